/** Right tables of many forms are left in peace, and one defect in each is found: nothing else is called wrong. */
import { reviewWorkbook } from '../../src/review/review';
import { errorsIn, writtenIn } from './clean-counts';
import { cleanTables, defectsOf, workbookOfTable } from './clean-tables';

test('at least 60, no two with the same set of columns and blocks', () => {
  expect(new Set(cleanTables.map(({ name }) => name)).size).toBe(cleanTables.length);
  expect(cleanTables.length).toBeGreaterThanOrEqual(60);
});

test('nothing is called wrong, nothing written, every row scored', () => {
  const wrong = cleanTables.flatMap((table) => {
    const workbook = workbookOfTable(table);
    const { tables } = reviewWorkbook(workbook);
    const scored = tables.flatMap((each) =>
      each.kind !== 'score'
        ? []
        : each.indicators.filter(({ assessment: { status } }) => status === 'scored'),
    ).length;
    const least = table.name.includes('资金 none') ? 4 : 5;
    const unread = scored === least ? [] : [`${String(scored)} rows scored`];
    const faults = [...errorsIn(workbook), ...writtenIn(workbook), ...unread];
    return faults.length === 0 ? [] : [`${table.name}: ${faults.join(' / ')}`];
  });
  expect(wrong).toEqual([]);
});

test('each defect is found, and nothing else is called wrong', () => {
  const counts = { seeded: 0, found: 0, missed: [] as string[], invented: [] as string[] };
  for (const table of cleanTables) {
    for (const { what, put, error } of defectsOf(table)) {
      counts.seeded += 1;
      const errors = errorsIn(workbookOfTable(table, put));
      if (errors.includes(error)) counts.found += 1;
      else counts.missed.push(`${table.name} ${what} ${error}: ${errors.join(' / ')}`);
      // A score put wrong alone leaves its sums behind: they add up the score as it stood.
      const further = errors.filter(
        (each) => each !== error && !(what === '没完成得满分' && /total-mismatch/.test(each)),
      );
      if (further.length > 0) counts.invented.push(`${table.name} ${what}: ${further.join(' / ')}`);
    }
  }
  expect(counts).toEqual({ seeded: counts.seeded, found: counts.seeded, missed: [], invented: [] });
  expect(counts.seeded).toBeGreaterThan(200);
});
