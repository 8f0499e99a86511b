/**
 * What the user does between our reading and our writing, and between our writing and our undoing: rows inserted,
 * deleted, sorted, a figure or a sentence corrected, a score made a formula, the sheet protected. For every kind of
 * edit. A place is not an identity: nothing is written where the row is not the one that was read.
 */
import type { CellValue } from '../../../src/grid/workbook';
import { cellName } from '../../../src/grid/address';
import { isMarkFormula } from '../../../src/host/mark';
import { createExcelHost } from '../../../src/host/excel/host';
import { readState } from '../../../src/review/state';
import { stateJson } from '../../../src/host/state-xml';
import { noJournal } from '../../../src/taskpane/journal';
import { Session } from '../../../src/taskpane/session';
import { SimBook, store } from '../../excel-sim/book';
import type { SimSheet } from '../../excel-sim/book';
import { FarEnd } from '../../excel-sim/far-end';
import { deleteRow, insertRows, sortRows } from '../../excel-sim/moves';
import { joinOffice } from '../../excel-sim/office-client';
import { fill } from './sheets';

const SHEET = '指标表';
const CRITERION = '100%以下（含）计满分，每超出1%扣1分，扣完为止。';
const [NAME, FULL, RULE, DESCRIPTION, ACTUAL, SCORE] = [1, 2, 3, 4, 5, 6] as const;

/** Each row of 5: 甲 102% earns 3, 乙 101% earns 4, 丙 103% earns 2, 丁 100% earns 5. All report 5; the total is typed. */
function table(): SimBook {
  const book = new SimBook();
  const row = (name: string, actual: string) => ['过程', name, 5, CRITERION, '', actual, 5];
  fill(book.addSheet(SHEET), [
    ['部门整体支出绩效评价指标表'],
    ['二级指标', '三级指标', '分值', '评价标准', '指标说明', '实际完成值', '得分'],
    row('甲控制率', '102%'),
    row('乙控制率', '101%'),
    row('丙控制率', '103%'),
    row('丁控制率', '100%'),
    ['总分', '', 20, '', '', '', 20],
  ]);
  return book;
}

interface Bench {
  readonly book: SimBook;
  readonly sheet: SimSheet;
  readonly session: Session;
  readonly farEnd: FarEnd;
}

function open(book: SimBook): Bench {
  const farEnd = new FarEnd(book);
  joinOffice(farEnd);
  const session = new Session(createExcelHost(), () => undefined, noJournal);
  return { book, sheet: book.sheet(SHEET), session, farEnd };
}

function cellsOf(book: SimBook): unknown {
  return book.sheets.map((sheet) => [
    sheet.name,
    [...sheet.cells]
      .filter(([, cell]) => cell.value !== null || cell.formula !== null)
      .map(([key, { value, formula, format, locked }]) => [key, value, formula, format, locked])
      .sort(([a], [b]) => Number(a) - Number(b)),
  ]);
}

/** Every cell in use, every rule, part and comment: what a write could have touched. */
function whole(book: SimBook): unknown {
  return {
    cells: cellsOf(book),
    rules: book.sheets.map((sheet) => sheet.conditionalFormats),
    parts: [...book.parts],
    comments: book.comments.map(({ row, column, content }) => [row, column, content]),
  };
}

/** The scores that stand, by the name beside them; the total under 总分. */
function scores({ sheet }: Bench): Readonly<Record<string, CellValue>> {
  const found: Record<string, CellValue> = {};
  for (let row = 2; row < 20; row += 1) {
    const name = sheet.peek(row, NAME).value ?? '';
    const label = name === '' ? sheet.peek(row, 0).value : name;
    const score = sheet.peek(row, SCORE);
    if (typeof label === 'string' && !['', '三级指标'].includes(label))
      found[label.slice(0, 2)] = score.value;
  }
  return found;
}

const BEFORE = { 甲控: 5, 乙控: 5, 丙控: 5, 丁控: 5, 总分: 20 };
const WRITTEN = { 甲控: 3, 乙控: 4, 丙控: 2, 丁控: 5, 总分: 14 };

const ourRules = ({ book }: Bench): readonly string[] =>
  book.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap(({ formula }) => (isMarkFormula(formula ?? '') ? [formula ?? ''] : [])),
  );

/** What our own record says we wrote and stands, by the row's name. */
function recorded({ book }: Bench): readonly string[] {
  const [xml] = [...book.parts.values()];
  const stored = readState(xml === undefined ? null : stateJson(xml));
  return stored.kind === 'state' ? stored.state.written.map(({ slot }) => slot.split(/[|~]/)[1] ?? '') : [];
}

interface Change {
  readonly name: string;
  readonly make: (bench: Bench) => void;
}

const type =
  (row: number, column: number, value: string | number | null) =>
  ({ sheet }: Bench): void => {
    store(sheet.cell(row, column), value, null);
  };

/** Changes of where things stand. Rows are counted from 0: 甲 is row 2, the total row 6. */
const moves: readonly Change[] = [
  {
    name: 'a row inserted above the table',
    make: ({ book, sheet }) => {
      insertRows(book, sheet, 0);
    },
  },
  {
    name: 'a row inserted among the rows',
    make: ({ book, sheet }) => {
      insertRows(book, sheet, 3);
    },
  },
  {
    name: 'a row deleted, and those below moved up',
    make: ({ book, sheet }) => {
      deleteRow(book, sheet, 5);
    },
  },
  {
    name: 'the rows sorted by the actual value',
    make: ({ sheet }) => {
      sortRows(sheet, 2, 5, ACTUAL);
    },
  },
  {
    name: 'the rows sorted by name',
    make: ({ sheet }) => {
      sortRows(sheet, 2, 5, NAME);
    },
  },
];

const corrections: readonly Change[] = [
  { name: 'the actual corrected', make: type(2, ACTUAL, '100%') },
  { name: 'the criterion corrected', make: type(2, RULE, '105%以下（含）计满分，每超出1%扣1分，扣完为止。') },
  { name: 'the full marks corrected', make: type(2, FULL, 6) },
  { name: 'the name corrected', make: type(2, NAME, '甲预算控制率') },
  { name: 'a description typed into a blank cell', make: type(2, DESCRIPTION, '实际为104%') },
  { name: 'the actual taken out', make: type(2, ACTUAL, null) },
  { name: 'the level corrected', make: type(2, 0, '产出') },
  { name: 'the score corrected', make: type(2, SCORE, 3) },
  { name: 'another row’s score corrected, which the total rests on', make: type(5, SCORE, 4) },
  { name: 'the total corrected', make: type(6, SCORE, 19) },
  {
    name: 'the score made a formula of the same value',
    make: ({ sheet }) => {
      store(sheet.cell(2, SCORE), 5, '10/2');
    },
  },
  {
    name: 'the total made a formula of the same value',
    make: ({ sheet }) => {
      store(sheet.cell(6, SCORE), 20, 'SUM(G3:G6)');
    },
  },
  {
    name: 'the sheet protected',
    make: ({ sheet }) => {
      sheet.protected = true;
    },
  },
  {
    name: 'the sheet protected and only the scores left open',
    make: ({ sheet }) => {
      sheet.protected = true;
      for (const row of [2, 3, 4, 5]) sheet.cell(row, SCORE).locked = false;
    },
  },
];

afterEach(() => {
  jest.restoreAllMocks();
});

describe('between review and write', () => {
  it.each([...moves, ...corrections])(
    '$name: nothing is written, and the review is made anew',
    async ({ make }) => {
      const bench = open(table());
      await bench.session.check();
      const before = bench.session.state.reviewed;
      make(bench);
      const standing = whole(bench.book);
      await bench.session.writeChosen();
      expect(whole(bench.book)).toEqual(standing);
      expect(bench.session.state.notice?.tone).toBe('bad');
      expect(bench.session.state.reviewed === before).toBe(false);
      expect(bench.farEnd.unknown).toEqual([]);
      // What stands now can be written: the second click does not stop at the same change.
      await bench.session.writeChosen();
      expect(bench.session.state.notice?.text).not.toContain('没有写入任何内容');
    },
  );

  it('nothing changed: it is written', async () => {
    const bench = open(table());
    await bench.session.check();
    await bench.session.writeChosen();
    expect(scores(bench)).toEqual(WRITTEN);
    expect(recorded(bench)).toHaveLength(4);
  });
});

describe('between write and undo', () => {
  const rowOf = ({ sheet }: Bench, name: string): number => {
    for (let row = 0; row < 20; row += 1) if (sheet.peek(row, NAME).value === name) return row;
    throw new Error(name);
  };

  it.each(moves)('$name: everything is put back, row by row', async ({ make }) => {
    const bench = open(table());
    await bench.session.score();
    expect(scores(bench)).toEqual(WRITTEN);
    make(bench);
    const left = Object.keys(scores(bench));
    await bench.session.undoAll();
    expect(scores(bench)).toEqual(
      Object.fromEntries(Object.entries(BEFORE).filter(([name]) => left.includes(name))),
    );
    expect(ourRules(bench)).toEqual([]);
    expect(bench.book.parts.size).toBe(0);
    expect(bench.session.state.notice?.tone).toBe('good');
  });

  it.each(moves)('$name: the one line asked for is put back, and no other row', async ({ make }) => {
    const bench = open(table());
    await bench.session.score();
    const line = bench.session.state.reviewed?.written.find(({ cell }) => cell === 'G4');
    if (line === undefined) throw new Error('乙 was not written');
    make(bench);
    const before = scores(bench);
    await bench.session.undo(line);
    const undone: Record<string, CellValue> = { ...before, 乙控: 5 };
    const total = Object.entries(undone).reduce(
      (sum, [name, each]) => (name === '总分' ? sum : sum + Number(each)),
      0,
    );
    expect(scores(bench)).toEqual({ ...undone, 总分: total });
    expect(recorded(bench)).not.toContain('乙控制率');
    expect(rowOf(bench, '乙控制率')).toBeGreaterThan(0);
  });

  it('a written row deleted: the others and the total are put back, and the lost one is said', async () => {
    const bench = open(table());
    await bench.session.score();
    deleteRow(bench.book, bench.sheet, 2);
    await bench.session.undoAll();
    // What we wrote may stand anywhere, renamed: the total is added anew over what stands, and stays on record.
    expect(scores(bench)).toEqual({ 乙控: 5, 丙控: 5, 丁控: 5, 总分: 15 });
    expect(recorded(bench)).toEqual(['甲控制率', '']);
    expect(bench.session.state.notice?.text).toContain('G3');
    expect(bench.session.state.notice?.tone).toBe('bad');
  });

  it('the name corrected: the row cannot be told, keeps what we wrote, stays on record and is said', async () => {
    const bench = open(table());
    await bench.session.score();
    type(2, NAME, '甲预算控制率')(bench);
    await bench.session.undoAll();
    expect(scores(bench)).toEqual({ 甲预: 3, 乙控: 5, 丙控: 5, 丁控: 5, 总分: 18 });
    expect(bench.session.state.notice?.text).toContain('G3');
    // The total goes with the score that could not be put back.
    expect(recorded(bench)).toEqual(['甲控制率', '']);
    expect(bench.session.state.reviewed?.written.map(({ state }) => state)).toEqual(['moved', 'undoable']);
  });

  it('the score made a formula of the same value: it is the user’s now', async () => {
    const bench = open(table());
    await bench.session.score();
    store(bench.sheet.cell(2, SCORE), 3, '5-2');
    await bench.session.undoAll();
    expect(bench.sheet.peek(2, SCORE)).toMatchObject({ value: 3, formula: '5-2' });
    expect(scores(bench)).toMatchObject({ 乙控: 5, 丙控: 5 });
    expect(bench.session.state.notice?.text).toContain('G3');
  });

  it('the evidence corrected: the score is put back, whatever the evidence says now', async () => {
    const bench = open(table());
    await bench.session.score();
    type(2, ACTUAL, '100%')(bench);
    await bench.session.undoAll();
    expect(scores(bench)).toEqual(BEFORE);
  });

  it('the sheet protected: nothing is put back, the record stays, and it is said', async () => {
    const bench = open(table());
    await bench.session.score();
    bench.sheet.protected = true;
    const standing = whole(bench.book);
    await bench.session.undoAll();
    expect(scores(bench)).toEqual(WRITTEN);
    expect(recorded(bench)).toHaveLength(4);
    expect(bench.session.state.notice?.text).toContain('受保护');
    bench.sheet.protected = false;
    expect(whole(bench.book)).toEqual(standing);
    await bench.session.undoAll();
    expect(scores(bench)).toEqual(BEFORE);
    expect(bench.book.parts.size).toBe(0);
  });

  it('only the total protected: no score is put back without it', async () => {
    const bench = open(table());
    await bench.session.score();
    bench.sheet.protected = true;
    for (const row of [2, 3, 4, 5]) bench.sheet.cell(row, SCORE).locked = false;
    await bench.session.undoAll();
    expect(scores(bench)).toEqual(WRITTEN);
    expect(recorded(bench)).toHaveLength(4);
    expect(bench.session.state.notice?.text).toContain('受保护');
  });
});

describe('rows alike in everything but their order', () => {
  /** 甲 stands twice, 102% and 103%: known apart by their order alone. */
  function twins(): SimBook {
    const book = table();
    const sheet = book.sheet(SHEET);
    store(sheet.cell(4, NAME), '甲控制率', null);
    return book;
  }
  const standing = ({ sheet }: Bench): readonly (readonly unknown[])[] =>
    [2, 3, 4, 5, 6].map((row) => [sheet.peek(row, ACTUAL).value, sheet.peek(row, SCORE).value]);

  it('untouched: both are put back', async () => {
    const bench = open(twins());
    await bench.session.score();
    expect(standing(bench).map(([, score]) => score)).toEqual([3, 4, 2, 5, 14]);
    await bench.session.undoAll();
    expect(standing(bench).map(([, score]) => score)).toEqual([5, 5, 5, 5, 20]);
    expect(bench.book.parts.size).toBe(0);
  });

  it('moved together by a row inserted above: both are put back', async () => {
    const bench = open(twins());
    await bench.session.score();
    insertRows(bench.book, bench.sheet, 0);
    await bench.session.undoAll();
    expect([3, 4, 5, 6, 7].map((row) => bench.sheet.peek(row, SCORE).value)).toEqual([5, 5, 5, 5, 20]);
  });

  it.each<Change>([
    {
      name: 'their order changed',
      make: ({ sheet }) => {
        sortRows(sheet, 2, 5, SCORE);
      },
    },
    {
      name: 'one of them deleted',
      make: ({ book, sheet }) => {
        deleteRow(book, sheet, 2);
      },
    },
    {
      name: 'a third inserted above them',
      make: ({ book, sheet }) => {
        insertRows(book, sheet, 2);
        fill(sheet, [
          ...Array.from({ length: 2 }, () => []),
          ['过程', '甲控制率', 5, CRITERION, '', '102%', 3],
        ]);
      },
    },
    { name: 'a value of one changed', make: type(2, ACTUAL, '105%') },
  ])('$name: neither is put back, both are said, and stay on record', async ({ make }) => {
    const bench = open(twins());
    await bench.session.score();
    make(bench);
    const twin = (): readonly unknown[] =>
      Array.from({ length: 8 }, (_, row) => row)
        .filter((row) => bench.sheet.peek(row, NAME).value === '甲控制率')
        .map((row) => bench.sheet.peek(row, SCORE).value);
    const before = twin();
    await bench.session.undoAll();
    expect(twin()).toEqual(before);
    expect(scores(bench)).toMatchObject({ 乙控: 5 });
    expect(recorded(bench).filter((name) => name === '甲控制率')).toHaveLength(2);
    expect(bench.session.state.notice?.tone).toBe('bad');
    // What stays written is in the total: nothing half taken back.
    const others = Object.entries(scores(bench)).filter(([name]) => !['甲控', '总分'].includes(name));
    const sum = [...before, ...others.map(([, score]) => score)].reduce<number>(
      (all, each) => all + Number(each),
      0,
    );
    expect(scores(bench)['总分']).toBe(sum);
  });

  it('a twin typed after the write: the row written is not told from it by key', async () => {
    const bench = open(table());
    await bench.session.score();
    insertRows(bench.book, bench.sheet, 2);
    fill(bench.sheet, [[], [], ['过程', '甲控制率', 5, CRITERION, '', '102%', 3]]);
    await bench.session.undoAll();
    expect([bench.sheet.peek(2, SCORE).value, bench.sheet.peek(3, SCORE).value]).toEqual([3, 3]);
    expect(bench.session.state.notice?.tone).toBe('bad');
  });
});

describe('marks', () => {
  it.each([...moves, ...corrections.filter(({ name }) => !name.includes('protected'))])(
    '$name between marking and 清除标记: every mark goes, and no value changes',
    async ({ make }) => {
      const bench = open(table());
      await bench.session.score();
      expect(ourRules(bench).length).toBeGreaterThan(0);
      make(bench);
      const before = cellsOf(bench.book);
      await bench.session.clearMarks();
      expect(cellsOf(bench.book)).toEqual(before);
      expect(ourRules(bench)).toEqual([]);
      expect(recorded(bench)).toHaveLength(4);
    },
  );

  it('a protected sheet keeps its marks, and the record goes on saying that they stand', async () => {
    const bench = open(table());
    await bench.session.score();
    bench.sheet.protected = true;
    const standing = whole(bench.book);
    await bench.session.clearMarks();
    expect(whole(bench.book)).toEqual(standing);
    bench.sheet.protected = false;
    await bench.session.clearMarks();
    expect(ourRules(bench)).toEqual([]);
  });
});

describe('a finding set aside', () => {
  const ofRow = ({ session }: Bench, cell: string) =>
    session.state.reviewed?.review.findings.find(
      (each) => each.cell === cell && each.check === 'score-mismatch',
    );

  it.each(moves)('$name meanwhile: it is the same row’s finding that is set aside', async ({ make }) => {
    const bench = open(table());
    await bench.session.check();
    const id = ofRow(bench, 'G4')?.id ?? '';
    make(bench);
    await bench.session.dismiss(id, '经批准');
    const aside =
      bench.session.state.reviewed?.review.findings.filter(({ dismissed }) => dismissed !== null) ?? [];
    expect(aside).toHaveLength(1);
    const [{ cell } = { cell: '' }] = aside;
    const row = Number(cell.slice(1)) - 1;
    expect(bench.sheet.peek(row, NAME).value).toBe('乙控制率');
    expect(cellName({ row, column: SCORE })).toBe(cell);
  });

  it.each([
    { name: 'the actual corrected', make: type(3, ACTUAL, '100%') },
    { name: 'the score corrected', make: type(3, SCORE, 4) },
  ])(
    '$name meanwhile: what was set aside is not there any more, nothing is kept, and it is said',
    async ({ make }) => {
      const bench = open(table());
      await bench.session.check();
      const id = ofRow(bench, 'G4')?.id ?? '';
      make(bench);
      const standing = whole(bench.book);
      await bench.session.dismiss(id, '经批准');
      expect(whole(bench.book)).toEqual(standing);
      expect(bench.session.state.notice?.tone).toBe('bad');
    },
  );
});
