/** A short, stable, non-cryptographic digest, the same on every machine: for rules in force and cells a dismissal rests on. */

/** FNV-1a over UTF-16 units, 64 bits, as 16 hex digits. */
export function fingerprint(text: string): string {
  // Two halves of 32 bits; the prime is 2^40 + 0x1b3, so that every product is an exact double.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let index = 0; index < text.length; index += 1) {
    const mixed = (low ^ text.charCodeAt(index)) >>> 0;
    const product = mixed * 0x1b3;
    low = product >>> 0;
    high = (high * 0x1b3 + (product - low) / 0x1_0000_0000 + mixed * 256) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
