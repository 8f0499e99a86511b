/** The cells we may write, known by the row they belong to, so that they are found again after rows were inserted. */
import type { Place } from '../grid/workbook';
import type { Figure, ScoreTable } from '../table/table';

export interface Slot {
  readonly key: string;
  readonly kind: 'score' | 'subtotal' | 'total' | 'grade';
  readonly place: Place;
  /** What the list calls it: the indicator's name, 小计, 总分, 评价等级. */
  readonly label: string;
  readonly table: ScoreTable;
  /** Indexes into `table.indicators` whose scores it depends on; its own for a score. */
  readonly indicators: readonly number[];
  /** null for a grade cell. */
  readonly figure: Figure | null;
}

/** Every score, subtotal, total and grade cell of a table, in reading order. Keys may repeat where rows are alike. */
export function slotsOf(table: ScoreTable): readonly Slot[] {
  const all = table.indicators.map((_, index) => index);
  const anchor = table.indicators[0]?.key ?? '';
  const slots: Slot[] = table.indicators.flatMap((indicator, index) =>
    indicator.score === null
      ? []
      : [
          {
            key: `score|${indicator.key}`,
            kind: 'score' as const,
            place: indicator.score.place,
            label: indicator.name,
            table,
            indicators: [index],
            figure: indicator.score,
          },
        ],
  );
  for (const subtotal of table.subtotals) {
    if (subtotal.score === null) continue;
    const first = subtotal.indicators[0];
    const under = first === undefined ? anchor : (table.indicators[first]?.key ?? anchor);
    slots.push({
      key: `subtotal|${under}`,
      kind: 'subtotal',
      place: subtotal.score.place,
      label: subtotal.label,
      table,
      indicators: subtotal.indicators,
      figure: subtotal.score,
    });
  }
  const total = table.total;
  if (total !== null && total.score !== null) {
    slots.push({
      key: `total|${anchor}`,
      kind: 'total',
      place: total.score.place,
      label: total.label,
      table,
      indicators: all,
      figure: total.score,
    });
  }
  if (table.grade !== null) {
    slots.push({
      key: `grade|${anchor}`,
      kind: 'grade',
      place: table.grade.place,
      label: '评价等级',
      table,
      indicators: all,
      figure: null,
    });
  }
  return slots;
}
