/** Finding the tables of a workbook. */
import type { Workbook } from '../grid/workbook';
import type { ColumnMapping, Table, TableDoubt } from './table';

export interface FoundTables {
  readonly tables: readonly Table[];
  /** Why a sheet gave none, or which columns compete. */
  readonly doubts: readonly TableDoubt[];
}

/** In: the workbook and the columns the user named by hand (may be empty). Never throws. */
export function findTables(workbook: Workbook, mappings: readonly ColumnMapping[]): FoundTables {
  void [workbook, mappings];
  return { tables: [], doubts: [] };
}
