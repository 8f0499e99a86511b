/** The stored state as XML, the same bytes from every host, and read back as XML: other programs write it their own way. */
import { STATE_NAMESPACE } from './mark';

/** What XML cannot hold even escaped; inside JSON it has an escape of its own that means the same. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** JSON text → the part's XML. */
export function stateXml(json: string): string {
  const safe = json.replace(
    FORBIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<state xmlns="${STATE_NAMESPACE}">${safe.replace(/[&<>\r]/g, (each) => ESCAPES[each] ?? each)}</state>`;
}

/** What stands for a part of ours that is no XML any more: not JSON either, so it is read as damaged. */
export const UNREADABLE = '';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The part's XML → the JSON text in it: character data, entities, CDATA, comments left out. null when its root is not in
 * our namespace; `UNREADABLE` where the root is ours and the rest is no XML.
 */
export function stateJson(xml: string): string | null {
  const root = /<(?:[\w.-]+:)?state\b[^<>]*>/.exec(xml);
  if (root === null || !namesUs(root[0])) return null;
  if (root[0].endsWith('/>')) return UNREADABLE;
  return textFrom(xml, root.index + root[0].length) ?? UNREADABLE;
}

function namesUs(tag: string): boolean {
  return tag.includes(`"${STATE_NAMESPACE}"`) || tag.includes(`'${STATE_NAMESPACE}'`);
}

/** Character data up to the closing tag; null where there is none, or anything but text stands before it. */
function textFrom(xml: string, start: number): string | null {
  let text = '';
  for (let at = start; ;) {
    const open = xml.indexOf('<', at);
    if (open < 0) return null;
    const plain = resolved(xml.slice(at, open));
    if (plain === null) return null;
    text += plain;
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open);
      if (end < 0) return null;
      text += xml.slice(open + 9, end);
      at = end + 3;
    } else if (xml.startsWith('<!--', open) || xml.startsWith('<?', open)) {
      const closing = xml.startsWith('<?', open) ? '?>' : '-->';
      const end = xml.indexOf(closing, open + 2);
      if (end < 0) return null;
      at = end + closing.length;
    } else return /^<\/(?:[\w.-]+:)?state\s*>\s*$/.test(xml.slice(open)) ? text : null;
  }
}

/** Entities of XML itself and by number; null where one is met that XML does not know. */
function resolved(raw: string): string | null {
  const [plain = '', ...entities] = raw.split('&');
  let text = plain;
  for (const entity of entities) {
    const end = entity.indexOf(';');
    const name = entity.slice(0, Math.max(0, end));
    const character = ENTITIES[name] ?? numbered(name);
    if (character === undefined) return null;
    text += character + entity.slice(end + 1);
  }
  return text;
}

function numbered(name: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
