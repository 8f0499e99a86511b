/**
 * The same fact in two places with different figures. Reason: an accountant types one figure into two forms, and one of
 * them is not updated. A warning where subject, year, kind and unit are the same and said (an error belongs to what
 * arithmetic proves, see parts-mismatch); a question where only a person can tell whether it is the same fact.
 */
import type { Fact } from '../../facts/facts';
import { differ, sameFact } from '../../facts/same-fact';
import type { Sameness } from '../../facts/same-fact';
import { similarRates } from '../../facts/similar-rates';
import { isSameCell, Witnesses } from '../../facts/support';
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { contradictions } from '../contradictions';
import { causeAt, distinct, keyOf, nameOf } from '../places';

export const crossTableMismatch = {
  code: 'cross-table-mismatch',
  precedence: 160,
  name: '两处数字不一致',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  const witnesses = new Witnesses(draft.facts);
  const later = laterIn(draft);
  for (const facts of witnesses.groups()) {
    for (const [a, b, sameness] of pairs(facts)) yield disagreement(a, b, sameness, witnesses, later);
  }
  for (const [a, b] of similarRates(draft.facts)) {
    if (differ(a, b)) yield disagreement(a, b, 'unsure', witnesses, later);
  }
  yield* contradictions(draft, (kind) => kind !== 'rate');
}

/** One figure a cell and kind; a subject said in more places than this is no single fact. */
const MOST_PLACES = 40;

function* pairs(facts: readonly Fact[]): Generator<readonly [Fact, Fact, Sameness]> {
  if (facts.length > MOST_PLACES) return;
  for (const [index, a] of facts.entries()) {
    for (const b of facts.slice(index + 1)) {
      // Two rows of one base-data table are two things, however they are called.
      const isOneTable = a.table === b.table && a.isCell && b.isCell;
      const sameness = isOneTable || isSameCell(a, b) ? null : sameFact(a, b);
      if (sameness !== null && differ(a, b)) yield [a, b, sameness];
    }
  }
}

type Later = (a: Fact, b: Fact) => Fact;

/** The one further on in the workbook. */
function laterIn(draft: Draft): Later {
  const position = new Map(draft.workbook.sheets.map((sheet, index) => [sheet.name, index]));
  return (a, b) => {
    const order =
      (position.get(a.place.sheet) ?? 0) - (position.get(b.place.sheet) ?? 0) ||
      a.place.row - b.place.row ||
      a.place.column - b.place.column;
    return order > 0 ? a : b;
  };
}

function disagreement(a: Fact, b: Fact, sameness: Sameness, witnesses: Witnesses, later: Later): Claim {
  const gap = witnesses.weight(a) - witnesses.weight(b);
  const isSettled = sameness !== 'unsure' && gap !== 0;
  const wrong = isSettled ? (gap > 0 ? b : a) : (unlabelled(a, b) ?? later(a, b));
  const right = wrong === a ? b : a;
  const agreeing = witnesses
    .elsewhere(right)
    .filter((other) => !differ(other, right) && !isSameCell(other, wrong));
  const doubt = sameness === 'sure' ? '' : '；口径是否相同，请确认';
  const support = isSettled ? '，后者另有依据' : '';
  return claim({
    severity: sameness === 'sure' ? 'warning' : 'question',
    place: wrong.place,
    subject: wrong.key,
    role: `${wrong.subject}|${wrong.kind}`,
    related: distinct([right.place, ...agreeing.map((other) => other.place)], wrong.place),
    reported: wrong.text,
    expected: isSettled ? right.text : null,
    message: `${titleOf(wrong)}：${nameOf(wrong.place)} 写 ${wrong.text}，${nameOf(right.place)} 写 ${right.text}，两处不一致${support}${doubt}。`,
    evidence: [`${wrong.text}（${nameOf(wrong.place)}）`, `${right.text}（${nameOf(right.place)}）`],
    cause: causeOf(wrong, right, isSettled),
  });
}

/** The figure whose meaning follows only from its place is the one to be explained. */
function unlabelled(a: Fact, b: Fact): Fact | null {
  if (a.labelled === b.labelled) return null;
  return a.labelled ? b : a;
}

/**
 * A cell that holds one figure is the cause by itself. A text holds several: what it says of one subject is one cause,
 * so that budget and spending of one thing, both in doubt, are asked about once.
 */
function causeOf(wrong: Fact, right: Fact, isSettled: boolean): string {
  if (isSettled && wrong.isCell) return causeAt(wrong.place);
  const text = [wrong, right].find((fact) => !fact.isCell);
  return text === undefined
    ? causeAt(wrong.place)
    : `fact:${keyOf(text.place)}|${text.subject}|${text.year ?? ''}`;
}

const KIND_WORDS: Readonly<Record<Fact['kind'], string>> = {
  budget: '预算数',
  'initial-budget': '年初预算数',
  adjustment: '预算调整数',
  actual: '实际数',
  'final-account': '决算数',
  authorised: '核定数',
  other: '',
};

function titleOf(fact: Fact): string {
  return `${fact.year === null ? '' : `${fact.year}年`}${fact.subject}${KIND_WORDS[fact.kind]}`;
}
