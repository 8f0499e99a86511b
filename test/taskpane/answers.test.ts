/**
 * @jest-environment jsdom
 */
import { parseCell } from '../../src/grid/address';
import { cellKey } from '../../src/grid/workbook';
import { reviewWorkbook } from '../../src/review/review';
import { createPane } from '../../src/taskpane/pane';
import { SHEET, twelveRows } from '../review/twelve-rows';
import { MemoryHost } from './memory-host';

let root: HTMLElement;
let host: MemoryHost;

beforeEach(async () => {
  Element.prototype.scrollIntoView = () => undefined;
  root = document.createElement('main');
  document.body.replaceChildren(root);
  host = new MemoryHost(twelveRows());
  await createPane(root, host).check();
});

const find = <T extends HTMLElement>(selector: string, kind: new () => T): T => {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`nothing matches ${selector}`);
  return found;
};
const inHand = (): string => find('.current h2', HTMLElement).textContent;
const outcome = (): string => find('.answer-outcome', HTMLElement).textContent;
const done = (): string => find('.done-of span', HTMLElement).textContent;
const option = (label: string): HTMLInputElement => {
  const found = [...root.querySelectorAll('.answer-option')].find((each) => each.textContent.includes(label));
  const input = found?.querySelector('input');
  if (input == null) throw new Error(`no option ${label}`);
  return input;
};
function type(selector: string, value: string): void {
  const input = find(selector, HTMLInputElement);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
async function give(): Promise<void> {
  find('.answer-form', HTMLFormElement).requestSubmit();
  await idle();
}
async function idle(): Promise<void> {
  for (let turn = 0; turn < 200 && root.getAttribute('aria-busy') === 'true'; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 5));
}
const press = (key: string): void => {
  root.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
};

test('the first row left to the user is in hand; choosing shows the points, keeping joins the list and goes on', async () => {
  expect(inHand()).toBe('社会效益');
  expect(outcome()).toBe('还没有定。');
  option('效果一般').click();
  expect(outcome()).toBe('6 → 3 分');
  await give();
  const tick = find('[data-focus="tick:绩效评价指标表!E6"]', HTMLInputElement);
  expect(tick.checked).toBe(true);
  expect(inHand()).toBe('资金使用合规性');
  expect(root.contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.closest('form')?.className).toBe('answer-form');
  expect(document.activeElement instanceof HTMLButtonElement).toBe(false);
});

test('a count the row names is filled in and said to be checked; a keeping without an answer says so', async () => {
  press('ArrowDown');
  expect(inHand()).toBe('资金使用合规性');
  expect(find('[id$="-count"]', HTMLInputElement).value).toBe('2');
  expect(find('[id$="-count-hint"]', HTMLElement).textContent).toContain('D7 写的是 2例，请核对');
  expect(outcome()).toBe('6 → 4 分');
  find('[data-focus$="-more"]', HTMLButtonElement).click();
  expect(outcome()).toBe('6 → 3 分');
  type('[id$="-count"]', '许多');
  await give();
  expect(inHand()).toBe('资金使用合规性');
  expect(host.writes).toBe(0);
});

test('next and previous walk the rows shown, by Alt and the arrows; the search leaves fewer', () => {
  const names = reviewWorkbook(host.workbook).tables.flatMap(({ indicators }) =>
    indicators.map(({ name }) => name),
  );
  press('ArrowUp');
  expect(inHand()).toBe(names[2]);
  press('ArrowDown');
  press('ArrowDown');
  expect(inHand()).toBe(names[4]);
  type('.row-search', '改进');
  press('ArrowDown');
  expect(inHand()).toBe('工作改进');
  press('ArrowDown');
  expect(inHand()).toBe('工作改进');
});

test('all twelve can be settled, by 原分无误 as well, and an answer taken back is open again', async () => {
  // Two rows agree by themselves, one is wrong and is settled once it is written.
  expect(done()).toBe('已定 2/12');
  const value = '92%';
  for (let turn = 0; turn < 9; turn += 1) {
    if (inHand() === '质量达标率') type('[id$="-value"]', value);
    else option('无误').click();
    await give();
  }
  expect(done()).toBe('已定 11/12');
  find('[data-focus="write-chosen"]', HTMLButtonElement).click();
  await give();
  expect(done()).toBe('已定 12/12');
  press('ArrowDown');
  const before = inHand();
  find('[data-focus$="-back"]', HTMLButtonElement).click();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(inHand()).toBe(before);
  expect(done()).toBe('已定 11/12');
}, 30_000);

test('a criterion nobody reads is taught: tried, accepted, kept, taken back', async () => {
  const workbook = twelveRows();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const criterion = '按甲乙口径折成等次，九成半封顶，余者照减。';
  const cells = new Map(sheet.cells);
  for (const [address, value] of [
    ['C12', criterion],
    ['D12', '93%'],
  ] as const) {
    const at = parseCell(address);
    if (at !== null) {
      const cell = sheet.cells.get(cellKey(at.row, at.column));
      if (cell !== undefined) cells.set(cellKey(at.row, at.column), { ...cell, value, text: value });
    }
  }
  host = new MemoryHost({ ...workbook, sheets: [{ ...sheet, cells }] });
  const pane = createPane(root, host);
  await pane.check();
  pane.follow({ sheet: SHEET, cell: 'E12' });
  expect(inHand()).toBe('档案管理');
  const open = find('.teaching details', HTMLDetailsElement);
  open.open = true;
  open.dispatchEvent(new Event('toggle'));
  type('[id^="teach-"][id$="-full"]', '95');
  expect(find('.teach-form .answer-outcome', HTMLElement).textContent).toBe('还没有填全。');
  type('[id^="teach-"][id$="-each"]', '2');
  // 2 points under 95%: 10 − 2 × 2.
  expect(find('.teach-form .answer-outcome', HTMLElement).textContent).toBe('本行 10 → 6 分');
  find('.teach-form', HTMLFormElement).requestSubmit();
  await idle();
  expect(find('[data-focus="tick:绩效评价指标表!E12"]', HTMLInputElement).checked).toBe(true);
  expect(find('.teaching .answer-kept', HTMLElement).textContent).toContain('由人指明读作');
  find('[data-focus$=":back"]', HTMLButtonElement).click();
  await idle();
  expect(root.querySelector('.teaching .answer-kept')).toBeNull();
  expect(host.workbook.state).toBeNull();
});

test('cells changed in the sheet are said at once, and no sooner; the new review says what became of it', async () => {
  const pane = createPane(root, host);
  await pane.check();
  const notices = (): readonly string[] =>
    [...root.querySelectorAll('.notice p')].map(({ textContent }) => textContent);
  pane.lookAgain();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(notices().join()).not.toContain('表已改动');
  // The one row in error, typed right by hand: 102% is 2 points over.
  host.type({ sheet: SHEET, row: 4, column: 4 }, 6);
  pane.lookAgain();
  for (let turn = 0; turn < 100 && !notices().join().includes('表已改动'); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(notices().join()).toContain('表已改动');
  await pane.check();
  expect(notices().join()).not.toContain('表已改动');
  expect(find('.compared', HTMLElement).textContent).toMatch(/^比上次：解决 1，新增 \d$/);
}, 30_000);

test('how the table was read stands there; a click on a column opens 指定列 with the columns really read', () => {
  const parts = [...root.querySelectorAll('.how-read button')].map(({ textContent }) => textContent);
  expect(parts).toEqual(['分值 B列', '得分 E列', '合计 E15', '读错了，改列']);
  find('[data-focus="read:t1:total"]', HTMLButtonElement).click();
  expect(host.revealed.at(-1)).toEqual({ sheet: SHEET, row: 14, column: 4 });
  find('[data-focus="read:t1:score"]', HTMLButtonElement).click();
  const chosen = (field: string): string => find(`#columns-${field}`, HTMLSelectElement).value;
  expect(document.activeElement?.id).toBe('columns-score');
  expect(['row', 'name', 'full-marks', 'criterion', 'actual', 'score', 'target'].map(chosen)).toEqual([
    '1',
    '0',
    '1',
    '2',
    '3',
    '4',
    '',
  ]);
});
