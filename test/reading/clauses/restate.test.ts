/** The whole is said clause by clause. */
import { readCriterion } from '../../../src/reading/criterion';
import { restate } from '../../../src/scoring/restate';

test('clauses are joined by ； and closed by 。; nothing read says nothing', () => {
  expect(restate(readCriterion('90%以上得5分;每低1%扣1分,扣完为止'))).toBe(
    '90%以上的，得5分；每低于1%扣1分；扣完为止。',
  );
  expect(restate(readCriterion(''))).toBe('');
  expect(restate(readCriterion('评分标准如下：'))).toBe('');
});

test('a level without points is said without them; options of one clause are joined', () => {
  const rule = {
    kind: 'levels' as const,
    options: [
      { label: '好', points: null, span: null },
      { label: '差', points: null, span: null },
    ],
  };
  expect(restate({ ...readCriterion(''), clauses: [{ from: 0, to: 1, ...rule }] })).toBe('好，；差，。');
});
