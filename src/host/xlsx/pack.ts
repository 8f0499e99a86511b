/**
 * The parts of a file. Changing one leaves the others as they stand in the original, compressed bytes and all;
 * a part changed back to its original text takes its original bytes again.
 */
import { crc32 } from './crc32';
import { refusal } from './refusals';
import type { ZipEntry } from './zip-write';
import { packEntry, writeZip } from './zip-write';
import { inflateEntry, readZip } from './zip-read';

export class Pack {
  /** Texts read or set since the last `settle`; only those in `changed` differ from their entries. */
  private readonly texts = new Map<string, string>();
  private readonly changed = new Set<string>();
  private byFolded: Map<string, string> | null = null;

  private constructor(
    private readonly entries: Map<string, ZipEntry>,
    /** As first opened: for telling what changed, and for changing back. */
    private readonly original: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** Errors: `HostError` where the container is broken, cut off, encrypted or a bomb. */
  static open(bytes: Uint8Array): Pack {
    const entries = new Map(readZip(bytes).map((entry) => [entry.name, entry]));
    return new Pack(entries, new Map(entries));
  }

  /** A copy to change, sharing all content; this one stays as it is. */
  fork(): Pack {
    this.settle();
    return new Pack(new Map(this.entries), this.original);
  }

  /** The stored name of a part. Names compare without case (ECMA-376 part 2, 6.2.2.3); some writers use `\`. */
  find(name: string): string | null {
    if (this.entries.has(name)) return name;
    const stored = this.folded().get(name.toLowerCase());
    return stored !== undefined && this.entries.has(stored) ? stored : null;
  }

  /** Stored names by how they compare: asked for every sheet's parts, most of which are not there. */
  private folded(): ReadonlyMap<string, string> {
    if (this.byFolded === null) {
      this.byFolded = new Map();
      for (const stored of this.entries.keys()) {
        const key = foldedName(stored);
        if (!this.byFolded.has(key)) this.byFolded.set(key, stored);
      }
    }
    return this.byFolded;
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Uncompressed bytes. Errors: `HostError` when the part is missing or broken. */
  bytes(name: string): Uint8Array {
    const stored = this.find(name);
    const entry = stored === null ? undefined : this.entries.get(stored);
    if (stored === null || entry === undefined) throw refusal('broken-zip', name);
    const text = this.changed.has(stored) ? this.texts.get(stored) : undefined;
    return text === undefined ? inflateEntry(entry) : encode(text, this.encodingOf(stored));
  }

  /** The part's text, with its byte order mark if it has one. UTF-8 and UTF-16 only, as the standard has it. */
  text(name: string): string {
    const stored = this.find(name) ?? name;
    const known = this.texts.get(stored);
    if (known !== undefined) return known;
    const bytes = this.bytes(name);
    const text = decode(bytes, name);
    this.texts.set(stored, text);
    return text;
  }

  /** Replaces a part's text in the encoding it had, or adds the part at the end. */
  setText(name: string, text: string): void {
    const stored = this.find(name) ?? name;
    if (!this.entries.has(stored)) {
      this.entries.set(stored, packEntry(stored, new Uint8Array()));
      this.byFolded?.set(foldedName(stored), stored);
    }
    this.texts.set(stored, text);
    this.changed.add(stored);
  }

  remove(name: string): void {
    const stored = this.find(name);
    if (stored === null) return;
    this.entries.delete(stored);
    this.byFolded = null;
    this.texts.delete(stored);
    this.changed.delete(stored);
  }

  /** Names of parts that differ from the file as opened: changed, added or removed. */
  touched(): readonly string[] {
    this.settle();
    const changed = [...this.entries].filter(([name, entry]) => this.original.get(name) !== entry);
    const gone = [...this.original.keys()].filter((name) => !this.entries.has(name));
    return [...changed.map(([name]) => name), ...gone];
  }

  toBytes(): Uint8Array {
    this.settle();
    return writeZip([...this.entries.values()]);
  }

  /** Compresses what was changed, and lets go of texts. A part changed back takes its original entry. */
  private settle(): void {
    for (const name of this.changed) {
      const first = this.original.get(name);
      const content = encode(this.texts.get(name) ?? '', this.encodingOf(name));
      const back = first !== undefined && sameContent(first, content);
      const named = first?.rawName === undefined ? {} : { rawName: first.rawName };
      this.entries.set(name, back ? first : { ...packEntry(name, content, first?.stamp), ...named });
    }
    this.changed.clear();
    this.texts.clear();
  }

  private encodingOf(stored: string): Encoding {
    const first = this.original.get(stored);
    return first === undefined ? 'utf-8' : encodingOf(inflateEntry(first));
  }
}

function foldedName(stored: string): string {
  return stored.replaceAll('\\', '/').toLowerCase();
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export function encodingOf(bytes: Uint8Array): Encoding {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : 'utf-8';
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  }
  return bytes;
}

function decode(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refusal('broken-xml', part);
  }
}

function sameContent(entry: ZipEntry, content: Uint8Array): boolean {
  if (entry.size !== content.length || entry.crc !== crc32(content)) return false;
  return inflateEntry(entry).every((value, at) => value === content[at]);
}
