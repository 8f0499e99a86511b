/** What else in the workbook speaks for a figure: then, of two that disagree, the other is the one to change. */
import type { Fact, Facts, PartList } from './facts';
import { judgeParts } from './parts';
import { differ, sameFact } from './same-fact';

/** Where a list of a workbook this size would take too long to weigh, nothing is weighed. */
const MOST_FACTS = 20_000;

/** Facts by what they are about, made once a review. */
export class Witnesses {
  private readonly bySubject = new Map<string, Fact[]>();
  private readonly listsOfWhole = new Map<Fact, PartList[]>();

  constructor(facts: Facts) {
    for (const fact of facts.all.slice(0, MOST_FACTS)) {
      const about = aboutOf(fact);
      const known = this.bySubject.get(about);
      if (known === undefined) this.bySubject.set(about, [fact]);
      else known.push(fact);
    }
    for (const list of facts.partLists) {
      this.listsOfWhole.set(list.whole, [...(this.listsOfWhole.get(list.whole) ?? []), list]);
    }
  }

  /** Facts about the same thing in other cells, sure or likely. */
  elsewhere(fact: Fact): readonly Fact[] {
    return (this.bySubject.get(aboutOf(fact)) ?? []).filter((other) => {
      const sameness = sameFact(fact, other);
      return !isSameCell(fact, other) && (sameness === 'sure' || sameness === 'likely');
    });
  }

  /** Groups of facts with one subject and year, for comparing. */
  *groups(): Generator<readonly Fact[]> {
    for (const facts of this.bySubject.values()) if (facts.length > 1) yield facts;
  }

  /** How much speaks for a figure: its parts add up (2), each other cell that says the same (1). */
  weight(fact: Fact): number {
    const lists = this.listsOfWhole.get(fact) ?? [];
    const verdicts = lists.filter((list) => list.complete).map((list) => judgeParts(list).kind);
    const parts = verdicts.includes('agrees')
      ? 2
      : verdicts.some((kind) => kind === 'above' || kind === 'below')
        ? -1
        : 0;
    return parts + this.elsewhere(fact).filter((other) => !differ(fact, other)).length;
  }

  listsUnder(fact: Fact): readonly PartList[] {
    return this.listsOfWhole.get(fact) ?? [];
  }
}

export function isSameCell(a: Fact, b: Fact): boolean {
  return a.place.sheet === b.place.sheet && a.place.row === b.place.row && a.place.column === b.place.column;
}

function aboutOf(fact: Fact): string {
  return JSON.stringify([fact.subject, fact.year, fact.scope]);
}
