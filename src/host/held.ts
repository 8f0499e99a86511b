/** What the edits rest on, compared with what stands: the same question for every host. */
import { sameFormula } from '../grid/same-formula';
import type { CellValue, Place } from '../grid/workbook';
import { cellKey, isError } from '../grid/workbook';
import { cellName } from '../grid/address';
import type { Edit, Held, LeftOut } from './port';

/** Whether two stored values are the same; a blank cell and an empty text are, a number and its text are not. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  const left = a === '' ? null : a;
  const right = b === '' ? null : b;
  if (left === null || right === null) return left === right;
  if (isError(left) || isError(right)) return isError(left) && isError(right) && left.error === right.error;
  return left === right;
}

/** A formula the edit may not write over: one that is not ours, or not any more. */
export function isTheirs(formula: string | null, edit: Extract<Edit, { kind: 'value' }>): boolean {
  return formula !== null && (edit.over === undefined || !sameFormula(formula, edit.over));
}

/** A cell as it stands now. */
export interface Stands {
  readonly value: CellValue;
  readonly format: string;
}

export function stillHolds(held: Held, now: Stands | undefined): boolean {
  return (
    now !== undefined &&
    sameValue(held.value, now.value) &&
    (held.format === null || held.format === now.format)
  );
}

const keyOf = ({ sheet, row, column }: Place): string => `${cellKey(row, column)} ${sheet}`;

/** Every cell the edits rest on, once; not those they write over, which are compared with what they replace. */
export function heldBy(edits: readonly Edit[]): readonly Held[] {
  const over = new Set(edits.flatMap((edit) => (edit.kind === 'value' ? [keyOf(edit.place)] : [])));
  const cells = new Map<string, Held>();
  for (const { rests = [] } of edits) {
    for (const held of rests) {
      const key = keyOf(held.place);
      if (!over.has(key) && !cells.has(key)) cells.set(key, held);
    }
  }
  return [...cells.values()];
}

/** The edits that rest on a cell which no longer holds what it held. */
export function restingOn(edits: readonly Edit[], changed: readonly Held[]): readonly Edit[] {
  const cells = new Set(changed.map(({ place }) => keyOf(place)));
  return edits.filter(({ rests = [] }) => rests.some(({ place }) => cells.has(keyOf(place))));
}

const NAMED = 3;

/** Our record of the workbook was written by someone else between the reading and the writing. */
export const RECORD_CHANGED =
  '核对以后，另一个核分窗格或另一位用户改过核分的记录，没有写入任何内容；已按现在的情况重新核对，请看过再写。';

/** `表!E4、表!E5 等 7 个单元格` */
function naming(places: readonly Place[]): string {
  const cells = [...new Set(places.map((place) => `${place.sheet}!${cellName(place)}`))];
  const named = cells.slice(0, NAMED).join('、');
  return cells.length > NAMED ? `${named} 等 ${cells.length} 个单元格` : named;
}

export function changedSentence(places: readonly Place[]): string {
  return `核对之后 ${naming(places)}被改过，所以什么都没有写入。请重新核对一次。`;
}

const BARRED: Readonly<
  Record<Exclude<LeftOut, 'changed' | 'noted' | 'read-only' | 'refused'>, (cells: string) => string>
> = {
  formula: (cells) => `${cells}现在是公式，所以什么都没有写入。请重新核对一次。`,
  locked: (cells) =>
    `工作表受保护，${cells}已锁定，所以什么都没有写入。请在“审阅”里撤销保护后，重新核对一次。`,
  unsupported: (cells) => `${cells}处不能写入，所以什么都没有写入。请去掉这一行的勾再写入。`,
  'missing-sheet': (cells) => `找不到 ${cells}所在的工作表，所以什么都没有写入。请重新核对一次。`,
};

/** In: edits that cannot be carried out, with the reason. Out: the sentence where one of them writes a value; else null. */
export function barredSentence(
  left: readonly { readonly edit: Edit; readonly why: LeftOut }[],
): string | null {
  const values = left.filter(({ edit }) => edit.kind === 'value');
  const [first] = values;
  if (first === undefined) return null;
  const { why } = first;
  if (why === 'changed' || why === 'noted' || why === 'read-only' || why === 'refused') return null;
  return BARRED[why](
    naming(
      values.flatMap((each) => (each.why === why && each.edit.kind === 'value' ? [each.edit.place] : [])),
    ),
  );
}
