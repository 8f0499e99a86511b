/**
 * What we keep in the user's workbook (custom XML part `urn:hefen:state:1`): dismissals, local rules, columns named
 * by hand, previous values for undo. The JSON is read as hostile input: it may have been edited or be from a later version.
 */
import type { CellValue } from '../grid/workbook';
import { readLocalRules } from '../rules/read-local-rules';
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
  /** Why, as the cell's note says it. */
  readonly why: string;
}

export interface State {
  readonly version: 1;
  readonly dismissals: readonly Dismissal[];
  readonly rules: LocalRules | null;
  readonly mappings: readonly ColumnMapping[];
  readonly written: readonly Written[];
  /** Marks of ours stand in the workbook. */
  readonly marked: boolean;
}

export const emptyState: State = {
  version: 1,
  dismissals: [],
  rules: null,
  mappings: [],
  written: [],
  marked: false,
};

/** `foreign`: a later version or not ours to read; it is left untouched and the user is told. */
export type StoredState = { readonly kind: 'state'; readonly state: State } | { readonly kind: 'foreign' };

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

function readWritten(json: unknown): Written | null {
  if (!isObject(json)) return null;
  const { slot, sheet, cell, why } = json;
  const from = readValue(json['from']);
  const to = readValue(json['to']);
  if (typeof slot !== 'string' || typeof sheet !== 'string' || typeof cell !== 'string') return null;
  if (typeof why !== 'string' || from === undefined || to === undefined) return null;
  return { slot, sheet, cell, from, to, why };
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

/** In: the stored JSON text, or null. Out: the state; broken entries are dropped one by one. Never throws. */
export function readState(json: string | null): StoredState {
  if (json === null) return { kind: 'state', state: emptyState };
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { kind: 'foreign' };
  }
  if (!isObject(parsed) || parsed['version'] !== 1) return { kind: 'foreign' };
  const rules =
    parsed['rules'] === undefined || parsed['rules'] === null
      ? null
      : readLocalRules(JSON.stringify(parsed['rules']));
  return {
    kind: 'state',
    state: {
      version: 1,
      dismissals: listOf(parsed['dismissals'], readDismissal),
      rules: rules?.kind === 'rules' ? rules.rules : null,
      mappings: listOf(parsed['mappings'], readMapping),
      written: listOf(parsed['written'], readWritten),
      marked: parsed['marked'] === true,
    },
  };
}

/** The JSON to store; null when there is nothing worth keeping, so that no part of ours stays in the file. */
export function writeState(state: State): string | null {
  const empty =
    state.dismissals.length === 0 &&
    state.rules === null &&
    state.mappings.length === 0 &&
    state.written.length === 0 &&
    !state.marked;
  return empty ? null : JSON.stringify(state);
}
