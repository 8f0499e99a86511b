/** What a criterion says, whatever the row holds: named inputs → points. Places index the text as given, in UTF-16 units. */
import type { Ratio } from '../grid/ratio';

/** `from` included, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A figure with its unit: `%` (value as a fraction), `p` (percentage points, as a fraction), a counting or money unit, or ''. */
export interface Amount {
  readonly value: Ratio;
  readonly unit: string;
}

export interface Bound {
  readonly at: Amount;
  /** The bound itself belongs to the interval. */
  readonly closed: boolean;
  /** Said by a sign or by （含）/（不含）; a word (以上, 低于) or a bare hyphen only implies it. */
  readonly explicit: boolean;
  /** Not closed, because only the other end is named (`100%-95%（含95%）`): held all the same where no other clause holds it. */
  readonly spare?: true;
}

/** null: open to infinity. */
export interface Interval {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

export type Side = 'above' | 'below' | 'either';

/** For what a case holds. */
export type Guard =
  /** The measured value lies in one of the intervals. `bare`: a lone figure (`100%计满分`). */
  | { readonly on: 'value'; readonly parts: readonly Interval[]; readonly bare: boolean }
  /** The value as a share of its target (`完成目标值的90%以上`). */
  | {
      readonly on: 'share';
      readonly parts: readonly Interval[];
      /** Of a budget or plan, by which name: a rate is that share itself. */
      readonly ofPlan?: '预算' | '计划数' | undefined;
    }
  /** How far the value lies beyond its target, as a share of it (`超过计划数10%以内`). */
  | { readonly on: 'excess'; readonly side: Side; readonly parts: readonly Interval[] }
  /** Days, months … late (`逾期10日以内`); 0 is in time. */
  | { readonly on: 'late'; readonly parts: readonly Interval[] }
  | { readonly on: 'target'; readonly met: boolean }
  /** A limit the text only names (`不超过规定时限`): what it is the row must say. */
  | {
      readonly on: 'named';
      readonly what: string;
      readonly met: boolean;
      /** 不超过 holds to it from below, 不低于 from above; null where it is only reached or not (`达到序时进度`). */
      readonly bound: 'most' | 'least' | null;
    }
  /** Words a person must find true of the row (`制度健全`). */
  | { readonly on: 'label'; readonly label: string }
  /** What no other case names (否则, 其余). */
  | { readonly on: 'rest' };

export type Points =
  | { readonly kind: 'points'; readonly value: Ratio }
  /** A share of the full marks: `权重分的10%`. */
  | { readonly kind: 'share'; readonly value: Ratio }
  | { readonly kind: 'full' };

export type PartSteps = 'whole' | 'proportional' | 'started';

/** A formula's parts: `value` is the measured value, `weight` the full marks, `progress` 实际完成数÷计划完成数. */
export type Expression =
  | { readonly op: 'number'; readonly value: Ratio }
  /** `attained`: actual over target, or the other way where the target is not to be passed (`B/A或A/B`). */
  | { readonly op: 'value' | 'weight' | 'target' | 'progress' | 'attained' }
  | {
      readonly op: '+' | '-' | '*' | '/' | 'min' | 'max';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'abs'; readonly of: Expression };

/** What is counted where steps count events, not distances (`每发现一处`, `缺一项`). */
export interface Counted {
  /** The verb before the count (发现, 缺, 迟报); '' where none. */
  readonly verb: string;
  /** The words behind it (`不符合要求的`). */
  readonly what: string;
  /** Words before it that say when a count is taken at all. */
  readonly condition: string;
}

export interface Steps {
  readonly kind: 'steps';
  readonly size: Amount;
  readonly side: Side | null;
  /** Points for each step. */
  readonly each: Points;
  /** 扣 takes, 加 adds to what was earned, 得 earns from nothing. */
  readonly does: 'take' | 'add' | 'earn';
  /** The step is a share of the target (`目标值的1%`). */
  readonly ofTarget: boolean;
  readonly most: Points | null;
  /** What a part of a step does, said beside the step itself. */
  readonly parts: PartSteps | null;
  /** 超支, 超编: without a bound the value itself is the overrun. */
  readonly overrun: boolean;
  readonly counted: Counted;
  /** A second slope: beyond so much more, steps of its own (`超过10个百分点的部分加倍扣分`). */
  readonly further: { readonly from: Amount; readonly size: Amount; readonly each: Points } | null;
}

export type Term =
  | { readonly kind: 'give'; readonly points: Points }
  /** Taken off the full marks once (`超过5%扣2分`, without 每). */
  | { readonly kind: 'take'; readonly points: Points }
  /** Added to what the other cases give (`再得3分`, `另加1分`). */
  | {
      readonly kind: 'add';
      readonly points: Points;
      /** 再得, 另加: on top of the bound met before it; a bare 加 may go beyond the full marks. */
      readonly again: boolean;
    }
  | Steps
  /** `按比例得分`; `shortfall`: the part that is missing is taken off (`按未完成比例扣分`). */
  | {
      readonly kind: 'proportion';
      readonly shortfall: boolean;
      /** 未完成比例 lies below, 超支比例 above; null where the share is not said to be either. */
      readonly side: 'above' | 'below' | null;
    }
  | {
      readonly kind: 'formula';
      readonly expression: Expression;
      /** 正向, 反向: which targets it is meant for; null for any. */
      readonly inverse: boolean | null;
      /** The value is a score in points, not a rate (`考核得分×5%`). */
      readonly ofPoints: boolean;
      /** What the formula calls its value (`不合格率`); '' for 实际值, A/B or a quotient. */
      readonly of: string;
    }
  | {
      readonly kind: 'line';
      /** 线性 or 插值 was said; 按比例 between two bounds says it less plainly. */
      readonly linear: boolean;
      /** 之间 was said. */
      readonly between: boolean;
    }
  /** A judge chooses within it (`得8-10分`, `100%-80%的分值`). */
  | { readonly kind: 'span'; readonly low: Points; readonly high: Points }
  | { readonly kind: 'person'; readonly why: string };

/** One clause: for what it holds, what it gives, where it stands. */
export interface Case extends Span {
  readonly guard: Guard | null;
  readonly term: Term;
  /** The words before the bound: what the value is; '' where dropped. */
  readonly subject: string;
  /** A further condition that only a person can tell (`且无违规`). */
  readonly provided: string;
  /** A list marker (①, 一是, 第二档：) stands before it. */
  readonly numbered: boolean;
  /** 的部分 was said: only what lies there counts, as in marginal brackets. */
  readonly part: boolean;
  /** The clause's own words up to its points: a row that repeats them means it. */
  readonly words: string;
  /** What steps are said to count from where only a name is given (`每超平均工龄1年`); '' else. */
  readonly named: string;
}

export interface Limit extends Span {
  readonly kind: 'floor' | 'cap' | 'most' | 'most-added';
  readonly points: Points;
  /** Said of the rate (`超过100%的按100%计`): a cap of the points only where 100% earns just those. */
  readonly ofRate: boolean;
}

export interface Scoring {
  readonly text: string;
  readonly cases: readonly Case[];
  readonly limits: readonly Limit[];
  /** `以100%为标准`: the figure distances count from. */
  readonly standards: readonly (Span & { readonly at: Amount; readonly subject: string })[];
  /** What the text says of a part of a step; `size` null where it names none. */
  readonly partSteps: readonly (Span & { readonly as: PartSteps; readonly size: Amount | null })[];
  /** `没有楼堂馆所项目的按满分计算`: what the row must not have; '' for 不涉及的. */
  readonly exempt: readonly (Span & { readonly object: string })[];
  /** `目标不低于60%`: the target, where the text itself states it. */
  readonly stated: (Span & { readonly parts: readonly Interval[] }) | null;
  /** `满分5分`: the full marks the text itself names. */
  readonly fullMarks: Ratio | null;
  /** Decimals of the score the text asks for. */
  readonly rounding: { readonly of: 'score' | 'value'; readonly decimals: number } | null;
  /** Words that make more than the value decide (酌情, 除外, 上年). `spares`: they can only give back points. */
  readonly hedges: readonly (Span & { readonly why: string; readonly spares: boolean })[];
  /** Headings, definitions, sources: read, and without effect. */
  readonly inert: readonly Span[];
  /** What nobody read and could change the score. */
  readonly unread: readonly Span[];
  /** Places read as typing slips (`W100%` for `≤100%`). */
  readonly repaired: readonly Span[];
}
