/** Writing through Microsoft's own client, against the simulated host. */
import type { Place } from '../../../src/grid/workbook';
import { MARK_COLOURS, markFormula } from '../../../src/host/mark';
import type { Edit } from '../../../src/host/port';
import { createExcelHost } from '../../../src/host/excel/host';
import { joinOffice } from '../../excel-sim/office-client';
import { FarEnd, WEB_LIMITS } from '../../excel-sim/far-end';
import { SimBook, store } from '../../excel-sim/book';
import { Refusal } from '../../excel-sim/protocol';
import { fill, longTable, scoreTable } from './sheets';

const SHEET = '绩效评价指标表';
let farEnd: FarEnd;

function open(book: SimBook) {
  farEnd = new FarEnd(book);
  joinOffice(farEnd);
  return createExcelHost();
}

const at = (row: number, column: number, sheet = SHEET): Place => ({ sheet, row: row - 1, column });
const E = 4;

function value(place: Place, was: Extract<Edit, { kind: 'value' }>['was'], now: typeof was): Edit {
  return { kind: 'value', place, was, value: now };
}

function mark(place: Place, holds: Extract<Edit, { kind: 'mark' }>['holds'], reason = '得分应为 3'): Edit {
  return { kind: 'mark', place, mark: 'error', holds, reason };
}

function cell(place: Place) {
  return farEnd.book.sheet(place.sheet).peek(place.row, place.column);
}

afterEach(() => {
  expect(farEnd.unknown).toEqual([]);
});

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

  it('leaves formulas and locked cells out and writes the rest', async () => {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    sheet.protected = true;
    sheet.cell(2, E).locked = false;
    const formula = value(at(6, E), 9, 8);
    const locked = value(at(4, E), 4, 3);
    const receipt = await open(book).apply([value(at(3, E), 5, 3), locked, formula]);
    expect(receipt.failure).toBeNull();
    expect(receipt.written).toEqual([value(at(3, E), 5, 3)]);
    expect(receipt.left).toEqual([
      { edit: locked, why: 'locked' },
      { edit: formula, why: 'formula' },
    ]);
    expect(cell(at(3, E)).value).toBe(3);
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

  it('leaves out a sheet that is gone and writes the rest', async () => {
    const host = open(scoreTable());
    farEnd.book.addSheet('旧表');
    await host.read();
    farEnd.book.sheets = farEnd.book.sheets.filter((sheet) => sheet.name !== '旧表');
    const gone = value(at(1, 0, '旧表'), null, 1);
    const receipt = await host.apply([gone, value(at(3, E), 5, 3)]);
    expect(receipt.left).toEqual([{ edit: gone, why: 'missing-sheet' }]);
    expect(cell(at(3, E)).value).toBe(3);
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
  ])('%s is left out', async (_, place, wanted) => {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    store(sheet.cell(3, E), null, null);
    sheet.merges.push({ top: 2, left: E, bottom: 3, right: E });
    const host = open(book);
    const edit = value(place, place.row === 2 ? 5 : null, wanted);
    expect(await host.apply([edit])).toEqual({
      written: [],
      left: [{ edit, why: 'unsupported' }],
      failure: null,
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

describe('marks', () => {
  it('is one rule on the cell, last in order, tagged, and true only while the cell holds the value', async () => {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    sheet.conditionalFormats.push(foreignRule());
    const receipt = await open(book).apply([mark(at(3, E), 5)]);
    expect(receipt.failure).toBeNull();
    expect(sheet.conditionalFormats.map((rule) => rule.formula)).toEqual([
      '=LEN(A1)>0',
      `=${markFormula(at(3, E), 5)}`,
    ]);
    expect(sheet.conditionalFormats[1]).toMatchObject({
      areas: [{ top: 2, left: E, bottom: 2, right: E }],
      fill: MARK_COLOURS.error.fill,
      font: MARK_COLOURS.error.font,
      stopIfTrue: false,
    });
  });

  it('leaves the cell itself as it was', async () => {
    const host = open(scoreTable());
    const before = { ...cell(at(3, E)) };
    await host.apply([mark(at(3, E), 5)]);
    expect(cell(at(3, E))).toEqual(before);
  });

  it('a second mark replaces the first', async () => {
    const host = open(scoreTable());
    await host.apply([mark(at(3, E), 5)]);
    await host.apply([mark(at(3, E), 4)]);
    expect(farEnd.book.sheet(SHEET).conditionalFormats.map((rule) => rule.formula)).toEqual([
      `=${markFormula(at(3, E), 4)}`,
    ]);
  });

  it.each([false, true])(
    'clears all of ours and nothing else (ids are places in the order: %s)',
    async (places) => {
      const book = scoreTable();
      book.ruleIdsArePlaces = places;
      const sheet = book.sheet(SHEET);
      const other = fill(book.addSheet('其他'), [['得分', 1]]);
      const host = open(book);
      await host.apply([mark(at(3, E), 5), mark(at(4, E), 4), mark(at(1, 1, '其他'), 1)]);
      sheet.conditionalFormats.splice(1, 0, foreignRule());
      expect(sheet.conditionalFormats).toHaveLength(3);
      const receipt = await host.apply([{ kind: 'clear-marks' }]);
      expect(receipt).toMatchObject({ failure: null, left: [] });
      expect(sheet.conditionalFormats.map((rule) => rule.formula)).toEqual(['=LEN(A1)>0']);
      expect(other.conditionalFormats).toEqual([]);
    },
  );

  it('clears also where it never read, and on sheets added since', async () => {
    const book = scoreTable();
    await open(book).apply([mark(at(3, E), 5)]);
    const host = open(book);
    await host.read();
    const added = book.addSheet('副本');
    const [copied] = book.sheet(SHEET).conditionalFormats;
    if (copied !== undefined) added.conditionalFormats.push({ ...copied, id: 'copied' });
    await host.apply([{ kind: 'clear-marks' }]);
    expect(book.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([0, 0]);
  });

  it('leaves marks out on a protected sheet, unless formatting is allowed there', async () => {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    sheet.protected = true;
    const host = open(book);
    const edit = mark(at(3, E), 5);
    expect((await host.apply([edit])).left).toEqual([{ edit, why: 'locked' }]);
    sheet.allowFormatCells = true;
    expect((await host.apply([edit])).written).toEqual([edit]);
    expect(sheet.conditionalFormats).toHaveLength(1);
  });

  it('says so when marks cannot be cleared because the sheet was protected since', async () => {
    const host = open(scoreTable());
    await host.apply([mark(at(3, E), 5)]);
    farEnd.book.sheet(SHEET).protected = true;
    const receipt = await host.apply([{ kind: 'clear-marks' }]);
    expect(receipt.left).toEqual([{ edit: { kind: 'clear-marks' }, why: 'locked' }]);
    expect(receipt.failure).toBeNull();
  });
});

describe('thousands of marks', () => {
  const edits: readonly Edit[] = Array.from({ length: 2_500 }, (_, row): readonly Edit[] => [
    value(at(row + 2, 7, '评分表'), 4, 3),
    mark(at(row + 2, 7, '评分表'), 3),
  ]).flat();

  it('go in pieces the web takes, a thousand a sync', async () => {
    const host = open(longTable(2_500));
    farEnd.limits = WEB_LIMITS;
    await host.read();
    const before = farEnd.batches;
    expect((await host.apply(edits)).failure).toBeNull();
    expect(farEnd.batches - before).toBe(4);
    expect(farEnd.book.sheet('评分表').conditionalFormats).toHaveLength(2_500);
    expect(Math.max(...farEnd.asked)).toBeLessThan(WEB_LIMITS.payloadBytes);
  });

  it('and when a later piece is refused, nothing of any piece stays', async () => {
    const host = open(longTable(2_500));
    await host.read();
    const last = farEnd.batches + 4;
    farEnd.fault = ({ batch, action }) =>
      batch === last && action.startsWith('set Rule') ? new Refusal('GeneralException', 'no') : null;
    const receipt = await host.apply(edits);
    expect(receipt).toMatchObject({ written: [], unrestored: [] });
    expect(receipt.failure).toContain('已写入的部分都恢复了原样');
    expect(farEnd.book.sheet('评分表').conditionalFormats).toEqual([]);
    expect(cell(at(2, 7, '评分表')).value).toBe(4);
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

describe('when Excel refuses half-way', () => {
  const edits = [
    { kind: 'clear-marks' } as const,
    value(at(3, E), 5, 3),
    value(at(4, E), 4, 2),
    mark(at(3, E), 3),
    { kind: 'state', json: '{"version":1}' } as const,
  ];

  /** Every action of the write, by its number: refused there, everything must stand as before. */
  it('at whatever action, everything stands as before', async () => {
    const actions = await actionsOfWrite();
    expect(actions).toBeGreaterThan(30);
    for (let failing = 1; failing <= actions; failing += 1) {
      const book = marked();
      const host = open(book);
      await host.read();
      const before = snapshot(book);
      let seen = 0;
      const writing = farEnd.batches + 2;
      farEnd.fault = ({ batch }) => {
        if (batch === writing) seen += 1;
        return batch === writing && seen === failing ? new Refusal('GeneralException', 'no') : null;
      };
      const receipt = await host.apply(edits);
      expect(receipt).toMatchObject({ written: [], unrestored: [] });
      expect(receipt.failure).toBe(
        'Excel 没有完成这次操作（no）。请再试一次；仍不行时请保存并重新打开文件。已写入的部分都恢复了原样。',
      );
      expect(snapshot(book)).toEqual(before);
      expect(farEnd.unknown).toEqual([]);
    }
  });

  it('restores when a cell does not take the value it was given', async () => {
    const book = marked();
    const host = open(book);
    await host.read();
    const before = snapshot(book);
    // A merge made meanwhile swallows what is written into its second cell.
    book.sheet(SHEET).merges.push({ top: 2, left: E, bottom: 3, right: E });
    const receipt = await host.apply(edits);
    expect(receipt.failure).toBe('有单元格写入后与应有的数不一致。已写入的部分都恢复了原样。');
    expect(snapshot(book)).toEqual(before);
  });

  it('names the cells that could not be put back', async () => {
    const host = open(scoreTable());
    await host.read();
    const writing = farEnd.batches + 2;
    farEnd.fault = ({ batch, action }) =>
      (batch === writing && action.includes('CustomXml')) || (batch > writing && action.startsWith('set'))
        ? new Refusal('ServiceNotAvailable', 'gone')
        : null;
    const receipt = await host.apply(edits);
    expect(receipt.unrestored).toEqual([at(3, E), at(4, E)]);
    expect(receipt.failure).toContain('绩效评价指标表!E3、绩效评价指标表!E4没能恢复原来的数');
  });

  it('while a cell is being edited, says so and writes nothing', async () => {
    const book = scoreTable();
    const host = open(book);
    await host.read();
    book.cellEditing = true;
    const receipt = await host.apply([value(at(3, E), 5, 3)]);
    expect(receipt.failure).toContain('有单元格正在编辑，Excel 暂时不接受操作');
    expect(cell(at(3, E)).value).toBe(5);
  });

  function marked(): SimBook {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    sheet.cell(3, E).format = '0.0';
    for (const row of [3, 5]) {
      const { fill: colour, font } = MARK_COLOURS.warning;
      sheet.conditionalFormats.push({
        id: book.newId(),
        type: 'Custom',
        areas: [{ top: row - 1, bottom: row - 1, left: E, right: E }],
        formula: `=${markFormula(at(row, E), 5)}`,
        fill: colour,
        font,
        stopIfTrue: false,
      });
    }
    sheet.conditionalFormats.unshift(foreignRule());
    book.parts.set('{1}', '<state xmlns="urn:hefen:state:1">{"version":1,"old":true}</state>');
    return book;
  }

  async function actionsOfWrite(): Promise<number> {
    const host = open(marked());
    await host.read();
    let count = 0;
    const writing = farEnd.batches + 2;
    farEnd.fault = ({ batch }) => {
      if (batch === writing) count += 1;
      return null;
    };
    await host.apply(edits);
    return count;
  }

  /** What the user could see of the workbook; the order among our own marks does not matter. */
  function snapshot(book: SimBook) {
    return book.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells],
      rules: sheet.conditionalFormats
        .map(({ formula, fill: colour, font, areas }) => ({ formula, colour, font, areas }))
        .sort((a, b) => ((a.formula ?? '') < (b.formula ?? '') ? -1 : 1)),
      state: [...book.parts.values()],
    }));
  }
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

function foreignRule() {
  return {
    id: 'user',
    type: 'Custom',
    areas: [{ top: 0, left: 0, bottom: 20, right: 10 }],
    formula: '=LEN(A1)>0',
    fill: '#FFFFFF',
    font: '#000000',
    stopIfTrue: false,
  };
}
