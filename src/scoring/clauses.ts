/** A scoring clause by clause, in reading order: the form in which the value of a row is held against it. */
import type { Ratio } from '../grid/ratio';
import type {
  Amount,
  Bound,
  Expression,
  Guard,
  Interval,
  PartSteps,
  Scoring,
  Side,
  Span,
  Steps,
  Term,
} from './scoring';

export type { Amount, Bound, Expression, Interval, PartSteps, Side, Span };

/** Which values a clause speaks of. */
export type Where =
  /** The measured value lies in one of the intervals. `bare`: a lone figure (`100%计满分`). */
  | { readonly on: 'value'; readonly parts: readonly Interval[]; readonly bare: boolean }
  /** The value as a share of its target lies in one of the intervals (`完成目标值的90%以上`). */
  | {
      readonly on: 'share';
      readonly parts: readonly Interval[];
      /** Of a budget or plan, by which name: a rate is that share itself. */
      readonly ofPlan?: '预算' | '计划数' | undefined;
    }
  /** How far beyond the target, as a share of it (`超过计划数10%以内`). */
  | { readonly on: 'excess'; readonly side: Side; readonly parts: readonly Interval[] }
  /** A limit that is only named (`不超过规定时限`). */
  | {
      readonly on: 'named';
      readonly what: string;
      readonly met: boolean;
      /** 不超过 holds to it from below, 不低于 from above; null where it is only reached or not (`达到序时进度`). */
      readonly bound: 'most' | 'least' | null;
    }
  | { readonly on: 'target'; readonly met: boolean }
  /** Beyond the band before it (`100%以内得满分，超出不得分`); laid on that band once all clauses are read. */
  | { readonly on: 'beyond'; readonly side: 'above' | 'below' }
  /** What no other clause names (`否则`, `其余`). */
  | { readonly on: 'rest' };

export type Points =
  | { readonly kind: 'points'; readonly value: Ratio }
  /** A share of the full marks: `权重分的10%`. */
  | { readonly kind: 'share'; readonly value: Ratio }
  | { readonly kind: 'full' }
  /** Taken off the full marks once (`超过5%扣2分`, without 每). */
  | { readonly kind: 'minus'; readonly value: Ratio; readonly share: boolean };

/** A choice a person makes; `span` is what it leaves to the judge, least and most. */
export interface Option {
  readonly label: string;
  readonly points: Points | null;
  readonly span: { readonly low: Points; readonly high: Points } | null;
}

export type Rule =
  | { readonly kind: 'bands'; readonly where: Where; readonly points: Points; readonly subject: string }
  | { readonly kind: 'veto'; readonly where: Where; readonly points: Points; readonly subject: string }
  | {
      readonly kind: 'steps';
      readonly where: Where | null;
      readonly side: Side | null;
      readonly size: Amount;
      /** The step is a share of the target (`目标值的1%`). */
      readonly ofTarget: boolean;
      readonly each: Points;
      /** 加分 instead of 扣分. */
      readonly adds: boolean;
      readonly most: Points | null;
      /** What a part of a step does, said in brackets before the points (`每低5%（不足5%按5%计）扣1分`). */
      readonly parts: PartSteps | null;
      /** 超支, 超编: without a bound the value itself is the overrun. */
      readonly overrun: boolean;
      /** A second slope: beyond so much more, every step counts so many times. */
      readonly further: Steps['further'];
      readonly subject: string;
    }
  | {
      /** `每达到10%得1分`: so many points for each whole step reached. */
      readonly kind: 'earned';
      readonly size: Amount;
      readonly each: Points;
      readonly subject: string;
    }
  /** `基础分2分`, on top of which each thing done adds. */
  | { readonly kind: 'base'; readonly points: Points }
  | { readonly kind: 'baseline'; readonly at: Amount; readonly subject: string }
  | {
      readonly kind: 'proportional';
      readonly where: Where | null;
      /** What is missing, or too much, is taken off (`按超支比例扣减相应分值`). */
      readonly shortfall: boolean;
      /** On which side what is taken off lies (未完成, 超支); null where it is not said. */
      readonly side: 'above' | 'below' | null;
      readonly subject: string;
    }
  | {
      readonly kind: 'formula';
      readonly where: Where | null;
      readonly expression: Expression;
      readonly inverse: boolean | null;
      /** The value is a score in points, not a rate (`考核得分×5%`). */
      readonly ofPoints: boolean;
      /** What the formula calls its value (`不合格率`); '' for 实际值, A/B or a quotient. */
      readonly of: string;
      readonly subject: string;
    }
  | {
      readonly kind: 'interpolation';
      readonly where: Where | null;
      /** 线性 or 插值 was said; 按比例 between two bounds says it less plainly. */
      readonly linear: boolean;
      /** 之间 was said, or 线性 says it: between the two bounds. */
      readonly between: boolean;
      readonly subject: string;
    }
  | {
      readonly kind: 'caps';
      readonly floor: Points | null;
      readonly cap: Points | null;
      readonly most: Points | null;
    }
  | {
      readonly kind: 'part-steps';
      readonly as: PartSteps;
      /** The step it names; null where it names none. */
      readonly size: Amount | null;
    }
  | { readonly kind: 'not-applicable'; readonly object: string }
  | { readonly kind: 'items'; readonly options: readonly Option[] }
  | {
      readonly kind: 'violations';
      readonly unit: string;
      readonly size: Ratio;
      readonly each: Points | null;
      /** When a count is taken at all (`因主观原因造成的，每出现一次`); '' where always. */
      readonly condition: string;
      readonly subject: string;
      /** What is counted, behind the unit (`不符合要求的`). */
      readonly what: string;
      /** The count is of what is missing, which a bare number does not tell from what is there. */
      readonly missing: boolean;
    }
  | { readonly kind: 'levels' | 'yes-no' | 'tiers'; readonly options: readonly Option[] }
  /** `where`: the values it could hold for, where it names any. */
  | { readonly kind: 'person'; readonly why: string; readonly where?: Where | null }
  /** Values for which a judge chooses within a span (`95%以上得8-10分`). */
  | {
      readonly kind: 'span';
      readonly where: Where;
      readonly low: Points;
      readonly high: Points;
      readonly subject: string;
    }
  /** How late (`逾期10日以内得1分`). */
  | { readonly kind: 'late'; readonly where: Extract<Guard, { on: 'late' }>; readonly term: Term }
  /** Steps from something the text only names (`每超平均工龄1年`). */
  | { readonly kind: 'unnamed'; readonly what: string }
  | { readonly kind: 'remark' };

/** One clause: what it says and where it stands. */
export type Clause = Span & Rule;

export interface Criterion {
  readonly text: string;
  /** The scoring it was laid out from. */
  readonly scoring: Scoring;
  readonly clauses: readonly Clause[];
  /** What nobody read and could change the score. */
  readonly unread: readonly Span[];
  /** What kind of value it wants: the unit of its bounds; null when it does not tell. */
  readonly measures: 'rate' | 'number' | null;
  /** Places read as OCR slips (`W100%` for `≤100%`). */
  readonly repaired: readonly Span[];
}
