/** Our record in the workbook: two writers, damage, other programs’ way of writing XML, marks without a record. */
import { clearMarks } from '../../../src/commands/clear-marks';
import { createExcelHost } from '../../../src/host/excel/host';
import { stateJson, stateXml } from '../../../src/host/state-xml';
import { readState } from '../../../src/review/state';
import {
  anotherPane,
  BEFORE,
  findingAt,
  fourRows,
  marksIn,
  openPane,
  saidBy,
  scoresIn,
  WRITTEN,
} from './score-bench';

const NS = 'urn:hefen:state:1';

describe('two panes, or two people, on one workbook', () => {
  it('what one of them kept meanwhile is not written over: nothing is written, it is said, and the second try keeps both', async () => {
    const pane = openPane(fourRows());
    const other = anotherPane();
    await pane.session.check();
    await other.check();
    const mine = findingAt(pane.session, 'G3');
    await other.dismiss(findingAt(other, 'G5'), '经批准');
    // Read before the other one wrote.
    const host = createExcelHost();
    const stale = await host.read();
    expect(readState(stale.state)).toMatchObject({ state: { dismissals: [{ reason: '经批准' }] } });
    await other.dismiss(findingAt(other, 'G4'), '已说明');
    const receipt = await host.apply([{ kind: 'state', json: '{"version":1}' }]);
    expect(receipt.failure).toMatch(/另一个核分窗格或另一位用户改过核分的记录/);
    await pane.session.dismiss(mine, '另行处理');
    expect(recordedReasons(pane)).toEqual(['经批准', '已说明', '另行处理']);
  });

  it('a record made since is not written over either, and no score is written without its record', async () => {
    const pane = openPane(fourRows());
    const other = anotherPane();
    await pane.session.check();
    await other.check();
    await other.dismiss(findingAt(other, 'G5'), '经批准');
    await pane.session.writeChosen();
    expect(scoresIn(pane)).toEqual(BEFORE);
    expect(recordedReasons(pane)).toEqual(['经批准']);
    expect(saidBy(pane.session)).toContain('另一个核分窗格或另一位用户改过核分的记录，没有写入任何内容');
    await pane.session.writeChosen();
    // 丙 was set aside meanwhile by the other: its score stays.
    expect(scoresIn(pane)[0]).toBe(3);
    expect(recordedReasons(pane)).toEqual(['经批准']);
  });

  it('a record taken away since is not brought back', async () => {
    const pane = openPane(fourRows());
    await pane.session.score();
    expect(scoresIn(pane)).toEqual(WRITTEN);
    await pane.session.check();
    pane.book.parts.clear();
    const host = createExcelHost();
    await host.read();
    pane.book.parts.set('{9}', stateXml('{"version":1,"marked":true}'));
    expect((await host.apply([{ kind: 'state', json: '{"version":1}' }])).failure).toMatch(/改过核分的记录/);
  });
});

describe('a damaged record', () => {
  it.each([
    ['cut off', `<state xmlns="${NS}">{"version":1,"writ</state>`],
    ['no XML inside', `<state xmlns="${NS}"><b>1</b></state>`],
    ['an entity nobody knows', `<state xmlns="${NS}">{&quot;version&quot;:1,&x;}</state>`],
  ])('%s: is not called newer, nothing is written over it, and 清除标记 clears it', async (_, xml) => {
    const pane = openPane(fourRows());
    pane.book.parts.set('{1}', xml);
    await pane.session.score();
    expect(scoresIn(pane)).toEqual(BEFORE);
    expect([...pane.book.parts.values()]).toEqual([xml]);
    expect(saidBy(pane.session)).toMatch(/核分的记录已经损坏.*点「清除标记」/);
    expect(saidBy(pane.session)).not.toContain('更新版本');
    await pane.session.clearMarks();
    expect(pane.book.parts.size).toBe(0);
    await pane.session.score();
    expect(scoresIn(pane)).toEqual(WRITTEN);
  });

  it('a later version’s record stays, also when marks are cleared', async () => {
    const pane = openPane(fourRows());
    const xml = `<state xmlns="${NS}">{"version":2}</state>`;
    pane.book.parts.set('{1}', xml);
    await pane.session.clearMarks();
    expect([...pane.book.parts.values()]).toEqual([xml]);
  });
});

/** As other programs, and Excel for the Mac, may write the same part. */
describe('the part is read as XML', () => {
  const json = '{"version":1,"a":"<b> & \\"c\\""}';
  it.each([
    ['as we write it', stateXml(json)],
    ['CDATA', `<state xmlns="${NS}"><![CDATA[${json}]]></state>`],
    [
      'CDATA in two',
      `<state xmlns="${NS}"><![CDATA[${json.slice(0, 9)}]]><![CDATA[${json.slice(9)}]]></state>`,
    ],
    [
      'entities by number',
      `<state xmlns="${NS}">{&#34;version&#x22;:1,"a":"&#60;b&#x3E; &#38; \\&quot;c\\&quot;"}</state>`,
    ],
    [
      'a prefix, single quotes, a declaration',
      `<?xml version="1.0"?>\n<h:state xmlns:h='${NS}'>${stateXml(json).slice(stateXml(json).indexOf('>') + 1, -8)}</h:state>\n`,
    ],
    ['a comment inside', stateXml(json).replace('{"version"', '<!-- kept -->{"version"')],
  ])('%s', (_, xml) => {
    expect(stateJson(xml)).toBe(json);
  });

  it('another namespace is not ours', () => {
    expect(stateJson(`<state xmlns="urn:other">${json}</state>`)).toBeNull();
  });
});

it('marks whose record was lost are found by their own tag and taken off', async () => {
  const pane = openPane(fourRows());
  await pane.session.score();
  expect(marksIn(pane)).toBeGreaterThan(0);
  pane.book.parts.clear();
  expect(await clearMarks(createExcelHost())).toMatch(/^已清除核分的全部标记/);
  expect(marksIn(pane)).toBe(0);
  expect(await clearMarks(createExcelHost())).toMatch(/^这个工作簿里没有核分的标记/);
});

function recordedReasons({ book }: Pick<ReturnType<typeof openPane>, 'book'>): readonly string[] {
  const [xml] = [...book.parts.values()];
  const stored = readState(xml === undefined ? null : stateJson(xml));
  return stored.kind === 'state' ? stored.state.dismissals.map(({ reason }) => reason) : [];
}
