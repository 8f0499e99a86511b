/** Teaching a criterion: tried on a row before it is kept, kept with the rules, taken back, brought in from a file. */
import type { Workbook } from '../grid/workbook';
import type { Edit } from '../host/port';
import { readCriterion } from '../reading/criterion';
import { restate } from '../scoring/restate';
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import type { Clash, TaughtReading } from '../rules/taught';
import { mergedReadings, placeOf, taughtFor, withReading, withoutReading } from '../rules/taught';
import { readLocalRules } from '../rules/read-local-rules';
import type { IndicatorView } from './contract';
import { analyseNow } from './review';
import { readingsEdits, storedRules } from './settings';
import { tableView } from './view';

/** What a reading makes of a criterion and of the row it is tried on. */
export type Trial =
  /** Words of the criterion that would still not be read. */
  | { readonly kind: 'unread'; readonly text: string }
  | {
      readonly kind: 'read';
      /** The criterion restated. */
      readonly reading: string;
      /** The row as it would stand. */
      readonly row: IndicatorView;
      /** Rows of the workbook with the same words, this one among them. */
      readonly rows: number;
    };

const rulesOf = (workbook: Workbook): LocalRules => storedRules(workbook) ?? nationalRules;

const ENDS = /[，。；,;\n]/;

/** The words between two stops: one character unread tells nobody which words are meant. */
function pieceAround(text: string, at: number): string {
  let [from, to] = [at, at];
  while (from > 0 && !ENDS.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !ENDS.test(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}

/** null where the row is not there, or its words are not these any more. Writes nothing. */
export function tryReading(workbook: Workbook, key: string, reading: TaughtReading): Trial | null {
  const at = placeOf(reading.words, reading.criterion);
  if (at === null) return null;
  const text = reading.criterion.slice(0, at.from) + reading.reads + reading.criterion.slice(at.to);
  const criterion = readCriterion(text);
  const [unread] = criterion.unread;
  if (unread !== undefined) return { kind: 'unread', text: pieceAround(text, unread.from) };
  const rules = rulesOf(workbook);
  const taught = { ...rules, readings: withReading(rules.readings, reading) };
  const analysis = analyseNow(workbook, taught);
  const views = analysis.tables.map((table) => tableView(table, analysis));
  const row = views.flatMap(({ indicators }) => indicators).find((each) => each.key === key);
  const rows = analysis.draft.scoreTables.flatMap((review) =>
    review.rows.filter(
      ({ indicator: { cells } }) =>
        cells.criterion?.taught !== undefined &&
        taughtFor([reading], cells.criterion.taught.written) !== null,
    ),
  ).length;
  if (row === undefined || rows === 0) return null;
  return row.assessment.status === 'unread'
    ? { kind: 'unread', text: row.assessment.unread?.[0]?.text ?? reading.reads }
    : { kind: 'read', reading: restate(criterion), row, rows };
}

/** The reading taught for a criterion; null where there is none. */
export function storedReading(workbook: Workbook, criterion: string): TaughtReading | null {
  return taughtFor(rulesOf(workbook).readings, criterion);
}

/** Keeps a reading in the workbook, in place of one of the same criterion. */
export function teachEdits(workbook: Workbook, reading: TaughtReading): readonly Edit[] {
  return readingsEdits(workbook, withReading(rulesOf(workbook).readings, reading));
}

/** Takes the reading of a criterion back. */
export function forgetEdits(workbook: Workbook, criterion: string): readonly Edit[] {
  return readingsEdits(workbook, withoutReading(rulesOf(workbook).readings, criterion));
}

export type Brought =
  | { readonly kind: 'rules'; readonly rules: LocalRules; readonly clashes: readonly Clash[] }
  | { readonly kind: 'errors'; readonly errors: readonly string[] };

/** A rules file beside the workbook's own rules: what it says holds, except where a criterion is read in two ways. */
export function bringRules(workbook: Workbook, json: string): Brought {
  const own = rulesOf(workbook);
  const answer = readLocalRules(json, own);
  return answer.kind === 'errors' ? answer : { kind: 'rules', ...besideOwn(workbook, answer.rules) };
}

/** Rules given by hand beside what the workbook was taught: its own readings stay, and stand where the two differ. */
export function besideOwn(
  workbook: Workbook,
  rules: LocalRules,
): { readonly rules: LocalRules; readonly clashes: readonly Clash[] } {
  const { readings, clashes } = mergedReadings(rulesOf(workbook).readings, rules.readings);
  return { rules: { ...rules, readings }, clashes };
}
