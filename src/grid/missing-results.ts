/** Formulas whose result is not stored: a program that does not calculate, a preview or a reader, shows them blank. */
import { cellName } from './address';
import type { Place, Workbook } from './workbook';
import { MAX_COLUMNS } from './workbook';

export function missingResults(workbook: Workbook): readonly Place[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]): Place[] =>
      cell.formula !== null && cell.value === null
        ? [{ sheet: sheet.name, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS }]
        : [],
    ),
  );
}

/** `表!E8、表!E9 等 12 处`; null: there are none. */
export function namedCells(places: readonly Place[], most: number): string | null {
  if (places.length === 0) return null;
  const shown = places.slice(0, most).map((place) => `${place.sheet}!${cellName(place)}`);
  return `${shown.join('、')}${places.length > most ? ` 等 ${places.length} 处` : ''}`;
}
