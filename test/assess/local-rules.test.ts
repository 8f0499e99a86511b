/** Interpretations a unit may set for itself change results and are named. */
import { explainRule } from '../../src/assess/rule-line';
import type { LocalRules } from '../../src/rules/local-rules';
import { nationalRules } from '../../src/rules/local-rules';
import { outcome } from '../reading/outcome';

const STEP = { criterion: '控制率≤100%得5分，每超过1个百分点扣0.5分', fullMarks: '5', value: '101.5%' };
const SHARED = { criterion: '90%以上得5分；80%-90%得3分', fullMarks: '5', value: '90%' };

const CASES: readonly (readonly [
  line: typeof STEP,
  change: Partial<LocalRules>,
  expected: string,
  named: string,
  why: string,
])[] = [
  [STEP, {}, '得4.5（4至4.5）', 'part-steps-whole', '默认只扣整档'],
  [STEP, { partSteps: 'started' }, '得4（4至4.5）', 'part-steps-started', '不足一档按一档'],
  [STEP, { partSteps: 'proportional' }, '得4.25（4至4.5）', 'part-steps-proportional', '按比例扣0.75'],
  [SHARED, { sharedEnds: 'upper' }, '得5', 'shared-end-upper', '端点归高的一档'],
  [SHARED, { sharedEnds: 'lower' }, '得3', 'shared-end-lower', '端点归低的一档'],
];

test.each(CASES)('%j %j ⇒ %s, naming %s（%s）', (line, change, expected, named) => {
  const answer = explainRule(line, { ...nationalRules, ...change });
  expect(outcome(answer)).toBe(expected);
  expect(answer.assumptions.map(({ code }) => code)).toContain(named);
});

test('without a rule of its own a shared end is a conflict that shows both scores', () => {
  expect(outcome(explainRule(SHARED, nationalRules))).toBe('冲突 3–5');
});

test('scores are written with the decimals the unit sets', () => {
  const line = { criterion: '得分=执行率×分值', fullMarks: '10', value: '66.67%' };
  expect(explainRule(line, nationalRules).score).toBe('6.67');
  expect(explainRule(line, { ...nationalRules, scoreDecimals: 1 }).score).toBe('6.7');
  expect(explainRule(line, nationalRules).exact).toBe('6.667');
});

test('an excess over the target is judged by the share the unit sets', () => {
  const line = { criterion: '', fullMarks: '10', value: '70家', target: '≥60家' };
  expect(outcome(explainRule(line, nationalRules))).toBe('得10');
  expect(outcome(explainRule(line, { ...nationalRules, excess: 0.1 }))).toBe('得10（0至10）');
});

test('steps can be read aloud: value, bound, band, points', () => {
  const answer = explainRule(
    { criterion: '大于30%不得分；30%（含）以下得5分', fullMarks: '5', value: '38.22%' },
    nationalRules,
  );
  expect(answer.steps).toEqual(['38.22% 属于「高于30%」，按「不得分」，得 0 分']);
  const over = explainRule(STEP, nationalRules);
  expect(over.steps?.join('')).toContain('101.5% 超过 100% 共 1.5个百分点');
});

test('places index the criterion as it was given', () => {
  const criterion = '　控制率 ≦１００％，\n计５分；每超过 一个百分点扣0. 5分。';
  const { clauses } = explainRule({ criterion, fullMarks: '5', value: '103%' }, nationalRules);
  expect(clauses.map(({ from, to, kind }) => [kind, criterion.slice(from, to)])).toEqual([
    ['bands', '控制率 ≦１００％，\n计５分'],
    ['steps', '每超过 一个百分点扣0. 5分'],
  ]);
});
