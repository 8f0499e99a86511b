/** A table that stands elsewhere, is cut by a page or has other blocks around it is the same table. */
import { everyWorkbook } from './every-workbook';
import { otherwise } from './around';

test('every sample and every form, in every standing', () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const { what, changes } of otherwise(everyWorkbook)) {
    tried += 1;
    const found = changes();
    if (found.length > 0) wrong.push(`${what}: ${found.join(' / ')}`);
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(1200);
});
