/** Seeds written down one by one: a cell, what stands there, what is put there, and what that must cause. */
import type { CheckCode } from '../../../src/check/registry';
import type { Base } from '../base';
import type { Edit } from '../edit';
import { at, replacing, textOf } from '../edit';
import type { Caused, Kind, Seed } from '../seed';

export interface Change {
  readonly base: string;
  readonly sheet: string;
  readonly cell: string;
  /** Words that stand once in the cell; a number for a cell that holds one. */
  readonly from: string | number;
  readonly to: string | number;
  readonly causes: readonly Caused[];
}

const clipped = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
};

function seedOf(base: Base, check: CheckCode, { sheet, cell, from, to, causes }: Change): Seed {
  const place = at(sheet, cell);
  let edit: Edit = { ...place, to };
  if (typeof from === 'string') edit = replacing(base.plan, place, from, String(to));
  else if (textOf(base.plan, place) !== String(from))
    throw new RangeError(`${sheet}!${cell} holds no ${String(from)}`);
  return {
    check,
    base,
    at: place,
    what: `“${clipped(String(from))}”改为“${clipped(String(to))}”`,
    edits: [edit],
    causes,
  };
}

export const replacements = (check: CheckCode, changes: readonly Change[]): Kind => ({
  check,
  isListed: true,
  seeds: (base) => changes.filter((each) => each.base === base.name).map((each) => seedOf(base, check, each)),
});
