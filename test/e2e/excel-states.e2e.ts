/** Each state in which the pane cannot do what was asked: one plain sentence, one thing to do, nothing written. */
import type { Browser } from 'playwright-core';
import { SimBook, store } from '../excel-sim/book';
import { FarEnd } from '../excel-sim/far-end';
import { Refusal } from '../excel-sim/protocol';
import type { Bench } from './excel';
import { MODES, openPane, picture, press, sampleInExcel, settled } from './excel';
import { openOutsideExcel } from '../excel-sim/browser';
import { launch } from './page';

const SAMPLE = '002-huaihua-2021.xlsx';
const SHEET = '附件1 部门整体支出绩效评价指标表';
const [WINDOWS, WEB] = MODES;

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

const score = (row: number): unknown => bench.farEnd.book.sheet(SHEET).peek(row - 1, 8).value;

async function notice(): Promise<string> {
  const shown = bench.pane.locator('.notice, .standstill').first();
  await shown.waitFor();
  return (await shown.innerText()).replace(/\s*\n+\s*/g, ' | ');
}

it.each([WINDOWS, WEB])('$name too old: says what to do instead', async (mode) => {
  bench = await openPane(browser, mode, sampleInExcel(SAMPLE), {
    api: '1.12',
    page: 'taskpane.html?run=score',
  });
  expect(await notice()).toMatch(/^这个 Excel 版本过旧.*请更新 Excel.*核分网页版。 \| 重新载入$/);
  expect(bench.farEnd.batches).toBe(0);
  await picture(bench, 'excel-state-too-old');
});

it('no score table: asks for the right workbook', async () => {
  const book = new SimBook();
  store(book.addSheet('通讯录').cell(0, 0), '电话', null);
  bench = await openPane(browser, WINDOWS, new FarEnd(book), { page: 'taskpane.html?run=score' });
  await settled(bench.pane);
  expect(await notice()).toMatch(/^没有找到评分表.* \| 重新核对$/);
  expect(book.parts.size).toBe(0);
});

it('read-only workbook: checked, not written, and told how to go on', async () => {
  const farEnd = sampleInExcel(SAMPLE);
  farEnd.book.readOnly = true;
  bench = await openPane(browser, WINDOWS, farEnd, { page: 'taskpane.html?run=score' });
  await settled(bench.pane);
  expect(await notice()).toMatch(/^工作簿是只读的，可以核对，不能写入；请另存一份/);
  expect(score(7)).toBe(1);
});

it('protected sheet: left as it is, and the cell named', async () => {
  const farEnd = sampleInExcel(SAMPLE);
  farEnd.book.sheet(SHEET).protected = true;
  bench = await openPane(browser, WINDOWS, farEnd, { page: 'taskpane.html?run=score' });
  await settled(bench.pane);
  // The line is listed and cannot be ticked; its reason stands beside it.
  expect(await bench.pane.locator('#pane').innerText()).toContain('工作表受保护，该格已锁定');
  expect(await bench.pane.locator('li.change input[type=checkbox]').first().isDisabled()).toBe(true);
  expect(score(7)).toBe(1);
  await picture(bench, 'excel-state-protected');
});

it('a cell changed meanwhile: nothing written, and asked to check again', async () => {
  bench = await openPane(browser, WINDOWS, sampleInExcel(SAMPLE), { page: 'taskpane.html?run=check' });
  await settled(bench.pane);
  store(bench.farEnd.book.sheet(SHEET).cell(6, 8), 2, null);
  await press(bench.pane, '写入所选（1）');
  expect(await notice()).toMatch(
    /^核对以后表格改动过.*没有写入任何内容；已按现在的表重新核对，请看过再写。 \| 重新核对$/,
  );
  expect([score(7), score(21)]).toEqual([2, 96]);
});

it('while a cell is being edited: says to press Enter first', async () => {
  bench = await openPane(browser, WINDOWS, sampleInExcel(SAMPLE), { page: 'taskpane.html?run=check' });
  await settled(bench.pane);
  bench.farEnd.book.cellEditing = true;
  await press(bench.pane, '写入所选（1）');
  expect(await notice()).toMatch(/^有单元格正在编辑，Excel 暂时不接受操作。请按回车键/);
  expect(score(7)).toBe(1);
});

it('a request refused while reading: one sentence, and trying again works', async () => {
  const farEnd = sampleInExcel(SAMPLE);
  farEnd.fault = () => new Refusal('ServiceNotAvailable', 'down');
  bench = await openPane(browser, WEB, farEnd, { page: 'taskpane.html?run=check' });
  await settled(bench.pane);
  expect(await notice()).toMatch(/^网页版 Excel 的服务暂时没有响应。请过一会儿再试。 \| 再试一次$/);
  farEnd.fault = () => null;
  await press(bench.pane, '再试一次');
  expect(await bench.pane.locator('.notice.bad').count()).toBe(0);
  expect(farEnd.batches).toBe(3);
});

it('a write refused half-way: everything as before, and said', async () => {
  const farEnd = sampleInExcel(SAMPLE);
  bench = await openPane(browser, WINDOWS, farEnd, { page: 'taskpane.html?run=check' });
  await settled(bench.pane);
  // The score is in when its total is refused, and refused once only: taking it back is allowed.
  let values = 0;
  farEnd.fault = ({ action }) =>
    action.endsWith('.Values') && (values += 1) === 2 ? new Refusal('GeneralException', 'no') : null;
  await press(bench.pane, '写入所选（1）');
  expect(await notice()).toMatch(/已写入的部分都恢复了原样/);
  expect([score(7), score(21), farEnd.book.parts.size]).toEqual([1, 96, 0]);
});

it('pane reloaded half-way through a write: asks to look again', async () => {
  bench = await openPane(browser, WINDOWS, sampleInExcel(SAMPLE));
  await settled(bench.pane);
  await bench.pane.evaluate(() => {
    sessionStorage.setItem('hefen.writing', '1');
  });
  await bench.excel.page.reload();
  await settled(bench.pane);
  expect(await notice()).toMatch(/^上次写入没有做完窗格就关了；请重新核对/);
});

it.each([
  [true, /^核分窗格要在 Excel 里打开；没有 Excel，请改用核分网页版。 \| 重新载入$/],
  [false, /^没有连上 Office 的组件，核分无法启动；请检查网络后重新载入。 \| 重新载入$/],
])(
  'opened outside Excel (Microsoft’s client reached: %s): says where it belongs',
  async (client, expected) => {
    const farEnd = sampleInExcel(SAMPLE);
    const excel = await openOutsideExcel(browser, farEnd, { page: 'taskpane.html?run=score', client });
    bench = { farEnd, excel, pane: excel.pane };
    await bench.pane.locator('.standstill button').waitFor({ timeout: 30_000 });
    expect(await notice()).toMatch(expected);
    expect(farEnd.batches).toBe(0);
  },
);
