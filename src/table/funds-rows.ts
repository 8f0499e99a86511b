/** The funds block on top of a self-evaluation table: its total row is scored like an indicator, its parts are not. */
import type { ContentRow, Slot } from '../grid/content';
import { isBlankText } from '../grid/content';
import { findQuantities } from '../grid/quantity';
import type { DraftIndicator, DraftTotal, TableDraft } from './draft';
import type { CellReader } from './figure';
import { figureInText, inPoints } from './figure';
import { tidyName } from './heading';
import { addUp, marksOf } from './parent-row';
import type { PlanColumn } from './column-choice';
import type { Plan } from './plan';
import type { ColumnOwners, RowCells } from './row-cells';
import { isDash, isProse, isSignature, labelCore } from './row-words';
import type { Figure, PlacedText } from './table';
import { GUESSED, provedBy } from './proof';
import { readName } from './weight-in-name';

const MOST_ROWS = 20;
const WHOLE = /总额|总计|合计|^总金额|^(?:部门)?整体支出|^预算资金|^项目资金|^年度预算|^全年预算|^资金总/;

/** In: the rows below a funds header (to the next header). Reads the scored rows into the draft. */
export function readFunds(
  plan: Plan,
  rows: readonly ContentRow[],
  owners: ColumnOwners,
  reader: CellReader,
  draft: TableDraft,
): void {
  const found: DraftIndicator[] = [];
  for (const row of rows.slice(0, MOST_ROWS)) {
    const cells = owners.read(row);
    const own = cells.slots.filter((slot) => slot.own && !isBlankText(slot.text));
    if (own.some((slot) => isProse(slot.text) || isSignature(slot.text))) break;
    const indicator = fundsRow(plan, cells, reader);
    if (indicator !== null) found.push(indicator);
  }
  const scored = found.filter(({ fullMarks, score }) => fullMarks !== null || score?.quantity != null);
  const whole = found.find(({ name }) => WHOLE.test(labelCore(name)));
  const first = found[0];
  // 项目一 | 500 | 480 | 95.6: a list of projects with the score each got elsewhere, none of them out of marks given here.
  if (scored.length > 2 && scored.every(({ fullMarks }) => fullMarks === null)) return;
  const parts = scored.filter((row) => row !== whole && row.score?.quantity != null);
  if (whole !== undefined && areScoredApart(whole, parts)) {
    draft.indicators.push(...parts);
    draft.totals.push(subtotalOf(whole, draft.indicators.length));
  } else if (whole !== undefined) draft.indicators.push(whole);
  else if (scored.length > 0) draft.indicators.push(...scored);
  // No label of a whole, no marks, no score: the first row is only where the whole usually stands.
  else if (first !== undefined) draft.indicators.push({ ...first, proof: GUESSED });
}

/** 基本支出 10 and 项目支出 10 under one total of 20: each is scored, the total repeats their sum. */
function areScoredApart(whole: DraftIndicator, parts: readonly DraftIndicator[]): boolean {
  const marks = marksOf(whole);
  return parts.length > 1 && marks !== null && addUp(parts.map(marksOf))?.equals(marks) === true;
}

function subtotalOf({ row, name, fullMarks, score }: DraftIndicator, after: number): DraftTotal {
  const kind = 'subtotal';
  return { row, label: name, kind, fullMarks, score, isNamed: true, after, group: null, labelLevel: null };
}

function fundsRow(plan: Plan, cells: RowCells, reader: CellReader): DraftIndicator | null {
  const amount = (kind: 'initial' | 'budget' | 'spent'): Figure | null => {
    const slot = cells.by.get(kind);
    const column = plan.amounts.get(kind);
    if (column === undefined) return null;
    return slot?.own === true
      ? reader.figureAt(slot.area.top, slot.area.left)
      : reader.figureAt(cells.row, column.left);
  };
  const label = labelOf(plan, cells);
  if (label === null) return null;
  const funds = { initial: amount('initial'), budget: amount('budget'), spent: amount('spent') };
  const score = cells.by.get('score');
  const marks = ownFigure(cells.by.get('marks'), reader);
  const scoreFigure = score?.own === true ? reader.figureAt(score.area.top, score.area.left) : null;
  const hasFigures =
    Object.values(funds).some((figure) => figure?.quantity != null || figure?.formula != null) ||
    marks !== null ||
    scoreFigure?.quantity != null;
  if (!hasFigures) return null;
  const rate = cells.by.get('rate');
  const nameText = reader.textAt(label.area.top, label.area.left);
  return {
    role: 'funds',
    row: cells.row,
    lastRow: cells.row,
    name: tidyName(label.text).replace(/[:：]+$/, ''),
    nameText,
    group: null,
    namedBy: null,
    texts: new Map(
      rate?.own === true && !isBlankText(rate.text)
        ? [['rate', reader.textAt(rate.area.top, rate.area.left)]]
        : [],
    ),
    fullMarks:
      marks === null ? (marksInHeading(plan.score) ?? marksBeside(cells, label, reader)) : inPoints(marks),
    nameWeight: null,
    score: plan.score === null ? null : (scoreFigure ?? reader.figureAt(cells.row, plan.score.left)),
    funds,
    proof: provedBy('header'),
    ordinal: '',
    isPart: false,
    isBare: false,
  };
}

/** The last text left of the first amount; the label of the whole block (项目资金（万元）) only when it stands alone. */
function labelOf(plan: Plan, cells: RowCells): Slot | null {
  const left = Math.min(...[...plan.amounts.values()].map((column) => column.left));
  const texts = cells.slots.filter((slot) => slot.area.left < left && !isDash(slot.text));
  const own = texts.filter((slot) => slot.own);
  return own.at(-1) ?? null;
}

function ownFigure(slot: Slot | undefined, reader: CellReader): Figure | null {
  if (slot?.own !== true) return null;
  const figure = reader.figureAt(slot.area.top, slot.area.left);
  return figure.quantity === null && figure.formula === null ? null : figure;
}

/** `预算执行情况（20分）` beside or in the row's label: where neither column nor heading gives the marks, it does. */
function marksBeside(cells: RowCells, label: Slot, reader: CellReader): Figure | null {
  for (const slot of cells.slots) {
    if (slot.area.left > label.area.left) break;
    const text = reader.textAt(slot.area.top, slot.area.left);
    const { weight } = readName(text.text, false);
    if (weight !== null) return figureInText(text, weight);
  }
  return null;
}

/** `得分（20分*执行率）`: where no column gives the marks, the heading does. */
function marksInHeading(score: PlanColumn | null): Figure | null {
  if (score === null) return null;
  const text: PlacedText = score.heading;
  const quantity = findQuantities(text.text).find(({ unit }) => unit === '分');
  return quantity === undefined ? null : figureInText(text, quantity);
}
