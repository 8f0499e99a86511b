/** A short, stable, non-cryptographic digest, the same on every machine: for rules in force and cells a dismissal rests on. */

/** FNV-1a over UTF-16 units, 64 bits, as 16 hex digits. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
