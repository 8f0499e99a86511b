/** Headings that claim a role, and which of them has it. */
import { fold } from '../grid/fold';
import type { HeadingKind } from './column-words';
import type { Heading } from './header';

export interface Candidate {
  readonly heading: Heading;
  readonly rank: number;
}

export function claims(headings: readonly Heading[], kind: HeadingKind): Candidate[] {
  return headings.flatMap((heading) => {
    const claim = heading.reading.kinds.find((each) => each.kind === kind);
    return claim === undefined ? [] : [{ heading, rank: claim.rank }];
  });
}

export function best(candidates: readonly Candidate[]): Candidate | null {
  let found: Candidate | null = null;
  for (const candidate of candidates) if (found === null || candidate.rank < found.rank) found = candidate;
  return found;
}

/** `2022年完成值` is of 2022. */
export function yearOf(heading: Heading): number | null {
  const year = /20\d\d/.exec(fold(heading.slot.text))?.[0];
  return year === undefined ? null : Number(year);
}

export function latestYear(candidates: readonly Candidate[]): number | null {
  const years = candidates.flatMap(({ heading }) => yearOf(heading) ?? []);
  return years.length === 0 ? null : Math.max(...years);
}
