/** Parallel lists: `超过80%、70%和60%分别得6、4、2分`. Each pair is a band of its own. */
import type { Points, Rule, Where } from '../criterion';
import { readWhere } from '../bounds';
import { endsClause } from '../condition';
import { band } from './bands';
import { readPoints } from '../points';
import type { Read } from '../quantity-words';
import { figure, matchAt, NUMBER } from '../quantity-words';
import { readSubject } from '../subject';

const MARK =
  /(?:的|时|,|:)*(?:分别|依次|对应)(?:计分|得分|可得|计|得|记|给|赋|为|按|扣(?:除|减)?)*(?:分)?(?:别)?(?:为|:)?/y;
const LEAD = /([^,;。:#\d≥≤<>=±]{0,30}?)(≥|≤|>|<|不低于|不超过|高于|低于|达到)?(?=-?\d)/y;
const SEPARATOR = /[、,/]|和|及|与|以及|或/y;
const ITEM = new RegExp(`(?:得|计|为|扣(?:除|减)?)?(${NUMBER})分?(?![%p\\d])`, 'y');
const SUFFIX = /以上|以下|以内/;
const LONGEST_LIST = 12;

/** In: a place where a clause may begin. Out: the bands of a parallel list and where it ends, or null. */
export function readParallel(text: string, at: number): Read<readonly Rule[]> | null {
  const spoken = readLevels(text, at);
  if (spoken !== null) return spoken;
  const lead = matchAt(LEAD, text, at);
  if (lead === null) return null;
  const subject = readSubject(lead[1] ?? '');
  if (subject === null) return null;
  const wheres = readWheres(text, at + (lead[1] ?? '').length, lead[2] ?? '');
  if (wheres === null || wheres.value.length < 2) return null;
  const mark = matchAt(MARK, text, wheres.end);
  if (mark === null) return null;
  const points = readList(text, wheres.end + mark[0].length);
  // 「低于80%、70%、60%的，分别扣1分、2分、3分」
  const takes = /扣/.test(text.slice(wheres.end, points?.end));
  if (points === null || points.value.length !== wheres.value.length || !endsClause(text, points.end)) {
    return null;
  }
  return {
    value: wheres.value.map((where, index) => {
      const given = points.value[index] ?? { kind: 'full' };
      return band(where, takes ? taken(given) : given, subject);
    }),
    end: points.end,
  };
}

/** Points of a list that takes them off. */
function taken(points: Points): Points {
  return points.kind === 'points' ? { kind: 'minus', value: points.value, share: false } : points;
}

const LABELS = /([^,;。:#\d%≥≤<>]{1,60}?)(?:[\d三四五]?(?:个)?(?:等次|等级|档次|档))?(?:,)?(?=分别)/y;

/** `好、较好、一般、差分别得5、4、3、0分`: levels said in one breath. */
function readLevels(text: string, at: number): Read<readonly Rule[]> | null {
  const match = matchAt(LABELS, text, at);
  const labels = (match?.[1] ?? '').split('、');
  if (match === null || labels.length < 2 || labels.some((label) => label === '' || label.length > 16))
    return null;
  const start = at + match[0].length;
  const mark = matchAt(MARK, text, start);
  const points = mark === null ? null : readList(text, start + mark[0].length);
  if (points === null || points.value.length !== labels.length || !endsClause(text, points.end)) return null;
  const rules = labels.map((label, index): Rule => {
    return { kind: 'items', options: [{ label, points: points.value[index] ?? null, span: null }] };
  });
  return { value: rules, end: points.end };
}

/** The bounds of the list; a comparator before the first, or a word after the last, holds for all bare figures. */
function readWheres(text: string, at: number, sign: string): Read<readonly Where[]> | null {
  const pieces: string[] = [];
  const end = text.slice(at, at + 120).search(/分别|依次|对应/);
  if (end < 0) return null;
  const body = text.slice(at, at + end).replace(/(?:的|时|,|:)+$/, '');
  if (/[;。#]/.test(body)) return null;
  for (const piece of body.split(/[、,/]|和|及|与|或/)) pieces.push(piece);
  if (pieces.length > LONGEST_LIST) return null;
  const suffix = SUFFIX.exec(pieces[pieces.length - 1] ?? '')?.[0] ?? '';
  const onlyLast = pieces.slice(0, -1).every((piece) => !SUFFIX.test(piece));
  const wheres: Where[] = [];
  for (const piece of pieces) {
    const bare = /^-?\d{1,12}(?:\.\d{1,8})?[^\d以()<>≤≥~-]{0,3}$/.test(piece);
    const whole = bare ? `${sign}${piece}${onlyLast && sign === '' ? suffix : ''}` : piece;
    const read = readWhere(whole, 0);
    if (read === null || read.end !== whole.length || read.value.on === 'rest') return null;
    wheres.push(read.value);
  }
  return { value: wheres, end: at + body.length };
}

function readList(text: string, at: number): Read<readonly Points[]> | null {
  const list: Points[] = [];
  let place = at;
  while (list.length <= LONGEST_LIST) {
    const item = matchAt(ITEM, text, place);
    const words = item === null ? readPoints(text, place) : null;
    if (item?.[1] !== undefined) list.push({ kind: 'points', value: figure(item[1]) });
    else if (words !== null) list.push(words.value);
    else return null;
    place = item === null ? (words?.end ?? place) : place + item[0].length;
    const separator = matchAt(SEPARATOR, text, place);
    const next = separator === null ? null : place + separator[0].length;
    if (next === null || (matchAt(ITEM, text, next) === null && readPoints(text, next) === null)) break;
    place = next;
  }
  return { value: list, end: place };
}
