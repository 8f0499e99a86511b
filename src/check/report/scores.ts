/**
 * Scores and grade in the text against the tables: of a group, a row, the whole. An error where one table alone can be
 * meant and says otherwise; a question where several can.
 */
import { Ratio } from '../../grid/ratio';
import { REPORT_SHEET } from '../../grid/workbook';
import type { Place } from '../../grid/workbook';
import { pointsOf } from '../../table/points';
import type { PlacedText } from '../../table/table';
import type { Report } from '../../report/report';
import type { SaidScore } from '../../report/scores';
import { plainName } from '../../report/scores';
import { scopeOf } from '../../facts/scope';
import type { Claim, Draft, ScoreTableReview } from '../check';
import { gradeFor, otherScaleFor, sayScale, scaleOf } from '../grades';
import { sumOfMarks } from '../../table/full-marks';
import { distinct, nameOf, quoted } from '../places';
import { isOtherScale, pick, scoreState, sumOfScores } from '../scores';
import type { Agreed } from './claim';
import { quoteOf, reportClaim } from './claim';

export function* scoreMismatches(report: Report, draft: Draft): Generator<Claim> {
  const reviews = draft.scoreTables.filter((review) => !isOtherScale(review));
  const named = namedScores(reviews);
  for (const said of report.scores) {
    if (said.of === 'total') yield* againstTotals(said, reviews, report);
    else if (!isRepeated(said, report)) yield* againstNamed(said, said.of.name, named);
  }
  yield* totalsTwice(report, reviews);
  yield* grade(report, draft, reviews);
  yield* fullMarksQuestion(report, reviews);
}

interface Standing {
  readonly name: string;
  readonly value: Ratio;
  readonly places: readonly Place[];
  /** `6+9=15` */
  readonly derivation: string;
}

function namedScores(reviews: readonly ScoreTableReview[]): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, Standing[]>();
  const add = (name: string, rows: ReturnType<typeof pick>): void => {
    const sum = sumOfScores(rows);
    const plain = plainName(name);
    if (sum === null || plain.length < 2) return;
    const derivation = `${sum.terms.map((term) => term.toText(2)).join('+')}=${sum.value.toText(2)}`;
    found.set(plain, [
      ...(found.get(plain) ?? []),
      { name, value: sum.value, places: sum.places, derivation },
    ]);
  };
  for (const { table } of reviews) {
    for (const group of table.groups) add(group.name, pick(table, group.indicators));
    for (const row of table.indicators) add(row.name, [row]);
  }
  return found;
}

/** 该项指标得…分 twice under one heading: each is about something below it. */
function isRepeated(said: SaidScore, report: Report): boolean {
  if (said.of === 'total' || !said.of.isHeading) return false;
  const { heading } = said.sentence;
  const under = report.scores.filter(
    ({ of, sentence }) => of !== 'total' && of.isHeading && sentence.heading === heading,
  );
  return under.length > 1;
}

function* againstNamed(
  said: SaidScore,
  name: string,
  named: ReadonlyMap<string, readonly Standing[]>,
): Generator<Claim> {
  const standing = named.get(name) ?? [];
  const { figure, sentence } = said;
  const [first] = standing;
  if (first === undefined || standing.some(({ value }) => agrees(figure.value, value))) return;
  const isOnly = standing.length === 1;
  yield reportClaim({
    sentence,
    from: figure.from,
    role: `score|${name}`,
    severity: isOnly ? 'error' : 'question',
    reported: figure.text,
    expected: isOnly ? first.value.toText(2) : null,
    message: `${quoted(name)}写得 ${figure.text}，表中得分合计是 ${standing.map(({ value }) => value.toText(2)).join('、')}${isOnly ? '' : '（有几处同名，请确认是哪一处）'}。`,
    related: distinct(standing.flatMap(({ places }) => places)).slice(0, 40),
    evidence: standing.map(({ derivation }) => `表中：${derivation}`),
  });
}

/** Scores of the text that stand so in a table: of a group, a row, the whole. */
export function* agreedScores(report: Report, draft: Draft): Generator<Agreed> {
  const reviews = draft.scoreTables.filter((review) => !isOtherScale(review));
  const named = namedScores(reviews);
  const totals = totalsOf(reviews);
  for (const said of report.scores) {
    const { sentence, figure } = said;
    if (said.of === 'total' ? isFullMarks(said) : isRepeated(said, report)) continue;
    const found =
      said.of === 'total'
        ? totals.find(({ values }) => values.some((value) => agrees(figure.value, value)))
        : named.get(said.of.name)?.find(({ value }) => agrees(figure.value, value));
    if (found === undefined) continue;
    const place = 'places' in found ? (found.places[0] ?? null) : found.place;
    yield { sentence, from: figure.from, place };
  }
}

/** Equal, or the table's rounded to what the text writes. */
function agrees(said: Ratio, table: Ratio): boolean {
  return [1, 2].some((places) => table.round(places).equals(said)) || said.equals(table);
}

interface Total {
  readonly review: ScoreTableReview;
  readonly values: readonly Ratio[];
  readonly place: Place | null;
  readonly isOfHundred: boolean;
}

/** As the total cell has it, and as the score cells add up: a wrong total is told at its cell. */
function totalsOf(reviews: readonly ScoreTableReview[]): readonly Total[] {
  return reviews.flatMap((review) => {
    const { table } = review;
    const score = table.total?.score ?? null;
    const state = score === null ? null : scoreState(score, table.total?.fullMarks ?? null);
    if (state?.kind === 'unknown') return [];
    const stated = state?.kind === 'number' && table.total?.proof.sure === true ? [state.value] : [];
    const sum = sumOfScores(table.indicators)?.value;
    const values = sum === undefined ? stated : [...stated, sum];
    const marks = pointsOf(table.total?.fullMarks ?? null) ?? sumOfMarks(table.indicators);
    return values.length === 0
      ? []
      : [{ review, values, place: score?.place ?? null, isOfHundred: marks?.equals(Ratio.hundred) ?? true }];
  });
}

function* againstTotals(
  said: SaidScore,
  reviews: readonly ScoreTableReview[],
  report: Report,
): Generator<Claim> {
  const { sentence, figure } = said;
  const scope = scopeSaid(sentence.folded.slice(0, figure.from));
  const totals = totalsOf(reviews).filter(
    ({ review }) => scope === null || (scopeOf(review.table) === '') === (scope === 'whole'),
  );
  const [first] = totals;
  if (first === undefined || isFullMarks(said)) return;
  if (totals.some(({ values }) => values.some((value) => agrees(figure.value, value)))) return;
  const stated = totals.flatMap(({ values }) => values[0] ?? []);
  const [one] = stated;
  const isOne = one !== undefined && stated.every((value) => value.equals(one));
  // Several projects named, each with its own score: which of them the table is of, is not said.
  const projects = report.scores.filter(
    (other) =>
      other.of === 'total' &&
      scopeSaid(other.sentence.folded.slice(0, other.figure.from)) === 'project' &&
      !other.figure.value.equals(figure.value),
  );
  const isSure =
    isOne && totals.every(({ isOfHundred }) => isOfHundred) && (scope !== 'project' || projects.length === 0);
  yield reportClaim({
    sentence,
    from: figure.from,
    role: 'score|total',
    severity: isSure ? 'error' : 'question',
    reported: figure.text,
    expected: isOne ? one.toText(2) : null,
    message: `总分写 ${figure.text}，表中是 ${stated.map((value) => value.toText(2)).join('、')}${isSure ? '' : '，请确认是哪一张表'}。`,
    related: distinct(totals.map(({ place }) => place)),
    cause: `report-total|${figure.text}`,
    evidence: totals.flatMap(({ place, values }) =>
      place === null
        ? [`表中各行得分合计 ${values[0]?.toText(2) ?? ''}`]
        : [`${nameOf(place)}：${values[0]?.toText(2) ?? ''}`],
    ),
  });
}

/** A project's score is not the department's. */
function scopeSaid(words: string): 'whole' | 'project' | null {
  if (/整体|部门支出/.test(words)) return 'whole';
  return /项目(?!支出)|专项/.test(words) ? 'project' : null;
}

/** 总分100分 says what can be had as often as what was got. */
function isFullMarks({ sentence, figure }: SaidScore): boolean {
  const before = sentence.folded.slice(Math.max(0, figure.from - 4), figure.from);
  return (
    figure.value.equals(Ratio.hundred) &&
    /总分(?:值|为|:)?\s?$/.test(before) &&
    !/自评总分/.test(sentence.folded)
  );
}

/** Without a table to settle it: the total said twice, differently. */
function* totalsTwice(report: Report, reviews: readonly ScoreTableReview[]): Generator<Claim> {
  if (totalsOf(reviews).length > 0) return;
  const totals = report.scores.filter((said) => said.of === 'total' && !isFullMarks(said));
  const scopes = new Set(totals.map(({ sentence }) => scopeSaid(sentence.folded)));
  const [first, ...rest] = totals;
  if (scopes.size > 1 || scopes.has('project')) return;
  const other = rest.find(({ figure }) => first !== undefined && !figure.value.equals(first.figure.value));
  if (first === undefined || other === undefined) return;
  yield reportClaim({
    sentence: other.sentence,
    from: other.figure.from,
    role: 'score|twice',
    severity: 'question',
    reported: other.figure.text,
    message: `总分写 ${other.figure.text}，第 ${first.sentence.place.row + 1} 段写 ${first.figure.text}，请确认哪个是对的。`,
    related: distinct([first.sentence.place], other.sentence.place),
    evidence: [quoteOf(first.sentence, first.figure.from)],
  });
}

function* grade(report: Report, draft: Draft, reviews: readonly ScoreTableReview[]): Generator<Claim> {
  const totals = report.scores.filter(({ of }) => of === 'total').filter((said) => !isFullMarks(said));
  const inTables = totalsOf(reviews)
    .filter(({ isOfHundred }) => isOfHundred)
    .flatMap(({ values }) => values);
  const notes = [...reviews.flatMap(({ table }) => table.notes), ...paragraphsOf(report)];
  const scale = scaleOf(draft.rules, notes);
  if (scale.source === 'unread') return;
  const labels = scale.grades.map(({ label }) => label);
  for (const { sentence, label, from } of report.grades) {
    const own = labels.filter((each) => label.includes(each)).sort((a, b) => b.length - a.length)[0];
    const beside = totals.filter(
      (said) => said.sentence === sentence || said.sentence.place.row === sentence.place.row,
    );
    if (beside.length === 0 && scopeSaid(sentence.folded) === 'project') continue;
    const near = beside.length > 0 ? beside : totals;
    const all = near.length > 0 ? near.map(({ figure }) => figure.value) : inTables;
    const [total] = all;
    if (total === undefined || total.isAbove(Ratio.hundred)) continue;
    const earned = all.map((value) => gradeFor(value, Ratio.hundred, scale.grades));
    const [expected] = earned;
    if (own === undefined || expected === undefined || expected === null || earned.includes(own)) continue;
    const elsewhere = otherScaleFor(own, all, Ratio.hundred, scale);
    yield reportClaim({
      sentence,
      from,
      role: 'grade',
      // Which total the text means is our reading: without a scale of its own, at most a warning.
      severity: elsewhere !== null ? 'question' : scale.source === 'open' ? 'warning' : 'error',
      reported: label,
      expected,
      message: `等级写“${label}”，总分 ${total.toText(2)}，${
        elsewhere === null
          ? `按等级标准应为“${expected}”`
          : `按 ${sayScale(scale.grades)} 应为“${expected}”，按 ${sayScale(elsewhere)} 则为“${own}”；请写明所用的等级标准`
      }。`,
      related: distinct([...near.map((said) => said.sentence.place), scale.place], sentence.place),
      evidence: [sayScale(scale.grades)],
    });
  }
}

/** A report may state its own thresholds, as a table's notes may. */
function paragraphsOf(report: Report): readonly PlacedText[] {
  const texts = new Map<number, string>();
  for (const { place, text } of report.sentences)
    texts.set(place.row, `${texts.get(place.row) ?? ''}${text}。`);
  return [...texts]
    .filter(([, text]) => text.length < 600 && /\d\d/.test(text) && /等级|等次/.test(text))
    .map(([row, text]) => ({ place: { sheet: REPORT_SHEET, row, column: 0 }, text, cell: null }));
}

const SHORT_RATE = /^(?:财政资金|财政拨款|预算|资金|部门预算|整体)*(?:支出)?(?:完成率|执行率)$/;

/** Full marks for everything, with money unspent: each row may allow it, but someone should look. */
function* fullMarksQuestion(report: Report, reviews: readonly ScoreTableReview[]): Generator<Claim> {
  // With a table, its own rows say what the rate earns.
  if (reviews.length > 0) return;
  const full = report.scores.find(
    (said) => said.of === 'total' && said.figure.value.equals(Ratio.hundred) && !isFullMarks(said),
  );
  const short = report.rates.filter(
    ({ name, figure }) => SHORT_RATE.test(name) && figure.value.isBelow(Ratio.one),
  );
  const [first] = short;
  if (full === undefined || first === undefined) return;
  const others = report.rates.filter(
    ({ name, figure }) =>
      (/差异率$|结转结余率$/.test(name) && figure.value.isAbove(Ratio.zero)) ||
      (/控制率$/.test(name) && figure.value.equals(Ratio.one)),
  );
  yield reportClaim({
    sentence: first.sentence,
    from: first.figure.from,
    role: 'full-marks',
    severity: 'question',
    reported: first.figure.text,
    message: `${first.name}为 ${first.figure.text}，而自评 ${full.figure.text}（满分），请确认有关指标是否应扣分。`,
    related: distinct(
      [full, ...short, ...others].map(({ sentence }) => sentence.place),
      first.sentence.place,
    ),
    evidence: [
      quoteOf(full.sentence, full.figure.from),
      ...others.map(({ sentence, figure }) => quoteOf(sentence, figure.from)),
    ],
  });
}
