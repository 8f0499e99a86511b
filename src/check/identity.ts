/** Ids that survive inserted rows and sorting: made of what a finding is about, never of where it stands. */
import type { Claim } from './check';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a over UTF-16 units, 64 bits, as 16 hex digits. Not cryptographic; the same on every machine. */
export function digest(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

/**
 * In: claims that stand, in reading order. Out: one id each. Two claims of one check about one cell of one row
 * are told apart by their order only.
 */
export function identify(claims: readonly Claim[]): readonly string[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const about = JSON.stringify([claim.check, claim.subject, claim.role]);
    const ordinal = seen.get(about) ?? 0;
    seen.set(about, ordinal + 1);
    return digest(`${about}#${ordinal}`);
  });
}
