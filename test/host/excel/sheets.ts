/** Small workbooks for the tests of the Excel host, typed in as a person would. */
import { SimBook, store } from '../../excel-sim/book';
import type { SimSheet, SimValue } from '../../excel-sim/book';
import { displayText } from '../../excel-sim/display-text';

export interface Typed {
  readonly value?: SimValue;
  readonly formula?: string;
  readonly format?: string;
  readonly locked?: boolean;
}

/** Fills a sheet from A1; `null` leaves a cell untouched. */
export function fill(sheet: SimSheet, rows: readonly (readonly (SimValue | Typed)[])[]): SimSheet {
  for (const [row, line] of rows.entries()) {
    for (const [column, item] of line.entries()) {
      if (item === null) continue;
      const typed: Typed = typeof item === 'object' && !('error' in item) ? item : { value: item };
      const cell = sheet.cell(row, column);
      cell.format = typed.format ?? 'General';
      cell.locked = typed.locked ?? true;
      store(cell, typed.value ?? null, typed.formula ?? null);
      cell.text = displayText(cell.value, cell.format);
    }
  }
  return sheet;
}

/** A small score table: title, header, three rows, total by formula. */
export function scoreTable(): SimBook {
  const book = new SimBook();
  fill(book.addSheet('绩效评价指标表'), [
    ['部门整体支出绩效评价指标表'],
    ['三级指标', '分值', '评价标准', '完成值', '得分'],
    ['预算完成率', 5, '100%计满分，每低于5%扣2分，扣完为止。', { value: 0.96, format: '0.00%' }, 5],
    ['控制率', 5, '100%以下（含）计满分，每超出1%扣1分。', '１００％', 4],
    ['资产管理', 5, '管理规范5分。', null, '5分'],
    ['总分', { value: 15, formula: 'SUM(B3:B5)' }, null, null, { value: 9, formula: 'SUM(E3:E5)' }],
  ]);
  return book;
}

/** A table of `rows` rows in the wording of real ones. */
export function longTable(rows: number): SimBook {
  const book = new SimBook();
  const sheet = book.addSheet('评分表');
  fill(sheet, [
    ['一级指标', '二级指标', '三级指标', '分值', '评价标准', '指标说明', '完成值', '得分'],
    ...Array.from({ length: rows }, (_, index) => [
      '过程',
      '预算执行',
      `预算控制率${index + 1}`,
      5,
      '预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。',
      '预算控制率=（本年追加预算/年初预算）×100%。',
      { value: 0.1192, format: '0.00%' },
      4,
    ]),
  ]);
  return book;
}
