/** The reading of a rule is itself a criterion: read again, it gives the same rule. */
import type { Criterion } from '../../src/scoring/clauses';
import { readCriterion } from '../../src/reading/criterion';
import { restate } from '../../src/scoring/restate';
import { Ratio } from '../../src/grid/ratio';
import { TABLES } from './cases';

/** The rule without its places; numbers as text. Remarks say nothing and are not said again. */
function ruleOf(criterion: Criterion): unknown {
  const rules = criterion.clauses.filter((clause) => clause.kind !== 'remark' && clause.kind !== 'person');
  // A reason that a label repeats (全市排名第一) is the same reason, wherever it stands.
  const people = criterion.clauses.flatMap((clause) =>
    clause.kind === 'person' ? [`${clause.why} ${JSON.stringify(clause.where ?? null)}`] : [],
  );
  return JSON.parse(
    JSON.stringify([...rules, [...new Set(people)].sort()], (key, value: unknown) =>
      // A plan that is not named and none are one.
      key === 'from' || key === 'to' || (key === 'ofPlan' && value === null)
        ? undefined
        : value instanceof Ratio
          ? value.toExactText()
          : value,
    ),
  );
}

const criteria = [...new Set(TABLES.flatMap(({ cases }) => cases.map(([criterion]) => criterion)))];

/** What counts from a limit that is only named keeps no points of its own to read again. */
const isUnderstood = (criterion: Criterion): boolean =>
  criterion.unread.length === 0 && criterion.clauses.every(({ kind }) => kind !== 'unnamed');

test('most criteria of the tables are understood', () => {
  expect(criteria.map(readCriterion).filter(isUnderstood).length).toBeGreaterThan(350);
});

test.each(criteria)('%s', (criterion) => {
  const first = readCriterion(criterion);
  // What is not understood has no reading of its own.
  if (!isUnderstood(first)) return;
  const again = readCriterion(restate(first));
  expect(again.unread).toEqual([]);
  expect(ruleOf(again)).toEqual(ruleOf(first));
});
