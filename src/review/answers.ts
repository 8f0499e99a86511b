/**
 * Answers: what people have decided of rows that could not be scored, kept in the workbook by row. An answer holds
 * while the row says what it said when it was given; where it says something else, or its key fits several rows, it
 * is asked for again, never guessed.
 */
import { answered } from '../assess/answer';
import type { Input } from '../assess/inputs';
import { inputsOf } from '../assess/inputs';
import { sayNumber } from '../assess/numbers';
import type { RowReview, ScoreTableReview } from '../check/check';
import { fingerprint } from '../grid/fingerprint';
import type { Ratio } from '../grid/ratio';
import type { LocalRules } from '../rules/local-rules';
import { alikeKey } from '../table/key';
import { pointsOf } from '../table/points';
import type { Indicator, ScoreTable } from '../table/table';
import { reviewWithValue } from './review-row';
import type { Answer } from './state';
import { valuePlace } from './value-place';

/** A row with an answer. */
export interface Settled {
  readonly answer: Answer;
  /** What the row scores by it; null where it does not hold any more, or not yet. */
  readonly points: Ratio | null;
  /** The answer in words, for list, note and record; where it does not hold, why. */
  readonly said: string;
  /** A measured value that goes to a cell of the row. */
  readonly value: string | null;
  /** What the row still asks once that value is filled in. */
  readonly further: readonly Input[];
}

/** What is asked of a row as it stands. */
export function inputsOfRow({ indicator, assessment }: RowReview, table: ScoreTable): readonly Input[] {
  const { criterion, actual, description, remark } = indicator.cells;
  return inputsOf({
    assessment,
    criterion,
    fullMarks: pointsOf(indicator.fullMarks),
    texts: [actual, description, remark].filter((text) => text !== null),
    valuePlace: valuePlace(indicator, table),
  });
}

/** What of the row an answer rests on; its score only where the answer is that the score is right. */
function saysOf({ cells, fullMarks, score }: Indicator, { kept, filled }: Answering): readonly string[] {
  const isValue = filled.some(({ name }) => name === 'value');
  const { criterion, description, target, actual, remark } = cells;
  const texts = [criterion, description, target, remark, isValue ? null : actual].map(
    (text) => text?.text ?? '',
  );
  return [...texts, fullMarks?.raw ?? '', kept ? (score?.raw ?? '') : ''];
}

export type Answering = Pick<Answer, 'kept' | 'filled'>;

/** Digest of what an answer rests on; rows told apart by their order alone count together, in order. */
export function restsOfAnswer(
  tables: readonly ScoreTable[],
  indicator: Indicator,
  answer: Answering,
): string {
  const like = alikeKey(indicator.key);
  const all = tables.flatMap(({ indicators }) => indicators).filter(({ key }) => alikeKey(key) === like);
  return fingerprint(JSON.stringify((all.length > 1 ? all : [indicator]).map((row) => saysOf(row, answer))));
}

/** The one row of that key; undefined where there is none, or several. */
function rowOfKey(
  tables: readonly ScoreTableReview[],
  key: string,
): { readonly row: RowReview; readonly table: ScoreTable } | undefined {
  const found = tables.flatMap(({ rows, table }) =>
    rows.filter(({ indicator }) => indicator.key === key).map((row) => ({ row, table })),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** By `Indicator.key`; a row that can be scored by now needs no answer, and one that is gone has none. */
export function settledRows(
  reviews: readonly ScoreTableReview[],
  rules: LocalRules,
  answers: readonly Answer[],
): ReadonlyMap<string, Settled> {
  const settled = new Map<string, Settled>();
  if (answers.length === 0) return settled;
  const tables = reviews.map(({ table }) => table);
  for (const answer of answers) {
    const found = rowOfKey(reviews, answer.row);
    if (found === undefined || found.row.assessment.status === 'scored') continue;
    const isStale = restsOfAnswer(tables, found.row.indicator, answer) !== answer.rests;
    settled.set(
      answer.row,
      isStale
        ? { answer, points: null, said: '这一行改动过，请再定一次', value: null, further: [] }
        : settle(found.row, found.table, rules, answer),
    );
  }
  return settled;
}

/** What the row scores by the answer kept for it; null where none holds. */
export function settledPoints(
  { settled }: { readonly settled: ReadonlyMap<string, Settled> },
  { indicator }: RowReview,
): Ratio | null {
  return settled.get(indicator.key)?.points ?? null;
}

/** What follows from an answer to a row as it stands; shown while it is being given, and kept once it is. */
export function settle(row: RowReview, table: ScoreTable, rules: LocalRules, answer: Answer): Settled {
  const because = answer.reason === '' ? '' : `：${answer.reason}`;
  if (answer.kept) {
    return {
      answer,
      points: pointsOf(row.indicator.score),
      said: `由人认定原分无误${because}`,
      value: null,
      further: [],
    };
  }
  const full = pointsOf(row.indicator.fullMarks);
  const result = answered(inputsOfRow(row, table), answer.filled, full);
  if (result.kind === 'open') return { answer, points: null, said: '', value: null, further: [] };
  if (result.kind === 'points') return byPerson(rules, answer, result, null);
  return byValue(row, table, rules, answer, result.text);
}

function byPerson(
  rules: LocalRules,
  answer: Answer,
  { points: exact, said: how }: { readonly points: Ratio; readonly said: string },
  typed: { readonly text: string; readonly value: string | null; readonly further: readonly Input[] } | null,
): Settled {
  const because = answer.reason === '' ? '' : `：${answer.reason}`;
  const points = exact.round(rules.scoreDecimals);
  const value = typed === null ? '' : `实际值由人填为 ${typed.text}，`;
  const said = `${value}由人认定${how === '' ? '' : `：${how}`}，得 ${sayNumber(points)} 分${because}`;
  return { answer, points, said, value: typed?.value ?? null, further: typed?.further ?? [] };
}

/** A value may settle the score, or only what is asked next: the points within its tier, one of two readings. */
function byValue(
  row: RowReview,
  table: ScoreTable,
  rules: LocalRules,
  answer: Answer,
  text: string,
): Settled {
  const filled = reviewWithValue(row.indicator, table, rules, text);
  const { assessment } = filled;
  const value = valuePlace(row.indicator, table) === null ? null : text;
  if (assessment.status === 'scored')
    return {
      answer,
      points: assessment.score,
      said: `实际值由人填为 ${text}，得 ${sayNumber(assessment.score)} 分`,
      value,
      further: [],
    };
  const further = assessment.status === 'input' ? [] : inputsOfRow(filled, table);
  const result = answered(further, answer.filled, pointsOf(row.indicator.fullMarks));
  if (result.kind === 'points') return byPerson(rules, answer, result, { text, value, further });
  const still = assessment.status === 'input' ? `仍缺：${assessment.missing}` : '填了这个值仍算不出得分';
  return { answer, points: null, said: further.length === 0 ? still : '', value, further };
}
