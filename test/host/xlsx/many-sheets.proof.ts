/** Four times the sheets take about four times as long to open: parts are found by name, not by looking through all. */
import { createXlsx } from '../../../src/host/xlsx/create';
import { openXlsx } from '../../../src/host/xlsx/read';

function book(sheets: number): Uint8Array {
  return createXlsx({
    sheets: Array.from({ length: sheets }, (_, index) => ({ name: `表${index}`, rows: [['单位', index]] })),
  });
}

/** CPU seconds of this process, the least of three: the machine may be busy with others. */
function secondsToOpen(bytes: Uint8Array): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    openXlsx(bytes);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...runs);
}

test('opening is linear in the sheets', () => {
  openXlsx(book(200));
  const few = secondsToOpen(book(1_500));
  const many = secondsToOpen(book(6_000));
  // Quadratic would be 16 times.
  expect(many / few).toBeLessThan(9);
});
