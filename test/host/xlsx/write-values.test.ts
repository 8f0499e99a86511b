import type { CellValue } from '../../../src/grid/workbook';
import { parseCell } from '../../../src/grid/address';
import type { Edit, Held, Receipt } from '../../../src/host/port';
import { XlsxHost } from '../../../src/host/xlsx/host';
import { createXlsx } from '../../../src/host/xlsx/create';
import { FURNISHED, FURNISHED_PARTS } from './furnished';
import { differing, partsOf, smallFile, withParts } from './parts';

const SHEET = 'xl/worksheets/sheet1.xml';

function edit(cell: string, was: CellValue, value: CellValue, sheet = '评价表'): Edit {
  const place = parseCell(cell);
  if (place === null) throw new Error(cell);
  return { kind: 'value', place: { sheet, ...place }, was, value };
}

async function written(
  bytes: Uint8Array,
  ...edits: Edit[]
): Promise<{ host: XlsxHost; receipt: Receipt; bytes: Uint8Array }> {
  const host = new XlsxHost(bytes);
  const receipt = await host.apply(edits);
  return { host, receipt, bytes: host.bytes() };
}

async function shown(bytes: Uint8Array, sheet: string): Promise<Record<string, CellValue>> {
  const { sheets } = await new XlsxHost(bytes).read();
  const found = sheets.find((one) => one.name === sheet);
  return Object.fromEntries([...(found?.cells ?? [])].map(([key, cell]) => [String(key), cell.value]));
}

describe('a score in a furnished workbook', () => {
  test('changes one number in the sheet, the totals that rest on it, and asks for recalculation', async () => {
    const { receipt, bytes } = await written(FURNISHED, edit('D5', 5, 3));
    expect(receipt.failure).toBeNull();
    expect(receipt.left).toEqual([]);
    // The sheet; the base-data sheet, whose A3 is 评价表!D8*2; the workbook part for recalculation. Nothing else.
    expect(differing(FURNISHED, bytes)).toEqual(['xl/workbook.xml', SHEET, 'xl/worksheets/sheet2.xml']);
    const expected = FURNISHED_PARTS[SHEET].replace(
      '<c r="D5" s="4"><v>5</v></c>',
      '<c r="D5" s="4"><v>3</v></c>',
    )
      // SUM(D5:D6) is 3 now.
      .replace('<f>SUM(D5:D6)</f><v>5</v>', '<f>SUM(D5:D6)</f><v>3</v>')
      // IF is not worked out here: its stale result goes, and its type with it.
      .replace(
        '<c r="E8" t="str"><f>IF(D8&gt;9,"优","差")</f><v>差</v></c>',
        '<c r="E8"><f>IF(D8&gt;9,"优","差")</f></c>',
      );
    expect(partsOf(bytes)[SHEET]).toBe(expected);
    expect(partsOf(bytes)['xl/workbook.xml']).toBe(
      FURNISHED_PARTS['xl/workbook.xml'].replace(
        '<calcPr calcId="191029"/>',
        '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
      ),
    );
    // 评价表!D8*2 = 6; 满分合计+1 rests on B8, which did not change.
    expect(partsOf(bytes)['xl/worksheets/sheet2.xml']).toBe(
      FURNISHED_PARTS['xl/worksheets/sheet2.xml'].replace('<v>10</v>', '<v>6</v>'),
    );
  });

  test('a name of the workbook leads from a changed cell to the formula that uses it', async () => {
    const { bytes } = await written(FURNISHED, edit('B5', 5, 8));
    // B8 = SUM(B5:B6) = 18; A4 = 满分合计+1 rests on B8 through the name, which is not worked out: no stale 16 stays.
    expect(partsOf(bytes)[SHEET]).toContain('<f>SUM(B5:B6)</f><v>18</v>');
    expect(partsOf(bytes)['xl/worksheets/sheet2.xml']).toContain('<c r="A4"><f>满分合计+1</f></c>');
  });

  test('parts that are not touched keep their compressed bytes and their order', async () => {
    const { bytes } = await written(FURNISHED, edit('D5', 5, 3));
    expect(Object.keys(partsOf(bytes))).toEqual(Object.keys(partsOf(FURNISHED)));
    const drawing = Buffer.from(FURNISHED).indexOf('xl/drawings/drawing1.xml');
    const again = Buffer.from(bytes).indexOf('xl/drawings/drawing1.xml');
    expect(drawing).toBeGreaterThan(0);
    expect(Buffer.from(bytes).subarray(again, again + 200)).toEqual(
      Buffer.from(FURNISHED).subarray(drawing, drawing + 200),
    );
  });

  test('undoing puts every byte of a sheet without formulas back', async () => {
    const plain = withParts(FURNISHED, {
      [SHEET]: FURNISHED_PARTS[SHEET].replace(/<row r="8".*?<\/row>/, ''),
      'xl/worksheets/sheet2.xml': FURNISHED_PARTS['xl/worksheets/sheet2.xml'].replace(/<f>[^<]*<\/f>/g, ''),
    });
    const host = new XlsxHost(plain);
    await host.apply([
      edit('D5', 5, 3),
      edit('D6', null, 8.5),
      edit('A5', '预算控制率', '改了'),
      edit('C5', '每超出1%扣1分', '改了'),
      edit('E6', true, 12),
      edit('F6', { error: '#DIV/0!' }, 0),
      edit('C4', null, '新的'),
      edit('D9', null, 1),
    ]);
    expect(host.touched()).toEqual([SHEET]);
    const undo = await host.apply([
      edit('D5', 3, 5),
      edit('D6', 8.5, null),
      edit('A5', '改了', '预算控制率'),
      // A rich text comes back with its runs: the shared string is still there.
      edit('C5', '改了', '每超出1%扣1分'),
      edit('E6', 12, true),
      edit('F6', 0, { error: '#DIV/0!' }),
      edit('C4', '新的', null),
      edit('D9', 1, null),
    ]);
    expect(undo.failure).toBeNull();
    const back = partsOf(host.bytes())[SHEET];
    // The dimension grew to row 9 for the cell that stood there.
    expect(back?.replace('A1:F9', 'A1:F8')).toBe(partsOf(plain)[SHEET]);
  });
});

describe('how each value is stored', () => {
  const file = smallFile(
    '<row r="2" s="1" customFormat="1"><c r="B2" s="2"/><c r="D2" s="3" t="s"><v>0</v></c></row>',
    {
      'xl/sharedStrings.xml':
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>旧</t></si><si><t>共用</t></si></sst>',
    },
  );

  test.each([
    ['a number', 'B2', null, 3.5, '<c r="B2" s="2"><v>3.5</v></c>'],
    ['a shared string that is there already', 'B2', null, '共用', '<c r="B2" s="2" t="s"><v>1</v></c>'],
    [
      'another text, in the cell itself',
      'B2',
      null,
      'a<b & "c"',
      '<c r="B2" s="2" t="inlineStr"><is><t>a&lt;b &amp; "c"</t></is></c>',
    ],
    ['blanks at the ends are kept', 'B2', null, ' 空 ', '<is><t xml:space="preserve"> 空 </t></is>'],
    ['a character XML forbids', 'B2', null, 'x\u0001', '<is><t>x_x0001_</t></is>'],
    ['true', 'B2', null, true, '<c r="B2" s="2" t="b"><v>1</v></c>'],
    ['an error', 'B2', null, { error: '#N/A' }, '<c r="B2" s="2" t="e"><v>#N/A</v></c>'],
    ['a number over a text', 'D2', '旧', 4, '<c r="D2" s="3"><v>4</v></c>'],
    ['nothing over a text: the style stays', 'D2', '旧', null, '<c r="D2" s="3"/>'],
    // Row 2 has a style of its own, which a new cell takes.
    ['a missing cell between two', 'C2', null, 1, '<c r="B2" s="2"/><c r="C2" s="1"><v>1</v></c ><c r="D2"'],
    ['a missing cell at the end', 'F2', null, 1, '</c><c r="F2" s="1"><v>1</v></c ></row>'],
    ['a missing row before', 'A1', null, 1, '<sheetData><row r="1"><c r="A1"><v>1</v></c ></row ><row r="2"'],
    ['a missing row after', 'A9', null, 1, '</row><row r="9"><c r="A9"><v>1</v></c ></row ></sheetData>'],
  ])('%s', async (_, cell, was, value, expected) => {
    const { receipt, bytes } = await written(file, edit(cell, was, value, '表'));
    expect(receipt.failure).toBeNull();
    expect(partsOf(bytes)[SHEET]).toContain(expected);
    expect(differing(file, bytes)).toEqual([SHEET]);
  });

  test('cells and rows without addresses are counted', async () => {
    const bare = smallFile('<row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row>');
    const { bytes } = await written(bare, edit('B2', 2, 9, '表'), edit('A2', null, 7, '表'));
    expect(partsOf(bytes)[SHEET]).toContain('<row><c><v>7</v></c><c><v>9</v></c></row>');
  });

  test('an empty sheet', async () => {
    const empty = withParts(smallFile(''), { [SHEET]: '<worksheet><sheetData/></worksheet>' });
    const { bytes } = await written(empty, edit('B2', null, 'x', '表'));
    expect(Object.values(await shown(bytes, '表'))).toEqual(['x']);
  });

  test('the prefix of the sheet is kept', async () => {
    const prefixed = withParts(smallFile(''), {
      [SHEET]:
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const { bytes } = await written(prefixed, edit('A1', 1, '文', '表'), edit('B1', null, 2, '表'));
    expect(partsOf(bytes)[SHEET]).toContain(
      '<x:c r="A1" t="inlineStr"><x:is><x:t>文</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c ></x:row>',
    );
  });
});

describe('what is left out, and what stops everything', () => {
  test('a value that changed meanwhile: nothing is written at all', async () => {
    const { host, receipt, bytes } = await written(FURNISHED, edit('D5', 4, 3), edit('D6', null, 8));
    expect(receipt.written).toEqual([]);
    expect(receipt.failure).toBe('核对之后 评价表!D5被改过，所以什么都没有写入。请重新核对一次。');
    expect(receipt.left.map(({ why }) => why)).toEqual(['changed']);
    expect(bytes).toBe(FURNISHED);
    expect(host.touched()).toEqual([]);
  });

  // A score, its total, its mark and the record of it belong together: what cannot be written keeps all from being.
  test('formula cells, covered cells, missing sheets, impossible values: each is said, and nothing is written', async () => {
    const { receipt, bytes } = await written(
      FURNISHED,
      edit('D8', 5, 3),
      edit('B1', null, 1),
      edit('A1', null, 1, '没有'),
      edit('D6', null, Number.NaN),
      edit('A6', ' 备注\n第二行 ', 'x'.repeat(32_768)),
      edit('D5', 5, 3),
    );
    expect(receipt.left.map(({ why }) => why)).toEqual([
      'formula',
      'unsupported',
      'missing-sheet',
      'unsupported',
      'unsupported',
    ]);
    expect(receipt.written).toEqual([]);
    expect(receipt.failure).toBe('评价表!D8现在是公式，所以什么都没有写入。请重新核对一次。');
    expect(bytes).toBe(FURNISHED);
  });

  test('a cell an edit rests on has changed: nothing is written, neither where the edit stands nor elsewhere', async () => {
    const held = (cell: string, value: CellValue, format: string | null): Held => {
      const place = parseCell(cell);
      if (place === null) throw new Error(cell);
      return { place: { sheet: '评价表', ...place }, value, format };
    };
    const other = edit('A2', 7, 8, '基础 数据');
    const same = await written(FURNISHED, { ...edit('D5', 5, 3), rests: [held('D5', 5, null)] }, other);
    expect(same.receipt.failure).toBeNull();
    for (const rests of [
      [held('B5', '另一行', null)],
      [held('B30', '已删去的行', null)],
      [held('D6', null, '0.0%')],
    ]) {
      const { receipt, bytes } = await written(FURNISHED, { ...edit('D5', 5, 3), rests }, other);
      expect(receipt.left.map(({ why }) => why)).toEqual(['changed']);
      expect([receipt.written, bytes]).toEqual([[], FURNISHED]);
    }
  });

  test('on a protected sheet locked cells are said, and nothing is written; blank cells have the lock of their style or column', async () => {
    const { receipt } = await written(
      FURNISHED,
      edit('A1', 100, 1, '基础 数据'),
      edit('A2', 7, 8, '基础 数据'),
      edit('B3', null, 5, '基础 数据'),
      edit('C3', null, 5, '基础 数据'),
    );
    expect(
      receipt.left.map(({ edit: left, why }) => [left.kind === 'value' && left.place.column, why]),
    ).toEqual([
      [0, 'locked'],
      [2, 'locked'],
    ]);
    expect(receipt.failure).toMatch(/^工作表受保护，基础 数据!A1、基础 数据!C3已锁定/);
  });

  test('a workbook marked as final', async () => {
    const final = withParts(FURNISHED, {
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D}" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool></property></Properties>',
    });
    const { receipt, bytes } = await written(final, edit('D5', 5, 3));
    expect(receipt.left.map(({ why }) => why)).toEqual(['read-only']);
    expect(receipt.failure).not.toBeNull();
    expect(bytes).toBe(final);
  });

  test('a digitally signed workbook: any change would break the signature', async () => {
    const signed = withParts(FURNISHED, {
      '_rels/.rels': FURNISHED_PARTS['_rels/.rels'].replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      ),
    });
    const { receipt, bytes } = await written(signed, edit('D5', 5, 3));
    expect(receipt.left.map(({ why }) => why)).toEqual(['read-only']);
    expect(bytes).toBe(signed);
  });

  test('cells of an array formula are formula cells', async () => {
    const file = smallFile(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    const { receipt } = await written(file, edit('A2', 4, 5, '表'));
    expect(receipt.left.map(({ why }) => why)).toEqual(['formula']);
  });

  test('writing what stands already changes nothing', async () => {
    const { receipt, bytes } = await written(FURNISHED, edit('D5', 5, 5));
    expect(receipt.written).toHaveLength(1);
    expect(bytes).toBe(FURNISHED);
  });
});

test('a plain total cell and a formula that rests on it, in one edit', async () => {
  const file = createXlsx({
    sheets: [
      {
        name: '表',
        rows: [
          [4],
          [5],
          [9],
          [
            { value: 18, formula: 'A3*2' },
            { value: 1, formula: 'ROUND(A1/3,2)' },
          ],
        ],
      },
    ],
  });
  const { bytes } = await written(file, edit('A1', 4, 2, '表'), edit('A3', 9, 7, '表'));
  // 7 × 2 = 14; 2 ÷ 3 = 0.67 to two places.
  expect(Object.values(await shown(bytes, '表'))).toEqual([2, 5, 7, 14, 0.67]);
});
