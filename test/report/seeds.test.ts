/** Every finding on the texts of four published reports, each judged by hand; no more, no fewer. */
import type { Workbook } from '../../src/grid/workbook';
import { figuresText, markedParagraph, reportFigures } from '../../src/review/report-figures';
import { analyseNow } from '../../src/review/review';
import { huaihua, lianyungang, lincang, zhanjiang } from './seeds';
import { noTables, sample, said } from './said';

test('a text alone: income, and full marks beside a rate below 100%', () => {
  expect(said(zhanjiang)).toEqual([
    // True: 394.4 < 398; only the carry-over can explain it.
    'question A6 398万元 → ?',
    // True: 100 of 100 although 6.62% is unspent. 6.62% + 93.38% = 100% and 362.79 = 362.79 are in order.
    'question A9 93.38% → ?',
  ]);
});

/** Every figure of a text, by hand: with a cell (✓ sheet!cell), with figures beside it (✓), contradicted (✗), with nothing (—). */
test('what became of each figure is said, and never more than was looked at', () => {
  const marked = (report: readonly string[], workbook: Workbook = noTables): readonly string[] => {
    const figures = reportFigures(analyseNow({ ...workbook, report }));
    return [
      figuresText(figures),
      ...report.map((text, row) =>
        markedParagraph(
          text,
          figures.filter(({ paragraph }) => paragraph === row),
        ),
      ),
    ];
  };
  // 25.54 + 13.25 = 38.79; 14 of 14 is 100%; the visits are told nowhere else.
  expect(
    marked([
      '2021年三公经费支出38.79万元，其中：公务接待费25.54万元，公务用车运行维护费13.25万元。走访企业50家。',
    ]),
  ).toEqual([
    '对上 3 个数，1 个没有对照（没有表可比）',
    '2021年三公经费支出38.79万元〔✓〕，其中：公务接待费25.54万元〔✓〕，公务用车运行维护费13.25万元〔✓〕。走访企业50家〔—〕。',
  ]);
  // The row says 74.5%; the group of the heading adds up to 6; 99 is the sum of the rows, which have no total cell.
  const figures = reportFigures(analyseNow({ ...sample('003-lianyungang-2021'), report: lianyungang }));
  const became = (text: string) =>
    figures.filter((each) => each.text === text).map((each) => each.became.kind);
  expect(became('69.2%')).toEqual(['contradicted']);
  expect(became('6分')).toEqual(['agrees']);
  expect(figures.find(({ text }) => text === '6分')?.became).toMatchObject({
    place: { column: expect.any(Number) },
  });
  expect(became('64.4万元')).toEqual(['agrees']);
  expect(became('52.5万元')).toEqual(['not-compared']);
});

test('a text and its score table', () => {
  expect(said(lianyungang, sample('003-lianyungang-2021'))).toEqual([
    // True: 3280.03 + 592.95 = 3872.98; basic and project spending make up the whole.
    'error A3 3878.48万元 → 3872.98',
    // True: the row says 74.5%.
    'error A23 69.2% → 74.5%',
    // True: the row says 100%, 3878.48 / 2914.08 = 133.09%: of which budget, only the unit knows.
    'question A3 3878.48万元 → ?',
    // True: 6 + 24 + 19 = 49 in the rows; they may count meetings held together once.
    'question A17 38次 → 49',
    // True: 3011.21 + 268.83 = 3280.04.
    'info A3 3280.03万元 → 3280.04',
    // In order: 2453.57 + 460.51, 2210.56 + 243.01, 36 + 18.4 + 10, the nine group scores, 99, 优.
  ]);
});

test('a text and a criterion table with its base data', () => {
  expect(said(huaihua, sample('002-huaihua-2021'))).toEqual([
    // True: 78.18 / 116.40 = 67.16%.
    'error A19 38.22% → 67.16%',
    // True: reception 26.00 here, 20.88 in the base data (the two parts of 50.58 are divided otherwise there).
    'question A8 26.00万元 → ?',
    // True: 72.92 among figures in 万元.
    'question A14 72.92元 → ?',
    // True: the base data adjusts the budget by 147.78, the text by 72.92 (78.18 with the carry-over).
    'question A14 72.92元 → ?',
    // True: 5.63 / 56.21 = 10.016%.
    'info A11 10.01% → 10.02%',
    // In order: 186 = 186 + 0 + 0 + 0, 87.19 + 98.81, 239.10 + 19.09 + 5.98, 177.13 + 87.04, 26.00 + 24.58, 96, 优;
    // 50.58, 38.78 and 264.17 agree with one of the tables, which differ among themselves.
  ]);
});

test('thresholds the report states itself: 99 is 优, also where 优 begins at 95', () => {
  expect(said(lincang, sample('004-lincang-2021'))).toEqual([]);
});

describe('each true figure changed is found, once', () => {
  const changed = (report: readonly string[], from: string, to: string): readonly string[] => {
    expect(report.some((paragraph) => paragraph.includes(from))).toBe(true);
    return report.map((paragraph) => paragraph.replace(from, to));
  };
  const cases: readonly (readonly [string, readonly string[], string, string, string, string])[] = [
    [
      'group score',
      lianyungang,
      '该项指标得6分',
      '该项指标得7分',
      '003-lianyungang-2021',
      'error A8 7分 → 6',
    ],
    [
      'group score',
      lianyungang,
      '该项指标得17分',
      '该项指标得18分',
      '003-lianyungang-2021',
      'error A24 18分 → 17',
    ],
    ['total', lianyungang, '自评得99分', '自评得98分', '003-lianyungang-2021', 'error A28 98分 → 99'],
    ['total', huaihua, '综合评分为96分', '综合评分为69分', '002-huaihua-2021', 'error A17 69分 → 96'],
    ['parts', huaihua, '98.81万元', '99.81万元', '002-huaihua-2021', 'error A4 186万元 → 187'],
    [
      'parts',
      lianyungang,
      '项目支出460.51',
      '项目支出460.15',
      '003-lianyungang-2021',
      'error A2 2914.08万元 → 2913.72',
    ],
    ['direction', huaihua, '下降10.01%', '增长10.01%', '002-huaihua-2021', 'error A11 10.01% → ?'],
    ['grade', lincang, '评价等级“优”', '评价等级“良”', '004-lincang-2021', 'error A6 良 → 优'],
  ];
  test.each(cases)('%s: %#', (_, report, from, to, name, expected) => {
    const before = said(report, sample(name));
    const after = said(changed(report, from, to), sample(name));
    expect(after.filter((line) => !before.includes(line))).toContain(expected);
  });
});
