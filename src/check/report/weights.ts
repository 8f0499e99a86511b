/**
 * Full marks the text states for a group or a row against the table's, and scores above them. An error where the name is
 * that of one group or row alone.
 */
import { Ratio } from '../../grid/ratio';
import type { Report } from '../../report/report';
import type { SaidMarks } from '../../report/marks';
import { plainName } from '../../report/scores';
import { pointsOf } from '../../table/points';
import type { Figure, Indicator } from '../../table/table';
import type { Claim, Draft } from '../check';
import { sumOfFigures, sumOfMarks } from '../../table/full-marks';
import { distinct, nameOf, quoted } from '../places';
import { isOtherScale, pick } from '../scores';
import { reportClaim } from './claim';

export function* weightMismatches(report: Report, draft: Draft): Generator<Claim> {
  const named = standingMarks(draft);
  for (const said of report.marks) {
    const mismatch = againstTable(said, named.get(said.name) ?? []);
    if (mismatch !== null) yield mismatch;
    else if (isAbove(said)) yield aboveMarks(said);
  }
  if (draft.scoreTables.length === 0) yield* sumOfGroups(report);
}

interface Standing {
  /** As stated for it, and as its rows add up: a weight that is not the sum is told in the table. */
  readonly values: readonly Ratio[];
  readonly figures: readonly Figure[];
}

function standingMarks(draft: Draft): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, Standing[]>();
  const add = (name: string, figures: readonly (Figure | null)[], rows: readonly Indicator[]): void => {
    const sums = [sumOfFigures(figures), sumOfMarks(rows)];
    const values = sums.filter((sum): sum is Ratio => sum?.isAbove(Ratio.zero) === true);
    const plain = plainName(name);
    if (values.length === 0 || plain.length < 2) return;
    const stated = figures.filter((figure): figure is Figure => figure !== null);
    found.set(plain, [...(found.get(plain) ?? []), { values, figures: stated }]);
  };
  for (const review of draft.scoreTables) {
    if (isOtherScale(review)) continue;
    const { table } = review;
    for (const group of table.groups) add(group.name, group.fullMarks, pick(table, group.indicators));
    for (const row of table.indicators)
      if (pointsOf(row.fullMarks) !== null) add(row.name, [row.fullMarks], [row]);
  }
  return found;
}

function againstTable(said: SaidMarks, standing: readonly Standing[]): Claim | null {
  const { sentence, marks, name } = said;
  const values = standing.flatMap((each) => each.values);
  const [first] = values;
  if (first === undefined || values.some((value) => value.equals(marks.value))) return null;
  // Without a score it may be the template's weight that is quoted.
  const isOnly = said.score !== null && standing.length === 1 && values.every((value) => value.equals(first));
  const places = distinct(standing.flatMap(({ figures }) => figures.map(({ place }) => place)));
  const [place] = places;
  return reportClaim({
    sentence,
    from: marks.from,
    role: `marks|${name}`,
    severity: isOnly ? 'error' : 'question',
    reported: marks.text,
    expected: values.every((value) => value.equals(first)) ? first.toText(2) : null,
    message: `${quoted(name)}的分值写 ${marks.text}，表中是 ${[...new Set(values.map((value) => value.toText(2)))].join('、')}${place === undefined ? '' : `（见 ${nameOf(place)}）`}${isOnly ? '' : '，请确认'}。`,
    related: places.slice(0, 40),
  });
}

function isAbove({ marks, score, isSaid }: SaidMarks): boolean {
  return isSaid && score?.value.isAbove(marks.value) === true;
}

function aboveMarks({ sentence, marks, score, name }: SaidMarks): Claim {
  return reportClaim({
    sentence,
    from: (score ?? marks).from,
    role: `above|${name}`,
    severity: 'error',
    reported: (score ?? marks).text,
    message: `${quoted(name)}得 ${score?.text ?? ''}，高于所写的分值 ${marks.text}。`,
  });
}

/** Groups whose marks make up 100 have scores that make up the total, where no table says more. */
function* sumOfGroups(report: Report): Generator<Claim> {
  const totals = report.scores.filter(({ of }) => of === 'total');
  const [total] = totals;
  if (total === undefined || totals.some(({ figure }) => !figure.value.equals(total.figure.value))) return;
  for (const sentence of report.sentences) {
    const groups = report.marks.filter((said) => said.sentence === sentence && said.score !== null);
    const names = new Set(groups.map(({ name }) => name));
    if (groups.length < 3 || names.size < groups.length || groups.some(isAbove)) continue;
    const marks = groups.reduce((sum, each) => sum.plus(each.marks.value), Ratio.zero);
    const scores = groups.flatMap(({ score }) => score ?? []);
    const sum = scores.reduce((all, { value }) => all.plus(value), Ratio.zero);
    if (!marks.equals(Ratio.hundred) || sum.equals(total.figure.value)) continue;
    yield reportClaim({
      sentence: total.sentence,
      from: total.figure.from,
      role: 'score|sum',
      severity: 'error',
      reported: total.figure.text,
      expected: sum.toText(2),
      message: `总分写 ${total.figure.text}，各部分得分相加是 ${sum.toText(2)}。`,
      related: distinct([sentence.place], total.sentence.place),
      evidence: [`${scores.map(({ text }) => text).join('+')}=${sum.toText(2)}`],
    });
    return;
  }
}
