/**
 * Formulas worked out by LibreOffice against the score of the review: every case of the tables of sentences that fits,
 * and all whole a/b up to 300 for one criterion of each shape.
 */
import { Ratio } from '../../src/grid/ratio';
import type { CellPlan } from '../../src/host/xlsx/create';
import { scoreWith } from '../../src/review/other-figures';
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from '../reading/cases';
import { sentences } from '../reading/real';
import type { FormulaRow, Told } from './formula-rows';
import { formulasOf, workbookOf } from './formula-rows';
import { workedOut } from './office';

jest.setTimeout(900_000);

const scoreOf = ({ review: { assessment } }: Told): Ratio | null =>
  assessment.status === 'scored' ? assessment.score : null;

function casesOfTables(): readonly FormulaRow[] {
  const tables = TABLES.flatMap(({ cases }) =>
    cases.map(([criterion, fullMarks, value, , , more = {}]) => ({
      criterion,
      fullMarks: Number(fullMarks),
      value,
      ...(more.target === undefined ? {} : { target: more.target }),
      ...(more.name === undefined ? {} : { name: more.name }),
    })),
  );
  const real = sentences().flatMap(({ criterion, cases = [] }) =>
    cases.map(({ fullMarks, value, target, name }) => ({
      criterion,
      fullMarks: Number(fullMarks),
      value,
      ...(target === undefined ? {} : { target }),
      ...(name === undefined ? {} : { name }),
    })),
  );
  return [...tables, ...real].filter(({ fullMarks, value }) => fullMarks > 0 && value !== '');
}

const plan = (value: CellPlan): CellPlan => value;
const stored = (value: unknown): string | number | null =>
  typeof value === 'number' || typeof value === 'string' ? value : null;

/** Of each row its cells twice more: with the actual cell blank, and with words in it. */
test('every case that fits gives the same score, and nothing where the value is blank or words', () => {
  const workbook = workbookOf(casesOfTables());
  const told = formulasOf(workbook);
  const fits = told.flatMap((one) =>
    one.formula.is === 'formula' ? [{ ...one, text: one.formula.text }] : [],
  );
  const scored = told.filter((one) => scoreOf(one) !== null).length;
  const [sheet] = workbook.sheets;
  const rows: CellPlan[][] = [];
  for (const { row, text } of fits) {
    for (const actual of ['held', 'blank', 'words'] as const) {
      const at = rows.length + 1;
      const value = stored(sheet?.cells.get(row * 16_384 + 4)?.value);
      rows.push([
        null,
        plan(stored(sheet?.cells.get(row * 16_384 + 1)?.value)),
        null,
        plan(stored(sheet?.cells.get(row * 16_384 + 3)?.value)),
        plan(actual === 'held' ? value : actual === 'blank' ? null : '基本完成'),
        { value: null, formula: text.replaceAll(/([A-F])\d+(?![\d"])/g, `$1${at}`), cached: false },
      ]);
    }
  }
  const shown = workedOut({ name: '表', rows });
  const wrong = fits.flatMap((one, index) => {
    const [held, blank, words] = [0, 1, 2].map((of) => shown[index * 3 + of]?.[5] ?? '');
    const expected = scoreOf(one);
    const same = expected !== null && held !== undefined && held !== '' && Ratio.of(held).equals(expected);
    return same && blank === '' && words === ''
      ? []
      : [`${one.review.indicator.cells.criterion?.text ?? ''} ${one.text} ${held} ${blank} ${words}`];
  });
  console.log(`${fits.length} of ${scored} scored rows have a formula, ${told.length} rows in all`);
  expect(wrong).toEqual([]);
  expect(fits.length).toBeGreaterThan(1_000);
});

const SHAPES: readonly FormulaRow[] = [
  { criterion: '95%以上得满分，每低1个百分点扣2分，扣完为止。', fullMarks: 10, value: '93%' },
  {
    criterion: '不超过100%得8分；每超过0.5个百分点扣0.3分，不足0.5个百分点的按0.5个百分点计算，扣完为止。',
    fullMarks: 8,
    value: '101%',
  },
  {
    criterion: '90%（含）以上得10分；80%（含）-90%得6分；60%（含）-80%得2分；60%以下不得分。',
    fullMarks: 10,
    value: '85%',
  },
  { criterion: '得分=预算执行率×分值，超过100%的按100%计算', fullMarks: 8, value: '86%' },
  {
    criterion: '完成指标值的得满分；未完成的，按实际完成值占指标值的比例计分',
    fullMarks: 7,
    value: 45,
    target: 60,
  },
];

/** Numbers of a two-column sheet: a in A, b in B, the rate in C; the marks of each shape in row 1. */
test('all whole a/b up to 300', () => {
  const told = formulasOf(workbookOf(SHAPES));
  const texts = told.map(({ formula }, index) => {
    if (formula.is !== 'formula') throw new Error(`${SHAPES[index]?.criterion ?? ''}: ${formula.why}`);
    const isShare = formula.text.includes('/D');
    return (row: number): string =>
      formula.text
        .replaceAll(/\bB\d+/g, `$${'EFGHI'.charAt(index)}$1`)
        .replaceAll(/\bD\d+/g, `B${row}`)
        .replaceAll(/(?<!\$)\bE\d+/g, `${isShare ? 'A' : 'C'}${row}`);
  });
  const rows: CellPlan[][] = [[null, null, null, null, ...SHAPES.map(({ fullMarks }) => fullMarks)]];
  for (let b = 1; b <= 300; b += 1)
    for (let a = 0; a <= 300; a += 1) {
      const row = rows.length + 1;
      rows.push([
        a,
        b,
        { value: null, formula: `A${row}/B${row}`, cached: false },
        null,
        ...texts.map((text): CellPlan => ({ value: null, formula: text(row), cached: false })),
      ]);
    }
  const shown = workedOut({ name: '表', rows });
  const asked = told.map(({ review, table }) => scoreWith(review.indicator, table, nationalRules));
  let compared = 0;
  const wrong: string[] = [];
  const known = new Map<string, readonly (string | null)[]>();
  for (let index = 1; index < rows.length; index += 1) {
    const [a, b] = rows[index] ?? [];
    if (typeof a !== 'number' || typeof b !== 'number') throw new Error('no figures');
    const rate = Ratio.of(a).over(Ratio.of(b));
    const key = rate.toExactText();
    const scores =
      known.get(key) ??
      asked.map((score, shape) => {
        const figures =
          SHAPES[shape]?.target === undefined ? { value: rate } : { value: Ratio.of(a), target: Ratio.of(b) };
        const assessment = score(figures);
        return assessment.status === 'scored' ? assessment.score.toExactText() : null;
      });
    known.set(key, scores);
    scores.forEach((score, shape) => {
      const cell = shown[index]?.[4 + shape] ?? '';
      // Where the review gives no score neither does the formula.
      const agrees = score === null ? cell === '' : cell !== '' && Ratio.of(cell).equals(Ratio.of(score));
      compared += 1;
      if (!agrees) wrong.push(`${shape}: ${a}/${b} gives ${cell}, not ${String(score)}`);
    });
  }
  console.log(`${compared} formulas compared`);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(compared).toBe(300 * 301 * SHAPES.length);
});
