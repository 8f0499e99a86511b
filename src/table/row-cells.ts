/** The cells of one row by the column of the plan they belong to. */
import type { ContentRow, Slot } from '../grid/content';
import { slotsWithin } from '../grid/content';
import type { PlanColumn } from './column-choice';
import type { Plan } from './plan';

/** `level:0`, `marks:0`, `score:2`, `criterion`, `initial`, `step:1`, `other`. */
export type ColumnId = string;

interface OwnedRange {
  readonly left: number;
  readonly right: number;
  readonly id: ColumnId;
}

export interface RowCells {
  readonly row: number;
  /** All slots in reach, left to right, side labels included. */
  readonly slots: readonly Slot[];
  readonly by: ReadonlyMap<ColumnId, Slot>;
}

function isAside(id: ColumnId): boolean {
  return id === 'other' || id === 'ordinal';
}

/** Looks rows up by column; made once for a section. */
export class ColumnOwners {
  private readonly ranges: readonly OwnedRange[];

  /** `left` and `right` bound what belongs to the table: side labels left of it, grades right of it. */
  constructor(
    plan: Plan,
    private readonly left: number,
    private readonly right: number,
  ) {
    const ranges: OwnedRange[] = [];
    const add = (id: ColumnId, column: PlanColumn | null | undefined) => {
      if (column !== null && column !== undefined)
        ranges.push({ left: column.left, right: column.right, id });
    };
    for (const [index, level] of plan.levels.entries()) {
      add(`level:${index}`, level);
      add(`marks:${index}`, level.marks);
      add(`score:${index}`, level.score);
    }
    if (plan.kind === 'funds') {
      add('marks', plan.marks);
      add('score', plan.score);
    }
    for (const [role, column] of plan.single) add(role, column);
    add('first-target', plan.firstTarget);
    add('second-operator', plan.secondOperator);
    for (const [kind, column] of plan.amounts) add(kind, column);
    for (const [index, column] of plan.steps.entries()) add(`step:${index}`, column);
    for (const column of plan.others) {
      add(/^\s*(?:序\s*号|编\s*号|项\s*次)\s*$/.test(column.heading.text) ? 'ordinal' : 'other', column);
    }
    this.ranges = ranges.sort((a, b) => a.left - b.left);
  }

  read(row: ContentRow): RowCells {
    const slots = slotsWithin(row, this.left, this.right);
    const by = new Map<ColumnId, Slot>();
    for (const slot of slots) {
      const id = this.ownerOf(slot);
      if (id !== null && !by.has(id)) by.set(id, slot);
    }
    return { row: row.row, slots, by };
  }

  /** A cell belongs where it stands; a merged one that stands in no column, to the first it reaches. */
  ownerOf(slot: Slot): ColumnId | null {
    const { left, right } = slot.area;
    let reached: OwnedRange | null = null;
    let aside = false;
    for (const range of this.ranges) {
      if (range.left <= left && left <= range.right) {
        if (!isAside(range.id) || right <= range.right) return range.id;
        aside = true;
      }
      if (reached === null && !isAside(range.id) && left < range.left && range.left <= right) reached = range;
    }
    return reached?.id ?? (aside ? 'other' : null);
  }
}
