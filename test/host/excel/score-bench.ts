/** A pane on a simulated workbook with four rows whose scores are too high: 14 instead of 20. */
import type { CellValue } from '../../../src/grid/workbook';
import { createExcelHost } from '../../../src/host/excel/host';
import { isMarkFormula } from '../../../src/host/mark';
import { noJournal } from '../../../src/taskpane/journal';
import { Session } from '../../../src/taskpane/session';
import { SimBook, store } from '../../excel-sim/book';
import type { SimSheet } from '../../excel-sim/book';
import { FarEnd } from '../../excel-sim/far-end';
import { joinOffice } from '../../excel-sim/office-client';
import { fill } from './sheets';

export const SCORES = '指标表';
const CRITERION = '100%以下（含）计满分，每超出1%扣1分，扣完为止。';
/** Column G. */
export const SCORE = 6;

/** Each row of 5: 甲 102% earns 3, 乙 101% earns 4, 丙 103% earns 2, 丁 100% earns 5. All report 5. */
export function fourRows(total: 'typed' | 'formula' = 'typed'): SimBook {
  const book = new SimBook();
  const row = (name: string, actual: string) => ['过程', name, 5, CRITERION, '', actual, 5];
  const sheet = fill(book.addSheet(SCORES), [
    ['部门整体支出绩效评价指标表'],
    ['二级指标', '三级指标', '分值', '评价标准', '指标说明', '实际完成值', '得分'],
    row('甲控制率', '102%'),
    row('乙控制率', '101%'),
    row('丙控制率', '103%'),
    row('丁控制率', '100%'),
    ['总分', '', 20, '', '', '', 20],
  ]);
  if (total === 'formula') store(sheet.cell(6, SCORE), 20, 'SUM(G3:G6)');
  return book;
}

export const BEFORE = [5, 5, 5, 5, 20];
export const WRITTEN = [3, 4, 2, 5, 14];

export interface Pane {
  readonly book: SimBook;
  readonly sheet: SimSheet;
  readonly session: Session;
  readonly farEnd: FarEnd;
}

export function openPane(book: SimBook): Pane {
  const farEnd = new FarEnd(book);
  joinOffice(farEnd);
  return { book, sheet: book.sheet(SCORES), session: anotherPane(), farEnd };
}

/** One more pane on the workbook joined last. */
export function anotherPane(): Session {
  return new Session(createExcelHost(), () => undefined, noJournal);
}

export function scoresIn({ sheet }: Pick<Pane, 'sheet'>): readonly CellValue[] {
  return [2, 3, 4, 5, 6].map((row) => sheet.peek(row, SCORE).value);
}

export function marksIn({ book }: Pick<Pane, 'book'>): number {
  return book.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.filter(({ formula }) => isMarkFormula(formula ?? '')),
  ).length;
}

/** The id of the finding at a cell. */
export function findingAt({ state }: Session, cell: string): string {
  const found = state.reviewed?.review.findings.find(
    (each) => each.cell === cell && each.check === 'score-mismatch',
  );
  if (found === undefined) throw new Error(`no finding at ${cell}`);
  return found.id;
}

/** What the pane says: the notice, and what it asks or tells first. */
export function saidBy({ state }: Session): string {
  return `${state.notice?.text ?? ''}\n${state.reviewed?.review.question ?? ''}`;
}
