/** What a part of a step does: `不足1个百分点按1个百分点计算`, `不足的不扣`, `按比例扣`. */
import type { Amount, PartSteps } from '../../scoring/scoring';
import type { Figure, Match, Tokens } from './match';
import { figureOf, isMark, isWords, runOf, says, sense, skip } from './match';

export interface ReadPartSteps {
  readonly as: PartSteps;
  readonly size: Amount | null;
}

const BETWEEN = /^(?:的|部分|也|均|都|仍|一律|则|可|的部分)+$/;

function between(t: Tokens, i: number): number {
  return skip(
    t,
    i,
    4,
    (at) => isWords(t, at, BETWEEN) || sense(t, at, 'part') !== null || isMark(t, at, ','),
  );
}

const PARTS = /不足|不满|未满|不到|不够|零头|余数|小数/;

export function readPartSteps(t: Tokens, i: number): Match<ReadPartSteps> | null {
  if (!says(t, PARTS)) return null;
  const start = skip(t, i, 1, (at) => isWords(t, at, /^(?:对于|其中|凡|每档)+$/));
  if (isWords(t, start, /小数部分$|零头$|余数部分$|余数$|小数$/) || t[start]?.text === '零头') {
    const rest = proRata(t, between(t, start + 1));
    return rest === null ? null : { value: { as: 'proportional', size: null }, end: rest };
  }
  const short = sense(t, start, 'compare');
  if (short?.op !== '<' || !/^(?:不足|不满|未满|不到|不够)$/.test(t[start]?.text ?? '')) return null;
  const size = figureOf(t, start + 1);
  const next = between(t, size === null ? start + 1 : start + 2);
  if (size !== null) {
    const by = skip(
      t,
      next,
      2,
      (at) =>
        sense(t, at, 'by') !== null ||
        sense(t, at, 'give') !== null ||
        isWords(t, at, /^(?:视为|视同|视作|视|计为|算作|作|按照|仍按|均按)$/),
    );
    const as = by > next ? figureOf(t, by) : null;
    if (as !== null) {
      if (!as.amount.value.equals(size.amount.value)) return null;
      const end = counted(t, by + 1);
      return closes(t, end) ? { value: { as: 'started', size: size.amount }, end } : null;
    }
  }
  const ignored = sense(t, next, 'kept') !== null ? next + 1 : runOf(t, next, 4, IGNORED);
  if (ignored !== null && closes(t, ignored))
    return { value: { as: 'whole', size: size?.amount ?? null }, end: ignored };
  const rata = proRata(t, next);
  return rata === null || isBound(t, size, start + 1)
    ? null
    : { value: { as: 'proportional', size: size?.amount ?? null }, end: rata };
}

/** 98%以上得满分，不足98%的按比例: the bound said before, no part of a step. */
function isBound(t: Tokens, size: Figure | null, at: number): boolean {
  if (size === null) return false;
  const same = t.flatMap((token, other) =>
    other !== at && token.kind === 'figure' && token.amount.value.equals(size.amount.value) ? [other] : [],
  );
  // 每超出5%扣2分，不足5%的按比例: of a step after all.
  const stepped = same.some((other) => [1, 2, 3, 4].some((back) => sense(t, other - back, 'each') !== null));
  return (
    !stepped &&
    same.some(
      (other) =>
        sense(t, other - 1, 'compare') !== null ||
        sense(t, other - 1, 'reach') !== null ||
        sense(t, other + 1, 'suffix') !== null ||
        isWords(t, other + 1, /^及/) ||
        isMark(t, other + 1, '('),
    )
  );
}

/** 按比例扣, 据实扣, 折算. */
function proRata(t: Tokens, i: number): number | null {
  const by = skip(
    t,
    i,
    3,
    (at) =>
      sense(t, at, 'by') !== null ||
      isWords(t, at, /^(?:等|相应|相应的|实际|同等|同|按相应|按实际|相应按|相|应)$/),
  );
  const named =
    sense(t, by, 'proportion') !== null ||
    isWords(t, by, /^(?:据实|折算|同比)$/) ||
    sense(t, by, 'hedge')?.why === '要用别处的考核结果';
  if (!named) return null;
  const end = counted(t, by + 1);
  return closes(t, end) ? end : null;
}

const IGNORED =
  /^则?(?:不计扣分|不予计算|不计算|不予计|不计|忽略不计|舍去|不作扣分|忽略|不予扣|不予扣分|不扣|不扣分)$/;

function closes(t: Tokens, i: number): boolean {
  const next = t[i];
  return next === undefined || next.kind === 'mark' || (next.kind === 'word' && !isWords(t, i, /^的/));
}

function counted(t: Tokens, i: number): number {
  return skip(
    t,
    i,
    3,
    (at) =>
      isWords(t, at, /^(?:计算|扣分|计分|处理|计|扣|算|对待|分|折算|扣减|计扣)+$/) ||
      sense(t, at, 'take') !== null,
  );
}
