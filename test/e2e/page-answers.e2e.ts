/** A table of twelve rows finished on the page with the keyboard alone: answered, written, undone, downloaded, reopened. */
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { createXlsx } from '../../src/host/xlsx/create';
import { ROWS } from '../review/twelve-rows';
import type { Opened } from './page';
import { OUTPUT, bytesOf, cell, launch, openPage, reviewed } from './page';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

function table(): Uint8Array {
  const total = ROWS.reduce((sum, row) => sum + row[4], 0);
  const marks = ROWS.reduce((sum, row) => sum + row[1], 0);
  const rows = [
    ['指标名称', '分值', '评价标准', '实际完成值', '得分'],
    ...ROWS,
    ['总分', marks, null, null, total],
  ];
  return createXlsx({
    sheets: [{ name: '绩效评价指标表', columnWidths: [20, 8, 40, 20, 8], rows }],
  });
}

async function open({ page }: Opened, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开文件', exact: true }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.waitForFunction((file) => document.title.startsWith(file), name);
  await reviewed(page);
}

const done = ({ page }: Opened): Promise<string> => page.locator('.done-of span').innerText();

async function violations({ page }: Opened): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`,
  );
}

test.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 320],
] as const)(
  'to 已定 12/12 by keyboard, %s, %d px wide',
  async (scheme, width) => {
    const opened = await openPage(browser, { width, height: 900 }, scheme);
    const { page } = opened;
    await open(opened, '十二行.xlsx', table());
    expect(await done(opened)).toBe('已定 2/12');
    await page.locator('.current h2').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    for (let turn = 0; turn < 9; turn += 1) {
      const name = await page.locator('.current h2').innerText();
      if (turn % 3 === 0) {
        expect(await violations(opened)).toEqual([]);
        await page.screenshot({ path: path.join(OUTPUT, `answers-${scheme}-${width}-${turn}.png`) });
      }
      if (name === '质量达标率') await page.keyboard.type('92%');
      else {
        await page.locator('.answer-option.kept input').focus();
        await page.keyboard.press('Space');
      }
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (wanted) => document.querySelector('.done-of span')?.textContent === wanted,
        `已定 ${turn + 3}/12`,
      );
      await reviewed(page);
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-writes'))).toBe(false);
    }
    await page.locator('[data-focus=write-chosen]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.done-of span')?.textContent === '已定 12/12');
    await reviewed(page);
    await expect(cell(page, 'D8').innerText()).resolves.toBe('92%');
    await expect(cell(page, 'E8').innerText()).resolves.toBe('6');
    expect(await violations(opened)).toEqual([]);
    await page.screenshot({ path: path.join(OUTPUT, `answers-${scheme}-${width}-done.png`) });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载结果', exact: true }).click(),
    ]);
    const bytes = await bytesOf(file);
    await page.locator('[data-focus=undo-all]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.done-of span')?.textContent === '已定 11/12');
    await reviewed(page);
    await expect(cell(page, 'E8').innerText()).resolves.toBe('10');
    await opened.context.close();
    const again = await openPage(browser, { width, height: 900 }, scheme);
    await open(again, '结果.xlsx', bytes);
    expect(await done(again)).toBe('已定 12/12');
    expect(again.complaints).toEqual([]);
    await again.context.close();
  },
  120_000,
);

test.each([
  ['表.csv', '另存为 .xlsx'],
  ['报告.wps', '另存为 .docx'],
  ['表.et', '另存为 .xlsx'],
])('%s gets the sentence that helps', async (name, sentence) => {
  const opened = await openPage(browser);
  // An old binary workbook as far as its kind is told: the signature, and a stream of that name.
  const old = [Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('Workbook', 'utf16le')];
  const bytes = name.endsWith('.et') ? Buffer.concat([...old, Buffer.alloc(512)]) : Buffer.from('指标,得分');
  const [chooser] = await Promise.all([
    opened.page.waitForEvent('filechooser'),
    opened.bar('打开文件').click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await opened.page.waitForSelector('.notice.bad');
  expect(await opened.page.locator('.notice p').innerText()).toContain(sentence);
  await opened.context.close();
});
