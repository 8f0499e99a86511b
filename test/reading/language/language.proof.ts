/**
 * The same by volume: 100 000 worded schemes (HEFEN_SENTENCES says how many), and every replacement and insertion of
 * every case. More than the open share fails, and shows the first hundred.
 */
import { generated } from './compare';
import { SCORING, hidden, harmed } from './insert';
import { OPEN, UNNOTICED } from './open';
import { replaced } from './replace';
import { told } from './told';

const SENTENCES = Number(process.env['HEFEN_SENTENCES'] ?? 100_000);
const SHARD = 10_000;
const SHARDS = Array.from({ length: Math.ceil(SENTENCES / SHARD) }, (_, at) => 1_000_000 + at * SHARD);
const all = (): boolean => true;

function expectAtMost(failures: readonly string[], open: number): void {
  if (failures.length <= open) return;
  expect([`${String(failures.length)} fail, ${String(open)} are open`, ...failures.slice(0, 100)]).toEqual(
    [],
  );
}

test.each(SHARDS)('worded schemes read back, ten thousand from seed %i', (from) => {
  expectAtMost(
    generated(from, Math.min(SHARD, SENTENCES)).map(told.mismatch),
    OPEN.proof.generatedOfTenThousand,
  );
});

test('a word of the same meaning in the same place changes nothing, every word of every case', () => {
  expectAtMost(replaced(all).differing.map(told.replaced), OPEN.proof.replaced);
});

test('harmless text changes nothing, at every boundary of every case', () => {
  expectAtMost(harmed(all).differing.map(told.inserted), OPEN.proof.harmed);
});

test.each(SCORING)('%s is noticed, at every place of every scored case', (put) => {
  expectAtMost(hidden(all, [put]).differing.map(told.inserted), UNNOTICED[put] ?? 0);
});
