/** Edits into a file: only the touched elements of the touched parts change; all of it, or nothing. */
import type { Place } from '../../grid/workbook';
import { barredSentence, changedSentence } from '../held';
import type { Edit, Receipt } from '../port';
import { HostError } from '../port';
import type { XlsxFile } from './read';
import { guarded, readPack } from './read';
import type { Sifted, ValueEdit } from './write/sift';
import { siftEdits } from './write/sift';
import { isAsIntended } from './write/read-back';
import { clearMarks, writeMarks } from './write/marks';
import { addSheet } from './write/new-sheet';
import { putState } from './write/state-part';
import { writeValues } from './write/value-edits';

export interface Written {
  /** The file as it is now: the same one when nothing was written. */
  readonly file: XlsxFile;
  readonly receipt: Receipt;
}

const READ_ONLY = '工作簿已标记为最终状态或带有数字签名，没有写入；请在 Excel 的“文件—信息”里取消后再试。';
const UNSURE = '写入后的文件没有通过复核，本次没有写入；请把文件另存后再试。';

/**
 * What the edits rest on and write over is compared with what stands first: a cell that has changed, holds a formula,
 * is locked or cannot hold the value stops everything. What was written is read back before it counts.
 */
export function applyEdits(file: XlsxFile, edits: readonly Edit[]): Written {
  const sifted = siftEdits(file, edits);
  const refuse = (failure: string): Written => ({
    file,
    receipt: { written: [], left: sifted.left, failure, unrestored: [] },
  });
  if (file.workbook.readOnly && edits.length > 0) return refuse(READ_ONLY);
  if (sifted.changed.length > 0) return refuse(changedSentence(sifted.changed));
  const barred = barredSentence(sifted.left);
  if (barred !== null) return refuse(barred);
  try {
    const { next, left, dropped } = guarded(() => write(file, sifted));
    if (!isAsIntended(file, next, sifted.fit)) return refuse(UNSURE);
    const blank = dropped.length === 0 ? {} : { dropped };
    return { file: next, receipt: { written: sifted.fit, left, failure: null, unrestored: [], ...blank } };
  } catch (error) {
    if (error instanceof HostError) return refuse(error.message);
    throw error;
  }
}

function write(
  file: XlsxFile,
  sifted: Sifted,
): { next: XlsxFile; left: Receipt['left']; dropped: readonly Place[] } {
  const { fit } = sifted;
  const { book } = file;
  const pack = file.pack.fork();
  const { origin, dropped } = writeValues(pack, file, fit.filter(isValue));
  const cleared = fit.findLastIndex((edit) => edit.kind === 'clear-marks');
  if (cleared >= 0) clearMarks(pack, book);
  const marks = fit.flatMap((edit, index) => (edit.kind === 'mark' && index > cleared ? [edit] : []));
  const noted = writeMarks(pack, book, marks);
  for (const edit of fit) if (edit.kind === 'state') putState(pack, book.part, edit.json);
  const names = [...book.allNames];
  for (const edit of fit) if (edit.kind === 'sheet') names.push(addSheet(pack, book, edit.sheet, names));
  return {
    next: { ...readPack(pack), origin },
    dropped,
    left: [...sifted.left, ...noted.map((edit) => ({ edit, why: 'noted' as const }))],
  };
}

function isValue(edit: Edit): edit is ValueEdit {
  return edit.kind === 'value';
}
