/** The columns and the area of a table, as the other rooms name them. */
import type { Area } from '../grid/workbook';
import type { TableDraft } from './draft';
import type { FoundHeader } from './find-headers';
import type { PlanColumn } from './column-choice';
import type { ColumnRole, ScoreTable } from './table';

/** In: the headers of a table, repeats left out. Out: each column with a role, section by section, left to right. */
export function columnsOf(headers: readonly FoundHeader[]): ScoreTable['columns'] {
  return headers.flatMap(({ plan }) => {
    const columns: { role: ColumnRole; column: number; heading: PlanColumn['heading'] }[] = [];
    const add = (role: ColumnRole, column: PlanColumn | null) => {
      if (column !== null) columns.push({ role, column: column.left, heading: column.heading });
    };
    for (const [index, level] of plan.levels.entries()) {
      add(index === plan.levels.length - 1 ? 'name' : 'level', level);
      add('full-marks', level.marks);
      add('score', level.score);
    }
    if (plan.kind === 'funds') {
      add('full-marks', plan.marks);
      add('score', plan.score);
    }
    for (const [role, column] of plan.single) add(role, column);
    add('operator', plan.secondOperator);
    return columns.sort((a, b) => a.column - b.column);
  });
}

/** From the header's first row to the last row read, over all headings and the labels beside them. */
export function tableArea(headers: readonly FoundHeader[], draft: TableDraft): Area {
  const rows = [...draft.indicators.map(({ lastRow }) => lastRow), ...draft.totals.map(({ row }) => row)];
  let bottom = 0;
  for (const row of rows) bottom = Math.max(bottom, row);
  return {
    top: Math.min(...headers.map(({ block }) => block.top)),
    left: Math.min(draft.left, ...headers.map(({ plan }) => plan.left)),
    bottom,
    right: Math.max(...headers.map(({ plan }) => plan.right)),
  };
}
