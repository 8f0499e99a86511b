/** CRC-32 as zip uses it (ISO 3309, polynomial 0xEDB88320), four tables at a time. */
const TABLES: readonly Uint32Array[] = makeTables();

function makeTables(): Uint32Array[] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  const tables = [first];
  for (let k = 1; k < 4; k += 1) {
    const before = tables[k - 1] ?? first;
    tables.push(before.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0)));
  }
  return tables;
}

/** Unsigned 32-bit checksum of `bytes`. */
export function crc32(bytes: Uint8Array): number {
  const [t0 = new Uint32Array(), t1 = t0, t2 = t0, t3 = t0] = TABLES;
  const whole = bytes.length - (bytes.length % 4);
  let c = 0xffffffff;
  let at = 0;
  for (; at < whole; at += 4) {
    c ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    c =
      (t3[c & 0xff] ?? 0) ^ (t2[(c >>> 8) & 0xff] ?? 0) ^ (t1[(c >>> 16) & 0xff] ?? 0) ^ (t0[c >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) c = (c >>> 8) ^ (t0[(c ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (c ^ 0xffffffff) >>> 0;
}
