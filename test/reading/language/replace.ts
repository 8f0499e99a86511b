/** Each lexicon word of a case replaced by each other word of its line that can stand in its place: the same outcome. */
import { HEDGES } from '../../../src/lexicon/hedges';
import { PLAIN } from '../../../src/lexicon/plain';
import { ENTRIES } from '../../../src/lexicon/words';
import type { Entry } from '../../../src/lexicon/words';
import { TABLES } from '../cases';
import { outcomeOfCase } from './compare';
import { PLACES } from './places';

const KNOWN: readonly string[] = [
  ...new Set([...ENTRIES, ...HEDGES, ...PLAIN].flatMap(({ words }) => words.split(' '))),
].sort((a, b) => b.length - a.length);
const BY_FIRST = new Map<string, string[]>();
for (const word of KNOWN) BY_FIRST.set(word.charAt(0), [...(BY_FIRST.get(word.charAt(0)) ?? []), word]);

/** The lexicon's words of a text, by the longest match from left to right. */
function found(text: string): readonly { readonly word: string; readonly at: number }[] {
  const all: { word: string; at: number }[] = [];
  for (let at = 0; at < text.length;) {
    const word = BY_FIRST.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
    if (word !== undefined) all.push({ word, at });
    at += word?.length ?? 1;
  }
  return all;
}

const LINES: readonly Entry[] = [...ENTRIES, ...HEDGES];

export interface Replacement {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Every replacement of one criterion. */
export function replacements(text: string): readonly Replacement[] {
  const known = MADE.get(text);
  if (known !== undefined) return known;
  const made = replacing(text);
  MADE.set(text, made);
  return made;
}

/** Many cases share a criterion. */
const MADE = new Map<string, readonly Replacement[]>();

function replacing(text: string): readonly Replacement[] {
  return found(text).flatMap(({ word, at }) => {
    const before = text.slice(0, at);
    const behind = text.slice(at + word.length);
    return PLACES.filter(
      (place) => place.words(word) && place.before.test(before) && place.behind.test(behind),
    ).flatMap(({ name, line, words }) =>
      LINES.filter((entry) => line(entry.sense) && entry.words.split(' ').includes(word))
        .flatMap((entry) => entry.words.split(' '))
        .filter((other) => other !== word && words(other))
        .map((other) => ({ place: name, from: word, to: other, text: `${before}${other}${behind}` })),
    );
  });
}

export interface Replaced {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly value: string;
  readonly expected: string;
  readonly got: string;
}

/** In: which of the replacements to try. Out: how many were tried, and those whose outcome is another. */
export function replaced(tries: (which: string) => boolean): {
  readonly tried: number;
  readonly differing: readonly Replaced[];
} {
  const differing: Replaced[] = [];
  let tried = 0;
  for (const { cases } of TABLES) {
    for (const row of cases) {
      const [criterion, , value] = row;
      let expected: string | null = null;
      for (const { place, from, to, text } of replacements(criterion)) {
        if (!tries(`${text}｜${value}`)) continue;
        tried += 1;
        expected ??= outcomeOfCase(row, criterion);
        const got = outcomeOfCase(row, text);
        if (got !== expected) differing.push({ place, from, to, text, value, expected, got });
      }
    }
  }
  return { tried, differing };
}
