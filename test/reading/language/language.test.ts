/** It is a language: random schemes read back, words replaced, text put in. By sample here; by volume in the proof. */
import { generated } from './compare';
import { hidden, harmed } from './insert';
import { told } from './told';
import { replaced } from './replace';

const every =
  (step: number) =>
  (count: number): boolean =>
    count % step === 0;

test('two thousand worded schemes read back as the functions they were made from', () => {
  expect(generated(0, 2_000).map(told.mismatch)).toEqual([]);
});

test('a word of the same meaning in the same place changes nothing', () => {
  expect(replaced(every(97)).differing.map(told.replaced)).toEqual([]);
});

test('harmless text at the boundary of a clause changes nothing', () => {
  expect(harmed(every(61)).differing.map(told.inserted)).toEqual([]);
});

test('a scoring token put in anywhere is noticed', () => {
  expect(hidden(every(601)).differing.map(told.inserted)).toEqual([]);
});
