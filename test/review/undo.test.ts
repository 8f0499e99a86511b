/** Undoing line by line: the sums we wrote over a score follow it, and with the last score everything is as it was. */
import fc from 'fast-check';
import type { Workbook } from '../../src/grid/workbook';
import { cellAt } from '../../src/grid/workbook';
import { undoEdits, writeEdits } from '../../src/review/edits';
import { recordEdits } from '../../src/review/record';
import { reviewWorkbook } from '../../src/review/review';
import { writtenCells } from '../../src/review/written';
import { parseCell } from '../../src/grid/address';
import { sheetOf } from '../taskpane/fixture';
import { MemoryHost } from '../taskpane/memory-host';

const SHEET = '指标表';
const CRITERION = '100%以下（含）计满分，每超出1%扣1分，扣完为止。';
type Values = Readonly<Record<string, string | number>>;

/**
 * Two groups of two rows, each row of 5: A 102% earns 3, B 101% earns 4, C 103% earns 2, D 100% earns 5. All report 5
 * but D, which reports what is given; sums and grade are what is given.
 */
function tableOf(given: {
  d: number;
  first: number;
  second: number;
  total: number;
  grade: string;
}): Workbook {
  const cells: Record<string, string | number> = {};
  const row = (at: number, ...texts: readonly (string | number)[]): void => {
    texts.forEach((text, index) => {
      if (text !== '') cells[`${'ABCDEF'.charAt(index)}${at}`] = text;
    });
  };
  row(1, '二级指标', '三级指标', '分值', '评价标准', '实际完成值', '得分');
  row(2, '过程', '甲控制率', 5, CRITERION, '102%', 5);
  row(3, '过程', '乙控制率', 5, CRITERION, '101%', 5);
  row(4, '小计', '', 10, '', '', given.first);
  row(5, '产出', '丙控制率', 5, CRITERION, '103%', 5);
  row(6, '产出', '丁控制率', 5, CRITERION, '100%', given.d);
  row(7, '小计', '', 10, '', '', given.second);
  row(8, '总分', '', 20, '', '', given.total);
  row(9, '评价等级', '', '', '', '', given.grade);
  // A scale of its own: without one, a grade on which the scales in use differ is not written.
  row(11, '注：评价等级：90分（含）以上为优、80分（含）-90分为良、60分（含）-80分为中、60分以下为差');
  return { sheets: [sheetOf(SHEET, cells)], state: null, readOnly: false };
}

const right = tableOf({ d: 5, first: 10, second: 10, total: 20, grade: '优' });

function values(workbook: Workbook, ...cells: readonly string[]): readonly unknown[] {
  return cells.map((cell) => {
    const at = parseCell(cell);
    const [sheet] = workbook.sheets;
    return at === null || sheet === undefined ? undefined : cellAt(sheet, at.row, at.column)?.value;
  });
}

/** Scores A, B, D? in column F; subtotals, total and grade below them. */
const all = (workbook: Workbook): readonly unknown[] =>
  values(workbook, 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9');

async function scored(workbook: Workbook): Promise<MemoryHost> {
  const host = new MemoryHost(workbook);
  const review = reviewWorkbook(workbook);
  const chosen = review.proposals.filter((item) => item.finding !== null && item.writable);
  await host.apply(writeEdits(workbook, review, chosen));
  return host;
}

async function undo(host: MemoryHost, ...cells: readonly string[]): Promise<void> {
  const receipt = await host.apply(
    undoEdits(
      host.workbook,
      cells.map((cell) => ({ sheet: SHEET, cell })),
    ),
  );
  expect(receipt.failure).toBeNull();
}

test('three scores written: subtotals, total and grade with them', async () => {
  const { workbook } = await scored(right);
  // 3 + 4 = 7; 2 + 5 = 7; 7 + 7 = 14 of 20 is 70%: 中.
  expect(all(workbook)).toEqual([3, 4, 7, 2, 5, 7, 14, '中']);
});

test('one undone: its subtotal, the total and the grade are added anew, the other group stays', async () => {
  const host = await scored(right);
  await undo(host, 'F2');
  // 5 + 4 = 9; 9 + 7 = 16 of 20 is 80%: 良.
  expect(all(host.workbook)).toEqual([5, 4, 9, 2, 5, 7, 16, '良']);
  expect(reviewWorkbook(host.workbook).findings.map(({ check, cell }) => [check, cell])).toEqual([
    ['score-mismatch', 'F2'],
  ]);
  const written = writtenCells(host.workbook).map(({ cell, from, to, state }) => [cell, from, to, state]);
  expect(written).toEqual(
    expect.arrayContaining([
      ['F4', '10', '9', 'undoable'],
      ['F8', '20', '16', 'undoable'],
      ['F9', '优', '良', 'undoable'],
    ]),
  );
});

test('the last score of a group undone: its subtotal is the user’s own again, the total follows', async () => {
  const host = await scored(right);
  await undo(host, 'F2');
  await undo(host, 'F3');
  // 10 as it was; 10 + 7 = 17 of 20 is 85%: 良.
  expect(all(host.workbook)).toEqual([5, 5, 10, 2, 5, 7, 17, '良']);
  expect(writtenCells(host.workbook).map(({ cell }) => cell)).not.toContain('F4');
});

test('in whatever order and grouping the scores are undone, sums fit at every step and the end is the beginning', async () => {
  const order = fc.shuffledSubarray(['F2', 'F3', 'F5'], { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(order, fc.integer({ min: 1, max: 3 }), async (cells, together) => {
      const host = await scored(right);
      for (let from = 0; from < cells.length; from += together) {
        await undo(host, ...cells.slice(from, from + together));
        const [a, b, first, c, d, second, total] = all(host.workbook).map(Number);
        expect([first, second, total]).toEqual([
          Number(a) + Number(b),
          Number(c) + Number(d),
          Number(a) + Number(b) + Number(c) + Number(d),
        ]);
      }
      expect(all(host.workbook)).toEqual(all(right));
      expect(host.workbook.state).toBeNull();
      expect(host.marks).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('sums that were wrong before come back as they were, with the last score', async () => {
  const wrong = tableOf({ d: 5, first: 11, second: 10, total: 21, grade: '优' });
  const host = await scored(wrong);
  expect(values(host.workbook, 'F4', 'F8')).toEqual([7, 14]);
  await undo(host, 'F5');
  // 7 + 10: the second group has no written score left, so its subtotal is the user's; the total still follows.
  expect(values(host.workbook, 'F7', 'F8')).toEqual([10, 17]);
  await undo(host, 'F3', 'F2');
  expect(all(host.workbook)).toEqual(all(wrong));
  expect(host.workbook.state).toBeNull();
});

test('a rise and a cut that cancel leave the total alone; undoing one of them brings it along', async () => {
  // D reports 3 and earns 5 (+2); A reports 5 and earns 3 (−2). B and C are left unwritten.
  const workbook = tableOf({ d: 3, first: 10, second: 8, total: 18, grade: '优' });
  const host = new MemoryHost(workbook);
  const review = reviewWorkbook(workbook);
  const chosen = review.proposals.filter(({ cell }) => cell === 'F2' || cell === 'F6');
  expect(chosen).toHaveLength(2);
  await host.apply(writeEdits(workbook, review, chosen));
  expect(values(host.workbook, 'F2', 'F4', 'F6', 'F7', 'F8')).toEqual([3, 8, 5, 10, 18]);
  await undo(host, 'F6');
  expect(values(host.workbook, 'F2', 'F4', 'F6', 'F7', 'F8')).toEqual([3, 8, 3, 8, 16]);
  await undo(host, 'F2');
  expect(all(host.workbook)).toEqual(all(workbook));
  expect(host.workbook.state).toBeNull();
});

test('a sum someone has typed since is theirs', async () => {
  const host = await scored(right);
  host.type({ sheet: SHEET, row: 7, column: 5 }, 15);
  await undo(host, 'F2');
  expect(values(host.workbook, 'F2', 'F4', 'F8')).toEqual([5, 9, 15]);
});

test('undoing after the marks were cleared puts no mark back', async () => {
  const host = await scored(right);
  const state = JSON.parse(host.workbook.state ?? '{}') as object;
  await host.apply([
    { kind: 'clear-marks' },
    { kind: 'state', json: JSON.stringify({ ...state, marked: false }) },
  ]);
  await undo(host, 'F2');
  expect(host.marks).toEqual([]);
});

test('the grade follows the thresholds the sheet itself states', async () => {
  const noted: Values = {
    A10: '注：得分≥95为优，85≤得分＜95为良，60≤得分＜85为中，60分以下为差。评价等级按此确定。',
  };
  const [sheet] = right.sheets;
  const [notes] = [sheetOf(SHEET, noted)];
  if (sheet === undefined) throw new Error('no sheet');
  const cells = new Map([...sheet.cells, ...notes.cells]);
  const workbook = { ...right, sheets: [{ ...sheet, cells, rowCount: 10 }] };
  const host = await scored(workbook);
  await undo(host, 'F2');
  // 16 of 20 is 80%: 良 by the national thresholds, 中 by the sheet's own.
  expect(values(host.workbook, 'F8', 'F9')).toEqual([16, '中']);
});

test('our own record sheet is never taken for a table', () => {
  const [edit] = recordEdits(right, right, { file: '指标表.xlsx', when: '2026-11-21 09:30' });
  if (edit?.kind !== 'sheet') throw new Error('no sheet');
  const texts: Record<string, string | number | null> = {};
  edit.sheet.rows.forEach((row, at) => {
    let column = 0;
    for (const item of row) {
      if (column < 26) texts[`${String.fromCharCode(65 + column)}${at + 1}`] = item.value;
      column += item.span;
    }
  });
  const withRecord = { ...right, sheets: [...right.sheets, sheetOf('随便改的名', texts)] };
  expect(reviewWorkbook(withRecord).tables).toEqual(reviewWorkbook(right).tables);
});
