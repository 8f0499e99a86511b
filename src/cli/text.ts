/** A review as lines for a terminal. */
import { namedCells } from '../grid/missing-results';
import type { Place } from '../grid/workbook';
import type { FindingView, IndicatorView, Review, Summary, TableView } from '../review/contract';
import { howRead } from '../review/how-read';
import { SEVERITY_WORDS, STATUS_WORDS } from '../review/status-words';

function rowLine(row: IndicatorView): string {
  const { assessment } = row;
  const score = assessment.status === 'scored' ? (assessment.score ?? '') : '—';
  const span =
    assessment.status === 'scored' && assessment.low !== assessment.high
      ? `（${assessment.low ?? ''}～${assessment.high ?? ''} 均可）`
      : '';
  return `    ${row.cells.score ?? `第${row.row}行`}　${row.name}　分值 ${row.fullMarks ?? '—'}　自评 ${row.reported.raw.trim() || '—'}　复算 ${score}${span}　${STATUS_WORDS[assessment.status]}`;
}

function tableLines(table: TableView): readonly string[] {
  const head = `  ${table.sheet}!${table.range}　${table.title}`;
  if (table.kind === 'data' || table.total === null) return [head, '    基础数据表'];
  const { total, grade } = table;
  return [
    head,
    `    读表：${howRead(table)}`,
    ...table.indicators.map(rowLine),
    `    合计　满分 ${total.fullMarks ?? '—'}　自评 ${total.reported ?? '—'} → 复算 ${total.recomputed}${grade?.expected === null || grade === null ? '' : `　等级 ${grade.expected}`}`,
  ];
}

function findingLines(finding: FindingView): readonly string[] {
  const dismissed = finding.dismissed === null ? '' : `（已忽略：${finding.dismissed}）`;
  return [
    `  [${SEVERITY_WORDS[finding.severity]}] ${finding.sheet}!${finding.cell}　${finding.message}${dismissed}`,
    ...finding.evidence.map((line) => `        ${line}`),
  ];
}

/** Why not one score was held against anything; a file like that must not read as one without errors. */
function nothingCompared({ tables, rows, scored }: Summary): string {
  const why =
    tables === 0
      ? '没有找到评分表'
      : rows === 0
        ? '评分表里没有指标'
        : scored > 0
          ? '能复算的行都没有填得分'
          : '每一行都须由人判断、缺数据或没有读懂';
  return `  没有核对到任何得分：${why}。这不等于没有错误。`;
}

function countLines(summary: Summary): readonly string[] {
  const { compared, errors, warnings, questions } = summary;
  const counts = `  错误 ${errors}　可疑 ${warnings}　请核实 ${questions}`;
  if (compared > 0) return [counts];
  return errors + warnings + questions > 0 ? [nothingCompared(summary), counts] : [nothingCompared(summary)];
}

const MOST_NAMED = 20;

/** Formula cells that hold no result until a program works them out. */
export function droppedLines(places: readonly Place[]): readonly string[] {
  const cells = namedCells(places, MOST_NAMED);
  return cells === null
    ? []
    : [`  ${cells} 是公式，文件里没有存计算结果；用 Excel 或 WPS 打开会自动算出，保存后就有。`];
}

export function reviewText(file: string, review: Review): string {
  const { summary } = review;
  return [
    file,
    ...review.tables.flatMap(tableLines),
    ...(summary.rows > 0
      ? [`  共 ${summary.rows} 项：${STATUS_WORDS.scored} ${summary.scored}，保留原分 ${summary.kept}`]
      : []),
    ...countLines(summary),
    ...review.findings.flatMap(findingLines),
    ...(review.question === null ? [] : [`  ${review.question.replaceAll('\n', '\n  ')}`]),
  ].join('\n');
}

/** Only what is wrong, for those who asked for quiet. */
export function errorText(file: string, { findings }: Review): string {
  const errors = findings.filter(({ severity, dismissed }) => severity === 'error' && dismissed === null);
  return [file, ...errors.flatMap(findingLines)].join('\n');
}
