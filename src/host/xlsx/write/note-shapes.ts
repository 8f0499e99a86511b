/**
 * The boxes of notes in a sheet's VML drawing. Excel's VML is not always well-formed XML (`<br>`), so it is
 * handled as text: shapes are whole from `<v:shape ` to `</v:shape>`, whatever prefix stands for VML (openpyxl: `ns1`).
 */
import { cellKey } from '../../../grid/workbook';
import { CONTENT_TYPES, RELATIONS_NS } from '../names';
import type { Note } from '../note-parts';
import { NOTE_SHAPE_TYPE, noteShape, vmlPart } from '../note-parts';
import type { Pack } from '../pack';
import { ifSound } from '../read/others';
import { relationsOf } from '../relations';
import { attributesOf, prefixFor } from '../splice/attributes';
import { childNamed, prefixOf, rootOf } from '../splice/elements';
import { placeFor } from '../splice/lists';
import type { Splice } from '../splice/splices';
import { spliced } from '../splice/splices';
import { addPart, addRelation, freePart, removePart } from './package-links';
import { WORKSHEET_ORDER } from './schema-order';

interface Cell {
  readonly row: number;
  readonly column: number;
}

const STRICT_RELATIONS_NS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export function addShapes(pack: Pack, sheetPart: string, notes: readonly Note[]): void {
  const part = drawingOf(pack, sheetPart);
  if (part === null) {
    const made = freePart(pack, 'xl/drawings/vmlDrawing', '.vml');
    addPart(pack, made, CONTENT_TYPES.vml, vmlPart(shapesFor(notes, 1025)));
    linkDrawing(pack, sheetPart, addRelation(pack, sheetPart, 'vmlDrawing', made));
    return;
  }
  const text = pack.text(part);
  const end = text.lastIndexOf('</xml');
  if (end < 0) return;
  let last = 1024;
  for (const match of text.matchAll(/_x0000_s(\d{1,7})/g)) last = Math.max(last, Number(match[1]));
  const type = text.includes('id="_x0000_t202"') ? '' : NOTE_SHAPE_TYPE;
  const shapes = declared(text, type + shapesFor(notes, last + 1));
  pack.setText(part, spliced(text, [{ from: end, to: end, text: shapes }]));
}

const SPACES: readonly (readonly [string, string])[] = [
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['x', 'urn:schemas-microsoft-com:office:excel'],
];

/** Our shapes in a drawing that has other prefixes for these namespaces: each then declares its own. */
function declared(text: string, shapes: string): string {
  const missing = SPACES.filter(([prefix, space]) => !text.includes(`xmlns:${prefix}="${space}"`));
  const said = missing.map(([prefix, space]) => ` xmlns:${prefix}="${space}"`).join('');
  return said === '' ? shapes : shapes.replace(/<v:(?:shape|shapetype)(?= )/g, (tag) => tag + said);
}

/** Whether the sheet's drawing, if it has one, is text that boxes can be put into. */
export function canHoldBoxes(pack: Pack, sheetPart: string): boolean {
  const part = drawingOf(pack, sheetPart);
  return part === null || ifSound(() => pack.text(part), null) !== null;
}

function shapesFor(notes: readonly Note[], first: number): string {
  return notes.map((note, index) => noteShape(note, `_x0000_s${first + index}`)).join('');
}

/**
 * Takes away the note boxes of the given cells. A drawing made here goes with its last box, as does one that
 * another program has `rewritten`: then nothing else is in it either.
 */
export function removeShapes(
  pack: Pack,
  sheetPart: string,
  cells: readonly Cell[],
  rewritten: boolean,
): void {
  const part = drawingOf(pack, sheetPart);
  const text = part === null ? null : ifSound(() => pack.text(part), null);
  if (part === null || text === null) return;
  const gone = new Set(cells.map((cell) => cellKey(cell.row, cell.column)));
  const splices: Splice[] = [];
  let typed = 0;
  for (const shape of shapesIn(text)) {
    const whole = text.slice(shape.from, shape.to);
    if (gone.has(noteKey(whole))) splices.push({ ...shape, text: '' });
    else if (whole.includes('"#_x0000_t202"')) typed += 1;
  }
  const rest = spliced(text, splices);
  const emptied =
    rewritten &&
    splices.length > 0 &&
    !/<(?:[\w.-]{1,40}:)?(?:shape|rect|oval|group|line|image)\s/.test(rest);
  if (rest === vmlPart('') || emptied) {
    unlinkDrawing(pack, sheetPart);
    removePart(pack, sheetPart, part);
  } else {
    // The shape type as written here, where no box needs it any more.
    pack.setText(part, typed === 0 ? rest.replace(NOTE_SHAPE_TYPE, '') : rest);
  }
}

function* shapesIn(text: string): Generator<{ readonly from: number; readonly to: number }> {
  const open = /<([\w.-]{1,40}):shape\s/g;
  for (let tag = open.exec(text); tag !== null; tag = open.exec(text)) {
    const close = text.indexOf(`</${tag[1] ?? ''}:shape`, tag.index);
    // The close of a shape type cannot follow before the shape's own end.
    const to = text.indexOf('>', close) + 1;
    if (close < 0 || to <= 0) return;
    yield { from: tag.index, to };
    open.lastIndex = to;
  }
}

/** The key of the cell whose note the shape is the box of; −1 for other shapes. */
function noteKey(shape: string): number {
  if (!shape.includes('ObjectType="Note"')) return -1;
  const row = /<(?:[\w.-]{1,40}:)?Row>\s*(\d{1,7})\s*</.exec(shape)?.[1];
  const column = /<(?:[\w.-]{1,40}:)?Column>\s*(\d{1,5})\s*</.exec(shape)?.[1];
  return row === undefined || column === undefined ? -1 : cellKey(Number(row), Number(column));
}

function legacyDrawing(text: string): { id: string; from: number; to: number } | null {
  const element = childNamed(text, rootOf(text), 'legacyDrawing');
  if (element === null) return null;
  const span = attributesOf(text, element).find((one) => one.name.endsWith(':id'));
  const id = span === undefined ? '' : text.slice(span.valueFrom, span.valueTo);
  return { id, from: element.from, to: element.to };
}

function drawingOf(pack: Pack, sheetPart: string): string | null {
  const link = legacyDrawing(pack.text(sheetPart));
  if (link === null) return null;
  const relation = relationsOf(pack, sheetPart).find((one) => one.id === link.id);
  return relation === undefined ? null : pack.find(relation.target);
}

function linkDrawing(pack: Pack, sheetPart: string, id: string): void {
  const text = pack.text(sheetPart);
  const root = rootOf(text);
  const bound = prefixFor(text, root, [RELATIONS_NS, STRICT_RELATIONS_NS]);
  const [prefix, declared] =
    bound === null || bound === '' ? ['r:', ` xmlns:r="${RELATIONS_NS}"`] : [bound, ''];
  const at = placeFor(text, root, WORKSHEET_ORDER, 'legacyDrawing');
  const link = `<${prefixOf(root)}legacyDrawing${declared} ${prefix}id="${id}"/>`;
  pack.setText(sheetPart, spliced(text, [{ from: at, to: at, text: link }]));
}

function unlinkDrawing(pack: Pack, sheetPart: string): void {
  const text = pack.text(sheetPart);
  const link = legacyDrawing(text);
  if (link !== null) pack.setText(sheetPart, spliced(text, [{ from: link.from, to: link.to, text: '' }]));
}
