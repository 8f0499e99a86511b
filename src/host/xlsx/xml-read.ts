/** Reading a part as a stream of elements. No DTD, no entities of its own: both are refused. */
import { SaxesParser } from 'saxes';
import { encodingOf } from './pack';
import { refusal } from './refusals';

export type Attributes = Readonly<Record<string, string>>;

/** Element names come without their prefix: writers differ in theirs. */
export interface ElementReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Text of an element may come in pieces. */
  text(text: string): void;
}

/** Bytes given to the parser at once: enough to be quick, little enough not to hold the part twice. */
const PIECE = 512 * 1024;
/** No part of a workbook nests anywhere near this deep. */
const DEEPEST = 256;

/**
 * Feeds one part to a reader. `part` is its name, for messages.
 * Errors: `HostError` for broken XML, a DTD, an unknown entity, an unknown encoding.
 */
export function readXml(bytes: Uint8Array, part: string, reader: ElementReader): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on('error', () => {
    throw refusal('broken-xml', part);
  });
  parser.on('doctype', () => {
    throw refusal('entities', part);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw refusal('broken-xml', part);
    reader.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close(localName(tag.name));
  });
  const text = (piece: string): void => {
    reader.text(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decode(decoder, bytes.subarray(at, at + PIECE), at + PIECE < bytes.length, part));
  }
  parser.close();
}

function decode(decoder: TextDecoder, bytes: Uint8Array, more: boolean, part: string): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch {
    throw refusal('broken-xml', part);
  }
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by local name, whatever its prefix (`r:id`, `d3p1:id`). */
export function prefixed(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) {
    if (name.length > local.length && name.endsWith(`:${local}`)) return attributes[name];
  }
  return undefined;
}

/** `1`, `true` and `on` are true (xsd:boolean and ST_OnOff). */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
