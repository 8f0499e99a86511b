/**
 * What every host must do the same, through the port: read, review, preview, write, mark, clear, undo. Each scenario
 * tells what happened as plain data; the hosts' accounts must agree to the letter.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { Cell, Workbook } from '../../src/grid/workbook';
import { cellKey, MAX_COLUMNS } from '../../src/grid/workbook';
import { cellName, parseCell } from '../../src/grid/address';
import type { Edit, Receipt, WorkbookHost } from '../../src/host/port';
import { openXlsx } from '../../src/host/xlsx/read';
import type { Review } from '../../src/review/contract';
import { clearEdits, dismissEdits, markOnlyEdits, undoEdits, writeEdits } from '../../src/review/edits';
import { reviewWorkbook } from '../../src/review/review';
import { writtenCells } from '../../src/review/written';

export interface Opened {
  readonly host: WorkbookHost;
  /** The marks that stand, as `sheet!cell formula fill`, in any order. */
  readonly marks: () => readonly string[];
  /** Opens anew what has been written so far, as after closing and opening the file. */
  readonly reopen: () => WorkbookHost;
}

/** What of a workbook the hosts must agree on: blank cells without use and locks without protection do not count. */
function account(workbook: Workbook) {
  return {
    readOnly: workbook.readOnly,
    state: workbook.state,
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      protected: sheet.protected,
      cells: [...sheet.cells]
        .filter(([, cell]) => cell.value !== null || cell.formula !== null)
        .map(([key, cell]) => [nameOf(key), cellAccount(cell, sheet.protected)]),
      merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
      hiddenRows: [...sheet.hiddenRows].filter((row) => row < sheet.rowCount),
      hiddenColumns: [...sheet.hiddenColumns].filter((column) => column < sheet.columnCount),
      noted: [...sheet.noted].map(nameOf),
    })),
  };
}

function cellAccount(cell: Cell, isProtected: boolean) {
  return { ...cell, locked: isProtected ? cell.locked : null };
}

function nameOf(key: number): string {
  return cellName({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS });
}

/**
 * A receipt without its sentence: the hosts word refusals for what the user has before them. Nor how many marks were
 * taken off: only Excel counts them.
 */
function receiptAccount({ unmarked, ...receipt }: Receipt) {
  expect(unmarked ?? 0).toBeGreaterThanOrEqual(0);
  return { ...receipt, failure: receipt.failure === null ? null : 'refused' };
}

interface Scenario {
  readonly name: string;
  /** Run on every sample, or on a few of different kinds. */
  readonly on: 'every sample' | 'some samples';
  readonly run: (opened: Opened) => Promise<unknown>;
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'reading',
    on: 'every sample',
    run: async ({ host }) => account(await host.read()),
  },
  {
    name: 'the review, and the list with its ticks',
    on: 'every sample',
    run: async ({ host }) => reviewWorkbook(await host.read()),
  },
  {
    name: '一键核分: the ticked scores written, what is left marked, and a second review of what stands',
    on: 'every sample',
    run: async (opened) => {
      const { receipt, after } = await scoreTicked(opened);
      return {
        receipt: receiptAccount(receipt),
        account: account(after),
        review: reviewWorkbook(after),
        written: writtenCells(after),
        marks: [...opened.marks()].sort(),
        reopened: account(await opened.reopen().read()),
      };
    },
  },
  {
    name: '只核对: marks only, and no value touched',
    on: 'some samples',
    run: async (opened) => {
      const before = await opened.host.read();
      const receipt = await opened.host.apply(markOnlyEdits(before));
      const after = await opened.host.read();
      expect(values(after)).toEqual(values(before));
      return { receipt: receiptAccount(receipt), marks: [...opened.marks()].sort(), state: after.state };
    },
  },
  {
    name: 'undoing everything and clearing the marks leaves the workbook as it was',
    on: 'some samples',
    run: async (opened) => {
      const before = await opened.host.read();
      await scoreTicked(opened);
      const undone = await opened.host.apply(undoEdits(await opened.host.read(), null));
      const cleared = await opened.host.apply(clearEdits(await opened.host.read()));
      const after = await opened.host.read();
      expect(values(after)).toEqual(values(before));
      expect(opened.marks()).toEqual([]);
      expect(after.state).toBeNull();
      return { undone: receiptAccount(undone), cleared: receiptAccount(cleared) };
    },
  },
  {
    name: 'undoing one cell leaves the others written',
    on: 'some samples',
    run: async (opened) => {
      await scoreTicked(opened);
      const workbook = await opened.host.read();
      const [first] = writtenCells(workbook);
      const receipt = await opened.host.apply(undoEdits(workbook, first === undefined ? [] : [first]));
      const after = await opened.host.read();
      return {
        receipt: receiptAccount(receipt),
        values: values(after),
        written: writtenCells(after),
        marks: [...opened.marks()].sort(),
      };
    },
  },
  {
    name: 'a dismissal is kept with the workbook',
    on: 'some samples',
    run: async (opened) => {
      const workbook = await opened.host.read();
      const review = reviewWorkbook(workbook);
      const [first] = review.findings;
      if (first === undefined) return null;
      const receipt = await opened.host.apply(dismissEdits(workbook, review, first.id, '上级已批复调整'));
      return {
        receipt: receiptAccount(receipt),
        findings: reviewWorkbook(await opened.reopen().read()).findings,
      };
    },
  },
  {
    name: 'a cell changed meanwhile stops everything',
    on: 'some samples',
    run: async (opened) => {
      const workbook = await opened.host.read();
      const edits = numbersOf(workbook, 2).map(([place, value], index): Edit => ({
        kind: 'value',
        place,
        was: index === 0 ? value : value + 1,
        value: 99,
      }));
      const receipt = await opened.host.apply(edits);
      expect(receipt.failure).not.toBeNull();
      expect(account(await opened.host.read())).toEqual(account(workbook));
      return receiptAccount(receipt);
    },
  },
  {
    name: 'a sheet of our own is added beside one of the same name',
    on: 'some samples',
    run: async (opened) => {
      const sheet = {
        name: '核对底稿',
        widths: [12, 30],
        landscape: true,
        rows: [
          [{ value: '核对底稿', style: 'title', span: 2 }],
          [
            { value: '=1+1', style: 'text', span: 1 },
            { value: 3.5, style: 'number', span: 1 },
          ],
          [
            { value: '38.22%', style: 'bad', span: 1 },
            { value: '2023-1-2', style: 'muted', span: 1 },
          ],
        ],
      } as const;
      await opened.host.apply([{ kind: 'sheet', sheet }]);
      await opened.host.apply([{ kind: 'sheet', sheet }]);
      const after = await opened.reopen().read();
      return after.sheets.slice(-2).map(({ name, cells, merges }) => ({
        name,
        merges,
        cells: [...cells].map(([key, cell]) => [nameOf(key), cell.value, cell.formula]),
      }));
    },
  },
  {
    name: '导出报送稿: the scores written stay, nothing of ours does, and the workbook itself is as it was',
    on: 'every sample',
    run: async (opened) => {
      const { after } = await scoreTicked(opened);
      await opened.host.apply([{ kind: 'sheet', sheet: { ...RECORD, name: '核对底稿' } }]);
      const standing = { account: account(await opened.host.read()), marks: opened.marks() };
      const copy = await opened.host.cleanCopy();
      const clean = openXlsx(copy).workbook;
      expect(values(clean)).toEqual(values(after));
      expect(clean.sheets.map(({ name }) => name)).toEqual(after.sheets.map(({ name }) => name));
      expect(clean.state).toBeNull();
      // Marks, stored state, the name of our sheet, Excel's note of our pane.
      const parts = Object.entries(unzipSync(copy)).map(([name, part]) => `${name} ${strFromU8(part)}`);
      expect(parts.filter((part) => /hefen|webextension|customXml|bab20a3b/i.test(part))).toEqual([]);
      expect({ account: account(await opened.host.read()), marks: opened.marks() }).toEqual(standing);
      return account(clean);
    },
  },
];

/** A sheet of our own, as the record sheet is one. */
const RECORD = {
  widths: [12],
  landscape: false,
  rows: [[{ value: '核对底稿', style: 'title', span: 1 }]],
} as const;

async function scoreTicked({ host }: Opened): Promise<{ review: Review; receipt: Receipt; after: Workbook }> {
  const workbook = await host.read();
  const review = reviewWorkbook(workbook);
  const chosen = review.proposals.filter((proposal) => proposal.ticked);
  const receipt = await host.apply(writeEdits(workbook, review, chosen));
  expect(receipt).toMatchObject({ failure: null, unrestored: [] });
  const after = await host.read();
  for (const { sheet, cell, to } of chosen) {
    const at = parseCell(cell);
    const stands = after.sheets.find(({ name }) => name === sheet)?.cells;
    const held = at === null ? undefined : stands?.get(cellKey(at.row, at.column))?.value;
    // A score typed with its unit keeps the unit; any other is a number.
    if (typeof held === 'number') expect(held).toBe(Number(to));
    else expect(held).toContain(to);
  }
  return { review, receipt, after };
}

function values(workbook: Workbook) {
  return workbook.sheets.map((sheet) =>
    [...sheet.cells].flatMap(([key, { value, formula }]) =>
      // The result of a formula is the host's to work out.
      value === null && formula === null ? [] : [[nameOf(key), formula === null ? value : `=${formula}`]],
    ),
  );
}

/** Some cells that hold plain numbers. */
function numbersOf(workbook: Workbook, count: number) {
  return workbook.sheets
    .flatMap((sheet) =>
      [...sheet.cells].flatMap(([key, { value, formula }]) =>
        typeof value === 'number' && formula === null
          ? [
              [
                { sheet: sheet.name, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS },
                value,
              ] as const,
            ]
          : [],
      ),
    )
    .slice(0, count);
}
