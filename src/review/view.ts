/** An analysis as the contract's plain data: decimal strings and A1 addresses. */
import type { Assessment } from '../assess/assessment';
import type { Input } from '../assess/inputs';
import type { RowReview, ScoreTableReview } from '../check/check';
import type { Finding } from '../check/run-checks';
import { areaName, cellName, samePlace } from '../grid/address';
import type { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';
import type { Span } from '../scoring/scoring';
import { pointsOf } from '../table/points';
import type { Figure, PlacedText, ScoreTable, Table } from '../table/table';
import type { Analysis } from './analysis';
import type { Settled } from './answers';
import { inputsOfRow, settledPoints } from './answers';
import type {
  AnswerView,
  AssessmentView,
  FindingView,
  IndicatorView,
  InputView,
  MeasurementView,
  Reported,
  SubtotalView,
  TableView,
} from './contract';
import { setAsideRows } from './dismissals';
import { rolesOf } from './how-read';
import { countedScore, fullMarksOf, gradeOf, sum } from './recompute';
import { placeWritten } from './taught-tables';

/** Decimals a measured value is shown with; enough to tell any step apart, and finite. */
const VALUE_DECIMALS = 12;

const at = (text: PlacedText | Figure | null): string | null => (text === null ? null : cellName(text.place));
const cellOf = (place: Place | null): string | null => (place === null ? null : cellName(place));
const points = (figure: Figure | null): string | null => pointsOf(figure)?.toExactText() ?? null;

function reported(figure: Figure | null): Reported {
  return { raw: figure?.raw ?? '', value: points(figure) };
}

/** What a status carries beyond the common fields. */
function outcome(assessment: Assessment, decimals: number): Partial<AssessmentView> {
  const text = (value: Ratio): string => value.toText(decimals);
  switch (assessment.status) {
    case 'scored':
      return {
        score: text(assessment.score),
        low: text(assessment.low),
        high: text(assessment.high),
        exact: assessment.exact.toExactText(),
      };
    case 'range':
      return { low: text(assessment.low), high: text(assessment.high) };
    case 'judgement':
      return {
        options: assessment.options.map((option) => ({
          label: option.label,
          points: option.points?.toExactText() ?? null,
        })),
      };
    case 'input':
      return { missing: assessment.missing };
    case 'uncovered':
      return { value: assessment.value };
    case 'conflict':
      return {
        clauses: assessment.clauses.map(({ from, to, score }) => ({ from, to, score: score.toExactText() })),
        low: text(assessment.low),
        high: text(assessment.high),
      };
    case 'unread':
      return {
        unread: assessment.unread.map((span) => ({
          cell: cellOf(span.place),
          from: span.from,
          to: span.to,
          text: span.text,
        })),
      };
  }
}

/** Places count in the criterion as it is written, whatever words of it were taught to be read as. */
function asWritten(assessment: Assessment, criterion: PlacedText | null): Assessment {
  if (criterion?.taught === undefined) return assessment;
  const back = <T extends Span & { readonly place: Place | null }>(spans: readonly T[]): readonly T[] =>
    spans.map((span) =>
      span.place !== null && samePlace(span.place, criterion.place)
        ? { ...span, ...placeWritten(span, criterion) }
        : span,
    );
  // Taught words have one place, however many clauses they are read as.
  const used = back(assessment.used).filter(
    (span, index, all) =>
      all.findIndex(
        (other) => other.place === span.place && other.from === span.from && other.to === span.to,
      ) === index,
  );
  if (assessment.status === 'unread') return { ...assessment, used, unread: back(assessment.unread) };
  if (assessment.status !== 'conflict') return { ...assessment, used };
  const clauses = assessment.clauses.map((span) => ({ ...span, ...placeWritten(span, criterion) }));
  return { ...assessment, used, clauses };
}

function assessmentView(assessment: Assessment, decimals: number): AssessmentView {
  return {
    status: assessment.status,
    reading: assessment.reading,
    used: assessment.used.map(({ place, from, to }) => ({ cell: cellOf(place), from, to })),
    steps: assessment.steps,
    assumptions: assessment.assumptions,
    basis: assessment.basis,
    ...outcome(assessment, decimals),
  };
}

function measurementView(row: RowReview): MeasurementView | null {
  if (row.measured.status !== 'known') return null;
  const { value, kind, source, place, stated } = row.measured.measurement;
  return { value: value.toText(VALUE_DECIMALS), kind, source, cell: cellOf(place), stated };
}

export function inputView(input: Input): InputView {
  const { name, kind } = input;
  switch (input.kind) {
    case 'choice':
    case 'items':
      return {
        name,
        kind,
        label: '',
        options: input.options.map(({ label, points: given, low, high }) => ({
          label,
          points: given?.toText(VALUE_DECIMALS) ?? null,
          low: low.toText(VALUE_DECIMALS),
          high: high.toText(VALUE_DECIMALS),
        })),
      };
    case 'count':
      return {
        name,
        kind,
        label: input.label,
        unit: input.unit,
        each: input.each.toText(VALUE_DECIMALS),
        prefilled: input.prefilled?.value ?? null,
        cell: cellOf(input.prefilled?.place ?? null),
      };
    case 'points':
      return {
        name,
        kind,
        label: input.asks,
        low: input.low.toText(VALUE_DECIMALS),
        high: input.high.toText(VALUE_DECIMALS),
      };
    case 'value':
      return { name, kind, label: input.missing, cell: cellOf(input.place) };
  }
}

function answerView({ answer, points: given, said }: Settled, decimals: number): AnswerView {
  const { kept, filled, reason } = answer;
  return { kept, filled, reason, points: given?.toText(decimals) ?? null, said };
}

function indicatorView(row: RowReview, table: ScoreTable, analysis: Analysis): IndicatorView {
  const { indicator } = row;
  const decimals = analysis.draft.rules.scoreDecimals;
  const inputs = inputsOfRow(row, table).map(inputView);
  const settled = analysis.settled.get(indicator.key);
  const { name, criterion, description, target, actual } = indicator.cells;
  return {
    key: indicator.key,
    name: indicator.name,
    levels: indicator.levels,
    row: indicator.row + 1,
    hidden: indicator.hidden,
    cells: {
      name: at(name),
      fullMarks: at(indicator.fullMarks),
      criterion: at(criterion),
      description: at(description),
      target: at(target),
      actual: at(actual),
      score: at(indicator.score),
    },
    fullMarks: points(indicator.fullMarks),
    reported: reported(indicator.score),
    measurement: measurementView(row),
    assessment: {
      ...assessmentView(asWritten(row.assessment, criterion), decimals),
      ...(inputs.length === 0 ? {} : { inputs }),
    },
    ...(settled === undefined ? {} : { answer: answerView(settled, decimals) }),
  };
}

function scoreTableView(review: ScoreTableReview, analysis: Analysis): TableView {
  const { table, rows } = review;
  const { rules } = analysis.draft;
  const isSetAside = setAsideRows(analysis);
  const counted = rows.map((row) => countedScore(row, isSetAside(row), settledPoints(analysis, row)));
  const recomputed = sum(counted);
  const fullMarks = fullMarksOf(review);
  const subtotals: SubtotalView[] = table.subtotals.map((subtotal) => ({
    label: subtotal.label,
    row: subtotal.row + 1,
    cell: at(subtotal.score),
    fullMarks: points(subtotal.fullMarks),
    reported: points(subtotal.score),
    recomputed: sum(subtotal.indicators.flatMap((index) => counted[index] ?? [])).toText(rules.scoreDecimals),
  }));
  return {
    id: table.id,
    sheet: table.sheet,
    range: areaName(table.area),
    kind: 'score',
    title: table.title,
    year: table.year === null ? null : String(table.year),
    unit: table.unit,
    indicators: rows.map((row) => indicatorView(row, review.table, analysis)),
    subtotals,
    total: {
      cell: at(table.total?.score ?? null),
      fullMarks: fullMarks?.toExactText() ?? null,
      reported: points(table.total?.score ?? null),
      recomputed: recomputed.toText(rules.scoreDecimals),
    },
    grade: {
      cell: at(table.grade),
      reported: table.grade === null ? null : table.grade.text.trim(),
      expected: gradeOf(recomputed, fullMarks, table, rules),
    },
    read: rolesOf(table),
  };
}

export function tableView(table: Table, analysis: Analysis): TableView {
  const review = analysis.draft.scoreTables.find((candidate) => candidate.table === table);
  if (review !== undefined) return scoreTableView(review, analysis);
  return {
    id: table.id,
    sheet: table.sheet,
    range: areaName(table.area),
    kind: table.kind,
    title: table.title,
    year: table.year === null ? null : String(table.year),
    unit: table.unit,
    indicators: [],
    subtotals: [],
    total: null,
    read: [],
    grade: null,
  };
}

export function findingView(finding: Finding, dismissed: string | null): FindingView {
  const { id, check, severity, place, related, reported: was, expected, message, evidence, fix } = finding;
  return {
    id,
    check,
    severity,
    sheet: place.sheet,
    cell: cellName(place),
    related: related.map((other) => ({ sheet: other.sheet, cell: cellName(other) })),
    reported: was,
    expected,
    message,
    evidence,
    fix:
      fix === null ? null : { sheet: fix.place.sheet, cell: cellName(fix.place), value: String(fix.value) },
    dismissed,
  };
}
