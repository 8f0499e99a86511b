/** A new workbook from plain data, the same bytes every time: samples, forms and test files are made with it. */
import { NOTE_AUTHOR } from '../mark';
import { PlannedStrings, sheetPart } from './create-sheet';
import { PlannedStyles } from './create-styles';
import {
  CONTENT_TYPES,
  CONTENT_TYPES_NS,
  MAIN_NS,
  PACKAGE_RELATIONS_NS,
  RELATIONS_NS,
  XML_HEAD,
} from './names';
import { commentElement, commentsPart, noteShape, vmlPart } from './note-parts';
import type { WorkbookPlan } from './plan';
import { escapeAttribute, textElement } from './xml-text';
import { packEntry, writeZip } from './zip-write';

export type { CellPlan, FullCellPlan, SheetPlan, WorkbookPlan } from './plan';

/** The bytes of an .xlsx file. The plan is trusted: names unique and allowed, merges disjoint, numbers finite. */
export function createXlsx(plan: WorkbookPlan): Uint8Array {
  const styles = new PlannedStyles();
  const strings = new PlannedStrings();
  const sheets = plan.sheets.map((sheet, index) => sheetPart(sheet, styles, strings, index === 0));
  const noted = sheets.flatMap((sheet, index) => (sheet.notes.length > 0 ? [index + 1] : []));

  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length, noted)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart(plan)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
  ];
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    parts.push([`xl/worksheets/sheet${number}.xml`, sheet.xml]);
    if (sheet.notes.length === 0) return;
    const comments = sheet.notes.map((note) => commentElement(note, 0)).join('');
    const shapes = sheet.notes.map((note, at) => noteShape(note, `_x0000_s${1025 + at}`)).join('');
    parts.push(
      [
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relations([
          ['comments', `../comments${number}.xml`],
          ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
        ]),
      ],
      [`xl/comments${number}.xml`, commentsPart(NOTE_AUTHOR, comments)],
      [`xl/drawings/vmlDrawing${number}.vml`, vmlPart(shapes)],
    );
  });
  parts.push(['xl/styles.xml', styles.part()], ['xl/sharedStrings.xml', sharedStrings(strings)]);
  return writeZip(parts.map(([name, text]) => packEntry(name, new TextEncoder().encode(text))));
}

function contentTypes(sheets: number, noted: readonly number[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  let xml =
    `${XML_HEAD}<Types xmlns="${CONTENT_TYPES_NS}"><Default Extension="rels" ContentType="${CONTENT_TYPES.relations}"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>';
  if (noted.length > 0) xml += `<Default Extension="vml" ContentType="${CONTENT_TYPES.vml}"/>`;
  xml += override('/xl/workbook.xml', CONTENT_TYPES.workbook);
  for (let number = 1; number <= sheets; number += 1) {
    xml += override(`/xl/worksheets/sheet${number}.xml`, CONTENT_TYPES.worksheet);
  }
  xml += override('/xl/styles.xml', CONTENT_TYPES.styles);
  xml += override('/xl/sharedStrings.xml', CONTENT_TYPES.sharedStrings);
  for (const number of noted) xml += override(`/xl/comments${number}.xml`, CONTENT_TYPES.comments);
  return `${xml}</Types>`;
}

function relations(items: readonly (readonly [string, string])[]): string {
  const body = items.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS_NS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS_NS}">${body.join('')}</Relationships>`;
}

function workbookPart(plan: WorkbookPlan): string {
  const sheets = plan.sheets.map(
    (sheet, index) =>
      `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${index + 1}"${sheet.hidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN_NS}" xmlns:r="${RELATIONS_NS}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets><calcPr calcId="191029"/></workbook>`
  );
}

function sharedStrings(strings: PlannedStrings): string {
  const items = [...strings.indexes.keys()].map((text) => `<si>${textElement(text)}</si>`);
  return `${XML_HEAD}<sst xmlns="${MAIN_NS}" count="${strings.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}
