/** Which edits can be carried out, which are left out and why, from what stands in the workbook now. */
import type { Edit, LeftOut, Receipt } from '../port';
import type { CellValue, Place } from '../../grid/workbook';
import { barredSentence, changedSentence, isTheirs, RECORD_CHANGED, restingOn, sameValue } from '../held';
import type { Standing } from './cells';
import { placeKey } from './cells';
import { TEXT_FORMAT } from './cell-input';
import type { Standings } from './compare';
import { hasOwnRules } from './marks';

type ValueEdit = Extract<Edit, { kind: 'value' }>;
type MarkEdit = Extract<Edit, { kind: 'mark' }>;

export interface ValueWrite {
  readonly edit: ValueEdit;
  readonly standing: Standing;
  /** A number in a text cell stays a number only if the cell is General while it is written. */
  readonly throughGeneral: boolean;
}

interface MarkWrite {
  readonly edit: MarkEdit;
  readonly withNote: boolean;
}

export interface Plan {
  readonly values: readonly ValueWrite[];
  readonly marks: readonly MarkWrite[];
  /** Sheets whose marks are to be taken off. */
  readonly clear: ReadonlySet<string>;
  readonly state: { readonly json: string | null } | null;
  readonly sheets: readonly Extract<Edit, { kind: 'sheet' }>[];
  readonly written: readonly Edit[];
  readonly left: Receipt['left'];
  /** Set when nothing may be written at all. */
  readonly failure: string | null;
}

const READ_ONLY = '这个工作簿是只读的，不能写入。请另存为一个副本，打开副本后再核分。';

/** What is known of the workbook from the last read. */
export interface Known {
  /** Cells that carry a note or comment. */
  readonly noted: ReadonlySet<string>;
  /** Whether a cell lies inside a merged block without being its corner. */
  readonly covered: (place: Place) => boolean;
  /** Whether this Excel can write notes. */
  readonly canNote: boolean;
}

/** Pure: decides, writes nothing. */
export function makePlan(edits: readonly Edit[], standings: Standings, known: Known): Plan {
  if (standings.readOnly) {
    return nothing(
      edits.map((edit) => ({ edit, why: 'read-only' })),
      READ_ONLY,
    );
  }
  if (standings.recordChanged) {
    const record = edits.filter(({ kind }) => kind === 'state');
    return nothing(
      record.map((edit) => ({ edit, why: 'changed' })),
      RECORD_CHANGED,
    );
  }
  const stale = new Set(restingOn(edits, standings.changed));
  const reasons = edits.map((edit) => (stale.has(edit) ? 'changed' : reasonToLeave(edit, standings, known)));
  const left = edits.flatMap((edit, index): Receipt['left'] => {
    const why = reasons[index] ?? null;
    return why === null ? [] : [{ edit, why }];
  });
  const changed = left.flatMap(({ edit, why }) =>
    why === 'changed' && edit.kind === 'value' && !stale.has(edit) ? [edit.place] : [],
  );
  const places = [...changed, ...standings.changed.map(({ place }) => place)];
  if (places.length > 0) return nothing(left, changedSentence(places));
  const barred = barredSentence(left);
  if (barred !== null) return nothing(left, barred);
  const written = edits.filter((_, index) => reasons[index] === null);
  const cleared = edits.findLastIndex((edit) => edit.kind === 'clear-marks');
  // Where comments cannot be read nobody knows which cells have one: no note is put on any.
  const canNote = known.canNote && !standings.refused.has('notes') && !standings.refused.has('comments');
  const marks = written.flatMap((edit): readonly MarkWrite[] =>
    edit.kind === 'mark' && edits.indexOf(edit) > cleared
      ? [{ edit, withNote: canNote && !known.noted.has(placeKey(edit.place)) }]
      : [],
  );
  const unnoted = canNote ? marks.filter(({ withNote }) => !withNote) : [];
  return {
    values: written.flatMap((edit) => (edit.kind === 'value' ? valueWrite(edit, standings) : [])),
    marks,
    clear: new Set(cleared < 0 || standings.refused.has('rules') ? [] : formattableSheets(standings)),
    state: written.findLast((edit) => edit.kind === 'state') ?? null,
    sheets: written.filter((edit) => edit.kind === 'sheet'),
    written,
    left: [...left, ...unnoted.map(({ edit }) => ({ edit, why: 'noted' as const }))],
    failure: null,
  };
}

function nothing(left: Receipt['left'], failure: string): Plan {
  return { values: [], marks: [], clear: new Set(), state: null, sheets: [], written: [], left, failure };
}

function valueWrite(edit: ValueEdit, standings: Standings): readonly ValueWrite[] {
  const standing = standings.cells.standing(edit.place);
  if (standing === undefined) return [];
  const formattable = standings.sheets.get(edit.place.sheet)?.formattable === true;
  const toText = standing.format === TEXT_FORMAT && typeof edit.value !== 'string' && edit.value !== null;
  return [{ edit, standing, throughGeneral: toText && formattable }];
}

/** Where a protected sheet keeps its marks, the other sheets are cleared all the same. */
function formattableSheets(standings: Standings): readonly string[] {
  return [...standings.sheets.values()].flatMap((sheet) => (sheet.formattable ? [sheet.name] : []));
}

function reasonToLeave(edit: Edit, standings: Standings, known: Known): LeftOut | null {
  if (edit.kind === 'state') {
    if (standings.refused.has('state')) return 'refused';
    return edit.onceCleared === true && (marksStay(standings) || standings.refused.has('rules'))
      ? 'locked'
      : null;
  }
  if ((edit.kind === 'clear-marks' || edit.kind === 'mark') && standings.refused.has('rules'))
    return 'refused';
  if (edit.kind === 'sheet') return standings.structureLocked ? 'locked' : null;
  if (edit.kind === 'clear-marks') return marksStay(standings) ? 'locked' : null;
  const sheet = standings.sheets.get(edit.place.sheet);
  if (sheet === undefined) return 'missing-sheet';
  if (edit.kind === 'mark') return sheet.formattable ? null : 'locked';
  const standing = standings.cells.standing(edit.place);
  if (standing === undefined) return 'missing-sheet';
  // Compared first: a score turned into a formula meanwhile is a change, and what was worked out from it is stale.
  if (!sameValue(standing.value, edit.was)) return 'changed';
  if (isTheirs(standing.formula, edit)) return 'formula';
  if (sheet.protected && standing.locked) return 'locked';
  // What is put into a text cell is a text, a formula too.
  if (edit.formula !== undefined && standing.format === TEXT_FORMAT) return 'unsupported';
  return known.covered(edit.place) || !isStorable(edit.value) ? 'unsupported' : null;
}

/** A protected sheet keeps marks of ours. */
function marksStay(standings: Standings): boolean {
  return standings.everywhere.some(
    (asked) => standings.sheets.get(asked.sheet)?.formattable === false && hasOwnRules(asked),
  );
}

/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32_767;

function isStorable(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'string' || value.length <= LONGEST_TEXT;
}
