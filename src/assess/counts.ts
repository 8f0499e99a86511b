/** Counts of violations in the row's own words: `2例`, `不符合1项`, `未发现`. */
import type { Clause } from '../scoring/clauses';
import { sameUnit } from '../lexicon/counters';
import { foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Measured } from '../measure/measurement';

export type ViolationClause = Clause & { readonly kind: 'violations' };

export interface Count {
  readonly value: Ratio;
  readonly unit: string;
  /** The row says in words that there was none. */
  readonly inWords: boolean;
}

/** Units of things that happen; 项, 人, 份 may also count what is there as it should be. */
const HAPPENINGS = /^(?:例|起|次|处|宗|件|条|笔|人次|天|日|个?工作日|个月|小时|分钟)$/;
const HAPPENS = /发现|出现|发生|存在|查/;
const DENIAL = /不|未|没|缺|漏|少/;
/** A cause or a blame to be established first (`因主观原因造成的`, `经查实属于本单位责任的`). */
const CONDITIONED = /因|经|责任|主观|查实|属|原因|由于|且|级以上/;
const COUNTED = /^([^\d]{0,12}?)(\d{1,4})(个工作日|工作日|个月|人次|小时|分钟|[^\d\s])([^\d]{0,12})$/;
const NONE =
  /^(?:经[^,。]{0,6})?(?:均|全部|都)?(?:未|没有|没|无|不)(?:有)?(?:发现|发生|出现|存在|查出)?([^,。;\d]{0,16})$/;
const EMPTY =
  /^(?:任何|此类|该类|上述|相关|有关|以上|违规|违纪|违法|的|等|问题|情况|情形|现象|行为|事项|事件|扣分)*$/;

/** In: a clause that deducts for each violation, and what the row says. Out: the count it gives, or null. */
export function countOf(clause: ViolationClause, measured: Measured): Count | null {
  const words = `${clause.condition}${clause.subject}${clause.what}`;
  if (CONDITIONED.test(words)) return null;
  if (measured.status === 'known') {
    const { value, kind, unit } = measured.measurement;
    if (kind !== 'count' && kind !== 'plain') return null;
    if (!value.isWhole() || value.isNegative() || !sameUnit(unit, clause.unit)) return null;
    if (!value.isZero() && isTwoWay(clause)) return null;
    return { value, unit, inWords: false };
  }
  // A bare 无 may as well mean that nothing was filled in.
  if (measured.status !== 'words' && (measured.status !== 'none' || measured.words.trim().length < 2))
    return null;
  const said = foldWord(measured.words).replace(/[。,;]+$/, '');
  return counted(said, clause, words) ?? none(said, clause, words);
}

/** 3项 beside 「一项不符合扣1分」: three that do, or three that do not? */
function isTwoWay(clause: ViolationClause): boolean {
  if (HAPPENINGS.test(clause.unit)) return false;
  return DENIAL.test(`${clause.condition}${clause.what}`) && !HAPPENS.test(clause.subject);
}

function counted(said: string, clause: ViolationClause, words: string): Count | null {
  const match = COUNTED.exec(said);
  if (match?.[2] === undefined || match[3] === undefined) return null;
  const [, before = '', digits, unit, behind = ''] = match;
  if (!sameUnit(unit, clause.unit)) return null;
  const about = `${before}${behind}`.replace(/^(?:共|共计|有|发现|出现|发生|存在|计)+|[的了]/g, '');
  if (about === '' || !words.includes(about)) return null;
  return { value: Ratio.of(digits), unit, inWords: true };
}

function none(said: string, clause: ViolationClause, words: string): Count | null {
  // 「未公开」 beside 「每有一项未公开」 is the violation itself.
  if (clause.missing || DENIAL.test(`${clause.condition}${clause.what}${clause.subject}`)) return null;
  const match = NONE.exec(said);
  if (match === null) return null;
  const about = (match[1] ?? '').replace(EMPTY, '');
  const core = about.replace(/(?:问题|情况|情形|现象|行为|事项|事件)$/, '');
  return core === '' || words.includes(core) ? { value: Ratio.zero, unit: clause.unit, inWords: true } : null;
}
