/** Draws the product's icons into `assets/icons`; the same pixels every time. Run from the project's top. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawIcon, ICON_NAMES, ICON_SIZES } from '../icons/icons';
import { encodePng } from '../icons/raster';

const folder = resolve('assets/icons');
mkdirSync(folder, { recursive: true });
for (const name of ICON_NAMES) {
  for (const size of ICON_SIZES) {
    writeFileSync(join(folder, `${name}-${String(size)}.png`), encodePng(size, drawIcon(name, size)));
  }
}
process.stdout.write(`${String(ICON_NAMES.length * ICON_SIZES.length)} 个图标\n`);
