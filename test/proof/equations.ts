/** Equations in the bases' texts: their figures, the result as printed, and the rule by which it earns the score. */
import type { Fraction } from './fraction';
import { fraction, minus, over, times } from './fraction';
import type { Rule } from './rules';
import { bandsFrom, bandsUpTo, ofRate, steps } from './rules';

export interface Equation {
  readonly base: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  /** `{a}`, `{b}` the figures, `{r}` the result as printed. */
  readonly text: string;
  readonly a: string;
  readonly b: string;
  readonly r: string;
  /** `change`: (a − b) / b; else a / b. */
  readonly op: 'quotient' | 'change';
  /** null where the figures also stand in another table: then only the result is changed. */
  readonly rule: Rule | null;
}

/** OCR leaves blanks inside figures. */
const plain = (figure: string): Fraction => fraction(figure.replace(/[\s%]/g, ''));

/** In percent. */
export function resultOf({ op }: Equation, a: Fraction, b: Fraction): Fraction {
  return times(fraction(100), over(op === 'change' ? minus(a, b) : a, b));
}

export const figuresOf = ({ a, b }: Equation): readonly [Fraction, Fraction] => [plain(a), plain(b)];

export function filled({ text }: Equation, a: string, b: string, r: string): string {
  return text.replaceAll('{a}', a).replaceAll('{b}', b).replaceAll('{r}', r);
}

type Line = readonly [
  row: number,
  cell: string,
  text: string,
  a: string,
  b: string,
  r: string,
  rule: Rule | null,
  op?: 'change',
];

const of = (base: string, sheet: string, lines: readonly Line[]): readonly Equation[] =>
  lines.map(([row, cell, text, a, b, r, rule, op]) => ({
    base,
    sheet,
    row,
    cell,
    text,
    a,
    b,
    r,
    rule,
    op: op ?? 'quotient',
  }));

export const EQUATIONS: readonly Equation[] = [
  ...of('criterion-with-actuals', '自评指标计分表', [
    [5, 'F5', '（{a}/{b}）×100%={r}', '58', '60', '96.67%', steps(5, 100, 1, 1, 'above')],
    [7, 'F7', '={a}/{b}×100%={r}', '1186.40', '1250.00', '94.91%', bandsFrom([95, 10], [90, 8], [80, 5])],
  ]),
  ...of('lost-merges-subtotals', 'Sheet1', [
    [3, 'F3', '人员数{a}/编制数{b}）×100%={r}', '42', '45', '93.33%', steps(5, 100, 1, '0.5', 'above')],
    [
      4,
      'F4',
      '重点项目支出{a}/项目总支出{b}）×100%={r}',
      '618.5',
      '752.2',
      '82.23%',
      bandsFrom([90, 5], [80, 4], [70, 3]),
    ],
    [6, 'F6', '（{a}/{b}）×100%={r}', '1843.38', '1862.00', '99%', null],
    [7, 'F7', '（{a}/{b}）×100%={r}', '18.62', '1862.00', '1%', null],
    [8, 'F8', '实际支出{a}/预算安排{b}）×100%={r}', '96.8', '110.0', '88%', steps(10, 100, 1, 2, 'above')],
    [9, 'F9', '实际支出{a}/预算安排{b}）×100%={r}', '10.3', '10.0', '103%', steps(10, 100, 1, 1, 'above')],
    [12, 'F12', '（{a}/{b}）×100%={r}', '19', '20', '95%', steps(15, 95, 1, 1, 'below')],
    [13, 'F13', '（{a}/{b}）×100%={r}', '188', '200', '94%', ofRate(10)],
    [16, 'F16', '（{a}/{b}）×100%={r}', '173', '200', '86.5%', steps(10, 90, 2, 1, 'below')],
  ]),
  ...of('word-ocr', '指标评分表', [
    [3, 'F3', '{a}/编制数{b}) X 100% ={r}', '35', '36', '97. 22%', steps(5, 100, 1, '0.5', 'above')],
    [4, 'F4', '[ ({a}-{b}) /{b}]X 100%={r}', '22. 4', '24. 0', '-6. 67%', null, 'change'],
    [5, 'F5', '({a}/{b}) X100%={r}', '472. 6', '480. 0', '98. 46%', null],
    [
      6,
      'F6',
      '({a}/{b}) X 100%={r}',
      '35. 0',
      '480. 0',
      '7. 29%',
      bandsUpTo([0, 5], [10, 4], [20, 3], [30, 2]),
    ],
    [7, 'F7', '({a}/{b}) X100%={r}', '61. 2', '60. 0', '102%', steps(10, 100, 1, 1, 'above')],
    [8, 'F8', '({a}/{b}) X100%={r}', '19. 6', '20. 0', '98%', steps(10, 100, 1, 2, 'both')],
    [10, 'F10', '({a}/{b}) X100%={r}', '46', '50', '92%', steps(20, 95, 1, 2, 'below')],
  ]),
  ...of('weights-in-brackets', '评分表', [
    [3, 'E3', '＝{a}÷{b}×100%＝{r}', '126.84', '1057.00', '12%', steps(8, 10, 2, 1, 'above')],
    [5, 'E5', '＝{a}÷{b}×100%＝{r}', '1008.36', '1120.40', '90%', null],
    [6, 'E6', '＝{a}÷{b}×100%＝{r}', '112.04', '1120.40', '10%', null],
    [7, 'E7', '＝{a}÷{b}×100%＝{r}', '960', '1000', '96%', ofRate(8)],
    [10, 'E10', '＝{a}÷{b}×100%＝{r}', '114', '120', '95%', steps(15, 100, 1, '0.5', 'below')],
  ]),
  ...of('page-break', '2020年指标表', [
    [3, 'H3', '（{a}/{b}）×100%={r}', '31', '30', '103.33%', steps(10, 100, 1, 1, 'above')],
    [4, 'H4', '（{a}-{b}）/{b}×100%={r}', '45.6', '48.0', '-5%', steps(10, 0, 1, 1, 'above'), 'change'],
    [6, 'H6', '（{a}/{b}）×100%={r}', '962.5', '1000', '96.25%', steps(15, 100, 2, 1, 'below')],
    [7, 'H7', '（{a}/{b}）×100%={r}', '880', '1000', '88%', bandsFrom([95, 10], [85, 8], [75, 5])],
    [9, 'H9', '（{a}/{b}）×100%={r}', '94', '100', '94%', steps(10, 100, 5, 2, 'both')],
    [10, 'H10', '（{a}/{b}）×100%={r}', '43.2', '48.0', '90%', ofRate(10)],
    [12, 'H12', '（{a}/{b}）×100%={r}', '57', '60', '95%', steps(20, 100, 1, 1, 'below')],
  ]),
  ...of('criteria-and-base-data', '指标表', [
    [4, 'F4', '决算数{a}/“三公经费”预算数{b}）×100%={r}', '16.2', '17.5', '92.57%', null],
    [5, 'F5', '决算数{a}/公用经费预算数{b}）×100%={r}', '87.8', '90.0', '97.56%', null],
    [6, 'F6', '（{a}/{b}）×100%={r}', '276', '300', '92%', steps(30, 95, 1, 2, 'below')],
  ]),
  ...of('levels-with-subtotals', '指标评分', [
    [3, 'F3', '决算数{a}/会议费预算数{b}）×100%={r}', '5.4', '6.0', '90%', null],
    [6, 'F6', '决算数{a}/“三公经费”预算数{b}）×100%={r}', '21.3', '24.5', '86.94%', null],
    [10, 'F10', '（{a}/{b}）×100%={r}', '48', '50', '96%', steps(30, 100, 1, 1, 'below')],
  ]),
  ...of('brackets-and-base-data', '评分表', [
    [4, 'D4', '决算数{a}/公用经费预算数{b}）×100%={r}', '92.4', '96.0', '96.25%', null],
    [5, 'D5', '决算数{a}/政府采购预算数{b}）×100%={r}', '188.0', '200.0', '94%', null],
    [6, 'D6', '（{a}/{b}）×100%={r}', '47', '50', '94%', steps(25, 100, 1, '0.5', 'below')],
  ]),
  ...of('002-huaihua-2021', '附件1 部门整体支出绩效评价指标表', [
    [6, 'H6', '={a}/{b}*100%={r}', '264.17', '264.17', '100%', null],
    [11, 'H11', '支出数{a}/“三公经费”预算安排数{b}）×100%={r}', '38.78', '50.58', '76.67%', null],
  ]),
];
