/**
 * 核对底稿: the record a unit hands in with its table. Every row with what was reported, what follows and why;
 * what passed is ticked as well as what did not; rules in force; findings; dismissals; totals before and after.
 */
import type { Assessment } from '../assess/assessment';
import type { RowReview, ScoreTableReview } from '../check/check';
import { cellName, samePlace } from '../grid/address';
import { LONGEST_TEXT } from '../grid/longest-text';
import type { Workbook } from '../grid/workbook';
import type { Edit, NewSheet, SheetItem } from '../host/port';
import { chosenSet, nameOfChosen } from '../rules/in-force';
import type { LocalRules } from '../rules/local-rules';
import { pointsOf } from '../table/points';
import type { Analysis } from './analysis';
import { isCompared } from './compared';
import { coverageOf, coverageText } from './coverage';
import { dismissedReason, setAsideRows } from './dismissals';
import { RECORD_HEAD, RECORD_TITLE } from './own-sheet';
import { settledPoints } from './answers';
import { countedScore, fullMarksOf, gradeOf, sum } from './recompute';
import { howRead } from './how-read';
import { allPlaces, heldAt } from './rests';
import { figuresText, markedParagraph, reportFigures } from './report-figures';
import { analyseNow, reviewWorkbook } from './review';
import type { Standing } from './standing';
import { standingOf } from './standing';
import { SEVERITY_WORDS, STATUS_WORDS } from './status-words';
import { ENGINE } from './version';
import { located } from './written';

export interface RecordMeta {
  /** Name of the file as the user knows it. */
  readonly file: string;
  /** When the review was made, as it is to be printed: `2026-11-21 09:30`. */
  readonly when: string;
  /** SHA-256 of the file's bytes as it was read; left out where the host has no bytes. */
  readonly sha256?: string;
}

const WIDTHS = [9, 26, 7, 7, 7, 11, 40, 44, 5] as const;
const COLUMNS = WIDTHS.length;

/** The last column: how the row stands. Explained in the head of the record. */
const TICKS: Readonly<
  Record<Standing['kind'], { readonly text: string; readonly style: SheetItem['style'] }>
> = {
  agrees: { text: '✓', style: 'good' },
  wrong: { text: '✗', style: 'bad' },
  doubtful: { text: '？', style: 'bad' },
  asked: { text: '？', style: 'text' },
  differs: { text: '？', style: 'text' },
  blank: { text: '？', style: 'text' },
  'set-aside': { text: '忽', style: 'muted' },
  settled: { text: '定', style: 'good' },
  open: { text: '—', style: 'muted' },
};
const CORRECTED = { text: '改', style: 'bad' } as const;
const LEGEND =
  '✓ 复算与得分一致；改 已按复算改写；✗ 与得分不符；？ 与复算不同或有疑问，请核实；忽 有出入，已忽略，理由在「计算过程」栏；定 由人认定，认定了什么在「计算过程」栏；— 没有复算，保留原分。';

const PART_STEPS = { whole: '只计整步', proportional: '按比例扣', started: '不足一步按一步' } as const;
const SHARED_ENDS = { conflict: '两档同占一端时不评分', upper: '归上档', lower: '归下档' } as const;

type Row = readonly SheetItem[];

function item(value: SheetItem['value'], style: SheetItem['style'] = 'text', span = 1): SheetItem {
  const fits = typeof value !== 'string' || value.length <= LONGEST_TEXT;
  return { value: fits ? value : `${value.slice(0, LONGEST_TEXT - 1)}…`, style, span };
}

const line = (text: string, style: SheetItem['style'] = 'text'): Row => [item(text, style, COLUMNS)];
const pair = (label: string, text: string): Row => [item(label, 'heading'), item(text, 'text', COLUMNS - 1)];

/** The set rows without a criterion were held to, with where it comes from. */
function setText(rules: LocalRules): string {
  const source = chosenSet(rules)?.source;
  return source === undefined ? '各套规则都认' : `${nameOfChosen(rules) ?? ''}（来源：${source}）`;
}

function rulesText(rules: LocalRules): string {
  return [
    rules.id === 'national' ? '全国通行规定' : `本地规则「${rules.id}」`,
    `没有评价标准的行：${setText(rules)}`,
    `不足一步：${PART_STEPS[rules.partSteps]}`,
    `档次端点：${SHARED_ENDS[rules.sharedEnds]}`,
    `得分保留 ${rules.scoreDecimals} 位小数`,
    `等级：${rules.grades.map(({ label, from }) => `${label} ≥ ${from}`).join('，')}`,
  ].join('；');
}

/** How criteria were taught to be read, where any were. */
function readingLines({ readings }: LocalRules): readonly Row[] {
  if (readings.length === 0) return [];
  return [
    line(''),
    line('由人指明的读法', 'heading'),
    ...readings.map(({ criterion, words, reads }): Row => {
      const part = words === criterion ? '' : `其中「${words}」`;
      return [
        item(criterion, 'text', 5),
        item(`${part}${reads === '' ? '不影响得分' : `读作「${reads}」`}`, 'text', COLUMNS - 5),
      ];
    }),
  ];
}

function resultText(assessment: Assessment): string {
  switch (assessment.status) {
    case 'scored':
      return assessment.low.equals(assessment.high)
        ? assessment.score.toText(2)
        : `${assessment.low.toText(2)}～${assessment.high.toText(2)}`;
    case 'range':
    case 'conflict':
      return `${assessment.low.toText(2)}～${assessment.high.toText(2)}`;
    case 'judgement':
    case 'input':
    case 'uncovered':
    case 'unread':
      return '—';
  }
}

/** The words of the criterion that decided, quoted; the whole reading where none are singled out. */
function clauseText(row: RowReview): string {
  const criterion = row.indicator.cells.criterion;
  const quoted = row.assessment.used
    .filter((span) => span.place === null || (criterion !== null && samePlace(span.place, criterion.place)))
    .map((span) => (criterion === null ? '' : criterion.text.slice(span.from, span.to).trim()))
    .filter((text) => text !== '');
  const national = row.assessment.basis === 'national' ? '（表中未写标准，按全国通行规定）' : '';
  return `${quoted.length > 0 ? `「${quoted.join('」「')}」` : row.assessment.reading}${national}`;
}

/** `reported`: the score cell before anything was written, as it stood. */
function rowLine(row: RowReview, reported: string | null, standing: Standing): Row {
  const { indicator, assessment } = row;
  const place = indicator.score?.place ?? null;
  const now = indicator.score?.raw.trim() ?? '';
  const isCorrected = standing.kind === 'agrees' && reported !== null && reported !== now;
  const tick = isCorrected ? CORRECTED : TICKS[standing.kind];
  const why = [
    ...assessment.steps,
    ...assessment.assumptions.map(({ text }) => `依据：${text}`),
    ...(standing.kind === 'settled' ? [standing.said] : []),
    ...(standing.kind === 'set-aside' ? [`已忽略：${standing.reason}`] : []),
  ].join('\n');
  return [
    item(place === null ? `第${indicator.row + 1}行` : cellName(place)),
    item(indicator.name),
    item(pointsOf(indicator.fullMarks)?.toText(2) ?? '—', 'number'),
    item(reported ?? now, 'number'),
    item(resultText(assessment), 'number'),
    item(STATUS_WORDS[assessment.status]),
    item(clauseText(row)),
    item(why),
    item(tick.text, tick.style),
  ];
}

function totals(review: ScoreTableReview, analysis: Analysis): string {
  const { rules } = analysis.draft;
  const isSetAside = setAsideRows(analysis);
  const full = fullMarksOf(review);
  const stated = pointsOf(review.table.total?.score ?? null);
  const counted = sum(
    review.rows.map((row) => countedScore(row, isSetAside(row), settledPoints(analysis, row))),
  );
  const grade = gradeOf(counted, full, review.table, rules);
  return `满分 ${full?.toText(2) ?? '不明'}；表中总分 ${stated?.toText(2) ?? '未写'}；复算 ${counted.toText(2)}${grade === null ? '' : `；等级 ${grade}`}`;
}

function tableLines(
  review: ScoreTableReview,
  was: ScoreTableReview | undefined,
  standings: readonly Standing[],
): readonly Row[] {
  const before = new Map(
    was?.rows.map(({ indicator }) => [indicator.key, indicator.score?.raw.trim() ?? null]),
  );
  const titles = [
    '单元格',
    '指标',
    '分值',
    '自评',
    '复算',
    '结论',
    '评价标准中起作用的话',
    '计算过程',
    '核对',
  ];
  return [
    line(`${review.table.sheet}　${review.table.title}`, 'heading'),
    titles.map((title) => item(title, 'heading')),
    ...review.rows.map((row, index) =>
      rowLine(row, before.get(row.indicator.key) ?? null, standings[index] ?? { kind: 'open' }),
    ),
  ];
}

/** `coverage`: what was looked at, so that silence is not taken for more. */
function findingLines(analysis: Analysis, coverage: string): readonly Row[] {
  const { findings } = analysis;
  const compared = analysis.draft.scoreTables.flatMap((review) => review.rows).some(isCompared);
  const nothing = compared ? [] : [line('没有一行得分能复算比对，不能当作没有不一致。', 'bad')];
  if (findings.length === 0) return compared ? [line(`没有发现不一致。${coverage}。`)] : nothing;
  const titles: Row = [
    item('单元格', 'heading'),
    item('程度', 'heading'),
    item('问题', 'heading', 4),
    item('依据', 'heading', 2),
    item('处理', 'heading'),
  ];
  return [
    ...nothing,
    titles,
    ...findings.map((finding): Row => {
      const reason = dismissedReason(analysis, finding);
      return [
        item(`${finding.place.sheet}!${cellName(finding.place)}`),
        item(SEVERITY_WORDS[finding.severity], finding.severity === 'error' ? 'bad' : 'text'),
        item(finding.message, 'text', 4),
        item(finding.evidence.join('\n'), 'text', 2),
        item(reason === null ? '未处理' : `已忽略：${reason}`, reason === null ? 'text' : 'muted'),
      ];
    }),
  ];
}

/** The record as one sheet, A4 landscape. `before` and `after` may be the same workbook. */
export function recordSheet(before: Workbook, after: Workbook, meta: RecordMeta): NewSheet {
  const first = analyseNow(before);
  const last = analyseNow(after);
  const seen = reviewWorkbook(after);
  const views = new Map(seen.tables.map((table) => [table.id, table]));
  const head: Readonly<Record<(typeof RECORD_HEAD)[number], string>> = {
    文件: meta.sha256 === undefined ? meta.file : `${meta.file}（SHA-256：${meta.sha256}）`,
    时间: `${meta.when}（核分 ${ENGINE}）`,
    规则: rulesText(last.draft.rules),
    说明: LEGEND,
  };
  const rows: Row[] = [line(RECORD_TITLE, 'title'), ...RECORD_HEAD.map((label) => pair(label, head[label]))];
  for (const [index, review] of last.draft.scoreTables.entries()) {
    const was = first.draft.scoreTables[index];
    const view = views.get(review.table.id);
    const standings = view?.indicators.map((row) => standingOf(seen, view, row)) ?? [];
    rows.push(line(''), ...tableLines(review, was, standings));
    if (view !== undefined) rows.push(pair('读表', howRead(view)));
    if (view !== undefined) rows.push(pair('核对范围', coverageText(coverageOf([view]))));
    if (was !== undefined) rows.push(pair('核对前', totals(was, first)));
    rows.push(pair('核对后', totals(review, last)));
  }
  rows.push(
    line(''),
    line('发现的问题', 'heading'),
    ...findingLines(last, coverageText(coverageOf(seen.tables))),
  );
  rows.push(...reportLines(last));
  rows.push(...readingLines(last.draft.rules));
  rows.push(line(''), line('修改清单', 'heading'), ...changeLines(last));
  return { name: RECORD_TITLE, widths: WIDTHS, landscape: true, rows };
}

const REPORT_LEGEND =
  '✓ 与所注单元格一致，没有注的是与文中别的数能算上；✗ 不符或要核实，见「发现的问题」；— 没有对照，请自己核对。';

/** The report's text with what became of each of its figures; nothing where no text was checked. */
function reportLines(analysis: Analysis): readonly Row[] {
  const paragraphs = analysis.draft.workbook.report ?? [];
  if (paragraphs.length === 0) return [];
  const figures = reportFigures(analysis);
  const shown = paragraphs.flatMap((text, row) => {
    const own = figures.filter(({ paragraph }) => paragraph === row);
    return own.length === 0 ? [] : [pair(`第 ${row + 1} 段`, markedParagraph(text, own))];
  });
  return [line(''), line('报告正文', 'heading'), line(`${figuresText(figures)}。${REPORT_LEGEND}`), ...shown];
}

function changeLines(analysis: Analysis): readonly Row[] {
  const written = located(analysis);
  if (written.length === 0) return [line('没有修改。', 'muted')];
  const titles: Row = [
    item('单元格', 'heading'),
    item('原为', 'heading'),
    item('改为', 'heading', 2),
    item('原因', 'heading', 5),
  ];
  return [
    titles,
    ...written.map(({ written: { why }, cell }): Row => [
      item(`${cell.sheet}!${cell.cell}`),
      item(cell.from === '' ? '空白' : cell.from),
      item(cell.to, 'text', 2),
      item(why, 'text', 5),
    ]),
  ];
}

/** 修改清单 as text to copy: cell, from, to, why, parted by tabs, one change a line. */
export function changeList(workbook: Workbook): string {
  return located(analyseNow(workbook))
    .map(
      ({ written: { why }, cell }) =>
        `${cell.sheet}!${cell.cell}\t${cell.from === '' ? '空白' : cell.from}\t${cell.to}\t${why.replaceAll(/\s+/g, ' ')}`,
    )
    .join('\n');
}

/** The record as an edit: it rests on every row it tells of, so that it is never the record of another table. */
export function recordEdits(before: Workbook, after: Workbook, meta: RecordMeta): readonly Edit[] {
  const rests = heldAt(after, allPlaces(analyseNow(after)));
  return [{ kind: 'sheet', sheet: recordSheet(before, after, meta), rests }];
}
