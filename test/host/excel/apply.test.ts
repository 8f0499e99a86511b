/** Writing through Microsoft’s own client, against the simulated host. */
import type { Place } from '../../../src/grid/workbook';
import type { Edit } from '../../../src/host/port';
import { createExcelHost } from '../../../src/host/excel/host';
import { listenForSelection } from '../../../src/host/excel/listen';
import { SimBook, store } from '../../excel-sim/book';
import { FarEnd, WEB_LIMITS } from '../../excel-sim/far-end';
import { joinOffice } from '../../excel-sim/office-client';
import { at, E, mark, metNothingUnknown, open as openBench, SHEET, value } from './bench';
import { fill, longTable, scoreTable } from './sheets';

let farEnd: FarEnd;

function open(book: SimBook) {
  const bench = openBench(book);
  farEnd = bench.farEnd;
  return bench.host;
}

function cell(place: Place) {
  return farEnd.book.sheet(place.sheet).peek(place.row, place.column);
}

afterEach(metNothingUnknown);

describe('writing values', () => {
  it('writes a number as a number and costs two syncs', async () => {
    const host = open(scoreTable());
    await host.read();
    const before = farEnd.batches;
    const receipt = await host.apply([value(at(3, E), 5, 3.5)]);
    expect(receipt).toMatchObject({ failure: null, left: [], unrestored: [] });
    expect(receipt.written).toHaveLength(1);
    expect(cell(at(3, E))).toMatchObject({ value: 3.5, text: '3.5' });
    expect(farEnd.batches - before).toBe(2);
  });

  it('costs the same two syncs for 5,000 scores', async () => {
    const host = open(longTable(5_000));
    await host.read();
    const before = farEnd.batches;
    const edits = Array.from({ length: 5_000 }, (_, row) => value(at(row + 2, 7, '评分表'), 4, 3));
    const receipt = await host.apply(edits);
    expect(receipt).toMatchObject({ failure: null, left: [] });
    expect(receipt.written).toHaveLength(5_000);
    expect(farEnd.batches - before).toBe(2);
  });

  it.each([17, 5_000])(
    'costs two syncs under the web’s limits for everything at once in %d rows',
    async (rows) => {
      const host = open(longTable(rows));
      farEnd.limits = WEB_LIMITS;
      await host.read();
      await host.apply([mark(at(2, 7, '评分表'), 4)]);
      const before = farEnd.batches;
      const edits = Array.from({ length: rows }, (_, row) => value(at(row + 2, 7, '评分表'), 4, 3));
      const marks = edits.slice(0, 500).map((_, row) => mark(at(row + 2, 7, '评分表'), 3));
      const state = { kind: 'state', json: JSON.stringify({ version: 1, cells: edits.length }) } as const;
      const receipt = await host.apply([...edits, { kind: 'clear-marks' }, ...marks, state]);
      expect(receipt).toMatchObject({ failure: null, left: [] });
      expect(farEnd.batches - before).toBe(2);
      expect(farEnd.book.sheet('评分表').conditionalFormats).toHaveLength(marks.length);
      expect(Math.max(...farEnd.asked.slice(-2))).toBeLessThan(WEB_LIMITS.payloadBytes);
    },
  );

  it('what 5,000 rows rest on is compared under the web’s limits, in a few more requests, not one a row', async () => {
    const host = open(longTable(5_000));
    farEnd.limits = WEB_LIMITS;
    await host.read();
    const sheet = farEnd.book.sheet('评分表');
    const edits = Array.from({ length: 5_000 }, (_, index): Edit => {
      const rests = Array.from({ length: 8 }, (__, column) => {
        const { value: held, format } = sheet.peek(index + 1, column);
        return { place: at(index + 2, column, '评分表'), value: held, format };
      });
      return { ...value(at(index + 2, 7, '评分表'), 4, 3), rests };
    });
    const before = farEnd.batches;
    store(sheet.cell(4_000, 6), 0.5, null);
    expect(await host.apply(edits)).toMatchObject({ written: [], left: [{ why: 'changed' }] });
    expect(sheet.peek(1, 7).value).toBe(4);
    store(sheet.cell(4_000, 6), 0.1192, null);
    expect(await host.apply(edits)).toMatchObject({ failure: null, left: [] });
    expect(farEnd.batches - before).toBeLessThan(10);
    expect(Math.max(...farEnd.answered)).toBeLessThan(WEB_LIMITS.payloadBytes);
  });

  it.each<[string, string, Extract<Edit, { kind: 'value' }>['value'], unknown, string]>([
    ['a number into a text cell stays a number, and the cell stays a text cell', '@', 4.5, 4.5, '@'],
    ['a text into a text cell', '@', '4.5', '4.5', '@'],
    ['a text that looks like a number stays text', 'General', '4.5', '4.5', 'General'],
    ['a text that looks like a rate stays text', 'General', '38%', '38%', 'General'],
    ['a text that looks like a date stays text', 'General', '2023-1-2', '2023-1-2', 'General'],
    ['a text that looks like a formula stays text', 'General', '=1+1', '=1+1', 'General'],
    ['a score with its unit, without an apostrophe', 'General', '3.5分', '3.5分', 'General'],
    ['a grade', 'General', '优', '优', 'General'],
    ['nothing empties the cell', '0.00', null, null, '0.00'],
    ['a rate keeps the format', '0.00%', 0.9, 0.9, '0.00%'],
    ['a truth value', 'General', true, true, 'General'],
  ])('%s', async (_, format, wanted, held, formatAfter) => {
    const book = new SimBook();
    fill(book.addSheet(SHEET), [[{ value: '旧', format }]]);
    const receipt = await open(book).apply([value(at(1, 0), '旧', wanted)]);
    expect(receipt.failure).toBeNull();
    expect(cell(at(1, 0))).toMatchObject({ value: held, format: formatAfter, formula: null });
  });

  // A score, its total, its mark and the record of it belong together: what cannot be written keeps all from being.
  it('writes nothing at all where one cell is a formula or locked, and says which', async () => {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    sheet.protected = true;
    sheet.cell(2, E).locked = false;
    const formula = value(at(6, E), 9, 8);
    const locked = value(at(4, E), 4, 3);
    const receipt = await open(book).apply([value(at(3, E), 5, 3), locked, formula]);
    expect(receipt).toEqual({
      written: [],
      left: [
        { edit: locked, why: 'locked' },
        { edit: formula, why: 'formula' },
      ],
      failure:
        '工作表受保护，绩效评价指标表!E4已锁定，所以什么都没有写入。请在“审阅”里撤销保护后，重新核对一次。',
      unrestored: [],
    });
    expect(cell(at(3, E)).value).toBe(5);
    expect(cell(at(4, E)).value).toBe(4);
    expect(cell(at(6, E))).toMatchObject({ value: 9, formula: 'SUM(E3:E5)' });
  });

  it('writes nothing at all when a cell was changed meanwhile, and names it', async () => {
    const host = open(scoreTable());
    await host.read();
    farEnd.book.sheet(SHEET).cell(3, E).value = 2;
    const receipt = await host.apply([value(at(3, E), 5, 3), value(at(4, E), 4, 3)]);
    expect(receipt).toEqual({
      written: [],
      left: [{ edit: value(at(4, E), 4, 3), why: 'changed' }],
      failure: '核对之后 绩效评价指标表!E4被改过，所以什么都没有写入。请重新核对一次。',
      unrestored: [],
    });
    expect(cell(at(3, E)).value).toBe(5);
  });

  it('a blank cell and an empty text are the same; a number and its text are not', async () => {
    const host = open(scoreTable());
    expect((await host.apply([value(at(5, 3), '', 1)])).failure).toBeNull();
    expect((await host.apply([value(at(5, 3), '1', 2)])).failure).toContain('被改过');
  });

  it('writes nothing at all where a sheet is gone', async () => {
    const host = open(scoreTable());
    farEnd.book.addSheet('旧表');
    await host.read();
    farEnd.book.sheets = farEnd.book.sheets.filter((sheet) => sheet.name !== '旧表');
    const gone = value(at(1, 0, '旧表'), null, 1);
    const receipt = await host.apply([gone, value(at(3, E), 5, 3)]);
    expect(receipt).toMatchObject({
      written: [],
      left: [{ edit: gone, why: 'missing-sheet' }],
      failure: '找不到 旧表!A1所在的工作表，所以什么都没有写入。请重新核对一次。',
    });
    expect(cell(at(3, E)).value).toBe(5);
  });

  it('says a read-only workbook cannot be written, and writes nothing', async () => {
    const book = scoreTable();
    book.readOnly = true;
    const receipt = await open(book).apply([value(at(3, E), 5, 3)]);
    expect(receipt.failure).toBe('这个工作簿是只读的，不能写入。请另存为一个副本，打开副本后再核分。');
    expect(receipt.left.map((each) => each.why)).toEqual(['read-only']);
    expect(cell(at(3, E)).value).toBe(5);
  });
});

describe('what a cell cannot hold', () => {
  it.each<[string, Place, number | string]>([
    ['the hidden part of a merged block', at(4, E), 3],
    ['a number that is none', at(3, E), Number.NaN],
    ['a text longer than Excel allows', at(3, E), '长'.repeat(32_768)],
  ])('%s: nothing is written, and it is named', async (_, place, wanted) => {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    store(sheet.cell(3, E), null, null);
    sheet.merges.push({ top: 2, left: E, bottom: 3, right: E });
    const host = open(book);
    const edit = value(place, place.row === 2 ? 5 : null, wanted);
    expect(await host.apply([edit])).toEqual({
      written: [],
      left: [{ edit, why: 'unsupported' }],
      failure: `${SHEET}!E${place.row + 1}处不能写入，所以什么都没有写入。请去掉这一行的勾再写入。`,
      unrestored: [],
    });
  });

  it('a sheet is left out where the workbook’s structure is protected', async () => {
    const book = scoreTable();
    book.structureProtected = true;
    const edit = {
      kind: 'sheet',
      sheet: { name: '底稿', widths: [], landscape: false, rows: [] },
    } as const;
    expect((await open(book).apply([edit])).left).toEqual([{ edit, why: 'locked' }]);
  });

  it('of two edits of one cell the last counts', async () => {
    const receipt = await open(scoreTable()).apply([value(at(3, E), 5, 4), value(at(3, E), 5, 3)]);
    expect(receipt.failure).toBeNull();
    expect(cell(at(3, E)).value).toBe(3);
  });
});

describe('an Excel newer than the client it is given', () => {
  it('is written to without what the client does not know', async () => {
    const host = open(scoreTable());
    const clientsOwn: unknown = Reflect.get(globalThis, 'Office');
    const newest = { context: { requirements: { isSetSupported: () => true } } };
    Reflect.set(globalThis, 'Office', newest);
    try {
      await host.read();
      const receipt = await host.apply([value(at(3, E), 5, 3), { kind: 'clear-marks' }, mark(at(3, E), 3)]);
      expect(receipt).toMatchObject({ failure: null, left: [] });
      expect(cell(at(3, E)).value).toBe(3);
    } finally {
      Reflect.set(globalThis, 'Office', clientsOwn);
    }
  });
});

describe('stored state', () => {
  it('is one part of ours, replaced in place and removed without a trace', async () => {
    const book = scoreTable();
    book.parts.set('{other}', '<x xmlns="urn:other">keep</x>');
    const host = open(book);
    await host.apply([{ kind: 'state', json: '{"version":1,"a":"<&>"}' }]);
    expect([...book.parts.values()]).toEqual([
      '<x xmlns="urn:other">keep</x>',
      '<state xmlns="urn:hefen:state:1">{"version":1,"a":"&lt;&amp;&gt;"}</state>',
    ]);
    await host.apply([{ kind: 'state', json: '{"version":1}' }]);
    expect((await host.read()).state).toBe('{"version":1}');
    expect(book.parts.size).toBe(2);
    await host.apply([{ kind: 'state', json: null }]);
    expect([...book.parts.keys()]).toEqual(['{other}']);
  });
});

describe('a sheet of our own', () => {
  it('is added under a free name, with texts as texts and numbers as numbers', async () => {
    const book = scoreTable();
    book.addSheet('核对底稿');
    const host = open(book);
    const receipt = await host.apply([
      {
        kind: 'sheet',
        sheet: {
          name: '核对底稿',
          widths: [10, 20],
          landscape: true,
          rows: [
            [{ value: '核对底稿', style: 'title', span: 2 }],
            [
              { value: '=1+1', style: 'text', span: 1 },
              { value: 3.5, style: 'number', span: 1 },
            ],
            [
              { value: '100%', style: 'bad', span: 1 },
              { value: null, style: 'text', span: 1 },
            ],
          ],
        },
      },
    ]);
    expect(receipt.failure).toBeNull();
    const sheet = book.sheet('核对底稿 (2)');
    expect(sheet.peek(0, 0).value).toBe('核对底稿');
    expect(sheet.peek(1, 0)).toMatchObject({ value: '=1+1', formula: null });
    expect(sheet.peek(1, 1).value).toBe(3.5);
    expect(sheet.peek(2, 0).value).toBe('100%');
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheet.orientation).toBe('Landscape');
    expect(book.active?.name).toBe(SHEET);
  });
});

describe('showing a cell', () => {
  it('brings the sheet to the front and selects the cell', async () => {
    const book = scoreTable();
    fill(book.addSheet('第二张'), [[1]]);
    await open(book).reveal(at(1, 0, '第二张'));
    expect(book.active?.name).toBe('第二张');
    expect(book.selection?.area).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  it('says so when the sheet is gone or hidden', async () => {
    const book = scoreTable();
    book.addSheet('藏').visibility = 'Hidden';
    const host = open(book);
    await expect(host.reveal(at(1, 0, '藏'))).rejects.toThrow('工作表“藏”是隐藏的，无法定位');
    await expect(host.reveal(at(1, 0, '没有'))).rejects.toThrow('找不到工作表“没有”');
  });
});

describe('what the user does', () => {
  it('is told once asked for with the first reading: no batch more, a change typed, and the cell selected', async () => {
    const book = scoreTable();
    farEnd = new FarEnd(book);
    joinOffice(farEnd);
    let changes = 0;
    const selected: string[] = [];
    const listener = {
      changed: () => {
        changes += 1;
      },
      selected: ({ sheet, row, column }: Place) => {
        selected.push(`${sheet} ${row} ${column}`);
      },
    };
    const host = createExcelHost(listener);
    await host.read();
    expect(farEnd.batches).toBe(2);
    listenForSelection(listener);
    book.userTypes(book.sheet(SHEET), 2, 4, 3);
    book.userSelects(book.sheet(SHEET), { top: 3, left: 4, bottom: 3, right: 4 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([changes, selected]).toEqual([1, [`${SHEET} 3 4`]]);
    expect(farEnd.unknown).toEqual([]);
  });
});
