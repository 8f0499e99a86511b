/** What is left out before a rule begins: `除基建项目外，`, `剔除不可抗力因素后，`. */
import type { Match, Tokens } from './match';
import { isMark, says, textOf } from './match';

const WORDS = /^除|剔除|排除|扣除/;
const OUT = /^除(?![了此上])[^,;。]{1,16}(?:之外|以外|外)$/;
const TAKEN_OUT = /^(?:在)?(?:剔除|排除|扣除)[^,;。]{1,16}(?:后|外|的情况下|因素|影响)$/;
const LONGEST = 8;

/** In: a place where a clause begins. Out: whether it can only spare points; null where nothing is left out. */
export function readLeftOut(t: Tokens, i: number): Match<{ readonly spares: boolean }> | null {
  if (!says(t, WORDS) || !/^(?:在?)(?:除|剔除|排除|扣除)/.test(t[i]?.text ?? '')) return null;
  for (let end = i + 1; end <= i + LONGEST && end <= t.length; end += 1) {
    if (t[end] !== undefined && !isMark(t, end, ',:')) continue;
    const text = textOf(t, i, end);
    if (TAKEN_OUT.test(text)) return { value: { spares: true }, end };
    return OUT.test(text) ? { value: { spares: false }, end } : null;
  }
  return null;
}
