/** @jest-environment jsdom */
/** The ribbon's run: once an opening, whatever becomes of the page afterwards. */
import { cameAgain, takeRun } from '../../src/commands/run-once';
import { createSessionSettings } from '../../src/host/excel/office-js-helpers';

const SCORE = new URL('https://localhost:3000/taskpane.html?run=score');
const CHECK = new URL('https://localhost:3000/taskpane.html?run=check');
const onTheWeb = (conversation: string): URL =>
  new URL(
    `${SCORE.href}&_host_Info=Excel$Web$16.00$zh-CN$$$$0#&_xdm_Info=${conversation}|https://excel.example`,
  );

afterEach(() => {
  sessionStorage.clear();
  jest.restoreAllMocks();
});

/** A page just loaded: nothing in memory, only what its window keeps. */
const load = (address: URL, again = false): string | null => takeRun(address, createSessionSettings(), again);

test('the first page of an opening runs, and the same page loaded again does not', () => {
  expect(load(SCORE)).toBe('score');
  // As Office restarts a pane: no reload the browser would know of.
  expect(load(SCORE)).toBeNull();
  expect(load(SCORE)).toBeNull();
});

test('it is noted before the run begins: a page that dies in its first write does not write at its second start', () => {
  takeRun(SCORE, createSessionSettings(), false);
  expect(sessionStorage.getItem('@hefen/ran score ')).toBe('"yes"');
  expect(load(SCORE)).toBeNull();
});

test('a reload or a step back never runs, not even where nothing was noted', () => {
  expect(load(SCORE, true)).toBeNull();
  expect(load(CHECK, true)).toBeNull();
});

test.each([
  ['reload', true],
  ['back_forward', true],
  ['navigate', false],
  ['prerender', false],
])('what the browser calls %s came again: %s', (type, again) => {
  expect(cameAgain({ getEntriesByType: () => [{ type } as unknown as PerformanceEntry] })).toBe(again);
});

test('on the web, where the window outlives the pane, a pane opened anew is another opening', () => {
  expect(load(onTheWeb('a|1'))).toBe('score');
  expect(load(onTheWeb('a|1'))).toBeNull();
  expect(load(onTheWeb('b|2'))).toBe('score');
});

test('the two buttons are two openings', () => {
  expect(load(CHECK)).toBe('check');
  expect(load(SCORE)).toBe('score');
  expect([load(CHECK), load(SCORE)]).toEqual([null, null]);
});

test('where nothing can be kept, nothing is written unasked: the list is shown instead', () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(load(SCORE)).toBe('check-instead');
  expect(load(CHECK)).toBe('check');
});

test('where what is put in is not there afterwards, likewise', () => {
  expect(takeRun(SCORE, { get: () => null, set: () => true }, false)).toBe('check-instead');
});

test('a pane opened without a wish runs nothing', () => {
  expect(load(new URL('https://localhost:3000/taskpane.html'))).toBeNull();
  expect(load(new URL('https://localhost:3000/taskpane.html?run=delete'))).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});
