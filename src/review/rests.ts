/**
 * The cells an edit rests on, with what they hold: the row it belongs to and the reasons it is made for. A place is
 * not an identity; where one of these cells holds something else when it comes to writing, it is not the row that was
 * read, or not the evidence, and the host writes nothing.
 */
import type { RowReview } from '../check/check';
import type { Finding } from '../check/run-checks';
import { byObject } from '../grid/remembered';
import type { Place, Workbook } from '../grid/workbook';
import { cellAt, cellKey, REPORT_SHEET, sheetNamed } from '../grid/workbook';
import type { Held } from '../host/port';
import type { Indicator, ScoreTable } from '../table/table';
import type { Analysis } from './analysis';
import type { Slot } from './slots';

type Found = Place | null | undefined;

/** What the cells hold in `workbook`; each once, and none of the report's text, which has no cells. */
export function heldAt(workbook: Workbook, places: readonly Found[]): readonly Held[] {
  const held = new Map<string, Held>();
  for (const place of places) {
    if (place === null || place === undefined || place.sheet === REPORT_SHEET) continue;
    const sheet = sheetNamed(workbook, place.sheet);
    const key = `${cellKey(place.row, place.column)} ${place.sheet}`;
    if (sheet === undefined || held.has(key)) continue;
    const cell = cellAt(sheet, place.row, place.column);
    const value = cell?.value ?? null;
    held.set(key, { place, value, format: value === null ? null : (cell?.format ?? null) });
  }
  return [...held.values()];
}

/** Cells of one line in every column the table has a use for, blank ones too: what is typed there now would be read. */
function line(table: ScoreTable, row: number): readonly Place[] {
  return columnsOf(table).map((column) => ({ sheet: table.sheet, row, column }));
}

const columnsOf = byObject((table: ScoreTable): readonly number[] => [
  ...new Set(table.columns.map(({ column }) => column)),
]);

/** The headings over each row. */
const headingsOf = byObject((table: ScoreTable): ReadonlyMap<number, readonly Place[]> => {
  const over = new Map<number, Place[]>();
  const rows = new Set(table.indicators.map(({ row }) => row));
  for (const { firstRow, lastRow, place } of table.groups) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      if (!rows.has(row)) continue;
      const places = over.get(row);
      if (places === undefined) over.set(row, [place]);
      else places.push(place);
    }
  }
  return over;
});

/** What a row is known by and scored from: its line, the merged cells that reach into it, the headings above it. */
export function rowPlaces(table: ScoreTable, index: number): readonly Found[] {
  const indicator = table.indicators[index];
  if (indicator === undefined) return [];
  const { cells, funds } = indicator;
  return [
    ...line(table, indicator.row),
    ...Object.values(cells).map((text) => text?.place),
    indicator.fullMarks?.place,
    indicator.score?.place,
    funds?.initial?.place,
    funds?.budget?.place,
    funds?.spent?.place,
    ...(headingsOf(table).get(indicator.row) ?? []),
  ];
}

/** Cells outside the row that its score was worked out from: a note's rule, a figure of the base data. */
function evidence({ assessment, measured }: RowReview): readonly Found[] {
  return [
    ...assessment.used.map(({ place }) => place),
    measured.status === 'known' ? measured.measurement.place : null,
  ];
}

export function findingPlaces(finding: Finding): readonly Place[] {
  return [finding.place, ...finding.related];
}

const identity = ({ cells: { name }, fullMarks, score }: Indicator): readonly Found[] => [
  name?.place,
  fullMarks?.place,
  score?.place,
];

/** What a score, a sum or a grade in this cell rests on. */
export function slotPlaces(analysis: Analysis, slot: Slot): readonly Found[] {
  const { table } = slot;
  if (slot.kind === 'score' || slot.kind === 'value') {
    const review = analysis.draft.scoreTables.find((each) => each.table === table);
    return slot.indicators.flatMap((index) => {
      const row = review?.rows[index];
      return [...rowPlaces(table, index), ...(row === undefined ? [] : evidence(row))];
    });
  }
  // A sum is known by its own line, and rests on the score of every row under it.
  const under = slot.indicators.flatMap((index) => {
    const indicator = table.indicators[index];
    return indicator === undefined ? [] : identity(indicator);
  });
  return [...line(table, slot.place.row), ...under];
}

/** Everything the tables say: what a record of the whole review rests on. */
export function allPlaces(analysis: Analysis): readonly Found[] {
  return analysis.draft.scoreTables.flatMap(({ table }) =>
    table.indicators.flatMap((_, index) => rowPlaces(table, index)),
  );
}
