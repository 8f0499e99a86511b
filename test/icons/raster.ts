/** A small rasteriser: shapes as "is this point inside", sampled many times a pixel, and a PNG writer. */
import { crc32 } from '../../src/host/xlsx/crc32';
import { deflateSync, inflateSync } from 'node:zlib';

/** Red, green, blue and opacity from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export interface Shape {
  readonly colour: Colour;
  /** Whether a point, in pixels from the top left corner, lies inside. */
  readonly inside: (x: number, y: number) => boolean;
}

/** Samples along each side of a pixel. */
const SAMPLES = 8;

export function box(left: number, top: number, width: number, height: number, radius = 0): Shape['inside'] {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (left + width - radius), 0);
    const dy = Math.max(top + radius - y, y - (top + height - radius), 0);
    const within = x >= left && x <= left + width && y >= top && y <= top + height;
    return within && Math.hypot(dx, dy) <= radius + 1e-9;
  };
}

export function disc(centreX: number, centreY: number, radius: number): Shape['inside'] {
  return (x, y) => Math.hypot(x - centreX, y - centreY) <= radius;
}

/** A stroke along points, with round ends and corners. */
export function stroke(points: readonly (readonly [number, number])[], width: number): Shape['inside'] {
  return (x, y) =>
    points.slice(1).some((to, index) => {
      const from = points[index] ?? to;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy) <= width / 2;
    });
}

/** Paints the shapes one over the other. Out: `size` × `size` pixels, four bytes each, not premultiplied. */
export function paint(size: number, shapes: readonly Shape[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      pixels.set(pixel(column, row, shapes), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixel(column: number, row: number, shapes: readonly Shape[]): Colour {
  const sum = [0, 0, 0, 0] as [number, number, number, number];
  for (let across = 0; across < SAMPLES; across += 1) {
    for (let down = 0; down < SAMPLES; down += 1) {
      const x = column + (across + 0.5) / SAMPLES;
      const y = row + (down + 0.5) / SAMPLES;
      const top = shapes.findLast((shape) => shape.inside(x, y));
      if (top === undefined) continue;
      const [red, green, blue, alpha] = top.colour;
      sum[0] += red * alpha;
      sum[1] += green * alpha;
      sum[2] += blue * alpha;
      sum[3] += alpha;
    }
  }
  const [red, green, blue, alpha] = sum;
  if (alpha === 0) return [0, 0, 0, 0];
  return [
    Math.round(red / alpha),
    Math.round(green / alpha),
    Math.round(blue / alpha),
    Math.round(alpha / SAMPLES ** 2),
  ];
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** 8 bits a channel, with opacity, no interlacing. */
export function encodePng(size: number, pixels: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    lines.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** In: a PNG of the kind `encodePng` writes. Out: its width, height and pixels. Errors: throws on any other. */
export function decodePng(png: Uint8Array): { width: number; height: number; pixels: Uint8Array } {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  if (bytes.subarray(24, 29).toString('hex') !== '0806000000') throw new Error('not 8-bit RGBA');
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
  }
  const lines = inflateSync(Buffer.concat(data));
  const pixels = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = row * (width * 4 + 1);
    if (lines[start] !== 0) throw new Error('filtered lines');
    pixels.set(lines.subarray(start + 1, start + 1 + width * 4), row * width * 4);
  }
  return { width, height, pixels };
}
