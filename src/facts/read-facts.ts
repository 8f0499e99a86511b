/** Collecting the figures of a workbook. */
import type { Workbook } from '../grid/workbook';
import type { Table } from '../table/table';
import { commonYear } from './common-year';
import { dataTableFacts } from './data-table';
import { equationFacts } from './equation-facts';
import type { Fact, Facts, PartList } from './facts';
import { fundsFacts } from './funds-block';

/** In: the workbook and its tables. Out: every figure with subject, year, kind, unit and place. Never throws. */
export function readFacts(workbook: Workbook, tables: readonly Table[]): Facts {
  const all: Fact[] = [];
  const partLists: PartList[] = [];
  const common = commonYear(tables);
  for (const table of tables) {
    const year = table.year ?? common;
    const found =
      table.kind === 'data'
        ? [dataTableFacts({ ...table, year })]
        : [fundsFacts(workbook, { ...table, year }), equationFacts({ ...table, year })];
    for (const facts of found) {
      all.push(...facts.all);
      partLists.push(...facts.partLists);
    }
  }
  return { all, partLists };
}
