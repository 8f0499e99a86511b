/** A subject and the values it is held to: `在职人员控制率≤100%`. */
import type { Where } from './criterion';
import { readWhere } from './bounds';
import type { Read } from './quantity-words';
import { matchAt } from './quantity-words';
import { readSubject } from './subject';

export interface Condition {
  readonly subject: string;
  readonly where: Where;
}

const STARTS = /[[(目占≥≤><=±+\d不高低达完未没全如按实优否反其除-]/;
const STOPS = /[;。#\s]/;
const LONGEST_SUBJECT = 42;

/** Several kinds look for a condition at the same place of the same text: it is read once. */
let remembered: { readonly text: string; readonly places: Map<number, Read<Condition> | null> } = {
  text: '',
  places: new Map(),
};

/** Reads up to the first place where a bound stands; null when the words before it are more than a subject. */
export function readCondition(text: string, at: number): Read<Condition> | null {
  if (remembered.text !== text) remembered = { text, places: new Map() };
  const before = remembered.places.get(at);
  if (before !== undefined) return before;
  const read = findCondition(text, at);
  remembered.places.set(at, read);
  return read;
}

/** A degree that only names the band: `优（90%以上）`, `优：90%以上`. */
const DEGREE =
  /(?:为|评为)?(?:非常|很|较|比较|基本|不|最)?(?:满意|优秀|优良|优|良好|良|中等|中|合格|好|一般|差|高|低|达标|及格|[A-E]级?|[一二三四]等|[一二三四]档|第[一二三四]档)(?:等次|等级|档)?/y;

function findCondition(text: string, at: number): Read<Condition> | null {
  const degree = matchAt(DEGREE, text, at);
  const mark = degree === null ? '' : text.charAt(at + degree[0].length);
  if (degree !== null && (mark === '(' || mark === ':')) {
    const where = readWhere(text, at + degree[0].length + 1);
    if (where !== null && where.value.on !== 'rest')
      return { value: { subject: '', where: where.value }, end: where.end };
  }
  const limit = Math.min(text.length, at + LONGEST_SUBJECT);
  for (let place = at; place < limit; place += 1) {
    const character = text.charAt(place);
    if (STOPS.test(character)) return null;
    if (character === ',' && place > at && !/[率度数例]/.test(text.charAt(place - 1))) return null;
    if (!STARTS.test(character)) continue;
    const where = readWhere(text, place);
    if (where === null) {
      if (/\d/.test(character)) return null;
      continue;
    }
    if (where.value.on === 'rest' && place > at) continue;
    const subject = readSubject(text.slice(at, place));
    return subject === null ? null : { value: { subject, where: where.value }, end: where.end };
  }
  return null;
}

/** 90分以上为优，得10分; 90%以上（优秀）得10分: the degree only names the band. */
const NAMED =
  /(?:的)?,?(?:为|评为|属于|\()(?:优秀|优|良好|良|中等|中|一般|较差|差|合格|不合格|较好|好|达标|不达标)(?:等次|等级|级|档)?\)?(?=[,:、(;得计记])/y;
const BEFORE_POINTS = /(?:的)?\)?(?:[,:、(])?(?:的|则)?/y;
const CLAUSE_END = /(?=[,;。、:()#\s]|$|每|扣完|直至|直到|最[高多低]|满分为止|并且?扣)/y;

/** The place after the comma, colon or bracket that may stand between a condition and its points. */
export function afterCondition(text: string, at: number): number {
  const named = at + (matchAt(NAMED, text, at)?.[0].length ?? 0);
  return named + (matchAt(BEFORE_POINTS, text, named)?.[0].length ?? 0);
}

/** Points may be followed at once by the next bound where a line break was lost (`计6分80%-90%计4分`). */
export function endsClause(text: string, at: number): boolean {
  return (
    matchAt(CLAUSE_END, text, at) !== null ||
    (text.charAt(at - 1) === '分' && /[\d≥≤<>]/.test(text.charAt(at)))
  );
}
