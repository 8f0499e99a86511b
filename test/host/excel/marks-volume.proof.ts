/** Thousands of marks through Microsoft’s own client, against the simulated host. */
import type { Place } from '../../../src/grid/workbook';
import type { Edit } from '../../../src/host/port';
import type { SimBook } from '../../excel-sim/book';
import type { FarEnd } from '../../excel-sim/far-end';
import { WEB_LIMITS } from '../../excel-sim/far-end';
import { Refusal } from '../../excel-sim/protocol';
import { at, mark, metNothingUnknown, open as openBench, value } from './bench';
import { longTable } from './sheets';

let farEnd: FarEnd;

function open(book: SimBook) {
  const bench = openBench(book);
  farEnd = bench.farEnd;
  return bench.host;
}

function cell(place: Place) {
  return farEnd.book.sheet(place.sheet).peek(place.row, place.column);
}

afterEach(metNothingUnknown);

describe('thousands of marks', () => {
  const edits: readonly Edit[] = Array.from({ length: 2_500 }, (_, row): readonly Edit[] => [
    value(at(row + 2, 7, '评分表'), 4, 3),
    mark(at(row + 2, 7, '评分表'), 3),
  ]).flat();

  it('go in pieces the web takes, a thousand a sync', async () => {
    const host = open(longTable(2_500));
    farEnd.limits = WEB_LIMITS;
    await host.read();
    const before = farEnd.batches;
    expect((await host.apply(edits)).failure).toBeNull();
    expect(farEnd.batches - before).toBe(4);
    expect(farEnd.book.sheet('评分表').conditionalFormats).toHaveLength(2_500);
    expect(Math.max(...farEnd.asked)).toBeLessThan(WEB_LIMITS.payloadBytes);
  });

  it('and when a later piece is refused, nothing of any piece stays', async () => {
    const host = open(longTable(2_500));
    await host.read();
    const last = farEnd.batches + 4;
    // A refused mark alone leaves the scores written; here the host refuses the values of that piece as well.
    farEnd.fault = ({ batch }) => (batch === last ? new Refusal('GeneralException', 'no') : null);
    const receipt = await host.apply(edits);
    expect(receipt).toMatchObject({ written: [], unrestored: [] });
    expect(receipt.failure).toContain('已写入的部分都恢复了原样');
    expect(farEnd.book.sheet('评分表').conditionalFormats).toEqual([]);
    expect(cell(at(2, 7, '评分表')).value).toBe(4);
  }, 30_000);
});
