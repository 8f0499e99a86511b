/**
 * Claims about a cell that should be the sum of score cells; totals and subtotals differ only in their words. An error
 * rests on something independent that proves the reading; without it the reading is asked about.
 */
import { sumOfMarks } from '../table/full-marks';
import type { ScoreTable, TotalRow } from '../table/table';
import { sameFigure } from './agreement';
import type { Claim, ScoreTableReview } from './check';
import { claim } from './claim';
import { leftOut } from './formula-coverage';
import { causeAt, distinct, nameOf, quoted } from './places';
import { pick } from './scores';
import type { SumComparison, SumReading } from './sums';
import { additionText, compareSum, readingOfSum, sumIfCorrected } from './sums';

export interface SumWords {
  readonly subject: string;
  readonly label: string;
  /** Another cell that is to blame, or null for this one. */
  readonly cause: string | null;
}

/** More places help nobody; a dismissal rests on these. */
const MOST_RELATED = 200;

export function* sumClaims(
  review: ScoreTableReview,
  row: TotalRow,
  indicators: readonly number[],
  words: SumWords,
): Generator<Claim> {
  const comparison = compareSum(review.table, row.score, indicators);
  if (comparison === null) return;
  const missed = leftOut(comparison.figure, review.table, indicators) ?? [];
  if (comparison.agreement === 'agrees') {
    if (missed.length > 0) yield latent(review, comparison, missed, words);
    return;
  }
  const reading = readingOfSum(review.table, row, comparison);
  // A total its subtotals add up to is right by them: a row or a subtotal is to be changed, not this cell alone.
  const bySubtotals = row.proof.by === 'subtotals' && row.score?.formula === null;
  if (reading === 'proved') {
    const found = mismatch(review, indicators, comparison, missed, words);
    yield bySubtotals ? { ...found, fix: null } : found;
  } else yield doubt(review.table, row, comparison, reading, words);
}

/** Our reading is the suspect: asked about, with the cells to look at; nothing to write. */
function doubt(
  table: ScoreTable,
  row: TotalRow,
  { figure, stated, sum }: SumComparison,
  reading: Exclude<SumReading, 'proved'>,
  words: SumWords,
): Claim {
  const rows = pick(table, row.indicators);
  const marks = sumOfMarks(rows)?.toText(4) ?? '';
  const own = row.fullMarks?.place ?? null;
  const where = own === null ? nameOf(figure.place) : `${nameOf(own)}、${nameOf(figure.place)}`;
  const total = sum.value.toText(4);
  const message =
    reading === 'short'
      ? `${words.label}的分值 ${row.fullMarks?.raw.trim() ?? '100'} 和得分 ${figure.raw.trim()} 都大于读到的各行之和（分值 ${marks}、得分 ${total}），可能有行没有读到（如资金块、没有填写的行），请核对（见 ${where}）。`
      : `${words.label} ${figure.raw.trim()} 与读到的各行得分之和 ${total} 不符，但没有别的合计能证明这一格就是各行的合计，请核对（见 ${where}）。`;
  return claim({
    severity: 'question',
    place: figure.place,
    subject: words.subject,
    role: 'score',
    related: distinct([own, ...sum.places], figure.place).slice(0, MOST_RELATED),
    reported: figure.raw,
    expected: null,
    message,
    evidence: [additionText(rows, sum), `相差 ${stated.minus(sum.value).toText(4)}`],
    cause: words.cause ?? causeAt(figure.place),
    effect: stated.minus(sum.value).abs(),
  });
}

function mismatch(
  review: ScoreTableReview,
  indicators: readonly number[],
  { figure, stated, sum, agreement }: SumComparison,
  missed: readonly number[],
  words: SumWords,
): Claim {
  const rows = pick(review.table, indicators);
  const expected = sum.value.toText(4);
  const corrected = sumIfCorrected(review, indicators);
  const isRightAfterwards = corrected !== null && sameFigure(corrected, stated);
  const parts = [
    `${words.label} ${figure.raw.trim()} 与各行得分之和 ${expected} 不符`,
    agreement === 'whole' ? '，只在取整后相符' : '',
    missed.length > 0 ? `，公式漏了${namesOf(review, missed)}` : '',
    isRightAfterwards ? '；各行得分按评价标准改正后，合计正好是这个数，可先核对得分' : '',
  ];
  return claim({
    severity: agreement === 'whole' ? 'warning' : 'error',
    place: figure.place,
    subject: words.subject,
    role: 'score',
    related: distinct(sum.places, figure.place).slice(0, MOST_RELATED),
    reported: figure.raw,
    expected,
    message: `${parts.join('')}（见 ${nameOf(figure.place)}）。`,
    evidence: [additionText(rows, sum), `相差 ${stated.minus(sum.value).toText(4)}`],
    fix: isRightAfterwards ? null : { place: figure.place, value: sum.value.round(4).toNumber() },
    cause: words.cause ?? causeAt(figure.place),
    effect: stated.minus(sum.value).abs(),
  });
}

/** The result agrees today, and will not once the row left out gets a score. */
function latent(
  review: ScoreTableReview,
  { figure, sum }: SumComparison,
  missed: readonly number[],
  words: SumWords,
): Claim {
  const places = pick(review.table, missed).map((row) => row.score?.place ?? null);
  return claim({
    severity: 'warning',
    place: figure.place,
    subject: words.subject,
    role: 'formula',
    related: distinct(places, figure.place).slice(0, MOST_RELATED),
    reported: figure.raw,
    expected: sum.value.toText(4),
    message: `${words.label}的公式漏了${namesOf(review, missed)}，眼下结果虽相符，得分一改就会出错（见 ${nameOf(figure.place)}）。`,
    evidence: [`公式：=${(figure.formula ?? '').slice(0, 200)}`],
    cause: causeAt(figure.place),
  });
}

function namesOf(review: ScoreTableReview, indexes: readonly number[]): string {
  const rows = pick(review.table, indexes);
  const names = rows.slice(0, 3).map((row) => quoted(row.name, 30));
  return rows.length > 3 ? `${names.join('、')}等 ${rows.length} 行` : names.join('、');
}
