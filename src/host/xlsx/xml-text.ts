/** Text as it stands inside XML, and inside a cell's string, where Excel has an escape of its own. */

/** Not allowed in XML 1.0 at all, escaped or not: controls, lone surrogates, U+FFFE and U+FFFF. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function entity(character: string): string {
  return ENTITIES[character] ?? character;
}

/** Element text. A line feed stays itself; a carriage return would be normalised away, so it is escaped. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/g, entity);
}

/** Attribute value between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\r\n\t]/g, entity);
}

/**
 * A string as cells, notes and shared strings hold it: characters XML forbids become `_xHHHH_`
 * (ECMA-376 part 1, 22.9.2.19), and text that looks like such an escape has its underscore escaped.
 */
export function escapeCellText(text: string): string {
  const guarded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const escaped = guarded.replace(
    FORBIDDEN,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escaped.replace(/[&<>]/g, entity).replaceAll('\r', '_x000D_');
}

/** The opposite of the `_xHHHH_` part of `escapeCellText`; entities are the parser's job. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** `<t>` with the attribute that keeps blanks at its ends. `prefix` is `''` or `x:`. */
export function textElement(text: string, prefix = ''): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keep}>${escapeCellText(text)}</${prefix}t>`;
}
