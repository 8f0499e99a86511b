/** Which proposals of the list are to be written: known by their cells. */
import type { CellRef, ProposalView, Review } from '../review/contract';

export function refKey(ref: CellRef): string {
  return `${ref.sheet}!${ref.cell}`;
}

/** Lines of the list that follow from others (sums, the grade) are not chosen: writing works them out anew. */
export function chosenOf(review: Review, ticked: ReadonlySet<string>): readonly ProposalView[] {
  return review.proposals.filter(
    (item) => item.finding !== null && item.writable && ticked.has(refKey(item)),
  );
}
