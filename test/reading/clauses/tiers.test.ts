/** Tiers that leave a span of the weight to the judge. */
import { readCriterion } from '../../../src/reading/criterion';
import { sayPoints } from '../../../src/scoring/say';
import { testNot } from '../told';

const SAID = '达成 100%-80%、部分达成 80%-60%、未达成 60%-0%';

/** Each label and the span it leaves, of all clauses. */
function spans(text: string): string {
  const share = (points: Parameters<typeof sayPoints>[0]): string =>
    points.kind === 'full'
      ? '100%'
      : sayPoints(points).replace(/^.*的|^不得分$/, (said) => (said === '不得分' ? '0%' : ''));
  return readCriterion(text)
    .clauses.flatMap((clause) => (clause.kind === 'tiers' ? clause.options : []))
    .map(({ label, span }) => `${label} ${span === null ? '' : `${share(span.high)}-${share(span.low)}`}`)
    .join('、');
}

const unread = (text: string): readonly string[] =>
  readCriterion(text).unread.map(({ from, to }) => text.slice(from, to));

test.each<readonly [text: string, said: string]>([
  ['达成、部分达成、未达成，分别按照分值的100%-80%、80%-60%、60%-0%确定得分', SAID],
  ['达成、部分达成、未达成三个档次，按照权重的100%~80%、80%~60%、60%~0%确定', SAID],
  ['达成、部分达成、未达成等3种情况，分别得权重的100%至80%、80%至60%、60%至0%', SAID],
  ['达成、部分达成、未达成四档，对应权重80%到100%、60%到80%、0%到60%', SAID],
  ['分为达成、部分达成、未达成三个等级，分别按分值的100%-80%、80%-60%、60%-0%计分', SAID],
  ['指标完成情况分为达成、部分达成、未达成三档，分别按照分值的100%-80%、80%-60%、60%-0%赋分', SAID],
  ['效果划分为达成、部分达成、未达成三档，分别按照分值的100%-80%、80%-60%、60%-0%赋分', SAID],
  ['效果分成达成、部分达成、未达成三档，分别按照分值的100%-80%、80%-60%、60%-0%赋分', SAID],
  ['达成：得分值的100%-80%，部分达成：得分值的80%-60%，未达成：得分值的60%-0%', SAID],
  ['达成的，按权重的100%-80%计；部分达成的，按权重的80%-60%计；未达成的，按权重的60%-0%计', SAID],
  ['达成的，按权重的100%-80%；部分达成的，按权重的80%-60%；未达成的，按权重的60%-0%', SAID],
  ['达成、未达成，分别按照分值的100%-60%、60%-0%', '达成 100%-60%、未达成 60%-0%'],
  ['好、较好、差三个级别，对应分值100%-80%、80%-60%、60%-0%', '好 100%-80%、较好 80%-60%、差 60%-0%'],
  ['好得满分的100%-80%，差得满分的80%（含）-60%（不含）', '好 100%-80%、差 80%-60%'],
  ['达 成、部分\n达成、未达成三档，分别按照分值的１００％-８０％、80%-60%、60%-0%确定得分。扣完为止', SAID],
])('%s', (text, said) => {
  expect(spans(text)).toBe(said);
  expect(unread(text)).toEqual([]);
});

test('what follows and has no label is not read', () => {
  expect(unread('达成、未达成，分别按照分值的100%-60%、60%-0%。30%-0%')).toEqual(['30%-0%']);
});

testNot('tiers', [
  ['达成、部分达成，分别按照100%-80%、80%-60%', 'no word of the weight'],
  ['达成、部分达成，分别按照分值的80%-60%、100%-80%', 'not best first'],
  ['达成、部分达成，分别按照分值的100%-70%、80%-60%', 'overlapping'],
  ['达成、部分达成，分别按照分值的120%-100%、100%-60%', 'more than the weight'],
  ['达成、部分达成，分别按照分值的100%-100%、80%-60%', 'no span'],
  ['达成，按照分值的100%-80%', 'one tier'],
  ['100%-80%、80%-60%的分值', 'no labels'],
]);
