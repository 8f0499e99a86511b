/** Blocks around a right table, all of them. */
import { aroundTables } from './other-blocks';

test('blocks with sums of their own leave the table in peace', () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const { what, faults } of aroundTables()) {
    tried += 1;
    const found = faults();
    if (found !== '') wrong.push(`${what}: ${found}`);
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(2000);
});
