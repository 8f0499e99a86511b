/**
 * The list with ticks: which cells could be rewritten, to what, and which of it is certain enough to be ticked.
 * Ticked: a score that the row's own words contradict, and that goes down; a sum that does not add up.
 * Offered: what rests on an interpretation, an assumption or the national rule, anything that raises a score
 * (the unit may have cut it on purpose), and anything that would change a cell nobody sees.
 */
import type { RowReview, ScoreTableReview } from '../check/check';
import type { Finding } from '../check/run-checks';
import { cellName } from '../grid/address';
import { foldWord } from '../grid/fold';
import { sameFormula } from '../grid/same-formula';
import { Ratio } from '../grid/ratio';
import type { Cell, Place, Sheet } from '../grid/workbook';
import { cellAt, sheetNamed } from '../grid/workbook';
import { fillsItsCell } from '../table/figure';
import { pointsOf } from '../table/points';
import type { Analysis } from './analysis';
import type { ProposalView } from './contract';
import { lockedSum } from './locked-sums';
import { fullMarksOf, gradeToWrite, sum } from './recompute';
import type { Slot } from './slots';
import { isSum, slotsOf } from './slots';

const SUM_CHECKS: readonly string[] = ['total-mismatch', 'subtotal-mismatch', 'grade-mismatch'];

/** Why a score is only offered; null when it may be ticked. */
function reserve(row: RowReview, finding: Finding, to: Ratio): string | null {
  if (finding.severity !== 'error') return '依据含有推断，请核对后再写入';
  const { assessment, indicator, measured } = row;
  if (assessment.status !== 'scored') return '须由人判断';
  if (assessment.basis === 'national') return '表中未写评分标准，按全国通行规定推算';
  if (measured.status === 'known' && measured.measurement.assumption !== null) return '实际值的读法含有推断';
  if (!assessment.low.equals(assessment.high)) return '评分标准有两种读法';
  const from = pointsOf(indicator.score);
  if (from === null) return '原来没有得分';
  return to.isAbove(from) ? '复算高于自评，原分可能是有意少评' : null;
}

function refKey(sheet: string, cell: string): string {
  return `${sheet}!${cell}`;
}

function placeKey(place: Place): string {
  return refKey(place.sheet, cellName(place));
}

function sheetOf(analysis: Analysis, slot: Slot): Sheet | undefined {
  return sheetNamed(analysis.workbook, slot.place.sheet);
}

/** Nobody who looks at the workbook sees the cell. */
function isHidden(analysis: Analysis, slot: Slot): boolean {
  const sheet = sheetOf(analysis, slot);
  const { row, column } = slot.place;
  return (
    sheet !== undefined && (sheet.hidden || sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column))
  );
}

/** For each row, a hidden sum that writing its score would change. */
function hiddenSums(analysis: Analysis, slots: readonly Slot[]): ReadonlyMap<number, Slot> {
  return new Map(
    slots
      .filter((slot) => isSum(slot) && isHidden(analysis, slot) && barrier(analysis, slot) === null)
      .flatMap((slot) => slot.indicators.map((index) => [index, slot] as const)),
  );
}

/** Why a change is only offered: it, or a sum that goes with it, would be written unseen; null where all is seen. */
function unseen(analysis: Analysis, slot: Slot, sums: ReadonlyMap<number, Slot>): string | null {
  if (isHidden(analysis, slot)) return '该格在隐藏的行、列或工作表里，请显示出来看过再写入';
  const sum = slot.kind === 'score' ? sums.get(slot.indicators[0] ?? -1) : undefined;
  return sum === undefined
    ? null
    : `${sum.label} ${cellName(sum.place)} 会随之改动，但它是隐藏的，请显示出来看过再写入`;
}

function cellOf(analysis: Analysis, slot: Slot): Cell | undefined {
  const sheet = sheetOf(analysis, slot);
  return sheet === undefined ? undefined : cellAt(sheet, slot.place.row, slot.place.column);
}

/** The formula of ours that stands in the cell, as it stands; null where none does. */
export function standingFormula(analysis: Analysis, slot: Slot): string | null {
  const formula = cellOf(analysis, slot)?.formula ?? null;
  if (formula === null) return null;
  const ours = analysis.state.written.find((item) => item.slot === slot.key)?.formula ?? null;
  return ours !== null && sameFormula(formula, ours) ? formula : null;
}

/** Why the cell cannot be written at all; null when it can. */
function barrier(analysis: Analysis, slot: Slot): string | null {
  const cell = cellOf(analysis, slot);
  if (analysis.workbook.readOnly) return '工作簿是只读的';
  if (analysis.sealedState === 'foreign') return '工作簿里有更新版本核分的记录，须升级后再写入';
  if (analysis.sealedState === 'damaged') return '工作簿里核分的记录已损坏，须先点「清除标记」清掉';
  if (slot.figure !== null && !fillsItsCell(slot.figure)) return '该格除数字外还有文字，请手工修改';
  if ((cell?.formula ?? null) !== null && standingFormula(analysis, slot) === null)
    return '该格是公式，保留公式不写入';
  if (sheetOf(analysis, slot)?.protected !== true) return null;
  if (cell?.locked ?? true) return '工作表受保护，该格已锁定';
  const index = slot.indicators[0];
  return slot.kind === 'score' && index !== undefined && lockedSum(analysis.workbook, slot.table, index)
    ? '工作表受保护，合计或等级所在的格已锁定，不能一起改'
    : null;
}

/** One line of the list. */
export function lineFor(
  analysis: Analysis,
  slot: Slot,
  to: string,
  finding: Finding | null,
  why: string | null,
): ProposalView {
  const stop = barrier(analysis, slot);
  return {
    finding: finding?.id ?? null,
    kind: slot.kind,
    sheet: slot.place.sheet,
    cell: cellName(slot.place),
    label: slot.label,
    from: cellOf(analysis, slot)?.text ?? '',
    to,
    ticked: stop === null && why === null,
    why: stop ?? why,
    writable: stop === null,
  };
}

/** Scores and sums that a finding says how to set right. */
function fromFindings(
  analysis: Analysis,
  review: ScoreTableReview,
  slots: readonly Slot[],
  remedies: ReadonlyMap<string, Finding>,
): ProposalView[] {
  const sums = hiddenSums(analysis, slots);
  return slots.flatMap((slot) => {
    const finding = remedies.get(placeKey(slot.place));
    if (finding === undefined || finding.fix === null || !slot.sure) return [];
    const row = slot.kind === 'score' ? review.rows[slot.indicators[0] ?? -1] : undefined;
    const isSumError = SUM_CHECKS.includes(finding.check) && finding.severity === 'error';
    const doubt =
      row !== undefined
        ? reserve(row, finding, Ratio.of(finding.fix.value))
        : isSumError
          ? null
          : '请核对后再写入';
    const why = unseen(analysis, slot, sums) ?? doubt;
    return [lineFor(analysis, slot, String(finding.fix.value), finding, why)];
  });
}

/** What people have decided of rows: their scores, and the values they gave. Chosen already, so ticked. */
function fromAnswers(analysis: Analysis, slots: readonly Slot[]): ProposalView[] {
  if (analysis.settled.size === 0) return [];
  const sums = hiddenSums(analysis, slots);
  return slots.flatMap((slot) => {
    const indicator = slot.table.indicators[slot.indicators[0] ?? -1];
    const settled = indicator === undefined ? undefined : analysis.settled.get(indicator.key);
    if (settled === undefined || settled.points === null || isSum(slot)) return [];
    const why = unseen(analysis, slot, sums);
    const line = (to: string): ProposalView => ({
      ...lineFor(analysis, slot, to, null, why),
      finding: `${slot.kind === 'value' ? 'value' : 'answer'}:${settled.answer.row}`,
      answer: settled.said,
    });
    if (slot.kind === 'value') return settled.value === null ? [] : [line(settled.value)];
    const from = pointsOf(slot.figure);
    return from !== null && from.equals(settled.points) ? [] : [line(settled.points.toText(2))];
  });
}

const isSumLine = ({ kind }: ProposalView): boolean => kind !== 'score' && kind !== 'value';

/** The first finding that says how to set a cell right, by the cell. */
function remediesOf(standing: readonly Finding[]): ReadonlyMap<string, Finding> {
  const remedies = new Map<string, Finding>();
  for (const finding of standing) {
    if (finding.fix === null) continue;
    const key = placeKey(finding.fix.place);
    if (!remedies.has(key)) remedies.set(key, finding);
  }
  return remedies;
}

/** A score that changes: the row it belongs to, and what it will be; null where it stands in the sheet already. */
export type ChangedScores = ReadonlyMap<number, Ratio | null>;

/**
 * Plain subtotals, totals and grades that follow once `chosen` scores are written.
 * A sum over a row whose score cannot be read is left alone.
 */
export function dependents(
  analysis: Analysis,
  review: ScoreTableReview,
  chosen: readonly ProposalView[],
): ProposalView[] {
  const written = new Map(
    chosen.filter((item) => item.kind === 'score').map((item) => [refKey(item.sheet, item.cell), item.to]),
  );
  const changed = new Map<number, Ratio>();
  if (written.size === 0) return [];
  for (const slot of slotsOf(review.table)) {
    const index = slot.indicators[0];
    if (slot.kind !== 'score' || index === undefined) continue;
    const to = written.get(refKey(slot.place.sheet, cellName(slot.place)));
    if (to !== undefined) changed.set(index, Ratio.of(to));
  }
  return following(analysis, review, changed).map(({ line }) => line);
}

/** As `dependents`, with the cell each line belongs to. Sums that are one only by their place are left alone. */
export function following(
  analysis: Analysis,
  review: ScoreTableReview,
  changed: ChangedScores,
  isSure: (slot: Slot) => boolean = ({ sure }) => sure,
): readonly { readonly slot: Slot; readonly line: ProposalView }[] {
  if (changed.size === 0) return [];
  const slots = slotsOf(review.table);
  const scores = new Map<number, Ratio>();
  for (const slot of slots) {
    const index = slot.indicators[0];
    if (slot.kind !== 'score' || index === undefined) continue;
    const blank = (slot.figure?.raw ?? '').trim() === '';
    const score = changed.get(index) ?? pointsOf(slot.figure) ?? (blank ? Ratio.zero : null);
    if (score !== null) scores.set(index, score);
  }
  const result: { slot: Slot; line: ProposalView }[] = [];
  let total: Ratio | null = null;
  for (const slot of slots) {
    if ((slot.kind !== 'subtotal' && slot.kind !== 'total') || !isSure(slot)) continue;
    if (!slot.indicators.some((index) => changed.has(index))) continue;
    const parts = slot.indicators.flatMap((index) => scores.get(index) ?? []);
    if (parts.length !== slot.indicators.length) continue;
    const value = sum(parts);
    if (slot.kind === 'total') total = value;
    const from = pointsOf(slot.figure);
    if (from !== null && !from.equals(value) && barrier(analysis, slot) === null)
      result.push({ slot, line: lineFor(analysis, slot, value.toText(2), null, null) });
  }
  const gradeSlot = slots.find((slot) => slot.kind === 'grade');
  const isBlank = slots.some(
    ({ kind, figure, indicators }) =>
      kind === 'score' &&
      (figure?.raw ?? '').trim() === '' &&
      !indicators.some((index) => (changed.get(index) ?? null) !== null),
  );
  const grade =
    total === null || isBlank
      ? null
      : gradeToWrite(total, fullMarksOf(review), review.table, analysis.draft.rules);
  if (gradeSlot !== undefined && grade !== null) {
    const now = foldWord(cellOf(analysis, gradeSlot)?.text ?? '');
    const isLabel = analysis.draft.rules.grades.some((known) => known.label === now);
    if (isLabel && now !== grade && barrier(analysis, gradeSlot) === null)
      result.push({ slot: gradeSlot, line: lineFor(analysis, gradeSlot, grade, null, null) });
  }
  return result;
}

/** The whole list: what findings say, then what follows from the ticked scores. One line a cell. */
export function proposalsOf(analysis: Analysis, standing: readonly Finding[]): readonly ProposalView[] {
  const remedies = remediesOf(standing);
  return analysis.draft.scoreTables.flatMap((review) => {
    const slots = slotsOf(review.table);
    const answers = fromAnswers(analysis, slots);
    const answered = new Set(answers.map((item) => item.cell));
    const found = fromFindings(analysis, review, slots, remedies);
    const direct = [...found.filter((item) => !answered.has(item.cell)), ...answers];
    const following = dependents(
      analysis,
      review,
      direct.filter((item) => item.ticked),
    );
    const replaced = new Set(following.map((item) => item.cell));
    return [...direct.filter((item) => !isSumLine(item) || !replaced.has(item.cell)), ...following];
  });
}
