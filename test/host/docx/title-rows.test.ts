/** The lines directly above a Word table belong to it: without them it has no year, no unit and no title. */
import { cellAt } from '../../../src/grid/workbook';
import type { Sheet } from '../../../src/grid/workbook';
import { openDocx } from '../../../src/host/docx/read';
import { xlsxOfTables } from '../../../src/host/docx/write-out';
import { openXlsx } from '../../../src/host/xlsx/read';
import { reviewWorkbook } from '../../../src/review/review';
import { wordFile } from '../../report/word';

const table = [
  ['一级指标', '三级指标', '分值', '评价标准', '实际完成值', '得分'],
  ['投入', '在职人员控制率', '40', '100%以下（含）计满分，每超过1%扣1分，扣完为止。', '98%', '40'],
  ['过程', '预算执行率', '60', '100%计满分，每低于1%扣1分，扣完为止。', '100%', '60'],
  ['总分', '', '100', '', '', '100'],
];

/** The first column, row by row, down to the table's own first row. */
function above(sheet: Sheet | undefined): readonly string[] {
  if (sheet === undefined) throw new Error('no sheet');
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => cellAt(sheet, row, 0)?.text ?? '');
  return rows.slice(0, rows.indexOf('一级指标'));
}

test.each<readonly [why: string, paragraphs: readonly string[], titles: readonly string[]]>([
  [
    'appendix, title, year and unit, in order; the sentence before them is text',
    ['自评得分100分。', '附件1', '部门整体支出绩效自评表', '（2022年度）', '单位：万元'],
    ['附件1', '部门整体支出绩效自评表', '（2022年度）', '单位：万元'],
  ],
  ['a sentence that leads over to the table is no title', ['各项指标得分情况如下表：'], []],
  ['nothing beyond a sentence', ['2021年度自评表', '得分如下。', '绩效自评表'], ['绩效自评表']],
  ['a heading of the report is none', ['三、绩效自评结论'], []],
  ['a heading that names the table is', ['（一）2022年度绩效自评表'], ['（一）2022年度绩效自评表']],
  [
    'the day of signing names another year than the table',
    ['2022年度部门整体绩效自评表', '填报日期：2023年3月15日', '二〇二三年三月'],
    ['2022年度部门整体绩效自评表'],
  ],
  ['a long paragraph is text', ['绩效'.repeat(40)], []],
  ['no more than five lines', ['甲', '乙', '丙', '丁', '戊', '己'], ['乙', '丙', '丁', '戊', '己']],
])('%s', (_, paragraphs, titles) => {
  const { sheets, report } = openDocx(wordFile([...paragraphs, table]));
  expect(above(sheets[0])).toEqual(titles);
  // The text keeps every paragraph: what is said of paragraph 3 stays at paragraph 3.
  expect(report).toEqual(paragraphs);
});

test('a table knows its year, unit and title; the one after it has its own', () => {
  const workbook = openDocx(
    wordFile([
      '附件1',
      '2021年度部门整体支出绩效评价指标表',
      '单位：万元',
      table,
      '2022年度绩效自评表',
      table,
    ]),
  );
  const { tables } = reviewWorkbook(workbook);
  expect(tables.map(({ sheet, year, unit, range }) => [sheet, year, unit, range])).toEqual([
    ['表1', '2021', '万元', 'A4:F7'],
    ['表2', '2022', '', 'A2:F5'],
  ]);
});

test('two tables with nothing between them', () => {
  const { sheets } = openDocx(wordFile(['2022年度绩效自评表', table, table]));
  expect(sheets.map(above)).toEqual([['2022年度绩效自评表'], []]);
});

test('written out, a finding stands at the cell it was told for', () => {
  const wrong = [...table.slice(0, 3), ['总分', '', '100', '', '', '99']];
  const workbook = openDocx(wordFile(['2022年度绩效自评表', '（共1页）', wrong]));
  const before = reviewWorkbook(workbook).findings.map(({ sheet, cell, check }) => [sheet, cell, check]);
  const after = reviewWorkbook(openXlsx(xlsxOfTables(workbook)).workbook).findings;
  // 40 + 60 = 100, the total cell of the table's fourth row, under two title rows, says 99.
  expect(before).toEqual([['表1', 'F6', 'total-mismatch']]);
  expect(after.map(({ sheet, cell, check }) => [sheet, cell, check])).toEqual(before);
});
