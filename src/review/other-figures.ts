/** A row as it would be scored with other figures in its cells: what a formula for it is fitted to and proved by. */
import type { Assessment } from '../assess/assessment';
import { Ratio } from '../grid/ratio';
import type { Cell } from '../grid/workbook';
import type { LocalRules } from '../rules/local-rules';
import type { Figure, Indicator, PlacedText, ScoreTable } from '../table/table';
import { exemptions, reviewRow } from './review-row';

/** What the cells of a row are to hold instead; absent: what they hold. `target` null: no target at all. */
export interface Figures {
  readonly value?: Ratio;
  readonly target?: Ratio | null;
  readonly spent?: Ratio;
  readonly budget?: Ratio;
  readonly fullMarks?: Ratio;
}

export type ScoreWith = (figures: Figures) => Assessment;

/** Formats under which a cell shows its number and nothing else, `0.00%` among them. */
const PLAIN_FORMAT = /^(?:general|g\/通用格式|[#,]*[0#]+(?:\.[0#]+)?%?)(?:_[ )])?(?:;.{0,60})?$/i;

/** The number of a cell that a formula can go by; null for texts, dates and formats that show another number. */
export function numberOf(cell: Cell | null): Ratio | null {
  if (cell === null || typeof cell.value !== 'number' || !Number.isFinite(cell.value)) return null;
  return PLAIN_FORMAT.test(cell.format.trim()) ? Ratio.of(cell.value) : null;
}

function withNumber(placed: PlacedText, held: Ratio): PlacedText {
  if (placed.cell === null) return placed;
  const isRate = placed.cell.format.includes('%');
  const text = isRate ? `${held.times(Ratio.hundred).toExactText()}%` : held.toExactText();
  return { ...placed, text, cell: { ...placed.cell, value: held.toNumber(), text } };
}

function withPoints(figure: Figure | null, points: Ratio | undefined): Figure | null {
  if (figure?.quantity == null || points === undefined) return figure;
  const text = points.toExactText();
  return { ...figure, raw: text, quantity: { ...figure.quantity, kind: 'plain', value: points, text } };
}

function withAmount(figure: Figure | null, amount: Ratio | undefined): Figure | null {
  if (figure?.quantity == null || amount === undefined) return figure;
  return { ...figure, raw: amount.toExactText(), quantity: { ...figure.quantity, value: amount } };
}

/** In: a row of a table. Out: its assessment for other figures; the table is looked through once. */
export function scoreWith(indicator: Indicator, table: ScoreTable, rules: LocalRules): ScoreWith {
  const siblings = exemptions(table);
  return ({ value, target, spent, budget, fullMarks }) => {
    const { cells, funds } = indicator;
    const actual =
      cells.actual === null || value === undefined ? cells.actual : withNumber(cells.actual, value);
    const promised =
      target === undefined || cells.target === null
        ? cells.target
        : target === null
          ? null
          : withNumber(cells.target, target);
    const operator = target === null ? null : cells.operator;
    const row: Indicator = {
      ...indicator,
      fullMarks: withPoints(indicator.fullMarks, fullMarks),
      cells: { ...cells, actual, target: promised, operator },
      funds:
        funds === null
          ? null
          : {
              initial: funds.budget?.quantity == null ? withAmount(funds.initial, budget) : funds.initial,
              budget: withAmount(funds.budget, budget),
              spent: withAmount(funds.spent, spent),
            },
    };
    return reviewRow(row, table, siblings, rules).assessment;
  };
}
