/** Cells as messages name them, and as causes compare them. */
import { cellName } from '../grid/address';
import type { Place } from '../grid/workbook';
import { foldWord } from '../grid/fold';
import type { Table } from '../table/table';

/** `附件2!C7`. */
export function nameOf(place: Place): string {
  return `${place.sheet}!${cellName(place)}`;
}

export function keyOf(place: Place): string {
  return `${place.sheet}\u0000${place.row}\u0000${place.column}`;
}

/** The word two checks share when both hold that this cell is the one to change. */
export function causeAt(place: Place): string {
  return `cell:${keyOf(place)}`;
}

/** Names a table without its address or its number, so that ids survive tables and rows put above it. */
export function tableKey(table: Table): string {
  return JSON.stringify(['table', foldWord(table.sheet), foldWord(table.title)]);
}

/** Each place once, in the order given, without `except`. */
export function distinct(places: readonly (Place | null)[], except: Place | null = null): readonly Place[] {
  const seen = new Set(except === null ? [] : [keyOf(except)]);
  return places.filter((place): place is Place => {
    if (place === null || seen.has(keyOf(place))) return false;
    seen.add(keyOf(place));
    return true;
  });
}

/** A name as a message quotes it: “…”, with quotes inside it turned to ‘…’, cut to 40 characters. */
export function quoted(name: string, limit = 40): string {
  const plain = name.replace(/\s+/g, ' ').trim().replace(/“/g, '‘').replace(/”/g, '’');
  return `“${plain.length > limit ? `${plain.slice(0, limit)}…` : plain}”`;
}
