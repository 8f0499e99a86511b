import type { RowPlan } from './build';
import { judgement, one, scored, unread } from './build';
import { said } from './said';

const others: RowPlan[] = [{ score: '10' }, { score: '9' }, { score: '8' }, { score: '7' }];

describe('score-above-full-marks', () => {
  const cases: [string, RowPlan, string[]][] = [
    ['11 of 10', { score: '11' }, ['score-above-full-marks error I2 10']],
    ['10.01 of 10', { score: '10.01' }, ['score-above-full-marks error I2 10']],
    ['10 of 10', { score: '10' }, []],
    [
      '11 of 10 where the criterion gives 8: one finding',
      { score: '11', assessment: scored('8') },
      ['score-above-full-marks error I2 8 → 8'],
    ],
    [
      'none of the levels, and above: one finding',
      { score: '11', assessment: judgement('10', '5') },
      ['score-above-full-marks error I2 10'],
    ],
    [
      'a bonus row is asked about',
      { name: '创新加分项', score: '11' },
      ['score-above-full-marks question I2 10'],
    ],
    ['no full marks', { score: '11', marks: null }, []],
    ['full marks in percent: 5% is 5 points', { marks: '5%', score: '5' }, []],
    ['full marks in percent, 6 of 5', { marks: '5%', score: '6' }, ['score-above-full-marks error I2 5']],
  ];
  test.each(cases)('%s', (_, row, findings) => {
    expect(said(one({ rows: [row, ...others] }))).toEqual(findings);
  });

  test('most rows above their full marks: another scale, one question, no score judged', () => {
    const rows: RowPlan[] = [
      { marks: '10', score: '95', assessment: scored('9') },
      { marks: '20', score: '90', assessment: scored('20') },
      { marks: '30', score: '100' },
      { marks: '40', score: '40' },
    ];
    expect(said(one({ rows, total: { marks: '100', score: '95' } }))).toEqual([
      'score-above-full-marks question I1 -',
    ]);
  });
});

describe('score-missing', () => {
  const cases: [string, RowPlan, string[]][] = [
    ['blank', { score: '' }, ['score-missing warning I2 -']],
    ['a dash', { score: '——' }, ['score-missing warning I2 -']],
    ['blank, the rule gives 8', { score: ' ', assessment: scored('8') }, ['score-missing warning I2 8 → 8']],
    ['blank in a row of no marks', { score: '', marks: '0' }, []],
    ['blank in a row whose marks are blank', { score: '', marks: null }, []],
    ['0 is a score', { score: '0' }, []],
    ['a formula without a result is not blank', { score: '', scoreFormula: 'SUM(J2:K2)' }, []],
  ];
  test.each(cases)('%s', (_, row, findings) => {
    expect(said(one({ rows: [row, ...others] }))).toEqual(findings);
  });

  test('in a table that states no full marks every indicator counts', () => {
    const rows: RowPlan[] = [
      { marks: null, score: '' },
      { marks: null, score: '3' },
    ];
    expect(said(one({ rows }))).toEqual(['score-missing warning I2 -']);
  });
});

describe('score-not-a-number', () => {
  const cases: [string, RowPlan, string[]][] = [
    ['an error value', { score: '#DIV/0!', scoreFormula: 'J2/K2' }, ['score-not-a-number error I2 -']],
    [
      'an error value, the rule gives 8',
      { score: '#REF!', assessment: scored('8') },
      ['score-not-a-number error I2 8 → 8'],
    ],
    ['words', { score: '优秀' }, ['score-not-a-number warning I2 -']],
    ['a range', { score: '8-9' }, ['score-not-a-number warning I2 -']],
    ['a percentage', { score: '80%' }, ['score-not-a-number warning I2 -']],
    ['negative', { score: '-2', assessment: unread }, ['score-negative warning I2 -']],
    [
      'negative, and the rule gives 5: one finding',
      { score: '-2', assessment: scored('5') },
      ['score-negative error I2 5 → 5'],
    ],
    ['a row that takes points away', { name: '违规扣分', score: '-2' }, []],
    ['words in a row without marks', { score: '见附件', marks: null }, []],
  ];
  test.each(cases)('%s', (_, row, findings) => {
    expect(said(one({ rows: [row, ...others] }))).toEqual(findings);
  });
});

describe('score-rounded', () => {
  const cases: [string, RowPlan, string[]][] = [
    ['7.6 written as 8', { score: '8', assessment: scored('7.6') }, ['score-rounded warning I2 7.6 → 7.6']],
    [
      '7.5 written as 8 (half up)',
      { score: '8', assessment: scored('7.5') },
      ['score-rounded warning I2 7.5 → 7.5'],
    ],
    [
      '7.4 written as 8 is no rounding',
      { score: '8', assessment: scored('7.4') },
      ['score-mismatch error I2 7.4 → 7.4'],
    ],
    [
      '7.6 written as 7 is no rounding',
      { score: '7', assessment: scored('7.6') },
      ['score-mismatch error I2 7.6 → 7.6'],
    ],
    ['7.6 written as 7.6', { score: '7.6', assessment: scored('7.6') }, []],
    ['7.64 written as 7.6', { score: '7.6', assessment: scored('7.64') }, []],
    [
      '9.7 of 10 written as 10',
      { score: '10', assessment: scored('9.7') },
      ['score-mismatch error I2 9.7 → 9.7'],
    ],
  ];
  test.each(cases)('%s', (_, row, findings) => {
    expect(said(one({ rows: [row, ...others] }))).toEqual(findings);
  });
});
