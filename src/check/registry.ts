/** The checks in order of precedence, and the codes they speak for. */
import * as checks from './checks';

export type RegisteredCheck = (typeof checks)[keyof typeof checks];
export type CheckCode = RegisteredCheck['code'];

export const CHECKS: readonly RegisteredCheck[] = Object.values(checks).sort(
  (a, b) => a.precedence - b.precedence,
);

export const CHECK_CODES: readonly CheckCode[] = CHECKS.map(({ code }) => code);
