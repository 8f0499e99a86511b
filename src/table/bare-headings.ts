/** 过程（15分） alone in its row: a heading where rows follow under it, else a row nobody has scored. */
import { Ratio } from '../grid/ratio';
import type { DraftGroup, DraftIndicator, TableDraft } from './draft';
import { addUp, marksOf } from './parent-row';

/** Rows with a name and a weight and nothing else become indicators where nothing stands under them. */
export function readBareHeadings({ indicators, totals }: TableDraft, levels: number): void {
  const bare = indicators.filter((row) => row.isBare && row.role === 'indicator' && marksOf(row) !== null);
  if (bare.length === 0) return;
  const rows = levels === 1 ? unheaded(indicators) : withoutMembers(indicators, bare);
  const stated = totals.findLast(({ kind }) => kind === 'total')?.fullMarks?.quantity?.value ?? Ratio.hundred;
  const filled = addUp(indicators.filter(({ isBare }) => !isBare).map(marksOf));
  // The rows make the whole without them.
  if (levels === 1 && filled?.equals(stated) === true) return;
  for (const row of rows) row.isBare = false;
}

/** Headings of a level without an indicator and without a weighted heading below them. */
function withoutMembers(
  indicators: readonly DraftIndicator[],
  bare: readonly DraftIndicator[],
): readonly DraftIndicator[] {
  const over = new Set<DraftGroup>();
  for (const row of indicators) {
    const isCounted = !row.isBare || bare.includes(row);
    const from = row.isBare ? (row.namedBy?.parent ?? null) : row.group;
    if (isCounted) for (let group = from; group !== null; group = group.parent) over.add(group);
    if (!row.isBare && row.namedBy !== null) over.add(row.namedBy);
  }
  return bare.filter(({ namedBy }) => namedBy !== null && !over.has(namedBy));
}

/**
 * In one column of names a bare row heads the rows after it, to the next bare one, where these give their marks
 * elsewhere or add up to its own; bare ones that add up to it stand under it as well.
 */
function unheaded(indicators: readonly DraftIndicator[]): readonly DraftIndicator[] {
  return indicators.filter((row, at) => {
    const own = marksOf(row);
    if (!row.isBare || own === null || row.ordinal !== '') return false;
    const after = indicators.slice(at + 1);
    const next = after.findIndex(({ isBare }) => isBare);
    const below = next < 0 ? after : after.slice(0, next);
    if (below.length > 0) {
      const isSameKind = below.every(
        ({ fullMarks, nameWeight }) => fullMarks === null && nameWeight !== null,
      );
      return isSameKind && !addsUpTo(own, below);
    }
    return !addsUpTo(
      own,
      after.filter(({ isBare }) => isBare),
    );
  });
}

/** Do the first of these rows add up to it? */
function addsUpTo(own: Ratio, rows: readonly DraftIndicator[]): boolean {
  let sum = Ratio.zero;
  for (const row of rows) {
    const marks = marksOf(row);
    if (marks === null) return false;
    sum = sum.plus(marks);
    if (sum.equals(own)) return true;
    if (sum.isAbove(own)) return false;
  }
  return false;
}
