/** The built pane, unchanged, in both kinds of Excel: Microsoft's client, simulated host. */
import type { Browser } from 'playwright-core';
import { isMarkFormula } from '../../src/host/mark';
import type { Bench } from './excel';
import { MODES, openPane, picture, press, said, sampleInExcel, settled, until } from './excel';
import { launch } from './page';

const SAMPLE = '002-huaihua-2021.xlsx';
const SHEET = '附件1 部门整体支出绩效评价指标表';

let browser: Browser;
let bench: Bench;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(bench.farEnd.unknown).toEqual([]);
  expect(bench.excel.strangers).toEqual([]);
  await bench.excel.close();
});

/** Column I, by Excel's row number. */
const score = (row: number): unknown => bench.farEnd.book.sheet(SHEET).peek(row - 1, 8).value;

const marks = (): readonly string[] =>
  bench.farEnd.book.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap(({ formula }) =>
      formula !== null && isMarkFormula(formula) ? [formula] : [],
    ),
  );

describe.each(MODES)('$name', (mode) => {
  it('一键核分 from the ribbon runs at once: writes the score, the total with it, and marks', async () => {
    bench = await openPane(browser, mode, sampleInExcel(SAMPLE), { page: 'taskpane.html?run=score' });
    await settled(bench.pane);
    await bench.pane.getByRole('button', { name: '全部撤销' }).waitFor();
    // 38.22% lies above 30%: no marks for it, and one point less in the total.
    expect([score(7), score(21)]).toEqual([0, 95]);
    expect(marks().length).toBeGreaterThan(3);
    expect([...bench.farEnd.book.parts.values()]).toEqual([expect.stringContaining('urn:hefen:state:1')]);
    await picture(bench, `excel-${mode.code}-scored`);
  });

  it('takes two syncs to review and two to write', async () => {
    bench = await openPane(browser, mode, sampleInExcel(SAMPLE), { page: 'taskpane.html?run=check' });
    await settled(bench.pane);
    expect(bench.farEnd.batches).toBe(2);
    await press(bench.pane, '写入所选（1）');
    // Compare; write and read back; and the pane reads once more to show what stands.
    expect(bench.farEnd.batches).toBe(6);
  });

  it('只核对 writes nothing; then writes on a click, takes one back, takes all back, clears', async () => {
    bench = await openPane(browser, mode, sampleInExcel(SAMPLE), { page: 'taskpane.html?run=check' });
    const { pane, farEnd } = bench;
    await settled(pane);
    expect([score(7), score(21), marks(), farEnd.book.parts.size]).toEqual([1, 96, [], 0]);
    await picture(bench, `excel-${mode.code}-checked`);

    await press(pane, '写入所选（1）');
    expect([score(7), score(21)]).toEqual([0, 95]);

    await press(pane, '全部撤销');
    expect([score(7), score(21)]).toEqual([1, 96]);

    await press(pane, '清除标记');
    expect([marks(), farEnd.book.parts.size]).toEqual([[], 0]);
  });

  it('shows a cell in Excel on a click at its address', async () => {
    bench = await openPane(browser, mode, sampleInExcel(SAMPLE), { page: 'taskpane.html?run=check' });
    await settled(bench.pane);
    await bench.pane.locator('.cell-link', { hasText: 'I7' }).first().click();
    await until(() => bench.farEnd.book.selection !== null);
    expect(bench.farEnd.book.selection).toMatchObject({
      sheet: { name: SHEET },
      area: { top: 6, left: 8, bottom: 6, right: 8 },
    });
  });
});

it('says the same in both', async () => {
  const texts: string[] = [];
  for (const mode of MODES) {
    bench = await openPane(browser, mode, sampleInExcel(SAMPLE), { page: 'taskpane.html?run=score' });
    await settled(bench.pane);
    await bench.pane.getByRole('button', { name: '全部撤销' }).waitFor();
    texts.push(await said(bench.pane));
    if (mode !== MODES.at(-1)) await bench.excel.close();
  }
  expect(texts[0]).toBe(texts[1]);
});
