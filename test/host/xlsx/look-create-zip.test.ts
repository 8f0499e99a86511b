import { strToU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { cellKey } from '../../../src/grid/workbook';
import { createXlsx } from '../../../src/host/xlsx/create';
import { crc32 } from '../../../src/host/xlsx/crc32';
import { XlsxHost } from '../../../src/host/xlsx/host';
import type { SheetLook } from '../../../src/host/xlsx/look';
import { Palette } from '../../../src/host/xlsx/look/colours';
import { openXlsx } from '../../../src/host/xlsx/read';
import { heightFor, widthOf } from '../../../src/host/xlsx/row-height';
import { inflateEntry, readZip } from '../../../src/host/xlsx/zip-read';
import { packEntry, writeZip } from '../../../src/host/xlsx/zip-write';
import { FURNISHED } from './furnished';
import { partsOf } from './parts';

function lookOf(bytes: Uint8Array, sheet: string): SheetLook {
  const look = new XlsxHost(bytes).look(sheet);
  if (look === null) throw new Error(sheet);
  return look;
}

describe('how a sheet looks', () => {
  const look = lookOf(FURNISHED, '评价表');

  test('fonts, fills, borders, alignment', () => {
    expect(look.cells.get(cellKey(0, 0))).toMatchObject({
      // Theme colour 4 (4472C4), lightened by 0.6, is Office's B4C7E7 give or take one step of rounding.
      fill: '#B4C7E7',
      colour: '#C00000',
      bold: true,
      size: 14,
      font: '宋体',
      horizontal: null,
      vertical: 'bottom',
      wrap: false,
      top: null,
    });
    // A blank cell with a border is drawn too.
    expect(look.cells.get(cellKey(5, 3))).toMatchObject({
      fill: null,
      colour: '#000000',
      left: { style: 'thin', colour: '#000000' },
      top: { style: 'medium', colour: '#FF0000' },
    });
    expect(look.cells.get(cellKey(1, 0))).toMatchObject({
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
    });
  });

  test('widths and heights in pixels', () => {
    // 20.71 characters of 7 pixels; 9.14 where nothing is stated; 30 points.
    expect(look.columnWidths).toEqual([145, 64, 280, 64, 64, 63]);
    expect(look.rowHeights.get(0)).toBe(40);
    expect(look.defaultRowHeight).toBe(19);
  });

  test('notes are told, marks are none', () => {
    expect(look.notes.get(cellKey(4, 0))).toBe('请核实');
    expect(look.marks.size).toBe(0);
  });

  test('a merged block is drawn a little beyond the cells in use', () => {
    const bytes = createXlsx({ sheets: [{ name: '表', rows: [['题']], merges: ['A1:C2', 'A5:A900'] }] });
    expect(lookOf(bytes, '表')).toMatchObject({ columnCount: 3, rowCount: 52 });
  });

  test('no such sheet', () => {
    expect(new XlsxHost(FURNISHED).look('没有')).toBeNull();
  });

  test.each([
    [{ rgb: 'FF123456' }, '#123456'],
    [{ indexed: '10' }, '#FF0000'],
    [{ indexed: '64' }, null],
    [{ auto: '1' }, null],
    [{ theme: '1' }, '#000000'],
    // White darkened by a quarter; black lightened by a half.
    [{ theme: '0', tint: '-0.249977111117893' }, '#BFBFBF'],
    [{ theme: '1', tint: '0.499984740745262' }, '#7F7F7F'],
  ])('colour %j', (attributes, colour) => {
    expect(new Palette().resolve(attributes)).toBe(colour);
  });
});

describe('a workbook from plain data', () => {
  const plan = {
    sheets: [
      {
        name: '甲 & "乙"',
        landscape: true,
        columnWidths: [10, 20],
        rowHeights: { 0: 30 },
        rows: [
          [{ value: '题', style: 'title' as const }, null],
          ['文', 1.5, { value: true }, { value: { error: '#N/A' } }, null],
          [
            { value: 0.5, format: '0.00%', locked: false },
            { value: 3, formula: 'A3*6' },
            { value: 4, formula: 'A3*8', cached: false },
            { value: 'x', formula: '"x"' },
          ],
          [{ value: null, style: 'text' as const, note: '说明' }, ' 前后有空 '],
        ],
        merges: ['A1:B1'],
        hiddenRows: [3],
        hiddenColumns: [4],
        protected: true,
      },
      { name: '隐', hidden: true, rows: [] },
    ],
  };

  test('reads back as it was given', () => {
    const { workbook } = openXlsx(createXlsx(plan));
    const [sheet, hidden] = workbook.sheets;
    const values = [...(sheet?.cells ?? [])].map(([key, { value, formula, text }]) => [
      key,
      value,
      formula,
      text,
    ]);
    expect(values).toEqual([
      [cellKey(0, 0), '题', null, '题'],
      [cellKey(1, 0), '文', null, '文'],
      [cellKey(1, 1), 1.5, null, '1.5'],
      [cellKey(1, 2), true, null, 'TRUE'],
      [cellKey(1, 3), { error: '#N/A' }, null, '#N/A'],
      [cellKey(2, 0), 0.5, null, '50.00%'],
      [cellKey(2, 1), 3, 'A3*6', '3'],
      [cellKey(2, 2), null, 'A3*8', ''],
      [cellKey(2, 3), 'x', '"x"', 'x'],
      [cellKey(3, 1), ' 前后有空 ', null, ' 前后有空 '],
    ]);
    expect(sheet).toMatchObject({ name: '甲 & "乙"', hidden: false, protected: true });
    expect(hidden).toMatchObject({ name: '隐', hidden: true, rowCount: 0 });
    expect(sheet?.cells.get(cellKey(2, 0))?.locked).toBe(false);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([3]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([4]);
    expect([...(sheet?.noted ?? [])]).toEqual([cellKey(3, 0)]);
  });

  test('the same plan gives the same bytes', () => {
    expect(Buffer.from(createXlsx(plan)).equals(Buffer.from(createXlsx(plan)))).toBe(true);
  });

  test('any text survives being written and read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        async (first, second) => {
          const host = new XlsxHost(createXlsx({ sheets: [{ name: '表', rows: [[`a${first}`]] }] }));
          const place = { sheet: '表', row: 0, column: 0 };
          const receipt = await host.apply([{ kind: 'value', place, was: `a${first}`, value: `b${second}` }]);
          expect(receipt.failure).toBeNull();
          expect(openXlsx(host.bytes()).workbook.sheets[0]?.cells.get(0)?.value).toBe(`b${second}`);
        },
      ),
    );
  });
});

describe('the zip container', () => {
  test('another program reads what is written, and the other way round', () => {
    const bytes = writeZip([packEntry('a.txt', strToU8('甲')), packEntry('文/b.txt', strToU8(''))]);
    expect(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()]),
    ).toEqual([
      ['a.txt', '甲'],
      ['文/b.txt', ''],
    ]);
    const [first] = readZip(FURNISHED);
    expect(first?.name).toBe('[Content_Types].xml');
    expect(first && Buffer.from(inflateEntry(first)).toString()).toBe(
      partsOf(FURNISHED)['[Content_Types].xml'],
    );
  });

  test.each([
    ['', 0],
    // The check value of the standard.
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('the checksum of %j', (text, expected) => {
    expect(crc32(strToU8(text))).toBe(expected);
  });
});

test('row heights: Chinese characters take two places, one line needs no height', () => {
  expect(widthOf('得分ab')).toBe(6);
  expect(heightFor([{ text: '短', width: 10 }])).toBeNull();
  // 20 places in 9 per line: three lines of 15 points and a margin of 3.
  expect(heightFor([{ text: '每超出百分之一扣一分', width: 10 }])).toBe(48);
  expect(heightFor([{ text: 'x'.repeat(5000), width: 3 }])).toBe(409);
});
