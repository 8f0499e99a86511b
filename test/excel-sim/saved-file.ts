/**
 * The simulated workbook as the file Excel would write: shared strings, differential formats, custom XML items and
 * the list of task panes with our add-in in it. Written here part by part, without the adapter under test.
 */
import { strToU8, zipSync } from 'fflate';
import { areaName, cellName } from '../../src/grid/address';
import { isError, MAX_COLUMNS } from '../../src/grid/workbook';
import type { SimBook, SimCell, SimSheet } from './book';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
/** `<Id>` of the manifest, as the test of the manifest makes sure. */
const ADDIN = 'bab20a3b-7670-4c27-b48d-7b7a5a6203fb';

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');

/** Things written once and pointed at by number. */
class Pool {
  private readonly places = new Map<string, number>();

  place(xml: string): number {
    const place = this.places.get(xml) ?? this.places.size;
    this.places.set(xml, place);
    return place;
  }

  all(): readonly string[] {
    return [...this.places.keys()];
  }
}

class Package {
  private readonly parts: Record<string, Uint8Array> = {};
  private readonly types: string[] = [];
  private readonly links = new Map<string, string[]>();

  add(name: string, type: string, xml: string): void {
    this.parts[name] = strToU8(HEAD + xml);
    this.types.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  }

  link(from: string, type: string, target: string): string {
    const list = this.links.get(from) ?? [];
    const id = `rId${list.length + 1}`;
    const address = type.startsWith('http') ? type : `${RELATIONS}/${type}`;
    list.push(`<Relationship Id="${id}" Type="${address}" Target="${target}"/>`);
    this.links.set(from, list);
    return id;
  }

  bytes(): Uint8Array {
    const links = [...this.links].map(([from, list]): [string, Uint8Array] => {
      const slash = from.lastIndexOf('/') + 1;
      const xml = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
      return [`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`, strToU8(xml)];
    });
    const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${this.types.join('')}</Types>`;
    return zipSync(
      { '[Content_Types].xml': strToU8(types), ...Object.fromEntries(links), ...this.parts },
      { mtime: SAVED_AT },
    );
  }
}

/** Always the same, so that two files of the same workbook are the same. */
const SAVED_AT = new Date(2024, 0, 2);

const BOOK = 'xl/workbook.xml';

/** Errors: what the simulation cannot save, such as comments and rules that are not formulas, fails loudly. */
export function savedFile(book: SimBook): Uint8Array {
  if (book.comments.length > 0) throw new Error('the simulated host does not save comments');
  const file = new Package();
  const pools = { strings: new Pool(), formats: new Pool(), styles: new Pool(), marks: new Pool() };
  pools.styles.place(style('General', true, pools.formats));
  const sheets = book.sheets.map((sheet, index) => {
    const name = `worksheets/sheet${index + 1}.xml`;
    file.add(`xl/${name}`, `${OFFICE}.spreadsheetml.worksheet+xml`, sheetXml(sheet, pools));
    const state = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' }[
      sheet.visibility
    ];
    return `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}"${state} r:id="${file.link(BOOK, 'worksheet', name)}"/>`;
  });
  const names = book.sheets.flatMap((sheet, index) =>
    [...sheet.names].map(
      ([name, { reference, visible }]) =>
        `<definedName name="${name}" localSheetId="${index}"${visible ? '' : ' hidden="1"'}>${escape(reference)}</definedName>`,
    ),
  );
  file.add(
    BOOK,
    `${OFFICE}.spreadsheetml.sheet.main+xml`,
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets>${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`,
  );
  file.link('', 'officeDocument', BOOK);
  addShared(file, pools);
  for (const [index, xml] of [...book.parts.values()].entries()) addCustomXml(file, index + 1, xml);
  addTaskPanes(file);
  return file.bytes();
}

interface Pools {
  readonly strings: Pool;
  readonly formats: Pool;
  readonly styles: Pool;
  readonly marks: Pool;
}

function style(format: string, locked: boolean, formats: Pool): string {
  const number = format === 'General' ? 0 : 164 + formats.place(format);
  return `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="${locked ? 1 : 0}"/></xf>`;
}

function sheetXml(sheet: SimSheet, pools: Pools): string {
  const rows = new Map<number, string[]>();
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const row = Math.floor(key / MAX_COLUMNS);
    const name = cellName({ row, column: key % MAX_COLUMNS });
    rows.set(row, [...(rows.get(row) ?? []), cellXml(name, cell, pools)]);
  }
  for (const row of sheet.hiddenRows) if (!rows.has(row)) rows.set(row, []);
  const lines = [...rows].sort(([a], [b]) => a - b);
  const rowsXml = lines.map(
    ([row, cells]) =>
      `<row r="${row + 1}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`,
  );
  const columns = [...sheet.hiddenColumns].sort((a, b) => a - b);
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    columns.length === 0
      ? ''
      : `<cols>${columns.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`).join('')}</cols>`,
    `<sheetData>${rowsXml.join('')}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    ...rulesXml(sheet, pools),
    '</worksheet>',
  ].join('');
}

function cellXml(name: string, cell: SimCell, pools: Pools): string {
  const styled = `<c r="${name}" s="${pools.styles.place(style(cell.format, cell.locked, pools.formats))}"`;
  const { value } = cell;
  const formula = cell.formula === null ? '' : `<f>${escape(cell.formula)}</f>`;
  if (value === null) return formula === '' ? `${styled}/>` : `${styled}>${formula}</c>`;
  if (typeof value === 'number') return `${styled}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${styled} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (isError(value)) return `${styled} t="e">${formula}<v>${escape(value.error)}</v></c>`;
  if (formula !== '') return `${styled} t="str">${formula}<v>${escape(value)}</v></c>`;
  return `${styled} t="s"><v>${pools.strings.place(`<si><t xml:space="preserve">${escape(value)}</t></si>`)}</v></c>`;
}

/** Highest priority first, as in the book. */
function rulesXml(sheet: SimSheet, pools: Pools): readonly string[] {
  return sheet.conditionalFormats.map(({ type, areas, formula, fill, font, stopIfTrue }, index) => {
    if (type !== 'Custom' || formula === null)
      throw new Error(`the simulated host does not save a ${type} rule`);
    const look = pools.marks.place(
      `<dxf><font><color rgb="FF${font.slice(1)}"/></font><fill><patternFill><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill></dxf>`,
    );
    const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
    return `<conditionalFormatting sqref="${areas.map(areaName).join(' ')}"><cfRule type="expression" dxfId="${look}" priority="${index + 1}"${stop}><formula>${escape(formula.slice(1))}</formula></cfRule></conditionalFormatting>`;
  });
}

function addShared(file: Package, { strings, formats, styles, marks }: Pools): void {
  const texts = strings.all();
  file.add(
    'xl/sharedStrings.xml',
    `${OFFICE}.spreadsheetml.sharedStrings+xml`,
    `<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${texts.join('')}</sst>`,
  );
  file.link(BOOK, 'sharedStrings', 'sharedStrings.xml');
  const numbers = formats
    .all()
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escape(code)}"/>`);
  const looks = marks.all();
  file.add(
    'xl/styles.xml',
    `${OFFICE}.spreadsheetml.styles+xml`,
    `<styleSheet xmlns="${MAIN}">${numbers.length === 0 ? '' : `<numFmts count="${numbers.length}">${numbers.join('')}</numFmts>`}<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.all().length}">${styles.all().join('')}</cellXfs><dxfs count="${looks.length}">${looks.join('')}</dxfs></styleSheet>`,
  );
  file.link(BOOK, 'styles', 'styles.xml');
}

function addCustomXml(file: Package, number: number, xml: string): void {
  const item = `customXml/item${number}.xml`;
  const namespace = /\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
  file.add(item, 'application/xml', xml.replace(/^<\?xml[^>]*\?>/, ''));
  file.link(BOOK, 'customXml', `../${item}`);
  file.add(
    `customXml/itemProps${number}.xml`,
    `${OFFICE}.customXmlProperties+xml`,
    `<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-00000000000${number}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  file.link(item, 'customXmlProps', `itemProps${number}.xml`);
}

/** The pane is open while a file is asked for. */
function addTaskPanes(file: Package): void {
  const list = 'xl/webextensions/taskpanes.xml';
  const id = file.link(
    list,
    'http://schemas.microsoft.com/office/2011/relationships/webextension',
    'webextension1.xml',
  );
  file.add(
    list,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
    `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="0"><wetp:webextensionref xmlns:r="${RELATIONS}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  file.add(
    'xl/webextensions/webextension1.xml',
    'application/vnd.ms-office.webextension+xml',
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{00000000-0000-0000-0000-000000000001}"><we:reference id="${ADDIN}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${RELATIONS}"/></we:webextension>`,
  );
  file.link('', 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes', list);
}
