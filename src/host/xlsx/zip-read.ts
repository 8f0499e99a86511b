/**
 * Reading a zip container that may be hostile: the directory is checked before anything is inflated, and
 * inflating stops where a part outgrows what it declared.
 */
import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { refusal } from './refusals';
import type { ZipEntry } from './zip-write';

/** Bounds of what is read at all. A real workbook's parts compress 5 to 30 times; deflate ends near 1,030. */
const ZIP_LIMITS = {
  entries: 20_000,
  partBytes: 200 * 1024 * 1024,
  totalBytes: 500 * 1024 * 1024,
  /** Only counts above `ratioFrom` bytes: small parts of blanks compress very well. */
  ratio: 400,
  ratioFrom: 16 * 1024 * 1024,
} as const;

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
  if (directory.count > ZIP_LIMITS.entries) throw refusal('zip-bomb');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw refusal('broken-zip');
    const read = centralEntry(bytes, view, at, end, directory.shift);
    total += read.entry.size;
    checkSize(read.entry, total);
    const key = read.entry.name.toLowerCase();
    if (names.has(key)) throw refusal('broken-zip', read.entry.name);
    names.add(key);
    entries.push(read.entry);
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

function inflate(entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > content.length) throw refusal('zip-bomb', entry.name);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  // Pieces small enough that one of them can blow up to 66 MB at most before the check above sees it.
  const piece = 65_536;
  try {
    for (let at = 0; at < entry.data.length; at += piece) {
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
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if ((flags & 1) !== 0) throw refusal('encrypted');
  if (method !== 0 && method !== 8) throw refusal('broken-zip', name);
  const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
  const local = sizes.offset + shift;
  if (local + 30 > end || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw refusal('broken-zip', name);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + sizes.packed > end) throw refusal('cut-off', name);
  return {
    entry: {
      name,
      method,
      stamp: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      data: bytes.subarray(from, from + sizes.packed),
    },
    next,
  };
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
  if (entry.size > ZIP_LIMITS.partBytes || total > ZIP_LIMITS.totalBytes)
    throw refusal('too-large', entry.name);
  const suspicious = entry.size > ZIP_LIMITS.ratioFrom && entry.size > entry.data.length * ZIP_LIMITS.ratio;
  if (suspicious) throw refusal('zip-bomb', entry.name);
  if (entry.method === 0 && entry.size !== entry.data.length) throw refusal('broken-zip', entry.name);
}
