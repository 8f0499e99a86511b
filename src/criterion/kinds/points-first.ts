/** Points before what they are given for: `10分：执行率≥95%；8分：90%（含）-95%`, `5分：制度健全`. */
import { readCondition } from '../condition';
import type { Points } from '../criterion';
import type { Kind } from '../kind';
import { readPoints } from '../points';
import type { Read } from '../quantity-words';
import { matchAt } from '../quantity-words';
import { band } from './bands';

const COLON = /:/y;
const ENDS = /(?=[,;。#]|$)/y;
/** Words up to the clause's end or to the next points; figures in them would be a bound nobody read. */
const WORDS = /([^,;。#:\d%≥≤<>±]{2,60}?)(?=[;。#]|,\d{1,3}(?:\.\d)?分:|$)/y;
const SCORES = /[得扣计记加]\s*分|不得分|满分|酌/;

/** `10分：` and what stands behind it; a weight in a heading (`（10分）`) has no colon of its own. */
function readLead(text: string, at: number): Read<Points> | null {
  const points = readPoints(text, at);
  if (points === null || points.value.kind === 'share') return null;
  return matchAt(COLON, text, points.end) === null ? null : { value: points.value, end: points.end + 1 };
}

export const pointsFirst: Kind = {
  kind: 'bands',
  read(text, at) {
    const lead = readLead(text, at);
    const condition = lead === null ? null : readCondition(text, lead.end);
    if (lead === null || condition === null || matchAt(ENDS, text, condition.end) === null) return null;
    const { subject, where } = condition.value;
    return where.on === 'beyond' ? null : { value: band(where, lead.value, subject), end: condition.end };
  },
  // Said as any other band.
  restate: () => null,
};

export const pointsFirstItem: Kind = {
  kind: 'items',
  read(text, at) {
    const lead = readLead(text, at);
    const words = lead === null ? null : matchAt(WORDS, text, lead.end);
    if (lead === null || words?.[1] === undefined || SCORES.test(words[1])) return null;
    const option = { label: words[1], points: lead.value, span: null };
    return { value: { kind: 'items', options: [option] }, end: lead.end + words[1].length };
  },
  restate: () => null,
};
