/** The reading of a rule is itself a criterion: read again, it gives the same rule. */
import type { Clause, Criterion } from '../../src/criterion/criterion';
import { readCriterion } from '../../src/criterion/read';
import { restate } from '../../src/criterion/restate';
import { TABLES } from './cases';

/** The rule without its places; numbers as text. Remarks say nothing and are not said again. */
function ruleOf(criterion: Criterion): unknown {
  return criterion.clauses
    .filter((clause: Clause) => clause.kind !== 'remark')
    .map(({ from, to, ...rule }: Clause) => {
      void from;
      void to;
      return JSON.parse(JSON.stringify(rule, (_, value: unknown) => textOf(value))) as unknown;
    });
}

function textOf(value: unknown): unknown {
  return typeof value === 'object' &&
    value !== null &&
    'toExactText' in value &&
    typeof value.toExactText === 'function'
    ? String(value)
    : value;
}

const understood = [...new Set(TABLES.flatMap(({ cases }) => cases.map(([criterion]) => criterion)))].filter(
  (criterion) => readCriterion(criterion).unread.length === 0,
);

test('most criteria of the tables are understood', () => {
  expect(understood.length).toBeGreaterThan(150);
});

test.each(understood)('%s', (criterion) => {
  const first = readCriterion(criterion);
  const again = readCriterion(restate(first));
  expect(again.unread).toEqual([]);
  expect(ruleOf(again)).toEqual(ruleOf(first));
});
