/** Excel and a file do the same, on a published table and on one of several tables. */
import { describeSamples } from './shared-hosts';

const done = describeSamples(['002-huaihua-2021.xlsx', 'stacked-tables.xlsx']);

it('there was something to write and to mark', () => {
  expect(done.written).toBeGreaterThan(0);
  expect(done.marked).toBeGreaterThan(0);
});
