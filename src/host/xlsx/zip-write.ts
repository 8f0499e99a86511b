/** Writing a zip container. Entries come ready-made, so parts nobody touched keep their compressed bytes. */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';

export interface ZipEntry {
  readonly name: string;
  /** The name's bytes where they are not UTF-8: written again as they came. */
  readonly rawName?: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  /** DOS date and time, as in the header. */
  readonly stamp: number;
  readonly crc: number;
  /** Uncompressed size in bytes. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** 1980-01-01 00:00, the zip format's first instant: new entries carry no clock, so bytes are reproducible. */
const FIRST_STAMP = 0x00210000;
const UTF8_NAME = 0x0800;
const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

export function packEntry(name: string, content: Uint8Array, stamp = FIRST_STAMP): ZipEntry {
  return {
    name,
    method: 8,
    stamp,
    crc: crc32(content),
    size: content.length,
    data: deflateSync(content, { level: 6 }),
  };
}

/** The container's bytes, entries in the order given. Bounds: fewer than 65,535 entries, under 4 GB. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => entry.rawName ?? new TextEncoder().encode(entry.name));
  let length = END;
  entries.forEach((entry, index) => {
    length += LOCAL + CENTRAL + 2 * (names[index]?.length ?? 0) + entry.data.length;
  });
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry, name.length);
    bytes.set(name, at + LOCAL);
    bytes.set(entry.data, at + LOCAL + name.length);
    at += LOCAL + name.length + entry.data.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint16(at + 6, 20, true);
    writeShared(view, at + 8, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + CENTRAL);
    at += CENTRAL + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that local and central headers hold in the same order: flags … name length. */
function writeShared(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, entry.rawName !== undefined || isAscii(entry.name) ? 0 : UTF8_NAME, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.stamp, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.data.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, nameLength, true);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}
