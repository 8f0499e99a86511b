/**
 * The boxes of notes in a sheet's VML drawing. Excel's VML is not always well-formed XML (`<br>`), so it is
 * handled as text: shapes are whole from `<v:shape ` to `</v:shape>`.
 */
import { CONTENT_TYPES, RELATIONS_NS } from '../names';
import type { Note } from '../note-parts';
import { NOTE_SHAPE_TYPE, noteShape, vmlPart } from '../note-parts';
import type { Pack } from '../pack';
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

const END = '</xml>';
const SHAPE_END = '</v:shape>';
/** Signs of ours, in blanks before a tag's `>`: a whole drawing, a box, a shape type put into another's drawing. */
const OWN_END = '</xml >';
const OWN_SHAPE_END = '</v:shape >';
const OWN_SHAPE_TYPE = NOTE_SHAPE_TYPE.replace('</v:shapetype>', '</v:shapetype >');

const STRICT_RELATIONS_NS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export function addShapes(pack: Pack, sheetPart: string, notes: readonly Note[]): void {
  const part = drawingOf(pack, sheetPart);
  if (part === null) {
    const made = freePart(pack, 'xl/drawings/vmlDrawing', '.vml');
    const shapes = notes.map((note, index) => ownShape(note, 1025 + index)).join('');
    const text = vmlPart(shapes);
    addPart(pack, made, CONTENT_TYPES.vml, text.slice(0, -END.length) + OWN_END);
    linkDrawing(pack, sheetPart, addRelation(pack, sheetPart, 'vmlDrawing', made));
    return;
  }
  const text = pack.text(part);
  const end = text.lastIndexOf('</xml');
  if (end < 0) return;
  let number = 1024;
  for (const match of text.matchAll(/_x0000_s(\d{1,7})/g)) number = Math.max(number, Number(match[1]));
  const type = text.includes('id="_x0000_t202"') ? '' : OWN_SHAPE_TYPE;
  const shapes = notes.map((note, index) => ownShape(note, number + 1 + index)).join('');
  pack.setText(part, spliced(text, [{ from: end, to: end, text: type + shapes }]));
}

function ownShape(note: Note, number: number): string {
  return noteShape(note, `_x0000_s${number}`).replace(SHAPE_END, OWN_SHAPE_END);
}

/** Takes away the note boxes of the given cells; a drawing of ours goes with its last box. */
export function removeShapes(pack: Pack, sheetPart: string, cells: readonly Cell[]): void {
  const part = drawingOf(pack, sheetPart);
  if (part === null) return;
  const text = pack.text(part);
  const splices: Splice[] = [];
  let left = 0;
  let typed = 0;
  let rewritten = true;
  for (const shape of shapesIn(text)) {
    const whole = text.slice(shape.from, shape.to);
    if (isNoteOf(whole, cells)) {
      splices.push({ ...shape, text: '' });
      if (whole.endsWith(OWN_SHAPE_END)) rewritten = false;
    } else {
      left += 1;
      if (whole.includes('"#_x0000_t202"')) typed += 1;
    }
  }
  const typeAt = text.indexOf(OWN_SHAPE_TYPE);
  if (typed === 0 && typeAt >= 0)
    splices.push({ from: typeAt, to: typeAt + OWN_SHAPE_TYPE.length, text: '' });
  const rest = spliced(text, splices);
  // Rewritten by another program, the drawing carries no sign of ours, but then nothing else is in it either.
  const emptied = rewritten && splices.length > 0 && !/<v:(?:shape|rect|oval|group|line|image)\s/.test(rest);
  if (left === 0 && (text.trimEnd().endsWith(OWN_END) || emptied)) {
    unlinkDrawing(pack, sheetPart);
    removePart(pack, sheetPart, part);
  } else {
    pack.setText(part, rest);
  }
}

function* shapesIn(text: string): Generator<{ readonly from: number; readonly to: number }> {
  for (let at = text.indexOf('<v:shape '); at >= 0;) {
    const close = text.indexOf('</v:shape', at);
    // `</v:shapetype` cannot follow before the shape's own end.
    const to = text.indexOf('>', close) + 1;
    if (close < 0 || to <= 0) return;
    yield { from: at, to };
    at = text.indexOf('<v:shape ', to);
  }
}

function isNoteOf(shape: string, cells: readonly Cell[]): boolean {
  if (!shape.includes('ObjectType="Note"')) return false;
  const row = Number(/<x:Row>\s*(\d{1,7})\s*<\/x:Row>/.exec(shape)?.[1] ?? -1);
  const column = Number(/<x:Column>\s*(\d{1,5})\s*<\/x:Column>/.exec(shape)?.[1] ?? -1);
  return cells.some((cell) => cell.row === row && cell.column === column);
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
