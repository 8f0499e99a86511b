/** The cells we may write, known by the row they belong to, so that they are found again after rows were inserted. */
import { byObject } from '../grid/remembered';
import type { Place } from '../grid/workbook';
import { proofOfRow } from '../table/certainty';
import { alikeKey, RowKeys } from '../table/key';
import type { Figure, ScoreTable, TotalRow } from '../table/table';
import { valuePlace } from './value-place';

export interface Slot {
  readonly key: string;
  /** The key as it would be without an order: the same for rows that only their order tells apart. */
  readonly alike: string;
  /** `value`: the measured value of a row, which a person may be asked for. */
  readonly kind: 'score' | 'value' | 'subtotal' | 'total' | 'grade';
  readonly place: Place;
  /** What the list calls it: the indicator's name, 小计, 总分, 评价等级. */
  readonly label: string;
  readonly table: ScoreTable;
  /** Indexes into `table.indicators` whose scores it depends on; its own for a score. */
  readonly indicators: readonly number[];
  /** null for a grade or a measured value. */
  readonly figure: Figure | null;
  /** The cell is what it is taken for by more than its place; else it is never written. */
  readonly sure: boolean;
}

/** Levels all rows under a sum have in common, outermost first. */
function commonLevels(table: ScoreTable, indicators: readonly number[]): readonly string[] {
  const [first = [], ...others] = indicators.map((index) => table.indicators[index]?.levels ?? []);
  const differs = first.findIndex((level, depth) => others.some((levels) => levels[depth] !== level));
  return differs < 0 ? first : first.slice(0, differs);
}

/** Names sums by what they sum, never by the rows that happen to stand first under them. */
function sumNames(table: ScoreTable): (sum: TotalRow) => { readonly key: string; readonly alike: string } {
  const keys = new RowKeys();
  const like = alikeKey(table.key);
  return ({ label, indicators }) => {
    const levels = commonLevels(table, indicators);
    return {
      key: `subtotal|${keys.keyOf(table.key, levels, label, '')}`,
      alike: `subtotal|${new RowKeys().keyOf(like, levels, label, '')}`,
    };
  };
}

/** Cells of measured values; one that several rows share belongs to none of them. */
function valueSlots(table: ScoreTable): readonly Slot[] {
  const owners = new Map<string, number>();
  const places = table.indicators.map((indicator) => valuePlace(indicator, table));
  for (const place of places) {
    if (place !== null)
      owners.set(`${place.row} ${place.column}`, (owners.get(`${place.row} ${place.column}`) ?? 0) + 1);
  }
  return table.indicators.flatMap((indicator, index): Slot[] => {
    const place = places[index];
    if (place == null || owners.get(`${place.row} ${place.column}`) !== 1) return [];
    return [
      {
        key: `value|${indicator.key}`,
        alike: `value|${alikeKey(indicator.key)}`,
        kind: 'value',
        place,
        label: indicator.name,
        table,
        indicators: [index],
        figure: null,
        sure: true,
      },
    ];
  });
}

/** Whether it is the cell of a sum or a grade, which follows scores. */
export const isSum = ({ kind }: Slot): boolean => kind !== 'score' && kind !== 'value';

/** Every score, value, subtotal, total and grade cell of a table, in reading order. Keys may repeat where rows are alike. */
export const slotsOf = byObject((table: ScoreTable): readonly Slot[] => {
  const all = table.indicators.map((_, index) => index);
  const like = alikeKey(table.key);
  const slots: Slot[] = table.indicators.flatMap((indicator, index) =>
    indicator.score === null
      ? []
      : [
          {
            key: `score|${indicator.key}`,
            alike: `score|${alikeKey(indicator.key)}`,
            kind: 'score' as const,
            place: indicator.score.place,
            label: indicator.name,
            table,
            indicators: [index],
            figure: indicator.score,
            sure: proofOfRow(table, indicator).sure,
          },
        ],
  );
  for (const slot of valueSlots(table)) slots.push(slot);
  const namesOf = sumNames(table);
  for (const subtotal of table.subtotals) {
    if (subtotal.score === null) continue;
    slots.push({
      ...namesOf(subtotal),
      kind: 'subtotal',
      place: subtotal.score.place,
      label: subtotal.label,
      table,
      indicators: subtotal.indicators,
      figure: subtotal.score,
      sure: subtotal.proof.sure,
    });
  }
  const total = table.total;
  if (total !== null && total.score !== null) {
    slots.push({
      key: `total|${table.key}`,
      alike: `total|${like}`,
      kind: 'total',
      place: total.score.place,
      label: total.label,
      table,
      indicators: total.indicators,
      figure: total.score,
      sure: total.proof.sure,
    });
  }
  if (table.grade !== null) {
    slots.push({
      key: `grade|${table.key}`,
      alike: `grade|${like}`,
      kind: 'grade',
      place: table.grade.place,
      label: '评价等级',
      table,
      indicators: all,
      figure: null,
      sure: total?.proof.sure ?? true,
    });
  }
  return slots;
});
