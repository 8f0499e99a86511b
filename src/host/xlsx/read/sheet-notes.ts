/** The notes and threaded comments of a sheet. */
import { parseCell } from '../../../grid/address';
import { cellKey } from '../../../grid/workbook';
import { NOTE_HEADING } from '../../mark';
import type { Pack } from '../pack';
import { relationsOf } from '../relations';
import { readXml } from '../xml-read';

export interface SheetNotes {
  /** Cells with a note or comment of someone else's, by `cellKey`. */
  readonly others: ReadonlySet<number>;
  /** Cells with a note of ours. */
  readonly ours: ReadonlySet<number>;
}

export function readSheetNotes(pack: Pack, sheetPart: string): SheetNotes {
  const others = new Set<number>();
  const ours = new Set<number>();
  for (const relation of relationsOf(pack, sheetPart)) {
    const part = pack.find(relation.target);
    if (part === null) continue;
    if (relation.type === 'comments') readNotes(pack.bytes(part), part, others, ours);
    if (relation.type === 'threadedComment') readThreads(pack.bytes(part), part, others);
  }
  for (const key of others) ours.delete(key);
  return { others, ours };
}

export function isOwnNote(text: string): boolean {
  return text.trimStart().startsWith(NOTE_HEADING);
}

function readNotes(bytes: Uint8Array, part: string, others: Set<number>, ours: Set<number>): void {
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
      if (name === 'comment' && key !== null) (isOwnNote(text) ? ours : others).add(key);
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
