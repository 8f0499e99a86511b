/** Five report texts of our own: two without a defect, three with defects worked out by hand. */
import { said } from './said';
import { guangdong, hubei, hubeiTable, quiet, shandong, sichuan, yunnan, yunnanTable } from './texts';

test('an account of income and spending in order has no finding', () => {
  expect(said(sichuan)).toEqual([]);
});

test('sentences that come near a rule and keep it have no finding', () => {
  expect(said(quiet)).toEqual([]);
});

test('a text that agrees with its table has no finding', () => {
  expect(said(hubei, hubeiTable)).toEqual([]);
});

test('a text of another year is not compared with the table', () => {
  expect(said(hubei, yunnanTable)).toEqual(['question A1 2022年 → ?']);
});

test('parts, shares, income and complements', () => {
  expect(said(guangdong).toSorted()).toEqual(
    [
      // 450.50 / 1250.80 = 36.0169…%; 800.30 / 1250.80 = 63.983…% is in order, and 800.30 + 450.50 = 1250.80.
      'error A3 38.02% → 36.02%',
      // 4.2 + 12.4 + 0 = 16.6 is more than 15.6.
      'error A5 15.6万元 → 16.6',
      // 1200.50 < 1250.80
      'question A2 1250.80万元 → ?',
      // 97.2% + 3.8% = 101%
      'question A6 3.8% → ?',
      // 100 of 100 with 97.2%
      'question A6 97.2% → ?',
    ].toSorted(),
  );
});

test('rates, group scores, total and grade against the table', () => {
  expect(said(yunnan, yunnanTable)).toEqual([
    // The row says 88.5%.
    'error A3 85.8% → 88.5%',
    // 过程 is one row of 28.
    'error A5 26分 → 28',
    // The table adds up to 98.
    'error A11 89分 → 98',
    // 89 is 良 by 财预〔2020〕10号, a question where another scale in use says otherwise.
    'question A11 优 → 良',
  ]);
});

test('a change, an execution rate, a unit and a grade', () => {
  expect(said(shandong).toSorted()).toEqual(
    [
      // 200 / 2400 = 8.33%
      'error A2 9.33% → 8.33%',
      // 2470 / 2600 = 95%
      'error A3 96% → 95%',
      // 12.50元 among 万元
      'question A4 12.50元 → ?',
      // 86 is 良, and 优 only on a platform's scale; 3.4 / 34.0 = 10.00% is in order.
      'question A7 优 → 良',
    ].toSorted(),
  );
});

test.each<readonly [sentence: string, expected: readonly string[], why: string]>([
  [
    '收入792.22万元。较上年增加189.25万元，增长31.39%。其中：财政拨款收入792.22万元，较上年增加209.28万元。',
    [],
    'what is more than the change is no part of it',
  ],
  [
    '支出合计500万元，较上年增加20万元，增长4.17%，其中：基本支出300万元，项目支出250万元。',
    ['error A1 500万元 → 550'],
    'but of the level before it',
  ],
  ['支出合计500万元，较上年增加20万元，其中：基本支出300万元，项目支出200万元。', [], '300 + 200'],
  ['支出合计500万元，较上年增加20万元，其中：人员经费12万元，公用经费8万元。', [], '12 + 8 of the change'],
])('%s', (sentence, expected) => {
  expect(said([sentence])).toEqual(expected);
});
