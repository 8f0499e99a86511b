/**
 * Giving the user the copy to hand in. It is opened as a new workbook, which the user saves where it belongs:
 * `Excel.createWorkbook` is there in Excel on Windows, on the Mac and on the web (ExcelApi 1.8). A download is not:
 * the Mac's panes cannot download, by design (https://github.com/OfficeDev/office-js/issues/2700), while Windows and
 * the web can (https://github.com/OfficeDev/office-js/issues/4681). So it is the second way, for when Excel refuses
 * the first: more than 5 MB at once on the web, a workbook with macros, a policy against files from elsewhere.
 */
import { copyName, download } from '../download';
import type { HandedOver } from '../port';
import { HostError } from '../port';
import { asHostError } from './refusals';

/** In: the copy, and its original's name (blank when never saved). Errors: `HostError` when neither way is open. */
export async function handOver(copy: Uint8Array, original: string): Promise<HandedOver> {
  try {
    await Excel.createWorkbook(base64(copy));
    return 'opened';
  } catch (error) {
    if (!canDownload()) throw refused(asHostError(error).message);
    const { extensionOf } = await import(/* webpackChunkName: "file" */ '../xlsx/extension');
    download(copy, copyName(original, extensionOf(copy)));
    return 'downloaded';
  }
}

function canDownload(): boolean {
  const { platform } = Office.context;
  return platform === Office.PlatformType.PC || platform === Office.PlatformType.OfficeOnline;
}

function refused(said: string): HostError {
  return new HostError(
    'not-handed-over',
    `报送稿已做好，但 Excel 没有打开它：${said}也可以先另存一份，在另存的那份里点「清除标记」、删去核对底稿后报送。`,
  );
}

/** Characters that `fromCharCode` takes at once; a multiple of three, so that the pieces join. */
const PIECE = 3 * 8192;

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  }
  return pieces.join('');
}
