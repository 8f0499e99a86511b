/** Every case of every table, against the whole way: text → clauses → score. */
import { explainRule } from '../../src/assess/rule-line';
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from './cases';
import { outcome } from './outcome';

describe.each(TABLES)('$kind', ({ cases }) => {
  test.each(cases)('%s ｜ 满分%s ｜ 实际「%s」 ⇒ %s（%s）', (...row) => {
    const [criterion, fullMarks, value, expected, , more] = row;
    const answer = explainRule({ criterion, fullMarks, value, ...(more ?? {}) }, nationalRules);
    expect(outcome(answer)).toBe(expected);
  });
});
