/** Notes of ours on one sheet: put into its comments and drawing parts, made where missing, and taken out again. */
import { cellName, parseCell } from '../../../grid/address';
import { NOTE_AUTHOR } from '../../mark';
import { CONTENT_TYPES, MAIN_NS, XML_HEAD } from '../names';
import type { Note } from '../note-parts';
import { commentElement } from '../note-parts';
import type { Pack } from '../pack';
import { isOwnNote } from '../read/sheet-notes';
import { relationsOf } from '../relations';
import type { AttributeSpan } from '../splice/attributes';
import { attribute, attributeValue, unescapeXml } from '../splice/attributes';
import type { Element } from '../splice/elements';
import { childNamed, childrenOf, descendants, prefixOf, rootOf } from '../splice/elements';
import { appended, isOwnList, newList, removed } from '../splice/lists';
import { spliced } from '../splice/splices';
import { addPart, addRelation, freePart, removePart } from './package-links';
import { addShapes, removeShapes } from './note-shapes';

/** Adds notes to cells that have none. */
export function addNotes(pack: Pack, sheetPart: string, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  const part = commentsOf(pack, sheetPart) ?? makeComments(pack, sheetPart);
  const author = ensureAuthor(pack, part);
  const text = pack.text(part);
  const list = childNamed(text, rootOf(text), 'commentList');
  if (list === null) return;
  const ordered = [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
  const close = `</${prefixOf(list)}comment>`;
  const body = ordered.map((note) =>
    commentElement(note, author, prefixOf(list)).replace(close, signed(close)),
  );
  pack.setText(part, appended(text, list, body.join(''), notes.length));
  addShapes(pack, sheetPart, ordered);
}

/** Takes out our notes, or those of the given cells (`I7`) only. */
export function removeNotes(pack: Pack, sheetPart: string, cells: ReadonlySet<string> | null): void {
  const part = commentsOf(pack, sheetPart);
  if (part === null) return;
  const text = pack.text(part);
  const root = rootOf(text);
  const list = childNamed(text, root, 'commentList');
  if (list === null) return;
  const comments = [...childrenOf(text, list)];
  const ours = comments.filter((comment) => isOurs(text, comment, cells));
  if (ours.length === 0) {
    // A person may have deleted our notes while the program that saved the file kept their author.
    if (cells === null) dropAuthor(pack, part);
    return;
  }
  const places = ours.flatMap((comment) => parseCell(attributeValue(text, comment, 'ref') ?? '') ?? []);
  // Rewritten by another program, no comment carries our sign, but then nothing else is in the part either.
  const rewritten = ours.every((comment) => !text.endsWith(' >', comment.to));
  removeShapes(pack, sheetPart, places, rewritten);
  const alone = isOwnList(text, root) || (rewritten && onlyOurAuthor(text, root));
  if (ours.length === comments.length && alone) {
    removePart(pack, sheetPart, part);
    return;
  }
  pack.setText(part, removed(text, list, ours));
  dropAuthor(pack, part);
}

/** `</a>` → `</a >`: how an element written here is told from one another program has rewritten. */
function signed(close: string): string {
  return close.replace('>', ' >');
}

function isOurs(text: string, comment: Element, cells: ReadonlySet<string> | null): boolean {
  const cell = parseCell(attributeValue(text, comment, 'ref') ?? '');
  if (cells !== null && (cell === null || !cells.has(cellName(cell)))) return false;
  let said = '';
  for (const piece of descendants(text, comment, 't')) {
    said += unescapeXml(text.slice(piece.openTo, piece.closeFrom));
  }
  return isOwnNote(said);
}

function commentsOf(pack: Pack, sheetPart: string): string | null {
  const relation = relationsOf(pack, sheetPart).find((one) => one.type === 'comments');
  return relation === undefined ? null : pack.find(relation.target);
}

function makeComments(pack: Pack, sheetPart: string): string {
  const part = freePart(pack, 'xl/comments', '.xml');
  const body = '<authors></authors><commentList></commentList>';
  addPart(pack, part, CONTENT_TYPES.comments, XML_HEAD + newList('comments', ` xmlns="${MAIN_NS}"`, body));
  addRelation(pack, sheetPart, 'comments', part);
  return part;
}

function authorsOf(text: string, root: Element): { list: Element; authors: readonly Element[] } | null {
  const list = childNamed(text, root, 'authors');
  return list === null ? null : { list, authors: [...childrenOf(text, list)] };
}

function nameOf(text: string, author: Element): string {
  return unescapeXml(text.slice(author.openTo, author.closeFrom));
}

function onlyOurAuthor(text: string, root: Element): boolean {
  const authors = authorsOf(text, root)?.authors ?? [];
  return authors.every((author) => [NOTE_AUTHOR, ''].includes(nameOf(text, author).trim()));
}

function ensureAuthor(pack: Pack, part: string): number {
  const text = pack.text(part);
  const root = rootOf(text);
  const known = authorsOf(text, root);
  const prefix = prefixOf(root);
  const author = `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`;
  if (known === null) {
    const made = newList(`${prefix}authors`, '', author);
    pack.setText(part, spliced(text, [{ from: root.openTo, to: root.openTo, text: made }]));
    return 0;
  }
  const index = known.authors.findIndex((one) => nameOf(text, one) === NOTE_AUTHOR);
  if (index >= 0) return index;
  pack.setText(part, appended(text, known.list, author, 1));
  return known.authors.length;
}

/**
 * Our author goes where no comment is by it any more. Another program may have put others behind it (openpyxl orders
 * them anew): then those move up.
 */
function dropAuthor(pack: Pack, part: string): void {
  const text = pack.text(part);
  const root = rootOf(text);
  const known = authorsOf(text, root);
  if (known === null) return;
  const scopes = [...descendants(text, root, 'comment')].flatMap(
    (comment) => attribute(text, comment, 'authorId') ?? [],
  );
  const numberOf = (scope: AttributeSpan): number => Number(text.slice(scope.valueFrom, scope.valueTo));
  const index = known.authors.findIndex(
    (author, at) => nameOf(text, author) === NOTE_AUTHOR && !scopes.some((scope) => numberOf(scope) === at),
  );
  const author = known.authors[index];
  if (author === undefined) return;
  const later = scopes.filter((scope) => numberOf(scope) > index);
  const moved = spliced(
    text,
    later.map((scope) => ({
      from: scope.valueFrom,
      to: scope.valueTo,
      text: String(numberOf(scope) - 1),
    })),
  );
  // The authors stand before the comments, so their places still hold.
  const standsBefore = known.list.to <= (later[0]?.valueFrom ?? Infinity);
  if (standsBefore) pack.setText(part, removed(moved, known.list, [author]));
}
