/** Mutated and recombined sentences of the case tables: reading must never throw, hang or point outside the text. */
import type { Criterion } from '../../src/scoring/clauses';
import { explainRule } from '../../src/assess/rule-line';
import { readCriterion } from '../../src/reading/criterion';
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from './cases';

/** A small generator of its own, so that a failing sentence can be found again by its seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const SENTENCES = TABLES.flatMap(({ cases }) => cases.map(([criterion]) => criterion));
const VALUES = TABLES.flatMap(({ cases }) => cases.map(([, , value]) => value));
const PIECES = SENTENCES.flatMap((sentence) => sentence.split(/(?<=[，；。、,;])/));
const CHARACTERS = Array.from(
  '0123456789%％.。，；、（）()≤≥<>＝-—~至扣得计记分满每超过低于以上下内含不并且\n \t①②A/B×*+百一二十',
);

/** One sentence made of others: cut, joined, doubled, with characters changed. */
function sentence(next: () => number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  let text = next() < 0.5 ? (pick(SENTENCES) ?? '') : '';
  for (let count = Math.floor(next() * 4); count > 0; count -= 1) text += pick(PIECES) ?? '';
  for (let count = Math.floor(next() * 4); count > 0; count -= 1) {
    const at = Math.floor(next() * (text.length + 1));
    const change = next();
    if (change < 0.3) text = text.slice(0, at) + text.slice(at + 1);
    else if (change < 0.7) text = text.slice(0, at) + (pick(CHARACTERS) ?? '') + text.slice(at);
    else if (change < 0.9) text = text.slice(0, at) + (pick(CHARACTERS) ?? '') + text.slice(at + 1);
    else text = text.slice(at) + text.slice(0, at);
  }
  return text;
}

/** What is wrong with a reading; null when nothing is. */
function fault(criterion: Criterion): string | null {
  const { text, clauses, unread } = criterion;
  for (const span of [...clauses, ...unread]) {
    if (!(span.from >= 0 && span.from < span.to && span.to <= text.length)) {
      return `span ${span.from}–${span.to} outside ${text.length}`;
    }
  }
  return null;
}

/** Reads `count` sentences, scores every tenth; returns the first fault with its sentence, or null. */
export function fuzz(count: number, seed: number): string | null {
  const next = random(seed);
  for (let index = 0; index < count; index += 1) {
    const text = sentence(next);
    const wrong = fault(readCriterion(text));
    if (wrong !== null) return `${JSON.stringify(text)}: ${wrong}`;
    if (index % 10 !== 0) continue;
    const value = VALUES[Math.floor(next() * VALUES.length)] ?? '';
    const answer = explainRule({ criterion: text, fullMarks: '5', value }, nationalRules);
    if (answer.status !== 'scored') continue;
    const [low, score, high] = [answer.low, answer.score, answer.high].map(Number);
    if (low === undefined || score === undefined || high === undefined) return `${text}: no numbers`;
    if (!(0 <= low && low <= score && score <= high && high <= 5)) {
      return `${JSON.stringify(text)} at ${value}: ${low} ≤ ${score} ≤ ${high} does not hold within 0–5`;
    }
  }
  return null;
}
