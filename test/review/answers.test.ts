/** Answers of a person: what they come to, how they are kept, and what becomes of them when the table changes. */
import { parseCell } from '../../src/grid/address';
import type { Workbook } from '../../src/grid/workbook';
import { cellKey } from '../../src/grid/workbook';
import type { Given } from '../../src/review/answering';
import { answerEdits, tryAnswer } from '../../src/review/answering';
import type { IndicatorView } from '../../src/review/contract';
import { undoEdits, writeEdits } from '../../src/review/edits';
import { recordSheet } from '../../src/review/record';
import { reviewWorkbook } from '../../src/review/review';
import { standingOf } from '../../src/review/standing';
import { sheetOf } from '../taskpane/fixture';
import { MemoryHost } from '../taskpane/memory-host';
import { ROWS, SHEET, twelveRows } from './twelve-rows';

function rowNamed(workbook: Workbook, name: string): IndicatorView {
  const row = reviewWorkbook(workbook).tables.flatMap(({ indicators }) =>
    indicators.filter((indicator) => indicator.name === name),
  )[0];
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

/** A table of that row alone, of ten points and reported 10. */
function oneRow(criterion: string, actual: string | null): Workbook {
  const cells = {
    A1: '指标名称',
    B1: '分值',
    C1: '评价标准',
    D1: '实际完成值',
    E1: '得分',
    A2: '项目绩效',
    B2: 10,
    C2: criterion,
    D2: actual,
    E2: 10,
  };
  return { sheets: [sheetOf(SHEET, cells)], state: null, readOnly: false };
}

const keyOf = (workbook: Workbook, name: string): string => rowNamed(workbook, name).key;
const given = (filled: Given['filled'], reason = ''): Given => ({ kept: false, filled, reason });
const KEPT: Given = { kept: true, filled: [], reason: '' };

async function answering(host: MemoryHost, name: string, answer: Given | null): Promise<void> {
  await host.apply(answerEdits(host.workbook, keyOf(host.workbook, name), answer));
}

/** As if the rows of the sheet were moved: `from[i]` is the old row that now stands at row i (both from 1). */
function rearranged(workbook: Workbook, from: readonly number[]): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const cells = new Map<number, NonNullable<ReturnType<typeof sheet.cells.get>>>();
    from.forEach((old, index) => {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const cell = old === 0 ? undefined : sheet.cells.get(cellKey(old - 1, column));
        if (cell !== undefined) cells.set(cellKey(index, column), cell);
      }
    });
    return { ...sheet, cells, rowCount: from.length };
  });
  return { ...workbook, sheets };
}

describe('what an answer comes to', () => {
  // Points by the criterion's own words: see twelve-rows.ts.
  test.each<[string, Given['filled'], string | null]>([
    ['社会效益', [{ name: 'choice', value: '效果一般' }], '3'],
    ['社会效益', [{ name: 'choice', value: '效果很好' }], null],
    ['资金使用合规性', [{ name: 'count', value: '2' }], '4'],
    ['资金使用合规性', [{ name: 'count', value: '０' }], '6'],
    ['资金使用合规性', [{ name: 'count', value: '9' }], '0'],
    ['资金使用合规性', [{ name: 'count', value: '1.5' }], null],
    ['制度健全性', [{ name: 'items', value: ['有财务制度', '有档案制度'] }], '4'],
    ['制度健全性', [{ name: 'items', value: [] }], '0'],
    ['质量达标率', [{ name: 'value', value: '92%' }], '6'],
    ['质量达标率', [{ name: 'value', value: '不详' }], null],
    ['群众满意度', [{ name: 'choice', value: '80%-90%得5分' }], '5'],
    ['结转变动率', [{ name: 'choice', value: '0-10%（含），计8分' }], '8'],
    ['工作改进', [{ name: 'points', value: '7.5' }], '7.5'],
    ['工作改进', [{ name: 'points', value: '10.5' }], null],
    ['工作改进', [], null],
  ])('%s, %j: %s', (name, filled, points) => {
    const workbook = twelveRows();
    expect(tryAnswer(workbook, keyOf(workbook, name), given(filled))?.points ?? null).toBe(points);
  });

  // The limits are the criterion's own: what it leaves to the judge, or what the rest of it can come to.
  test.each<[string, string | null, string, string]>([
    ['95%以上得8-10分，95%以下得0分。', '97%', '8', '10'],
    ['95%以上得8-10分，由评审组酌情打分。', '96%', '8', '10'],
    ['酌情得5-8分。', '已完成', '5', '8'],
    // 97% alone earns 7; each breach takes one off, so no more than 7 can be right.
    ['100%得10分，每低1%扣1分；存在1例违规扣1分。', '97%', '0', '7'],
  ])('%s, %s: asked within %s–%s', (criterion, actual, low, high) => {
    const workbook = oneRow(criterion, actual);
    const inputs = rowNamed(workbook, '项目绩效').assessment.inputs;
    expect(inputs).toMatchObject([{ kind: 'points', low, high }]);
    const outside = (Number(high) + 0.5).toFixed(1);
    const key = keyOf(workbook, '项目绩效');
    expect(tryAnswer(workbook, key, given([{ name: 'points', value: outside }]))?.points).toBeNull();
    expect(tryAnswer(workbook, key, given([{ name: 'points', value: high }]))?.points).toBe(high);
  });

  test('levels that leave a span each carry their own', () => {
    const workbook = oneRow('效果好得8-10分，效果一般得5-7分，效果差得0-4分。', '已按计划开展');
    expect(rowNamed(workbook, '项目绩效').assessment.inputs).toMatchObject([
      {
        kind: 'choice',
        options: [
          { label: '效果好', points: null, low: '8', high: '10' },
          { label: '效果一般', points: null, low: '5', high: '7' },
          { label: '效果差', points: null, low: '0', high: '4' },
        ],
      },
    ]);
  });

  test('a value that leaves a span is asked for its points besides', async () => {
    const workbook = oneRow('95%以上得8-10分，80%-95%得5-8分，80%以下得0-5分。', null);
    const key = keyOf(workbook, '项目绩效');
    const value = { name: 'value', value: '96%' };
    expect(tryAnswer(workbook, key, given([value]))).toEqual({
      points: null,
      said: '',
      further: [expect.objectContaining({ kind: 'points', low: '8', high: '10' })],
    });
    const both = given([value, { name: 'points', value: '9' }]);
    expect(tryAnswer(workbook, key, both)).toMatchObject({
      points: '9',
      said: '实际值由人填为 96%，由人认定，得 9 分',
    });
    // Written, the value stands in its cell and the points still hold.
    const host = new MemoryHost(workbook);
    await host.apply(answerEdits(host.workbook, key, both));
    const review = reviewWorkbook(host.workbook);
    await host.apply(writeEdits(host.workbook, review, review.proposals));
    expect(rowNamed(host.workbook, '项目绩效')).toMatchObject({
      reported: { raw: '9' },
      assessment: { status: 'range' },
      answer: { points: '9' },
    });
  });

  test('原分无误 is the score as it stands', () => {
    const workbook = twelveRows();
    expect(tryAnswer(workbook, keyOf(workbook, '工作改进'), KEPT)?.points).toBe('8');
  });

  test('a value that settles nothing says what is still missing', () => {
    const workbook = twelveRows();
    const outcome = tryAnswer(
      workbook,
      keyOf(workbook, '质量达标率'),
      given([{ name: 'value', value: '不详' }]),
    );
    expect(outcome?.said).toMatch(/仍缺|算不出/);
  });
});

test('an answer joins the list as a tick, with its words, and the total follows', async () => {
  const host = new MemoryHost(twelveRows());
  await answering(host, '社会效益', given([{ name: 'choice', value: '效果一般' }], '验收意见'));
  const review = reviewWorkbook(host.workbook);
  const line = review.proposals.find(({ cell }) => cell === 'E6');
  expect(line).toMatchObject({ kind: 'score', from: '6', to: '3', ticked: true, writable: true });
  expect(line?.answer).toBe('由人认定：「效果一般」，得 3 分：验收意见');
  // 93 as typed, 2 less for E5, 3 less for E6.
  expect(review.proposals.find(({ cell }) => cell === 'E15')?.to).toBe('88');
  expect(review.tables[0]?.total?.recomputed).toBe('88');
});

test('a value goes to its cell and the score follows; both are undone', async () => {
  const host = new MemoryHost(twelveRows());
  await answering(host, '质量达标率', given([{ name: 'value', value: '92%' }]));
  const before = host.workbook;
  const review = reviewWorkbook(before);
  const lines = review.proposals.filter(({ cell }) => cell === 'D9' || cell === 'E9');
  expect(lines.map(({ cell, kind, to }) => [cell, kind, to])).toEqual([
    ['E9', 'score', '6'],
    ['D9', 'value', '92%'],
  ]);
  await host.apply(writeEdits(before, review, lines));
  const written = reviewWorkbook(host.workbook);
  expect(rowNamed(host.workbook, '质量达标率').assessment).toMatchObject({ status: 'scored', score: '6' });
  expect(written.proposals.some(({ cell }) => cell === 'D9' || cell === 'E9')).toBe(false);
  expect(written.tables[0]?.total?.reported).toBe('89');
  await host.apply(undoEdits(host.workbook, null));
  const back = reviewWorkbook(host.workbook);
  expect(back.tables[0]?.total?.reported).toBe('93');
  expect(rowNamed(host.workbook, '质量达标率')).toMatchObject({
    reported: { raw: '10' },
    assessment: { status: 'input' },
    answer: { points: '6' },
  });
});

describe('an answer is kept by the row', () => {
  const all = ROWS.map((_, index) => index + 3);

  test.each([
    ['rows inserted above', [1, 0, 0, 2, ...all, 15]],
    ['rows sorted the other way', [1, 2, ...all.toReversed(), 15]],
  ])('through %s', async (_, from) => {
    const host = new MemoryHost(twelveRows());
    await answering(host, '社会效益', given([{ name: 'choice', value: '效果一般' }]));
    await answering(host, '工作改进', KEPT);
    const moved = rearranged(host.workbook, from);
    expect(rowNamed(moved, '社会效益').answer?.points).toBe('3');
    expect(rowNamed(moved, '工作改进').answer?.points).toBe('8');
  });

  test.each([
    ['its actual value', 'D6', '另有情况'],
    ['its full marks', 'B6', 8],
  ])('until %s changes: then it is asked again', async (_, address, value) => {
    const host = new MemoryHost(twelveRows());
    await answering(host, '社会效益', given([{ name: 'choice', value: '效果一般' }]));
    const at = parseCell(address);
    if (at === null) throw new Error(address);
    host.type({ sheet: SHEET, ...at }, value);
    const row = rowNamed(host.workbook, '社会效益');
    expect(row.answer).toMatchObject({ points: null, said: '这一行改动过，请再定一次' });
    expect(reviewWorkbook(host.workbook).proposals.some(({ cell }) => cell === 'E6')).toBe(false);
  });

  test('原分无误 is said of that score only', async () => {
    const host = new MemoryHost(twelveRows());
    await answering(host, '工作改进', KEPT);
    host.type({ sheet: SHEET, row: 13, column: 4 }, 5);
    expect(rowNamed(host.workbook, '工作改进').answer?.points).toBeNull();
  });

  test('rows told apart by order alone: one taken out, and none of them keeps an answer', async () => {
    const twice = rearranged(twelveRows(), [1, 2, 3, 6, 6, 15]);
    const host = new MemoryHost(twice);
    const [, second] =
      reviewWorkbook(twice).tables[0]?.indicators.filter(({ name }) => name === '社会效益') ?? [];
    await host.apply(
      answerEdits(host.workbook, second?.key ?? '', given([{ name: 'choice', value: '效果一般' }])),
    );
    const kept = (workbook: Workbook): readonly (string | null)[] =>
      reviewWorkbook(workbook).tables.flatMap(({ indicators }) =>
        indicators.flatMap(({ answer }) => (answer === undefined ? [] : [answer.points])),
      );
    expect(kept(host.workbook)).toEqual(['3']);
    expect(kept(rearranged(host.workbook, [1, 2, 3, 4, 6]))).toEqual([]);
    expect(kept(rearranged(host.workbook, [1, 2, 3, 4, 4, 4, 6]))).toEqual([null]);
  });

  test('and taken back without a trace', async () => {
    const host = new MemoryHost(twelveRows());
    await answering(host, '社会效益', given([{ name: 'choice', value: '效果一般' }]));
    await answering(host, '社会效益', null);
    expect(host.workbook.state).toBeNull();
  });

  test("a later version's state is left alone", () => {
    const workbook = { ...twelveRows(), state: '{"version":2}' };
    expect(answerEdits(workbook, keyOf(workbook, '工作改进'), KEPT)).toEqual([]);
  });
});

test('an answered row reads 已定 in list and record, with what was decided', async () => {
  const host = new MemoryHost(twelveRows());
  await answering(host, '资金使用合规性', given([{ name: 'count', value: '2' }]));
  const review = reviewWorkbook(host.workbook);
  const [table] = review.tables;
  const row = rowNamed(host.workbook, '资金使用合规性');
  expect(table === undefined ? null : standingOf(review, table, row)).toEqual({
    kind: 'settled',
    said: '由人认定：不符合要求2例，扣 2 分，得 4 分',
  });
  const sheet = recordSheet(host.workbook, host.workbook, { file: '', when: '' });
  const line = sheet.rows.find((cells) => cells[1]?.value === '资金使用合规性');
  expect(line?.at(-1)?.value).toBe('定');
  expect(line?.at(-2)?.value).toContain('由人认定：不符合要求2例');
});
