/** Scores that may not stand: what the sentence asks for is not what was reckoned. Each doubt turns a score into a question. */
import type { Clause } from '../criterion/criterion';
import { sameSubject } from '../criterion/subject';
import { foldWord } from '../grid/fold';
import { similarity } from '../measure/name-match';
import type { Assessment } from './assessment';
import { axisOf, isUnplaced, standing, stretches } from './axis';
import type { Basis } from './outcome';
import { base, needs } from './outcome';
import type { Question } from './question';
import { unreadable } from './unreadable';

type Scored = Extract<Assessment, { status: 'scored' }>;
type Doubt = (question: Question, scored: Scored, basis: Basis) => Assessment | null;

/** null where the score may stand. */
export function refused(question: Question, scored: Scored, basis: Basis): Assessment | null {
  for (const doubt of DOUBTS) {
    const refusal = doubt(question, scored, basis);
    if (refusal !== null) return refusal;
  }
  return null;
}

const textOf = ({ criterion }: Question): string => foldWord(criterion.text);

/** 「原则上不超过100%」: what is an exception, a person says. */
const inPrinciple: Doubt = (question, _, basis) =>
  textOf(question).includes('原则上')
    ? {
        ...base(basis, [], ['「原则上」之外的情形要由人认定']),
        status: 'judgement',
        isClosed: false,
        options: [],
      }
    : null;

/** A score the sentence wants with fewer decimals than ours has. */
const rounding: Doubt = (question, { score, low, high }, basis) => {
  const asked = /保留(?:到)?(整数|[一1]位)|取整/.exec(textOf(question));
  if (asked === null) return null;
  const places = asked[1] === undefined || asked[1] === '整数' ? 0 : 1;
  return [score, low, high].every((each) => each.round(places).equals(each))
    ? null
    : unreadable(basis, question.criterion, question.criterion.clauses);
};

/** 「不超过规定时限的得3分；每超规定时限1天扣0.5分」: the limit is named and not given. */
const limitNotGiven: Doubt = ({ criterion, measured }, _, basis) => {
  const limit = criterion.clauses
    .flatMap((clause) => ('options' in clause ? clause.options : []))
    .map(({ label }) => /不(?:大于|超过|高于|多于)([^\d,]{2,})$/.exec(foldWord(label))?.[1])
    .find((name) => name !== undefined);
  const isOver = criterion.clauses.some(({ kind }) => kind === 'violations' || kind === 'steps');
  if (limit === undefined || !isOver || measured.status !== 'known') return null;
  return needs(basis, `「${limit}」是多少`);
};

/** 「10日内办结得满分，每迟1天扣1分」 with 12天: the time taken, not the days late. */
const timeTaken: Doubt = (question, _, basis) => {
  const counts = question.criterion.clauses.some(
    (clause) => clause.kind === 'violations' && /^(?:天|日|个?工作日)$/.test(clause.unit),
  );
  const isBounded = /\d(?:个)?(?:工作日|日|天)[之以]?内/.test(textOf(question));
  return counts && isBounded && question.measured.status === 'known' ? needs(basis, '迟了几天') : null;
};

/** 「每有50亩扣1分」 takes points for what is there: of what, the sentence does not say. */
const takenForHaving: Doubt = (question, _, basis) =>
  /每有\d+(?:\.\d+)?[^,;。\d]{1,4}扣/.test(textOf(question))
    ? { ...base(basis, [], ['扣分的是什么，没有写明']), status: 'judgement', isClosed: false, options: [] }
    : null;

/** A line between two anchors is drawn where the value lies, and another clause decided. */
const lineLeftOut: Doubt = ({ criterion, measured }, { used }, basis) => {
  if (measured.status !== 'known') return null;
  const axis = axisOf(measured.measurement, measured.target);
  const passed = criterion.clauses.filter((clause) => {
    if (clause.kind !== 'interpolation' || clause.where === null || clause.where.on !== 'value') return false;
    const parts = stretches(clause.where, axis);
    if (isUnplaced(parts) || !parts.some((part) => standing(axis.value, part) === 'inside')) return false;
    return !used.some(
      ({ from, to }) => from - basis.offset === clause.from && to - basis.offset === clause.to,
    );
  });
  return passed.length === 0 ? null : unreadable(basis, criterion, passed);
};

/** 进度 is said of a rate of spending by another word; only what measures something of its own is held apart. */
const MEASURE = /(?:率|满意度)$/;

function subjects(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap((clause) =>
    'subject' in clause && clause.kind !== 'violations' && MEASURE.test(clause.subject)
      ? [clause.subject]
      : [],
  );
}

/** So little in common that two names cannot mean one measure. */
const ANOTHER_NAME = 0.3;

/** 满意度 in the name, 控制率 in the criterion; 资金使用率92% under 资金到位率: which of the two the value is, nobody says. */
const otherMeasure: Doubt = ({ criterion, name, measured }, _, basis) => {
  const [subject] = subjects(criterion.clauses);
  if (subject === undefined) return null;
  const named = foldWord(name);
  if (MEASURE.test(named) && similarity(named, subject) < ANOTHER_NAME)
    return needs(basis, `实际值：名称是「${name}」，标准说的是「${subject}」`);
  const said = measured.status === 'known' ? foldWord(measured.measurement.steps.join(' ')) : '';
  const label = /["「“]([\u4e00-\u9fff]{3,12}率)(?:为|是|达|达到|:)?\d/.exec(said)?.[1];
  if (label === undefined || sameSubject(subject, label) || sameSubject(label, subject)) return null;
  return needs(basis, `「${subject}」的实际值（现为「${label}」）`);
};

/** In the order they are asked. */
const DOUBTS: readonly Doubt[] = [
  inPrinciple,
  takenForHaving,
  limitNotGiven,
  timeTaken,
  otherMeasure,
  lineLeftOut,
  rounding,
];
