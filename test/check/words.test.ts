import { nationalRules } from '../../src/rules/local-rules';
import type { Measured, Target } from '../../src/measure/measurement';
import { readQuantity } from '../../src/grid/quantity';
import type { RowPlan, TablePlan } from './build';
import { draft, NOTHING_MEASURED, judgement, one, scoreTable, unread } from './build';
import { said } from './said';

const graded = (score: string, grade: string, more: Partial<TablePlan> = {}): TablePlan => ({
  rows: [{ marks: '100', score }],
  total: { marks: '100', score },
  grade,
  ...more,
});

const STRICT =
  '评价结果分为“优”（得分≥95）、“良”（85≤得分＜95）、“中”（60≤得分＜85）、“差”（得分＜60）四个等级。';
const WORDED = '等级：90分（含）以上为优、80分（含）-90分为良、60分（含）-80分为中、60分以下为差';

const grades: [what: string, plan: TablePlan, findings: string[]][] = [
  ['96 is 优', graded('96', '优'), []],
  ['90 is 优: the threshold is included', graded('90', '优'), []],
  [
    '89.99 written 优: only a platform’s scale (80) has it so',
    graded('89.99', '优'),
    ['grade-mismatch question I4 良'],
  ],
  ['82 written 优: a platform’s 优 begins at 80', graded('82', '优'), ['grade-mismatch question I4 良']],
  ['80 written 优: included there', graded('80', '优'), ['grade-mismatch question I4 良']],
  ['79.99 written 优: no scale has it so', graded('79.99', '优'), ['grade-mismatch error I4 中']],
  ['79 written 良: 良 from 70 on a platform', graded('79', '良'), ['grade-mismatch question I4 中']],
  ['70 written 良: included there', graded('70', '良'), ['grade-mismatch question I4 中']],
  ['69.99 written 良: 中 under every scale', graded('69.99', '良'), ['grade-mismatch error I4 中 → 中']],
  ['84 written 中: the stricter 良 begins at 85', graded('84', '中'), ['grade-mismatch question I4 良']],
  ['85 written 中: 良 there, too; what to write differs', graded('85', '中'), ['grade-mismatch error I4 良']],
  ['59.99 written 中: 差 under every scale', graded('59.99', '中'), ['grade-mismatch error I4 差 → 差']],
  ['60 written 差: 中 under every scale', graded('60', '差'), ['grade-mismatch error I4 中 → 中']],
  [
    'a score still blank: no grade yet',
    {
      rows: [
        { marks: '50', score: '' },
        { marks: '50', score: '45' },
      ],
      total: { marks: '100', score: '45' },
      grade: '优',
    },
    ['score-missing warning I2 -'],
  ],
  ['59 is 差', graded('59', '差'), []],
  ['98 written 中', graded('98', '中'), ['grade-mismatch error I4 优 → 优']],
  [
    '92 written 良: as stricter thresholds in use have it',
    graded('92', '良'),
    ['grade-mismatch question I4 优'],
  ],
  ['95 written 良', graded('95', '良'), ['grade-mismatch error I4 优 → 优']],
  ['92 written 良 under thresholds of its own notes', graded('92', '良', { notes: [STRICT] }), []],
  [
    '92 written 优 under thresholds of its own notes',
    graded('92', '优', { notes: [STRICT] }),
    ['grade-mismatch error I4 良 → 良'],
  ],
  ['worded notes', graded('82', '优', { notes: [WORDED] }), ['grade-mismatch error I4 良 → 良']],
  [
    'notes that are not understood silence it',
    graded('82', '优', { notes: ['等级为优、良、中、差，分别对应 90 80 60'] }),
    [],
  ],
  ['优秀 is 优', graded('96', '优秀'), []],
  ['等级：良 is 良, and keeps its words', graded('96', '等级：良'), ['grade-mismatch error I4 优']],
  ['blank', graded('96', ''), []],
  ['a list of all grades is no grade', graded('96', '优□良□中□差□'), []],
  [
    '57 of 60 is 95%',
    { rows: [{ marks: '60', score: '57' }], total: { marks: '60', score: '57' }, grade: '优' },
    [],
  ],
  [
    'no full marks anywhere',
    { rows: [{ marks: null, score: '57' }], total: { score: '57' }, grade: '优' },
    [],
  ],
  [
    'the grade of the cells, the total typed wrong: only the total',
    graded('96', '优', { total: { marks: '100', score: '69' } }),
    ['total-mismatch error I3 96 → 96'],
  ],
];

describe('grade-mismatch', () => {
  test.each(grades)('%s', (_, plan, findings) => {
    expect(said(one(plan))).toEqual(findings);
  });

  test('the unit’s own thresholds', () => {
    const rules = {
      ...nationalRules,
      id: '本市',
      grades: [
        { label: '优', from: 95 },
        { label: '良', from: 85 },
        { label: '差', from: 0 },
      ],
    };
    const table = scoreTable(graded('92', '优'));
    expect(said(draft({ tables: [table], rules }))).toEqual(['grade-mismatch error I4 良 → 良']);
  });
});

const defect = (code: 'criterion-gap' | 'criterion-overlap' | 'criterion-marks-conflict') => ({
  code,
  from: 0,
  to: 5,
  text: '说明',
});

describe('defects of a criterion', () => {
  test.each([
    ['criterion-gap', 'question'],
    ['criterion-overlap', 'question'],
    ['criterion-marks-conflict', 'warning'],
  ] as const)('%s is a %s at the criterion', (code, severity) => {
    const row: RowPlan = { criterion: '90%以上得5分', defects: [defect(code)] };
    expect(said(one({ rows: [row] }))).toEqual([`${code} ${severity} E2 -`]);
  });

  test('a value no clause covers is asked about, once', () => {
    const assessment = { ...unread, status: 'uncovered', value: '-3%' } as const;
    const row: RowPlan = { criterion: '0-10%（含），计4分', assessment };
    expect(said(one({ rows: [row] }))).toEqual(['criterion-gap question E2 -']);
    expect(said(one({ rows: [{ ...row, defects: [defect('criterion-gap')] }] }))).toEqual([
      'criterion-gap question E2 -',
    ]);
  });

  test('levels whose points do not fit the weight: the score is not held against them as well', () => {
    const row: RowPlan = {
      score: '10',
      criterion: '显著得12分，较显著得7分，一般得4分',
      assessment: judgement('12', '7', '4'),
      defects: [defect('criterion-marks-conflict')],
    };
    expect(said(one({ rows: [row] }))).toEqual(['criterion-marks-conflict warning E2 -']);
  });

  test('points that do not fit, and a level that does not add up: one finding, at the weight', () => {
    const rows: RowPlan[] = [
      { marks: '4', score: '5', criterion: '有得5分', defects: [defect('criterion-marks-conflict')] },
      { marks: '95', score: '95' },
    ];
    const groups = [{ name: '投入', marks: ['5'], rows: [0] }];
    expect(said(one({ rows, groups, total: { marks: '100', score: '100' } }))).toEqual([
      'weights-mismatch error D2 5',
    ]);
  });
});

const repeats: [target: string, actual: string, found: boolean][] = [
  ['≥266米', '≥266米', true],
  ['≥266米', '＞＝266米', false],
  ['不低于95%', '不低于95%', true],
  ['95%以上', '95%以上', true],
  ['≥266米', '266米', false],
  ['100%', '100%', false],
  ['=100%', '=100%', false],
  ['健全', '健全', false],
  ['≥266米', '≥270米', false],
];

describe('actual-repeats-target', () => {
  test.each(repeats)('target %s, actual %s: %s', (target, actual, found) => {
    expect(said(one({ rows: [{ target, actual }] }))).toEqual(
      found ? ['actual-repeats-target question H2 -'] : [],
    );
  });
});

const promising = (text: string): Measured => {
  const quantity = readQuantity(text);
  if (quantity === null) throw new RangeError(text);
  const target: Target = {
    kind: 'number',
    operator: '≥',
    explicit: false,
    value: quantity.value,
    quantityKind: quantity.kind,
    unit: quantity.unit,
    text,
  };
  return { ...NOTHING_MEASURED, target };
};

const units: [what: string, row: RowPlan, findings: string[]][] = [
  ['家 against 家', { target: '60家', actual: '58家', measured: promising('60家') }, []],
  [
    '家 against 次',
    { target: '60家', actual: '58次', measured: promising('60家') },
    ['unit-mismatch warning H2 家'],
  ],
  ['万元 against 元', { target: '60万元', actual: '580000元', measured: promising('60万元') }, []],
  [
    '万元 against 家',
    { target: '60万元', actual: '58家', measured: promising('60万元') },
    ['unit-mismatch warning H2 万元'],
  ],
  [
    'a rate against a count',
    { target: '100%', actual: '58家', measured: promising('100%') },
    ['unit-mismatch question H2 %'],
  ],
  ['a unit left out', { target: '60家', actual: '58', measured: promising('60家') }, []],
  [
    'a sentence is not compared',
    { target: '60家', actual: '完成 58 次走访', measured: promising('60家') },
    [],
  ],
  [
    'money under 数量指标',
    { target: '60万元', actual: '60万元', levels: ['产出指标', '数量指标'], measured: promising('60万元') },
    ['unit-mismatch question G2 -'],
  ],
  [
    'money under 成本指标',
    { target: '60万元', actual: '60万元', levels: ['产出指标', '成本指标'], measured: promising('60万元') },
    [],
  ],
];

describe('unit-mismatch', () => {
  test.each(units)('%s', (_, row, findings) => {
    expect(said(one({ rows: [row] }))).toEqual(findings);
  });
});

const years: [text: string, found: boolean][] = [
  ['2015年部门决算公开的得满分', true],
  ['2020年部门决算公开的得满分', false],
  ['2015年经费每增加1%扣1分', true],
  ['2020年经费变动率', false],
  ['2015年完成比例达到90%', true],
  ['2015年工作任务全部完成的得满分', true],
  ['2021年工作任务全部完成的得满分', false],
  ['2020年12月底前完成', true],
  ['2022年12月底前完成', true],
  ['较2020年下降的得满分', false],
  ['与2019年相比增长5%以上', false],
  ['2019-2021年平均值', false],
  ['自2015年起每年公开', false],
  ['按照《2015年绩效管理办法》执行', false],
  ['根据财预〔2015〕88号文件', false],
  ['根据规定（2015）22号', false],
  ['2018年印发的管理办法健全', false],
  ['2022年工作计划已制定', false],
  ['编号20150年', false],
  ['完成2015项', false],
];

describe('stale-year in a table of 2021', () => {
  test.each(years)('%s: %s', (criterion, found) => {
    expect(said(one({ rows: [{ criterion }], year: 2021 }))).toEqual(
      found ? ['stale-year question E2 2021年'] : [],
    );
  });

  test('a table that states no year has no stale one', () => {
    expect(said(one({ rows: [{ criterion: '2015年工作任务全部完成' }] }))).toEqual([]);
  });
});
