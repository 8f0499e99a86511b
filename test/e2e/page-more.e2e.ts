/** 更多 on the page: local rules, columns named by hand, the report's text and Word files, record and list. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator } from 'playwright-core';
import { createXlsx } from '../../src/host/xlsx/create';
import { XlsxHost } from '../../src/host/xlsx/host';
import { reviewWorkbook } from '../../src/review/review';
import { storedMappings, storedRules } from '../../src/review/settings';
import { wordFile } from '../report/word';
import type { Opened } from './page';
import { OUTPUT, bytesOf, cell, drop, launch, openPage, press, reviewed, sampleFile, totals } from './page';

let browser: Browser;
let opened: Opened;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  opened = await openPage(browser);
});
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  expect(opened.requests).toEqual([]);
  await opened.context.close();
});

const tool = (name: string): Locator => opened.page.locator('.tool > summary', { hasText: name });
const now = (name: string): Promise<string> => tool(name).locator('.tool-now').innerText();
const notice = (): Promise<string> => opened.page.locator('.notice p').innerText();

async function downloaded(label: string): Promise<Uint8Array> {
  const [file] = await Promise.all([opened.page.waitForEvent('download'), opened.bar(label).click()]);
  return bytesOf(file);
}

async function shoot(name: string): Promise<void> {
  await opened.page.locator('.more-tools').scrollIntoViewIfNeeded();
  await opened.page.screenshot({ path: path.join(OUTPUT, name) });
}

async function serious(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: opened.page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

async function openFile(name: string, bytes: Uint8Array): Promise<void> {
  const { page } = opened;
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), opened.bar('打开文件').click()]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.waitForFunction((file) => document.title.startsWith(file), name);
  await reviewed(page);
}

const sample = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(sampleFile(name)));

test('本地规则: set, in force, kept in the file, and back to the national rules in one click', async () => {
  const { page } = opened;
  expect(await now('规则')).toBe('全国通行规定');
  await tool('规则').click();
  await page.getByLabel('名称', { exact: true }).fill('某市规则');
  await page.getByLabel('优 不低于').fill('九十');
  await press(opened, '使用这套规则');
  await expect(page.locator('#rules-grade-0-error').innerText()).resolves.toBe('请填 0 到 100 的数。');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('rules-grade-0');
  await page.getByLabel('优 不低于').fill('98');
  await page.getByLabel('良 不低于').fill('99');
  await press(opened, '使用这套规则');
  await expect(page.locator('#rules-grade-1-error').innerText()).resolves.toBe(
    '「良」的分数线应低于「优」。',
  );
  expect(await serious()).toEqual([]);
  await page.getByLabel('良 不低于').fill('９５');
  await page.getByLabel('扣分不足一步的').selectOption('proportional');
  await shoot('page-rules.png');
  await press(opened, '使用这套规则');
  expect(await now('规则')).toBe('本地规则「某市规则」');
  expect(await notice()).toBe('已按本地规则「某市规则」重新核对。');
  await expect(page.locator('.total-facts').first().innerText()).resolves.toContain('按本地规则「某市规则」');
  // 95 of 100 is 良 by the unit's own 98 and 95.
  await expect(page.locator('.total-facts').first().innerText()).resolves.toContain('等级 良');
  const file = await new XlsxHost(await downloaded('下载结果')).read();
  expect(storedRules(file)).toMatchObject({ id: '某市规则', partSteps: 'proportional' });
  await press(opened, '恢复全国通行规定');
  expect(await now('规则')).toBe('全国通行规定');
  expect(await downloaded('下载结果')).toEqual(await sample('002-huaihua-2021.xlsx'));
});

const ODD = createXlsx({
  sheets: [
    {
      name: '考核',
      rows: [
        ['某项考核'],
        ['事项甲', '额度乙', '办法丙', '情况丁', '结论戊'],
        ['人员控制率', 5, '100%以下（含）计满分，每超出1%扣1分，扣完为止。', '102%', 5],
        ['预算完成率', 10, '得分=完成率×分值', '95%', 9.5],
      ],
    },
  ],
});

test('指定列: headings nobody knows are named by hand, kept in the file, and can be taken back', async () => {
  const { page } = opened;
  await openFile('考核.xlsx', ODD);
  await page.locator('.notice.bad').waitFor();
  await opened.bar('指定列…').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('columns-sheet');
  await page.getByLabel('表头所在的行').selectOption('1');
  await press(opened, '按所指的列核对');
  await expect(page.locator('#columns-name-error').innerText()).resolves.toBe('请指明指标名称在哪一列。');
  for (const [label, column] of [
    ['指标名称（最末级）', '0'],
    ['分值', '1'],
    ['评价标准', '2'],
    ['实际完成值', '3'],
  ] as const)
    await page.getByLabel(label, { exact: true }).selectOption(column);
  await page.getByLabel('得分', { exact: true }).selectOption('1');
  await press(opened, '按所指的列核对');
  await expect(page.locator('#columns-score-error').innerText()).resolves.toBe('这一列已指定为「分值」。');
  await page.getByLabel('得分', { exact: true }).selectOption('4');
  expect(await serious()).toEqual([]);
  await shoot('page-columns.png');
  await press(opened, '按所指的列核对');
  // 102% is 2 points over: 5 − 2 = 3; 95% × 10 = 9.5. 14.5 reported, 12.5 recomputed.
  expect((await totals(page))[1]).toBe('12.5');
  expect(await now('指定列')).toBe('已指定');
  const file = await new XlsxHost(await downloaded('下载结果')).read();
  expect(storedMappings(file)).toHaveLength(1);
  expect(reviewWorkbook(file).summary.scored).toBe(2);
  await press(opened, '取消指定：考核');
  expect(await page.locator('.total').count()).toBe(0);
  expect(await downloaded('下载结果')).toEqual(ODD);
});

const TEXT = '2021年部门整体支出年初预算264.18万元，其中：基本支出258.33万元、项目支出8.85万元。';

test('报告文字: pasted text is checked, quoted, and leads to no cell', async () => {
  const { page } = opened;
  await tool('报告文字').click();
  await press(opened, '核对文字');
  await expect(page.locator('.tool-form .field-error').innerText()).resolves.toBe('还没有文字。');
  await page.getByLabel('报告文字', { exact: true }).fill(`一、基本情况\n\n${TEXT}`);
  await press(opened, '核对文字');
  expect(await notice()).toMatch(/^报告文字 2 段：对上 \d+ 个数，\d+ 个不符或要核实，\d+ 个没有对照（/);
  const finding = page.locator('.finding', { hasText: '报告正文第 2 段' }).first();
  await expect(finding.locator('span.cell-link').innerText()).resolves.toBe('报告第 2 段');
  expect(await finding.locator('button.cell-link').count()).toBe(0);
  await expect(finding.locator('.quote').innerText()).resolves.toContain('其中：基本支出258.33万元');
  await finding.locator('.message').click();
  await finding.scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(OUTPUT, 'page-report.png') });
  expect(await serious()).toEqual([]);
  // Writing and its undo leave the text in place.
  await press(opened, '一键核分');
  await press(opened, '全部撤销');
  expect(await page.locator('.finding', { hasText: '报告正文第 2 段' }).count()).toBeGreaterThan(0);
  await press(opened, '不再核对');
  expect(await page.locator('.finding', { hasText: '报告正文' }).count()).toBe(0);
});

const TABLE = [
  ['三级指标', '分值', '评价标准', '实际完成值', '得分'],
  ['人员控制率', '5', '100%以下（含）计满分，每超出1%扣1分，扣完为止。', '102%', '5'],
  ['预算完成率', '10', '得分=完成率×分值', '95%', '9.5'],
  ['总分', '15', '', '', '14.5'],
];

test('a Word report: its table is scored and downloaded as .xlsx, its text checked along', async () => {
  const { page } = opened;
  await openFile('报告.docx', wordFile([TEXT, TABLE]));
  expect(await totals(page)).toEqual(['14.5', '12.5']);
  expect(await page.locator('.finding', { hasText: '报告正文第 1 段' }).count()).toBeGreaterThan(0);
  await press(opened, '一键核分');
  await page.screenshot({ path: path.join(OUTPUT, 'page-word.png') });
  const [file] = await Promise.all([page.waitForEvent('download'), opened.bar('下载结果').click()]);
  expect(file.suggestedFilename()).toBe('报告（核分）.xlsx');
  const after = reviewWorkbook(await new XlsxHost(await bytesOf(file)).read());
  expect(after.tables[0]?.total).toMatchObject({ reported: '12.5', recomputed: '12.5' });
});

test('a Word report dropped beside an open workbook becomes its report', async () => {
  const { page } = opened;
  await openFile('怀化.xlsx', await sample('002-huaihua-2021.xlsx'));
  await drop(page, '报告.docx', wordFile([TEXT, TABLE]));
  await page.locator('.finding', { hasText: '报告正文第 1 段' }).first().waitFor();
  await reviewed(page);
  expect(await totals(page)).toEqual(['96', '95']);
  expect(await notice()).toContain('报告里还有 1 张表');
  expect(await now('报告文字')).toBe('1 段');
});

test('a Word report without tables: its text alone is checked', async () => {
  const { page } = opened;
  await drop(page, '正文.docx', wordFile([TEXT]));
  await page.waitForFunction(() => document.title.startsWith('正文'));
  await reviewed(page);
  await page.locator('.finding', { hasText: '报告正文第 1 段' }).first().waitFor();
  await expect(page.locator('.workbook-room .empty').innerText()).resolves.toBe(
    '这份报告里没有表格，只核对文字。',
  );
  await page.screenshot({ path: path.join(OUTPUT, 'page-word-text.png') });
});

test('a broken Word file: one sentence, and the workbook on the desk stays', async () => {
  const { page } = opened;
  await drop(page, '坏.docx', wordFile([TEXT]).slice(0, 300));
  await page.locator('.notice.bad').waitFor();
  expect(await notice()).toMatch(/损坏|不完整|不是/);
  expect(await totals(page)).toEqual(['96', '95']);
});

test('核对底稿 is added as a sheet, never reviewed itself, and gone in 导出报送稿', async () => {
  const { page } = opened;
  await press(opened, '一键核分');
  await tool('底稿与清单').click();
  await press(opened, '生成核对底稿');
  expect(await notice()).toBe('核对底稿已加在工作簿最后。');
  await page.getByRole('tab', { name: '核对底稿' }).click();
  const sheet = page.locator('.sheet');
  await expect(sheet.innerText()).resolves.toContain('预算控制率');
  // The unit's own 1 beside the recomputed 0, and that it was rewritten.
  const row = page.locator('.sheet tr', { hasText: '预算控制率' }).first();
  expect((await row.locator('td').allInnerTexts()).filter((_, at) => [3, 4, 8].includes(at))).toEqual([
    '1',
    '0',
    '改',
  ]);
  const before = page.locator('.sheet tr', { hasText: '核对前' });
  await expect(before.innerText()).resolves.toContain('表中总分 96；复算 95');
  await expect(page.locator('.sheet tr', { hasText: '核对后' }).innerText()).resolves.toContain(
    '表中总分 95',
  );
  await expect(cell(page, 'B2').innerText()).resolves.toBe('样例.xlsx');
  await page.screenshot({ path: path.join(OUTPUT, 'page-record.png') });
  expect(await totals(page)).toEqual(['96', '95']);
  const clean = await new XlsxHost(await downloaded('导出报送稿')).read();
  expect(clean.sheets.map(({ name }) => name)).not.toContain('核对底稿');
});

test('修改清单 is copied as text, or stands selected where the clipboard is refused', async () => {
  const { page, context } = opened;
  await press(opened, '一键核分');
  await tool('底稿与清单').click();
  const list = page.getByLabel('修改清单');
  const lines = (await list.inputValue()).split('\n').map((line) => line.split('\t').slice(0, 3));
  const name = '附件1 部门整体支出绩效评价指标表';
  expect(lines).toEqual([
    [`${name}!I7`, '1', '0'],
    [`${name}!I21`, '96', '95'],
  ]);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(opened, '复制清单');
  await page.getByText('已复制。').waitFor();
  await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe(await list.inputValue());
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
  });
  await press(opened, '复制清单');
  await page.getByText('请按 Ctrl+C').waitFor();
  const selected = await list.evaluate(
    (field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart,
  );
  expect(selected).toBe((await list.inputValue()).length);
  await shoot('page-list.png');
});

test('更多 works from the keyboard alone, and in a narrow pane', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 360, height: 800 });
  await tool('规则').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('名称', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('rules-id');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(wide).toBe(true);
  await shoot('page-rules-narrow.png');
});
