/** How long a 50,000-row sheet takes to read and to write, and how much memory: `node dist/tools/bench-files.js`. */
import type { Edit } from '../../src/host/port';
import { createXlsx } from '../../src/host/xlsx/create';
import { XlsxHost } from '../../src/host/xlsx/host';

const ROWS = 50_000;

const rows = Array.from({ length: ROWS }, (_, row) => [
  `部门${row}`,
  `指标${row % 100}`,
  5,
  { value: 0.1234 + row / 1_000_000, format: '0.00%' },
  `每超出${row % 50}%扣1分，扣完为止`,
  row,
  row / 3,
  `说明${row}`,
  { value: 4, format: '0.00', style: 'number' as const },
]);

async function timed<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const from = performance.now();
  const result = await work();
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(`${name.padEnd(40)} ${Math.round(performance.now() - from)} ms, ${memory} MB`);
  return result;
}

async function main(): Promise<void> {
  const bytes = await timed('createXlsx 50,000 × 9', () => createXlsx({ sheets: [{ name: '大表', rows }] }));
  rows.length = 0;
  const host = new XlsxHost(bytes);
  const workbook = await timed('read', () => host.read());
  console.log(`  ${workbook.sheets[0]?.cells.size ?? 0} cells, file ${Math.round(bytes.length / 1024)} kB`);
  const edits = Array.from({ length: 1000 }, (_, index): Edit => {
    const place = { sheet: '大表', row: index * 50, column: 8 };
    return { kind: 'value', place, was: 4, value: 3 };
  });
  const marks = Array.from({ length: 300 }, (_, index): Edit => {
    const place = { sheet: '大表', row: index * 100, column: 8 };
    return { kind: 'mark', place, mark: 'error', holds: 3, reason: '应为 3 分' };
  });
  const receipt = await timed('write 1,000 values and 300 marks', () => host.apply([...edits, ...marks]));
  if (receipt.failure !== null) throw new Error(receipt.failure);
  await timed('bytes', () => host.bytes());
  await timed('clear marks', () => host.apply([{ kind: 'clear-marks' }]));
  console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

void main();
