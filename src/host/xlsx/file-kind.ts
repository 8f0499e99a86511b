/** What a file is by its first bytes, so that a refusal can name it. */
import type { Refusal } from './refusals';

/** null when the bytes start as a zip does; otherwise why they cannot be a workbook. */
export function refusalByKind(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return 'empty-file';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null;
  if (startsWith(bytes, [0x50, 0x4b])) return bytes.length < 22 ? 'cut-off' : null;
  // Excel 2 to 4 wrote bare BIFF streams.
  if (startsWith(bytes, [0x09, 0x00]) || startsWith(bytes, [0x09, 0x02]) || startsWith(bytes, [0x09, 0x04]))
    return 'old-xls';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).toLowerCase();
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') || head.includes('progid="excel.sheet"'))
    return 'xml-2003';
  if (head.includes('<html') || head.includes('<!doctype html') || head.includes('<table')) return 'web-page';
  return 'not-a-workbook';
}

/** OLE compound files keep stream names as UTF-16 in their directory; the streams tell the kind. */
function compoundKind(bytes: Uint8Array): Refusal {
  if (holdsUtf16(bytes, 'EncryptedPackage')) return 'encrypted';
  if (holdsUtf16(bytes, 'Workbook') || holdsUtf16(bytes, 'Book')) return 'old-xls';
  if (holdsUtf16(bytes, 'WordDocument')) return 'old-word';
  return 'not-a-workbook';
}

/** Which office file a zip without a workbook is, by the names in it. */
export function refusalByParts(names: readonly string[], mimetype: string): Refusal {
  const has = (name: string): boolean => names.includes(name);
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('word/document.xml')) return 'word';
  if (has('ppt/presentation.xml')) return 'powerpoint';
  return 'not-a-workbook';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, at) => bytes[at] === value);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 0;
    while (
      same < text.length &&
      bytes[at + 2 * same] === text.charCodeAt(same) &&
      bytes[at + 2 * same + 1] === 0
    )
      same += 1;
    if (same === text.length) return true;
  }
  return false;
}
