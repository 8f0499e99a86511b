/** Words around a bound: what belongs to its name, what fills the gap to its points, what narrows it to some rows. */
import type { Guard } from '../scoring/scoring';
import type { Spoken } from './grammar/guard';
import type { Tokens } from './grammar/match';

/** Between a bound and its points, without a meaning of its own. */
export const FILLING =
  /^(?:的|时|者|,|:|、|\(|\)|则|为|应|完成|公开|报送|达到|范围|情况|单位|部门|及|属于|评为|定为|可|其|本项|该项|计|以上|指标|区间|之间|公布|拨付|办结|到位|整改|的部分|部分|内|间|左?右?的)*$/;
/** The name of a level beside its bound. */
export const DEGREE_NAME =
  /^(?:的|,|\(|:)*(?:为|评为|属于|定为)?(?:优秀|优良|优|良好|良|中等|中|一般|较差|差|合格|不合格|较好|好|达标|不达标|满意)(?:等次|等级|级|档)?(?:的|,|\)|:)*$/;
/** A further condition between a bound and its points. */
export const CONDITIONAL = /且|并|同时|或|未|无|没|不|有|存在|经|除|非/;

/** Bounds in other units than the last belong to its name. */
export function isName(first: Spoken, last: Spoken): boolean {
  const unit = (of: Spoken): string => {
    if (!('guard' in of) || of.guard.on !== 'value') return '';
    const [part] = of.guard.parts;
    return (part?.low ?? part?.high)?.at.unit ?? '';
  };
  return 'guard' in first && first.guard.on === 'value' && unit(first) !== unit(last);
}

/** 500万元以上项目, 30岁及以下的, 12345热线, 5G基站, PM2.5, 两项经费: figures of a name; any other bare figure is not understood. */
export function inName(t: Tokens, at: number, spoken: Spoken): boolean {
  if ('guard' in spoken && (spoken.guard.on !== 'value' || !spoken.guard.bare)) return true;
  const token = t[at];
  if (token?.kind !== 'figure') return false;
  const next = t[at + 1]?.text ?? '';
  if (/[A-Za-z]$/.test(t[at - 1]?.text ?? '')) return true;
  if (/^[A-Za-z]/.test(next)) return token.amount.unit === '';
  // 2021年度决算数（120.5万元）: what the noun before it comes to.
  // （1） counts a clause.
  if (t[at - 1]?.text === '(' && next === ')') return !/^[%p]$/.test(token.amount.unit);
  if (token.amount.unit === '') return token.digits.length >= 5 && !/[.-]/.test(token.digits);
  return /^[一二两三四五六七八九十]/.test(token.text) && /^[项个类种]$/.test(token.amount.unit);
}

/** Behind a rate, what is no object and no filling says which rows it is for: 90%以上优先的得5分. */
const BEHIND_RATE =
  /^(?:[,:;、\])]|的|得|分别|来|均?视(?:同|为)?|\(|\[|在?0分|以|按|应|可|则|就|均|都|并|者|一律|直接|统一|该|此|本|各|每|时|其中)|^$/;

export function restricts(guard: Guard | null, between: string): boolean {
  if (guard?.on !== 'value' || guard.bare) return false;
  if (FILLING.test(between) || DEGREE_NAME.test(between) || BEHIND_RATE.test(between)) return false;
  return guard.parts.every(({ low, high }) => (low ?? high)?.at.unit === '%');
}

export function isRest(spoken: Spoken): boolean {
  return 'guard' in spoken && spoken.guard.on === 'rest';
}
