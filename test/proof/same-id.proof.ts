/** The same defect has the same id wherever its table stands and however the rows are sorted. */
import { parseArea } from '../../src/grid/address';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../src/host/xlsx/create';
import { createXlsx } from '../../src/host/xlsx/create';
import { openXlsx } from '../../src/host/xlsx/read';
import { analyseNow } from '../../src/review/review';
import { disguises } from '../samples/disguises';
import { nameOf, put } from './edit';
import { lineOf, matrixSeeds } from './matrix';
import type { Line } from './matrix';

let lines: readonly Line[];
beforeAll(() => {
  lines = matrixSeeds()
    .filter((seed) => seed.report === undefined)
    .map(lineOf)
    .filter((line) => line.found);
}, 120_000);

/** Ids of all findings, sorted, with their checks. */
function idsOf(plan: WorkbookPlan): readonly string[] {
  const { findings } = analyseNow(openXlsx(createXlsx(plan)).workbook);
  return findings.map(({ id, check }) => `${check} ${id}`).sort();
}

const moved = disguises.find((each) => each.name === '表往下、往右挪');

/** Sheets in the opposite order; the id of a figure said twice belongs to the later sheet, so only single sheets. */
const reversed = (plan: WorkbookPlan): WorkbookPlan => ({ sheets: [...plan.sheets].reverse() });

/** Another sheet in front, of no table. */
const preceded = (plan: WorkbookPlan): WorkbookPlan => ({
  sheets: [{ name: '封面', rows: [['某单位自评材料']] }, ...plan.sheets],
});

function expectSame(change: (plan: WorkbookPlan) => WorkbookPlan, some: readonly Line[]): void {
  expect(some.length).toBeGreaterThan(20);
  for (const { seed, analysis } of some) {
    const before = analysis.findings.map(({ id, check }) => `${check} ${id}`).sort();
    const after = idsOf(change(put(seed.base.plan, seed.edits)));
    expect([nameOf(seed.at), seed.what, ...after]).toEqual([nameOf(seed.at), seed.what, ...before]);
  }
}

test('one workbook read twice', () => {
  expectSame(
    (plan) => plan,
    lines.filter((_, index) => index % 8 === 0),
  );
}, 120_000);

test('rows inserted above and columns at the left', () => {
  expect(moved).toBeDefined();
  expectSame(
    (plan) => moved?.apply(plan) ?? plan,
    lines.filter((_, index) => index % 3 === 0),
  );
}, 120_000);

test('a sheet put in front', () => {
  expectSame(
    preceded,
    lines.filter((_, index) => index % 5 === 0),
  );
}, 120_000);

test('sheets in another order', () => {
  const alone = lines.filter(
    ({ seed }) => seed.base.plan.sheets.length > 1 && seed.check !== 'cross-table-mismatch',
  );
  expectSame(reversed, alone);
}, 120_000);

const isFormula = (cell: CellPlan): boolean => typeof cell === 'object' && cell?.formula !== undefined;

/** Rows of a table in the opposite order, where neither merges nor formulas tie them to their place. */
function sorted(sheet: SheetPlan, from: number, to: number): SheetPlan | null {
  const isTied = (sheet.merges ?? []).some((merge) => {
    const area = parseArea(merge);
    return area !== null && area.bottom >= from && area.top <= to;
  });
  if (isTied || sheet.rows.some((row) => row.some(isFormula))) return null;
  const rows = [...sheet.rows];
  rows.splice(from, to - from + 1, ...sheet.rows.slice(from, to + 1).reverse());
  return { ...sheet, rows };
}

test('rows sorted the other way', () => {
  let tried = 0;
  for (const { seed, analysis } of lines) {
    const [table, second] = seed.base.tables;
    const first = table?.rows[0];
    const last = table?.rows.at(-1);
    if (table === undefined || second !== undefined || first === undefined || last === undefined) continue;
    if (table.rows.length !== last.row - first.row + 1) continue;
    const plan = put(seed.base.plan, seed.edits);
    const sheets = plan.sheets.map((sheet) =>
      sheet.name === table.sheet ? sorted(sheet, first.row - 1, last.row - 1) : sheet,
    );
    if (sheets.some((sheet) => sheet === null)) continue;
    tried += 1;
    const before = analysis.findings.map(({ id, check }) => `${check} ${id}`).sort();
    const after = idsOf({ sheets: sheets.flatMap((sheet) => sheet ?? []) });
    expect([nameOf(seed.at), seed.what, ...after]).toEqual([nameOf(seed.at), seed.what, ...before]);
  }
  expect(tried).toBeGreaterThan(5);
}, 120_000);
