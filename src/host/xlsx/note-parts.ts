/** The two parts a note needs: its text (comments) and its box (VML, which Excel still requires). */
import { cellName } from '../../grid/address';
import { MAIN_NS, XML_HEAD } from './names';
import { escapeAttribute, textElement } from './xml-text';

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const NOTE_FONT = '<rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="2"/></rPr>';

/** One `<comment>`; `prefix` as the part's other elements have it. */
export function commentElement(note: Note, author: number, prefix = ''): string {
  const font = prefix === '' ? NOTE_FONT : NOTE_FONT.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const run = `<${prefix}r>${font}${textElement(note.text, prefix)}</${prefix}r>`;
  return `<${prefix}comment ref="${cellName(note)}" authorId="${author}"><${prefix}text>${run}</${prefix}text></${prefix}comment>`;
}

export function commentsPart(author: string, comments: string): string {
  return `${XML_HEAD}<comments xmlns="${MAIN_NS}"><authors><author>${escapeAttribute(author)}</author></authors><commentList>${comments}</commentList></comments>`;
}

export const NOTE_SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A hidden box beside the cell, tall enough for the text. `id` is unique in the drawing. */
export function noteShape(note: Note, id: string): string {
  const lines = note.text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 20), 0);
  const bottom = note.row + Math.min(Math.max(lines, 3), 12) + 1;
  const anchor = `${note.column + 1}, 15, ${note.row}, 4, ${note.column + 4}, 15, ${bottom}, 4`;
  return (
    `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:${lines > 3 ? 110 : 60}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}

export function vmlPart(shapes: string): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    `${NOTE_SHAPE_TYPE}${shapes}</xml>`
  );
}
