/**
 * What we keep in the user's workbook (custom XML part `urn:hefen:state:1`): dismissals, answers, local rules, columns
 * named by hand, previous values for undo, the report's text pasted beside it. The JSON is read as hostile input: it may have been edited or be from a later version.
 */
import type { Filled } from '../assess/answer';
import type { CellValue } from '../grid/workbook';
import { readLocalRules } from '../rules/read-local-rules';
import { rulesJson } from '../rules/rules-json';
import type { LocalRules } from '../rules/local-rules';
import type { ColumnMapping, ColumnRole } from '../table/table';
import { COLUMN_ROLES } from '../table/table';

/** A finding the user has set aside. */
interface Dismissal {
  /** Finding id. */
  readonly id: string;
  readonly reason: string;
  /** Digest of the cells the finding rests on; when it differs the finding comes back. */
  readonly rests: string;
}

/** A cell we wrote, with what it held before. */
export interface Written {
  /** Which cell of which row, by key (`review/slots.ts`); the address is a hint only. */
  readonly slot: string;
  readonly sheet: string;
  readonly cell: string;
  readonly from: CellValue;
  readonly to: CellValue;
  /** The formula of ours that gives `to`, without its `=`; absent for a plain value. */
  readonly formula?: string;
  /** Why, as the cell's note says it. */
  readonly why: string;
  /** Digest of the rows its key tells apart by order alone, as they stood after the write (`alike.ts`). */
  readonly alike?: string;
}

/** What a person decided of a row that could not be scored (`answers.ts`). */
export interface Answer {
  /** The row, by `Indicator.key`. */
  readonly row: string;
  /** 原分无误: the score stands as reported; then nothing is filled in. */
  readonly kept: boolean;
  readonly filled: readonly Filled[];
  /** In the person's words; '' where none was given. */
  readonly reason: string;
  /** Digest of what the row says; when it differs the answer is asked for again. */
  readonly rests: string;
}

export interface State {
  readonly version: 1;
  readonly dismissals: readonly Dismissal[];
  readonly answers: readonly Answer[];
  readonly rules: LocalRules | null;
  readonly mappings: readonly ColumnMapping[];
  readonly written: readonly Written[];
  /** Marks of ours stand in the workbook. */
  readonly marked: boolean;
  /** Paragraphs of the report pasted by the user, within `MOST_REPORT_BYTES`; null where none is kept. */
  readonly report: readonly string[] | null;
}

export const emptyState: State = {
  version: 1,
  dismissals: [],
  answers: [],
  rules: null,
  mappings: [],
  written: [],
  marked: false,
  report: null,
};

/** As much text as is kept, in UTF-8: some 65,000 characters, three times a long report. */
export const MOST_REPORT_BYTES = 200_000;

/** Whether a text is short enough to be kept in the workbook. */
export function fitsState(report: readonly string[]): boolean {
  let bytes = 0;
  for (const paragraph of report) {
    bytes += 1;
    for (const character of paragraph) {
      const code = character.codePointAt(0) ?? 0;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    }
    if (bytes > MOST_REPORT_BYTES) return false;
  }
  return true;
}

/**
 * `foreign`: a later version's; it is left untouched and the user is told. `damaged`: no version can read it; it stays
 * until the user has it cleared.
 */
export type StoredState =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' };

type Fields = Readonly<Record<string, unknown>>;

function isObject(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function listOf<T>(json: unknown, read: (item: unknown) => T | null): readonly T[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((item: unknown) => {
    const value = read(item);
    return value === null ? [] : [value];
  });
}

function readValue(json: unknown): CellValue | undefined {
  if (json === null || typeof json === 'number' || typeof json === 'string' || typeof json === 'boolean')
    return json;
  return isObject(json) && typeof json['error'] === 'string' ? { error: json['error'] } : undefined;
}

function readDismissal(json: unknown): Dismissal | null {
  if (!isObject(json)) return null;
  const { id, reason, rests } = json;
  return typeof id === 'string' && typeof reason === 'string' && typeof rests === 'string'
    ? { id, reason, rests }
    : null;
}

function readFilled(json: unknown): Filled | null {
  if (!isObject(json) || typeof json['name'] !== 'string') return null;
  const { name, value } = json;
  if (typeof value === 'string') return { name, value };
  if (!Array.isArray(value)) return null;
  const labels = value.filter((label): label is string => typeof label === 'string');
  return labels.length === value.length ? { name, value: labels } : null;
}

/** All of an answer or nothing: half of it would be another one. */
function readAnswer(json: unknown): Answer | null {
  if (!isObject(json)) return null;
  const { row, kept, filled, reason, rests } = json;
  if (typeof row !== 'string' || typeof reason !== 'string' || typeof rests !== 'string') return null;
  if (typeof kept !== 'boolean' || !Array.isArray(filled)) return null;
  const read = listOf(filled, readFilled);
  return read.length === filled.length ? { row, kept, filled: read, reason, rests } : null;
}

function readWritten(json: unknown): Written | null {
  if (!isObject(json)) return null;
  const { slot, sheet, cell, why } = json;
  const from = readValue(json['from']);
  const to = readValue(json['to']);
  if (typeof slot !== 'string' || typeof sheet !== 'string' || typeof cell !== 'string') return null;
  if (typeof why !== 'string' || from === undefined || to === undefined) return null;
  const { alike, formula } = json;
  return {
    slot,
    sheet,
    cell,
    from,
    to,
    ...(typeof formula === 'string' ? { formula } : {}),
    why,
    ...(typeof alike === 'string' ? { alike } : {}),
  };
}

function readMapping(json: unknown): ColumnMapping | null {
  if (!isObject(json)) return null;
  const { sheet, headerRow, columns } = json;
  if (typeof sheet !== 'string' || typeof headerRow !== 'number') return null;
  return {
    sheet,
    headerRow,
    columns: listOf(columns, (item) => {
      if (!isObject(item) || typeof item['column'] !== 'number') return null;
      const role = COLUMN_ROLES.find((known): known is ColumnRole => known === item['role']);
      return role === undefined ? null : { role, column: item['column'] };
    }),
  };
}

/** All of it or nothing: a text with a paragraph missing would put every finding at the wrong one. */
function readReport(json: unknown): readonly string[] | null {
  if (!Array.isArray(json) || json.length === 0) return null;
  const paragraphs = json.filter((item): item is string => typeof item === 'string');
  return paragraphs.length === json.length && fitsState(paragraphs) ? paragraphs : null;
}

/** In: the stored JSON text, or null. Out: the state; broken entries are dropped one by one. Never throws. */
export function readState(json: string | null): StoredState {
  if (json === null) return { kind: 'state', state: emptyState };
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { kind: 'damaged' };
  }
  if (!isObject(parsed) || typeof parsed['version'] !== 'number') return { kind: 'damaged' };
  if (parsed['version'] !== 1) return { kind: 'foreign' };
  const rules =
    parsed['rules'] === undefined || parsed['rules'] === null
      ? null
      : readLocalRules(JSON.stringify(parsed['rules']));
  return {
    kind: 'state',
    state: {
      version: 1,
      dismissals: listOf(parsed['dismissals'], readDismissal),
      answers: listOf(parsed['answers'], readAnswer),
      rules: rules?.kind === 'rules' ? rules.rules : null,
      mappings: listOf(parsed['mappings'], readMapping),
      written: listOf(parsed['written'], readWritten),
      marked: parsed['marked'] === true,
      report: readReport(parsed['report']),
    },
  };
}

/** The JSON to store; null when there is nothing worth keeping, so that no part of ours stays in the file. */
export function writeState(state: State): string | null {
  const empty =
    state.dismissals.length === 0 &&
    state.answers.length === 0 &&
    state.rules === null &&
    state.mappings.length === 0 &&
    state.written.length === 0 &&
    !state.marked &&
    state.report === null;
  const { report, rules, ...others } = state;
  if (empty) return null;
  const stored = { ...others, rules: rules === null ? null : rulesJson(rules) };
  return JSON.stringify(report === null ? stored : { ...stored, report });
}
