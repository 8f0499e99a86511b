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
  ['light', 1440],
  ['dark', 1440],
  ['light', 320],
] as const)(
  'a criterion nobody reads is taught, carried out as a file and brought in again, %s, %d px wide',
  async (scheme, width) => {
    const criterion = '按甲乙口径折成等次，九成半封顶，余者照减。';
    const made = (): Uint8Array =>
      createXlsx({
        sheets: [
          {
            name: '表',
            columnWidths: [20, 8, 40, 20, 8],
            rows: [
              ['指标名称', '分值', '评价标准', '实际完成值', '得分'],
              ['甲指标', 10, criterion, '93%', 10],
              ['乙指标', 10, criterion, '94%', 10],
            ],
          },
        ],
      });
    const opened = await openPage(browser, { width, height: 900 }, scheme);
    const { page } = opened;
    await open(opened, '口径.xlsx', made());
    await page.locator('.teaching summary').click();
    await page.getByLabel('满分条件（数一数扣分的不填）').fill('95');
    await page.getByLabel('扣', { exact: true }).fill('2');
    // 2 points under 95%: 10 − 2 × 2.
    await expect(page.locator('.teach-form .answer-outcome').innerText()).resolves.toBe(
      '本行 10 → 6 分；共 2 行照此读',
    );
    expect(await violations(opened)).toEqual([]);
    await page.locator('.teaching').scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(OUTPUT, `teach-${scheme}-${width}.png`) });
    await page.getByRole('button', { name: '照这样读' }).click();
    await page.waitForSelector('.teaching .answer-kept');
    await reviewed(page);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-writes'))).toBe(false);
    await page.locator('[data-focus="fold:more:rules"]').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出规则文件' }).click(),
    ]);
    const rules = Buffer.from(await bytesOf(file));
    const other = Buffer.from(
      JSON.stringify({ readings: [{ criterion, reads: '90%以上得满分，否则不得分。' }] }),
    );
    const bring = async (bytes: Buffer): Promise<void> => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '导入规则文件' }).click(),
      ]);
      await chooser.setFiles({ name: '规则.json', mimeType: 'application/json', buffer: bytes });
    };
    await bring(other);
    await page.waitForSelector('.clashes');
    expect(await violations(opened)).toEqual([]);
    await page.locator('.clashes').scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(OUTPUT, `teach-clash-${scheme}-${width}.png`) });
    await page.getByLabel('文件里的：90%以上得满分，否则不得分。').check();
    await page.getByRole('button', { name: '用这些规则' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.readings')?.textContent.includes('90%以上得满分'),
    );
    await reviewed(page);
    await opened.context.close();
    const again = await openPage(browser, { width, height: 900 }, scheme);
    await open(again, '另一单位.xlsx', made());
    await again.page.locator('[data-focus="fold:more:rules"]').click();
    const [chooser] = await Promise.all([
      again.page.waitForEvent('filechooser'),
      again.page.getByRole('button', { name: '导入规则文件' }).click(),
    ]);
    await chooser.setFiles({ name: '规则.json', mimeType: 'application/json', buffer: rules });
    await again.page.waitForSelector('.readings');
    await reviewed(again.page);
    // 94% is one point under: 10 − 2.
    await expect(again.page.locator('.changes').innerText()).resolves.toMatch(/乙指标[\s\S]*8/);
    expect(again.complaints).toEqual([]);
    await again.context.close();
  },
  60_000,
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
