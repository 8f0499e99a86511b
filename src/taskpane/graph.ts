/** The row's scoring as a small line with its value marked, for the eye; what it says stands in words beside it. */
import type { Curve, CurvePoint } from '../review/curve';
import { words } from './words';

const WIDTH = 240;
const HEIGHT = 84;
const EDGE = { left: 26, right: 10, top: 8, bottom: 18 } as const;
const SVG = 'http://www.w3.org/2000/svg';

function made(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

const plain = (value: number): string => String(Number(value.toFixed(2)));

/** One path; a gap where nothing follows. */
export function pathOf(
  points: readonly CurvePoint[],
  left: (x: number) => number,
  top: (y: number) => number,
): string {
  let isOn = false;
  const parts: string[] = [];
  for (const { x, y } of points) {
    if (y !== null) parts.push(`${isOn ? 'L' : 'M'}${left(x).toFixed(1)} ${top(y).toFixed(1)}`);
    isOn = y !== null;
  }
  return parts.join('');
}

export function drawGraph({ points, at, full, unit }: Curve): SVGElement | null {
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined || last.x <= first.x || full <= 0) return null;
  const [from, range] = [first.x, last.x - first.x];
  const left = (x: number): number => EDGE.left + ((x - from) / range) * (WIDTH - EDGE.left - EDGE.right);
  const top = (y: number): number => EDGE.top + (1 - y / full) * (HEIGHT - EDGE.top - EDGE.bottom);
  const foot = HEIGHT - EDGE.bottom;
  const value = `${plain(at.x)}${unit}`;
  const svg = made('svg', {
    class: 'graph',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': words.current.graph(value, at.y === null ? null : plain(at.y), plain(full)),
  });
  svg.append(
    made('line', { class: 'axis', x1: EDGE.left, y1: foot, x2: WIDTH - EDGE.right, y2: foot }),
    made('line', { class: 'axis', x1: EDGE.left, y1: EDGE.top, x2: EDGE.left, y2: foot }),
    made('text', { x: EDGE.left - 4, y: EDGE.top + 4, 'text-anchor': 'end' }, plain(full)),
    made('text', { x: EDGE.left - 4, y: foot, 'text-anchor': 'end' }, '0'),
    made('text', { x: EDGE.left, y: HEIGHT - 4 }, `${plain(first.x)}${unit}`),
    made('text', { x: WIDTH - EDGE.right, y: HEIGHT - 4, 'text-anchor': 'end' }, `${plain(last.x)}${unit}`),
    made('path', { class: 'curve', d: pathOf(points, left, top) }),
    made('line', { class: 'value', x1: left(at.x), y1: EDGE.top, x2: left(at.x), y2: foot }),
  );
  if (at.y !== null) svg.append(made('circle', { class: 'value', cx: left(at.x), cy: top(at.y), r: 4 }));
  return svg;
}
