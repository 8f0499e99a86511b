/**
 * Parts against their whole (interpretation 8): numbered lists of a base-data table, 其中 lists, the funds block.
 * Reason: figures listed under one heading must make it up. Above the whole is an error, below it one where the list
 * is complete; within the rounding of the printed figures it is an info.
 */
import type { Fact, PartList } from '../../facts/facts';
import { judgeParts, sumOfParts } from '../../facts/parts';
import { Witnesses } from '../../facts/support';
import type { Ratio } from '../../grid/ratio';
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, nameOf } from '../places';

export const partsMismatch = {
  code: 'parts-mismatch',
  precedence: 120,
  name: '分项与合计不符',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  const witnesses = new Witnesses(draft.facts);
  for (const list of draft.facts.partLists) {
    const verdict = judgeParts(list);
    if (verdict.kind === 'rounding') yield rounding(list, verdict.sum);
    if (verdict.kind === 'above' || verdict.kind === 'below')
      yield mismatch(list, verdict.sum, verdict.kind, witnesses);
  }
}

function rounding(list: PartList, sum: Ratio): Claim {
  const { whole } = list;
  return claim({
    severity: 'info',
    place: whole.place,
    subject: whole.key,
    role: 'parts',
    related: partPlaces(list),
    reported: whole.text,
    expected: sum.toText(4),
    message: `${titleOf(whole)} ${whole.text} 与各分项之和 ${sum.toText(4)} 相差在四舍五入之内（见 ${nameOf(whole.place)}）。`,
    evidence: [additionOf(list, sum)],
    cause: causeAt(whole.place),
  });
}

function mismatch(list: PartList, sum: Ratio, side: 'above' | 'below', witnesses: Witnesses): Claim {
  const { whole } = list;
  const culprit = partToBlame(list, witnesses);
  const agreeing = witnesses.elsewhere(whole).filter((other) => sameValue(other, whole, sum));
  const fact = culprit?.part ?? whole;
  const expected = culprit?.expected ?? sum;
  const isSettled = culprit !== null || agreeing.length > 0;
  const relation = side === 'above' ? '小于' : '大于';
  const blame = culprit === null ? '' : `；${titleOf(culprit.part)}改为 ${expected.toText(4)} 即相符`;
  const also = agreeing[0] === undefined ? '' : `；${nameOf(agreeing[0].place)} 写的也是 ${agreeing[0].text}`;
  return claim({
    severity: 'error',
    place: fact.place,
    subject: fact.key,
    role: 'parts',
    related: distinct(
      [whole.place, ...partPlaces(list), ...agreeing.map((other) => other.place)],
      fact.place,
    ),
    reported: fact.text,
    expected: expected.toText(4),
    message: `${titleOf(whole)} ${whole.text} ${relation}各分项之和 ${sum.toText(4)}${blame}${also}（见 ${nameOf(fact.place)}）。`,
    evidence: [additionOf(list, sum)],
    fix: isSettled ? { place: fact.place, value: expected.toNumber() } : null,
    cause: causeAt(fact.place),
  });
}

function sameValue(other: Fact, whole: Fact, sum: Ratio): boolean {
  return other.unit === whole.unit || other.unit === '' || whole.unit === ''
    ? other.value.equals(sum)
    : false;
}

/** A part whose own parts say another figure, with which the whole would be right: then that part is the cell to change. */
function partToBlame(
  list: PartList,
  witnesses: Witnesses,
): { readonly part: Fact; readonly expected: Ratio } | null {
  for (const part of list.parts) {
    for (const nested of witnesses.listsUnder(part)) {
      const own = sumOfParts(nested);
      const sum = sumOfParts(list);
      if (own === null || sum === null || own.equals(part.value)) continue;
      if (sum.minus(part.value).plus(own).equals(list.whole.value)) return { part, expected: own };
    }
  }
  return null;
}

function partPlaces(list: PartList): Claim['related'] {
  return list.parts.map((part) => part.place);
}

function additionOf({ parts }: PartList, sum: Ratio): string {
  return `${parts.map((part) => part.text).join('+')}=${sum.toText(4)}`;
}

function titleOf(fact: Fact): string {
  const year = fact.year === null ? '' : `${fact.year}年`;
  return `${year}${fact.subject}`;
}
