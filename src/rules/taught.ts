/**
 * Taught readings: a person has said how words of a criterion are to be read. What they say is a sentence of the same
 * language, read as any criterion is; it holds for every row whose criterion has the same words.
 */
import { fold, foldWord } from '../grid/fold';

export interface TaughtReading {
  /** The criterion, as it stands in its cell. */
  readonly criterion: string;
  /** The words of it that are read so: all of it, or a part. */
  readonly words: string;
  /** What is read in their place; '' where they bear on no score. */
  readonly reads: string;
}

/** What a criterion is known by, however it is spaced and whichever width its signs have. */
export const criterionKey = foldWord;

/** The reading taught for a criterion; null where there is none. */
export function taughtFor(readings: readonly TaughtReading[], criterion: string): TaughtReading | null {
  if (readings.length === 0) return null;
  const key = criterionKey(criterion);
  return readings.find((each) => criterionKey(each.criterion) === key) ?? null;
}

/** The readings with one more; one of the same criterion makes room for it. */
export function withReading(
  readings: readonly TaughtReading[],
  reading: TaughtReading,
): readonly TaughtReading[] {
  return [...withoutReading(readings, reading.criterion), reading];
}

export function withoutReading(
  readings: readonly TaughtReading[],
  criterion: string,
): readonly TaughtReading[] {
  const key = criterionKey(criterion);
  return readings.filter((each) => criterionKey(each.criterion) !== key);
}

/** Where the words stand in a text, spaces apart; null where they do not, or more than once. */
export function placeOf(words: string, text: string): { readonly from: number; readonly to: number } | null {
  const wanted = foldWord(words);
  if (wanted === '') return null;
  const folded = fold(text);
  const places: number[] = [];
  let plain = '';
  for (let index = 0; index < folded.length; index += 1) {
    const character = folded.charAt(index);
    if (/\s/.test(character)) continue;
    plain += character;
    places.push(index);
  }
  const at = plain.indexOf(wanted);
  if (at < 0 || plain.indexOf(wanted, at + 1) >= 0) return null;
  const [from, last] = [places[at], places[at + wanted.length - 1]];
  return from === undefined || last === undefined ? null : { from, to: last + 1 };
}

/** Two readings of one criterion. */
export interface Clash {
  readonly own: TaughtReading;
  readonly other: TaughtReading;
}

const isSame = (a: TaughtReading, b: TaughtReading): boolean =>
  foldWord(a.words) === foldWord(b.words) && foldWord(a.reads) === foldWord(b.reads);

/** In: one's own readings and another's. Out: both; where they differ one's own stands, and the clash is told. */
export function mergedReadings(
  own: readonly TaughtReading[],
  others: readonly TaughtReading[],
): { readonly readings: readonly TaughtReading[]; readonly clashes: readonly Clash[] } {
  const clashes = others.flatMap((other): Clash[] => {
    const mine = taughtFor(own, other.criterion);
    return mine === null || isSame(mine, other) ? [] : [{ own: mine, other }];
  });
  const fresh = others.filter(({ criterion }) => taughtFor(own, criterion) === null);
  return { readings: fresh.reduce(withReading, own), clashes };
}
