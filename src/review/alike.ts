/**
 * Rows alike in name, levels and criterion are told apart by their order alone. Their key is trusted only while all of
 * them stand as they did when we wrote: one added, taken out, moved or changed, and which is which is for a person.
 */
import type { Workbook } from '../grid/workbook';
import { cellAt, sheetNamed } from '../grid/workbook';
import type { Draft } from '../check/check';
import { fingerprint } from '../grid/fingerprint';
import { byObject } from '../grid/remembered';
import type { Slot } from './slots';
import { slotsOf } from './slots';

/** Every cell we may write, by its key and by what it is like. */
export interface Slots {
  /** The one cell of that key; none where several have it. */
  readonly byKey: ReadonlyMap<string, Slot>;
  readonly alike: ReadonlyMap<string, readonly Slot[]>;
}

export const slotsIn = byObject(({ scoreTables }: Pick<Draft, 'scoreTables'>): Slots => {
  const byKey = new Map<string, Slot | null>();
  const alike = new Map<string, Slot[]>();
  for (const slot of scoreTables.flatMap(({ table }) => slotsOf(table))) {
    byKey.set(slot.key, byKey.has(slot.key) ? null : slot);
    const group = alike.get(slot.alike);
    if (group === undefined) alike.set(slot.alike, [slot]);
    else group.push(slot);
  }
  return { byKey: new Map([...byKey].flatMap(([key, slot]) => (slot === null ? [] : [[key, slot]]))), alike };
});

/** Digest of the rows like a given one as they stand in `workbook`; undefined where it is like no other. */
export function alikeDigests(workbook: Workbook, { alike }: Slots): (slot: Slot) => string | undefined {
  const digests = new Map<string, string>();
  return (slot) => {
    const rows = alike.get(slot.alike) ?? [];
    if (rows.length < 2) return undefined;
    const digest =
      digests.get(slot.alike) ?? fingerprint(JSON.stringify(rows.map((each) => shown(workbook, each))));
    digests.set(slot.alike, digest);
    return digest;
  };
}

/** What the row's cells hold. Results of formulas are left out: they follow from cells that are in here or elsewhere. */
function shown(workbook: Workbook, { table, place, indicators }: Slot): unknown {
  const sheet = sheetNamed(workbook, table.sheet);
  const columns = [...new Set(table.columns.map(({ column }) => column))];
  const cells = columns.map((column) => {
    const cell = sheet === undefined ? undefined : cellAt(sheet, place.row, column);
    return cell === undefined || cell.formula !== null ? null : cell.value;
  });
  return [cells, indicators.map((index) => table.indicators[index]?.key ?? '')];
}
