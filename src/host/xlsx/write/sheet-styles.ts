/** The looks of sheets we add, put at the end of the workbook's styles and taken away with the last such sheet. */
import type { SheetItem } from '../../port';
import type { Pack } from '../pack';
import { attributeValue } from '../splice/attributes';
import type { Element } from '../splice/elements';
import { childNamed, childrenOf, prefixOf, rootOf } from '../splice/elements';
import { appended, removed } from '../splice/lists';
import { dropLeastStyles, ensureStylesPart } from './mark-styles';

export type ItemStyle = SheetItem['style'];

interface Book {
  readonly part: string;
  readonly styles: string | null;
}

interface Look {
  readonly font: string;
  readonly fill: string | null;
  readonly bordered: boolean;
  readonly alignment: string;
}

const font = (inside: string): string => `<font>${inside}<name val="宋体"/><charset val="134"/></font >`;
const colour = (hex: string): string => `<color rgb="FF${hex}"/>`;
const TEXT_FONT = font('<sz val="11"/>');
const GREY_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEBE9"/><bgColor indexed="64"/></patternFill></fill >';
const EDGE = `style="thin">${colour('C8C6C4')}`;
const BORDER = `<border><left ${EDGE}</left><right ${EDGE}</right><top ${EDGE}</top><bottom ${EDGE}</bottom><diagonal/></border >`;
const LEFT = '<alignment vertical="center" wrapText="1"/>';

/** Every element of ours closes with a blank before its `>`: none can be mistaken for the workbook's own. */
const LOOKS: Readonly<Record<ItemStyle, Look>> = {
  title: { font: font('<b/><sz val="16"/>'), fill: null, bordered: false, alignment: LEFT },
  heading: {
    font: font('<b/><sz val="11"/>'),
    fill: GREY_FILL,
    bordered: true,
    alignment: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  },
  text: { font: TEXT_FONT, fill: null, bordered: true, alignment: LEFT },
  number: {
    font: TEXT_FONT,
    fill: null,
    bordered: true,
    alignment: '<alignment horizontal="right" vertical="center"/>',
  },
  good: { font: font(`<sz val="11"/>${colour('0B6A0B')}`), fill: null, bordered: true, alignment: LEFT },
  bad: { font: font(`<b/><sz val="11"/>${colour('A4262C')}`), fill: null, bordered: true, alignment: LEFT },
  muted: { font: font(`<sz val="11"/>${colour('605E5C')}`), fill: null, bordered: true, alignment: LEFT },
};

/** Index into `cellXfs` of each style, adding what is missing. */
export function ensureSheetStyles(
  pack: Pack,
  book: Book,
  styles: readonly ItemStyle[],
): ReadonlyMap<ItemStyle, number> {
  const part = ensureStylesPart(pack, book);
  const indexes = new Map<ItemStyle, number>();
  for (const style of new Set(styles)) {
    const look = LOOKS[style];
    const fontId = ensureItem(pack, part, 'fonts', look.font);
    const fillId = look.fill === null ? 0 : ensureItem(pack, part, 'fills', look.fill);
    const borderId = look.bordered ? ensureItem(pack, part, 'borders', BORDER) : 0;
    const xf =
      `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1"` +
      `${fillId === 0 ? '' : ' applyFill="1"'}${borderId === 0 ? '' : ' applyBorder="1"'} applyAlignment="1">${look.alignment}</xf >`;
    indexes.set(style, ensureItem(pack, part, 'cellXfs', xf));
  }
  return indexes;
}

function ensureItem(pack: Pack, part: string, listName: string, item: string): number {
  const text = pack.text(part);
  const root = rootOf(text);
  const list = childNamed(text, root, listName);
  if (list === null) return 0;
  const prefix = prefixOf(list);
  const wanted = prefix === '' ? item : item.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const items = [...childrenOf(text, list)];
  const known = items.findIndex((one) => text.slice(one.from, one.to) === wanted);
  if (known >= 0) return known;
  pack.setText(part, appended(text, list, wanted, 1));
  return items.length;
}

/** Takes our looks away where they stand last and nothing uses them. */
export function dropSheetStyles(pack: Pack, book: Book, sheetParts: readonly string[]): void {
  const part = pack.find(book.styles ?? 'xl/styles.xml');
  if (part === null || (!pack.text(part).includes('</xf >') && !/<\/\w{1,20}:xf >/.test(pack.text(part))))
    return;
  const used = usedCellStyles(pack, sheetParts);
  dropLast(pack, part, 'cellXfs', (index) => used.has(index));
  for (const [listName, reference] of [
    ['fonts', 'fontId'],
    ['fills', 'fillId'],
    ['borders', 'borderId'],
  ] as const) {
    const needed = referredTo(pack.text(part), reference);
    dropLast(pack, part, listName, (index) => needed.has(index));
  }
  dropLeastStyles(pack, book.part);
}

function dropLast(pack: Pack, part: string, listName: string, isUsed: (index: number) => boolean): void {
  const text = pack.text(part);
  const list = childNamed(text, rootOf(text), listName);
  if (list === null) return;
  const items = [...childrenOf(text, list)];
  let keep = items.length;
  const isOwn = (item: Element | undefined): boolean => item !== undefined && text.endsWith(' >', item.to);
  while (keep > 0 && isOwn(items[keep - 1]) && !isUsed(keep - 1)) keep -= 1;
  pack.setText(part, removed(text, list, items.slice(keep)));
}

function referredTo(text: string, reference: string): ReadonlySet<number> {
  const used = new Set<number>();
  const root = rootOf(text);
  for (const listName of ['cellStyleXfs', 'cellXfs']) {
    const list = childNamed(text, root, listName);
    if (list === null) continue;
    for (const xf of childrenOf(text, list)) used.add(Number(attributeValue(text, xf, reference) ?? 0));
  }
  return used;
}

/** `s` of rows and cells, `style` of columns. */
function usedCellStyles(pack: Pack, sheetParts: readonly string[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const part of sheetParts) {
    for (const match of pack.text(part).matchAll(/\s(?:s|style)\s*=\s*["'](\d{1,7})["']/g))
      used.add(Number(match[1]));
  }
  return used;
}
