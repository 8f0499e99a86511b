/** Points earned step by step: `每达到10%得1分`, `每完成1个得2分`. */
import { endsClause } from '../condition';
import type { Kind } from '../kind';
import { figure, matchAt, NUMBER, readAmount } from '../quantity-words';
import { sayAmount } from '../say';
import { readSubject } from '../subject';
import { UNITS } from '../units';

const DONE = '(?:达到|完成|实现|满|开展|举办|组织|符合|满足|具备)';
const LEAD = new RegExp(`([^,;。:#\\d每]{0,20}?)每${DONE}(?:了)?(?=\\d)`, 'y');
/** 完成1项得2分: with a count of one the 每 is often dropped. */
const ONE = new RegExp(`([^,;。:#\\d每]{0,20}?)${DONE}(?=1(?:${UNITS})(?:的)?,?[得计记])`, 'y');
const POINTS = new RegExp(`(?:的)?,?(?:得|计|记|赋)(${NUMBER})分`, 'y');

export const earned: Kind = {
  kind: 'earned',
  read(text, at) {
    const lead = matchAt(LEAD, text, at) ?? matchAt(ONE, text, at);
    if (lead === null) return null;
    const subject = readSubject(lead[1] ?? '');
    const size = readAmount(text, at + lead[0].length);
    if (subject === null || size === null || size.value.value.isZero()) return null;
    const points = matchAt(POINTS, text, size.end);
    const end = size.end + (points?.[0].length ?? 0);
    if (points?.[1] === undefined || !endsClause(text, end)) return null;
    const each = { kind: 'points' as const, value: figure(points[1]) };
    return { value: { kind: 'earned', size: size.value, each, subject }, end };
  },
  restate: (rule) =>
    rule.kind === 'earned' && rule.each.kind === 'points'
      ? `${rule.subject}每达到${sayAmount(rule.size)}得${rule.each.value.toExactText()}分`
      : null,
};
