/**
 * Parts against their whole in the text (interpretation 8). Below the whole only where the budget's own classification
 * makes the list complete; a whole that is not surely the one meant is asked about.
 */
import type { PartsVerdict, PrintedParts } from '../../facts/parts';
import { judgeParts, sumOfParts } from '../../facts/parts';
import type { Ratio } from '../../grid/ratio';
import { convert } from '../../grid/units';
import { plainLabel } from '../../report/label';
import type { TextParts } from '../../report/parts';
import type { Report } from '../../report/report';
import type { Share } from '../../report/text-list';
import type { Claim } from '../check';
import { distinct } from '../places';
import type { RateAgreement } from '../rate-agreement';
import { compareRate, inFormOf } from '../rate-agreement';
import { quoteOf, reportClaim } from './claim';

export function* partMismatches(report: Report): Generator<Claim> {
  for (const list of report.parts) {
    const printed: PrintedParts = {
      whole: list.whole.figure,
      parts: list.parts.map(({ figure }) => figure),
      complete: list.basis !== null || list.isAll || list.namesAll,
    };
    const verdict = judgeParts(printed);
    if (verdict.kind === 'agrees' || verdict.kind === 'unknown' || isDoubtful(list, printed, verdict)) {
      yield* shareClaims(list);
    } else {
      yield claimOf(list, verdict.kind, verdict.sum);
    }
  }
}

function isDoubtful(list: TextParts, printed: PrintedParts, verdict: PartsVerdict): boolean {
  const isCount = list.whole.figure.kind === 'count';
  if (!list.canBeAdded || (isCount && !list.isSure)) return true;
  if (list.isBare && list.basis === null && !(isCount && list.excludes)) return true;
  return (
    (verdict.kind === 'above' || verdict.kind === 'below') &&
    (endsEarlier(printed) ||
      (!(isCount && list.excludes) && isMixed(printed)) ||
      isAnother(list, verdict.sum))
  );
}

const NAMED_BASE = /占[^,;。%\d]{2,20}\d/;

/** `占46.9%` against the part and any amount before it that might be meant; sure where another share of the list agrees. */
function* shareClaims(list: TextParts): Generator<Claim> {
  const readings = list.shares.map((share) => readShare(list, share));
  const isCount = list.whole.figure.kind === 'count';
  const isSure =
    list.isSure && !isCount && readings.some((reading) => reading !== null && reading.ofWhole !== 'differs');
  for (const [index, { part, rate }] of list.shares.entries()) {
    const reading = readings[index] ?? null;
    // 占支出总额的48.3%: another base is named, and goes on for the shares after it.
    if (reading === null || reading.agrees || (!isSure && NAMED_BASE.test(part.sentence.folded))) continue;
    const { expected } = reading;
    const isPlain = isSure || (isCount && reading.isOnly && !NAMED_BASE.test(part.sentence.folded));
    yield reportClaim({
      sentence: part.sentence,
      from: rate.from,
      role: `share|${plainLabel(part.label)}`,
      severity: isPlain ? 'error' : 'question',
      reported: rate.text,
      expected,
      message: `${plainLabel(part.label)} ${part.figure.text} 占 ${list.whole.figure.text} 的比例写 ${rate.text}，算是 ${expected}${isPlain ? '' : '；请确认是占哪个数的比例'}。`,
      evidence: [`${part.figure.text}÷${list.whole.figure.text}=${expected}`],
    });
  }
}

interface ShareReading {
  readonly ofWhole: RateAgreement;
  /** It is the share of the whole, or of another amount before it. */
  readonly agrees: boolean;
  /** Nothing but the whole stands before it. */
  readonly isOnly: boolean;
  readonly expected: string;
}

function readShare(list: TextParts, { part, rate }: Share): ShareReading | null {
  const stated = { value: rate.value, decimals: rate.decimals, isPercent: true };
  const before = part.sentence.figures.filter(
    ({ kind, unit, value, from }) =>
      kind === part.figure.kind && from < part.figure.from && convert(value, unit, part.figure.unit) !== null,
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
    isOnly: before.every((base) => base === list.whole.figure),
    expected: inFormOf(first.exact, stated),
  };
}

/** The first parts make up the whole: what follows is about something else. */
function endsEarlier({ whole, parts }: PrintedParts): boolean {
  return parts.some((_, index) => {
    if (index === 0) return false;
    const verdict = judgeParts({ whole, parts: parts.slice(0, index), complete: true });
    return verdict.kind === 'agrees' || verdict.kind === 'rounding';
  });
}

/** Some of the parts make up the whole by themselves: the list divides it in two ways. */
const MOST_MIXED = 10;

function isMixed({ whole, parts }: PrintedParts): boolean {
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
  const { whole, parts, basis } = list;
  const isSure = isSurely(list, kind);
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
    severity: isRounding ? 'info' : isSure ? 'error' : 'question',
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

/** More than the whole cannot be where nothing is counted twice; less, only where surely nothing else is left. */
function isSurely(list: TextParts, kind: 'rounding' | 'above' | 'below'): boolean {
  if (!list.isSure || !hasUnits(list)) return false;
  if (list.whole.figure.kind === 'money') return kind === 'above' || list.basis !== null;
  return list.excludes && (kind === 'above' || list.isAll);
}

/** A figure without a unit may be in another one. */
function hasUnits({ parts, whole }: TextParts): boolean {
  return parts.every(({ figure }) => figure.unit !== '') && whole.figure.unit !== '';
}
