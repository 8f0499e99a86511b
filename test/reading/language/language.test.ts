/** It is a language: random schemes read back, words replaced, text put in. By sample here; by volume in the proof. */
import { generated } from './compare';
import { hidden, harmed } from './insert';
import { OPEN } from './open';
import { replaced } from './replace';
import { told } from './told';

/** One in so many, by the words themselves: a case more elsewhere draws no other ones. */
const every =
  (step: number) =>
  (which: string): boolean => {
    let hash = 0;
    for (const character of which) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
    return hash % step === 0;
  };

/** No more than the open ones, and no fewer: whoever mends some takes them off the number. */
function expectOpen(failures: readonly string[], open: number): void {
  if (failures.length === open) return;
  expect([`${String(failures.length)} fail, ${String(open)} are open`, ...failures]).toEqual([]);
}

test('two thousand worded schemes read back as the functions they were made from', () => {
  expectOpen(generated(0, 2_000).map(told.mismatch), OPEN.sample.generated);
});

test('a word of the same meaning in the same place changes nothing', () => {
  expectOpen(replaced(every(183)).differing.map(told.replaced), OPEN.sample.replaced);
});

test('harmless text at the boundary of a clause changes nothing', () => {
  expectOpen(harmed(every(183)).differing.map(told.inserted), OPEN.sample.harmed);
});

test('a scoring token put in anywhere is noticed', () => {
  expectOpen(hidden(every(1203)).differing.map(told.inserted), OPEN.sample.hidden);
});
