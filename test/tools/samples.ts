/** Makes `assets/samples/*.xlsx` from their sources; the same bytes every time. Run from the project's top. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createXlsx } from '../../src/host/xlsx/create';
import { samples } from '../samples/catalogue';

const folder = resolve('assets/samples');
mkdirSync(folder, { recursive: true });
for (const sample of samples) {
  const bytes = createXlsx(sample.plan);
  writeFileSync(join(folder, `${sample.name}.xlsx`), bytes);
  process.stdout.write(`${sample.name}.xlsx  ${String(bytes.length)} 字节\n`);
}
