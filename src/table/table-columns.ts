/** The columns and the area of a table, as the other rooms name them. */
import type { Area } from '../grid/workbook';
import type { TableDraft } from './draft';
import type { FoundHeader } from './find-headers';
import type { PlanColumn } from './column-choice';
import type { Proof } from './proof';
import { provedBy } from './proof';
import type { ColumnRole, ScoreTable } from './table';

/** What the sums of a table bear out. */
export interface Confirmed {
  /** Its full marks make 100, or what is stated for the table. */
  readonly marks: boolean;
  /** Its scores add up to its total. */
  readonly scores: boolean;
}

/** In: the headers of a table, repeats left out. Out: each column with a role, section by section, left to right. */
export function columnsOf(headers: readonly FoundHeader[], confirmed: Confirmed): ScoreTable['columns'] {
  return headers.flatMap(({ plan, byHand }) => {
    const columns: ScoreTable['columns'][number][] = [];
    const add = (role: ColumnRole, column: PlanColumn | null) => {
      if (column === null) return;
      const { left, heading, proof } = column;
      columns.push({
        role,
        column: left,
        heading,
        proof: byHand ? provedBy('hand') : settled(role, proof, confirmed),
      });
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

/** A column taken for one by its place or a shared word is one once its sum is right. */
function settled(role: ColumnRole, proof: Proof, { marks, scores }: Confirmed): Proof {
  if (proof.sure) return proof;
  if (role === 'full-marks' && marks) return provedBy('full-marks');
  return role === 'score' && scores ? provedBy('scores') : proof;
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
