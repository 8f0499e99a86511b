/** The built pane inside Excel, as far as Chromium and the simulated host can show it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { openXlsx } from '../../src/host/xlsx/read';
import { SimBook } from '../excel-sim/book';
import type { ExcelOptions, OpenedInExcel } from '../excel-sim/browser';
import { openOnTheWeb, openOnWindows } from '../excel-sim/browser';
import { FarEnd } from '../excel-sim/far-end';
import { OUTPUT, sampleFile } from './page';

export const MODES = [
  { name: 'Excel on Windows', code: 'windows', open: openOnWindows },
  { name: 'Excel on the web', code: 'web', open: openOnTheWeb },
] as const;
export type Mode = (typeof MODES)[number];

export interface Bench {
  readonly farEnd: FarEnd;
  readonly excel: OpenedInExcel;
  readonly pane: Page | Frame;
}

export function sampleInExcel(name: string): FarEnd {
  return new FarEnd(SimBook.from(openXlsx(new Uint8Array(readFileSync(sampleFile(name)))).workbook));
}

export async function openPane(
  browser: Browser,
  mode: Mode,
  farEnd: FarEnd,
  options: Partial<ExcelOptions> = {},
): Promise<Bench> {
  const excel = await mode.open(browser, farEnd, { page: 'taskpane.html', ...options });
  return { farEnd, excel, pane: excel.pane };
}

/** Waits until the pane has nothing under way. */
export async function settled(pane: Page | Frame): Promise<void> {
  await pane.waitForSelector('.hefen-pane[aria-busy=false] .bar');
}

export async function press(pane: Page | Frame, label: string): Promise<void> {
  await pane.getByRole('button', { name: label, exact: true }).first().click();
  await settled(pane);
}

/** Waits for something in the simulated workbook. */
export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 50) {
    if (waited > 10_000) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The pane's own text, for comparing what is said in one Excel with what is said in another. */
export async function said(pane: Page | Frame): Promise<string> {
  return pane.locator('#pane').innerText();
}

export async function picture(bench: Bench, name: string): Promise<void> {
  await bench.excel.page.screenshot({ path: path.join(OUTPUT, `${name}.png`) });
}
