/** Files taken apart and put together by another program than the one under test: fflate alone. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Readonly<Record<string, string>>;

/** Part names and texts, in the file's order. */
export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** Parts as text, or as bytes where the encoding matters. */
export type GivenParts = Readonly<Record<string, string | Uint8Array>>;

export function fileOf(parts: GivenParts): Uint8Array {
  const bytes = Object.entries(parts).map(([name, given]): [string, Uint8Array] => [
    name,
    typeof given === 'string' ? strToU8(given) : given,
  ]);
  return zipSync(Object.fromEntries(bytes));
}

/** Names of parts that differ between two files, added and missing ones included. */
export function differing(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The least workbook: one sheet whose `sheetData` (and what follows it) is given. */
export function smallFile(sheetData: string, more: GivenParts = {}, afterData = ''): Uint8Array {
  const styles = 'xl/styles.xml' in more;
  const strings = 'xl/sharedStrings.xml' in more;
  const link = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return fileOf({
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link(1, 'worksheet', 'worksheets/sheet1.xml')}${styles ? link(2, 'styles', 'styles.xml') : ''}${strings ? link(3, 'sharedStrings', 'sharedStrings.xml') : ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${sheetData}</sheetData>${afterData}</worksheet>`,
    ...more,
  });
}

/** A file with some parts replaced. */
export function withParts(bytes: Uint8Array, more: GivenParts): Uint8Array {
  return fileOf({ ...partsOf(bytes), ...more });
}
