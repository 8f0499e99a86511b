/** The funds block on top of a self-evaluation table: the year's total and the sources it is made of. */
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { findQuantities, quantityOfCell } from '../grid/quantity';
import type { Cell, Place, Sheet, Workbook } from '../grid/workbook';
import { cellAt, sheetNamed } from '../grid/workbook';
import type { Indicator, ScoreTable } from '../table/table';
import type { Fact, FactKind, Facts, PartList } from './facts';
import { judgeParts } from './parts';
import { scopeOf } from './scope';
import { TOTAL_FUNDS } from './wording';

/** 其中 rows below the total; no form has more. */
const MOST_ROWS = 15;
const SOURCE = /拨款|预算|结转|结余|资金|专户|收入|专款|财力|补助/;
/** Where the block ends: the goals or the indicators begin. */
const END = /总体目标|一级指标|预期目标|绩效指标|绩效目标/;
const OTHER_FUNDS = /^(?:\d[、.])?其他(?:资金|收入|来源)?/;

const AMOUNTS: readonly (readonly [slot: 'initial' | 'budget' | 'spent', kind: FactKind])[] = [
  ['initial', 'initial-budget'],
  ['budget', 'budget'],
  ['spent', 'actual'],
];

export function fundsFacts(workbook: Workbook, table: ScoreTable): Facts {
  const all: Fact[] = [];
  const partLists: PartList[] = [];
  const sheet = sheetNamed(workbook, table.sheet);
  const rows = table.indicators.filter((row) => row.role === 'funds');
  for (const row of rows) {
    const wholes = wholesOf(table, row);
    all.push(...wholes);
    // A second funds row stands among the first one's parts: which is part of which is not sure.
    if (sheet === undefined || rows.length > 1) continue;
    for (const list of [...columnLists(sheet, table, row, wholes), ...textLists(sheet, table, row, wholes)]) {
      partLists.push(list);
      all.push(...list.parts);
    }
  }
  return { all, partLists };
}

function wholesOf(table: ScoreTable, row: Indicator): readonly Fact[] {
  return AMOUNTS.flatMap(([slot, kind]) => {
    const figure = row.funds?.[slot] ?? null;
    const quantity = figure?.quantity ?? null;
    if (figure === null || quantity === null || quantity.kind === 'rate') return [];
    return [
      factOf(table, {
        subject: TOTAL_FUNDS,
        kind,
        quantity,
        place: figure.place,
        text: figure.raw.trim(),
        isCell: true,
        key: `${row.key}|${kind}`,
      }),
    ];
  });
}

interface Amount {
  readonly subject: string;
  readonly kind: FactKind;
  readonly quantity: Quantity;
  readonly place: Place;
  readonly text: string;
  readonly isCell: boolean;
  readonly key: string;
}

function factOf(table: ScoreTable, { quantity, ...said }: Amount): Fact {
  return {
    ...said,
    year: table.year,
    value: quantity.value,
    unit: quantity.unit === '' ? table.unit : quantity.unit,
    decimals: quantity.decimals,
    from: quantity.from,
    to: quantity.to,
    labelled: true,
    table: table.id,
    scope: scopeOf(table),
  };
}

/** The rows under the total, up to the goals or the next indicator. */
function rowsBelow(sheet: Sheet, table: ScoreTable, row: Indicator): readonly (readonly [number, Cell][])[] {
  const next = Math.min(
    table.area.bottom + 1,
    row.row + 1 + MOST_ROWS,
    ...table.indicators.filter((other) => other.row > row.row).map((other) => other.row),
  );
  const rows: (readonly [number, Cell][])[] = [];
  const columns = Math.min(sheet.columnCount, table.area.right + 1);
  for (let index = row.row + 1; index < next; index += 1) {
    const cells: [number, Cell][] = [];
    for (let column = table.area.left; column < columns; column += 1) {
      const cell = cellAt(sheet, index, column);
      if (cell !== undefined && cell.text.trim() !== '') cells.push([column, cell]);
    }
    if (cells.some(([, cell]) => END.test(foldWord(cell.text.slice(0, 40))))) break;
    rows.push(cells);
  }
  return rows;
}

/** 其中：当年财政拨款 | 80 | 80 | 78: a label, and amounts in the total's own columns. */
function columnLists(
  sheet: Sheet,
  table: ScoreTable,
  row: Indicator,
  wholes: readonly Fact[],
): readonly PartList[] {
  return wholes.flatMap((whole) => {
    const parts: Fact[] = [];
    let isComplete = false;
    let offset = 0;
    for (const cells of rowsBelow(sheet, table, row)) {
      offset += 1;
      const label = cells.find(([column]) => column < whole.place.column)?.[1].text ?? '';
      const amount = cells.find(([column]) => column === whole.place.column)?.[1];
      const word = foldWord(label);
      if (!SOURCE.test(word)) continue;
      if (OTHER_FUNDS.test(word)) isComplete = true;
      const quantity = amount === undefined ? null : quantityOfCell(amount);
      if (amount === undefined || (quantity === null && /^[\s\-—－/]*$/.test(amount.text))) continue;
      if (quantity === null || quantity.kind === 'rate') return [];
      const place = { sheet: whole.place.sheet, row: row.row + offset, column: whole.place.column };
      const subject = word.replace(/^其中:?/, '');
      parts.push(
        factOf(table, {
          subject,
          kind: whole.kind,
          quantity,
          place,
          text: amount.text.trim(),
          isCell: true,
          key: `${row.key}|${subject}|${whole.kind}`,
        }),
      );
    }
    return parts.length < 2 && !isComplete ? [] : listOf(whole, parts, isComplete);
  });
}

/** `其中：一般公共预算：258.33` and the cells under it in one column, each a label with its figure. */
function textLists(
  sheet: Sheet,
  table: ScoreTable,
  row: Indicator,
  wholes: readonly Fact[],
): readonly PartList[] {
  const whole = wholes.find((fact) => fact.kind === 'budget') ?? wholes[0];
  if (whole === undefined) return [];
  const byColumn = new Map<number, { parts: Fact[]; isComplete: boolean; isSpoiled: boolean }>();
  let offset = 0;
  for (const cells of rowsBelow(sheet, table, row)) {
    offset += 1;
    for (const [column, cell] of cells) {
      const word = foldWord(cell.text.slice(0, 60));
      if (typeof cell.value !== 'string' || !SOURCE.test(word) || /支出|用途/.test(word)) continue;
      const list = byColumn.get(column) ?? { parts: [], isComplete: false, isSpoiled: false };
      const figures = findQuantities(cell.text).filter((each) => each.kind !== 'rate');
      const [quantity] = figures;
      if (figures.length > 1) list.isSpoiled = true;
      if (quantity !== undefined) {
        const subject = word.replace(/^其中:?/, '').replace(/[:\d.,]+.*$/, '');
        const place = { sheet: whole.place.sheet, row: row.row + offset, column };
        list.parts.push(
          factOf(table, {
            subject,
            kind: whole.kind,
            quantity,
            place,
            text: quantity.text,
            isCell: false,
            key: `${row.key}|${subject}`,
          }),
        );
        if (OTHER_FUNDS.test(subject)) list.isComplete = true;
      }
      byColumn.set(column, list);
    }
  }
  return [...byColumn.values()].flatMap((list) =>
    list.isSpoiled || list.parts.length < 2 ? [] : listOf(whole, list.parts, list.isComplete),
  );
}

/** Sources and what they are made of stand in one column: a part that is the sum of those right below it holds them. */
function listOf(whole: Fact, parts: readonly Fact[], complete: boolean): readonly PartList[] {
  if (parts.length === 0 || parts.every((part) => part.value.isZero())) return [];
  const list = { whole, parts, complete };
  if (judgeParts(list).kind !== 'above') return [list];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 1; to < parts.length; to += 1) {
      const holder = parts[from];
      const outer = [...parts.slice(0, from + 1), ...parts.slice(to + 1)];
      if (holder === undefined || holder.value.isZero()) continue;
      const inner = { whole: holder, parts: parts.slice(from + 1, to + 1), complete: true };
      const isNested =
        judgeParts(inner).kind === 'agrees' && judgeParts({ ...list, parts: outer }).kind === 'agrees';
      if (isNested) return [{ ...list, parts: outer }];
    }
  }
  return [list];
}
