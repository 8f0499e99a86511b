/**
 * Rates, changes, income and unit of the text against the figures beside them. Cut instead of rounded is an info
 * (interpretation 7).
 */
import { Ratio } from '../../grid/ratio';
import { convert, unitMeaning } from '../../grid/units';
import type { Quantity } from '../../grid/quantity';
import type { SaidAmount } from '../../report/amounts';
import type { Change } from '../../report/changes';
import { changesIn, judgeChange } from '../../report/changes';
import { labelBefore, plainLabel, subjectKey } from '../../report/label';
import { ratiosIn } from '../../report/ratios';
import type { Report } from '../../report/report';
import type { Sentence } from '../../report/sentence';
import type { Claim } from '../check';
import { compareRate } from '../rate-agreement';
import { inFormOf } from '../rate-agreement';
import { quoteOf, reportClaim } from './claim';
import { countedMismatches } from './counted';

export function* rateMismatches(report: Report): Generator<Claim> {
  for (const sentence of report.sentences) {
    yield* ratios(sentence, report);
    yield* countedMismatches(sentence);
    for (const change of changesIn(sentence)) yield* changeClaims(change, report);
    yield* incomeBelowSpending(sentence);
    yield* odditiesOfUnit(sentence);
  }
  yield* complements(report);
}

function* ratios(sentence: Sentence, report: Report): Generator<Claim> {
  for (const { from, to, name, exact, stated, figures, isSure } of ratiosIn(sentence)) {
    const agreement = compareRate(exact, stated, figures);
    if (agreement === 'agrees') continue;
    const expected = inFormOf(exact, stated);
    const isDigit = agreement !== 'differs';
    const label = plainLabel(name) === '' ? '算式结果' : plainLabel(name);
    // The same rate is often said again elsewhere: one defect.
    const again = report.sentences.filter(
      (other) =>
        other !== sentence &&
        other.folded.includes(label) &&
        other.figures.some((figure) => figure.text === stated.text.trim() && figure.kind === 'rate'),
    );
    yield reportClaim({
      sentence,
      from: Math.max(from, to - stated.text.length),
      role: `ratio|${label}`,
      severity: isDigit ? 'info' : isSure ? 'error' : 'question',
      reported: stated.text,
      expected,
      message: isDigit
        ? `${label}写 ${stated.text}，按 ${figures.join('、')} 四舍五入应是 ${expected}，${agreement === 'truncated' ? '末位被直接舍去' : '末位之差可由所列数字的四舍五入解释'}。`
        : `${label}写 ${stated.text}，按同句的 ${figures.join('、')} 算是 ${expected}${isSure ? '' : '；请确认用的是哪个预算数'}。`,
      related: isDigit ? [] : again.map((other) => other.place),
      evidence: isDigit ? [] : again.map((other) => `正文另处也写 ${stated.text}：${quoteOf(other)}`),
    });
  }
}

function* changeClaims(change: Change, report: Report): Generator<Claim> {
  const { sentence, amount, rate, isUp, isRateUp, isSure } = change;
  if (rate !== null && isUp !== isRateUp) {
    yield reportClaim({
      sentence,
      from: rate.from,
      role: 'change-direction',
      severity: 'error',
      reported: rate.text,
      message: `前面写${isUp ? '增加' : '减少'} ${amount.text}，后面却写${isRateUp ? '增长' : '下降'} ${rate.text}，方向相反。`,
    });
    return;
  }
  const elsewhere = change.now === null ? levelOf(change, report) : null;
  const now = change.now ?? elsewhere?.figure ?? null;
  if (now === null) return;
  const verdict = judgeChange(change, now);
  if (verdict.kind === 'agrees') return;
  if (change.others.some((other) => judgeChange(change, other).kind === 'agrees')) return;
  const isAmount = verdict.kind === 'amount';
  const wrong = isAmount ? amount : rate;
  if (wrong === null) return;
  const expected = isAmount
    ? verdict.expected.toText(Math.max(amount.decimals, now.decimals)) + now.unit
    : `${verdict.expected.times(Ratio.hundred).toText(wrong.decimals)}%`;
  const isTruncated = verdict.kind === 'truncated';
  const sure = isSure && change.now !== null && verdict.kind !== 'base';
  const derivation = isAmount
    ? `${now.text}与${change.before?.text ?? ''}之差`
    : `${amount.text}÷（${now.text}${isUp ? '−' : '+'}${amount.text}）`;
  yield reportClaim({
    sentence,
    from: wrong.from,
    role: 'change',
    severity: isTruncated ? 'info' : sure ? 'error' : 'question',
    reported: wrong.text,
    expected,
    message: isTruncated
      ? `变动率写 ${wrong.text}，四舍五入应是 ${expected}，末位被直接舍去。`
      : `写${isUp ? '增加' : '减少'} ${wrong.text}，按 ${derivation} 算是 ${expected}${verdict.kind === 'base' ? '；所写的是除以变动后的数，请确认基数' : sure ? '' : '，请确认'}。`,
    related: elsewhere === null ? [] : [elsewhere.sentence.place],
    evidence: [...(elsewhere === null ? [] : [quoteOf(elsewhere.sentence)]), `${derivation}=${expected}`],
  });
}

/** The level a change speaks of, where the text gives exactly one: the same subject, kind and year. */
function levelOf(change: Change, report: Report): SaidAmount | null {
  const { folded } = change.sentence;
  const compared = folded.slice(0, change.amount.from).search(/[较比]/);
  if (compared < 0) return null;
  const words = folded.slice(0, compared);
  const subject = report.amounts.filter(
    ({ fact, isChange, figure }) =>
      !isChange &&
      figure !== change.amount &&
      fact.subject.length >= 2 &&
      fact.kind !== 'other' &&
      fact.year === report.year &&
      isAbout(words, fact.subject, fact.kind),
  );
  const [first] = subject;
  return first !== undefined && subject.every(({ fact }) => fact.value.equals(first.fact.value))
    ? first
    : null;
}

function isAbout(words: string, subject: string, kind: string): boolean {
  const plain = plainLabel(words).replace(/20\d\d年度?/, '');
  const isBudget = plain.includes('预算');
  return (
    subjectKey(plain.replace(/(?:年初)?预算(?:数|金额|安排)?$/, '').replace(/支出$/, '')) === subject &&
    isBudget === (kind === 'budget' || kind === 'initial-budget')
  );
}

const INCOME = /^(?:20\d\d年度?)?(?:本?年度?|全年)?(?:决算)?(?:总|各项)?收入(?:总额|总计|合计|决算)?数?$/;
const SPENDING = /^(?:20\d\d年度?)?(?:本?年度?|全年)?(?:决算)?(?:总|各项)?支出(?:总额|总计|合计|决算)?数?$/;

/** A unit that spends more than it takes in spends what was left from before. */
function* incomeBelowSpending(sentence: Sentence): Generator<Claim> {
  if (/结转|结余|年初余额|预算/.test(sentence.folded)) return;
  const [income, spending] = [INCOME, SPENDING].map((pattern) =>
    sentence.figures.find(
      (figure) => figure.kind === 'money' && pattern.test(ownName(labelBefore(sentence, figure))),
    ),
  );
  if (income === undefined || spending === undefined) return;
  const value = convert(income.value, income.unit, spending.unit);
  if (value?.isBelow(spending.value) !== true) return;
  yield reportClaim({
    sentence,
    from: spending.from,
    role: 'income',
    severity: 'question',
    reported: spending.text,
    message: `支出 ${spending.text} 大于收入 ${income.text}，请确认差额是否来自上年结转。`,
  });
}

function ownName(label: string): string {
  return plainLabel(plainLabel(label).replace(/^20\d\d年度?/, ''));
}

const PER_ONE = /人均|户均|每|单价|标准|工资|补助|利息|押金|均|\/|党费|罚/;
const SMALLER = Ratio.of('0.01');

/** 72.92元 among figures in 万元: a unit typed wrong, most likely. */
function* odditiesOfUnit(sentence: Sentence): Generator<Claim> {
  const money = sentence.figures.filter(({ kind }) => kind === 'money');
  const scaled = money.filter(({ unit }) => unitMeaning(unit).scale.isAbove(Ratio.one));
  const bare = money.filter(({ unit }) => unit === '元');
  const [odd, ...more] = bare;
  if (odd === undefined || more.length > 0 || scaled.length < 2 || odd.decimals === 0) return;
  const least = scaled.reduce((low, figure) => Ratio.min(low, inYuan(figure)), inYuan(scaled[0] ?? odd));
  if (!odd.value.isBelow(least.times(SMALLER)) || PER_ONE.test(labelBefore(sentence, odd))) return;
  yield reportClaim({
    sentence,
    from: odd.from,
    role: 'unit',
    severity: 'question',
    reported: odd.text,
    message: `${odd.text}的单位是“元”，同句其他金额以“万元”计，请确认单位是否写错。`,
    cause: `report-unit:${sentence.place.row}#${sentence.from + odd.from}`,
  });
}

function inYuan(figure: Quantity): Ratio {
  return figure.value.times(unitMeaning(figure.unit).scale);
}

const DONE = /^(?:财政资金|预算|资金|财政)?(?:预算)?支出完成率$/;
const LEFT = /^(?:财政资金|预算|资金|财政)?结转结余率$/;

/** What is spent and what is left over make up 100%. */
function* complements(report: Report): Generator<Claim> {
  const only = (pattern: RegExp) => {
    const found = report.rates.filter(({ name }) => pattern.test(name));
    const [first] = found;
    return first !== undefined && found.every(({ figure }) => figure.value.equals(first.figure.value))
      ? first
      : null;
  };
  const done = only(DONE);
  const left = only(LEFT);
  if (done === null || left === null) return;
  const gap = done.figure.value.plus(left.figure.value).minus(Ratio.one).abs();
  if (!gap.isAbove(Ratio.of(`1e-${Math.min(done.figure.decimals, left.figure.decimals) + 2}`))) return;
  yield reportClaim({
    sentence: left.sentence,
    from: left.figure.from,
    role: 'complement',
    severity: 'question',
    reported: left.figure.text,
    message: `${left.name} ${left.figure.text} 与${done.name} ${done.figure.text} 之和不是 100%，请确认口径。`,
    related: done.sentence.place.row === left.sentence.place.row ? [] : [done.sentence.place],
    evidence: [quoteOf(done.sentence)],
  });
}
