/** 导出报送稿: the workbook without any trace of us — marks, notes, stored state, record sheets, Excel's note of us. */
import { OWN_SHEET_NAME } from '../mark';
import { readFormula } from './formula/tokens';
import { HostError } from '../port';
import type { Pack } from './pack';
import type { XlsxFile } from './read';
import { guarded, openXlsx } from './read';
import type { SheetEntry } from './read/book-parts';
import { relationsOf } from './relations';
import { clearMarks } from './write/marks';
import { removePart } from './write/package-links';
import { blankOrphanStrings, dropListedTitle } from './write/sheet-traces';
import { dropSheetStyles } from './write/sheet-styles';
import { putState } from './write/state-part';
import { removeOwnTaskPane } from './write/task-pane';
import { removeSheetEntry, removeWideName } from './write/workbook-part';

/**
 * Values written into cells stay: they are the report. A file without a trace of us comes back as the same bytes.
 * Errors: `HostError` as in reading, and where only our own sheets are left to show.
 */
export function withoutTrace(bytes: Uint8Array): Uint8Array {
  const file = openXlsx(bytes);
  return guarded(() => {
    const pack = file.pack.fork();
    clearMarks(pack, file.book);
    if (file.workbook.state !== null) putState(pack, file.book.part, null);
    removeOwnSheets(pack, file);
    removeOwnTaskPane(pack);
    return pack.touched().length === 0 ? bytes : pack.toBytes();
  });
}

function removeOwnSheets(pack: Pack, file: XlsxFile): void {
  const own = file.book.sheets.filter((sheet) => isOwn(file, sheet));
  if (own.length === 0) return;
  const rest = file.book.sheets.filter((sheet) => !own.includes(sheet));
  if (!rest.some((sheet) => !sheet.hidden)) {
    throw new HostError(
      'only-own-sheets',
      '除核对底稿外没有可见的工作表，无法导出报送稿；请先取消隐藏评价表。',
    );
  }
  if (file.book.strings !== null) {
    blankOrphanStrings(
      pack,
      file.book.strings,
      own.map((sheet) => sheet.part),
      rest.map((sheet) => sheet.part),
    );
  }
  // From the last to the first, so that positions stay true.
  for (const sheet of [...own].sort((a, b) => b.index - a.index)) {
    removeSheetParts(pack, file, sheet);
    removeSheetEntry(pack, file.book.part, sheet.index);
    dropListedTitle(pack, sheet.name);
  }
  removeWideName(pack, file.book.part, OWN_SHEET_NAME);
  dropSheetStyles(
    pack,
    file.book,
    rest.map((sheet) => sheet.part),
  );
}

/** Known by the hidden name of its scope, never by what it is called. */
function isOwn(file: XlsxFile, sheet: SheetEntry): boolean {
  return file.book.names.some(
    ({ name, sheet: scope, formula }) =>
      name === OWN_SHEET_NAME && (scope === null ? pointsAt(formula, sheet.name) : scope === sheet.index),
  );
}

/** Another program may have widened the name's scope to the workbook (exceljs): then what it points at tells. */
function pointsAt(formula: string, sheetName: string): boolean {
  return readFormula(formula).some(
    (part) =>
      part.kind === 'reference' &&
      part.sheet?.first.toLowerCase() === sheetName.toLowerCase() &&
      part.start.row === 0 &&
      part.start.column === 0,
  );
}

/** Parts only this sheet points at go with it: printer settings, drawings, notes. */
function removeSheetParts(pack: Pack, file: XlsxFile, sheet: SheetEntry): void {
  const others = new Set(
    [file.book.part, ...file.book.sheets.filter((one) => one !== sheet).map((one) => one.part)].flatMap(
      (part) => relationsOf(pack, part).map((relation) => relation.target.toLowerCase()),
    ),
  );
  for (const relation of relationsOf(pack, sheet.part)) {
    const part = relation.external ? null : pack.find(relation.target);
    if (part !== null && !others.has(relation.target.toLowerCase())) removePart(pack, sheet.part, part);
  }
  // The order of calculation may name its cells; Excel makes a new one.
  const hadFormulas = file.workbook.sheets.some(
    (one) => one.name === sheet.name && [...one.cells.values()].some((cell) => cell.formula !== null),
  );
  const chain = relationsOf(pack, file.book.part).find((relation) => relation.type === 'calcChain')?.target;
  if (hadFormulas && chain !== undefined && pack.find(chain) !== null)
    removePart(pack, file.book.part, chain);
  removePart(pack, file.book.part, sheet.part);
}
