import { runChecks } from '../../src/check/run-checks';
import { Ratio } from '../../src/grid/ratio';
import type { Measured } from '../../src/measure/measurement';
import type { RowPlan } from './build';
import { at, besideDeduction, conflict, judgement, measurement, one, range, scored, unread } from './build';
import { said } from './said';

const known = (words: string, assumption: string | null = null): Measured => ({
  status: 'known',
  measurement: measurement(words, at(1, 7), { assumption }),
  contradicting: [],
  target: null,
  equations: [],
});

const farAbove = (actual: string, target: string): Measured => ({
  ...known(actual),
  target: {
    kind: 'number',
    operator: '≥',
    explicit: true,
    value: Ratio.of(target),
    quantityKind: 'count',
    unit: '家',
    text: `≥${target}家`,
  },
});

// full marks 10 unless said otherwise
const cases: [what: string, row: RowPlan, findings: string[]][] = [
  [
    'the criterion gives 3, reported 4',
    { score: '4', assessment: scored('3') },
    ['score-mismatch error I2 3 → 3'],
  ],
  [
    'the criterion gives 0, reported 1',
    { score: '1', assessment: scored('0') },
    ['score-mismatch error I2 0 → 0'],
  ],
  [
    'reported below what the criterion gives',
    { score: '8', assessment: scored('10') },
    ['score-mismatch error I2 10 → 10'],
  ],
  ['exactly what the criterion gives', { score: '3', assessment: scored('3') }, []],
  [
    'between the two readings of a part of a step',
    { score: '4.2', assessment: scored('4', { low: '3.5', high: '4.5' }) },
    [],
  ],
  ['at the low end', { score: '3.5', assessment: scored('4.5', { low: '3.5', high: '4.5' }) }, []],
  [
    'below the low end',
    { score: '3', assessment: scored('4.5', { low: '3.5', high: '4.5' }) },
    ['score-mismatch error I2 4.5 → 4.5'],
  ],
  [
    '20/3 written as 6.67',
    { score: '6.67', assessment: scored('6.67', { low: '6.67', high: '6.67', exact: '20/3' }) },
    [],
  ],
  ['20/3 written as 6.7', { score: '6.7', assessment: scored('6.67', { exact: '20/3' }) }, []],
  ['20/3 written as 6.6667', { score: '6.6667', assessment: scored('6.67', { exact: '20/3' }) }, []],
  [
    '20/3 cut to 6.66',
    { score: '6.66', assessment: scored('6.67', { exact: '20/3' }) },
    ['score-mismatch error I2 6.67 → 6.67'],
  ],
  [
    '20/3 written as 7: rounded to a whole number',
    { score: '7', assessment: scored('6.67', { exact: '20/3' }) },
    ['score-rounded warning I2 6.67 → 6.67'],
  ],
  [
    '9.6 written as 10: full marks for an unmet target',
    { score: '10', assessment: scored('9.6') },
    ['score-mismatch error I2 9.6 → 9.6'],
  ],
  [
    '9.97 written as 10: full marks for an unmet target',
    { score: '10', assessment: scored('9.97') },
    ['score-mismatch error I2 9.97 → 9.97'],
  ],
  ['text with its unit and full-width digits agrees', { score: '３.5分', assessment: scored('3.5') }, []],
  [
    'rests on a repaired character',
    { score: '4', assessment: scored('3', { assumption: 'typing-slip' }) },
    ['score-mismatch warning I2 3 → 3'],
  ],
  [
    'rests on an assumed value',
    { score: '4', assessment: scored('3'), measured: known('96', '读作 96%') },
    ['score-mismatch warning I2 3 → 3'],
  ],
  [
    'a reading that is an interpretation is still the rule',
    { score: '4', assessment: scored('3', { assumption: 'part-steps-whole' }) },
    ['score-mismatch error I2 3 → 3'],
  ],
  [
    'national rule: met, marks cut',
    { score: '9', assessment: scored('10', { basis: 'national' }) },
    ['score-mismatch error I2 10 → 10'],
  ],
  [
    'national rule: missed, full marks kept',
    { score: '10', assessment: scored('9', { basis: 'national' }) },
    ['score-mismatch error I2 9 → 9'],
  ],
  [
    'national rule: 40% above its target, cut: may be on purpose',
    { score: '8', assessment: scored('10', { basis: 'national' }), measured: farAbove('84家', '60') },
    ['score-mismatch question I2 10'],
  ],
  [
    'national rule: 29% above its target, cut: an error',
    { score: '8', assessment: scored('10', { basis: 'national' }), measured: farAbove('77家', '60') },
    ['score-mismatch error I2 10 → 10'],
  ],
  [
    'outside the span of its tier',
    { score: '9', assessment: range('6', '8') },
    ['score-mismatch error I2 6～8'],
  ],
  ['inside the span of its tier', { score: '7.3', assessment: range('6', '8') }, []],
  [
    'neither of two clauses that disagree',
    { score: '9', assessment: conflict('5', '3') },
    ['score-mismatch warning I2 5或3'],
  ],
  [
    'between two clauses that disagree',
    { score: '4', assessment: conflict('5', '3') },
    ['score-mismatch question I2 5或3'],
  ],
  ['one of two clauses that disagree', { score: '3', assessment: conflict('5', '3') }, []],
  [
    'none of the levels listed',
    { score: '7', assessment: judgement('10', '5', '0') },
    ['score-mismatch question I2 10、5、0'],
  ],
  ['one of the levels listed', { score: '5', assessment: judgement('10', '5', '0') }, []],
  ['items that add up: any part of them', { score: '7', assessment: judgement('4', '3', '3') }, []],
  ['levels without points are a person’s', { score: '7', assessment: judgement('10', null) }, []],
  [
    'levels beside a deduction: any score between them',
    { score: '8', assessment: besideDeduction('10', '0') },
    [],
  ],
  ['a criterion not understood says nothing', { score: '7', assessment: unread }, []],
  [
    'a formula whose result is not known says nothing',
    { score: '', scoreFormula: 'D2*0.5', assessment: scored('5') },
    [],
  ],
  ['no score column', { score: null, assessment: scored('5') }, []],
];

test.each(cases)('%s', (_, row, findings) => {
  expect(said(one({ rows: [row] }))).toEqual(findings);
});

test('a score cell merged over two rows is held against neither rule', () => {
  const rows: RowPlan[] = [
    { score: '9', assessment: scored('5') },
    { score: '9', assessment: scored('4'), scoreRow: 1 },
  ];
  expect(said(one({ rows }))).toEqual([]);
});

test('says where to look, and what the score rests on', () => {
  const { reading, ...assessment } = scored('0');
  const [finding] = runOne({
    score: '1',
    criterion: '大于30%不得分',
    assessment: { ...assessment, reading: `${reading}大于 30% 得 0 分` },
  });
  expect(finding?.message).toContain('附件1!E2');
  expect(finding?.message).toContain('得分填 1');
  expect(finding?.message).toContain('应得 0');
  expect(finding?.evidence).toContain('大于 30% 得 0 分');
});

function runOne(row: RowPlan): ReturnType<typeof runChecks> {
  return runChecks(one({ rows: [row] }));
}
