/** One criterion explained by itself: what comes out for each status, and what may be typed in. By hand. */
import type { RuleLine } from '../../src/assess/rule-line';
import { explainRule } from '../../src/assess/rule-line';
import { nationalRules } from '../../src/rules/local-rules';

const CONTROL = '控制率≤100%得5分，每超过1%扣1分';

const explain = (line: RuleLine) => explainRule(line, nationalRules);

test('a scored line carries its score, its span and its steps', () => {
  expect(explain({ id: 'a', criterion: CONTROL, fullMarks: '5', value: '102.5%' })).toEqual({
    id: 'a',
    status: 'scored',
    score: '3',
    low: '2',
    high: '3',
    exact: '3',
    reading: '控制率100%（含）以下的，得5分；每超过1%扣1分。',
    clauses: [
      { from: 0, to: 11, kind: 'bands' },
      { from: 12, to: 20, kind: 'steps' },
    ],
    unread: [],
    assumptions: [
      {
        code: 'part-steps-whole',
        text: '不足一档的部分不扣分（依据：评价标准未写明；通行做法，可在规则中改定）',
      },
    ],
    steps: ['102.5% 超过 100% 共 2.5个百分点', '按「每1%扣1分」，计 2 档，扣 2 分，5 − 2 ＝ 3 分'],
  });
});

test('a range carries its ends and no score', () => {
  const answer = explain({
    criterion: '达成得权重的100-80%，部分达成80-60%，未达成60-0%',
    fullMarks: '10',
    value: '部分达成',
  });
  expect(answer).toMatchObject({ status: 'range', score: null, low: '6', high: '8' });
  expect(Object.keys(answer)).not.toContain('exact');
});

test('a conflict carries its ends and no score', () => {
  expect(explain({ criterion: '90%以上得5分；80%-90%得3分', fullMarks: '5', value: '90%' })).toMatchObject({
    status: 'conflict',
    score: null,
    low: '3',
    high: '5',
  });
});

test('a judgement carries its options', () => {
  expect(
    explain({ criterion: '效果明显计5分，效果一般计2.5分，无效果不计分', fullMarks: '5', value: '' }),
  ).toMatchObject({
    status: 'judgement',
    score: null,
    low: null,
    high: null,
    options: [
      { label: '效果明显', points: '5' },
      { label: '效果一般', points: '2.5' },
      { label: '无效果', points: '0' },
    ],
  });
});

test('what is missing, and what no clause covers', () => {
  expect(explain({ criterion: CONTROL, fullMarks: '5' })).toMatchObject({
    status: 'input',
    missing: '实际值',
    score: null,
  });
  expect(explain({ criterion: '90%以上得5分', fullMarks: '5', value: '80%' })).toMatchObject({
    status: 'uncovered',
    value: '80%',
    low: null,
  });
});

test('what was not read, by its place in the criterion', () => {
  const criterion = '完成率≥95%得5分，±3';
  const answer = explain({ criterion, fullMarks: '5', value: '98%' });
  expect(answer).toMatchObject({ status: 'unread', unread: [{ from: 11, to: 13, text: '±3' }] });
});

test('a clause that contradicts the rest is shown as not read', () => {
  const answer = explain({ criterion: '95%以上计满分，每超过1%扣1分', fullMarks: '5', value: '97%' });
  expect(answer.unread).toEqual([{ from: 9, to: 17, text: '每超过1%扣1分' }]);
});

test('unread words are told also where the status is another', () => {
  const answer = explain({ criterion: '效果明显计5分，±3', fullMarks: '5', value: '' });
  expect(answer).toMatchObject({ status: 'judgement', unread: [{ text: '±3' }] });
});

test.each<readonly [fullMarks: string | number | null, expected: string]>([
  ['5', '得'],
  [5, '得'],
  ['5分', '得'],
  ['（5分）', '得'],
  ['５', '得'],
  [' 5 ', '得'],
  ['五分', '得'],
  ['0', '缺'],
  ['-5', '缺'],
  ['5人', '缺'],
  ['5%', '缺'],
  ['满分', '缺'],
  ['', '缺'],
  [null, '缺'],
])('full marks %j: %s', (fullMarks, expected) => {
  const answer = explain({ criterion: CONTROL, fullMarks, value: '98%' });
  expect([answer.status, answer.score]).toEqual(expected === '得' ? ['scored', '5'] : ['input', null]);
});

test.each([
  [undefined, null],
  [null, null],
  ['a', 'a'],
  [7, '7'],
])('the id %j comes back as %j', (id, expected) => {
  expect(explain({ ...(id === undefined ? {} : { id }), criterion: CONTROL }).id).toBe(expected);
});

test('values and targets may be numbers', () => {
  const criterion = '完成60家得5分，每少1家扣1分';
  expect(explain({ criterion, fullMarks: 5, value: 58, target: 60 }).score).toBe('3');
});

test('a blank value, target, name or description is none', () => {
  const blanks = { value: ' ', target: '', name: null, description: '  ' };
  expect(explain({ criterion: CONTROL, fullMarks: '5', ...blanks })).toMatchObject({ missing: '实际值' });
});

test('a bare 96 read as 96% is said', () => {
  const { assumptions } = explain({ criterion: CONTROL, fullMarks: '5', value: '96' });
  expect(assumptions.map(({ code }) => code)).toEqual(['value-reading']);
  expect(assumptions[0]?.text).toContain('96%');
});

test('the description and the name are looked at for a value and for another rule', () => {
  expect(
    explain({ criterion: CONTROL, fullMarks: '5', description: '控制率=（14/14）×100%=100%' }).score,
  ).toBe('5');
  expect(
    explain({ criterion: '', fullMarks: '20', value: '95%', name: '预算执行率，得分（20分*执行率）' }).score,
  ).toBe('19');
  expect(
    explain({
      criterion: '得分=完成率×分值',
      fullMarks: '8',
      value: '90%',
      description: '办结率达95%以上计8分，每下降1%扣1分',
    }).status,
  ).toBe('conflict');
});

test('brackets around the full marks must be a pair', () => {
  expect(explain({ criterion: CONTROL, fullMarks: '5）', value: '98%' }).status).toBe('input');
  expect(explain({ criterion: CONTROL, fullMarks: '（5', value: '98%' }).status).toBe('input');
});

test('a name that is not given is no name', () => {
  const line = { criterion: '', fullMarks: '10', value: '80元', target: '100元' };
  expect(explain(line).score).toBe('8');
  expect(explain({ ...line, name: '单位成本' })).toMatchObject({ status: 'conflict', low: '8', high: '10' });
});
