/** The same by volume: HEFEN_SENTENCES worded schemes (100 000), and every replacement and insertion of every case. */
import { generated } from './compare';
import { hidden, harmed } from './insert';
import { replaced } from './replace';
import { told } from './told';

const SENTENCES = Number(process.env['HEFEN_SENTENCES'] ?? 100_000);
const SHARD = 10_000;
const SHARDS = Array.from({ length: Math.ceil(SENTENCES / SHARD) }, (_, at) => 1_000_000 + at * SHARD);
const all = (): boolean => true;

test.each(SHARDS)('worded schemes read back, ten thousand from seed %i', (from) => {
  expect(generated(from, Math.min(SHARD, SENTENCES)).map(told.mismatch)).toEqual([]);
});

test('a word of the same meaning in the same place changes nothing, every word of every case', () => {
  expect(replaced(all).differing.map(told.replaced)).toEqual([]);
});

test('harmless text changes nothing, at every boundary of every case', () => {
  expect(harmed(all).differing.map(told.inserted)).toEqual([]);
});

test('a scoring token is noticed, at every place of every scored case', () => {
  expect(hidden(all).differing.map(told.inserted)).toEqual([]);
});
