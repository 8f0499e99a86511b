/** A score table as the other rooms see it, from what was read of it. */
import type { ContentRow } from '../grid/content';
import type { Sheet } from '../grid/workbook';
import type { DraftIndicator, DraftTotal, TableDraft } from './draft';
import type { CellReader } from './figure';
import type { FoundHeader } from './find-headers';
import { finishGroups, membersByGroup } from './groups';
import { sameHeadings } from './header';
import type { HeadTotal } from './head-total';
import { headTotal } from './head-total';
import type { RowKeys } from './key';
import type { MarkScale } from './mark-scale';
import { markScale } from './mark-scale';
import { settle } from './structure';
import type { Sums } from './sums';
import { settleSums } from './sums';
import { provedBy } from './proof';
import { areMarksOf, areScoresOf, coveredByTotal, makeHundred, proofOfSum } from './sum-proof';
import type { Columns } from './surroundings';
import {
  gradeIn,
  latestYearIn,
  notesIn,
  ownSlots,
  titleOf,
  unitIn,
  yearIn,
  yearReportedOn,
} from './surroundings';
import type { Figure, Indicator, PlacedText, ScoreTable, TotalRow } from './table';
import { columnsOf, tableArea } from './table-columns';

/** A table as read, with the rows around it. */
export interface ScoreTableParts {
  readonly sheet: Sheet;
  readonly reader: CellReader;
  readonly draft: TableDraft;
  readonly headers: readonly FoundHeader[];
  readonly columns: Columns;
  readonly rows: readonly ContentRow[];
  /** Indexes into `rows`: the first row above it that is its own, its header, past its last row, past its notes. */
  readonly headFrom: number;
  readonly headIndex: number;
  readonly endIndex: number;
  readonly tailTo: number;
}

/** Titles and notes further away than this belong to something else. */
const FURTHEST_HEAD = 30;
const FURTHEST_TAIL = 60;

/** In: the table as read, its id, the keys given so far. Out: the finished table and what could not be decided. */
export function assemble(
  parts: ScoreTableParts,
  id: string,
  keys: RowKeys,
): { table: ScoreTable; doubts: string[] } {
  const { sheet, draft, headers, columns, rows, reader } = parts;
  const above = rows.slice(Math.max(parts.headFrom, parts.headIndex - FURTHEST_HEAD), parts.headIndex);
  const inside = rows.slice(parts.headIndex, parts.endIndex);
  const tail = rows.slice(parts.endIndex, Math.min(parts.tailTo, parts.endIndex + FURTHEST_TAIL));

  const levels = Math.max(1, ...headers.map(({ plan }) => plan.levels.length));
  const settled = settle(draft, levels);
  const sums = settleSums(draft, settled.indicators);
  const scale = markScale(settled.indicators);
  const order = new Map(settled.indicators.map((each, index) => [each, index]));
  const indexesOf = (list: readonly DraftIndicator[]) => list.flatMap((each) => order.get(each) ?? []);

  const title = titleOf(above, columns);
  const identity = `${sheet.name}\u0001${title}`;
  const levelSums = [
    ...settled.parents.map(({ row, group }) => ({
      group,
      row: row.row,
      label: row.name,
      fullMarks: row.fullMarks,
      score: row.score,
    })),
    ...draft.groups.map((group) => ({
      group,
      row: group.firstRow,
      label: group.name,
      fullMarks: group.weights[0] ?? null,
      score: group.score,
    })),
  ].filter(({ score }) => score !== null && (score.quantity !== null || score.formula !== null));
  const below = membersByGroup(settled.indicators);
  const read = settled.indicators.map((each) => finished(each, sheet, identity, keys, scale));
  const wholeMarks = scale.figure(sums.total?.fullMarks ?? null);
  const isWhole = makeHundred(read) || (wholeMarks !== null && areMarksOf(wholeMarks, read));
  // Where the full marks make the whole, no row is one too many.
  const indicators = isWhole
    ? read.map((each) => (each.proof.sure ? each : { ...each, proof: provedBy('full-marks') }))
    : read;
  const subtotals: TotalRow[] = [
    ...levelSums.map(({ group, row, label, fullMarks, score }) => ({
      row,
      label,
      fullMarks: scale.figure(fullMarks),
      score,
      indicators: below.get(group) ?? [],
      proof: provedBy('header'),
    })),
    ...sums.subtotals.map(({ sum, covers, isPlaced }) =>
      totalRow(sum, indexesOf(covers), { rows: indicators, subtotals: [], isWhole, isPlaced }, scale),
    ),
  ]
    .filter((each) => each.indicators.length > 0 && hasFigures(each))
    .sort((a, b) => a.row - b.row);

  const headTexts = [...above]
    .reverse()
    .flatMap((row) => [...ownSlots([row], columns)].map(({ text }) => text));
  const headings = headers.flatMap(({ block }) => block.headings.map(({ slot }) => slot.text));
  const sideLabels = [...ownSlots(inside.slice(0, 3), columns)].map(({ text }) => text);
  const total = totalOf(
    parts,
    sums,
    { rows: indicators, subtotals },
    [...tail, ...above, ...draft.prose],
    scale,
  );
  const table: ScoreTable = {
    kind: 'score',
    id,
    key: keys.keyOf(identity, [], '', ''),
    sheet: sheet.name,
    area: tableArea(headers, draft),
    title,
    year: yearReportedOn([title, ...headTexts]) ?? latestYearIn(headings) ?? yearIn([sheet.name]),
    unit: unitIn([...headTexts, ...sideLabels, ...headings]),
    columns: columnsOf(
      headers.filter((header, index) => !repeats(headers[index - 1], header)),
      { marks: isWhole, scores: total !== null && areScoresOf(total, indicators) },
    ),
    indicators,
    groups: finishGroups(settled.indicators, draft, scale),
    subtotals,
    total,
    grade:
      gradeIn(
        inside.filter((row) => !isHeading(headers, row)),
        columns,
        reader,
      ) ??
      gradeIn(tail, columns, reader) ??
      gradeIn(above, columns, reader),
    notes: distinct([...notesIn(above, columns, reader), ...draft.notes, ...notesIn(tail, columns, reader)]),
  };
  return { table, doubts: [...draft.doubts, ...scale.doubts] };
}

/** 评分等级 over 优 / 良 / 中 / 差 is a heading, not the label of the grade. */
function isHeading(headers: readonly FoundHeader[], { row }: ContentRow): boolean {
  return headers.some(({ block }) => block.top <= row && row <= block.bottom);
}

function repeats(before: FoundHeader | undefined, header: FoundHeader): boolean {
  return before !== undefined && sameHeadings(before.block, header.block);
}

interface OtherSums extends Omit<Parameters<typeof proofOfSum>[1], 'covers'> {
  /** Nothing stands between the sum and the rows it adds up. */
  readonly isPlaced: boolean;
}

function totalRow(
  sum: Pick<DraftTotal, 'row' | 'label' | 'fullMarks' | 'score' | 'isNamed'>,
  indicators: readonly number[],
  others: OtherSums,
  scale: MarkScale,
): TotalRow {
  const fullMarks = scale.figure(sum.fullMarks);
  const proof = proofOfSum({ fullMarks, score: sum.score }, { ...others, covers: indicators });
  // Numbers beside 合计 in other columns are this table's only where its full marks are those of the rows right above.
  const isOwn = sum.isNamed || (proof.by === 'row-marks' && others.isPlaced);
  const { row, label } = sum;
  return {
    row,
    label,
    fullMarks: isOwn ? fullMarks : null,
    score: isOwn ? sum.score : null,
    indicators,
    proof,
  };
}

function hasFigures({ fullMarks, score }: TotalRow): boolean {
  return fullMarks !== null || score !== null;
}

/** The total's own row, else what the rows around the table call its total. */
function totalOf(
  { columns, reader }: ScoreTableParts,
  { total: own, isPlaced }: Sums,
  { rows, subtotals }: Pick<OtherSums, 'rows' | 'subtotals'>,
  around: readonly ContentRow[],
  scale: MarkScale,
): TotalRow | null {
  const read = (sum: HeadTotal, isOwn: boolean): TotalRow => {
    const covers = coveredByTotal(scale.figure(sum.fullMarks), rows);
    const isWhole = (!isOwn || isPlaced) && makeHundred(covers.flatMap((index) => rows[index] ?? []));
    return totalRow(sum, covers, { rows, subtotals, isWhole, isPlaced: !isOwn || isPlaced }, scale);
  };
  const drafted = own === null ? null : read(own, true);
  const inTable = drafted !== null && hasFigures(drafted) ? drafted : null;
  if (inTable?.proof.sure === true) return inTable;
  // 合计 may be that of anything; what words around the table call its score is proved by the table's full marks.
  const stated = headTotal(around, columns, reader);
  const outside = stated === null ? null : read(stated, false);
  return outside?.proof.sure === true ? outside : (inTable ?? outside);
}

function finished(
  draft: DraftIndicator,
  sheet: Sheet,
  identity: string,
  keys: RowKeys,
  scale: MarkScale,
): Indicator {
  const levels: string[] = [];
  for (let group = draft.group; group !== null; group = group.parent) levels.unshift(group.name);
  const text = (role: Exclude<keyof Indicator['cells'], 'name'>): PlacedText | null =>
    draft.texts.get(role) ?? null;
  const { score } = draft;
  return {
    key: keys.keyOf(identity, levels, draft.name, text('criterion')?.text ?? ''),
    role: draft.role,
    row: draft.row,
    hidden:
      sheet.hiddenRows.has(draft.row) || (score !== null && sheet.hiddenColumns.has(score.place.column)),
    levels,
    name: draft.name,
    cells: {
      name: draft.nameText,
      criterion: text('criterion'),
      description: text('description'),
      operator: text('operator'),
      target: text('target'),
      unit: text('unit'),
      actual: text('actual'),
      rate: text('rate'),
      remark: text('remark'),
    },
    fullMarks: isPenalty(draft, levels) ? null : scale.figure(draft.fullMarks ?? draft.nameWeight),
    score,
    funds: draft.funds,
    proof: draft.proof,
  };
}

/** 扣分项 with -5 for marks, or scored -1: what it can cost is no full marks to score out of. */
function isPenalty(draft: DraftIndicator, levels: readonly string[]): boolean {
  const isNegative = (figure: Figure | null) => figure?.quantity?.value.isNegative() === true;
  return (
    isNegative(draft.fullMarks) ||
    (isNegative(draft.score) && /[扣减]分/.test([draft.name, ...levels].join('|')))
  );
}

function distinct(notes: readonly PlacedText[]): PlacedText[] {
  const seen = new Set<string>();
  return notes.filter(({ place }) => {
    const key = `${place.row}:${place.column}`;
    return !seen.has(key) && seen.add(key);
  });
}
