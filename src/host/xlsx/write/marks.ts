/** Marks and their notes over the whole workbook. */
import { cellName } from '../../../grid/address';
import { cellKey } from '../../../grid/workbook';
import { NOTE_HEADING, markFormula } from '../../mark';
import type { Note } from '../note-parts';
import type { Pack } from '../pack';
import type { BookParts } from '../read/book-parts';
import { readSheetNotes } from '../read/sheet-notes';
import { withMarkRules, withoutMarkRules } from './mark-rules';
import { dropMarkStyles, ensureMarkStyle } from './mark-styles';
import { canHoldBoxes } from './note-shapes';
import { removeNotes, addNotes } from './sheet-note-parts';
import type { MarkEdit } from './sift';

/** Excel's longest note. */
const LONGEST_NOTE = 32_000;

/** Takes every mark and note of ours off. */
export function clearMarks(pack: Pack, book: BookParts): void {
  const styles = new Set<number>();
  for (const { part } of book.sheets) {
    for (const style of clearSheet(pack, part, null)) styles.add(style);
  }
  dropMarkStyles(pack, book, styles);
}

function clearSheet(pack: Pack, part: string, cells: ReadonlySet<string> | null): readonly number[] {
  const text = pack.text(part);
  const cleared = withoutMarkRules(text, cells);
  if (cleared.text !== text) pack.setText(part, cleared.text);
  if (readSheetNotes(pack, part).sound) removeNotes(pack, part, cells);
  return cleared.styles;
}

/** Puts marks on; a cell's earlier mark gives way. Out: the edits whose note was left out, the cell having one or the sheet's notes being damaged. */
export function writeMarks(pack: Pack, book: BookParts, edits: readonly MarkEdit[]): readonly MarkEdit[] {
  const noted: MarkEdit[] = [];
  for (const { name, part } of book.sheets) {
    const last = new Map<number, MarkEdit>();
    for (const edit of edits) {
      if (edit.place.sheet === name) last.set(cellKey(edit.place.row, edit.place.column), edit);
    }
    if (last.size === 0) continue;
    const marks = [...last.values()];
    clearSheet(pack, part, new Set(marks.map((edit) => cellName(edit.place))));
    const { others, sound } = readSheetNotes(pack, part);
    const noting = sound && canHoldBoxes(pack, part);
    const notes: Note[] = [];
    for (const [key, edit] of last) {
      if (!noting || others.has(key)) noted.push(edit);
      else notes.push({ row: edit.place.row, column: edit.place.column, text: noteText(edit.reason) });
    }
    const rules = marks.map((edit) => ({
      row: edit.place.row,
      column: edit.place.column,
      formula: markFormula(edit.place, edit.holds),
      style: ensureMarkStyle(pack, book, edit.mark),
    }));
    pack.setText(part, withMarkRules(pack.text(part), rules));
    addNotes(pack, part, notes);
  }
  return noted;
}

function noteText(reason: string): string {
  const text = `${NOTE_HEADING}\n${reason}`;
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text;
}
