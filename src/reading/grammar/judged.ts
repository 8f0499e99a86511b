/** What the words themselves leave to a person: `由人认定（要由人斟酌）`, `由财政局确定`, `根据落实情况评分`. */
import type { Match, Tokens } from './match';
import { isMark, sense, textOf } from './match';

const GIVEN_BY = /^由[^,;。]{1,12}(?:评定|确定|评分|打分|核定|认定|评价|赋分)(?:分数|得分|给分|计分)?$/;
const BY_MATTER =
  /^(?:按|按照|根据|依据|视)[^,;。]{0,10}(?:情况|质量|结果|效果|材料|台账|资料|程度)(?:的好坏|好坏)?(?:综合)?(?:确定|评分|评价|计分|赋分|得分|给分|评定)(?:得分|分数|分值)?$/;
/** 完成情况, 目标 and rates are figures, which a proportion may follow. */
const FIGURES = /完成(?:情况|结果)|率|比例|进度|数量/;

/** Whether the clause behind holds a figure that is no points (`95%以上得满分`). */
function boundFollows(t: Tokens, from: number): boolean {
  for (let at = from; at < t.length; at += 1) {
    const token = t[at];
    if (token?.kind === 'mark' && /[,;。]/.test(token.text)) return false;
    if (token?.kind === 'figure') return token.amount.unit !== '分';
  }
  return false;
}

/** In: a place where a phrase may begin. Out: why a person decides; null where none is left to one. */
export function readJudged(t: Tokens, i: number): Match<string> | null {
  if (textOf(t, i, i + 2) === '由人认定' && isMark(t, i + 2, '(')) {
    for (let at = i + 3; at < t.length && at - i < 12; at += 1)
      if (isMark(t, at, ')')) return { value: textOf(t, i + 3, at), end: at + 1 };
  }
  if (t[i]?.text !== '由' && !/^由/.test(t[i]?.text ?? '') && sense(t, i, 'by') === null) return null;
  let end = i;
  let text = '';
  while (end < t.length && end - i < 9 && t[end]?.kind !== 'mark' && t[end]?.kind !== 'figure') {
    text += t[end]?.text ?? '';
    end += 1;
  }
  // 根据台账评价：a preface.
  if (t[end] !== undefined && (t[end]?.kind !== 'mark' || isMark(t, end, ':'))) return null;
  // 根据满意度调查结果评分，95%以上得满分: how it is scored follows, by figures.
  if (BY_MATTER.test(text) && isMark(t, end, ',') && boundFollows(t, end + 1)) return null;
  return GIVEN_BY.test(text) || (BY_MATTER.test(text) && !FIGURES.test(text))
    ? { value: '要由人评定', end }
    : null;
}
