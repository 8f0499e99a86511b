/** Every case of every table, against the whole way: text → clauses → score. */
import { explainRule } from '../../src/assess/rule-line';
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from './cases';
import { outcome } from './outcome';

describe.each(TABLES)('$kind', ({ cases }) => {
  for (const [criterion, fullMarks, value, expected, why, more = {}] of cases) {
    test(`${criterion} ｜ 满分${fullMarks} ｜ 实际「${value}」 ⇒ ${expected}（${why}）`, () => {
      const answer = explainRule({ criterion, fullMarks, value, ...more }, nationalRules);
      expect(outcome(answer)).toBe(expected);
    });
  }
});
