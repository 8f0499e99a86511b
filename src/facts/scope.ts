/** Whose figures a table gives: the department's, or one project's. */
import { foldWord } from '../grid/fold';
import type { Table } from '../table/table';

/** '' for the department; a key of its own for each project's table, so that two projects are never one fact. */
export function scopeOf(table: Table): string {
  const words = foldWord(table.title + table.sheet);
  const isProject = /项目|专项/.test(words) && !/整体|部门支出/.test(words);
  return isProject ? JSON.stringify([foldWord(table.sheet), foldWord(table.title), table.id]) : '';
}
