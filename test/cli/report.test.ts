/** Word reports and texts on the command line: what they say is checked, their tables are scored in a workbook. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import checkSchema from '../../src/cli/schema/check.schema.json';
import { cellAt } from '../../src/grid/workbook';
import { openXlsx } from '../../src/host/xlsx/read';
import { wordFile } from '../report/word';
import { hefen } from './command';

const folder = mkdtempSync(path.join(tmpdir(), 'hefen-report-'));
const inFolder = (name: string): string => path.join(folder, name);
const isValid = new Ajv2020({ strict: false, allErrors: true }).compile(checkSchema);

interface Printed {
  files: {
    error: string | null;
    sheets: { name: string }[];
    tables: { sheet: string; kind: string }[];
    findings: { check: string; severity: string; sheet: string; cell: string; reported: string }[];
  }[];
}

async function printed(words: readonly string[]): Promise<Printed> {
  const json = JSON.parse((await hefen([...words, '--json'])).out);
  isValid(json);
  expect(isValid.errors ?? []).toEqual([]);
  return json;
}

/** Full marks 30, scores 10 + 8 + 10 = 28; 92% under 每低于1%扣1分 gives 2 of 10, so the table's 8 is wrong. */
const table: readonly (readonly string[])[] = [
  ['一级指标', '三级指标', '分值', '评价标准', '实际完成值', '得分'],
  ['投入', '在职人员控制率', '10', '100%以下（含）计满分，每超过1%扣1分，扣完为止。', '98%', '10'],
  ['过程', '预算执行率', '10', '100%计满分，每低于1%扣1分，扣完为止。', '92%', '8'],
  ['过程', '公用经费控制率', '10', '100%以下（含）计满分，每超过1%扣1分，扣完为止。', '95%', '10'],
  ['总分', '', '30', '', '', '28'],
];
const text = [
  '2022年度部门整体支出绩效自评报告',
  '2022年部门整体支出500万元，其中：基本支出300万元，项目支出180万元。',
  '我单位2022年度自评得分28分。',
];

jest.setTimeout(120_000);

beforeAll(() => {
  writeFileSync(inFolder('报告.docx'), wordFile([...text, table]));
  writeFileSync(inFolder('正文.docx'), wordFile(text));
  writeFileSync(inFolder('正文.txt'), text.join('\r\n'));
});

test('a report is checked by its own table and text', async () => {
  const { files } = await printed(['check', inFolder('报告.docx')]);
  expect(files).toHaveLength(1);
  expect(files[0]?.error).toBeNull();
  expect(files[0]?.tables).toMatchObject([{ sheet: '表1', kind: 'score' }]);
  const found = files[0]?.findings.map(({ check, severity, sheet, cell }) => [check, severity, sheet, cell]);
  expect(found).toContainEqual(['score-mismatch', 'error', '表1', 'F3']);
  // 300 + 180 = 480, not 500.
  expect(found).toContainEqual(['report-mismatch', 'error', '报告正文', 'A2']);
  expect(found).toHaveLength(2);
  expect((await hefen(['check', inFolder('报告.docx')])).code).toBe(1);
});

test('a text without a table is checked and asks for a table', async () => {
  const run = await hefen(['check', inFolder('正文.docx')]);
  expect(run.code).toBe(1);
  expect(run.out).toContain('报告正文!A2');
  const { files } = await printed(['check', inFolder('正文.docx')]);
  expect(files[0]?.tables).toEqual([]);
});

test.each(['正文.docx', '正文.txt'])('--report %s: the text goes with the workbook', async (name) => {
  const workbook = 'assets/samples/003-lianyungang-2021.xlsx';
  const alone = (await printed(['check', workbook])).files[0]?.findings ?? [];
  const found = (await printed(['check', workbook, '--report', inFolder(name)])).files[0]?.findings ?? [];
  const added = found.filter(({ check }) => check === 'report-mismatch');
  expect(alone.some(({ check }) => check === 'report-mismatch')).toBe(false);
  expect(found.length).toBe(alone.length + added.length);
  // 300 + 180 is not 500, and this table's total is 99.
  expect(added).toMatchObject([
    { severity: 'error', sheet: '报告正文', cell: 'A2', reported: '500万元' },
    { severity: 'error', sheet: '报告正文', cell: 'A3', reported: '28分' },
  ]);
});

test('a text saved by Windows in GB 18030 is read as well', async () => {
  // 支出500万元，其中：基本支出300万元，项目支出180万元。
  const bytes = Buffer.from(
    'd6a7b3f6353030cdf2d4aaa3acc6e4d6d0a3babbf9b1bed6a7b3f6333030cdf2d4aaa3accfeec4bfd6a7b3f6313830cdf2d4aaa1a3',
    'hex',
  );
  writeFileSync(inFolder('旧.txt'), bytes);
  const { files } = await printed([
    'check',
    inFolder('正文.docx'),
    'assets/samples/side-by-side.xlsx',
    '--report',
    inFolder('旧.txt'),
  ]);
  expect(files[1]?.findings.filter(({ check }) => check === 'report-mismatch')).toMatchObject([
    { severity: 'error', cell: 'A1', reported: '500万元' },
  ]);
});

test('a report that is not there ends in one sentence', async () => {
  const run = await hefen(['check', 'assets/samples/side-by-side.xlsx', '--report', inFolder('没有.txt')]);
  expect(run.code).toBe(2);
  expect(run.err).toContain('找不到文件');
});

test('score writes the tables of a report into a new workbook', async () => {
  const report = readFileSync(inFolder('报告.docx'));
  const run = await hefen(['score', inFolder('报告.docx'), '-o', inFolder('表.xlsx')]);
  expect(run.err).toBe('');
  expect(run.out).toContain('已写 表1!F3：8 → 2');
  expect(run.out).toContain('已写 表1!F5：28 → 22');
  expect(run.out).not.toContain('未写');
  // The text still says 28 and 500.
  expect(run.out).toMatch(/报告正文!A3[^\n]*28分[^\n]*22/);
  expect(run.code).toBe(1);
  expect(readFileSync(inFolder('报告.docx')).equals(report)).toBe(true);
  const { workbook } = openXlsx(new Uint8Array(readFileSync(inFolder('表.xlsx'))));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  expect([2, 4].map((row) => cellAt(sheet, row, 5)?.value)).toEqual([2, 22]);
  expect(cellAt(sheet, 1, 3)?.text).toBe('100%以下（含）计满分，每超过1%扣1分，扣完为止。');
  expect((await hefen(['check', inFolder('表.xlsx')])).code).toBe(0);
});

test('a report is never rewritten in place, and a text has no table to write', async () => {
  const run = await hefen(['score', inFolder('报告.docx'), '--in-place']);
  expect(run.code).toBe(2);
  expect(run.err).toContain('Word 报告不能直接改写');
  const none = await hefen(['score', inFolder('正文.docx'), '-o', inFolder('无.xlsx')]);
  expect(none.err).toContain('没有表格');
  expect(existsSync(inFolder('无.xlsx'))).toBe(false);
});
