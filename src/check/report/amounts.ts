/**
 * Amounts of the text against the figures of the tables. A figure that agrees with one of several that differ is not
 * told again: the tables' own disagreement is told there. A warning where the text itself names subject, year and kind,
 * else a question.
 */
import type { Fact, FactKind } from '../../facts/facts';
import { differ, sameFact } from '../../facts/same-fact';
import { TOTAL_FUNDS } from '../../facts/wording';
import { Ratio } from '../../grid/ratio';
import type { SaidAmount } from '../../report/amounts';
import { plainLabel, subjectKey } from '../../report/label';
import type { Report } from '../../report/report';
import type { Claim, Draft } from '../check';
import { distinct, keyOf, nameOf } from '../places';
import { compareRate } from '../rate-agreement';
import type { Agreed } from './claim';
import { quoteOf, reportClaim } from './claim';

export function* amountMismatches(report: Report, draft: Draft): Generator<Claim> {
  const facts = draft.facts.all.filter(({ unit, scope }) => unit !== '%' && scope === '');
  for (const said of report.amounts) {
    if (said.isChange) continue;
    yield* sameSubject(said, facts);
    yield* adjustments(said, facts);
  }
  yield* execution(report, draft);
}

/** `2021年决算支出数`, `本单位年初预算数`: the year's money as a whole. */
const WHOLE_YEAR = /(?:20\d\d年|年度|全年|本年|本单位|我单位|本部门|部门)/;
const OF_THE_YEAR: ReadonlySet<FactKind> = new Set(['initial-budget', 'final-account', 'actual']);

function isOfTheYear({ fact, label }: SaidAmount): boolean {
  return (
    /^(?:|支出|总支出|部门支出|整体支出)$/.test(fact.subject) &&
    OF_THE_YEAR.has(fact.kind) &&
    WHOLE_YEAR.test(label)
  );
}

/** Figures of the tables about what the text speaks of; its own name, and whether it is the year's money as a whole. */
function sameFacts(said: SaidAmount, facts: readonly Fact[]) {
  const isWhole = isOfTheYear(said);
  const fact = isWhole ? { ...said.fact, subject: TOTAL_FUNDS } : said.fact;
  const isNamed = fact.subject.length >= 3 && fact.kind !== 'other';
  const candidates = !isNamed
    ? []
    : facts.flatMap((each) => {
        const sameness = sameFact(fact, isWhole ? each : { ...each, subject: subjectKey(each.subject) });
        return sameness === null ? [] : [{ each, sameness }];
      });
  return { isWhole, fact, candidates };
}

/** Amounts of the text that stand so in a table. */
export function* agreedAmounts(report: Report, draft: Draft): Generator<Agreed> {
  const facts = draft.facts.all.filter(({ unit, scope }) => unit !== '%' && scope === '');
  for (const said of report.amounts) {
    if (said.isChange) continue;
    const { fact, candidates } = sameFacts(said, facts);
    const same = candidates.find(({ each }) => !differ(fact, each));
    if (same !== undefined) yield { sentence: said.sentence, from: said.figure.from, place: same.each.place };
  }
}

function* sameSubject(said: SaidAmount, facts: readonly Fact[]): Generator<Claim> {
  const { figure, sentence } = said;
  const { isWhole, fact, candidates } = sameFacts(said, facts);
  const [first] = candidates;
  if (first === undefined || candidates.some(({ each }) => !differ(fact, each))) return;
  const isSure =
    !isWhole &&
    !/项目|专项/.test(said.label) &&
    said.isOwnKind &&
    candidates.every(({ sameness }) => sameness === 'sure');
  yield reportClaim({
    sentence,
    from: figure.from,
    role: `amount|${fact.subject}|${fact.kind}`,
    severity: isSure ? 'warning' : 'question',
    reported: figure.text,
    message: `${plainLabel(said.label)}写 ${figure.text}，${nameOf(first.each.place)} 写 ${first.each.text}，两处不一致${isSure ? '' : '；口径是否相同，请确认'}。`,
    related: distinct(candidates.map(({ each }) => each.place)),
    evidence: candidates.map(({ each }) => `${nameOf(each.place)}：${each.text}`),
    cause: `report-fact:${keyOf(first.each.place)}`,
  });
}

const WHOLE = /^(?:部门|单位|整体|基本支出|部门基本支出|本级|)$/;

/** 追加、调整 of the whole budget: whether the text and the form count the same is for a person to say. */
function* adjustments(said: SaidAmount, facts: readonly Fact[]): Generator<Claim> {
  const { fact, figure, sentence } = said;
  const isAdjustment =
    fact.kind === 'adjustment' || /(?:追加|调整)预算$|预算(?:追加|调整)数?$/.test(plainLabel(said.label));
  if (!isAdjustment || !WHOLE.test(fact.subject.replace(/追加|调整/, ''))) return;
  const others = facts.filter(
    (each) =>
      each.kind === 'adjustment' && each.isCell && each.year === fact.year && WHOLE.test(each.subject),
  );
  const [first] = others;
  if (first === undefined || others.some((each) => !differ(fact, each))) return;
  yield reportClaim({
    sentence,
    from: figure.from,
    role: 'adjustment',
    severity: 'question',
    reported: figure.text,
    message: `${plainLabel(said.label)}写 ${figure.text}，${nameOf(first.place)} 的预算调整是 ${first.text}，请确认口径是否相同。`,
    related: distinct([first.place]),
    evidence: [`${nameOf(first.place)}：${first.text}`],
    cause: `report-fact:${keyOf(first.place)}`,
  });
}

const EXECUTION = /^(?:部门)?(?:整体)?支出预算(?:执行|完成)率$|^(?:部门)?预算(?:支出)?(?:执行|完成)率$/;
const SPENT = /^(?:20\d\d年度?)?(?:本?年度?|全年)?(?:部门)?(?:整体|总|决算)?支出(?:总额|总计|合计|决算)?数?$/;
const PLANNED = /^(?:20\d\d年度?)?(?:本?年度?|全年)?(?:部门)?(?:整体|总)?支出预算(?:总额|数|合计)?$/;

/** The rate of a row against the two amounts only the text gives: of which budget, a person must say. */
function* execution(report: Report, draft: Draft): Generator<Claim> {
  const spent = only(report, SPENT);
  const planned = only(report, PLANNED);
  if (spent === null || planned === null || planned.fact.value.isZero()) return;
  if (spent.figure.unit !== planned.figure.unit) return;
  const exact = spent.fact.value.over(planned.fact.value);
  for (const { table, rows } of draft.scoreTables) {
    // Where the table gives its own amounts, they decide.
    if (table.indicators.some(({ role }) => role === 'funds') || hasAmounts(draft, table.id)) continue;
    for (const { indicator, measured } of rows) {
      if (!EXECUTION.test(plainLabel(indicator.name)) || measured.status !== 'known') continue;
      const { measurement } = measured;
      if (measurement.kind !== 'rate' || measured.equations.length > 0) continue;
      const stated = { value: measurement.value, decimals: 2, isPercent: true };
      if (compareRate(exact, stated, [spent.figure.text, planned.figure.text]) !== 'differs') continue;
      const percent = `${exact.times(Ratio.hundred).toText(2)}%`;
      const written = `${measurement.value.times(Ratio.hundred).toText(2)}%`;
      yield reportClaim({
        sentence: spent.sentence,
        from: spent.figure.from,
        role: 'execution',
        severity: 'question',
        reported: spent.figure.text,
        message: `支出 ${spent.figure.text}、支出预算 ${planned.figure.text}，相除是 ${percent}；表中${indicator.name}写 ${written}，请确认用的是年初预算还是调整后预算。`,
        related: distinct([planned.sentence.place, measurement.place], spent.sentence.place),
        evidence: [
          quoteOf(planned.sentence, planned.figure.from),
          `${spent.figure.text}÷${planned.figure.text}=${percent}`,
        ],
        cause: 'report-execution',
      });
    }
  }
}

function hasAmounts(draft: Draft, table: string): boolean {
  return draft.facts.all.some((fact) => fact.table === table && fact.subject === TOTAL_FUNDS);
}

/** The one amount so called; null where there are several that differ, or none. */
function only(report: Report, pattern: RegExp): SaidAmount | null {
  const found = report.amounts.filter(({ label, fact, isChange }) => {
    return !isChange && fact.year === report.year && pattern.test(plainLabel(label));
  });
  const [first] = found;
  return first !== undefined && found.every(({ fact }) => fact.value.equals(first.fact.value)) ? first : null;
}
