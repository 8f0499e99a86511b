import type { RowPlan, TablePlan } from './build';
import { one } from './build';
import { said } from './said';

const row = (marks: string, more: Partial<RowPlan> = {}): RowPlan => ({ marks, score: '0', ...more });
/** 10 + 20 + 30 + 40 = 100, in D2:D5; level weights in B. */
const rows = [row('10'), row('20'), row('30'), row('40')];
const levels = [
  { name: '投入', marks: ['30'], rows: [0, 1] },
  { name: '产出', marks: ['70'], rows: [2, 3] },
];

const cases: [what: string, plan: TablePlan, findings: string[]][] = [
  ['levels, rows and total agree', { rows, groups: levels, total: { marks: '100' } }, []],
  [
    'a level typed 35 for 30',
    {
      rows,
      groups: [{ ...levels[0], name: '投入', marks: ['35'], rows: [0, 1] }, ...levels.slice(1)],
      total: { marks: '100' },
    },
    ['weights-mismatch error B2 30'],
  ],
  [
    'a weight split over two cells: 12 + 18 = 30',
    {
      rows,
      groups: [{ name: '投入', marks: ['12', '18'], rows: [0, 1] }, ...levels.slice(1)],
      total: { marks: '100' },
    },
    [],
  ],
  [
    'a level without a weight',
    {
      rows,
      groups: [{ name: '投入', marks: [], rows: [0, 1] }, ...levels.slice(1)],
      total: { marks: '100' },
    },
    [],
  ],
  [
    'rows without weights',
    {
      rows: [row('10'), { score: '0', marks: null }],
      groups: [{ name: '投入', marks: ['30'], rows: [0, 1] }],
    },
    [],
  ],
  ['total typed 110', { rows, total: { marks: '110' } }, ['weights-mismatch error D6 100']],
  [
    '加分项 stands outside the hundred',
    { rows: [...rows, row('5', { name: '加分项' })], total: { marks: '100' } },
    [],
  ],
  [
    '… or inside, where the total says so',
    { rows: [...rows, row('5', { name: '加分项' })], total: { marks: '105' } },
    [],
  ],
  [
    '加分落实情况 is a row like any other',
    { rows: [...rows, row('5', { name: '加分落实' })], total: { marks: '100' } },
    ['weights-mismatch error D7 105'],
  ],
  ['total of 90 over weights of 90', { rows: rows.slice(1), total: { marks: '90' } }, []],
  ['weights in percent', { rows: [row('30%'), row('70%')], total: { marks: '100%' } }, []],
  [
    'no stated total, weights of 98: asked',
    { rows: [row('48'), row('50')] },
    ['weights-mismatch question D1 100'],
  ],
  ['no stated total, weights of 100', { rows }, []],
  ['no stated total, weights of 60: another scale', { rows: [row('20'), row('40')] }, []],
  [
    'a merged weight over two rows counts once',
    { rows: [row('30'), row('70')], groups: [{ name: '全部', marks: ['100'], rows: [0, 1] }] },
    [],
  ],
  [
    'a row typed 15 for 10 under levels that fit the total: said once, at the level, which row is not known',
    { rows: [row('15'), ...rows.slice(1)], groups: levels, total: { marks: '100' } },
    ['weights-mismatch error B2 -'],
  ],
  [
    'the same, where the row’s own criterion does not fit its 15: said once, at the row',
    {
      rows: [
        row('15', {
          defects: [{ code: 'criterion-marks-conflict', from: 0, to: 2, text: '标准最高 10 分，分值 15 分' }],
        }),
        ...rows.slice(1),
      ],
      groups: levels,
      total: { marks: '100' },
    },
    ['weights-mismatch error D2 10'],
  ],
  [
    'two levels deep, all agreeing',
    {
      rows,
      groups: [
        { name: '一级', marks: ['100'], rows: [0, 1, 2, 3], children: [1, 2] },
        { name: '二级甲', level: 2, marks: ['30'], rows: [0, 1] },
        { name: '二级乙', level: 2, marks: ['70'], rows: [2, 3] },
      ],
      total: { marks: '100' },
    },
    [],
  ],
  [
    'a level-2 weight typed 40 for 30 between a level-1 and rows that agree: one finding, at level 2',
    {
      rows,
      groups: [
        { name: '一级', marks: ['100'], rows: [0, 1, 2, 3], children: [1, 2] },
        { name: '二级甲', level: 2, marks: ['40'], rows: [0, 1] },
        { name: '二级乙', level: 2, marks: ['70'], rows: [2, 3] },
      ],
      total: { marks: '100' },
    },
    ['weights-mismatch error L2 30'],
  ],
  [
    'a subtotal’s weight typed 31 for 30',
    { rows, subtotals: [{ label: '小计', marks: '31', rows: [0, 1] }], total: { marks: '100' } },
    ['weights-mismatch error D6 30'],
  ],
  ['the funds row counts', { rows: [row('10', { role: 'funds' }), row('90')], total: { marks: '100' } }, []],
  [
    'a total that leaves the funds row out',
    { rows: [row('10', { role: 'funds' }), row('90')], total: { marks: '90' } },
    [],
  ],
  [
    'most levels disagree: the levels may have been read wrongly, so it is asked',
    {
      rows,
      groups: rows.map((_, index) => ({ name: `级${index}`, marks: ['5'], rows: [index] })),
      total: { marks: '100' },
    },
    [
      'weights-mismatch question B2 10',
      'weights-mismatch question B3 20',
      'weights-mismatch question B4 30',
      'weights-mismatch question B5 40',
    ],
  ],
];

test.each(cases)('%s', (_, plan, findings) => {
  expect(said(one(plan))).toEqual(findings);
});
