/** `hefen start`: the sample's review in the terminal, then the page on this machine. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import path from 'node:path';
import { XlsxHost } from '../host/xlsx/host';
import { reviewWorkbook } from '../review/review';
import { readBytes } from './files';
import { reviewText } from './text';
import { say } from './print';
import { readWords, UsageError } from './usage';

const FIRST_PORT = 3210;
const PORTS_TO_TRY = 20;

/** The built program stands in dist/cli. */
const root = path.resolve(__dirname, '..', '..');
const sample = path.join(root, 'assets', 'samples', '002-huaihua-2021.xlsx');

async function listen(server: Server, first: number, tries: number): Promise<number> {
  for (let port = first; port < first + tries; port += 1) {
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => {
        resolve(false);
      });
      server.listen(port, '127.0.0.1', () => {
        resolve(true);
      });
    });
    if (free) return port;
    server.removeAllListeners('error');
  }
  throw new UsageError(`端口 ${first} 到 ${first + tries - 1} 都被占用，请用 --port 另给一个。`);
}

/** Opens the user's browser where there is a screen to open it on; the address is printed in any case. */
function openBrowser(address: string): void {
  if (!process.stdout.isTTY || process.env['CI'] !== undefined) return;
  const [program = 'xdg-open', ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** Serves until stopped; the page needs nothing else from the network. */
export async function start(words: readonly string[]): Promise<number> {
  const { values } = readWords(words, { port: { type: 'string' } });
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new UsageError('端口应是 1 到 65535 的整数。');
  const workbook = await new XlsxHost(await readBytes(sample)).read();
  say(reviewText(path.relative(process.cwd(), sample), reviewWorkbook(workbook)));
  const html = await readFile(path.join(root, 'dist', 'page', 'index.html'));
  const server = createServer((request, response) => {
    const isPage = request.method === 'GET' && (request.url === '/' || request.url === '/index.html');
    response.writeHead(isPage ? 200 : 404, {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.end(isPage ? html : '没有这个页面。');
  });
  const address = `http://127.0.0.1:${await listen(server, port ?? FIRST_PORT, port === null ? PORTS_TO_TRY : 1)}/`;
  say(`\n网页地址：${address}\n（按 Ctrl+C 结束）`);
  openBrowser(address);
  return 0;
}
