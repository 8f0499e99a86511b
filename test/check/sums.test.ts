import type { RowPlan, TablePlan } from './build';
import { one, scored } from './build';
import { said } from './said';

/** Three rows of 10, scored 10 + 8 + 5 = 23, in I2:I4; then subtotals from I5, then the total. */
const rows: RowPlan[] = [{ score: '10' }, { score: '8' }, { score: '5' }];
const weights = { marks: '30' };

const totals: [what: string, plan: TablePlan, findings: string[]][] = [
  ['the sum', { rows, total: { ...weights, score: '23' } }, []],
  [
    'one more than the sum',
    { rows, total: { ...weights, score: '24' } },
    ['total-mismatch error I5 23 → 23'],
  ],
  ['text with its unit', { rows, total: { ...weights, score: '２３分' } }, []],
  ['blank total', { rows, total: { ...weights, score: '' } }, []],
  ['no total row', { rows }, []],
  [
    'scores of parts: 10 + 8.5 + 5.25',
    { rows: [{ score: '10' }, { score: '8.5' }, { score: '5.25' }], total: { ...weights, score: '23.75' } },
    [],
  ],
  [
    'to one decimal',
    { rows: [{ score: '10' }, { score: '8.5' }, { score: '5.25' }], total: { ...weights, score: '23.8' } },
    [],
  ],
  [
    'to a whole number',
    { rows: [{ score: '10' }, { score: '8.5' }, { score: '5.25' }], total: { ...weights, score: '24' } },
    ['total-mismatch warning I5 23.75 → 23.75'],
  ],
  [
    'noise of doubles',
    {
      rows: [{ score: '9.9' }, { score: '8.8' }, { score: '5.1' }],
      total: { ...weights, score: '23.800000000000001' },
    },
    [],
  ],
  [
    'a sum of shown decimals: 3.333… three times is 9.99 as shown',
    {
      rows: Array.from({ length: 3 }, () => ({ score: '3.33333333333333' })),
      total: { ...weights, score: '9.99' },
    },
    [],
  ],
  [
    'a blank score counts 0, and is said itself',
    { rows: [{ score: '10' }, { score: '8' }, { score: '' }], total: { ...weights, score: '18' } },
    ['score-missing warning I4 -'],
  ],
  [
    'a score without a result: nothing can be said',
    { rows: [...rows.slice(1), { score: '', scoreFormula: 'J4' }], total: { ...weights, score: '99' } },
    [],
  ],
  [
    'no score filled in yet',
    { rows: rows.map((row) => ({ ...row, score: '', marks: null })), total: { score: '23' } },
    // No score and no value anywhere: a form nobody filled in, said once.
    ['score-missing info I1 -'],
  ],
  [
    'a merged score cell is counted once',
    {
      rows: [{ score: '10' }, { score: '8' }, { score: '8', scoreRow: 2 }],
      total: { ...weights, score: '18' },
    },
    [],
  ],
  [
    'a wrong score the total goes along with: the total compares with the cells as they stand',
    {
      rows: [{ score: '10', assessment: scored('7') }, ...rows.slice(1)],
      total: { ...weights, score: '23' },
    },
    ['score-mismatch error I2 7 → 7'],
  ],
  [
    'a total that is right once the wrong score is: both are said, only the score is to be written',
    {
      rows: [{ score: '10', assessment: scored('7') }, ...rows.slice(1)],
      total: { ...weights, score: '20' },
    },
    ['score-mismatch error I2 7 → 7', 'total-mismatch error I5 23'],
  ],
  [
    'the funds row is part of the total',
    { rows: [{ score: '10', role: 'funds' }, ...rows.slice(1)], total: { ...weights, score: '23' } },
    [],
  ],
  [
    'a total whose own full marks leave the funds row out leaves out its score',
    { rows: [{ score: '10', role: 'funds' }, ...rows.slice(1)], total: { marks: '20', score: '13' } },
    [],
  ],
  ['a formula over all rows', { rows, total: { ...weights, score: '23', formula: 'SUM(I2:I4)' } }, []],
  [
    'a formula that misses a row',
    { rows, total: { ...weights, score: '18', formula: 'SUM(I2:I3)' } },
    ['total-mismatch error I5 23 → 23'],
  ],
  [
    'a formula that misses a row scored 0: right today',
    {
      rows: [...rows.slice(0, 2), { score: '0' }],
      total: { ...weights, score: '18', formula: 'SUM(I2:I3)' },
    },
    ['total-mismatch warning I5 18'],
  ],
  ['addresses added one by one', { rows, total: { ...weights, score: '23', formula: '$I$2+I3+I4' } }, []],
  [
    'a formula that is more than a sum is judged by its result only',
    {
      rows: [...rows.slice(0, 2), { score: '0' }],
      total: { ...weights, score: '18', formula: 'ROUND(SUM(I2:I3),1)' },
    },
    [],
  ],
  ['a formula without a result', { rows, total: { ...weights, score: '', formula: 'SUM(I2:I4)' } }, []],
];

describe('total-mismatch', () => {
  test.each(totals)('%s', (_, plan, findings) => {
    expect(said(one(plan))).toEqual(findings);
  });
});

const first = { label: '小计', rows: [0, 1] };
const second = { label: '小计', rows: [2] };
const subtotals: [what: string, plan: TablePlan, findings: string[]][] = [
  [
    'sums',
    {
      rows,
      subtotals: [
        { ...first, score: '18', marks: '20' },
        { ...second, score: '5', marks: '10' },
      ],
      total: { ...weights, score: '23' },
    },
    [],
  ],
  [
    'a subtotal typed wrong, the total right',
    {
      rows,
      subtotals: [
        { ...first, score: '19' },
        { ...second, score: '5' },
      ],
      total: { ...weights, score: '23' },
    },
    ['subtotal-mismatch error I5 18 → 18'],
  ],
  [
    'a subtotal typed wrong and a total formula that adds it: one defect',
    {
      rows,
      subtotals: [
        { ...first, score: '19' },
        { ...second, score: '5' },
      ],
      total: { ...weights, score: '24', formula: 'I5+I6' },
    },
    ['subtotal-mismatch error I5 18 → 18'],
  ],
  [
    'a subtotal and a total both typed wrong: two cells to change',
    {
      rows,
      subtotals: [
        { ...first, score: '19' },
        { ...second, score: '5' },
      ],
      total: { ...weights, score: '24' },
    },
    ['subtotal-mismatch error I5 18 → 18', 'total-mismatch error I7 23 → 23'],
  ],
  [
    'a total formula over subtotal formulas covers their rows',
    {
      rows,
      subtotals: [
        { ...first, score: '18', formula: 'SUM(I2:I3)' },
        { ...second, score: '5', formula: 'SUM(I4)' },
      ],
      total: { ...weights, score: '23', formula: 'SUM(I5,I6)' },
    },
    [],
  ],
  [
    'a subtotal formula that misses a row',
    {
      rows,
      subtotals: [
        { ...first, score: '10', formula: 'SUM(I2:I2)' },
        { ...second, score: '5' },
      ],
      total: { ...weights, score: '23' },
    },
    ['subtotal-mismatch error I5 18 → 18'],
  ],
  ['blank subtotal', { rows, subtotals: [{ ...first, score: '' }], total: { ...weights, score: '23' } }, []],
];

describe('subtotal-mismatch', () => {
  test.each(subtotals)('%s', (_, plan, findings) => {
    expect(said(one(plan))).toEqual(findings);
  });
});
