import type { Edit, LeftOut, Receipt } from '../../src/host/port';
import { HostError } from '../../src/host/port';
import { noticeOf, noticeOfError } from '../../src/taskpane/notice';
import { words } from '../../src/taskpane/words';

const value = (row: number): Edit => ({
  kind: 'value',
  place: { sheet: '表', row, column: 8 },
  was: 1,
  value: 0,
});
const receipt = (part: Partial<Receipt>): Receipt => ({
  written: [],
  left: [],
  failure: null,
  unrestored: [],
  ...part,
});
const left = (why: LeftOut, ...rows: number[]): Partial<Receipt> => ({
  left: rows.map((row) => ({ edit: value(row), why })),
});
const said = (part: Partial<Receipt>): string => noticeOf(receipt(part), words.notices.wrote).text;

test('all written: how many, and that it can be undone', () => {
  const notice = noticeOf(receipt({ written: [value(6), value(20)] }), words.notices.wrote);
  expect(notice).toEqual({ tone: 'good', text: '已写入 2 处，可随时撤销。', remedy: null });
});

test('a locked cell is named, with what to do', () => {
  expect(said({ written: [value(6)], ...left('locked', 20) })).toBe(
    '已写入 1 处，可随时撤销。工作表受保护，没有写入 I21；请先在“审阅”里撤销保护，再重新核对。',
  );
});

test('a formula is kept and named', () => {
  expect(said(left('formula', 20))).toContain('I21 是公式，保留公式没有写入。');
});

test('many cells are counted after the first four', () => {
  expect(said(left('locked', 1, 2, 3, 4, 5, 6))).toContain('I2、I3、I4、I5 等 6 处');
});

test('a note left out because the cell has one goes unsaid', () => {
  expect(said(left('noted', 6))).toBe('没有要改的，也没有要标的。');
});

test('cells changed meanwhile: nothing was written, check again', () => {
  const notice = noticeOf(receipt({ failure: 'x', ...left('changed', 6) }), words.notices.wrote);
  expect(notice).toEqual({ tone: 'bad', text: words.notices.changed, remedy: 'recheck' });
});

test('a refusal keeps its own sentence', () => {
  expect(said({ failure: '工作簿正忙，请稍后再试。' })).toBe('工作簿正忙，请稍后再试。');
});

test('cells that could not be restored come before everything else', () => {
  expect(said({ failure: 'x', unrestored: [{ sheet: '表', row: 6, column: 8 }] })).toContain('I7');
});

test('an error is one sentence, never what the machine said', () => {
  expect(noticeOfError(new HostError('busy', '工作簿正忙。')).text).toBe('工作簿正忙。');
  expect(noticeOfError(new TypeError('x is not a function')).text).toBe(words.notices.refused);
});

test('marks that stay on a protected sheet are said, not called cleared', () => {
  const stayed = receipt({ left: [{ edit: { kind: 'clear-marks' }, why: 'locked' }] });
  expect(noticeOf(stayed, () => words.notices.cleared(0))).toEqual({
    tone: 'bad',
    text: '有工作表受保护，上面的标记没有清除；请先撤销保护，再点一次。其余工作表的标记已清除。',
    remedy: 'recheck',
  });
});

test('marks left on a protected sheet do not hide what a write did', () => {
  const wrote = receipt({ written: [value(6)], left: [{ edit: { kind: 'clear-marks' }, why: 'locked' }] });
  expect(noticeOf(wrote, words.notices.wrote).text).toBe('已写入 1 处，可随时撤销。');
});
