/** Values into their sheets, and the stored results of formulas that rest on them brought up to date. */
import { parseArea } from '../../../grid/address';
import type { Cell, Place, Sheet } from '../../../grid/workbook';
import { cellKey } from '../../../grid/workbook';
import type { DependencySource, SheetCell, TableArea } from '../formula/dependents';
import { sameValue } from '../../held';
import type { Origin } from '../origin';
import type { Pack } from '../pack';
import type { XlsxFile } from '../read';
import type { SharedStrings } from '../read/shared-strings';
import { relationsOf } from '../relations';
import { readOthers } from '../read/others';
import type { FindString } from './cell-text';
import { resultsAfter } from './results';
import type { CellChange } from './sheet-values';
import { changedCells } from './sheet-values';
import type { ValueEdit } from './sift';
import { calculationOf, requestRecalculation, restoreCalculation } from './workbook-part';

/**
 * At most one edit a cell counts: the last. Out: the cells written, and the formula cells whose stored result no longer
 * held and could not be worked out here.
 */
export function writeValues(
  pack: Pack,
  file: XlsxFile,
  edits: readonly ValueEdit[],
): { readonly origin: Origin; readonly dropped: readonly Place[] } {
  const { sheets } = file.workbook;
  const changes = sheets.map((): Map<number, CellChange> => new Map());
  const changed: SheetCell[] = [];
  for (const { place, value, formula, over } of edits) {
    const sheet = sheets.findIndex((one) => one.name === place.sheet);
    const { row, column } = place;
    const key = cellKey(row, column);
    const before = sheets[sheet]?.cells.get(key)?.value ?? null;
    changes[sheet]?.delete(key);
    if (sameValue(before, value) && formula === undefined && over === undefined) continue;
    changes[sheet]?.set(key, { row, column, to: { value, ...(formula === undefined ? {} : { formula }) } });
    changed.push({ sheet, row, column });
  }
  const known = file.origin ?? { sheets, written: [], calculation: calculationOf(pack, file.book.part) };
  const origin = { ...known, written: [...known.written, ...changed] };
  const after = sheets.map((sheet, index) => withValues(sheet, changes[index] ?? new Map()));
  const source = { sheets, names: file.book.names, ...readTables(pack, file) };
  const results = resultsAfter(source, after, changed, origin);
  for (const { cell, result } of results.changed) {
    const { row, column } = cell;
    changes[cell.sheet]?.set(cellKey(row, column), { row, column, to: { result } });
  }
  if (results.restored) restoreCalculation(pack, file.book.part, known.calculation);
  else if (results.stale > 0) requestRecalculation(pack, file.book.part);
  const find = finder(file.strings);
  file.book.sheets.forEach(({ part }, index) => {
    const list = [...(changes[index]?.values() ?? [])];
    if (list.length > 0) pack.setText(part, changedCells(pack.text(part), list, find));
  });
  const dropped = results.dropped.map(({ sheet, row, column }): Place => {
    return { sheet: sheets[sheet]?.name ?? '', row, column };
  });
  return { origin, dropped };
}

function withValues(sheet: Sheet, changes: ReadonlyMap<number, CellChange>): Sheet {
  if (changes.size === 0) return sheet;
  const cells = new Map(sheet.cells);
  for (const [key, change] of changes) {
    if (!('value' in change.to)) continue;
    const blank: Cell = { value: null, formula: null, format: 'General', text: '', locked: true };
    const { value, formula = null } = change.to;
    cells.set(key, { ...(cells.get(key) ?? blank), value, formula });
  }
  return { ...sheet, cells };
}

/** A plain shared string by preference; else a rich one of the same text, so that undoing brings it back whole. */
function finder(strings: SharedStrings): FindString {
  let indexes: Map<string, number> | null = null;
  return (text) => {
    if (indexes === null) {
      indexes = new Map();
      for (const [index, known] of strings.texts.entries()) {
        const first = indexes.get(known);
        if (first === undefined || (!strings.plain.has(first) && strings.plain.has(index)))
          indexes.set(known, index);
      }
    }
    return indexes.get(text) ?? null;
  };
}

function readTables(pack: Pack, file: XlsxFile): Pick<DependencySource, 'tables' | 'unreadTables'> {
  const tables: TableArea[] = [];
  let unreadTables = false;
  file.book.sheets.forEach(({ part }, sheet) => {
    for (const relation of relationsOf(pack, part)) {
      const table = relation.type === 'table' ? pack.find(relation.target) : null;
      if (table === null) continue;
      const sound = readOthers(pack, table, {
        open(name, attributes) {
          const area = name === 'table' ? parseArea(attributes['ref'] ?? '') : null;
          if (area !== null) tables.push({ name: attributes['displayName'] ?? '', sheet, area });
        },
        close() {},
        text() {},
      });
      unreadTables ||= !sound;
    }
  });
  return { tables, unreadTables };
}
