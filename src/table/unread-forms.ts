/** Score tables laid out in a way nobody reads yet: said once by name, never called no table at all. */
import { cellName } from '../grid/address';
import type { ContentRow, Slot } from '../grid/content';
import type { HeadingKind } from './column-words';
import { headingIn } from './header';
import type { TableDoubt } from './table';

const FEWEST_KINDS = 3;
const MOST_ROWS = 400;
const FEWEST_WORDS = 3;

/** In: a sheet without a score table. Out: what it looks like; null where it is nothing of the kind. */
export function unreadForm(sheet: string, rows: readonly ContentRow[]): TableDoubt | null {
  const byColumn = new Map<number, Map<HeadingKind, Slot[]>>();
  let words = 0;
  let first: Slot | null = null;
  for (const { slots } of rows.slice(0, MOST_ROWS)) {
    for (const slot of slots) {
      if (!slot.own) continue;
      if (/指标/.test(slot.text) && slot.text.trim().length <= 20) {
        words += 1;
        first ??= slot;
      }
      const kind = headingIn(slot).kinds[0]?.kind;
      if (kind === undefined) continue;
      const column = byColumn.get(slot.area.left) ?? new Map<HeadingKind, Slot[]>();
      byColumn.set(slot.area.left, column.set(kind, [...(column.get(kind) ?? []), slot]));
    }
  }
  const said = (slot: Slot, text: (at: string) => string): TableDoubt => {
    const place = { sheet, row: slot.area.top, column: slot.area.left };
    return { sheet, place, text: text(`「${sheet}」${cellName(place)} 起`) };
  };
  const columns = [...byColumn.values()];
  const names = columns.flatMap((column) => column.get('name') ?? []);
  const hasScores = columns.some(
    (column) => (column.get('score') ?? column.get('full-marks') ?? []).length > 1,
  );
  const [name] = names;
  if (name !== undefined && names.length > 1 && hasScores)
    return said(name, (at) => `${at}像是一个指标一张的指标卡，核分还不会读；请改成一行一个指标的表再核对。`);
  for (const column of columns) {
    const heads = [...column.keys()].filter((kind) => kind !== 'grade-step' && kind !== 'aside');
    const slot = (column.get('score') ?? column.get('full-marks'))?.[0];
    if (slot !== undefined && heads.length >= FEWEST_KINDS)
      return said(
        column.get('name')?.[0] ?? slot,
        (at) => `${at}像是横着排的评分表（一列一个指标），核分还不会读；请把行列转置后再核对。`,
      );
  }
  if (words < FEWEST_WORDS || first === null) return null;
  return said(
    first,
    (at) =>
      `${at}列有指标，但没有找到得分（或分值）一列，没有可核对的得分；如果有，请在“指定列”中指明表头所在的行和各列。`,
  );
}
