/**
 * How a row stands, one answer for the pane and the record. 一致 is said only where score and criterion were compared
 * and agree: a finding set aside does not make them agree.
 */
import { agreementWithin } from '../check/agreement';
import type { Severity } from '../check/check';
import { Ratio } from '../grid/ratio';
import type { FindingView, IndicatorView, Review, TableView } from './contract';

export type Standing =
  /** A finding stands at the score: an error, a doubt, a question. */
  | { readonly kind: 'wrong' | 'doubtful' | 'asked' }
  /** The user has set an error or a doubt at the score aside. */
  | { readonly kind: 'set-aside'; readonly reason: string }
  /** A person has decided the row; whether its score is written already the list tells. */
  | { readonly kind: 'settled'; readonly said: string }
  /** The score is within what its criterion gives. */
  | { readonly kind: 'agrees' }
  /** It is not, or there is none to compare, and no finding says so. */
  | { readonly kind: 'differs' | 'blank' }
  /** Not recomputed: nothing was compared. */
  | { readonly kind: 'open' };

const BY_SEVERITY: readonly (readonly [Severity, 'wrong' | 'doubtful' | 'asked'])[] = [
  ['error', 'wrong'],
  ['warning', 'doubtful'],
  ['question', 'asked'],
];

const byCell = new WeakMap<Review, ReadonlyMap<string, readonly FindingView[]>>();

/** Findings at each cell, by sheet and address; made once a review. */
function findingsByCell(review: Review): ReadonlyMap<string, readonly FindingView[]> {
  const known = byCell.get(review);
  if (known !== undefined) return known;
  const made = new Map<string, FindingView[]>();
  for (const finding of review.findings) {
    const key = `${finding.sheet}!${finding.cell}`;
    const others = made.get(key);
    if (others === undefined) made.set(key, [finding]);
    else others.push(finding);
  }
  byCell.set(review, made);
  return made;
}

/** `20/3` or a decimal, as `Ratio.toExactText` prints it. */
function exactOf(text: string): Ratio {
  const [above = '0', below] = text.split('/');
  return below === undefined ? Ratio.of(above) : Ratio.of(above).over(Ratio.of(below));
}

function compared({ assessment, reported }: IndicatorView): Standing {
  const { status, score, low, high, exact } = assessment;
  if (status !== 'scored' || score === undefined) return { kind: 'open' };
  if (reported.value === null) return { kind: reported.raw.trim() === '' ? 'blank' : 'differs' };
  const agreement = agreementWithin(
    Ratio.of(reported.value),
    Ratio.of(low ?? score),
    Ratio.of(high ?? score),
    [Ratio.of(score), exactOf(exact ?? score)],
  );
  return { kind: agreement === 'agrees' ? 'agrees' : 'differs' };
}

export function standingOf(review: Review, table: TableView, indicator: IndicatorView): Standing {
  const { score } = indicator.cells;
  const here = score === null ? [] : (findingsByCell(review).get(`${table.sheet}!${score}`) ?? []);
  for (const [severity, kind] of BY_SEVERITY) {
    if (here.some((finding) => finding.severity === severity && finding.dismissed === null)) return { kind };
  }
  const { answer } = indicator;
  if (answer !== undefined && answer.points !== null) return { kind: 'settled', said: answer.said };
  const aside = here.find(({ severity, dismissed }) => dismissed !== null && severity !== 'info');
  const standing = compared(indicator);
  const isMoot = standing.kind === 'agrees' && aside?.severity === 'question';
  return aside?.dismissed == null || isMoot ? standing : { kind: 'set-aside', reason: aside.dismissed };
}
