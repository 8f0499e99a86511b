/**
 * The product's icons, drawn for each size by itself: edges lie on whole pixels, so that they stay sharp at 16.
 * A score sheet with, in its corner, what the button does: a tick, a glass, an eraser.
 */
import type { Colour, Shape } from './raster';
import { box, disc, paint, stroke } from './raster';

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
export const ICON_NAMES = ['score', 'check', 'clear'] as const;
export type IconName = (typeof ICON_NAMES)[number];

const INK: Colour = [97, 97, 97, 255];
const PAPER: Colour = [255, 255, 255, 255];
const LINE: Colour = [189, 189, 189, 255];
const BLUE: Colour = [15, 108, 189, 255];
const ACCENT: Colour = [15, 107, 60, 255];

const ROSE: Colour = [209, 52, 56, 255];
const NOTHING: Colour = [0, 0, 0, 0];

/** Out: RGBA pixels of one icon at one size. */
export function drawIcon(name: IconName, size: number): Uint8Array {
  const unit = size / 16;
  const corner = { score: tick, check: glass, clear: eraser }[name];
  return paint(size, [...sheet(unit), ...corner(unit)]);
}

function sheet(unit: number): readonly Shape[] {
  const pixel = (value: number): number => Math.round(value * unit);
  const line = Math.max(1, Math.round(unit));
  const [left, top, right, bottom] = [pixel(1), pixel(1), pixel(13), pixel(15)];
  const [width, height] = [right - left, bottom - top];
  const head = pixel(3) + line;
  const rows = [head + pixel(2) - 0, head + pixel(5), head + pixel(8)];
  const inner = { left: left + 2 * line, width: width - 4 * line };
  return [
    { colour: INK, inside: box(left, top, width, height, 1.5 * unit) },
    { colour: PAPER, inside: box(left + line, top + line, width - 2 * line, height - 2 * line, unit * 0.7) },
    {
      colour: ACCENT,
      inside: box(inner.left, top + 2 * line, inner.width, Math.max(2, head - top - 2 * line)),
    },
    ...rows.map((row): Shape => ({ colour: LINE, inside: box(inner.left, row, inner.width, line) })),
  ];
}

/** A rim of nothing around the corner sign parts it from the sheet, on light and dark ribbons. */
function rim(inside: Shape['inside']): Shape {
  return { colour: NOTHING, inside };
}

function tick(unit: number): readonly Shape[] {
  const [x, y] = [11 * unit, 11 * unit];
  const points = [
    [x - 2 * unit, y + 0.1 * unit],
    [x - 0.6 * unit, y + 1.5 * unit],
    [x + 2.2 * unit, y - 1.5 * unit],
  ] as const;
  return [
    rim(disc(x, y, 5.4 * unit)),
    { colour: ACCENT, inside: disc(x, y, 4.6 * unit) },
    { colour: PAPER, inside: stroke(points, Math.max(1.9, 1.35 * unit)) },
  ];
}

function glass(unit: number): readonly Shape[] {
  const [x, y, radius] = [10 * unit, 9.6 * unit, 3.6 * unit];
  const handle = [
    [x + 2.7 * unit, y + 2.7 * unit],
    [14.7 * unit, 14.3 * unit],
  ] as const;
  return [
    rim(disc(x, y, radius + 0.9 * unit)),
    rim(stroke(handle, 3.2 * unit)),
    { colour: BLUE, inside: stroke(handle, 1.8 * unit) },
    { colour: BLUE, inside: disc(x, y, radius) },
    { colour: PAPER, inside: disc(x, y, radius - 1.3 * unit) },
  ];
}

function eraser(unit: number): readonly Shape[] {
  // A bar lying at 45°, its lower end the rubber.
  const [x, y] = [11 * unit, 10.2 * unit];
  const turned =
    (from: number, to: number, half: number): Shape['inside'] =>
    (px, py) => {
      const along = (px - x - (py - y)) / Math.SQRT2 / unit;
      const across = (px - x + (py - y)) / Math.SQRT2 / unit;
      return along >= from && along <= to && Math.abs(across) <= half;
    };
  return [
    rim(turned(-5.4, 5.4, 3.2)),
    { colour: ROSE, inside: turned(-4.6, 4.6, 2.4) },
    { colour: PAPER, inside: turned(-3.6, -0.6, 1.4) },
    {
      colour: ROSE,
      inside: box(
        8 * unit,
        15 * unit - Math.max(1, Math.round(unit)),
        7 * unit,
        Math.max(1, Math.round(unit)),
      ),
    },
  ];
}
