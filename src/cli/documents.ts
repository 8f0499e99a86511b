/** Workbooks, Word reports and plain texts, as the commands take them. */
import { isDocx } from '../host/docx/kind';
import { openDocx } from '../host/docx/read';
import { XlsxHost } from '../host/xlsx/host';
import type { Workbook } from '../grid/workbook';
import { readBytes } from './files';

/**
 * In: a .xlsx or a .docx. Out: its sheets, or its tables and its text.
 * Errors: HostError when it is neither or is broken.
 */
export async function openDocument(bytes: Uint8Array): Promise<Workbook> {
  return isDocx(bytes) ? openDocx(bytes) : new XlsxHost(bytes).read();
}

/**
 * The paragraphs of a report: those of a .docx, or the lines of a text (UTF-8, or GB 18030 as Windows saves it).
 * Errors: HostError when the file cannot be read.
 */
export async function readReportText(file: string): Promise<readonly string[]> {
  const bytes = await readBytes(file);
  if (isDocx(bytes)) return openDocx(bytes).report ?? [];
  return decode(bytes)
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
