/** Which edits can be carried out, which are left out and why, from what stands in the workbook now. */
import type { Edit, LeftOut, Receipt } from '../port';
import { cellName } from '../../grid/address';
import type { Standing } from './cells';
import { placeKey } from './cells';
import { sameValue, TEXT_FORMAT } from './cell-input';
import type { Standings } from './compare';
import { hasOwnRules } from './marks';

export type ValueEdit = Extract<Edit, { kind: 'value' }>;
export type MarkEdit = Extract<Edit, { kind: 'mark' }>;

export interface ValueWrite {
  readonly edit: ValueEdit;
  readonly standing: Standing;
  /** A number in a text cell stays a number only if the cell is General while it is written. */
  readonly throughGeneral: boolean;
}

export interface MarkWrite {
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

/** Pure. `noted` are the cells that carried a note or comment when last read; `notes` says whether notes can be written. */
export function makePlan(
  edits: readonly Edit[],
  standings: Standings,
  noted: ReadonlySet<string>,
  canNote: boolean,
): Plan {
  const left: { edit: Edit; why: LeftOut }[] = [];
  const values: ValueWrite[] = [];
  const marks: MarkWrite[] = [];
  const written: Edit[] = [];
  const clear = new Set<string>();
  if (standings.readOnly) {
    return nothing(
      edits.map((edit) => ({ edit, why: 'read-only' })),
      READ_ONLY,
    );
  }
  const changed = edits.filter(
    (edit): edit is ValueEdit => edit.kind === 'value' && hasChanged(edit, standings),
  );
  if (changed.length > 0) {
    return nothing(
      changed.map((edit) => ({ edit, why: 'changed' })),
      changedSentence(changed),
    );
  }
  for (const edit of edits) {
    const why = reasonToLeave(edit, standings);
    if (why !== null) {
      left.push({ edit, why });
      // The other sheets are cleared all the same.
      if (edit.kind !== 'clear-marks') continue;
    } else written.push(edit);
    if (edit.kind === 'value') {
      const standing = standings.cells.standing(edit.place);
      if (standing === undefined) continue;
      const formattable = standings.sheets.get(edit.place.sheet)?.formattable === true;
      const toText = standing.format === TEXT_FORMAT && typeof edit.value !== 'string' && edit.value !== null;
      values.push({ edit, standing, throughGeneral: toText && formattable });
    } else if (edit.kind === 'mark') {
      const hasNote = noted.has(placeKey(edit.place));
      marks.push({ edit, withNote: canNote && !hasNote });
      if (canNote && hasNote) left.push({ edit, why: 'noted' });
    } else if (edit.kind === 'clear-marks') {
      for (const sheet of standings.sheets.values()) if (sheet.formattable) clear.add(sheet.name);
    }
  }
  const state = edits.findLast((edit) => edit.kind === 'state');
  return {
    values,
    marks,
    clear,
    state: state === undefined ? null : { json: state.json },
    sheets: edits.filter((edit) => edit.kind === 'sheet'),
    written,
    left,
    failure: null,
  };
}

function nothing(left: Receipt['left'], failure: string): Plan {
  return { values: [], marks: [], clear: new Set(), state: null, sheets: [], written: [], left, failure };
}

function hasChanged(edit: ValueEdit, standings: Standings): boolean {
  const standing = standings.cells.standing(edit.place);
  return standing !== undefined && !sameValue(standing.value, edit.was);
}

function reasonToLeave(edit: Edit, standings: Standings): LeftOut | null {
  if (edit.kind === 'clear-marks') {
    const stuck = standings.everywhere.some(
      (asked) => standings.sheets.get(asked.sheet)?.formattable === false && hasOwnRules(asked),
    );
    return stuck ? 'locked' : null;
  }
  if (edit.kind !== 'value' && edit.kind !== 'mark') return null;
  const sheet = standings.sheets.get(edit.place.sheet);
  if (sheet === undefined) return 'missing-sheet';
  if (edit.kind === 'mark') return sheet.formattable ? null : 'locked';
  const standing = standings.cells.standing(edit.place);
  if (standing === undefined) return 'missing-sheet';
  if (standing.formula !== null) return 'formula';
  return sheet.protected && standing.locked ? 'locked' : null;
}

function changedSentence(changed: readonly ValueEdit[]): string {
  const named = changed.slice(0, 3).map((edit) => `${edit.place.sheet}!${cellName(edit.place)}`);
  const more = changed.length > named.length ? ` 等 ${changed.length} 个单元格` : '';
  return `核对之后 ${named.join('、')}${more}被改过，所以什么都没有写入。请重新核对一次。`;
}
