import { readFileSync } from 'node:fs';
import { cellAt } from '../../src/grid/workbook';
import type { Workbook } from '../../src/grid/workbook';
import { parseCell } from '../../src/grid/address';
import type { Edit } from '../../src/host/port';
import { createXlsx } from '../../src/host/xlsx/create';
import { XlsxHost } from '../../src/host/xlsx/host';
import { clearEdits, dismissEdits, markOnlyEdits, undoEdits, writeEdits } from '../../src/review/edits';
import { changeList } from '../../src/review/record';
import { reviewWorkbook } from '../../src/review/review';
import { writtenCells } from '../../src/review/written';

const SAMPLE = new Uint8Array(readFileSync('assets/samples/002-huaihua-2021.xlsx'));
const SCORES = '附件1 部门整体支出绩效评价指标表';

function value(workbook: Workbook, cell: string): unknown {
  const place = parseCell(cell);
  const sheet = workbook.sheets.find((candidate) => candidate.name === SCORES);
  if (place === null || sheet === undefined) throw new Error(cell);
  return cellAt(sheet, place.row, place.column)?.value;
}

/** What the file's parts hold, without looking at the zip container. */
function cellsOf(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => [sheet.name, [...sheet.cells], [...sheet.noted]]);
}

async function apply(host: XlsxHost, edits: readonly Edit[]): Promise<Workbook> {
  const receipt = await host.apply(edits);
  expect(receipt.failure).toBeNull();
  return host.read();
}

async function scored(): Promise<{ host: XlsxHost; before: Workbook; after: Workbook }> {
  const host = new XlsxHost(SAMPLE);
  const before = await host.read();
  const review = reviewWorkbook(before);
  const after = await apply(
    host,
    writeEdits(
      before,
      review,
      review.proposals.filter((item) => item.ticked),
    ),
  );
  return { host, before, after };
}

test('one click writes the contradicted score and the total in the same edit', async () => {
  const { after } = await scored();
  expect([value(after, 'I7'), value(after, 'I21')]).toEqual([0, 95]);
  const review = reviewWorkbook(after);
  expect(
    review.findings.filter((finding) =>
      ['score-mismatch', 'total-mismatch', 'subtotal-mismatch'].includes(finding.check),
    ),
  ).toEqual([]);
  expect(writtenCells(after).map(({ cell, from, to, state }) => [cell, from, to, state])).toEqual([
    ['I7', '1', '0', 'undoable'],
    ['I21', '96', '95', 'undoable'],
  ]);
  expect(changeList(after).split('\n')).toHaveLength(2);
});

test('undoing everything gives back every cell and leaves nothing of ours', async () => {
  const { host, before, after } = await scored();
  const undone = await apply(host, undoEdits(after, null));
  expect(cellsOf(undone)).toEqual(cellsOf(before));
  expect(undone.state).toBeNull();
});

test('undoing the only score takes the total we wrote along and leaves nothing of ours', async () => {
  const { host, before, after } = await scored();
  const undone = await apply(host, undoEdits(after, [{ sheet: SCORES, cell: 'I7' }]));
  expect([value(undone, 'I7'), value(undone, 'I21')]).toEqual([1, 96]);
  expect(cellsOf(undone)).toEqual(cellsOf(before));
  expect(undone.state).toBeNull();
});

test('a cell someone has changed since is not undone', async () => {
  const { host, after } = await scored();
  const place = { sheet: SCORES, row: 6, column: 8 };
  const changed = await apply(host, [{ kind: 'value', place, was: 0, value: 0.5 }]);
  expect(writtenCells(changed).find(({ cell }) => cell === 'I7')?.state).toBe('changed');
  const undone = await apply(host, undoEdits(changed, null));
  expect([value(undone, 'I7'), value(undone, 'I21')]).toEqual([0.5, 96]);
  expect(after.state).not.toBeNull();
});

test('marks come and go without a trace', async () => {
  const host = new XlsxHost(SAMPLE);
  const before = await host.read();
  const marked = await apply(host, markOnlyEdits(before));
  expect(marked.state).not.toBeNull();
  const cleared = await apply(host, clearEdits(marked));
  expect(cellsOf(cleared)).toEqual(cellsOf(before));
  expect(cleared.state).toBeNull();
});

test('a dismissed finding stays away until a cell it rests on changes', async () => {
  const host = new XlsxHost(SAMPLE);
  const before = await host.read();
  const review = reviewWorkbook(before);
  const finding = review.findings.find(({ check }) => check === 'score-mismatch');
  if (finding === undefined) throw new Error('no finding');
  const dismissed = await apply(host, dismissEdits(before, review, finding.id, '经批准追加'));
  const quiet = reviewWorkbook(dismissed);
  expect(quiet.findings.find(({ id }) => id === finding.id)?.dismissed).toBe('经批准追加');
  expect(quiet.summary.errors).toBe(review.summary.errors - 1);
  expect(quiet.proposals.some(({ cell }) => cell === 'I7')).toBe(false);
  const changed = await apply(host, [
    { kind: 'value', place: { sheet: SCORES, row: 6, column: 8 }, was: 1, value: 2 },
  ]);
  expect(reviewWorkbook(changed).findings.find(({ id }) => id === finding.id)?.dismissed).toBeNull();
});

test('a state of a later version is left alone and nothing is offered for writing', async () => {
  const host = new XlsxHost(SAMPLE);
  await apply(host, [{ kind: 'state', json: '{"version":9}' }]);
  const later = await host.read();
  const review = reviewWorkbook(later);
  expect(review.question).toMatch(/更新版本/);
  expect(review.proposals.every((item) => !item.writable)).toBe(true);
  expect(
    writeEdits(later, review, review.proposals).some(({ kind }) => kind === 'value' || kind === 'state'),
  ).toBe(false);
});

test('a total that stands inside a sentence is never overwritten', async () => {
  const host = new XlsxHost(
    createXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['某单位2022年度整体支出绩效自评表，自评总分：100分'],
            ['指标', '分值', '评价标准', '实际完成值', '得分'],
            ['支出进度', 50, '≥95%得满分；＜95%不得分', '90%', 50],
            ['控制率', 50, '≤100%得满分，否则不得分', '90%', 50],
          ],
          merges: ['A1:E1'],
        },
      ],
    }),
  );
  const before = await host.read();
  const review = reviewWorkbook(before);
  expect(review.proposals.filter(({ kind }) => kind === 'score').map(({ cell, to }) => [cell, to])).toEqual([
    ['E3', '0'],
  ]);
  const after = await apply(
    host,
    writeEdits(
      before,
      review,
      review.proposals.filter((item) => item.writable),
    ),
  );
  expect(after.sheets[0] === undefined ? '' : cellAt(after.sheets[0], 0, 0)?.text).toBe(
    '某单位2022年度整体支出绩效自评表，自评总分：100分',
  );
});
