/** Parts other programs keep in a workbook decide nothing: unreadable ones are passed on byte for byte. */
import { unzipSync } from 'fflate';
import type { Edit } from '../../../src/host/port';
import { withoutTrace } from '../../../src/host/xlsx/clean';
import { XlsxHost } from '../../../src/host/xlsx/host';
import { openXlsx } from '../../../src/host/xlsx/read';
import { FURNISHED, FURNISHED_PARTS } from './furnished';
import { partsOf, withParts } from './parts';

/** `指标` in GB2312, which is no UTF-8. */
const GBK = new Uint8Array([0x3c, 0x61, 0x3e, 0xd6, 0xb8, 0xb1, 0xea, 0x3c, 0x2f, 0x61, 0x3e]);
const WITH_DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
const BROKEN = '<a><b></a>';
const BREAKS: readonly (readonly [string, string | Uint8Array])[] = [
  ['in GB2312', GBK],
  ['with a DOCTYPE', WITH_DOCTYPE],
  ['not well formed', BROKEN],
];

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function withCustomXml(content: string | Uint8Array): Uint8Array {
  const links = FURNISHED_PARTS['xl/_rels/workbook.xml.rels'].replace(
    '</Relationships>',
    `<Relationship Id="rId90" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  );
  return withParts(FURNISHED, { 'xl/_rels/workbook.xml.rels': links, 'customXml/item1.xml': content });
}

function withProperties(content: string | Uint8Array): Uint8Array {
  const links = FURNISHED_PARTS['_rels/.rels'].replace(
    '</Relationships>',
    `<Relationship Id="rId91" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
  );
  return withParts(FURNISHED, {
    '_rels/.rels': links,
    'docProps/custom.xml': content,
    'docProps/app.xml': content,
    'docProps/core.xml': content,
  });
}

const PLACE = { sheet: '评价表', row: 4, column: 3 };
const EDITS: readonly Edit[] = [
  { kind: 'value', place: PLACE, was: 5, value: 4 },
  { kind: 'mark', place: PLACE, mark: 'written', holds: 4, reason: '应为 4 分' },
  { kind: 'state', json: '{"version":1}' },
  {
    kind: 'sheet',
    sheet: {
      name: '核对底稿',
      widths: [9],
      landscape: false,
      rows: [[{ value: '核', style: 'text', span: 1 }]],
    },
  },
];

/** Opened, written into, cleaned: the given part is the same to the byte all the way. */
async function passesOn(bytes: Uint8Array, part: string): Promise<void> {
  const before = unzipSync(bytes)[part];
  expect(before).toBeDefined();
  const host = new XlsxHost(bytes);
  const receipt = await host.apply(EDITS);
  expect(receipt.failure).toBeNull();
  expect(unzipSync(host.bytes())[part]).toEqual(before);
  const clean = withoutTrace(host.bytes());
  expect(unzipSync(clean)[part]).toEqual(before);
  expect(Object.values(partsOf(clean)).join('')).not.toMatch(/hefen|核对底稿/);
}

describe.each(BREAKS)('%s', (_, content) => {
  test('a custom XML item', () => passesOn(withCustomXml(content), 'customXml/item1.xml'));

  test('document properties', () => passesOn(withProperties(content), 'docProps/custom.xml'));

  test('a threaded comment', () =>
    passesOn(
      withParts(FURNISHED, { 'xl/threadedComments/threadedComment1.xml': content }),
      'xl/threadedComments/threadedComment1.xml',
    ));

  test('a table part', () =>
    passesOn(withParts(FURNISHED, { 'xl/tables/table1.xml': content }), 'xl/tables/table1.xml'));

  test('notes: marks go on without a note, which is said', async () => {
    const broken = withParts(FURNISHED, { 'xl/comments1.xml': content });
    await passesOn(broken, 'xl/comments1.xml');
    const receipt = await new XlsxHost(broken).apply(EDITS);
    expect(receipt.left.map(({ why }) => why)).toEqual(['noted']);
  });
});

test('a formula that names a table which cannot be read has no stored result any more', async () => {
  const sheet = FURNISHED_PARTS['xl/worksheets/sheet1.xml'].replace(
    '</sheetData>',
    '<row r="40"><c r="A40"><f>SUM(某表[得分])</f><v>9</v></c></row></sheetData>',
  );
  const bytes = withParts(FURNISHED, { 'xl/worksheets/sheet1.xml': sheet, 'xl/tables/table1.xml': BROKEN });
  const receipt = await new XlsxHost(bytes).apply(EDITS.slice(0, 1));
  // Whether the table holds the cell written is not known, so 9 may be stale.
  expect(receipt.dropped).toContainEqual({ sheet: '评价表', row: 39, column: 0 });
  const sound = withParts(FURNISHED, { 'xl/worksheets/sheet1.xml': sheet });
  const other = await new XlsxHost(sound).apply(EDITS.slice(0, 1));
  expect(other.dropped).not.toContainEqual({ sheet: '评价表', row: 39, column: 0 });
});

test('a state of ours that was cut short is not taken for a state', () => {
  const cut = withCustomXml('<state xmlns="urn:hefen:state:1">{"version":1');
  expect(openXlsx(cut).workbook.state).toBeNull();
});

describe('after another program has saved a file of ours', () => {
  const comments = (
    authors: readonly string[],
    list: readonly (readonly [string, number, string])[],
  ): string =>
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${authors
      .map((name) => `<author>${name}</author>`)
      .join('')}</authors><commentList>${list
      .map(
        ([cell, author, text]) =>
          `<comment ref="${cell}" authorId="${author}" shapeId="0"><text><t>${text}</t></text></comment>`,
      )
      .join('')}</commentList></comments>`;

  // openpyxl lists the authors in the order it meets them and signs nothing.
  test.each([
    [
      'ours last',
      ['审核人', '核分'],
      [
        ['B2', 0, '请补充'],
        ['E9', 1, '【核分】\n应为 6 分'],
      ],
    ],
    [
      'ours first',
      ['核分', '审核人'],
      [
        ['A2', 0, '【核分】\n应为 6 分'],
        ['B2', 1, '请补充'],
      ],
    ],
    ['ours left over', ['核分', '审核人'], [['B2', 1, '请补充']]],
  ] as const)('openpyxl, %s: the person’s note stays and is the person’s', (_, authors, list) => {
    const clean = partsOf(
      withoutTrace(withParts(FURNISHED, { 'xl/comments1.xml': comments(authors, list) })),
    );
    expect(clean['xl/comments1.xml']).toBe(comments(['审核人'], [['B2', 0, '请补充']]));
  });

  test('openpyxl: our boxes go, under whatever prefix, and can be put beside others', async () => {
    const host = new XlsxHost(FURNISHED);
    const place = { sheet: '评价表', row: 6, column: 4 };
    await host.apply([{ kind: 'mark', place, mark: 'error', holds: null, reason: '缺' }]);
    const name = Object.keys(FURNISHED_PARTS).find((part) => part.endsWith('.vml')) ?? '';
    const renamed = (partsOf(host.bytes())[name] ?? '')
      .replace(/<(\/?)v:/g, '<$1ns1:')
      .replace(/<(\/?)o:/g, '<$1ns0:')
      .replace(/<(\/?)x:/g, '<$1ns2:')
      .replace(/ o:/g, ' ns0:')
      .replace(/ v:/g, ' ns1:')
      .replace(/xmlns:v=/, 'xmlns:ns1=')
      .replace(/xmlns:o=/, 'xmlns:ns0=')
      .replace(/xmlns:x=/, 'xmlns:ns2=');
    const saved = withParts(host.bytes(), { [name]: renamed });
    const boxes = (bytes: Uint8Array): number => (partsOf(bytes)[name] ?? '').split(':shape ').length - 1;
    expect(boxes(withoutTrace(saved))).toBe(boxes(FURNISHED));
    const again = new XlsxHost(withoutTrace(saved));
    await again.apply([{ kind: 'mark', place, mark: 'error', holds: null, reason: '缺' }]);
    // The drawing is still well formed: each box of ours says what its prefixes stand for.
    expect(partsOf(again.bytes())[name]).toMatch(/<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o=/);
    expect(boxes(withoutTrace(again.bytes()))).toBe(boxes(FURNISHED));
  });

  test('an author of our name who wrote something stays', () => {
    const file = withParts(FURNISHED, { 'xl/comments1.xml': comments(['核分'], [['B2', 0, '人写的']]) });
    expect(withoutTrace(file) === file).toBe(true);
  });

  test('exceljs: the record sheet is known though its hidden name has the whole workbook for scope', async () => {
    const host = new XlsxHost(FURNISHED);
    await host.apply(EDITS.slice(3));
    const book = (partsOf(host.bytes())['xl/workbook.xml'] ?? '').replace(
      /<definedName name="_hefen_record"[^>]*>[^<]*</,
      '<definedName name="_hefen_record">&apos;核对底稿&apos;!$A$1<',
    );
    const clean = partsOf(withoutTrace(withParts(host.bytes(), { 'xl/workbook.xml': book })));
    expect(Object.values(clean).join('')).not.toMatch(/hefen|核对底稿/);
    expect(clean['xl/worksheets/sheet3.xml']).toBeUndefined();
  });
});
