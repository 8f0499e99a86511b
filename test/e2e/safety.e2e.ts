/** What the page must not do, and for whom it must work: policy, keyboard, readers, narrow panes, dark screens. */
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { createXlsx } from '../../src/host/xlsx/create';
import { OUTPUT, cell, drop, launch, openPage, press, reviewed } from './page';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

test('the policy stops inline scripts, handlers, styles and every connection', async () => {
  const { page, context, complaints } = await openPage(browser);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:," onerror="window.ranHandler = true"><p style="color:red">x</p>';
    document.body.append(holder);
    const sent = await fetch('https://example.com/').then(
      () => 'sent',
      () => 'stopped',
    );
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    const red = getComputedStyle(holder.querySelector('p') ?? holder).color;
    return { inline: 'ranInline' in window, handler: 'ranHandler' in window, sent, red };
  });
  expect(ran).toEqual({
    inline: false,
    handler: false,
    sent: 'stopped',
    red: expect.not.stringContaining('255, 0, 0'),
  });
  expect(complaints.join('\n')).toContain('Content Security Policy');
  await context.close();
});

test('the page holds no outside address and never mentions the client of Office', async () => {
  const { page, context } = await openPage(browser);
  const html = await page.content();
  expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/i);
  expect(html).not.toContain('appsforoffice');
  await context.close();
});

test.each([
  ['light', 1440, 900],
  ['dark', 1440, 900],
  ['light', 380, 800],
] as const)(
  'axe finds nothing serious: %s, %d wide',
  async (scheme, width, height) => {
    const opened = await openPage(browser, { width, height }, scheme);
    const { page, context } = opened;
    const serious = async (): Promise<readonly string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    };
    for (const fold of await page.locator('.hefen-pane details > summary').all()) await fold.click();
    expect(await serious()).toEqual([]);
    await press(opened, '一键核分');
    expect(await serious()).toEqual([]);
    await context.close();
  },
  180_000,
);

test('by keyboard alone: score, go to the cell, undo; focus is never lost', async () => {
  const { page, context } = await openPage(browser);
  await page.locator('[data-focus=score]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.change.done');
  await reviewed(page);
  // Never on a button that writes: on what was said came of it, then on the list the button stood in.
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
  expect(await focused()).toBe('news');
  await page.locator('[data-focus=undo-all]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.change input');
  await reviewed(page);
  expect(await focused()).toBe('hefen-changes');
  await expect(page.locator('.live').innerText()).resolves.toContain('已撤销');
  await context.close();
});

test('texts of cells are texts: markup in a workbook stays inert', async () => {
  const { page, context, complaints } = await openPage(browser);
  const evil = '<img src=x onerror="window.hit=1">';
  const bytes = createXlsx({
    sheets: [
      {
        name: '表<b>1',
        rows: [
          [evil, null, null, null],
          ['三级指标', '分值', '评价标准', '得分'],
          [`${evil}控制率`, 5, `100%以下（含）计满分，每超出1%扣1分，扣完为止。${evil}`, 9],
          ['总分', 5, null, 9],
        ],
      },
    ],
  });
  await drop(page, 'evil.xlsx', bytes);
  await page.waitForFunction(() => document.title.startsWith('evil'));
  await reviewed(page);
  expect(await page.locator('#page img').count()).toBe(0);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(cell(page, 'A1').innerText()).resolves.toContain('<img');
  expect(complaints).toEqual([]);
  await context.close();
});

test('a large sheet is drawn in part, says so, and a far cell is still reached', async () => {
  const { page, context } = await openPage(browser);
  const rows: (readonly (string | number)[])[] = [['三级指标', '分值', '评价标准', '得分']];
  for (let row = 1; row <= 1500; row += 1) {
    rows.push([`执行率${row}`, 1, '完成率达到100%得1分，否则不得分。', row === 1500 ? 3 : 1]);
  }
  await drop(page, 'large.xlsx', createXlsx({ sheets: [{ name: '大表', rows }] }));
  await page.waitForFunction(() => document.title.startsWith('large'));
  await reviewed(page);
  await expect(page.locator('.sheet-notes').innerText()).resolves.toContain('共 1501 行');
  expect(await cell(page, 'D1501').count()).toBe(0);
  await page.getByRole('button', { name: '转到 D1501' }).first().click();
  expect(await cell(page, 'D1501').isVisible()).toBe(true);
  await context.close();
});

test.each([320, 400])('the pane at %d pixels: no sideways scrolling', async (width) => {
  const opened = await openPage(browser, { width, height: 900 });
  const { page, context } = opened;
  const overflow = (): Promise<number> =>
    page.evaluate(() => {
      const pane = document.querySelector('.pane-room');
      return pane === null ? -1 : pane.scrollWidth - pane.clientWidth;
    });
  expect(await overflow()).toBe(0);
  await page.locator('.pane-room').screenshot({ path: path.join(OUTPUT, `pane-${width}-reviewed.png`) });
  await press(opened, '一键核分');
  expect(await overflow()).toBe(0);
  await page.locator('.pane-room').screenshot({ path: path.join(OUTPUT, `pane-${width}-scored.png`) });
  await context.close();
});
