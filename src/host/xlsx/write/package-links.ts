/** Relations and content types: what a new part needs to be found, and taking that back. */
import { CONTENT_TYPES, PACKAGE_RELATIONS_NS, RELATIONS_NS, XML_HEAD } from '../names';
import type { Pack } from '../pack';
import { relationsName, relationsOf, relativeTarget } from '../relations';
import { attributeValue } from '../splice/attributes';
import { childrenOf, prefixOf, rootOf } from '../splice/elements';
import { appended, isOwnList, newList, removed } from '../splice/lists';
import { escapeAttribute } from '../xml-text';

const TYPES_PART = '[Content_Types].xml';

/** Adds a relation from `part` to `target`. Out: its new id. */
export function addRelation(pack: Pack, part: string, type: string, target: string): string {
  const name = pack.find(relationsName(part)) ?? relationsName(part);
  const known = relationsOf(pack, part);
  const id = freeId(known.map((relation) => relation.id));
  const entry = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${typeAddress(pack, part, type)}" Target="${escapeAttribute(relativeTarget(part, target))}"/>`;
  if (pack.find(name) === null) {
    const list = newList('Relationships', ` xmlns="${PACKAGE_RELATIONS_NS}"`, entry(''));
    pack.setText(name, XML_HEAD + list);
    ensureType(pack, name, CONTENT_TYPES.relations);
    return id;
  }
  const text = pack.text(name);
  const root = rootOf(text);
  pack.setText(name, appended(text, root, entry(prefixOf(root)), 1));
  return id;
}

/** Takes away every relation from `part` to `target`; a relations part made here goes with its last one. */
function removeRelations(pack: Pack, part: string, target: string): void {
  const name = pack.find(relationsName(part));
  if (name === null) return;
  const wanted = target.replaceAll('\\', '/').toLowerCase();
  const ids = new Set(
    relationsOf(pack, part)
      .filter((relation) => !relation.external && relation.target.toLowerCase() === wanted)
      .map((relation) => relation.id),
  );
  const text = pack.text(name);
  const root = rootOf(text);
  const children = [...childrenOf(text, root)];
  const gone = children.filter((child) => ids.has(attributeValue(text, child, 'Id') ?? ''));
  if (gone.length === 0) return;
  if (gone.length === children.length && isOwnList(text, root)) {
    pack.remove(name);
    dropType(pack, name);
  } else {
    pack.setText(name, removed(text, root, gone));
  }
}

/** Makes sure the part's content type is stated. */
function ensureType(pack: Pack, part: string, type: string): void {
  const text = pack.text(TYPES_PART);
  const root = rootOf(text);
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  for (const child of childrenOf(text, root)) {
    const sameName =
      child.name === 'Override'
        ? attributeValue(text, child, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase()
        : attributeValue(text, child, 'Extension')?.toLowerCase() === extension;
    if (sameName && attributeValue(text, child, 'ContentType')?.toLowerCase() === type.toLowerCase()) return;
  }
  const prefix = prefixOf(root);
  const entry = `<${prefix}Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${type}"/>`;
  pack.setText(TYPES_PART, appended(text, root, entry, 1));
}

/** Takes away the part's own content type, if it has one. */
function dropType(pack: Pack, part: string): void {
  const text = pack.text(TYPES_PART);
  const root = rootOf(text);
  const gone = [...childrenOf(text, root)].filter(
    (child) => attributeValue(text, child, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  pack.setText(TYPES_PART, removed(text, root, gone));
}

/** Adds a part with its content type. */
export function addPart(pack: Pack, part: string, type: string, text: string): void {
  pack.setText(part, text);
  ensureType(pack, part, type);
}

/** Takes away a part, its relations and its content type, and `from`'s relation to it. */
export function removePart(pack: Pack, from: string, part: string): void {
  removeRelations(pack, from, part);
  const links = pack.find(relationsName(part));
  if (links !== null) {
    pack.remove(links);
    dropType(pack, links);
  }
  pack.remove(part);
  dropType(pack, part);
}

/** `xl/comments{n}.xml` with the first number no part has. */
export function freePart(pack: Pack, before: string, after: string): string {
  let number = 1;
  while (pack.find(`${before}${number}${after}`) !== null) number += 1;
  return `${before}${number}${after}`;
}

function freeId(known: readonly string[]): string {
  let number = known.length + 1;
  while (known.includes(`rId${number}`)) number += 1;
  return `rId${number}`;
}

/** Strict files have another address for every type; the neighbours show which the file uses. */
function typeAddress(pack: Pack, part: string, type: string): string {
  const all = [...relationsOf(pack, part), ...relationsOf(pack, '')];
  const strict = all.some((relation) => relation.address.startsWith('http://purl.oclc.org/'));
  return strict
    ? `http://purl.oclc.org/ooxml/officeDocument/relationships/${type}`
    : `${RELATIONS_NS}/${type}`;
}
