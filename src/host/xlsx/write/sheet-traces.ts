/** What another program, saving the file, has noted elsewhere about a sheet of ours. */
import type { Pack } from '../pack';
import { stringIndex } from '../read/cell-value';
import { ifSound } from '../read/others';
import { relationsOf } from '../relations';
import { attribute, unescapeXml } from '../splice/attributes';
import type { Element } from '../splice/elements';
import { childrenOf, descendants, prefixOf, rootOf } from '../splice/elements';
import type { Splice } from '../splice/splices';
import { spliced } from '../splice/splices';
import { readXml } from '../xml-read';

/**
 * Texts only the sheets to be removed use are blanked in the shared strings. They keep their places: the indexes
 * in other sheets stay true.
 */
export function blankOrphanStrings(
  pack: Pack,
  stringsPart: string,
  goneSheets: readonly string[],
  keptSheets: readonly string[],
): void {
  const orphans = new Set(goneSheets.flatMap((part) => [...stringsUsedBy(pack, part)]));
  if (orphans.size === 0) return;
  for (const part of keptSheets) for (const index of stringsUsedBy(pack, part)) orphans.delete(index);
  const text = pack.text(stringsPart);
  const splices: Splice[] = [];
  let index = -1;
  for (const item of childrenOf(text, rootOf(text))) {
    if (item.name !== 'si') continue;
    index += 1;
    if (!orphans.has(index) || item.empty) continue;
    splices.push({ from: item.openTo, to: item.closeFrom, text: `<${prefixOf(item)}t/>` });
  }
  pack.setText(stringsPart, spliced(text, splices));
}

function stringsUsedBy(pack: Pack, sheetPart: string): ReadonlySet<number> {
  const used = new Set<number>();
  let shared = false;
  let taking = false;
  let text = '';
  readXml(pack.bytes(sheetPart), sheetPart, {
    open(name, attributes) {
      if (name === 'c') shared = attributes['t'] === 's';
      taking = shared && name === 'v';
      if (taking) text = '';
    },
    close(name) {
      const index = taking && name === 'v' ? stringIndex(text) : null;
      if (index !== null) used.add(index);
      taking = false;
    },
    text(piece) {
      if (taking) text += piece;
    },
  });
  return used;
}

/** The document properties list sheets by name: one title fewer, one sheet fewer in the counts. */
export function dropListedTitle(pack: Pack, sheetName: string): void {
  const target = relationsOf(pack, '').find((relation) => relation.type === 'extended-properties')?.target;
  const part = target === undefined ? null : pack.find(target);
  const text = part === null ? null : ifSound(() => pack.text(part), null);
  if (part === null || text === null) return;
  const root = rootOf(text);
  const titles = vectorIn(text, root, 'TitlesOfParts');
  const pairs = vectorIn(text, root, 'HeadingPairs');
  if (titles === null || pairs === null) return;
  const listed = [...childrenOf(text, titles)].find((title) => contentOf(text, title) === sheetName);
  // Sheets are the first kind counted.
  const count = [...descendants(text, pairs, 'i4')][0];
  const size = attribute(text, titles, 'size');
  if (listed === undefined || count === undefined || size === null) return;
  pack.setText(
    part,
    spliced(text, [
      { from: count.openTo, to: count.closeFrom, text: String(Number(contentOf(text, count)) - 1) },
      {
        from: size.valueFrom,
        to: size.valueTo,
        text: String(Number(text.slice(size.valueFrom, size.valueTo)) - 1),
      },
      { from: listed.from, to: listed.to, text: '' },
    ]),
  );
}

function vectorIn(text: string, root: Element, name: string): Element | null {
  for (const property of descendants(text, root, name)) {
    for (const vector of descendants(text, property, 'vector')) return vector;
  }
  return null;
}

function contentOf(text: string, element: Element): string {
  return unescapeXml(text.slice(element.openTo, element.closeFrom));
}
