/**
 * Reading a zip container that may be hostile: the directory is checked before anything is inflated, and
 * inflating stops where a part outgrows what it declared.
 */
import { Inflate } from 'fflate';
import { BOUNDS } from '../bounds';
import type { HostError } from '../port';
import { crc32 } from './crc32';
import { refusal } from './refusals';
import type { ZipEntry } from './zip-write';

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const LONGEST_COMMENT = 65_535;

/** The container's entries in the directory's order, still compressed. Errors: a `HostError` for each defect. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw refusal('cut-off');
  const directory = directoryAt(view, end);
  if (directory.count > BOUNDS.entries) throw refusal('zip-bomb');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw refusal('broken-zip');
    const read = centralEntry(bytes, view, at, end, directory.shift);
    total += read.entry.size;
    checkSize(read.entry, total);
    const entry = unambiguous(read.entry, names);
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw refusal('broken-zip', entry.name);
    names.add(key);
    entries.push(entry);
    at = read.next;
  }
  return entries;
}

/** The uncompressed bytes, checked against declared size and checksum. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.data : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw refusal('broken-zip', entry.name);
  return content;
}

/**
 * Names that are no UTF-8 and read the same in the old encoding are told apart by their bytes: nobody looks them up,
 * they are only passed on.
 */
function unambiguous(entry: ZipEntry, names: ReadonlySet<string>): ZipEntry {
  const { rawName } = entry;
  if (rawName === undefined || !names.has(entry.name.toLowerCase())) return entry;
  return { ...entry, name: String.fromCharCode(...rawName) };
}

/**
 * A stated size that is too small is damage, as a flipped bit makes it; a little data that goes on without end is a
 * bomb. `taken`: bytes of compressed data given so far.
 */
function outgrown(entry: ZipEntry, made: number, taken: number): HostError {
  return refusal(made > taken * BOUNDS.ratio ? 'zip-bomb' : 'broken-zip', entry.name);
}

function inflate(entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let filled = 0;
  let taken = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > content.length) throw outgrown(entry, filled + chunk.length, taken);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  // Pieces small enough that one of them can blow up to 66 MB at most before the check above sees it.
  const piece = 65_536;
  try {
    for (let at = 0; at < entry.data.length; at += piece) {
      taken = Math.min(at + piece, entry.data.length);
      stream.push(entry.data.subarray(at, at + piece), at + piece >= entry.data.length);
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'HostError' ? error : refusal('broken-zip', entry.name);
  }
  return content.subarray(0, filled);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Bytes standing before the first entry that the offsets do not count. */
  readonly shift: number;
}

function directoryAt(view: DataView, end: number): Directory {
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let stop = end;
  if (count === 0xffff || offset === 0xffffffff || size === 0xffffffff) {
    // Zip64: some writers use it for small files too.
    const locator = end - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw refusal('broken-zip');
    const record = bigOffset(view, locator + 8);
    if (record + 56 > locator || view.getUint32(record, true) !== 0x06064b50) throw refusal('broken-zip');
    count = bigOffset(view, record + 32);
    size = bigOffset(view, record + 40);
    offset = bigOffset(view, record + 48);
    stop = record;
  }
  const start = stop - size;
  if (start < 0 || start < offset) throw refusal('cut-off');
  return { count, offset: start, shift: start - offset };
}

function bigOffset(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw refusal('broken-zip');
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

function centralEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  shift: number,
): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > end) throw refusal('broken-zip');
  const { name, raw } = nameOf(bytes.slice(at + 46, at + 46 + nameLength));
  if ((flags & 1) !== 0) throw refusal('encrypted');
  if (method !== 0 && method !== 8) throw refusal('broken-zip', name);
  const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
  const local = sizes.offset + shift;
  if (local + 30 > end || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw refusal('broken-zip', name);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + sizes.packed > end) throw refusal('cut-off', name);
  // Both headers state the sizes; where they differ, one is damaged, and a bomb's would agree.
  if (statesOtherSize(view, local, sizes)) throw refusal('broken-zip', name);
  return {
    entry: {
      name,
      ...(raw === null ? {} : { rawName: raw }),
      method,
      stamp: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      data: bytes.subarray(from, from + sizes.packed),
    },
    next,
  };
}

/**
 * UTF-8 or, from tools that know no better, the GB 18030 of a Chinese Windows; what is neither keeps a character a
 * byte. `raw`: the bytes to write again where they are no UTF-8.
 */
function nameOf(bytes: Uint8Array): { readonly name: string; readonly raw: Uint8Array | null } {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const name = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return { name, raw: encoding === 'utf-8' ? null : bytes };
    } catch {
      // Not this one.
    }
  }
  return { name: String.fromCharCode(...bytes), raw: bytes };
}

const SIZES_FOLLOW = 8;

/** Whether the header before the data states other sizes; with data of unknown length it states none. */
function statesOtherSize(
  view: DataView,
  local: number,
  sizes: { readonly packed: number; readonly size: number },
): boolean {
  if ((view.getUint16(local + 6, true) & SIZES_FOLLOW) !== 0) return false;
  const packed = view.getUint32(local + 18, true);
  const size = view.getUint32(local + 22, true);
  const unstated = packed === 0xffffffff || size === 0xffffffff || (packed === 0 && size === 0);
  if (unstated) return false;
  return packed !== sizes.packed || size !== sizes.size;
}

/** Sizes and offset, from the zip64 extra field where the plain fields are full. */
function wideSizes(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { packed: number; size: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let from = extra; from + 4 <= extra + extraLength;) {
    const length = view.getUint16(from + 2, true);
    if (view.getUint16(from, true) === 1) {
      let field = from + 4;
      const take = (value: number): number => {
        if (value !== 0xffffffff) return value;
        field += 8;
        return bigOffset(view, field - 8);
      };
      size = take(size);
      packed = take(packed);
      offset = take(offset);
      break;
    }
    from += 4 + length;
  }
  return { packed, size, offset };
}

function checkSize(entry: ZipEntry, total: number): void {
  if (entry.size > BOUNDS.partBytes || total > BOUNDS.totalBytes) throw refusal('too-large', entry.name);
  const suspicious = entry.size > BOUNDS.ratioFrom && entry.size > entry.data.length * BOUNDS.ratio;
  if (suspicious) throw refusal('zip-bomb', entry.name);
  if (entry.method === 0 && entry.size !== entry.data.length) throw refusal('broken-zip', entry.name);
}
