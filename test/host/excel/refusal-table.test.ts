/**
 * Every convenience refused × every action: the work is done without it, and one sentence says what is missing. With
 * hosts that name the member which refused, and with hosts that do not.
 */
import { Refusal } from '../../excel-sim/protocol';
import type { Fault } from '../../excel-sim/far-end';
import { foreignRule } from './bench';
import { BEFORE, findingAt, fourRows, marksIn, openPane, saidBy, scoresIn, WRITTEN } from './score-bench';
import type { Pane } from './score-bench';

interface Facility {
  readonly name: string;
  readonly refuse: (pane: Pane) => void;
  /** What is said, where the action needs it. */
  readonly says: Readonly<Partial<Record<Action, RegExp>>>;
  /** `old marks`: those that stand stay, new ones can be made. */
  readonly without?: 'marks' | 'old marks' | 'record';
}

type Action = 'check' | 'score' | 'undo' | 'clear' | 'dismiss' | 'record sheet';

const fault =
  (refuses: (about: Parameters<Fault>[0]) => boolean, code = 'GeneralException') =>
  ({ farEnd }: Pane): void => {
    farEnd.fault = (about) => (refuses(about) ? new Refusal(code, 'no') : null);
  };

const all = (said: RegExp): Facility['says'] => ({
  check: said,
  score: said,
  undo: said,
  clear: said,
  dismiss: said,
  'record sheet': said,
});
const marks = (said: RegExp): Facility['says'] => ({ score: said, undo: said, clear: said });
const UNMARKED = /没有让核分增删标记，问题只列在窗格里/;

const facilities: readonly Facility[] = [
  {
    name: 'conditional formats cannot be listed',
    refuse: fault(({ member }) => /^ConditionalFormat|\.conditionalFormats$/.test(member)),
    says: marks(UNMARKED),
    without: 'marks',
  },
  {
    name: 'conditional formats cannot be added',
    refuse: fault(({ member }) => member === 'ConditionalFormatCollection.add'),
    says: { score: UNMARKED },
    without: 'marks',
  },
  {
    name: 'rules listed are not there any more (after Ctrl+Z)',
    refuse: fault(({ member }) => member === 'ConditionalFormat.delete', 'ItemNotFound'),
    says: { undo: UNMARKED, clear: UNMARKED },
    without: 'old marks',
  },
  {
    name: 'custom XML',
    refuse: fault(({ member }) => /customXml/i.test(member), 'UnsupportedOperation'),
    says: all(/不让核分在工作簿里保存记录/),
    without: 'record',
  },
  {
    name: 'custom XML can be read, not written',
    refuse: fault(({ member }) => /^CustomXml.*\.(add|setXml|delete)$/.test(member)),
    says: {},
    without: 'record',
  },
  {
    name: 'comments',
    refuse: fault(({ member }) => /^Comment|\.comments$/.test(member), 'NotImplemented'),
    says: all(/没有交出批注，理由只列在窗格里/),
  },
  {
    name: 'merges',
    refuse: fault(({ member }) => /getMergedAreas/.test(member), 'ApiNotFound'),
    says: all(/没有交出合并单元格，已按没有合并核对/),
  },
  {
    name: 'properties of rows, columns and cells',
    refuse: fault(
      ({ member, loads }) => /get(Row|Column|Cell)Properties/.test(member) || loads.includes('rowHidden'),
    ),
    says: all(/没有交出行列是否隐藏、单元格是否锁定/),
  },
  {
    name: 'spills',
    refuse: fault(({ loads }) => loads.includes('hasSpill'), 'ApiNotFound'),
    says: {},
  },
  {
    name: 'the mode of calculation',
    refuse: fault(({ member }) => /^Application|\.application$/.test(member)),
    says: {},
  },
];

const actions: readonly Action[] = ['check', 'score', 'undo', 'clear', 'dismiss', 'record sheet'];

/** Does it, and shows that it was done. */
const perform: Readonly<Record<Action, (pane: Pane, facility: Facility) => Promise<void>>> = {
  check: async ({ session }) => {
    await session.check();
    expect(session.state.reviewed?.review.findings.length).toBeGreaterThan(0);
    expect(session.state.notice).toBeNull();
  },
  score: async (pane, { without }) => {
    await pane.session.score();
    expect(scoresIn(pane)).toEqual(WRITTEN);
    if (without === 'marks') expect(marksIn(pane)).toBe(0);
    else expect(marksIn(pane)).toBe(4);
    expect(pane.book.parts.size).toBe(without === 'record' ? 0 : 1);
    // Our record lasts at least as long as the pane.
    expect(pane.session.state.reviewed?.written).toHaveLength(4);
  },
  undo: async (pane, { without }) => {
    await pane.session.undoAll();
    expect(scoresIn(pane)).toEqual(BEFORE);
    if (without === undefined || without === 'record') expect(marksIn(pane)).toBe(0);
  },
  clear: async (pane, { without }) => {
    await pane.session.clearMarks();
    if (without === undefined || without === 'record') expect(marksIn(pane)).toBe(0);
    expect(scoresIn(pane)).toEqual(WRITTEN);
  },
  dismiss: async ({ session }) => {
    await session.dismiss(findingAt(session, 'G3'), '经批准');
    const aside = session.state.reviewed?.review.findings.filter(({ dismissed }) => dismissed !== null);
    expect(aside).toHaveLength(1);
  },
  'record sheet': async ({ session, book }) => {
    await session.addRecord();
    expect(book.sheets.map(({ name }) => name)).toContain('核对底稿');
  },
};

/** What must have happened before. */
const first: Readonly<Record<Action, (pane: Pane) => Promise<void>>> = {
  check: () => Promise.resolve(),
  score: () => Promise.resolve(),
  undo: ({ session }) => session.score(),
  clear: ({ session }) => session.score(),
  dismiss: ({ session }) => session.check(),
  'record sheet': ({ session }) => session.check(),
};

describe.each([true, false])('the host names the member that refused: %s', (tellsWhere) => {
  describe.each(facilities)('$name', (facility) => {
    it.each(actions)('%s', async (action) => {
      const pane = openPane(fourRows());
      pane.book.sheet('指标表').conditionalFormats.push(foreignRule());
      pane.farEnd.tellsWhere = tellsWhere;
      await first[action](pane);
      facility.refuse(pane);
      await perform[action](pane, facility);
      const sentence = facility.says[action];
      if (sentence !== undefined) expect(saidBy(pane.session)).toMatch(sentence);
      expect(pane.session.state.busy).toBeNull();
      expect(pane.book.sheet('指标表').conditionalFormats.filter(({ id }) => id === 'user')).toHaveLength(1);
      expect(pane.farEnd.unknown).toEqual([]);
    });
  });
});

describe('one step of undo for the whole write', () => {
  it.each(actions)('refused: %s', async (action) => {
    const pane = openPane(fourRows());
    await first[action](pane);
    const run = jest
      .spyOn(Excel, 'run')
      .mockImplementation(() => Promise.reject(new Error('mergeUndoGroup')));
    jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(true);
    await perform[action](pane, { name: '', refuse: () => undefined, says: {} });
    run.mockRestore();
    if (['score', 'undo'].includes(action)) expect(saidBy(pane.session)).toContain('要按多次 Ctrl+Z');
  });
});

describe('a mark on several areas', () => {
  it.each(['clear', 'undo', 'score'] as const)('%s, after a marked cell was copied', async (action) => {
    const pane = openPane(fourRows());
    await pane.session.score();
    for (const rule of pane.sheet.conditionalFormats)
      rule.areas.push({ top: 20, left: 2, bottom: 20, right: 2 });
    if (action === 'score') await pane.session.undoAll();
    await perform[action](pane, { name: '', refuse: () => undefined, says: {} });
    expect(pane.farEnd.unknown).toEqual([]);
  });

  it('stands on all of them again after a write that failed', async () => {
    const pane = openPane(fourRows());
    await pane.session.score();
    const [rule] = pane.sheet.conditionalFormats;
    rule?.areas.push({ top: 20, left: 2, bottom: 20, right: 2 });
    const before = pane.sheet.conditionalFormats.map(({ formula, areas }) => [formula, areas]);
    // The reading back after the values were written fails, once.
    let armed = true;
    pane.farEnd.fault = ({ batch, member, loads }) => {
      if (!armed || batch < 3 || member !== 'Range' || !loads.includes('values')) return null;
      if (pane.sheet.peek(2, 6).value !== 5) return null;
      armed = false;
      return new Refusal('GeneralException', 'no');
    };
    await pane.session.undoAll();
    expect(armed).toBe(false);
    const sorted = (rules: readonly unknown[]) => rules.map((each) => JSON.stringify(each)).sort();
    expect(sorted(pane.sheet.conditionalFormats.map(({ formula, areas }) => [formula, areas]))).toEqual(
      sorted(before),
    );
    expect(scoresIn(pane)).toEqual(WRITTEN);
  });
});

it('18,000 rules of the user: they are read in pages, no answer comes near the limit, and the work is done', async () => {
  const pane = openPane(fourRows());
  const rule = foreignRule();
  for (let count = 0; count < 18_000; count += 1)
    pane.sheet.conditionalFormats.push({ ...rule, id: `user ${count}` });
  await pane.session.score();
  expect(scoresIn(pane)).toEqual(WRITTEN);
  expect(marksIn(pane)).toBe(4);
  expect(Math.max(...pane.farEnd.answered)).toBeLessThan(4 * 1024 * 1024);
});

it('more rules than anyone can list: the work is done without marks', async () => {
  const pane = openPane(fourRows());
  const rule = foreignRule();
  for (let count = 0; count < 41_000; count += 1)
    pane.sheet.conditionalFormats.push({ ...rule, id: `user ${count}` });
  await pane.session.score();
  expect(scoresIn(pane)).toEqual(WRITTEN);
  expect(saidBy(pane.session)).toMatch(UNMARKED);
});

it('merges are asked for once: our own reading after a write does not empty the list of steps to undo', async () => {
  const pane = openPane(fourRows());
  await pane.session.check();
  const asked = pane.book.undoEmptied;
  await pane.session.writeChosen();
  expect(scoresIn(pane)).toEqual(WRITTEN);
  expect(pane.book.undoEmptied).toBe(asked);
});
