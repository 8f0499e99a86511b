/** The notes and threaded comments of a sheet. */
import { parseCell } from '../../../grid/address';
import { cellKey } from '../../../grid/workbook';
import { NOTE_HEADING } from '../../mark';
import type { Pack } from '../pack';
import { relationsOf } from '../relations';
import { readXml } from '../xml-read';
import { decodeCellText } from '../xml-text';

export interface SheetNotes {
  /** Cells with a note or comment of someone else's, by `cellKey`. */
  readonly others: ReadonlySet<number>;
  /** Cells with a note of ours. */
  readonly ours: ReadonlySet<number>;
}

export interface NoteText {
  /** By `cellKey`. */
  readonly key: number;
  readonly text: string;
}

export function readSheetNotes(pack: Pack, sheetPart: string): SheetNotes {
  const others = new Set<number>();
  const ours = new Set<number>();
  for (const { key, text } of readNoteTexts(pack, sheetPart)) (isOwnNote(text) ? ours : others).add(key);
  for (const relation of relationsOf(pack, sheetPart)) {
    const part = relation.type === 'threadedComment' ? pack.find(relation.target) : null;
    if (part !== null) readThreads(pack.bytes(part), part, others);
  }
  for (const key of others) ours.delete(key);
  return { others, ours };
}

/** The text of every note of a sheet. */
export function readNoteTexts(pack: Pack, sheetPart: string): readonly NoteText[] {
  const notes: NoteText[] = [];
  for (const relation of relationsOf(pack, sheetPart)) {
    const part = relation.type === 'comments' ? pack.find(relation.target) : null;
    if (part !== null) readNotes(pack.bytes(part), part, notes);
  }
  return notes;
}

export function isOwnNote(text: string): boolean {
  return text.trimStart().startsWith(NOTE_HEADING);
}

function readNotes(bytes: Uint8Array, part: string, notes: NoteText[]): void {
  let text = '';
  let taking = false;
  let key: number | null = null;
  readXml(bytes, part, {
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

function readThreads(bytes: Uint8Array, part: string, others: Set<number>): void {
  readXml(bytes, part, {
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
