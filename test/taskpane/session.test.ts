/** The pane's job over a workbook in memory, with the real engine and the published sample. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCell } from '../../src/grid/address';
import type { CellValue, Place, Sheet, Workbook } from '../../src/grid/workbook';
import { MAX_COLUMNS, cellAt, cellKey } from '../../src/grid/workbook';
import type { Edit } from '../../src/host/port';
import { HostError } from '../../src/host/port';
import { openXlsx } from '../../src/host/xlsx/read';
import type { Journal } from '../../src/taskpane/journal';
import { noJournal } from '../../src/taskpane/journal';
import { noticeOf } from '../../src/taskpane/notice';
import { Session } from '../../src/taskpane/session';
import { words } from '../../src/taskpane/words';
import { sheetOf } from './fixture';
import { MemoryHost } from './memory-host';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/002-huaihua-2021.xlsx');
const sample = openXlsx(new Uint8Array(readFileSync(SAMPLE))).workbook;
const TABLE = sample.sheets[0]?.name ?? '';

function place(cell: string): Place {
  const at = parseCell(cell);
  if (at === null) throw new Error(cell);
  return { sheet: TABLE, ...at };
}

function value(workbook: Workbook, cell: string): CellValue {
  const { row, column } = place(cell);
  const sheet = workbook.sheets[0];
  return sheet === undefined ? null : (cellAt(sheet, row, column)?.value ?? null);
}

/** As if one blank row had been put in at `at`, counted from 0. */
function pushedDown(workbook: Workbook, at: number): Workbook {
  const moved = (row: number): number => (row < at ? row : row + 1);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rowCount: sheet.rowCount + 1,
    cells: new Map(
      [...sheet.cells].map(([key, cell]) => [
        cellKey(moved(Math.floor(key / MAX_COLUMNS)), key % MAX_COLUMNS),
        cell,
      ]),
    ),
    merges: sheet.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
  }));
  return { ...workbook, sheets };
}

function begin(
  workbook: Workbook = sample,
  journal: Journal = noJournal,
): { host: MemoryHost; session: Session } {
  const host = new MemoryHost(workbook);
  return { host, session: new Session(host, () => undefined, journal) };
}

describe('导出报送稿', () => {
  test('hands over the host’s copy, writes nothing, and says how it came', async () => {
    const { host, session } = begin();
    const handed: Uint8Array[] = [];
    await session.exportCopy((copy) => {
      handed.push(copy);
      return Promise.resolve('opened');
    });
    expect([handed, host.reads, host.writes]).toEqual([[host.copy], 0, 0]);
    expect(session.state.notice).toEqual({
      tone: 'good',
      text: '报送稿已在新工作簿里打开，请保存；本工作簿没有改动。没看到新窗口的，请在「窗口」菜单里找，或允许浏览器弹出窗口。',
      remedy: null,
    });
    await session.exportCopy(() => Promise.resolve('downloaded'));
    expect(session.state.notice?.text).toMatch(/已改为下载/);
  });

  test('a refusal is said in its own words, and trying again asks again', async () => {
    const { host, session } = begin();
    host.refuse = new HostError('file-refused', 'Excel 没有交出文件。');
    await session.exportCopy(() => Promise.reject(new Error('never asked')));
    expect(session.state.notice).toEqual({ tone: 'bad', text: 'Excel 没有交出文件。', remedy: 'retry' });
    await session.retry();
    expect([host.copies, session.state.busy]).toEqual([2, null]);
  });
});

test('只核对 lists and writes nothing', async () => {
  const { host, session } = begin();
  await session.check();
  expect(host.writes).toBe(0);
  expect(host.workbook).toBe(sample);
  expect([...session.state.ticked]).toContain(`${TABLE}!I7`);
  expect(session.state.reviewed?.review.tables[0]?.total).toMatchObject({ reported: '96', recomputed: '95' });
});

test('一键核分 writes the score and its total, marks, and keeps what it had', async () => {
  const { host, session } = begin();
  await session.score();
  expect([value(host.workbook, 'I7'), value(host.workbook, 'I21')]).toEqual([0, 95]);
  expect(host.marks.some((mark) => mark.mark === 'written')).toBe(true);
  expect(session.state.notice?.tone).toBe('good');
  const written = session.state.reviewed?.written.map(({ cell, from, to }) => [cell, from, to]);
  expect(written).toEqual(
    expect.arrayContaining([
      ['I7', '1', '0'],
      ['I21', '96', '95'],
    ]),
  );
});

test('全部撤销 gives back every value, mark and trace', async () => {
  const { host, session } = begin();
  await session.score();
  await session.undoAll();
  expect([value(host.workbook, 'I7'), value(host.workbook, 'I21')]).toEqual([1, 96]);
  expect(host.marks).toEqual([]);
  expect(host.workbook.state).toBeNull();
});

test('undoing the only score takes its total along', async () => {
  const { host, session } = begin();
  await session.score();
  await session.undo({ sheet: TABLE, cell: 'I7' });
  expect([value(host.workbook, 'I7'), value(host.workbook, 'I21')]).toEqual([1, 96]);
});

test('with the score unticked nothing is written, its total included', async () => {
  const { host, session } = begin();
  await session.check();
  session.tick({ sheet: TABLE, cell: 'I7' }, false);
  await session.writeChosen();
  expect([value(host.workbook, 'I7'), value(host.workbook, 'I21')]).toEqual([1, 96]);
  expect(host.marks.some((mark) => mark.place.row === place('I7').row)).toBe(true);
});

describe('ticks are the user’s', () => {
  const I7 = { sheet: TABLE, cell: 'I7' };
  const isTicked = (session: Session): boolean => session.state.ticked.has(`${TABLE}!I7`);

  test('what is unticked stays unticked through 重新核对, and 一键核分 does not write it', async () => {
    const { host, session } = begin();
    await session.check();
    session.tick(I7, false);
    await session.check();
    expect(isTicked(session)).toBe(false);
    await session.score();
    expect([value(host.workbook, 'I7'), value(host.workbook, 'I21')]).toEqual([1, 96]);
  });

  test('a tick follows its row when a row is put in above it', async () => {
    const { host, session } = begin();
    await session.check();
    session.tick(I7, false);
    host.workbook = pushedDown(sample, 4);
    await session.check();
    expect(session.state.reviewed?.review.proposals.some((item) => item.cell === 'I8')).toBe(true);
    expect(session.state.ticked.has(`${TABLE}!I8`)).toBe(false);
  });

  test('a line taken back with its own 撤销 is not written again by 一键核分', async () => {
    const { host, session } = begin();
    await session.score();
    await session.undo(I7);
    expect(isTicked(session)).toBe(false);
    await session.score();
    expect([value(host.workbook, 'I7'), value(host.workbook, 'I21')]).toEqual([1, 96]);
    session.tick(I7, true);
    await session.score();
    expect(value(host.workbook, 'I7')).toBe(0);
  });
});

test.each([
  ['the row', (sheet: Sheet): Sheet => ({ ...sheet, hiddenRows: new Set([6]) })],
  ['the score column', (sheet: Sheet): Sheet => ({ ...sheet, hiddenColumns: new Set([8]) })],
  ['the sheet', (sheet: Sheet): Sheet => ({ ...sheet, hidden: true })],
])('%s is hidden: offered, named as hidden, not ticked; 一键核分 leaves it', async (_, hide) => {
  const sheets = sample.sheets.map((sheet) => (sheet.name === TABLE ? hide(sheet) : sheet));
  const { host, session } = begin({ ...sample, sheets });
  await session.score();
  expect(value(host.workbook, 'I7')).toBe(1);
  const proposal = session.state.reviewed?.review.proposals.find((item) => item.cell === 'I7');
  expect(proposal).toMatchObject({ writable: true, ticked: false, why: expect.stringContaining('隐藏') });
});

test('a score whose total stands in a hidden row is not ticked either: both are written or none', async () => {
  const sheets = sample.sheets.map((sheet) =>
    sheet.name === TABLE ? { ...sheet, hiddenRows: new Set([20]) } : sheet,
  );
  const { host, session } = begin({ ...sample, sheets });
  await session.score();
  expect([value(host.workbook, 'I7'), value(host.workbook, 'I21')]).toEqual([1, 96]);
  const proposal = session.state.reviewed?.review.proposals.find((item) => item.cell === 'I7');
  expect(proposal?.why).toContain('I21');
});

test('a cell changed meanwhile: nothing is written, and the way on is to check again', async () => {
  const { host, session } = begin();
  await session.check();
  host.type(place('I7'), 2);
  await session.writeChosen();
  expect([value(host.workbook, 'I7'), value(host.workbook, 'I21')]).toEqual([2, 96]);
  expect(session.state.notice).toEqual({ tone: 'bad', text: words.notices.changed, remedy: 'recheck' });
});

test('清除标记 takes the marks off and leaves the scores', async () => {
  const { host, session } = begin();
  await session.score();
  await session.clearMarks();
  expect(host.marks).toEqual([]);
  expect(value(host.workbook, 'I7')).toBe(0);
  expect(session.state.cleared).toBe(true);
});

describe('nothing is said that was not looked at', () => {
  const said = (session: Session): string => session.state.notice?.text ?? '';

  test('清除标记 with scores written: they stay, and it says so', async () => {
    const { session } = begin();
    await session.score();
    await session.clearMarks();
    expect(said(session)).toBe('已清除全部标记；写入的 2 处得分还在，要恢复请点「全部撤销」。');
    await session.undoAll();
    await session.clearMarks();
    expect(said(session)).toBe('已清除全部标记。');
  });

  test('清除标记 refused: the marks are not taken for gone', async () => {
    const { host, session } = begin();
    await session.score();
    host.apply = () => Promise.resolve({ written: [], left: [], failure: 'Excel 正忙。', unrestored: [] });
    await session.clearMarks();
    expect([said(session), session.state.cleared]).toEqual(['Excel 正忙。', false]);
  });

  test('停止 frees the pane although Excel never answers, and what comes late changes nothing', async () => {
    const { host, session } = begin();
    await session.check();
    const before = session.state.reviewed;
    const read = host.read.bind(host);
    let answer = (): void => undefined;
    host.read = () =>
      new Promise((resolve) => {
        answer = () => {
          void read().then(resolve);
        };
      });
    const asked = session.score();
    session.stop();
    await asked;
    expect([said(session), session.state.busy]).toEqual([words.busy.stopped, null]);
    answer();
    await Promise.resolve();
    expect(session.state.reviewed).toBe(before);
    host.read = read;
    await session.check();
    expect(session.state.busy).toBeNull();
  });

  test('全部撤销 names what it left alone', async () => {
    const { host, session } = begin();
    await session.score();
    host.type(place('I21'), 90);
    await session.check();
    await session.undoAll();
    expect(value(host.workbook, 'I21')).toBe(90);
    expect(said(session)).toBe('已撤销 1 处，恢复原值。I21 后来改过，保留现在的内容。');
  });

  test('a write that breaks off unforeseen: how much was written is not known, and not claimed', async () => {
    const { host, session } = begin();
    await session.check();
    host.apply = () => Promise.reject(new TypeError('x is undefined'));
    await session.writeChosen();
    expect(session.state.notice).toEqual({ tone: 'bad', text: words.notices.unsure, remedy: 'recheck' });
    expect(said(session)).not.toContain('没有写入');
  });

  test('忽略 of a finding that is there no more claims nothing', async () => {
    const { host, session } = begin();
    await session.check();
    await session.dismiss('没有这一条', '理由');
    expect([said(session), host.writes]).toEqual([words.notices.gone, 0]);
  });

  test('where our record could not be kept, no undo is promised', () => {
    const state = { kind: 'state', json: '{}' } as const;
    const mark: Edit = { kind: 'mark', place: place('I7'), mark: 'error', holds: 1, reason: '' };
    const notice = noticeOf(
      { written: [mark], left: [{ edit: state, why: 'unsupported' }], failure: null, unrestored: [] },
      words.notices.wrote,
    );
    expect(notice.text).toBe(`没有改动得分，已标出 1 处。${words.notices.unkept}`);
    expect(notice.tone).toBe('bad');
  });
});

test('清除标记 works without a review before it', async () => {
  const { host, session } = begin();
  await session.score();
  const later = new Session(host, () => undefined, noJournal);
  await later.clearMarks();
  expect(host.marks).toEqual([]);
});

test('a dismissal is kept with its reason and can be taken back', async () => {
  const { session } = begin();
  await session.check();
  const id = session.state.reviewed?.review.findings.find((finding) => finding.cell === 'I7')?.id ?? '';
  const dismissed = (): string | null | undefined =>
    session.state.reviewed?.review.findings.find((finding) => finding.id === id)?.dismissed;
  await session.dismiss(id, '上级已批复');
  expect(dismissed()).toBe('上级已批复');
  await session.dismiss(id, null);
  expect(dismissed()).toBeNull();
});

test('a read-only workbook is reviewed but not written', async () => {
  const { host, session } = begin({ ...sample, readOnly: true });
  await session.score();
  expect(host.writes).toBe(0);
  expect(session.state.notice?.text).toBe(words.notices.readOnly);
  expect(session.state.reviewed?.review.tables[0]?.total?.recomputed).toBe('95');
});

test('a protected sheet: its locked cells are left alone, and the list says why', async () => {
  const sheets = sample.sheets.map((sheet) => ({ ...sheet, protected: true }));
  const { host, session } = begin({ ...sample, sheets });
  await session.score();
  expect(value(host.workbook, 'I7')).toBe(1);
  const proposal = session.state.reviewed?.review.proposals.find((item) => item.cell === 'I7');
  expect(proposal).toMatchObject({ writable: false, ticked: false });
  expect(session.state.notice?.text).toContain('工作表受保护，没有写入 I7');
  expect(session.state.notice?.remedy).toBe('recheck');
});

test('no score table: one sentence, and nothing is written, not even our own state', async () => {
  const plainSheet = sheetOf('通讯录', { A1: '科室', B1: '电话', A2: '办公室', B2: 1 });
  const { host, session } = begin({ sheets: [plainSheet], state: null, readOnly: false });
  await session.score();
  expect(host.writes).toBe(0);
  expect(session.state.notice?.remedy).toBe('open-file');
  expect(session.state.notice?.text).not.toBe('');
});

test('a refusal is said in its own sentence, and 再试一次 does the same again', async () => {
  const { host, session } = begin();
  host.refuseRead = new HostError('busy', '有单元格正在编辑，请按回车后再试。');
  await session.score();
  expect(session.state.notice).toEqual({
    tone: 'bad',
    text: '有单元格正在编辑，请按回车后再试。',
    remedy: 'retry',
  });
  host.refuseRead = null;
  await session.retry();
  expect(value(host.workbook, 'I7')).toBe(0);
});

test('when reading anew fails after a write, it does not claim that nothing was written', async () => {
  const { host, session } = begin();
  await session.check();
  const apply = host.apply.bind(host);
  host.apply = (edits) => {
    host.refuseRead = new Error('gone');
    return apply(edits);
  };
  await session.writeChosen();
  expect(session.state.notice?.text).toBe(words.notices.unread);
});

test('a pane reloaded half-way says so, once', () => {
  let open = true;
  const journal: Journal = {
    begin: () => undefined,
    end: () => {
      open = false;
    },
    interrupted: () => open,
  };
  expect(begin(sample, journal).session.state.notice).toEqual({
    tone: 'bad',
    text: words.notices.interrupted,
    remedy: 'recheck',
  });
  expect(begin(sample, journal).session.state.notice).toBeNull();
});

test('while one thing runs another is not begun', async () => {
  const { host, session } = begin();
  await Promise.all([session.score(), session.score()]);
  expect(host.writes).toBe(1);
});

test('a long review can be stopped, and then nothing has been written', async () => {
  const rows: Record<string, string | number> = { A1: '三级指标', B1: '分值', C1: '评价标准', D1: '得分' };
  for (let row = 2; row < 1500; row += 1) {
    rows[`A${row}`] = `执行率${row}`;
    rows[`B${row}`] = 5;
    rows[`C${row}`] = '100%以下（含）计满分，每超出1%扣1分，扣完为止。';
    rows[`D${row}`] = 5;
  }
  const host = new MemoryHost({ sheets: [sheetOf('大表', rows)], state: null, readOnly: false });
  const session: Session = new Session(
    host,
    ({ busy }) => {
      if (busy !== null && busy.done > 0) session.stop();
    },
    noJournal,
  );
  await session.score();
  expect(session.state.notice?.text).toBe(words.busy.stopped);
  expect(session.state.busy).toBeNull();
  expect(host.writes).toBe(0);
});

test('a closed pane draws no more', async () => {
  const host = new MemoryHost(sample);
  const drawn = jest.fn();
  const session = new Session(host, drawn, noJournal);
  session.close();
  await session.check();
  expect(drawn).not.toHaveBeenCalled();
});

describe('报告文字', () => {
  const text = '2021年支出500万元，其中：基本支出300万元，项目支出180万元。';
  /** 500, 300 and 180; 300 + 180 = 480 is not 500. The 基本支出 of the table is another figure. */
  const SEEN = '报告文字 1 段：对上 0 个数，1 个不符或要核实，2 个没有对照（没有同名的数可以单独对照）。';

  test('what was not compared is not called 核对', async () => {
    const { session } = begin();
    const said = async (...paragraphs: readonly string[]): Promise<string> => {
      await session.useReport({ name: '报告.docx', paragraphs });
      return session.state.notice?.text ?? '';
    };
    expect(await said('单位领导高度重视。')).toBe('报告文字 1 段：没有读出数，什么都没有比。');
    // Named nowhere in the tables: read, and compared with nothing.
    expect(await said('安装路灯38盏。')).toBe(
      '报告文字 1 段：对上 0 个数，1 个没有对照（没有同名的数可以单独对照）。',
    );
  });

  const reportFindings = (session: Session): number =>
    session.state.reviewed?.review.findings.filter(({ check }) => check === 'report-mismatch').length ?? 0;

  test('pasted, it is checked along, kept in the workbook and found there by the next pane', async () => {
    const { host, session } = begin();
    await session.check();
    const before = reportFindings(session);
    await session.useReport({ name: null, paragraphs: [text] });
    expect(session.state.notice?.text).toBe(SEEN);
    expect(reportFindings(session)).toBeGreaterThan(before);
    const again = new Session(new MemoryHost(host.workbook), () => undefined, noJournal);
    await again.check();
    expect(again.state.report).toEqual({ name: null, paragraphs: [text] });
    expect(reportFindings(again)).toBe(reportFindings(session));
  });

  test('what is written after it does not lose it', async () => {
    const { host, session } = begin();
    await session.useReport({ name: null, paragraphs: [text] });
    await session.score();
    await session.undoAll();
    expect(JSON.parse(host.workbook.state ?? '{}')).toMatchObject({ report: [text] });
  });

  test('left out again, nothing of it stays', async () => {
    const { host, session } = begin();
    await session.useReport({ name: null, paragraphs: [text] });
    await session.useReport(null);
    expect(host.workbook.state).toBeNull();
    await session.check();
    expect(session.state.report).toBeNull();
  });

  test('a text from a file is not kept, and takes the place of one that was', async () => {
    const { host, session } = begin();
    await session.useReport({ name: null, paragraphs: [text] });
    await session.useReport({ name: '报告.docx', paragraphs: [text] });
    expect(session.state.notice?.text).toBe(SEEN);
    expect(host.workbook.state).toBeNull();
  });

  test('too long, or where nothing can be written: checked, and said', async () => {
    const { host, session } = begin();
    await session.useReport({ name: null, paragraphs: [text, '字'.repeat(70_000)] });
    expect(session.state.notice?.text).toBe(
      `${SEEN.replace('1 段', '2 段')}文字太长，没有随工作簿保存，下次打开请再粘贴。`,
    );
    expect(host.workbook.state).toBeNull();
    const locked = begin({ ...sample, readOnly: true });
    await locked.session.useReport({ name: null, paragraphs: [text] });
    expect(locked.session.state.notice?.text).toBe(`${SEEN}文字没有存进工作簿，下次打开请再粘贴。`);
    expect(locked.host.writes).toBe(0);
    const later = begin({ ...sample, state: '{"version":2}' });
    await later.session.useReport({ name: null, paragraphs: [text] });
    expect(later.session.state.notice?.text).toMatch(/没有存进工作簿/);
    expect(later.host.workbook.state).toBe('{"version":2}');
  });

  test('a host that refuses to store it has still checked it', async () => {
    const { host, session } = begin();
    host.refuse = new HostError('file-refused', '不行。');
    await session.useReport({ name: null, paragraphs: [text] });
    expect(session.state.notice?.text).toContain(`${SEEN}文字没有存进工作簿`);
  });
});
