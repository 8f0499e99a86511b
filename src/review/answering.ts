/** Giving, taking back and trying an answer to a row; what is given is kept with the cells it was given for. */
import type { Workbook } from '../grid/workbook';
import type { Edit } from '../host/port';
import type { Analysis } from './analysis';
import type { Answering } from './answers';
import { restsOfAnswer, settle } from './answers';
import type { InputView } from './contract';
import { heldAt, rowPlaces } from './rests';
import { analyseNow } from './review';
import type { Answer } from './state';
import { readState, writeState } from './state';
import { inputView } from './view';

export type Given = Answering & Pick<Answer, 'reason'>;

interface Found {
  readonly analysis: Analysis;
  readonly review: Analysis['draft']['scoreTables'][number];
  readonly index: number;
}

/** The one row of that key; null where there is none, or several: then nothing can be said of it. */
function rowOf(workbook: Workbook, key: string): Found | null {
  const analysis = analyseNow(workbook);
  const found = analysis.draft.scoreTables.flatMap((review) =>
    review.rows.flatMap(({ indicator }, index) =>
      indicator.key === key ? [{ analysis, review, index }] : [],
    ),
  );
  const [only, second] = found;
  return only === undefined || second !== undefined ? null : only;
}

function answerOf({ analysis, review, index }: Found, key: string, given: Given): Answer | null {
  const row = review.rows[index];
  if (row === undefined) return null;
  const tables = analysis.draft.scoreTables.map(({ table }) => table);
  return { row: key, ...given, rests: restsOfAnswer(tables, row.indicator, given) };
}

export interface Outcome {
  /** null: not filled in yet, out of its limits, or the value settles nothing. */
  readonly points: string | null;
  /** What would be kept, in words; why not, where it settles nothing. */
  readonly said: string;
  /** What is asked besides, once the value filled in is known. */
  readonly further: readonly InputView[];
}

/** What an answer would come to, for showing while it is given. Writes nothing; null where the row is not there. */
export function tryAnswer(workbook: Workbook, key: string, given: Given): Outcome | null {
  const found = rowOf(workbook, key);
  const row = found?.review.rows[found.index];
  const answer = found === null ? null : answerOf(found, key, given);
  if (found === null || row === undefined || answer === null) return null;
  const { rules } = found.analysis.draft;
  const { points, said, further } = settle(row, found.review.table, rules, answer);
  return { points: points?.toText(rules.scoreDecimals) ?? null, said, further: further.map(inputView) };
}

/** Keeps the answer in the workbook; null takes the one kept back. No edit where the row is not there any more. */
export function answerEdits(workbook: Workbook, key: string, given: Given | null): readonly Edit[] {
  const found = rowOf(workbook, key);
  const state = found?.analysis.state ?? analyseNow(workbook).state;
  if (readState(workbook.state).kind !== 'state') return [];
  const others = state.answers.filter(({ row }) => row !== key);
  if (given === null) return [{ kind: 'state', json: writeState({ ...state, answers: others }) }];
  const answer = found === null ? null : answerOf(found, key, given);
  if (found === null || answer === null) return [];
  const rests = heldAt(workbook, rowPlaces(found.review.table, found.index));
  return [{ kind: 'state', json: writeState({ ...state, answers: [...others, answer] }), rests }];
}
