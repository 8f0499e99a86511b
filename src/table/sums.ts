/** Which sum is the table's total, and what each subtotal covers. */
import type { Ratio } from '../grid/ratio';
import type { DraftGroup, DraftIndicator, DraftTotal, TableDraft } from './draft';
import { addUp, marksOf } from './parent-row';
import { labelCore } from './row-words';

export interface Sums {
  readonly total: DraftTotal | null;
  /** It stands below the last indicator with nothing between, not even a heading. */
  readonly isPlaced: boolean;
  readonly subtotals: readonly {
    readonly sum: DraftTotal;
    readonly covers: readonly DraftIndicator[];
    readonly isPlaced: boolean;
  }[];
}

/** In: the draft and its settled indicators. Out: its sums; a sum that covers nothing is left out. */
export function settleSums(draft: TableDraft, settled: readonly DraftIndicator[]): Sums {
  const { totals, indicators } = draft;
  const kept = new Set(settled);
  const count = indicators.findLastIndex((each) => kept.has(each)) + 1;
  const total = pickTotal(totals, count, addUp(settled.map(marksOf)));
  const cover = new Coverage(indicators, settled);
  const subtotals = totals.flatMap((sum, index) => {
    if (sum === total) return [];
    const covers = cover.of(sum, totals[index - 1]?.after ?? 0);
    const isPlaced = indicators.slice(0, sum.after).findLastIndex((each) => kept.has(each)) + 1 === sum.after;
    return covers.length === 0 ? [] : [{ sum, covers, isPlaced }];
  });
  // A row dropped between it and the last indicator was a heading, or a line of another block.
  const isPlaced = total !== null && total.after === count;
  return { total, isPlaced, subtotals };
}

/**
 * The first sum called a total below the last indicator; never a 小计. Where groups close with a 合计 of their own, the
 * one below the last of them is the last group's: a later one counts, and so does one whose full marks are those of all
 * rows. Else the one above all rows, or the only one there is.
 */
function pickTotal(totals: readonly DraftTotal[], count: number, marks: Ratio | null): DraftTotal | null {
  const named = totals.filter(({ kind }) => kind === 'total');
  const below = named.filter(({ after }) => after >= count);
  const ofAll = below.find(({ fullMarks }) => isSame(fullMarks, marks));
  const closing = new Set(named.filter(({ after }) => after < count).map(({ label }) => labelCore(label)));
  return (
    ofAll ??
    below.find(({ label }) => !closing.has(labelCore(label))) ??
    below[0] ??
    named.find(({ after }) => after === 0) ??
    (named.length === 1 ? (named[0] ?? null) : null)
  );
}

function isSame(figure: DraftTotal['fullMarks'], marks: Ratio | null): boolean {
  return marks !== null && figure?.quantity?.value.equals(marks) === true;
}

/** Everything above a sum is a candidate only in tables of a size people make by hand. */
const MOST_ROWS_IN_ALL = 2_000;

class Coverage {
  private readonly byGroup = new Map<DraftGroup, DraftIndicator[]>();
  private readonly kept: ReadonlySet<DraftIndicator>;

  constructor(
    private readonly drafted: readonly DraftIndicator[],
    settled: readonly DraftIndicator[],
  ) {
    this.kept = new Set(settled);
    for (const indicator of settled) {
      for (let group = indicator.namedBy ?? indicator.group; group !== null; group = group.parent) {
        const known = this.byGroup.get(group);
        if (known === undefined) this.byGroup.set(group, [indicator]);
        else known.push(indicator);
      }
    }
  }

  /**
   * What a subtotal sums: the heading its label names, the heading it closes, or the rows since the sum before it.
   * Where several are possible, the one whose marks add up to it, else (marks can be mistyped, too) the one whose
   * scores do; else the first.
   */
  of(sum: DraftTotal, since: number): readonly DraftIndicator[] {
    const marks = sum.fullMarks?.quantity?.value ?? null;
    const score = sum.score?.quantity?.value ?? null;
    let first: readonly DraftIndicator[] | null = null;
    let byScore: readonly DraftIndicator[] | null = null;
    for (const list of this.candidates(sum, since)) {
      if (list.length === 0) continue;
      first ??= list;
      if (agrees(marks, list.map(marksOf))) return list;
      if (
        byScore === null &&
        agrees(
          score,
          list.map((each) => each.score?.quantity?.value ?? null),
        )
      )
        byScore = list;
    }
    return byScore ?? first ?? [];
  }

  private *candidates(sum: DraftTotal, since: number): Generator<readonly DraftIndicator[]> {
    const named = this.groupNamed(sum);
    if (named !== null) yield this.byGroup.get(named) ?? [];
    for (let group = sum.group; group !== null; group = group.parent) {
      // A label in a level's own column can only close headings outside that level.
      if (sum.labelLevel === null || sum.labelLevel === 0 || group.level <= sum.labelLevel) {
        yield this.byGroup.get(group) ?? [];
      }
    }
    yield this.drafted.slice(since, sum.after).filter((each) => this.kept.has(each));
    if (sum.after <= MOST_ROWS_IN_ALL)
      yield this.drafted.slice(0, sum.after).filter((each) => this.kept.has(each));
  }

  /** `投入小计` names the heading it closes. */
  private groupNamed(sum: DraftTotal): DraftGroup | null {
    const word = sum.label.replace(/(?:得分|分值)?(?:小计|合计|总计).*$/, '');
    if (word === '') return null;
    for (let group = this.drafted[sum.after - 1]?.group ?? null; group !== null; group = group.parent) {
      if (group.name === word || group.name === `${word}指标` || `${group.name}指标` === word) return group;
    }
    return null;
  }
}

function agrees(sum: Ratio | null, values: readonly (Ratio | null)[]): boolean {
  return sum !== null && addUp(values)?.equals(sum) === true;
}
