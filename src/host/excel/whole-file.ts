/** The open workbook as a file: Excel hands it out in slices. */
import { HostError } from '../port';

/**
 * Excel gives up to 4 MB a slice, but an answer of Excel on the web may have 5 MB, and there a byte can take four
 * characters of it (`255,`).
 */
const SLICE_BYTES = 1024 * 1024;
/** Larger files are not even asked for; a score table is a few hundred kilobytes. */
const MOST_BYTES = 100 * 1024 * 1024;

const SENTENCES = {
  unsupported:
    '这个版本的 Excel 不能交出文件，无法导出报送稿。请更新 Excel；或者先另存一份，在另存的那份里点「清除标记」、删去核对底稿后报送。',
  refused: (said: string): string =>
    `Excel 没有交出文件${said === '' ? '' : `（${said}）`}，没有导出。请先按回车结束单元格编辑并保存，再试一次。`,
  incomplete: 'Excel 交出的文件不完整，没有导出。请先保存，再试一次。',
  tooLarge: '文件超过 100 MB，没有导出；请删去无关的工作表或图片后再试。',
} as const;

/** Calls back once with what Office's asynchronous methods answer. */
type Asked<T> = (callback: (result: Office.AsyncResult<T>) => void) => void;

/** Errors: `HostError` with what Office said. */
function answerOf<T>(ask: Asked<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new HostError('file-refused', SENTENCES.refused(result.error.message)));
    });
  });
}

/**
 * Bytes of the workbook as it stands, changes not yet saved included. Whether this Excel can is found by asking: of
 * Excel on the web Microsoft's own pages say both yes (requirement set CompressedFile) and no (the method's page).
 * Errors: `HostError`.
 */
export async function wholeFile(): Promise<Uint8Array> {
  const { document } = Office.context;
  if (typeof document.getFileAsync !== 'function') throw new HostError('unsupported', SENTENCES.unsupported);
  const file = await answerOf<Office.File>((callback) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, callback);
  });
  try {
    if (file.size > MOST_BYTES) throw new HostError('too-large', SENTENCES.tooLarge);
    return await slicesOf(file);
  } finally {
    // Excel keeps at most two such files; one that will not close changes nothing about what was read.
    await answerOf((callback) => {
      file.closeAsync(callback);
    }).catch(() => undefined);
  }
}

/** One slice after the other: a second is not to be asked for before the first has come. */
async function slicesOf(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await answerOf<Office.Slice>((callback) => {
      file.getSliceAsync(index, callback);
    });
    const piece = bytesIn(slice.data);
    if (piece === null || at + piece.length > bytes.length) throw incomplete();
    bytes.set(piece, at);
    at += piece.length;
  }
  if (at === 0 || at < bytes.length) throw incomplete();
  return bytes;
}

/** A slice comes as a list of numbers, whatever the type says; null for anything else. */
function bytesIn(data: unknown): Uint8Array | null {
  if (data instanceof Uint8Array) return data;
  return Array.isArray(data) && data.every(isByte) ? Uint8Array.from(data) : null;
}

function isByte(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;
}

function incomplete(): HostError {
  return new HostError('incomplete', SENTENCES.incomplete);
}
