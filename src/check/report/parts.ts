/**
 * Parts against their whole in the text (interpretation 8). Below the whole only where the budget's own classification
 * makes the list complete; a whole that is not surely the one meant is asked about.
 */
import type { PartsVerdict } from '../../facts/parts';
import { judgeParts, sumOfParts } from '../../facts/parts';
import type { PartList } from '../../facts/facts';
import type { Ratio } from '../../grid/ratio';
import { convert } from '../../grid/units';
import { plainLabel } from '../../report/label';
import type { Share, TextParts } from '../../report/parts';
import type { Report } from '../../report/report';
import type { Claim } from '../check';
import { distinct } from '../places';
import type { RateAgreement } from '../rate-agreement';
import { compareRate, inFormOf } from '../rate-agreement';
import { quoteOf, reportClaim } from './claim';

export function* partMismatches(report: Report): Generator<Claim> {
  for (const list of report.parts) {
    const facts = factsOf(list, report);
    if (facts === null) continue;
    const verdict = judgeParts(facts);
    if (verdict.kind === 'agrees' || verdict.kind === 'unknown' || isDoubtful(list, facts, verdict)) {
      yield* shareClaims(list);
    } else {
      yield claimOf(list, verdict.kind, verdict.sum);
    }
  }
}

function isDoubtful(list: TextParts, facts: PartList, verdict: PartsVerdict): boolean {
  if (list.isBare && list.basis === null) return true;
  return (
    (verdict.kind === 'above' || verdict.kind === 'below') &&
    (endsEarlier(facts) || isMixed(facts) || isAnother(list, verdict.sum))
  );
}

const NAMED_BASE = /占[^,;。%\d]{2,20}\d/;

/** `占46.9%` against the part and any amount before it that might be meant; sure where another share of the list agrees. */
function* shareClaims(list: TextParts): Generator<Claim> {
  const readings = list.shares.map((share) => readShare(list, share));
  const isSure = list.isSure && readings.some((reading) => reading !== null && reading.ofWhole !== 'differs');
  for (const [index, { part, rate }] of list.shares.entries()) {
    const reading = readings[index] ?? null;
    // 占支出总额的48.3%: another base is named, and goes on for the shares after it.
    if (reading === null || reading.agrees || (!isSure && NAMED_BASE.test(part.sentence.folded))) continue;
    const { expected } = reading;
    yield reportClaim({
      sentence: part.sentence,
      from: rate.from,
      role: `share|${plainLabel(part.label)}`,
      severity: isSure ? 'error' : 'question',
      reported: rate.text,
      expected,
      message: `${plainLabel(part.label)} ${part.figure.text} 占 ${list.whole.figure.text} 的比例写 ${rate.text}，算是 ${expected}${isSure ? '' : '；请确认是占哪个数的比例'}。`,
      evidence: [`${part.figure.text}÷${list.whole.figure.text}=${expected}`],
    });
  }
}

interface ShareReading {
  readonly ofWhole: RateAgreement;
  /** It is the share of the whole, or of another amount before it. */
  readonly agrees: boolean;
  readonly expected: string;
}

function readShare(list: TextParts, { part, rate }: Share): ShareReading | null {
  const stated = { value: rate.value, decimals: rate.decimals, isPercent: true };
  const before = part.sentence.figures.filter(
    ({ kind, from }) => kind === 'money' && from < part.figure.from,
  );
  const readings = [list.whole.figure, ...before].flatMap((base) => {
    const value = convert(part.figure.value, part.figure.unit, base.unit);
    if (value === null || base.value.isZero()) return [];
    const exact = value.over(base.value);
    return [{ exact, agreement: compareRate(exact, stated, [part.figure.text, base.text]) }];
  });
  const [first] = readings;
  if (first === undefined) return null;
  return {
    ofWhole: first.agreement,
    agrees: readings.some(({ agreement }) => agreement !== 'differs'),
    expected: inFormOf(first.exact, stated),
  };
}

function factsOf(list: TextParts, report: Report): PartList | null {
  const factAt = (figure: TextParts['whole']['figure']) =>
    report.amounts.find((each) => each.figure === figure)?.fact ?? null;
  const whole = factAt(list.whole.figure);
  if (whole === null) return null;
  const parts = list.parts.map(({ figure }) => ({
    ...whole,
    value: figure.value,
    unit: figure.unit,
    decimals: figure.decimals,
    text: figure.text,
  }));
  return { whole, parts, complete: list.basis !== null };
}

/** The first parts make up the whole: what follows is about something else. */
function endsEarlier({ whole, parts }: PartList): boolean {
  return parts.some((_, index) => {
    if (index === 0) return false;
    const verdict = judgeParts({ whole, parts: parts.slice(0, index), complete: true });
    return verdict.kind === 'agrees' || verdict.kind === 'rounding';
  });
}

/** Some of the parts make up the whole by themselves: the list divides it in two ways. */
const MOST_MIXED = 10;

function isMixed({ whole, parts }: PartList): boolean {
  if (parts.length > MOST_MIXED) return false;
  for (let chosen = 1; chosen < 2 ** parts.length - 1; chosen += 1) {
    const some = parts.filter((_, index) => (chosen >> index) % 2 === 1);
    if (
      some.length >= 2 &&
      sumOfParts({ whole, parts: some, complete: true })?.equals(whole.value) === true
    ) {
      return true;
    }
  }
  return false;
}

/** Another amount of the sentence is the sum: that one is the whole. */
function isAnother({ others, whole }: TextParts, sum: Ratio): boolean {
  return others.some((other) => convert(other.value, other.unit, whole.figure.unit)?.isBelow(sum) === false);
}

function claimOf(list: TextParts, kind: 'rounding' | 'above' | 'below', sum: Ratio): Claim {
  const { whole, parts, basis, isSure } = list;
  const name = plainLabel(whole.label);
  const sumText = sum.toText(4);
  const addition = `${parts.map(({ figure }) => figure.text).join('+')}=${sumText}`;
  const isRounding = kind === 'rounding';
  const doubt = isSure || isRounding ? '' : '；是否就是这些数的合计，请确认';
  const what = isRounding
    ? `与各分项之和 ${sumText} 相差在四舍五入之内`
    : `${kind === 'above' ? '小于' : '大于'}各分项之和 ${sumText}${doubt}`;
  const second = parts.find(({ sentence }) => sentence !== whole.sentence)?.sentence;
  return reportClaim({
    sentence: whole.sentence,
    from: whole.figure.from,
    role: `parts|${name}`,
    severity: isRounding ? 'info' : isSure && hasUnits(list) ? 'error' : 'question',
    reported: whole.figure.text,
    expected: sumText,
    message: `${name} ${whole.figure.text} ${what}。`,
    related: distinct(
      parts.map(({ sentence }) => sentence.place),
      whole.sentence.place,
    ),
    evidence: [
      ...(second === undefined ? [] : [quoteOf(second)]),
      addition,
      ...(basis === null || isRounding ? [] : [`依据：${basis}`]),
    ],
  });
}

/** A figure without a unit may be in another one. */
function hasUnits({ parts, whole }: TextParts): boolean {
  return parts.every(({ figure }) => figure.unit !== '') && whole.figure.unit !== '';
}
