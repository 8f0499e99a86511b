/** The icons that ship are those the script draws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon, ICON_NAMES, ICON_SIZES } from './icons';
import { decodePng } from './raster';

const root = join(__dirname, '../..');

const cases = ICON_NAMES.flatMap((name) => ICON_SIZES.map((size) => [name, size] as const));

test.each(cases)('%s at %d px is of that size, drawn by the script, and not empty', (name, size) => {
  const icon = decodePng(readFileSync(join(root, `assets/icons/${name}-${String(size)}.png`)));
  expect([icon.width, icon.height]).toEqual([size, size]);
  expect(Buffer.compare(Buffer.from(icon.pixels), Buffer.from(drawIcon(name, size)))).toBe(0);
  const opaque = icon.pixels.filter((_, index) => index % 4 === 3).filter((alpha) => alpha > 128).length;
  expect(opaque).toBeGreaterThan(size * size * 0.4);
});
