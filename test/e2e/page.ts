/** The built page in a browser without a network; what it asked the network for is kept. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { readFile } from 'node:fs/promises';

const ROOT = path.resolve(__dirname, '../..');
export const PAGE = pathToFileURL(path.join(ROOT, 'dist/page/index.html')).href;
export const OUTPUT = path.join(ROOT, 'output');
export const sampleFile = (name: string): string => path.join(ROOT, 'assets/samples', name);

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for beyond the page itself, data and blobs. */
  readonly requests: readonly string[];
  /** Errors and refusals of the policy, as the console has them. */
  readonly complaints: readonly string[];
  readonly bar: (label: string) => Locator;
}

export async function openPage(
  browser: Browser,
  size = { width: 1440, height: 900 },
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Opened> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true, colorScheme });
  await context.setOffline(true);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (address !== PAGE && !/^(data|blob):/.test(address)) requests.push(address);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(PAGE);
  await reviewed(page);
  return {
    page,
    context,
    requests,
    complaints,
    bar: (label) => page.getByRole('button', { name: label, exact: true }),
  };
}

/** Waits until the pane has nothing under way. */
export async function reviewed(page: Page): Promise<void> {
  await page.waitForSelector('.hefen-pane[aria-busy=false] .bar');
}

export async function press(opened: Opened, label: string): Promise<void> {
  await opened.bar(label).first().click();
  await reviewed(opened.page);
}

export function cell(page: Page, name: string): Locator {
  return page.locator(`td[data-cell="${name}"]`);
}

export async function totals(page: Page): Promise<readonly string[]> {
  return page.locator('.total .figure-value').allInnerTexts();
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

/** Drops files on the page as a hand would: with a real DataTransfer. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], file));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
