/** Which proposals of the list are to be written: shown by their cells, remembered by their rows. */
import type { CellRef, ProposalView, Review } from '../review/contract';

export function refKey(ref: CellRef): string {
  return `${ref.sheet}!${ref.cell}`;
}

/** What the user said of a line: whether to write it, and the figure it was said of. */
export interface Choice {
  readonly on: boolean;
  readonly to: string;
}

/**
 * By finding, which is known by its row: a place is not an identity. What was unticked stays so whatever the line
 * says next; what was ticked stays so only while it would write the same.
 */
export type Choices = ReadonlyMap<string, Choice>;

/** The choices with one more; a line that follows from others cannot be chosen. */
export function withChoice(choices: Choices, review: Review, ref: CellRef, on: boolean): Choices {
  const line = review.proposals.find((item) => refKey(item) === refKey(ref));
  if (line === undefined || line.finding === null) return choices;
  return new Map([...choices, [line.finding, { on, to: line.to }]]);
}

/** The lines ticked, by `refKey`: as proposed, unless the user has said otherwise. */
export function tickedOf(review: Review, choices: Choices): ReadonlySet<string> {
  const isTicked = ({ finding, to, ticked, writable }: ProposalView): boolean => {
    const choice = finding === null ? undefined : choices.get(finding);
    if (choice === undefined) return ticked;
    return writable && choice.on && choice.to === to;
  };
  return new Set(review.proposals.filter(isTicked).map(refKey));
}

/** Lines of the list that follow from others (sums, the grade) are not chosen: writing works them out anew. */
export function chosenOf(review: Review, ticked: ReadonlySet<string>): readonly ProposalView[] {
  return review.proposals.filter(
    (item) => item.finding !== null && item.writable && ticked.has(refKey(item)),
  );
}
