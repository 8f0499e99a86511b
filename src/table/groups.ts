/** The headings over the indicators, with the weights they state. */
import type { DraftGroup, DraftIndicator, TableDraft } from './draft';
import type { MarkScale } from './mark-scale';
import { addUp, marksOf } from './parent-row';
import type { Figure, Group } from './table';

/** For each heading the indexes of all indicators under it, those under its own headings too. */
export function membersByGroup(indicators: readonly DraftIndicator[]): Map<DraftGroup, number[]> {
  const members = new Map<DraftGroup, number[]>();
  for (const [index, indicator] of indicators.entries()) {
    for (let group = indicator.group; group !== null; group = group.parent) {
      const known = members.get(group);
      if (known === undefined) members.set(group, [index]);
      else known.push(index);
    }
  }
  return members;
}

/** In: the settled indicators and the draft. Out: the headings that have indicators, in the order they begin. */
export function finishGroups(
  indicators: readonly DraftIndicator[],
  draft: TableDraft,
  scale: MarkScale,
): Group[] {
  const below = membersByGroup(indicators);
  const kept = draft.groups
    .filter((group) => below.has(group))
    .sort((a, b) => a.firstRow - b.firstRow || a.level - b.level);
  const order = new Map(kept.map((group, index) => [group, index]));
  const children = kept.map((): number[] => []);
  for (const [index, group] of kept.entries()) {
    const parent = group.parent === null ? undefined : order.get(group.parent);
    if (parent !== undefined) children[parent]?.push(index);
  }
  return kept.map((group, index) => {
    const own = below.get(group) ?? [];
    const rows = own.flatMap((each) => indicators[each] ?? []);
    return {
      level: group.level,
      name: group.name,
      place: group.place,
      firstRow: Math.min(group.firstRow, rows[0]?.row ?? group.firstRow),
      lastRow: Math.max(group.firstRow, ...rows.slice(-1).map(({ lastRow }) => lastRow)),
      fullMarks: withoutRepeats(group.weights, rows).flatMap((figure) => scale.figure(figure) ?? []),
      indicators: own,
      children: children[index] ?? [],
    };
  });
}

/** Undone merges repeat one weight in every row; a split weight has parts that add up. */
function withoutRepeats(weights: readonly Figure[], rows: readonly DraftIndicator[]): readonly Figure[] {
  const first = weights[0]?.quantity?.value;
  if (weights.length < 2 || first === undefined) return weights;
  const allEqual = weights.every(({ quantity }) => quantity?.value.equals(first) === true);
  return allEqual && addUp(rows.map(marksOf))?.equals(first) === true ? weights.slice(0, 1) : weights;
}
