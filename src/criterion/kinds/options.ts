/**
 * Free words with points after them: points per item, levels, yes/no. What they are shows only when the
 * options of a criterion are seen together, so one reader finds the options and `group.ts` names the kind.
 */
import type { Option, Points } from '../criterion';
import { endsClause } from '../condition';
import { readPoints, readTaken } from '../points';
import type { Read } from '../quantity-words';

const LONGEST = 400;
/** A verb or a joint of the sentence is no label. */
const BARE = /^(?:得|计|记|扣|加|则|可得|应|其中|分别|最多|最高)?$/;
/** 较少 and 很差 are degrees; 一天少得, 每次失分 take away. */
const LOSES = /(?<![较很最极偏减缺不])[少丢]$|\d[^,;]*[差失]$/;
const FIGURE = /\d(?:%|p)|[≥≤<>±]|\d[^;。]{0,4}以[上下内]/;

/** In: a place where a clause may begin. Out: the words up to their points, or null where no points follow. */
export function readOption(text: string, at: number): Read<Option> | null {
  const limit = Math.min(text.length, at + LONGEST);
  for (let place = at + 1; place < limit; place += 1) {
    const character = text.charAt(place);
    if (/[;。#]/.test(text.charAt(place - 1))) return null;
    if (!/[,:、(的得计记给为赋评加打获按满全不零0-9扣]/.test(character)) continue;
    const start = /[,:、(]/.test(character) ? place + 1 : place;
    if (/\d/.test(character) && /[\d.~-]/.test(text.charAt(place - 1))) continue;
    if (start === place && character === '的') continue;
    const points = pointsAt(text, start);
    if (points === null) continue;
    const label = text.slice(at, place).replace(/[,:、(的]+$/, '');
    // 「同时倒扣产区4分」 takes, 「达到100%加1分」 adds: neither gives.
    if (points.value.kind !== 'minus' && /倒扣|加扣|再扣|扣减|扣(?=[^除款缴押完])|加$/.test(label))
      return null;
    // 「逾期一天少得1分」 says what is lost, not what is got.
    if (LOSES.test(label)) return null;
    // A figure in the words is a bound nobody understood, not an item, unless it is one condition of several.
    if (
      BARE.test(label) ||
      /^\d{1,3}(?:\.\d)?分:/.test(label) ||
      (FIGURE.test(label) && !/[且并]|同时/.test(label))
    )
      return null;
    return { value: { label, points: points.value, span: null }, end: points.end };
  }
  return null;
}

function pointsAt(text: string, at: number): Read<Points> | null {
  const taken = readTaken(text, at);
  if (taken !== null && endsClause(text, taken.end)) {
    return taken.value.kind === 'points' || taken.value.kind === 'share'
      ? {
          value: { kind: 'minus', value: taken.value.value, share: taken.value.kind === 'share' },
          end: taken.end,
        }
      : null;
  }
  const points = readPoints(text, at);
  if (points === null || !endsClause(text, points.end)) return null;
  // 满分 or 权重 alone inside a sentence is a word, not points, unless a verb stands before it.
  if (points.value.kind === 'full' && !/[得计记给按为赋评不]/.test(text.charAt(at))) return null;
  return points;
}
