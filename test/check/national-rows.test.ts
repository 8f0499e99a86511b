/**
 * Reported scores of rows that have a target and no criterion: what is an error, a warning, a question, and what
 * stands. An error only where no rule set gives the score; the fix is the score of the set in force. By hand.
 */
import { assessRow } from '../../src/assess/assess';
import { runChecks } from '../../src/check/run-checks';
import { withSet } from '../../src/rules/in-force';
import type { LocalRules } from '../../src/rules/local-rules';
import { nationalRules } from '../../src/rules/local-rules';
import type { Row } from '../assess/telling';
import { ruleOf } from '../assess/telling';
import { draft, scoreTable } from './build';
import { said } from './said';

type Given = Pick<Row, 'target' | 'value' | 'full' | 'name' | 'role'>;

function review(row: Given, reported: string, rules: LocalRules) {
  const rule = { ...ruleOf(row), rules };
  const made = scoreTable({
    rows: [
      {
        marks: row.full,
        score: reported,
        measured: rule.measured,
        assessment: assessRow(rule).assessment,
        ...(row.role === 'funds' ? { role: 'funds' as const } : {}),
      },
    ],
  });
  return draft({ tables: [made], rules });
}

const chosen = (set: string): LocalRules => ({ ...nationalRules, id: '某市', set });
const NONE = nationalRules;
const MINISTRY = chosen('ministry');
const PLATFORM = chosen('finance-platform');

const COST = { full: '20', target: '≤100万元', value: '130万元' };
const EXACT = { full: '10', target: '=10次', value: '12次' };
const MANY = { full: '10', target: '≥100次', value: '130次' };
const SAME = { full: '50', target: '健全', value: '健全' };
const TIER = { full: '10', target: '健全', value: '部分达成年度指标' };
const LATE = { full: '10', target: '2023年6月30日前', value: '2023年7月1日' };
const LATE_SUPPLIED = { full: '10', target: '6月底前', value: '7月1日' };
const FUNDS_SHORT = { full: '10', value: '90%', role: 'funds' as const };
const FUNDS = { full: '10', value: '104%', role: 'funds' as const };

/** A set by itself, a set with the unit's own grades, and a set that weighs the funds row. */
test.each<[what: string, row: Given, reported: string, rules: LocalRules, names: string]>([
  ['none chosen', COST, '3', NONE, '按「财政部自评办法」或「财政平台默认算法」应得'],
  ['a set', COST, '3', withSet(NONE, 'lincang') ?? NONE, '按「临沧市自评办法」应得'],
  [
    'a set made one’s own',
    COST,
    '3',
    { ...chosen('lincang'), grades: [{ label: '优', from: 0 }] },
    '按「某市」（在「临沧市自评办法」上改定）应得',
  ],
  [
    'its funds row',
    FUNDS_SHORT,
    '3',
    withSet(NONE, 'lincang') ?? NONE,
    '按「临沧市自评办法」的执行率算法应得',
  ],
])('a finding names the set it rests on: %s', (_, row, reported, rules, names) => {
  expect(
    runChecks(review(row, reported, rules))
      .map(({ message }) => message)
      .join(''),
  ).toContain(names);
});

test.each<[what: string, row: Given, reported: string, rules: LocalRules, findings: readonly string[]]>([
  ['a platform’s own score', COST, '14', NONE, []],
  ['the ministry’s', COST, '15.38', NONE, []],
  ['the ministry’s to one decimal', COST, '15.4', NONE, []],
  ['between the two', COST, '14.5', NONE, []],
  ['below both', COST, '13.99', NONE, ['score-mismatch error I2 15.38 → 15.38']],
  ['above both', COST, '15.5', NONE, ['score-mismatch error I2 15.38 → 15.38']],
  ['full marks for a target missed', COST, '20', NONE, ['score-mismatch error I2 15.38 → 15.38']],
  ['a platform’s nothing', { ...COST, value: '200万元' }, '0', NONE, []],
  ['the platform chosen: the ministry’s', COST, '15.38', PLATFORM, ['score-mismatch error I2 14 → 14']],
  ['the ministry chosen: the platform’s', COST, '14', MINISTRY, ['score-mismatch error I2 15.38 → 15.38']],
  ['＝ exceeded, full marks as a platform has it', EXACT, '10', NONE, []],
  ['＝ exceeded, cut as a platform has it', EXACT, '8', NONE, []],
  ['＝ exceeded, below every set', EXACT, '7.9', NONE, ['score-mismatch error I2 8.33 → 8.33']],
  ['＝ exceeded, the ministry chosen', EXACT, '10', MINISTRY, ['score-mismatch error I2 8.33 → 8.33']],
  [
    '＝ exceeded by 30%: nothing was set too low',
    { ...EXACT, value: '13次' },
    '6.9',
    NONE,
    ['score-mismatch error I2 7.69 → 7.69'],
  ],
  [
    '≤0 passed, marks all the same',
    { full: '10', target: '≤0次', value: '1次' },
    '3',
    NONE,
    ['score-mismatch error I2 0 → 0'],
  ],
  ['30% above its target, full marks', MANY, '10', NONE, []],
  ['30% above its target, cut: a question', MANY, '8', NONE, ['score-mismatch question I2 10']],
  ['30% above its target, nothing: a question', MANY, '0', NONE, ['score-mismatch question I2 10']],
  ['30% above, a set chosen: still a question', MANY, '8', MINISTRY, ['score-mismatch question I2 10']],
  ['29% above its target, cut', { ...MANY, value: '129次' }, '8', NONE, ['score-mismatch error I2 10 → 10']],
  [
    'words repeated, any tier below the first: a question',
    SAME,
    '20',
    NONE,
    ['score-mismatch question I2 40～50'],
  ],
  ['words repeated, at the end of the first tier', SAME, '40', NONE, []],
  ['words repeated, just below it', SAME, '39.99', NONE, ['score-mismatch question I2 40～50']],
  ['words repeated, full marks', SAME, '50', NONE, []],
  ['words that name no tier', { ...SAME, value: '比较健全' }, '20', NONE, []],
  ['a tier named, inside', TIER, '6', NONE, []],
  ['a tier named, outside: a warning', TIER, '5.99', NONE, ['score-mismatch warning I2 6～8']],
  ['a tier named, above it', TIER, '8.1', NONE, ['score-mismatch warning I2 6～8']],
  ['a tier named, a set chosen: an error', TIER, '5.9', MINISTRY, ['score-mismatch error I2 6～8']],
  ['late, full marks', LATE, '10', NONE, ['score-mismatch error I2 低于 10']],
  ['late, cut', LATE, '9', NONE, []],
  ['in time, cut', { ...LATE, value: '2023年6月30日' }, '9', NONE, ['score-mismatch error I2 10 → 10']],
  [
    'late by a date partly ours, full marks',
    LATE_SUPPLIED,
    '10',
    NONE,
    ['score-mismatch warning I2 低于 10'],
  ],
  [
    'in time by a date partly ours, cut',
    { ...LATE_SUPPLIED, value: '6月20日' },
    '9',
    NONE,
    ['score-mismatch warning I2 10 → 10'],
  ],
  ['funds: at its weight', FUNDS, '10', NONE, []],
  [
    'funds: above its weight as its rate gives',
    FUNDS,
    '10.4',
    NONE,
    ['score-above-full-marks question I2 10'],
  ],
  ['funds: above what its rate gives', FUNDS, '11', NONE, ['score-above-full-marks error I2 10 → 10']],
  ['funds: a capped set chosen', FUNDS, '10.4', MINISTRY, ['score-above-full-marks error I2 10 → 10']],
  [
    'funds: rate below 100%, above its weight',
    { ...FUNDS, value: '95%' },
    '10.4',
    NONE,
    ['score-above-full-marks error I2 9.5 → 9.5'],
  ],
])('%s', (_, row, reported, rules, findings) => {
  expect(said(review(row, reported, rules))).toEqual(findings);
});

const messageOf = (row: Given, reported: string, rules: LocalRules): string | undefined =>
  runChecks(review(row, reported, rules))[0]?.message;

test('the message names the sets', () => {
  expect(messageOf(COST, '20', NONE)).toContain(
    '按「财政部自评办法」或「财政平台默认算法」应得 15.38（按这些规则在 14～15.38 之间）',
  );
  expect(messageOf(COST, '20', PLATFORM)).toContain('按「财政平台默认算法」应得 14');
});

/** 9.996 of 10 is written 10 (domain: rounding), 9.994 is not. */
test.each<[value: string, findings: readonly string[]]>([
  ['99.96%', ['score-rounded info I2 -']],
  ['99.95%', ['score-rounded info I2 -']],
  ['99.94%', ['score-mismatch error I2 9.99 → 9.99']],
  ['100%', []],
])('%s of a target of 100% and full marks', (value, findings) => {
  expect(said(review({ full: '10', target: '≥100%', value }, '10', NONE))).toEqual(findings);
});
