/** The looks of marks: differential formats at the end of the styles part, taken away when no rule uses them. */
import type { MarkKind } from '../../port';
import { MARK_COLOURS } from '../../mark';
import { CONTENT_TYPES, MAIN_NS, XML_HEAD } from '../names';
import type { Pack } from '../pack';
import { ifSound } from '../read/others';
import type { Element } from '../splice/elements';
import { childNamed, childrenOf, prefixOf, rootOf } from '../splice/elements';
import { appended, newList, placeFor, removed } from '../splice/lists';
import { spliced } from '../splice/splices';
import { addPart, addRelation, removePart } from './package-links';
import { STYLES_ORDER } from './schema-order';

const KINDS = Object.keys(MARK_COLOURS) as readonly MarkKind[];

function markStyle(kind: MarkKind, prefix: string): string {
  const { fill, font } = MARK_COLOURS[kind];
  const colour = (hex: string): string => `rgb="FF${hex.slice(1)}"`;
  const xml =
    `<dxf><font><color ${colour(font)}/></font>` +
    `<fill><patternFill patternType="solid"><fgColor ${colour(fill)}/><bgColor ${colour(fill)}/></patternFill></fill></dxf>`;
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

/** Index of the look in `dxfs`, adding it where it is missing. Out: the index, and the part it stands in. */
export function ensureMarkStyle(
  pack: Pack,
  book: { readonly part: string; readonly styles: string | null },
  kind: MarkKind,
): number {
  const part = ensureStylesPart(pack, book);
  const text = pack.text(part);
  const root = rootOf(text);
  const prefix = prefixOf(root);
  const wanted = markStyle(kind, prefix);
  const list = childNamed(text, root, 'dxfs');
  if (list === null) {
    const made = newList(`${prefix}dxfs`, ' count="1"', wanted);
    const at = placeFor(text, root, STYLES_ORDER, 'dxfs');
    pack.setText(part, spliced(text, [{ from: at, to: at, text: made }]));
    return 0;
  }
  const items = [...childrenOf(text, list)];
  const known = items.findIndex((item) => text.slice(item.from, item.to) === wanted);
  if (known >= 0) return known;
  pack.setText(part, appended(text, list, wanted, 1));
  return items.length;
}

const STYLES_PART = 'xl/styles.xml';

/** A workbook may come without styles; the least that is valid is made then. */
const LEAST_STYLES =
  XML_HEAD +
  newList(
    'styleSheet',
    ` xmlns="${MAIN_NS}"`,
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  );

/** The styles part, made where the workbook has none. */
export function ensureStylesPart(
  pack: Pack,
  book: { readonly part: string; readonly styles: string | null },
): string {
  const stored = book.styles ?? pack.find(STYLES_PART);
  if (stored !== null) return stored;
  addPart(pack, STYLES_PART, CONTENT_TYPES.styles, LEAST_STYLES);
  addRelation(pack, book.part, 'styles', STYLES_PART);
  return STYLES_PART;
}

/** Takes a styles part made here away again when nothing is left in it. */
export function dropLeastStyles(pack: Pack, bookPart: string): void {
  if (pack.find(STYLES_PART) !== null && pack.text(STYLES_PART) === LEAST_STYLES)
    removePart(pack, bookPart, STYLES_PART);
}

/**
 * Takes away the last differential formats as long as they are among `candidates` (looks of rules that are gone)
 * or read exactly as ours do, and nothing refers to them any more.
 */
export function dropMarkStyles(
  pack: Pack,
  book: { readonly part: string; readonly styles: string | null },
  candidates: ReadonlySet<number>,
): void {
  const part = book.styles ?? pack.find(STYLES_PART);
  if (part === null) return;
  const text = pack.text(part);
  const list = childNamed(text, rootOf(text), 'dxfs');
  if (list === null) return;
  const items = [...childrenOf(text, list)];
  const looks = new Set(KINDS.map((kind) => markStyle(kind, prefixOf(list))));
  const isOurs = (item: Element | undefined, index: number): boolean =>
    item !== undefined && (candidates.has(index) || looks.has(text.slice(item.from, item.to)));
  if (!isOurs(items.at(-1), items.length - 1)) return;
  const used = usedStyles(pack);
  let keep = items.length;
  while (keep > 0 && isOurs(items[keep - 1], keep - 1) && !used.has(keep - 1)) keep -= 1;
  if (keep === items.length) return;
  pack.setText(part, removed(text, list, items.slice(keep)));
  dropLeastStyles(pack, book.part);
}

/** A part's text, or its bytes as characters where its encoding is another's: what is sought is plain ASCII. */
function looseText(pack: Pack, name: string): string {
  const asBytes = (): string => new TextDecoder('latin1').decode(pack.bytes(name));
  return ifSound(() => pack.text(name), null) ?? ifSound(asBytes, '');
}

/** Every `dxfs` index some part refers to: `dxfId`, `dataDxfId`, `headerRowDxfId` and their like. */
function usedStyles(pack: Pack): ReadonlySet<number> {
  const used = new Set<number>();
  for (const name of pack.names()) {
    if (!/\.xml$/i.test(name)) continue;
    const text = looseText(pack, name);
    if (!/dxfId/i.test(text)) continue;
    for (const match of text.matchAll(/[dD]xfId\s*=\s*["'](\d{1,7})["']/g)) used.add(Number(match[1]));
  }
  return used;
}
