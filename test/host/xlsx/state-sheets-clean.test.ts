import type { Edit, NewSheet } from '../../../src/host/port';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDIN_ID, OWN_SHEET_NAME } from '../../../src/host/mark';
import { withoutTrace } from '../../../src/host/xlsx/clean';
import { createXlsx } from '../../../src/host/xlsx/create';
import { XlsxHost } from '../../../src/host/xlsx/host';
import { openXlsx } from '../../../src/host/xlsx/read';
import { FURNISHED, FURNISHED_PARTS } from './furnished';
import { differing, partsOf, withParts } from './parts';

const RECORD: NewSheet = {
  name: '核对底稿',
  widths: [20, 40, 10],
  landscape: true,
  rows: [
    [{ value: '核对底稿', style: 'title', span: 3 }],
    [
      { value: '指标', style: 'heading', span: 1 },
      { value: '依据', style: 'heading', span: 1 },
      { value: '得分', style: 'heading', span: 1 },
    ],
    [
      { value: '预算控制率', style: 'text', span: 1 },
      { value: '38.22% 超过 30%，不得分。'.repeat(8), style: 'bad', span: 1 },
      { value: 0, style: 'number', span: 1 },
    ],
    [{ value: null, style: 'muted', span: 1 }],
  ],
};
const RECORD_EDIT: Edit = { kind: 'sheet', sheet: RECORD };
const MARK: Edit = {
  kind: 'mark',
  place: { sheet: '评价表', row: 4, column: 3 },
  mark: 'error',
  holds: 5,
  reason: '应为 0 分',
};

async function after(bytes: Uint8Array, ...edits: Edit[]): Promise<Uint8Array> {
  const host = new XlsxHost(bytes);
  const receipt = await host.apply(edits);
  expect(receipt.failure).toBeNull();
  return host.bytes();
}

describe('stored state', () => {
  const json = '{"version":1,"text":"<a> & \\"引号\\" ]]> \\u0001","lone":"\ud800"}';

  test('reads back as JSON that means the same, and is replaced in place', async () => {
    const once = await after(FURNISHED, { kind: 'state', json });
    expect(JSON.parse(openXlsx(once).workbook.state ?? '')).toEqual(JSON.parse(json));
    const twice = await after(once, { kind: 'state', json: '{"version":2}' });
    expect(openXlsx(twice).workbook.state).toBe('{"version":2}');
    expect(differing(once, twice)).toEqual(['customXml/item1.xml']);
    expect(partsOf(twice)['customXml/item1.xml']).toBe(
      '<state xmlns="urn:hefen:state:1">{"version":2}</state>',
    );
  });

  test('taking it away leaves the file as it was', async () => {
    const once = await after(FURNISHED, { kind: 'state', json });
    expect(differing(FURNISHED, once)).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
    expect(differing(FURNISHED, await after(once, { kind: 'state', json: null }))).toEqual([]);
  });

  test('items of others are left alone', async () => {
    const busy = withParts(FURNISHED, {
      'customXml/item1.xml': '<b:Sources xmlns:b="http://example.org/b"/>',
      'xl/_rels/workbook.xml.rels': FURNISHED_PARTS['xl/_rels/workbook.xml.rels'].replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
      ),
    });
    expect(openXlsx(busy).workbook.state).toBeNull();
    const stored = await after(busy, { kind: 'state', json });
    expect(partsOf(stored)['customXml/item1.xml']).toBe(partsOf(busy)['customXml/item1.xml']);
    expect(openXlsx(stored).workbook.state).not.toBeNull();
    expect(differing(busy, await after(stored, { kind: 'state', json: null }))).toEqual([]);
  });

  test('LibreOffice hangs the item on the package instead of the workbook', async () => {
    const moved = withParts(FURNISHED, {
      'customXml/item1.xml':
        '<?xml version="1.0"?>\n<state xmlns="urn:hefen:state:1">{&quot;version&quot;:1}</state>',
      '_rels/.rels': FURNISHED_PARTS['_rels/.rels'].replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
      ),
    });
    expect(openXlsx(moved).workbook.state).toBe('{"version":1}');
    const cleaned = partsOf(await after(moved, { kind: 'state', json: null }));
    expect(Object.keys(cleaned).filter((name) => name.includes('customXml'))).toEqual([]);
    expect(cleaned['_rels/.rels']).toBe(FURNISHED_PARTS['_rels/.rels']);
  });
});

describe('a new sheet', () => {
  test('stands last, is ours by a hidden name, and reads as it was given', async () => {
    const bytes = await after(FURNISHED, RECORD_EDIT);
    const { workbook, book } = openXlsx(bytes);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['评价表', '基础 数据', '核对底稿']);
    const sheet = workbook.sheets[2];
    expect([...(sheet?.cells.values() ?? [])].map((cell) => cell.value).slice(0, 5)).toEqual([
      '核对底稿',
      '指标',
      '依据',
      '得分',
      '预算控制率',
    ]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(book.names.filter((name) => name.name === OWN_SHEET_NAME)).toEqual([
      { name: OWN_SHEET_NAME, sheet: 2, formula: "'核对底稿'!$A$1" },
    ]);
    // Long text in a 40-character column needs a taller row; the page is A4 across, fitted to its width.
    expect(partsOf(bytes)['xl/worksheets/sheet3.xml']).toMatch(/<row r="3" ht="\d+" customHeight="1">/);
    expect(partsOf(bytes)['xl/worksheets/sheet3.xml']).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    );
    expect(differing(FURNISHED, bytes)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  test('a second one gets another name and the same looks', async () => {
    const once = await after(FURNISHED, RECORD_EDIT);
    const twice = await after(once, RECORD_EDIT);
    expect(
      openXlsx(twice)
        .workbook.sheets.map((sheet) => sheet.name)
        .slice(2),
    ).toEqual(['核对底稿', '核对底稿 (2)']);
    expect(partsOf(twice)['xl/styles.xml']).toBe(partsOf(once)['xl/styles.xml']);
  });

  test.each([
    ['a/b:c*[d]?', 'a b c  d'],
    ["'quoted'", 'quoted'],
    ['评价表', '评价表 (2)'],
    ['', '核分'],
    ['长'.repeat(40), '长'.repeat(31)],
  ])('the name %s becomes %s', async (wanted, name) => {
    const bytes = await after(FURNISHED, { kind: 'sheet', sheet: { ...RECORD, name: wanted } });
    expect(openXlsx(bytes).workbook.sheets[2]?.name).toBe(name);
  });

  test('a workbook whose structure is protected takes none', async () => {
    const locked = withParts(FURNISHED, {
      'xl/workbook.xml': FURNISHED_PARTS['xl/workbook.xml'].replace(
        '<bookViews>',
        '<workbookProtection lockStructure="1"/><bookViews>',
      ),
    });
    const host = new XlsxHost(locked);
    const receipt = await host.apply([RECORD_EDIT]);
    expect(receipt.left.map(({ why }) => why)).toEqual(['locked']);
    expect(host.bytes()).toBe(locked);
  });
});

describe('a copy without any trace of us', () => {
  test('of a file with everything of ours in it: every part as it was', async () => {
    const full = await after(
      FURNISHED,
      MARK,
      { kind: 'state', json: '{"version":1}' },
      RECORD_EDIT,
      RECORD_EDIT,
    );
    expect(differing(FURNISHED, withoutTrace(full))).toEqual([]);
  });

  test('of a file made by createXlsx, without names or content beyond the least', async () => {
    const plain = createXlsx({
      sheets: [{ name: '评价表', rows: [[1], [2], [], [], [null, null, null, 5]] }],
    });
    const full = await after(plain, RECORD_EDIT, MARK, { kind: 'state', json: '{}' });
    expect(differing(plain, withoutTrace(full))).toEqual([]);
  });

  test('of a file without a trace: the very same bytes', () => {
    expect(withoutTrace(FURNISHED) === FURNISHED).toBe(true);
  });

  test('a sheet that merely has the name stays', () => {
    const named = createXlsx({ sheets: [{ name: '核对底稿', rows: [['单位自己的底稿']] }] });
    expect(withoutTrace(named) === named).toBe(true);
  });

  test('our sheet is known when it was renamed and moved to the front, and positions stay true', async () => {
    const full = partsOf(await after(FURNISHED, RECORD_EDIT));
    const moved = (full['xl/workbook.xml'] ?? '')
      .replace(/(<sheet name="评价表".*?)(<sheet name="核对底稿"[^>]*>)/, '$2$1')
      .replace('name="核对底稿"', 'name="改了名"')
      .replace('localSheetId="0"', 'localSheetId="1"')
      .replace('localSheetId="2"', 'localSheetId="0"')
      .replace('activeTab="1"', 'activeTab="2"');
    const clean = withoutTrace(withParts(await after(FURNISHED, RECORD_EDIT), { 'xl/workbook.xml': moved }));
    expect(differing(FURNISHED, clean)).toEqual([]);
  });

  test('texts another program has moved to the shared strings and titles are blanked there', async () => {
    const full = await after(FURNISHED, RECORD_EDIT);
    const parts = partsOf(full);
    const resaved = withParts(full, {
      'xl/worksheets/sheet3.xml': (parts['xl/worksheets/sheet3.xml'] ?? '').replace(
        / t="inlineStr"><is><t>核对底稿<\/t><\/is>/,
        ' t="s"><v>8</v>',
      ),
      'xl/sharedStrings.xml': FURNISHED_PARTS['xl/sharedStrings.xml'].replace(
        '</sst>',
        '<si><t>核对底稿</t></si></sst>',
      ),
      'docProps/app.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>评价表</vt:lpstr><vt:lpstr>基础 数据</vt:lpstr><vt:lpstr>核对底稿</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
    });
    const clean = partsOf(withoutTrace(resaved));
    expect(clean['xl/sharedStrings.xml']).toBe(
      FURNISHED_PARTS['xl/sharedStrings.xml'].replace('</sst>', '<si><t/></si></sst>'),
    );
    expect(clean['docProps/app.xml']).toContain('<vt:i4>2</vt:i4>');
    expect(clean['docProps/app.xml']).toContain(
      '<vt:vector size="2" baseType="lpstr"><vt:lpstr>评价表</vt:lpstr><vt:lpstr>基础 数据</vt:lpstr></vt:vector>',
    );
    expect(Object.values(clean).join('')).not.toMatch(/hefen|核对底稿/);
  });

  test.each([
    ['alone', []],
    ['beside another add-in’s', ['WA104380646']],
  ])('Excel’s note that our pane was open goes, %s', (_, others) => {
    const before = others.length === 0 ? FURNISHED : withTaskPanes(FURNISHED, others);
    const clean = withoutTrace(withTaskPanes(FURNISHED, [`{${ADDIN_ID.toUpperCase()}}`, ...others]));
    const parts = partsOf(clean);
    expect(Object.values(parts).join('').toLowerCase()).not.toContain(ADDIN_ID);
    const named = Object.keys(parts).filter((name) => name.startsWith('xl/webextensions/webextension'));
    expect(named).toEqual(others.length === 0 ? [] : ['xl/webextensions/webextension2.xml']);
    // Everything else as in the file that never knew us, but for the numbers in names.
    expect(differing(before, clean).filter((name) => !/webextension|rels$|Types/.test(name))).toEqual([]);
    if (others.length === 0) expect(differing(FURNISHED, clean)).toEqual([]);
    else {
      expect(parts['xl/webextensions/taskpanes.xml']).toBe(
        `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${paneEntry(2)}</wetp:taskpanes>`,
      );
      expect(parts['xl/webextensions/_rels/taskpanes.xml.rels']).not.toContain('webextension1.xml');
    }
  });

  test('another add-in’s pane is none of our business', () => {
    const file = withTaskPanes(FURNISHED, ['WA104380646', 'bab20a3b']);
    expect(withoutTrace(file) === file).toBe(true);
  });

  test('our id is the manifest’s', () => {
    const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
    expect(manifest).toContain(`<Id>${ADDIN_ID}</Id>`);
  });

  test('values that were written stay', async () => {
    const place = { sheet: '评价表', row: 4, column: 3 };
    const full = await after(FURNISHED, { kind: 'value', place, was: 5, value: 0 }, RECORD_EDIT);
    const sheet = openXlsx(withoutTrace(full)).workbook.sheets[0];
    expect(sheet?.cells.get(4 * 16_384 + 3)?.value).toBe(0);
  });
});

const OFFICE_LINKS = 'http://schemas.microsoft.com/office/2011/relationships';

const paneEntry = (number: number): string =>
  `<wetp:taskpane dockstate="right" visibility="1" width="350" row="${number}"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${number}"/></wetp:taskpane>`;

/** The file as Excel saves it while panes of these add-ins are open ([MS-OWEXML]). */
function withTaskPanes(bytes: Uint8Array, ids: readonly string[]): Uint8Array {
  const parts = partsOf(bytes);
  const folder = 'xl/webextensions';
  const type = (name: string, kind: string): string =>
    `<Override PartName="/${folder}/${name}" ContentType="application/vnd.ms-office.${kind}+xml"/>`;
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE_LINKS}/${kind}" Target="${target}"/>`;
  const each = (entry: (number: number, id: string) => string): string =>
    ids.map((id, index) => entry(index + 1, id)).join('');
  return withParts(bytes, {
    '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      `${type('taskpanes.xml', 'webextensiontaskpanes')}${each((number) => type(`webextension${number}.xml`, 'webextension'))}</Types>`,
    ),
    '_rels/.rels': (parts['_rels/.rels'] ?? '').replace(
      '</Relationships>',
      `${link('rIdPanes', 'webextensiontaskpanes', `${folder}/taskpanes.xml`)}</Relationships>`,
    ),
    [`${folder}/taskpanes.xml`]: `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${each(paneEntry)}</wetp:taskpanes>`,
    [`${folder}/_rels/taskpanes.xml.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((number) => link(`rId${number}`, 'webextension', `webextension${number}.xml`))}</Relationships>`,
    ...Object.fromEntries(
      ids.map((id, index) => [
        `${folder}/webextension${index + 1}.xml`,
        `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{00000000-0000-0000-0000-00000000000${index}}"><we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/></we:webextension>`,
      ]),
    ),
  });
}
