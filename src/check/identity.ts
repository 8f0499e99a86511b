/** Ids that survive inserted rows and sorting: made of what a finding is about, never of where it stands. */
import { fingerprint } from '../grid/fingerprint';
import type { MadeClaim } from './finding';

/**
 * In: claims that stand, in reading order. Out: one id each. Two claims of one check about one cell of one row
 * are told apart by their order only.
 */
export function identify(claims: readonly MadeClaim[]): readonly string[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const about = JSON.stringify([claim.check, claim.subject, claim.role]);
    const ordinal = seen.get(about) ?? 0;
    seen.set(about, ordinal + 1);
    return fingerprint(`${about}#${ordinal}`);
  });
}
