/** The figure from which the rest is counted: `以100%为标准`, `与100%相比`. */
import type { Rule } from '../criterion';
import type { Kind } from '../kind';
import type { Read } from '../quantity-words';
import { matchAt, readAmount } from '../quantity-words';
import { sayAmount } from '../say';
import { readSubject } from '../subject';

const LEAD = /([^,;。:#\d以]{0,20}?)(?:以|(?:标准值|(?<!分)标准|目标值|基准值|基准)(?:为|:|=|是))(?=-?\d)/y;
const TAIL =
  /(?:为|作为|做为)(?:评分|计分|考核|扣分|满分)?(?:满分标准|满分|标准线|标准值|标准|基准值|基准|目标值|目标|准|上限|下限|满分线)(?=[,;。:]|$|每)/y;

const COMPARED = /([^,;。:#\d与和同]{0,20}?)(?:与|和|同)(?=\d)/y;
const COMPARED_TAIL = /(?:相比(?:较)?|比较|对比)(?=[,;。:]|$|每)/y;

export const baseline: Kind = {
  kind: 'baseline',
  read(text, at) {
    const compared = readCompared(text, at);
    if (compared !== null) return compared;
    const lead = matchAt(LEAD, text, at);
    if (lead === null) return null;
    const subject = readSubject(lead[1] ?? '');
    const figure = readAmount(text, at + lead[0].length);
    if (subject === null || figure === null) return null;
    if (!lead[0].endsWith('以')) {
      return matchAt(/(?=[,;。]|$)/y, text, figure.end) === null
        ? null
        : { value: { kind: 'baseline', at: figure.value, subject }, end: figure.end };
    }
    const tail = matchAt(TAIL, text, figure.end);
    return tail === null
      ? null
      : { value: { kind: 'baseline', at: figure.value, subject }, end: figure.end + tail[0].length };
  },
  restate: (rule) => (rule.kind === 'baseline' ? `${rule.subject}以${sayAmount(rule.at)}为标准` : null),
};

function readCompared(text: string, at: number): Read<Rule> | null {
  const lead = matchAt(COMPARED, text, at);
  const figure = lead === null ? null : readAmount(text, at + lead[0].length);
  const subject = lead === null ? null : readSubject(lead[1] ?? '');
  const tail = figure === null ? null : matchAt(COMPARED_TAIL, text, figure.end);
  if (figure === null || subject === null || tail === null) return null;
  return { value: { kind: 'baseline', at: figure.value, subject }, end: figure.end + tail[0].length };
}
