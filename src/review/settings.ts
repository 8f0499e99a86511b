/** What the user decides once for a workbook and the workbook remembers: local rules, columns named by hand, the report pasted. */
import type { Workbook } from '../grid/workbook';
import type { Edit } from '../host/port';
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import { areNational } from '../rules/rules-json';
import type { ColumnMapping } from '../table/table';
import { heldAt } from './rests';
import { fitsState, readState, writeState } from './state';
import type { State } from './state';

/** The stored state with a change; nothing where the state is a later version's or damaged, which is left alone. */
function changed(workbook: Workbook, change: (state: State) => State): readonly Edit[] {
  const stored = readState(workbook.state);
  return stored.kind === 'state' ? [{ kind: 'state', json: writeState(change(stored.state)) }] : [];
}

/** null where nothing differs from what holds everywhere. */
function withReadings(rules: LocalRules | null, readings: LocalRules['readings']): LocalRules | null {
  const made = { ...(rules ?? nationalRules), readings };
  return areNational(made) ? null : made;
}

/** Local rules for this workbook; null goes back to the national rules. What was taught stays, whatever `rules` says of it. */
export function rulesEdits(workbook: Workbook, rules: LocalRules | null): readonly Edit[] {
  return changed(workbook, (state) => ({
    ...state,
    rules: withReadings(rules, state.rules?.readings ?? []),
  }));
}

/** Taught readings for this workbook, in place of those it has. */
export function readingsEdits(workbook: Workbook, readings: LocalRules['readings']): readonly Edit[] {
  return changed(workbook, (state) => ({ ...state, rules: withReadings(state.rules, readings) }));
}

/** Rules and readings both, as from a file. */
export function broughtEdits(workbook: Workbook, rules: LocalRules): readonly Edit[] {
  return changed(workbook, (state) => ({ ...state, rules: withReadings(rules, rules.readings) }));
}

/** Columns of one sheet's table, named by hand; an empty list of columns takes the mapping back. */
export function mappingEdits(workbook: Workbook, mapping: ColumnMapping): readonly Edit[] {
  const edits = changed(workbook, (state) => {
    const others = state.mappings.filter(
      (known) => known.sheet !== mapping.sheet || known.headerRow !== mapping.headerRow,
    );
    return { ...state, mappings: mapping.columns.length === 0 ? others : [...others, mapping] };
  });
  const header = mapping.columns.map(({ column }) => ({
    sheet: mapping.sheet,
    row: mapping.headerRow,
    column,
  }));
  // Named by their place: the header the user saw must still stand there.
  return edits.map((edit) => ({ ...edit, rests: heldAt(workbook, header) }));
}

/** Columns the workbook remembers as named by hand. */
export function storedMappings(workbook: Workbook): readonly ColumnMapping[] {
  const stored = readState(workbook.state);
  return stored.kind === 'state' ? stored.state.mappings : [];
}

/** Rules the workbook remembers, or null for the national ones. */
export function storedRules(workbook: Workbook): LocalRules | null {
  const stored = readState(workbook.state);
  return stored.kind === 'state' ? stored.state.rules : null;
}

/** Keeps the pasted report in the workbook; null, or a text too long to be kept, takes the one kept before out. No edit where nothing changes. */
export function reportEdits(workbook: Workbook, report: readonly string[] | null): readonly Edit[] {
  const kept = report !== null && report.length > 0 && fitsState(report) ? report : null;
  if (kept === null && storedReport(workbook) === null) return [];
  return changed(workbook, (state) => ({ ...state, report: kept }));
}

/** The report's paragraphs the workbook remembers, or null. */
export function storedReport(workbook: Workbook): readonly string[] | null {
  const stored = readState(workbook.state);
  return stored.kind === 'state' ? stored.state.report : null;
}

/** The workbook with the text it is to be checked with: its own, else the one given, else the one it remembers. */
export function besideReport(workbook: Workbook, given: readonly string[] | null = null): Workbook {
  const report = workbook.report ?? given ?? storedReport(workbook);
  return report === null || report === workbook.report ? workbook : { ...workbook, report };
}
