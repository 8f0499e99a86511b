/**
 * The built pane in Chromium, believing itself in Excel: Microsoft's client is served from the npm package in place
 * of the CDN, and its requests are answered by the simulated host in the test's own process.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import type { OpenFile } from './document-files';
import type { FarEnd } from './far-end';
import { OFFICE_JS } from './office-client';

const ADDIN = join(__dirname, '../../dist/addin');
const ADDIN_ORIGIN = 'https://localhost:3000';
/** The add-in's address in Excel on the web: of one site with the page around it, so that its frame may keep things. */
const ADDIN_NEARBY = 'https://hefen.officeapps.live.com';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** The client trusts Microsoft's own hosts only; the page there is ours. */
const WEB_HOST = 'https://excel.officeapps.live.com';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

export interface ExcelOptions {
  /** Page and query inside the add-in. */
  readonly page: string;
  /** Highest ExcelApi this Excel claims. */
  readonly api?: string;
  /** Pane size in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly darkMode?: boolean;
  /** On the web: the browser lets a frame from another site keep nothing, as private windows do. */
  readonly keepsNothing?: boolean;
}

export interface OpenedInExcel {
  readonly page: Page;
  /** Where the pane is drawn: the page itself, or its frame on the web. */
  readonly pane: Page | Frame;
  /** Errors the pane or the client let through to the console. */
  readonly errors: readonly string[];
  /** Addresses asked for that are neither ours nor Microsoft's client. */
  readonly strangers: readonly string[];
  readonly close: () => Promise<void>;
}

/** As the task pane of Excel on Windows: the client talks through `window.external`. */
export async function openOnWindows(
  browser: Browser,
  farEnd: FarEnd,
  options: ExcelOptions,
): Promise<OpenedInExcel> {
  const session = await begin(browser, farEnd, options);
  await session.page.addInitScript(actAsWindowsExcel, options.api ?? '1.15');
  await session.page.goto(`${ADDIN_ORIGIN}/${options.page}`);
  return { ...session, pane: session.page };
}

/** As the task pane of Excel on the web: a frame in a Microsoft page, talking by messages. */
export async function openOnTheWeb(
  browser: Browser,
  farEnd: FarEnd,
  options: ExcelOptions,
): Promise<OpenedInExcel> {
  const session = await begin(browser, farEnd, options);
  const info = '_host_Info=Excel$Web$16.00$zh-CN$$$$0';
  const channel = `&_xdm_Info=hefen|simulated|${WEB_HOST}`;
  const separator = options.page.includes('?') ? '&' : '?';
  const origin = options.keepsNothing === true ? ADDIN_ORIGIN : ADDIN_NEARBY;
  const address = `${origin}/${options.page}${separator}${info}#${channel}`;
  await session.context.route(`${WEB_HOST}/**`, (route) =>
    route.fulfill({ contentType: TYPES['.html'] ?? '', body: webHostPage(address, options.api ?? '1.15') }),
  );
  await session.page.goto(`${WEB_HOST}/excel`);
  const frame = session.page.frames().find((each) => each.url().startsWith(origin));
  if (frame === undefined) throw new Error('the pane’s frame did not open');
  return { ...session, pane: frame };
}

/** The same page opened in a plain browser window; `client` false stands for a network without the CDN. */
export async function openOutsideExcel(
  browser: Browser,
  farEnd: FarEnd,
  options: ExcelOptions & { readonly client: boolean },
): Promise<OpenedInExcel> {
  const session = await begin(browser, farEnd, options);
  if (!options.client) await session.context.route(`${CDN}**`, (route) => route.abort());
  await session.page.goto(`${ADDIN_ORIGIN}/${options.page}`);
  return { ...session, pane: session.page };
}

async function begin(browser: Browser, farEnd: FarEnd, options: ExcelOptions) {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: options.width ?? 350, height: options.height ?? 800 },
    locale: 'zh-CN',
    colorScheme: options.darkMode === true ? 'dark' : 'light',
    deviceScaleFactor: 2,
  });
  const errors: string[] = [];
  const strangers: string[] = [];
  await context.route('**/*', (route) => serve(route, strangers));
  await context.exposeFunction('answerBatch', (body: string, partition: string) =>
    JSON.stringify(farEnd.answer(body, partition)),
  );
  await context.exposeFunction('beginFile', (sliceSize: number) => farEnd.files.begin(sliceSize));
  await context.exposeFunction('sliceFile', (handle: number, offset: number | null, index: number) =>
    farEnd.files.slice(handle, offset ?? index * farEnd.files.sliceSize(handle)),
  );
  await context.exposeFunction('endFile', (handle: number) => farEnd.files.end(handle));
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { context, page, errors, strangers, close: () => context.close() };
}

async function serve(route: Route, strangers: string[]): Promise<void> {
  const url = new URL(route.request().url());
  const folder =
    url.origin === ADDIN_ORIGIN || url.origin === ADDIN_NEARBY
      ? ADDIN
      : url.href.startsWith(CDN)
        ? OFFICE_JS
        : null;
  const path = url.href.startsWith(CDN) ? url.pathname.slice('/lib/1/hosted'.length) : url.pathname;
  const file = folder === null ? null : join(folder, path);
  if (file === null || !existsSync(file)) {
    strangers.push(url.href);
    await route.abort();
    return;
  }
  await route.fulfill({
    contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    body: readFileSync(file),
  });
}

/** What `begin` puts into every page: the way to the simulated host. */
interface HostWindow {
  readonly answerBatch: (body: unknown, partition: string) => Promise<string>;
  readonly beginFile: (sliceSize: number) => Promise<number | OpenFile>;
  readonly sliceFile: (handle: number, offset: number | null, index: number) => Promise<number | number[]>;
  readonly endFile: (handle: number) => Promise<number>;
}

/** Runs in the page before anything else: what Excel on Windows puts there. Self-contained. */
function actAsWindowsExcel(api: string): void {
  const RUN_BATCH = 93;
  const BEGIN_FILE = 77;
  const SLICE_FILE = 80;
  const END_FILE = 81;
  const COMPRESSED = 5;
  const LARGEST_SLICE = 4 * 1024 * 1024;
  const test = window as unknown as HostWindow;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'hefen',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => 2052,
    GetAppDataLocale: () => 2052,
    GetDocUrl: () => 'C:\\绩效评价指标表.xlsx',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: Number(api), DialogApi: 1.1 }),
    GetHostFullVersion: () => '16.0.17928.20000',
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const host = {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$telemetry$$$0',
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    RegisterEvent: (_id: number, target: string, _handler: unknown, done: (code: number) => void) => {
      if (target.includes('https://')) Object.assign(window, { openedDialog: target });
      done(0);
    },
    UnregisterEvent: (_id: number, _target: string, done: (code: number) => void) => {
      done(0);
    },
    Execute: (id: number, parameters: readonly (readonly unknown[])[], done: (answer: unknown) => void) => {
      const say = (...answer: readonly unknown[]): void => {
        done({ toArray: () => answer });
      };
      const first = Number(parameters[0]);
      if (id === RUN_BATCH) {
        void test.answerBatch(parameters[0]?.[4], '').then((body) => {
          say(0, [200, '', body]);
        });
      } else if (id === BEGIN_FILE && first === COMPRESSED) {
        // The slices' size comes with each slice here.
        void test.beginFile(LARGEST_SLICE).then((file) => {
          if (typeof file === 'number') say(file);
          else say(0, file.handle, file.size);
        });
      } else if (id === SLICE_FILE) {
        const size = Number(parameters[2]);
        void test.sliceFile(first, Number(parameters[1]), 0).then((data) => {
          if (typeof data === 'number') say(data);
          else {
            const piece = data.slice(0, size);
            say(0, { toArray: () => piece, dimensions: () => 1 }, piece.length);
          }
        });
      } else if (id === END_FILE) {
        void test.endFile(first).then((code) => {
          say(code);
        });
      } else throw new Error(`Excel was asked to do ${String(id)}`);
    },
  };
  Object.defineProperty(window, 'external', { value: host, configurable: true });
}

/** The Microsoft page that holds the pane: it answers the frame's messages, and hands batches to the test. */
function webHostPage(address: string, api: string): string {
  return `<!doctype html><meta charset="utf-8"><style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style>
<iframe src="${address.replaceAll('&', '&amp;')}"></iframe>
<script>(${actAsExcelOnTheWeb.toString()})(${JSON.stringify(api)})</script>`;
}

/** Runs in the outer page. Self-contained. */
function actAsExcelOnTheWeb(api: string): void {
  const REQUEST = 0;
  const RESPONSE = 1;
  const RUN_BATCH = 93;
  const BEGIN_FILE = 77;
  const SLICE_FILE = 80;
  const END_FILE = 81;
  const COMPRESSED = 1;
  const test = window as unknown as HostWindow;
  interface Message {
    readonly _messageType: number;
    readonly _actionName: string;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data: {
      readonly DdaMethod?: { readonly DispatchId: number };
      readonly ArrayData?: readonly unknown[];
      /** Arguments of the file methods: type, size of a slice, handle, number of the slice. */
      readonly [place: number]: unknown;
    } | null;
  }
  const context = {
    _id: 'hefen',
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: 'https://excel.officeapps.live.com/score.xlsx',
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _requirementMatrix: JSON.stringify({ ExcelApi: Number(api), DialogApi: 1.1 }),
    _hostFullVersion: '16.0.17928.20000',
  };
  const answerTo = async (message: Message): Promise<unknown> => {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return context;
    if (message._actionName !== 'executeMethod') return {};
    const method = message._data?.DdaMethod?.DispatchId;
    const [type, sliceSize, handle, index] = [0, 1, 2, 3].map((place) => Number(message._data?.[place]));
    if (method === RUN_BATCH) {
      const [partition, , , , batch] = message._data?.ArrayData ?? [];
      const body = await test.answerBatch(batch, String(partition));
      return { Version: 1, Error: 0, Data: [200, '', body] };
    }
    if (method === BEGIN_FILE && type === COMPRESSED) {
      const file = await test.beginFile(sliceSize ?? 0);
      return typeof file === 'number'
        ? { Version: 1, Error: file }
        : { Version: 1, Error: 0, 0: file.handle, 1: file.size };
    }
    if (method === SLICE_FILE) {
      const data = await test.sliceFile(handle ?? 0, null, index ?? 0);
      return typeof data === 'number'
        ? { Version: 1, Error: data }
        : { Version: 1, Error: 0, 0: data, 1: data.length };
    }
    if (method === END_FILE) return { Version: 1, Error: await test.endFile(handle ?? 0) };
    return { Version: 1, Error: 0 };
  };
  window.addEventListener('message', (event: MessageEvent) => {
    if (typeof event.data !== 'string' || event.data === '') return;
    const message = JSON.parse(event.data) as Message;
    if (message._messageType !== REQUEST) return;
    void answerTo(message).then((data) => {
      const response = {
        _messageType: RESPONSE,
        _actionName: message._actionName,
        _conversationId: message._conversationId,
        _correlationId: message._correlationId,
        _origin: location.origin,
        _data: data,
        _errorCode: 0,
        _responseType: 0,
        _serializerVersion: 1,
      };
      event.source?.postMessage(JSON.stringify(response), { targetOrigin: event.origin });
    });
  });
}
