import { nationalRules } from '../../src/rules/local-rules';
import { readLocalRules } from '../../src/rules/read-local-rules';
import { financePlatform } from '../../src/rules/sets/finance-platform';
import { RULE_SETS, ruleSet } from '../../src/rules/sets/sets';

describe('local rules', () => {
  test('missing fields take the national default', () => {
    expect(readLocalRules('{"id":"某省","partSteps":"proportional"}')).toEqual({
      kind: 'rules',
      rules: { ...nationalRules, id: '某省', partSteps: 'proportional' },
    });
  });

  test.each([
    ['not JSON', '{', /不是有效的 JSON/],
    ['not an object', '[1]', /应是一个 JSON 对象/],
    ['an unknown word', '{"partStep":"whole"}', /不认识「partStep」/],
    [
      'a value out of the list',
      '{"partSteps":"half"}',
      /「partSteps」应为 whole、proportional 或 started，现为 "half"/,
    ],
    ['grades not falling', '{"grades":[{"label":"良","from":80},{"label":"优","from":90}]}', /「grades」/],
    ['grades that leave low totals without one', '{"grades":[{"label":"优","from":90}]}', /最后一档为 0/],
    ['a tier upside down', '{"tiers":[{"high":60,"low":80}]}', /「tiers」/],
    ['decimals', '{"scoreDecimals":9}', /「scoreDecimals」应为 0 到 4 的整数/],
    ['excess as text', '{"excess":"30%"}', /「excess」/],
    [
      'a set nobody knows',
      '{"set":"moon"}',
      /「set」应为 ministry、finance-platform、lincang 之一，现为 "moon"/,
    ],
    ['an empty name', '{"id":""}', /「id」/],
  ])('%s is said', (_, json, message) => {
    const answer = readLocalRules(json);
    expect(answer.kind).toBe('errors');
    if (answer.kind === 'errors') expect(answer.errors.join('\n')).toMatch(message);
  });

  test('a rule set is chosen by its id, and brings its tiers and grades', () => {
    expect(readLocalRules('{"id":"某市","set":"finance-platform"}')).toEqual({
      kind: 'rules',
      rules: { ...nationalRules, id: '某市', set: 'finance-platform', grades: financePlatform.grades },
    });
    expect(readLocalRules('{"set":null}')).toMatchObject({ kind: 'rules', rules: { set: null } });
  });

  test('what the file states itself goes before its set', () => {
    const grades = [
      { label: '优', from: 92 },
      { label: '差', from: 0 },
    ];
    expect(readLocalRules(JSON.stringify({ set: 'ministry', grades }))).toMatchObject({ rules: { grades } });
  });

  test.each(RULE_SETS)('$id says where it comes from', (set) => {
    expect(set.source).toMatch(/\d{4}/);
    expect(set.grades?.at(-1)?.from).toBe(0);
    expect(ruleSet(set.id)).toBe(set);
  });

  test('every error is said at once', () => {
    const answer = readLocalRules('{"partSteps":1,"sharedEnds":2,"x":3}');
    expect(answer.kind === 'errors' && answer.errors.length).toBe(3);
  });
});
