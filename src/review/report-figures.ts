/** For every figure of the report's text what became of it: it agrees, it is contradicted, or it was held against nothing. */
import { agreedFigures, isOfAnotherYear, reportOf } from '../check/report/agreed';
import { cellName } from '../grid/address';
import type { Place } from '../grid/workbook';
import { REPORT_SHEET } from '../grid/workbook';
import { yearBefore } from '../report/sentence';
import type { Analysis } from './analysis';
import { dismissedReason } from './dismissals';

export interface ReportFigure {
  /** The paragraph, from 0, and the figure's place in it, UTF-16. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly became:
    /** `place` null: with other figures of the text. */
    | { readonly kind: 'agrees'; readonly place: Place | null }
    | { readonly kind: 'contradicted'; readonly finding: string }
    | { readonly kind: 'not-compared'; readonly why: string };
}

export const WHY_NOT = {
  noTables: '没有表可比',
  otherTables: '报告与表格不是同一年度，没有与表比',
  otherYear: '说的是别的年度',
  unnamed: '没有同名的数可以单独对照',
} as const;

/** In: an analysis with the report's text. Out: its figures in order; years and dates are none. */
export function reportFigures(analysis: Analysis): readonly ReportFigure[] {
  const { draft, tables } = analysis;
  const report = reportOf(draft);
  const keyOf = (row: number, at: number): string => `${row}#${at}`;
  const agreed = new Map<string, Place | null>();
  for (const { sentence, from, place } of agreedFigures(report, draft)) {
    const key = keyOf(sentence.place.row, sentence.from + from);
    if (!agreed.has(key)) agreed.set(key, place);
  }
  const wrong = new Map<string, string>();
  for (const finding of analysis.findings) {
    const { place, severity, reported, id } = finding;
    if (place.sheet !== REPORT_SHEET || severity === 'info' || reported === null) continue;
    if (dismissedReason(analysis, finding) === null) wrong.set(`${place.row}|${reported}`, id);
  }
  const isOther = isOfAnotherYear(report);
  return report.sentences.flatMap((sentence) =>
    sentence.figures.map(({ from, to, text }): ReportFigure => {
      const { row } = sentence.place;
      const place = agreed.get(keyOf(row, sentence.from + from));
      const finding = wrong.get(`${row}|${text}`);
      const why =
        tables.length === 0
          ? WHY_NOT.noTables
          : isOther
            ? WHY_NOT.otherTables
            : yearBefore(sentence, from, report.year) !== report.year
              ? WHY_NOT.otherYear
              : WHY_NOT.unnamed;
      return {
        paragraph: row,
        from: sentence.from + from,
        to: sentence.from + to,
        text,
        became:
          finding !== undefined
            ? { kind: 'contradicted', finding }
            : place !== undefined
              ? { kind: 'agrees', place }
              : { kind: 'not-compared', why },
      };
    }),
  );
}

/** `对上 5 个数，1 个不符或要核实，6 个没有对照（说的是别的年度 2，表里没有找到… 4）`: never a bare tick. */
export function figuresText(figures: readonly ReportFigure[]): string {
  if (figures.length === 0) return '没有读出数，什么都没有比';
  const count = (kind: ReportFigure['became']['kind']): number =>
    figures.filter(({ became }) => became.kind === kind).length;
  const wrong = count('contradicted');
  return [
    `对上 ${count('agrees')} 个数`,
    ...(wrong === 0 ? [] : [`${wrong} 个不符或要核实`]),
    `${count('not-compared')} 个没有对照${whyNot(figures)}`,
  ].join('，');
}

/** Why, the most frequent reason first; one alone needs no count. */
function whyNot(figures: readonly ReportFigure[]): string {
  const counts = new Map<string, number>();
  for (const { became } of figures)
    if (became.kind === 'not-compared') counts.set(became.why, (counts.get(became.why) ?? 0) + 1);
  if (counts.size === 0) return '';
  const reasons = [...counts].sort(([, a], [, b]) => b - a);
  const said = reasons.map(([why, times]) => (reasons.length === 1 ? why : `${why} ${times}`));
  return `（${said.join('；')}）`;
}

/** A paragraph with its figures marked: `得96分〔✓ 附件1!I21〕`, `69.2%〔✗〕`, `38次〔—〕`. */
export function markedParagraph(text: string, figures: readonly ReportFigure[]): string {
  let marked = '';
  let at = 0;
  for (const { to, became } of figures) {
    marked += `${text.slice(at, to)}〔${markOf(became)}〕`;
    at = to;
  }
  return marked + text.slice(at);
}

function markOf(became: ReportFigure['became']): string {
  switch (became.kind) {
    case 'agrees':
      return became.place === null ? '✓' : `✓ ${became.place.sheet}!${cellName(became.place)}`;
    case 'contradicted':
      return '✗';
    case 'not-compared':
      return '—';
  }
}
