/** The notes and threaded comments of a sheet. */
import { parseCell } from '../../../grid/address';
import { cellKey } from '../../../grid/workbook';
import { NOTE_HEADING } from '../../mark';
import type { Pack } from '../pack';
import { relationsOf } from '../relations';
import { decodeCellText } from '../xml-text';
import { readOthers } from './others';

export interface SheetNotes {
  /** Cells with a note or comment of someone else's, by `cellKey`. */
  readonly others: ReadonlySet<number>;
  /** Cells with a note of ours. */
  readonly ours: ReadonlySet<number>;
  /** False where the part that holds the notes cannot be read: then none can be added or taken away. */
  readonly sound: boolean;
}

export interface NoteText {
  /** By `cellKey`. */
  readonly key: number;
  readonly text: string;
}

export function readSheetNotes(pack: Pack, sheetPart: string): SheetNotes {
  const others = new Set<number>();
  const ours = new Set<number>();
  const { notes, sound } = readNotesOf(pack, sheetPart);
  for (const { key, text } of notes) (isOwnNote(text) ? ours : others).add(key);
  for (const relation of relationsOf(pack, sheetPart)) {
    const part = relation.type === 'threadedComment' ? pack.find(relation.target) : null;
    if (part !== null) readThreads(pack, part, others);
  }
  for (const key of others) ours.delete(key);
  return { others, ours, sound };
}

/** The text of every note of a sheet that can be read. */
export function readNoteTexts(pack: Pack, sheetPart: string): readonly NoteText[] {
  return readNotesOf(pack, sheetPart).notes;
}

function readNotesOf(
  pack: Pack,
  sheetPart: string,
): { readonly notes: readonly NoteText[]; readonly sound: boolean } {
  const notes: NoteText[] = [];
  let sound = true;
  for (const relation of relationsOf(pack, sheetPart)) {
    const part = relation.type === 'comments' ? pack.find(relation.target) : null;
    if (part !== null && !readNotes(pack, part, notes)) sound = false;
  }
  return { notes, sound };
}

export function isOwnNote(text: string): boolean {
  return text.trimStart().startsWith(NOTE_HEADING);
}

function readNotes(pack: Pack, part: string, notes: NoteText[]): boolean {
  let text = '';
  let taking = false;
  let key: number | null = null;
  return readOthers(pack, part, {
    open(name, attributes) {
      if (name === 'comment') {
        text = '';
        key = keyOf(attributes['ref']);
      }
      taking = name === 't';
    },
    close(name) {
      taking = false;
      if (name === 'comment' && key !== null) notes.push({ key, text: decodeCellText(text) });
    },
    text(piece) {
      if (taking) text += piece;
    },
  });
}

function readThreads(pack: Pack, part: string, others: Set<number>): void {
  readOthers(pack, part, {
    open(name, attributes) {
      const key = name === 'threadedComment' ? keyOf(attributes['ref']) : null;
      if (key !== null) others.add(key);
    },
    close() {},
    text() {},
  });
}

function keyOf(reference: string | undefined): number | null {
  const cell = parseCell(reference ?? '');
  return cell === null ? null : cellKey(cell.row, cell.column);
}
