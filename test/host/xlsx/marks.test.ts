import type { CellValue } from '../../../src/grid/workbook';
import { cellKey } from '../../../src/grid/workbook';
import { parseCell } from '../../../src/grid/address';
import type { Edit, MarkKind } from '../../../src/host/port';
import { NOTE_HEADING, isMarkFormula, markFormula } from '../../../src/host/mark';
import { createXlsx } from '../../../src/host/xlsx/create';
import { XlsxHost } from '../../../src/host/xlsx/host';
import { FURNISHED, FURNISHED_PARTS } from './furnished';
import { differing, partsOf, smallFile, withParts } from './parts';

const SHEET = 'xl/worksheets/sheet1.xml';
const CLEAR: Edit = { kind: 'clear-marks' };

function mark(cell: string, holds: CellValue, kind: MarkKind = 'error', sheet = '评价表'): Edit {
  const place = parseCell(cell);
  if (place === null) throw new Error(cell);
  return {
    kind: 'mark',
    place: { sheet, ...place },
    mark: kind,
    holds,
    reason: '应为 0 分：38.22% 超过 30%。\n依据：评价标准',
  };
}

/** Another opening of the bytes: nothing is remembered from the first. */
async function clearedAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const host = new XlsxHost(bytes);
  const receipt = await host.apply([CLEAR]);
  expect(receipt.failure).toBeNull();
  return host.bytes();
}

describe('marking', () => {
  test('a cell of a furnished workbook: one conditional format last in priority, one note, nothing else', async () => {
    const host = new XlsxHost(FURNISHED);
    const receipt = await host.apply([mark('D5', 5)]);
    expect(receipt).toMatchObject({ left: [], failure: null, unrestored: [] });
    const bytes = host.bytes();
    expect(differing(FURNISHED, bytes)).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      SHEET,
    ]);
    const parts = partsOf(bytes);
    // 7 is the largest priority in use (an extension's rule); the workbook had dxfs 0 and 1.
    const rule =
      '<conditionalFormatting sqref="D5"><cfRule type="expression" dxfId="2" priority="8">' +
      `<formula>${markFormula({ row: 4, column: 3 }, 5)}</formula></cfRule></conditionalFormatting>`;
    expect(parts[SHEET]).toBe(FURNISHED_PARTS[SHEET].replace('<dataValidations', `${rule}<dataValidations`));
    expect(parts['xl/styles.xml']).toContain('<dxfs count="3">');
    expect(parts['xl/comments1.xml']).toContain(`<t xml:space="preserve">${NOTE_HEADING}\n应为 0 分`);
    expect(parts['xl/comments1.xml']).toContain('<author>审核人</author><author>核分</author>');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>4</x:Row><x:Column>3</x:Column>');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('id="_x0000_s1031"');
  });

  test('the schema’s order is kept where there is neither format nor drawing yet', async () => {
    const host = new XlsxHost(
      smallFile(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        {},
        '<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells><pageMargins left="0"/><tableParts/>',
      ),
    );
    await host.apply([mark('A1', 1, 'error', '表')]);
    expect(partsOf(host.bytes())[SHEET]).toMatch(
      /<\/mergeCells><conditionalFormatting .*<\/conditionalFormatting><pageMargins left="0"\/><legacyDrawing r:id="rId2"\/><tableParts\/>/s,
    );
  });

  test('a cell that has a note or a comment gets the mark, not the note, and the receipt says so', async () => {
    const host = new XlsxHost(FURNISHED);
    const edits = [mark('A5', '预算控制率'), mark('B6', 10)];
    const receipt = await host.apply(edits);
    expect(receipt.written).toEqual(edits);
    expect(receipt.left).toEqual(edits.map((edit) => ({ edit, why: 'noted' })));
    expect(differing(FURNISHED, host.bytes())).toEqual(['xl/styles.xml', SHEET]);
  });

  test('kinds have looks of their own; the same kind shares one', async () => {
    const host = new XlsxHost(FURNISHED);
    await host.apply([
      mark('D5', 5),
      mark('B5', 5, 'warning'),
      mark('E5', 0.3822, 'question'),
      mark('D6', null),
    ]);
    const text = partsOf(host.bytes())[SHEET] ?? '';
    expect(
      [...text.matchAll(/dxfId="(\d+)" priority="(\d+)"><formula>AND\(N/g)].map((m) => [m[1], m[2]]),
    ).toEqual([
      ['2', '8'],
      ['3', '9'],
      ['4', '10'],
      ['2', '11'],
    ]);
  });

  test('marking a cell again leaves one mark and one note', async () => {
    const host = new XlsxHost(FURNISHED);
    await host.apply([mark('D5', 5)]);
    const receipt = await host.apply([mark('D5', 5, 'warning')]);
    expect(receipt.left).toEqual([]);
    const parts = partsOf(host.bytes());
    expect(parts[SHEET]?.match(/hefen:mark/g)).toHaveLength(1);
    expect(parts['xl/comments1.xml']?.split(NOTE_HEADING)).toHaveLength(2);
    expect(await clearedAgain(host.bytes()).then((bytes) => differing(FURNISHED, bytes))).toEqual([]);
  });

  test('our own notes do not count as notes of the cell', async () => {
    const host = new XlsxHost(FURNISHED);
    await host.apply([mark('D5', 5)]);
    const { sheets } = await host.read();
    expect([...(sheets[0]?.noted ?? [])].sort()).toEqual([cellKey(4, 0), cellKey(5, 1)].sort());
  });

  test('the page is told which marks show: only while the cell holds what was found wrong', async () => {
    const host = new XlsxHost(FURNISHED);
    await host.apply([mark('D5', 5, 'warning'), mark('B5', 5, 'question'), mark('A5', '预算控制率')]);
    expect([...(host.look('评价表')?.marks ?? [])]).toEqual([
      [cellKey(4, 3), 'warning'],
      [cellKey(4, 1), 'question'],
      [cellKey(4, 0), 'error'],
    ]);
    const place = { sheet: '评价表', row: 4, column: 3 };
    await host.apply([{ kind: 'value', place, was: 5, value: 3 }]);
    expect(host.look('评价表')?.marks.has(cellKey(4, 3))).toBe(false);
  });
});

describe('clearing leaves no trace', () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    furnished: FURNISHED,
    'made by createXlsx, with notes': createXlsx({
      sheets: [
        {
          name: '评价表',
          rows: [[{ value: 1, note: '人写的批注' }], [2], [], [], [null, 5, null, 5, 0.3822]],
        },
        { name: '空', rows: [] },
      ],
    }),
    'without styles or strings': withParts(smallFile('<row r="5"><c r="D5"><v>5</v></c></row>'), {
      'xl/workbook.xml':
        partsOf(smallFile(''))['xl/workbook.xml']?.replace('name="表"', 'name="评价表"') ?? '',
    }),
    'with self-closing and spaced lists': withParts(FURNISHED, {
      'xl/styles.xml': FURNISHED_PARTS['xl/styles.xml'].replace(/<dxfs.*<\/dxfs>/, '<dxfs count="0" />'),
      'xl/tables/table1.xml': FURNISHED_PARTS['xl/tables/table1.xml'].replace(' headerRowDxfId="0"', ''),
      [SHEET]: FURNISHED_PARTS[SHEET].replace(
        /<conditionalFormatting.*<\/conditionalFormatting><data/,
        '<data',
      ),
    }),
    'without dxfs': withParts(FURNISHED, {
      'xl/tables/table1.xml': FURNISHED_PARTS['xl/tables/table1.xml'].replace(' headerRowDxfId="0"', ''),
      'xl/styles.xml': FURNISHED_PARTS['xl/styles.xml'].replace(/<dxfs.*<\/dxfs>/, ''),
      [SHEET]: FURNISHED_PARTS[SHEET].replace(
        /<conditionalFormatting.*<\/conditionalFormatting><data/,
        '<data',
      ),
    }),
    'with a drawing of form controls and no notes': withParts(FURNISHED, {
      'xl/worksheets/_rels/sheet1.xml.rels': FURNISHED_PARTS['xl/worksheets/_rels/sheet1.xml.rels']
        .replace(/<Relationship Id="rId4"[^>]*>/, '')
        .replace(/<Relationship Id="rId7"[^>]*>/, ''),
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t201"><x:ClientData ObjectType="Button"/></v:shape></xml>',
    }),
  };
  const edits = [mark('D5', 5), mark('B5', 5, 'warning'), mark('E5', 0.3822, 'question'), mark('H40', null)];

  test.each(Object.entries(files))('%s', async (_, bytes) => {
    const host = new XlsxHost(bytes);
    const receipt = await host.apply(edits);
    expect(receipt.failure).toBeNull();
    const marked = host.bytes();
    expect(differing(bytes, marked)).not.toEqual([]);

    // In the same session the very bytes come back; in a new one, every part does.
    await host.apply([CLEAR]);
    expect(host.touched()).toEqual([]);
    expect(host.bytes() === bytes).toBe(true);
    expect(differing(bytes, await clearedAgain(marked))).toEqual([]);

    // And a second round is like the first.
    const again = new XlsxHost(marked);
    await again.apply([CLEAR, ...edits]);
    expect(differing(marked, again.bytes())).toEqual([]);
  });

  test('a rule of another’s that uses our look keeps it', async () => {
    const host = new XlsxHost(FURNISHED);
    await host.apply([mark('D5', 5)]);
    const parts = partsOf(host.bytes());
    const borrowed = withParts(host.bytes(), {
      [SHEET]: (parts[SHEET] ?? '').replace('dxfId="1" priority="3"', 'dxfId="2" priority="3"'),
    });
    const cleared = partsOf(await clearedAgain(borrowed));
    expect(cleared['xl/styles.xml']).toContain('<dxfs count="3">');
    expect(cleared[SHEET]).not.toContain('hefen');
  });

  test('a rule of ours that another program has put beside its own goes alone', async () => {
    const formula = markFormula({ row: 0, column: 0 }, 'x "引号"').replaceAll('"', '&quot;');
    const file = smallFile(
      '<row r="1"><c r="A1" t="str"><v>x</v></c></row>',
      {},
      `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule><cfRule type="expression" priority="2"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
    );
    expect(partsOf(await clearedAgain(file))[SHEET]).toContain(
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2"><formula>A1=1</formula></cfRule></conditionalFormatting>',
    );
  });

  test('a comment added by a person after us stays, with its box', async () => {
    const plain = createXlsx({ sheets: [{ name: '评价表', rows: [[1, 2]] }] });
    const host = new XlsxHost(plain);
    await host.apply([mark('A1', 1)]);
    const parts = partsOf(host.bytes());
    const comment = '<comment ref="B1" authorId="0"><text><t>人写的</t></text></comment>';
    const shape =
      '<v:shape id="_x0000_s1099" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
    const edited = withParts(host.bytes(), {
      'xl/comments1.xml': (parts['xl/comments1.xml'] ?? '').replace(
        '</commentList>',
        `${comment}</commentList>`,
      ),
      'xl/drawings/vmlDrawing1.vml': (parts['xl/drawings/vmlDrawing1.vml'] ?? '').replace(
        '</xml',
        `${shape}</xml`,
      ),
    });
    const cleared = partsOf(await clearedAgain(edited));
    expect(cleared['xl/comments1.xml']).toContain('人写的');
    expect(cleared['xl/comments1.xml']).not.toContain(NOTE_HEADING);
    expect(cleared['xl/drawings/vmlDrawing1.vml']).toContain('_x0000_s1099');
    expect(cleared['xl/drawings/vmlDrawing1.vml']).not.toContain('_x0000_s1025');
  });
});

describe('the formula of a mark', () => {
  const cell = { row: 6, column: 8 };

  test.each<[string, CellValue, string]>([
    ['a number', 4.5, 'AND(N("hefen:mark:1")=0,AND(ISNUMBER(I7),I7=4.5))'],
    ['a blank', null, 'AND(N("hefen:mark:1")=0,ISBLANK(I7))'],
    ['an error', { error: '#REF!' }, 'AND(N("hefen:mark:1")=0,ISERROR(I7))'],
    ['a truth', true, 'AND(N("hefen:mark:1")=0,AND(ISLOGICAL(I7),I7=TRUE))'],
    ['a text', '4"分', 'AND(N("hefen:mark:1")=0,AND(ISTEXT(I7),LEN(I7)=3,EXACT(LEFT(I7,3),"4""分")))'],
  ])('%s', (_, holds, formula) => {
    expect(markFormula(cell, holds)).toBe(formula);
    expect(isMarkFormula(formula)).toBe(true);
  });

  test('no text literal passes Excel’s 255 characters, nor cuts a surrogate pair', () => {
    // 119 quotes then pairs: the 120th unit is the first half of a pair.
    const formula = markFormula(cell, `${'"'.repeat(119)}${'😀'.repeat(50)}`);
    const literal = /LEFT\(I7,(\d+)\),"(.*)"\)\)\)$/.exec(formula);
    expect(literal?.[1]).toBe('119');
    expect(literal?.[2]?.length).toBe(238);
    expect(formula).toContain('LEN(I7)=219');
  });

  test('a text of several lines is compared by its length and its first line', () => {
    expect(markFormula(cell, '每超出1%扣1分\n扣完为止')).toBe(
      'AND(N("hefen:mark:1")=0,AND(ISTEXT(I7),LEN(I7)=13,EXACT(LEFT(I7,8),"每超出1%扣1分")))',
    );
  });

  test('formulas of others are not ours', () => {
    expect(isMarkFormula('AND(A1>0,N("hefen:mark:1")=0)')).toBe(false);
    expect(isMarkFormula('=AND(N("hefen:mark:2")=0,TRUE)')).toBe(true);
  });
});
