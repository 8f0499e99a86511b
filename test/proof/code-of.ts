/** Which code a registered check speaks for: its name in the other spelling (`scoreMismatch` is `score-mismatch`). */
import type { Check } from '../../src/check/check';

export const codeOf = (check: Check): string =>
  check.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
