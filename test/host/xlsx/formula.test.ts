import fc from 'fast-check';
import type { Cell, CellValue, Sheet } from '../../../src/grid/workbook';
import { cellKey } from '../../../src/grid/workbook';
import { parseCell } from '../../../src/grid/address';
import type { SheetCell } from '../../../src/host/xlsx/formula/dependents';
import { Dependencies, dependentsOf, placeKey } from '../../../src/host/xlsx/formula/dependents';
import { Evaluator } from '../../../src/host/xlsx/formula/evaluate';
import { SharedFormula } from '../../../src/host/xlsx/formula/shared';
import { readFormula } from '../../../src/host/xlsx/formula/tokens';

type Given = Readonly<Record<string, CellValue | { readonly formula: string; readonly value?: CellValue }>>;

function sheetOf(name: string, given: Given): Sheet {
  const cells = new Map<number, Cell>();
  for (const [address, what] of Object.entries(given)) {
    const place = parseCell(address);
    if (place === null) throw new Error(address);
    const isFormula = typeof what === 'object' && what !== null && 'formula' in what;
    cells.set(cellKey(place.row, place.column), {
      value: isFormula ? (what.value ?? 0) : what,
      formula: isFormula ? what.formula : null,
      format: 'General',
      text: '',
      locked: true,
    });
  }
  const none = new Set<number>();
  return {
    name,
    hidden: false,
    protected: false,
    rowCount: 99,
    columnCount: 99,
    cells,
    merges: [],
    hiddenRows: none,
    hiddenColumns: none,
    noted: none,
  };
}

function at(address: string, sheet = 0): SheetCell {
  const place = parseCell(address);
  if (place === null) throw new Error(address);
  return { sheet, ...place };
}

const named = ({ sheet, row, column }: SheetCell): string =>
  `${sheet}:${String.fromCharCode(65 + column)}${row + 1}`;

describe('reading references', () => {
  test.each<[string, string[]]>([
    ['SUM(A1:B2,C3)', ['A1:B2', 'C3']],
    ['$A$1+A$1+$A1', ['$A$1', 'A$1', '$A1']],
    ["'基础 数据'!B2+附件2!C3+'它''s'!D4", ["'基础 数据'!B2", '附件2!C3', "'它''s'!D4"]],
    ['甲:丙!A1', ['甲:丙!A1']],
    ['SUM(A:A)+SUM(3:3)+SUM($B:$D)', ['A:A', '3:3', '$B:$D']],
    // Not addresses: texts, functions, names, errors, numbers with an exponent.
    ['IF("A1"="B2",LOG10(5),TAX2021_1)+#REF!+1E5+2.5e3', []],
    ['A1B2+ABCD1+A0+XFE1+A1048577', []],
    ['[1]Sheet!A1', ['[1]Sheet!A1']],
    ['表1[得分]+A1', ['A1']],
    ['A1&"x""A2"&B1', ['A1', 'B1']],
  ])('%s', (formula, references) => {
    const found = readFormula(formula).filter((part) => part.kind === 'reference');
    expect(found.map((part) => formula.slice(part.from, part.to))).toEqual(references);
  });

  test('a shared formula moved by rows and columns', () => {
    const shared = new SharedFormula('A1+$A$1+A$1+$A1+SUM(A1:B$2)+甲!C3+B:B+"A1"', 0, 3);
    expect(shared.at(2, 4)).toBe('B3+$A$1+B$1+$A3+SUM(B3:C$2)+甲!D5+C:C+"A1"');
    expect(new SharedFormula('A1', 1, 1).at(0, 1)).toBe('#REF!');
  });

  test('any text is read to its end', () => {
    const piece = fc.constantFrom(
      'A1',
      ':',
      '!',
      "'",
      '"',
      '[',
      ']',
      '(',
      ')',
      'SUM',
      '$',
      '#',
      '1',
      '.',
      'E',
      '表',
      ',',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        readFormula(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('which results are stale', () => {
  const source = {
    sheets: [
      sheetOf('甲', {
        A1: 1,
        A2: 2,
        A3: { formula: 'A1+A2' },
        A4: { formula: 'A3*2' },
        B1: { formula: 'SUM(A$1:A$100)' },
        B2: { formula: 'B3' },
        C1: { formula: 'INDIRECT("A"&1)' },
        C2: { formula: 'SUM(表1[得分])' },
        C3: { formula: '比率*2' },
        C4: { formula: '"A1"&Z9' },
        C5: { formula: 'SUM(Y1:INDEX(Y:Y,3))' },
        C6: { formula: 'TABLE()' },
      }),
      sheetOf('乙', { A1: { formula: '甲!A1' }, A2: { formula: 'A5' }, A3: { formula: '甲:乙!A2' } }),
    ],
    names: [
      { name: '比率', formula: '甲!$A$2/10', sheet: null },
      { name: '无关', formula: '甲!$Z$1', sheet: null },
    ],
    tables: [{ name: '表1', sheet: 0, area: { top: 0, left: 0, bottom: 1, right: 0 } }],
  };

  test.each<[string, string, string[]]>([
    // A1 → A3 → A4, the long sum, INDIRECT (reaches anywhere), the table, the other sheet.
    ['A1', '0:A1', ['0:A3', '0:A4', '0:B1', '0:C1', '0:C2', '0:C5', '0:C6', '1:A1']],
    // A2 also through the name and the range over two sheets; 乙!A3 reads 乙!A2 as well.
    ['A2', '0:A2', ['0:A3', '0:A4', '0:B1', '0:C1', '0:C2', '0:C3', '0:C5', '0:C6', '1:A3']],
    // A computed end of a range, and a data table, may reach anywhere too.
    ['Z1', '0:Z1', ['0:C1', '0:C5', '0:C6']],
  ])('%s changed', (address, _, stale) => {
    expect(dependentsOf(source, [at(address)]).map(named)).toEqual(stale);
  });

  test('nothing changed, nothing stale', () => {
    expect(dependentsOf(source, [])).toEqual([]);
  });

  test('nothing follows from a formula that gives what it gave', () => {
    const settled = new Set([placeKey(at('A3'))]);
    const stale = new Dependencies({ ...source, sheets: source.sheets.slice(0, 1) }).of([at('A2')], settled);
    expect(stale.map(named)).toContain('0:A3');
    expect(stale.map(named)).not.toContain('0:A4');
  });

  test('circles and long chains end', () => {
    const chain: Record<string, { formula: string }> = { A1: { formula: 'A20000' } };
    for (let row = 2; row <= 20_000; row += 1) chain[`A${row}`] = { formula: `A${row - 1}+1` };
    const long = { sheets: [sheetOf('长', chain)], names: [], tables: [] };
    expect(dependentsOf(long, [at('A7')])).toHaveLength(20_000);
  });

  test('running sums that each read all above stop comparing and count as stale', () => {
    const sums: Record<string, { formula: string }> = {};
    for (let row = 1; row <= 8_000; row += 1) sums[`B${row}`] = { formula: `SUM(A$1:B${row + 40})` };
    const many = { sheets: [sheetOf('多', sums)], names: [], tables: [] };
    expect(dependentsOf(many, [at('A1')])).toHaveLength(8_000);
  });
});

describe('results of plain formulas', () => {
  const given: Given = {
    A1: 4,
    A2: 3.5,
    A3: '无',
    A5: 0.1,
    A6: 0.2,
    B1: { formula: 'SUM(A1:A4)' },
    B2: { formula: 'SUM(A1:A2,10)-B1*2' },
    B3: { formula: 'A1/A4' },
    B4: { formula: 'A3+1' },
    B5: { formula: 'A5+A6' },
    B6: { formula: 'ROUND(A1/3,2)' },
    B7: { formula: '-(A1+A2)*50%' },
    B8: { formula: 'IF(A1>3,1,0)' },
    B9: { formula: 'B9+1' },
    C1: { formula: 'SUM(B8,1)' },
    C2: { formula: 'SUM(A1:A2)+乙!A1' },
    C3: { formula: 'A4+1' },
    C4: { formula: 'SUM(A1+A2,A1:A2)' },
    C5: { formula: 'ROUND(2.5,0)+ROUND(-2.5,0)+ROUND(1.005,2)' },
    C6: { formula: 'A1:A2+1' },
    C7: { formula: '--A1' },
  };
  const sheets = [sheetOf('甲', given), sheetOf('乙', { A1: 100 })];
  const stale = new Set(
    Object.entries(given).flatMap(([address, what]) =>
      typeof what === 'object' && what !== null && 'formula' in what ? [placeKey(at(address))] : [],
    ),
  );

  test.each<[string, number | null, string]>([
    ['B1', 7.5, '4 + 3.5, text and blank passed over'],
    ['B2', 2.5, '17.5 − 15'],
    ['B3', null, 'a division by a blank is an error'],
    ['B4', null, 'text in a sum of two is for Excel to judge'],
    ['B5', 0.3, 'in 15 digits'],
    ['B6', 1.33, '4 ÷ 3 to two places'],
    ['B7', -3.75, '−7.5 × 0.5'],
    ['B8', 1, 'what is chosen, and only that'],
    ['B9', null, 'a circle'],
    ['C1', 2, 'rests on a choice'],
    ['C2', 107.5, 'another sheet'],
    ['C3', 1, 'a blank counts as 0'],
    ['C4', 15, '7.5 + 7.5'],
    ['C5', 1.01, '3 − 3 + 1.01: half away from zero, on decimal digits'],
    ['C6', null, 'a range where one value is wanted'],
    ['C7', 4, 'two signs'],
  ])('%s gives %p: %s', (address, expected) => {
    expect(new Evaluator(sheets, stale).result(at(address))).toBe(expected);
  });

  test('any formula ends', () => {
    const piece = fc.constantFrom(
      'A1',
      'B9',
      'SUM(',
      'ROUND(',
      ')',
      '(',
      ',',
      '+',
      '-',
      '*',
      '/',
      '%',
      '2',
      ' ',
      'IF(',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const one = [sheetOf('甲', { A1: 1, B1: { formula: pieces.join('') } })];
        const result = new Evaluator(one, new Set([placeKey(at('B1'))])).result(at('B1'));
        expect(result === null || Number.isFinite(result)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
