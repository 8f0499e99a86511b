/** The built pane outside Excel: it says in one sentence why it cannot work, and offers one thing to do. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { words } from '../../src/taskpane/words';
import { OUTPUT, launch } from './page';

const ROOT = path.resolve(__dirname, '../..');
const OFFICE = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  browser = await launch();
  server = createServer((request, response) => {
    const file = path.basename(new URL(request.url ?? '/', 'http://x').pathname);
    void readFile(path.join(ROOT, 'dist/addin', file)).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(answer: (file: string) => Promise<Buffer> | null): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 340, height: 600 } });
  const page = await context.newPage();
  await page.route('https://appsforoffice.microsoft.com/**', async (route) => {
    const file = route.request().url().split('/lib/1/hosted/')[1]?.split('?')[0] ?? '';
    const body = await answer(file);
    if (body === null) await route.abort();
    else await route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto(address);
  return page;
}

test('without the network Office does not arrive: said, with 重新载入', async () => {
  const page = await open(() => null);
  const alert = page.getByRole('alert');
  await expect(alert.locator('p').innerText()).resolves.toBe(words.standstill.noOffice);
  await expect(alert.getByRole('button').innerText()).resolves.toBe(words.standstill.reload);
  await page.screenshot({ path: path.join(OUTPUT, 'pane-without-office.png') });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.context().close();
});

test('in a browser instead of Excel: said, and the page is named', async () => {
  const page = await open((file) => readFile(path.join(OFFICE, file)));
  const alert = page.getByRole('alert').locator('p', { hasText: words.standstill.notInExcel });
  await alert.waitFor({ timeout: 30_000 });
  await page.context().close();
});
