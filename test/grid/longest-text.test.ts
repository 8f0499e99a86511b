import { explainRule } from '../../src/assess/rule-line';
import { LONGEST_TEXT, OVERLONG, withinBounds } from '../../src/grid/longest-text';
import { createXlsx } from '../../src/host/xlsx/create';
import { openXlsx } from '../../src/host/xlsx/read';
import { xlsxOfTables } from '../../src/host/docx/write-out';
import { HostError } from '../../src/host/port';
import type { Workbook } from '../../src/grid/workbook';
import { nationalRules } from '../../src/rules/local-rules';
import { reviewWorkbook } from '../../src/review/review';

const HEADER = ['三级指标', '分值', '评价标准', '年度指标值', '实际完成值', '得分'];
const RULE = '100%计满分，每低于5%扣2分，扣完为止。';
const grown = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

function bookOf(row: readonly (string | number)[]): Workbook {
  const rows = [HEADER, [...row], ['合计', 10, '', '', '', 8]];
  return openXlsx(createXlsx({ sheets: [{ name: '评价表', rows }] })).workbook;
}

const rowOf = (workbook: Workbook) => reviewWorkbook(workbook).tables[0]?.indicators[0];

describe('a text past what a cell of Excel holds is not read', () => {
  // 900,000 characters took for ever. A criterion that cannot be read is unread, never absent: without one the
  // national rule would score the row.
  test.each([RULE, '0', '①', '（', '每低于', '1.', '\n', '扣2分；'])(
    'a criterion of 900,000 characters (%j …)',
    (piece) => {
      const row = rowOf(bookOf(['预算执行率', 10, grown(piece, 900_000), '100%', '92%', 8]));
      expect(row?.assessment).toMatchObject({ status: 'unread', unread: [{ text: OVERLONG }] });
    },
  );

  test.each(['92%', '0', '无', '100%', '已完成', '', '8'])('whatever the value: %j', (value) => {
    const row = rowOf(bookOf(['预算执行率', 10, grown(RULE, LONGEST_TEXT + 1), '100%', value, 8]));
    expect(row?.assessment.status).toBe('unread');
  });

  test('one character more decides', () => {
    // Without blanks at its end: as read, `RULE` and then nothing but 。 up to the bound.
    const long = `${RULE}${'。'.repeat(LONGEST_TEXT - RULE.length)}`;
    expect(rowOf(bookOf(['预算执行率', 10, long, '', '95%', 8]))?.assessment.status).toBe('scored');
    expect(rowOf(bookOf(['预算执行率', 10, `${long}。`, '', '95%', 8]))?.assessment.status).toBe('unread');
  });

  test('a name, a target, a value that long: the review ends and scores nothing from them', () => {
    for (const column of [0, 3, 4]) {
      const row: (string | number)[] = ['预算执行率', 10, RULE, '100%', '92%', 8];
      row[column] = grown('完成100%，', 900_000);
      const view = rowOf(bookOf(row));
      if (column === 4) expect(view?.assessment.status).toBe('input');
      expect(view?.name.length ?? 0).toBeLessThan(100);
    }
  });

  test('a report’s paragraph', () => {
    const workbook = {
      ...bookOf(['预算执行率', 10, RULE, '', '92%', 8]),
      report: ['一', grown('执行率92%，', 900_000)],
    };
    expect(withinBounds(workbook).report).toEqual(['一', OVERLONG]);
    expect(reviewWorkbook(workbook).findings.filter(({ check }) => check === 'report-mismatch')).toEqual([]);
  });

  test('a workbook within the bound is read as it is', () => {
    const workbook = bookOf(['预算执行率', 10, RULE, '', '92%', 8]);
    expect(withinBounds(workbook)).toBe(workbook);
  });

  test('one criterion by itself: the whole of it is the place nobody read', () => {
    const criterion = grown(RULE, 900_000);
    expect(explainRule({ criterion, fullMarks: 10, value: '92%' }, nationalRules)).toMatchObject({
      status: 'unread',
      score: null,
      unread: [{ from: 0, to: 900_000, text: OVERLONG }],
    });
    const value = grown('9', 900_000);
    expect(explainRule({ criterion: RULE, fullMarks: 10, value }, nationalRules).status).not.toBe('scored');
  });

  test('the tables of a Word report: no workbook is made that Excel would call damaged', () => {
    const workbook = bookOf(['预算执行率', 10, grown(RULE, LONGEST_TEXT + 1), '', '92%', 8]);
    expect(() => xlsxOfTables(workbook)).toThrow(HostError);
    expect(() => xlsxOfTables(workbook)).toThrow(/32767/);
  });
});
