/** Scores as ordinary formulas: the text an accountant would read in the cell. Worked out by hand. */
import { clearEdits, undoEdits, writeEdits } from '../../src/review/edits';
import { formulaProposals } from '../../src/review/formula-proposals';
import { reviewWorkbook } from '../../src/review/review';
import { writtenCells } from '../../src/review/written';
import { createXlsx } from '../../src/host/xlsx/create';
import type { CellPlan } from '../../src/host/xlsx/create';
import { XlsxHost } from '../../src/host/xlsx/host';
import { cellAt } from '../../src/grid/workbook';
import { createExcelHost } from '../../src/host/excel/host';
import type { WorkbookHost } from '../../src/host/port';
import { SimBook } from '../excel-sim/book';
import { FarEnd } from '../excel-sim/far-end';
import { joinOffice } from '../excel-sim/office-client';
import { openXlsx } from '../../src/host/xlsx/read';
import type { FormulaRow } from './formula-rows';
import { formulasOf, workbookOf } from './formula-rows';

const textOf = (row: FormulaRow): string => {
  const [told] = formulasOf(workbookOf([row]));
  if (told === undefined) return 'no row';
  return told.formula.is === 'formula' ? told.formula.text : told.formula.why;
};

test.each<[why: string, row: FormulaRow, text: string]>([
  [
    'bands: nothing where two of them claim the same end',
    { criterion: '90%以上得5分，80%-90%得3分，低于80%得0分', fullMarks: 5, value: '95%' },
    'IF(AND(ISNUMBER(E2),B2=5),IF(ROUND(E2,10)<0.8,0,IF(ROUND(E2,10)<0.9,3,IF(ROUND(E2,10)<=0.9,"",5))),"")',
  ],
  [
    'steps down from a bound, to nothing',
    { criterion: '95%以上得满分，每低1个百分点扣2分，扣完为止。', fullMarks: 10, value: '93%' },
    'IF(AND(ISNUMBER(E2),B2=10),IF(ROUND(E2,10)<=0,0,IF(ROUND(E2,10)<=0.95,ROUND(ROUND(MAX(0,10-ROUNDDOWN(ROUND((0.95-E2)/0.01,8),0)*2),10),2),10)),"")',
  ],
  [
    'a step begun counts whole: up',
    {
      criterion: '不超过100%得8分；每超过0.5个百分点扣0.3分，不足0.5个百分点的按0.5个百分点计算，扣完为止。',
      fullMarks: 8,
      value: '101%',
    },
    'IF(AND(ISNUMBER(E2),B2=8),IF(ROUND(E2,10)<=1,8,ROUND(ROUND(MAX(0,8-ROUNDUP(ROUND((E2-1)/0.005,8),0)*0.3),10),2)),"")',
  ],
  [
    'a share of the full marks goes with their cell',
    { criterion: '得分=预算执行率×分值，超过100%的按100%计算', fullMarks: 8, value: '86%' },
    'IF(AND(ISNUMBER(E2),ISNUMBER(B2)),IF(ROUND(E2,10)<=0,0,IF(ROUND(E2,10)<=1,ROUND(ROUND(B2*E2,10),2),B2)),"")',
  ],
  [
    'a share of the target goes with its cell',
    {
      criterion: '完成指标值的得满分；未完成的，按实际完成值占指标值的比例计分',
      fullMarks: 7,
      value: 45,
      target: 60,
    },
    'IF(AND(ISNUMBER(E2),ISNUMBER(D2),D2<>0,ISNUMBER(B2)),IF(ROUND(E2/D2,10)<=0,0,IF(ROUND(E2/D2,10)<=1,ROUND(ROUND(B2*E2/D2,10),2),B2)),"")',
  ],
  [
    'a target in words holds for these words only',
    {
      criterion: '完成指标值的得满分；未完成的，按实际完成值占指标值的比例计分',
      fullMarks: 7,
      value: 45,
      target: '60家',
    },
    'IF(AND(ISNUMBER(E2),D2="60家",ISNUMBER(B2)),IF(ROUND(E2,10)<=0,0,IF(ROUND(E2,10)<=60,ROUND(ROUND(B2*E2/60,10),2),B2)),"")',
  ],
  [
    'words',
    { criterion: '效果明显得5分，效果一般得3分。', fullMarks: 5, value: '效果明显' },
    '实际值不是数字单元格（是文字，或数字格式另带单位）',
  ],
  ['a person', { criterion: '由评审组酌情打分。', fullMarks: 5, value: '90%' }, '本行没有能算出的得分'],
  [
    'a figure typed as words',
    { criterion: '不少于60人得5分，每少1人扣1分。', fullMarks: 5, value: '58人' },
    '实际值不是数字单元格（是文字，或数字格式另带单位）',
  ],
  [
    'no criterion',
    { criterion: '', fullMarks: 5, value: 45, target: 60 },
    '本行没有评价标准，不按通行规定写公式',
  ],
])('%s', (_, row, text) => {
  expect(textOf(row)).toBe(text);
});

const CRITERION = '95%以上得满分，每低1个百分点扣2分，扣完为止。';

/** One row that agrees, a subtotal that is a formula, and a total that is not. */
function file(): Uint8Array {
  const rows: CellPlan[][] = [
    ['指标名称', '分值', '评价标准', '实际完成值', '得分'],
    ['完成率', 10, CRITERION, { value: 0.93, format: '0.00%' }, 6],
    ['满意率', 10, CRITERION, { value: 0.95, format: '0.00%' }, 10],
    ['合计', 20, null, null, 16],
  ];
  return createXlsx({ sheets: [{ name: '表', rows }] });
}

const hosts: readonly [string, (bytes: Uint8Array) => WorkbookHost][] = [
  ['a file', (bytes) => new XlsxHost(bytes)],
  [
    "Microsoft's client, simulated host",
    (bytes) => {
      const book = SimBook.from(openXlsx(bytes).workbook);
      book.calculation = 'Automatic';
      joinOffice(new FarEnd(book));
      return createExcelHost();
    },
  ],
];

test.each(hosts)('a formula is written, known as ours, written over, and undone: %s', async (_, open) => {
  const host = open(file());
  const before = await host.read();
  const [line] = formulaProposals(before, null);
  expect(line).toMatchObject({ cell: 'E2', to: '6', agrees: true, ticked: false, writable: true });
  const receipt = await host.apply(
    writeEdits(before, reviewWorkbook(before), line === undefined ? [] : [line]),
  );
  expect(receipt).toMatchObject({ failure: null, left: [] });
  const after = await host.read();
  const [sheet] = after.sheets;
  const score = sheet === undefined ? undefined : cellAt(sheet, 1, 4);
  expect(score).toMatchObject({ value: 6, formula: line?.formula });
  expect(writtenCells(after)).toMatchObject([{ cell: 'E2', from: '6', to: '6', state: 'undoable' }]);
  // Ours already: not offered again, and no finding calls it the user's.
  expect(formulaProposals(after, null).map(({ cell }) => cell)).toEqual(['E3']);
  expect(reviewWorkbook(after).summary.errors).toBe(0);
  expect((await host.apply(undoEdits(after, null))).failure).toBeNull();
  const undone = await host.read();
  expect(undone.sheets).toEqual(before.sheets);
  expect(undone.state).toBeNull();
  expect((await host.apply(clearEdits(undone))).failure).toBeNull();
});

test('a formula of ours gives another score once its cell changes, and is undone all the same', async () => {
  const host = new XlsxHost(file());
  const before = await host.read();
  await host.apply(writeEdits(before, reviewWorkbook(before), formulaProposals(before, null).slice(0, 1)));
  const place = { sheet: '表', row: 1, column: 3 };
  await host.apply([{ kind: 'value', place, was: 0.93, value: 0.91 }]);
  const changed = await host.read();
  const [sheet] = changed.sheets;
  expect(sheet === undefined ? null : cellAt(sheet, 1, 4)?.value).toBe(2);
  expect(writtenCells(changed)).toMatchObject([{ cell: 'E2', state: 'undoable' }]);
  expect((await host.apply(undoEdits(changed, null))).failure).toBeNull();
  const [undone] = (await host.read()).sheets;
  expect(undone === undefined ? null : cellAt(undone, 1, 4)).toMatchObject({ value: 6, formula: null });
});
