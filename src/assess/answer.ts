/** What follows from a person's answer: the inputs of a row filled in, held to their limits, and reckoned. */
import { Ratio } from '../grid/ratio';
import type { Input, InputOption } from './inputs';
import { sayNumber } from './numbers';

/** An input filled in: the label taken, the labels ticked, the number or the value typed. */
export interface Filled {
  readonly name: string;
  readonly value: string | readonly string[];
}

export type Answered =
  | { readonly kind: 'points'; readonly points: Ratio; readonly said: string }
  /** A measured value: what follows is the scoring's to say. */
  | { readonly kind: 'value'; readonly text: string }
  /** Not filled in, or not within the limits. */
  | { readonly kind: 'open'; readonly at: string };

/** At most so many digits before and after the point: more is a slip. */
const FIGURE = /^\d{1,6}(?:\.\d{1,4})?$/;
const WHOLE = /^\d{1,4}$/;

/** A figure typed by a person: digits in either width, spaces around; null for anything else. */
export function typedFigure(text: string): Ratio | null {
  const plain = text.normalize('NFKC').trim();
  return FIGURE.test(plain) ? Ratio.of(plain) : null;
}

const valueOf = (filled: readonly Filled[], name: string): string | readonly string[] | null =>
  filled.find((each) => each.name === name)?.value ?? null;

interface Part {
  readonly points: Ratio;
  readonly said: string;
}

/** In: what a row asks and what was filled in. Points are held to 0…`full`. Never throws. */
export function answered(inputs: readonly Input[], filled: readonly Filled[], full: Ratio | null): Answered {
  if (inputs.length === 0) return { kind: 'open', at: '' };
  let base: Part | null = null;
  const taken: Part[] = [];
  for (const input of inputs) {
    const value = valueOf(filled, input.name);
    if (input.kind === 'value') {
      return typeof value === 'string' && value.trim() !== ''
        ? { kind: 'value', text: value.trim() }
        : { kind: 'open', at: input.name };
    }
    const part = partOf(input, value, filled);
    if (part === null) return { kind: 'open', at: input.name };
    if (input.kind === 'count') taken.push(part);
    else base = part;
  }
  const start = base ?? (full === null ? null : { points: full, said: '' });
  if (start === null) return { kind: 'open', at: inputs[0]?.name ?? '' };
  const sum = taken.reduce((left, part) => left.minus(part.points), start.points);
  const held = Ratio.max(Ratio.zero, full === null ? sum : Ratio.min(full, sum));
  const said = [start.said, ...taken.map((part) => part.said)].filter((text) => text !== '').join('，');
  return { kind: 'points', points: held, said };
}

function partOf(
  input: Exclude<Input, { kind: 'value' }>,
  value: string | readonly string[] | null,
  filled: readonly Filled[],
): Part | null {
  switch (input.kind) {
    case 'choice':
      return typeof value === 'string' ? chosen(input.options, value, filled) : null;
    case 'items':
      return value === null || typeof value === 'string' ? null : ticked(input.options, value);
    case 'points': {
      const points = typeof value === 'string' ? typedFigure(value) : null;
      return points === null || points.isBelow(input.low) || points.isAbove(input.high)
        ? null
        : { points, said: '' };
    }
    case 'count': {
      if (typeof value !== 'string' || !WHOLE.test(value.normalize('NFKC').trim())) return null;
      const count = Ratio.of(value.normalize('NFKC').trim());
      const all = count.over(input.size).floor().times(input.each);
      const points = input.most === null ? all : Ratio.min(input.most, all);
      return { points, said: `${input.label}${sayNumber(count)}${input.unit}，扣 ${sayNumber(points)} 分` };
    }
  }
}

/** An option that leaves a span wants the points besides, under `within`. */
function chosen(options: readonly InputOption[], label: string, filled: readonly Filled[]): Part | null {
  const option = options.find((each) => each.label === label);
  if (option === undefined) return null;
  if (option.points !== null) return { points: option.points, said: `「${label}」` };
  const value = valueOf(filled, 'within');
  const points = typeof value === 'string' ? typedFigure(value) : null;
  return points === null || points.isBelow(option.low) || points.isAbove(option.high)
    ? null
    : { points, said: `「${label}」` };
}

function ticked(options: readonly InputOption[], labels: readonly string[]): Part | null {
  if (!labels.every((label) => options.some((option) => option.label === label))) return null;
  const taken = options.filter(({ label }) => labels.includes(label));
  return {
    points: taken.reduce((sum, { low }) => sum.plus(low), Ratio.zero),
    said: taken.length === 0 ? '各项都不符合' : `符合 ${taken.length} / ${options.length} 项`,
  };
}
