/**
 * 清除标记 on the ribbon works without the pane. The function is called as the manifest names it; how Excel calls it
 * and opens the dialog is Excel's, so the dialog's page is opened here by hand.
 */
import type { Browser, Page } from 'playwright-core';
import type { FarEnd } from '../excel-sim/far-end';
import type { Bench } from './excel';
import { MODES, openPane, picture, sampleInExcel, settled, until } from './excel';
import { launch } from './page';

const SAMPLE = '002-huaihua-2021.xlsx';
const [WINDOWS] = MODES;

let browser: Browser;
let bench: Bench;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(bench.farEnd.unknown).toEqual([]);
  await bench.excel.close();
});

const rules = (): number =>
  bench.farEnd.book.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0);

/** The functions `Office.actions.associate` was given, by name in capitals: where Excel looks them up. */
interface RibbonWindow {
  readonly Office?: {
    readonly actions?: {
      readonly _association?: {
        readonly mappings: Readonly<Record<string, (event: { readonly completed: () => void }) => void>>;
      };
    };
  };
  readonly openedDialog?: string;
}

/** Calls the ribbon function as Excel would. Out: what Excel was asked to open as a dialog. */
async function clickClear(page: Page): Promise<string> {
  await page.waitForFunction(
    () =>
      (window as unknown as RibbonWindow).Office?.actions?._association?.mappings['CLEARMARKS'] !== undefined,
  );
  await page.evaluate(() => {
    const ribbon = window as unknown as RibbonWindow;
    ribbon.Office?.actions?._association?.mappings['CLEARMARKS']?.({ completed: () => undefined });
  });
  await page.waitForFunction(() => (window as unknown as RibbonWindow).openedDialog !== undefined);
  return page.evaluate(() => (window as unknown as RibbonWindow).openedDialog ?? '');
}

async function openCommands(farEnd: FarEnd): Promise<Page> {
  bench = await openPane(browser, WINDOWS, farEnd, { page: 'commands.html' });
  return bench.excel.page;
}

it('takes every mark off, leaves the scores written, and says so', async () => {
  bench = await openPane(browser, WINDOWS, sampleInExcel(SAMPLE), { page: 'taskpane.html?run=score' });
  await settled(bench.pane);
  await until(() => rules() > 0);
  await bench.excel.close();
  const page = await openCommands(bench.farEnd);
  const dialog = await clickClear(page);
  expect(dialog).toContain('https://localhost:3000/commands.html?said');
  expect(rules()).toBe(0);
  expect(bench.farEnd.book.sheet('附件1 部门整体支出绩效评价指标表').peek(6, 8).value).toBe(0);
  await page.goto('https://localhost:3000/commands.html?said');
  await page.locator('[role=alertdialog] p').waitFor();
  expect(await page.locator('[role=alertdialog]').innerText()).toMatch(
    /^已清除核分的全部标记和批注；核分写入的得分还在，要恢复请打开核分窗格点「全部撤销」。\s+知道了$/,
  );
  await picture(bench, 'excel-clear-marks-said');
});

it('says so when there is nothing to clear', async () => {
  const page = await openCommands(sampleInExcel(SAMPLE));
  await clickClear(page);
  await page.goto('https://localhost:3000/commands.html?said');
  expect(await page.locator('[role=alertdialog] p').innerText()).toBe(
    '这个工作簿里没有核分的标记，什么都没有改动。',
  );
  expect(bench.farEnd.book.parts.size).toBe(0);
});
