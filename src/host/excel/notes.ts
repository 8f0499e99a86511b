/**
 * Notes (ExcelApi 1.18). Microsoft's npm client ends before them, so this stays thin and is tested with fakes only;
 * an Excel without notes gets the marks, and the pane carries the reasons.
 */
import type { Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { NOTE_HEADING } from '../mark';
import { supports } from './request';

/** Asked of Excel and of the client both: a local copy of Office.js can be older than the Excel it runs in. */
export function canNote(context: Excel.RequestContext): boolean {
  return supports('1.18') && 'notes' in context.workbook;
}

/** All notes of the workbook, listed after the next sync; null where this Excel has no such calls. */
export function listNotes(context: Excel.RequestContext): Excel.NoteCollection | null {
  if (!canNote(context)) return null;
  const { notes } = context.workbook;
  notes.load('items/content');
  return notes;
}

/** Where listed notes stand: ranges whose `address` can be read after the next sync. */
export function locateNotes(notes: Excel.NoteCollection | null): readonly Excel.Range[] {
  return (notes?.items ?? []).map((note) => {
    const location = note.getLocation();
    location.load('address');
    return location;
  });
}

/** Deletes the listed notes that are ours, last first, so that positions stay true. */
export function deleteOwnNotes(notes: Excel.NoteCollection | null): void {
  for (const note of [...(notes?.items ?? [])].reverse()) {
    if (note.content.startsWith(NOTE_HEADING)) note.delete();
  }
}

/** Puts a note of ours on a cell that has none. */
export function addNote(sheet: Excel.Worksheet, cell: string, reason: string): void {
  sheet.notes.add(cell, `${NOTE_HEADING}\n${reason}`);
}

/** Notes that may have been put on these cells: asked for here, deleted after the next sync where they are ours. */
export function askOwnNotes(context: Excel.RequestContext, places: readonly Place[]): readonly Excel.Note[] {
  return places.map((place) => {
    const note = context.workbook.worksheets.getItem(place.sheet).notes.getItemOrNullObject(cellName(place));
    note.load('content');
    return note;
  });
}

export function deleteAsked(notes: readonly Excel.Note[]): void {
  for (const note of notes) if (!note.isNullObject && note.content.startsWith(NOTE_HEADING)) note.delete();
}
