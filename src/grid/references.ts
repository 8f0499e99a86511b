/** Which cells a formula reads, by its text: enough to know that a result may have changed. */
import { parseArea } from './address';
import { cellKey, MAX_COLUMNS } from './workbook';

export interface Reference {
  readonly sheet: string;
  readonly covers: (key: number) => boolean;
}

/** `'附件 2'!$C$7:D9` | `附件2!C7` | `C7:D9` | `C:D` | `3:5`; quoted texts are skipped by the first alternative. */
const PATTERN =
  /"[^"]*"|(?:(?:'([^']+)'|([\p{L}\p{N}_.]+))!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(])/gu;

/** In: formula text without `=` and the sheet it stands on. Out: the cells it names. Defined names are not resolved. */
export function references(formula: string, ownSheet: string): readonly Reference[] {
  const found: Reference[] = [];
  for (const match of formula.matchAll(PATTERN)) {
    const text = match[3];
    if (text === undefined) continue;
    const sheet = match[1] ?? match[2] ?? ownSheet;
    const area = parseArea(text.includes(':') || /\d/.test(text) ? text : `${text}1`);
    if (area === null) {
      // Whole columns or rows: treat as the whole sheet; being too careful only hides a cached result.
      found.push({ sheet, covers: () => true });
      continue;
    }
    const first = cellKey(area.top, 0);
    const last = cellKey(area.bottom, MAX_COLUMNS - 1);
    found.push({
      sheet,
      covers: (key) => {
        const column = key % MAX_COLUMNS;
        return key >= first && key <= last && column >= area.left && column <= area.right;
      },
    });
  }
  return found;
}
