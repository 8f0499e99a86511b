/** Every interpretation is named where it was used, with its ground; and nowhere else. Worked out by hand. */
import { assessRow } from '../../src/assess/assess';
import type { Row } from './telling';
import { ruleOf } from './telling';

const STEP = '控制率≤100%得5分，每超过1个百分点扣0.5分';
const SHARED = '90%以上得5分；80%-90%得3分';
const EXEMPT = '100%以下（含）计满分，每超出5%扣2分。没有楼堂馆所项目的部门按满分计算。';

const CASES: readonly (readonly [code: string, ground: string, used: Row, unused: Row])[] = [
  [
    'inclusive-words',
    '《民法典》第一千二百五十九条',
    { criterion: '90%以上得5分，低于90%得3分', full: '5', value: '90%' },
    { criterion: '90%以上得5分，低于90%得3分', full: '5', value: '91%' },
  ],
  [
    'shared-end-upper',
    '本单位自定规则',
    { criterion: SHARED, full: '5', value: '90%', rules: { sharedEnds: 'upper' } },
    { criterion: SHARED, full: '5', value: '91%', rules: { sharedEnds: 'upper' } },
  ],
  [
    'shared-end-lower',
    '本单位自定规则',
    { criterion: SHARED, full: '5', value: '90%', rules: { sharedEnds: 'lower' } },
    { criterion: SHARED, full: '5', value: '89%', rules: { sharedEnds: 'lower' } },
  ],
  [
    'part-steps-whole',
    '评价标准未写明；通行做法，可在规则中改定',
    { criterion: STEP, full: '5', value: '101.5%' },
    { criterion: STEP, full: '5', value: '101%' },
  ],
  [
    'part-steps-proportional',
    '本单位自定规则',
    { criterion: STEP, full: '5', value: '101.5%', rules: { partSteps: 'proportional' } },
    { criterion: STEP, full: '5', value: '101%', rules: { partSteps: 'proportional' } },
  ],
  [
    'part-steps-started',
    '本单位自定规则',
    { criterion: STEP, full: '5', value: '101.5%', rules: { partSteps: 'started' } },
    { criterion: STEP, full: '5', value: '101%', rules: { partSteps: 'started' } },
  ],
  [
    'percent-is-point',
    '通行做法',
    { criterion: '≥90%得满分，每低1%扣1分', full: '5', value: '88%' },
    { criterion: '≥90%得满分，每低1%扣1分', full: '5', value: '95%' },
  ],
  [
    'relative-step',
    '通行做法',
    { criterion: '60人以上得满分，每少5%扣1分', full: '5', value: '54人' },
    { criterion: '60人以上得满分，每少3人扣1分', full: '5', value: '54人' },
  ],
  [
    'floor-zero',
    '通行做法',
    { criterion: STEP, full: '5', value: '120%' },
    { criterion: STEP, full: '5', value: '110%' },
  ],
  [
    'cap-full',
    '通行做法',
    { criterion: '得分=执行率×分值', full: '5', value: '110%' },
    { criterion: '得分=执行率×分值', full: '5', value: '100%' },
  ],
  [
    'proportion-of-bound',
    '财预〔2020〕10号：未完成指标值的，按完成值与指标值的比例计分',
    { criterion: '执行率≥90%得满分，低于90%按比例得分', full: '10', value: '81%' },
    { criterion: '执行率100%得满分，低于100%按比例得分', full: '10', value: '81%' },
  ],
  [
    'target-at-least',
    '财预〔2020〕10号',
    { full: '10', value: '57家', target: '60家' },
    { full: '10', value: '57家', target: '≥60家' },
  ],
  [
    'implied-full',
    '通行做法',
    { criterion: '执行率低于80%扣2分', full: '5', value: '85%' },
    { criterion: '执行率低于80%扣2分', full: '5', value: '75%' },
  ],
  [
    'baseline-one-way',
    '评价标准只写了另一侧的扣分',
    { criterion: '以95%为标准，每低于1个百分点扣0.5分', full: '5', value: '96%' },
    { criterion: '以95%为标准，每低于1个百分点扣0.5分', full: '5', value: '94%' },
  ],
  [
    'typing-slip',
    '扫描、转换文档常见错字',
    { criterion: '控制率W100%得5分，每超过1%扣1分', full: '5', value: '98%' },
    { criterion: '控制率≤100%得5分，每超过1%扣1分', full: '5', value: '98%' },
  ],
  [
    'words-match',
    '按所填档次计分',
    { criterion: '好得5分，差得2分', full: '5', value: '好' },
    { criterion: '好得5分，差得2分', full: '5', value: '' },
  ],
  [
    'count-in-words',
    '按所填情况计分',
    { criterion: '每发现一次违规扣2分', full: '6', value: '发现违规2次' },
    { criterion: '每发现一次违规扣2分', full: '6', value: '2次' },
  ],
  [
    'national-targets',
    '财预〔2020〕10号',
    { full: '10', value: '57家', target: '≥60家' },
    { criterion: '达标得满分，否则不得分', full: '10', value: '57家', target: '≥60家' },
  ],
  [
    'national-excess',
    '财预〔2020〕10号',
    { full: '10', value: '78家', target: '≥60家' },
    { full: '10', value: '77家', target: '≥60家' },
  ],
  [
    'national-tiers',
    '财预〔2020〕10号',
    { full: '10', value: '有所提升', target: '显著提升' },
    { full: '10', value: '57家', target: '≥60家' },
  ],
  [
    'national-quality',
    '财预〔2020〕10号',
    { full: '10', value: '显著提升', target: '显著提升' },
    { full: '10', value: '有所提升', target: '显著提升' },
  ],
  [
    'note-unread',
    '请对照表注核实',
    { full: '10', value: '57家', target: '≥60家', notes: ['满分按附件三。'] },
    { full: '10', value: '57家', target: '≥60家', notes: ['本表由单位填写。'] },
  ],
  [
    'national-funds',
    '财预〔2020〕10号',
    { role: 'funds', full: '10', value: '90%' },
    { full: '10', value: '90%', target: '≥95%' },
  ],
  [
    'not-applicable',
    '评价标准所写',
    { criterion: EXEMPT, full: '5', value: '无' },
    { criterion: EXEMPT, full: '5', value: '110%' },
  ],
  [
    'not-applicable-sibling',
    '同表评价标准所写',
    { criterion: STEP, full: '5', value: '无', name: '楼堂馆所控制率', siblings: [EXEMPT] },
    { criterion: STEP, full: '5', value: '101%', name: '楼堂馆所控制率', siblings: [EXEMPT] },
  ],
];

test.each(CASES)('%s, on the ground of %s', (code, ground, used, unused) => {
  const named = assessRow(ruleOf(used)).assessment.assumptions.filter((one) => one.code === code);
  // Named once, and said with its ground.
  expect(named).toEqual([{ code, text: expect.stringMatching(/^.{6,}（依据：.+）$/) as string }]);
  expect(named[0]?.text).toContain(`（依据：${ground}）`);
  const others = assessRow(ruleOf(unused)).assessment.assumptions.map((one) => one.code);
  expect(others).not.toContain(code);
});
