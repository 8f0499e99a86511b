/** What the text says of its own full marks and of rounding: `满分5分`, `本项满分为10分`, `得分保留一位小数`. */
import type { Ratio } from '../../grid/ratio';
import type { Match, Tokens } from './match';
import { figureOf, has, isLoose, isMark, isWords, sense, skip, textOf } from './match';

/** `满分5分。`, `本项分值为10分`; null where 满分 stands alone. */
export function readWorth(t: Tokens, i: number): Match<Ratio | null> | null {
  const start = skip(t, i, 2, (at) =>
    isWords(t, at, /^(?:本项|该项|此项|指标|该指标|本指标|共|共计|计|合计)+$/),
  );
  const named = sense(t, start, 'full') !== null || sense(t, start, 'weight') !== null;
  // 完成任务后基础分为40分: given for something, and more comes on top.
  if (/^基[础本准]分/.test(t[start]?.text ?? '')) return null;
  const next = named
    ? skip(
        t,
        start + 1,
        2,
        (at) =>
          isWords(t, at, /^(?:为|是|共|计)$/) ||
          isMark(t, at, ':') ||
          sense(t, at, 'compare')?.op === '=' ||
          sense(t, at, 'give') !== null,
      )
    : start;
  if (!named && start === i) return null;
  const figure = figureOf(t, next);
  if (figure?.amount.unit === '分' || (named && figure?.amount.unit === '')) {
    if (figure.around || sense(t, next + 1, 'suffix') !== null || sense(t, next + 1, 'range') !== null)
      return null;
    return closes(t, next + 1) ? { value: figure.amount.value, end: next + 1 } : null;
  }
  return named && sense(t, start, 'full') !== null && start === i && closes(t, start + 1)
    ? { value: null, end: start + 1 }
    : null;
}

function closes(t: Tokens, i: number): boolean {
  return t[i] === undefined || isMark(t, i, ',;。:)#');
}

const DECIMALS: Readonly<Record<string, number>> = { '1': 1, 一: 1, '2': 2, 两: 2, 二: 2, '3': 3, 三: 3 };

/** 保留一位小数（重点项目除外）: a remark that is not of the rounding. */
function isOther(t: Tokens, i: number): boolean {
  return isMark(t, i, '(') && !/四舍五入|小数|位|整/.test(textOf(t, i, i + 6));
}

/** `保留一位小数`, `四舍五入取整数`, `保留两位小数（四舍五入）`. */
export function readRounding(
  t: Tokens,
  i: number,
): Match<{ decimals: number; of: 'score' | 'value' }> | null {
  if (!has(t, 'rounding')) return null;
  const start = skip(t, i, 2, (at) => isLoose(t, at));
  const at = sense(t, i, 'rounding') !== null ? i : start;
  if (sense(t, at, 'rounding') === null) return null;
  let end = at;
  while (end < t.length && end - at < 8 && !isMark(t, end, ',;。#') && !isOther(t, end)) end += 1;
  const text = textOf(t, at, end);
  const places = /([一二两三123])位小数|小数点?后?([一二两三123])位/.exec(text);
  const whole = /取整|整数|个位/.test(text);
  if (places === null && !whole)
    return /^四舍五入$/.test(text) ? { value: { decimals: 2, of: 'score' }, end } : null;
  const subject = textOf(t, i, at);
  const decimals = whole ? 0 : (DECIMALS[places?.[1] ?? places?.[2] ?? ''] ?? 2);
  return {
    value: { decimals, of: subject === '' || /得分|分值|结果|计分/.test(subject) ? 'score' : 'value' },
    end,
  };
}
