/**
 * @jest-environment jsdom
 */
import type { ProposalView, Review } from '../../src/review/contract';
import { drawChanges } from '../../src/taskpane/changes';
import { drawFindings } from '../../src/taskpane/findings';
import { createPane } from '../../src/taskpane/pane';
import { drawRows } from '../../src/taskpane/rows';
import type { Actions, Scene } from '../../src/taskpane/scene';
import { drawSummary } from '../../src/taskpane/summary';
import { words } from '../../src/taskpane/words';
import { CRITERION, SHEET, findings, review, rows, sheetOf, workbook } from './fixture';
import { MemoryHost } from './memory-host';

function scene(
  part: Partial<Review> = {},
  alsoTicked: readonly string[] = [],
  ticked: readonly string[] = [`${SHEET}!E3`],
): Scene & { act: jest.Mocked<Actions> } {
  const whole = { ...review, ...part };
  return {
    state: {
      busy: null,
      reviewed: null,
      ticked: new Set([...ticked, ...alsoTicked]),
      notice: null,
      cleared: false,
      report: null,
      formulas: null,
      stale: false,
      compared: null,
    },
    reviewed: { workbook, review: whole, written: [], marked: false },
    unfolded: {
      open: new Set(),
      filter: 'all',
      search: '',
      current: null,
      answers: new Map(),
      formulaRows: new Set(),
      limits: new Map(),
      dismissing: null,
      reason: '',
      reasonMissing: false,
      rules: null,
      teaching: new Map(),
      brought: null,
      columns: null,
      reportText: null,
      reportMissing: false,
    },
    act: {
      reveal: jest.fn(),
      tick: jest.fn(),
      writeChosen: jest.fn(),
      undo: jest.fn(),
      findFormulas: jest.fn(),
      writeFormulas: jest.fn(),
      undoAll: jest.fn(),
      dismiss: jest.fn(),
      answer: jest.fn(),
      goTo: jest.fn(),
      now: jest.fn(),
      setRules: jest.fn(),
      teach: jest.fn(),
      forget: jest.fn(),
      bring: jest.fn(),
      say: jest.fn(),
      mapColumns: jest.fn(),
      useReport: jest.fn(),
      addRecord: jest.fn(),
      redraw: jest.fn(),
      show: jest.fn(),
    },
  };
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

function findInput(root: HTMLElement, selector: string): HTMLInputElement {
  const found = find(root, selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${selector} is no input`);
  return found;
}

const text = (root: HTMLElement, selector: string): string => find(root, selector).textContent.trim();

/** The total as a line of the list of its own. */
const TOTAL: ProposalView = {
  finding: 'f-total',
  kind: 'total',
  sheet: SHEET,
  cell: 'E10',
  label: '总分',
  from: '36',
  to: '35',
  ticked: true,
  why: null,
  writable: true,
};

describe('the big line says what the sheet will hold', () => {
  const facts = (summary: HTMLElement): readonly (string | null)[] =>
    [...summary.querySelectorAll('.total-facts span')].map((node) => node.textContent);
  const label = (summary: HTMLElement): string => text(summary, '.recomputed .figure-label');

  test('reported, what is written, by how much; what is not written is counted apart', () => {
    const summary = drawSummary(scene({ proposals: [...review.proposals, TOTAL] }, [`${SHEET}!E10`]));
    expect(text(summary, '.reported .figure-value')).toBe('36');
    expect([label(summary), text(summary, '.recomputed .figure-value')]).toEqual(['写入后', '35']);
    // E3 and the total are ticked, E2 is not.
    expect(facts(summary).slice(0, 2)).toEqual(['比自评少 1 分', '另有 1 条未写入']);
  });

  test('nothing ticked: the sheet keeps its total, whatever was recomputed', () => {
    const summary = drawSummary(scene({ proposals: [{ ...TOTAL, ticked: false }] }, [], []));
    expect([label(summary), text(summary, '.recomputed .figure-value')]).toEqual(['现为', '36']);
    // f-set-aside stands at D9: set aside, and said.
    expect(facts(summary).slice(0, 3)).toEqual(['总分不变', '另有 1 条未写入', '已忽略 1 处']);
  });

  test('rows nobody checked are said, with why', () => {
    expect(facts(drawSummary(scene()))).toContain(
      '核了 4 行，4 行没核：由人判断 1，缺数据 1，标准未覆盖 1，未读懂 1',
    );
  });

  test('自评与复算一致 only where every row was compared and agrees', () => {
    const [table] = review.tables;
    const [row] = rows;
    if (table === undefined || row === undefined) throw new Error('no table');
    const drawn = (indicators: typeof rows): HTMLElement =>
      drawSummary(scene({ tables: [{ ...table, indicators }], findings: [], proposals: [] }, [], []));
    expect(facts(drawn([row]))[0]).toBe('自评与复算一致');
    expect(facts(drawn(rows.filter((_, index) => index !== 1)))[0]).toBe('总分不变');
  });
});

test('没有发现问题 says what was looked at', () => {
  expect(drawFindings(scene({ findings: [] })).textContent).toContain(
    '没有发现问题。核了 4 行，4 行没核：由人判断 1，',
  );
});

test('an error set aside reads 已忽略, with its reason, never 一致', () => {
  const aside = findings
    .filter(({ id }) => id === 'f-large')
    .map((finding) => ({ ...finding, dismissed: '上级已批复' }));
  const drawn = scene({ findings: aside });
  drawn.unfolded.open.add('row:t1:3:t1|预算控制率');
  const part = drawRows(drawn);
  const badges = [...part.querySelectorAll('.badge')].map((node) => node.textContent);
  expect(badges.slice(0, 2)).toEqual(['一致', '已忽略']);
  expect(text(part, '.row .dismissed-reason')).toBe('理由：上级已批复');
});

test('a score that is not the recomputed one never reads 一致, though no finding says so', () => {
  const badges = [...drawRows(scene({ findings: [] })).querySelectorAll('.badge')].map(
    (node) => node.textContent,
  );
  expect(badges.slice(0, 2)).toEqual(['一致', '与复算不同']);
});

test('the four counts do not overlap, and each filters the rows', () => {
  const drawn = scene();
  const summary = drawSummary(drawn);
  const counts = [...summary.querySelectorAll('.count-value')].map((node) => node.textContent);
  expect(counts).toEqual(['2', '6', '0', '8']);
  expect(text(summary, '.done-of')).toBe('已定 0/8');
  find(summary, '.count.yours').click();
  expect(drawn.unfolded.filter).toBe('yours');
  expect(drawn.act.show).toHaveBeenLastCalledWith('rows');
  find(summary, '.count.wrong').click();
  expect(drawn.unfolded.filter).toBe('wrong');
});

test('after writing, the unit’s own total still stands on the left', () => {
  const drawn = scene();
  const table = {
    ...review.tables[0],
    total: { cell: 'E10', fullMarks: '40', reported: '35', recomputed: '35' },
  };
  const after = {
    ...drawn,
    reviewed: {
      ...drawn.reviewed,
      review: { ...review, tables: [table] } as Review,
      written: [
        {
          slot: 'total|',
          sheet: SHEET,
          cell: 'E10',
          from: '36',
          to: '35',
          state: 'undoable',
          why: '',
        } as const,
      ],
    },
  };
  const summary = drawSummary(after);
  expect(text(summary, '.reported .figure-value')).toBe('36');
  expect(summary.textContent).toContain(words.summary.written);
});

test('findings stand by gravity, with 现为, 应为 and the effect', () => {
  const drawn = drawFindings(scene());
  const headings = [...drawn.querySelectorAll('h3')].map((node) => node.textContent);
  expect(headings).toEqual(['错误2', '可疑1', '请核实1', '提示1', '已忽略1']);
  expect(text(drawn, '.finding .now')).toBe('现为 4');
  expect(text(drawn, '.finding .should')).toBe('应为 3');
  expect(text(drawn, '.finding .effect')).toBe('总分 −1');
});

test('a click anywhere on a finding goes to its cell, a click on its controls does not', () => {
  const drawn = scene();
  const part = drawFindings(drawn);
  document.body.replaceChildren(part);
  find(part, '.finding .message').click();
  expect(drawn.act.reveal).toHaveBeenCalledWith(expect.objectContaining({ sheet: SHEET, cell: 'E3' }));
  drawn.act.reveal.mockClear();
  find(part, '.finding summary').click();
  expect(drawn.act.reveal).not.toHaveBeenCalled();
});

test('the grounds show the criterion with exactly the deciding words underlined', () => {
  const drawn = scene();
  drawn.unfolded.open.add('evidence:f-large');
  const part = drawFindings(drawn);
  expect([...part.querySelectorAll('u.used')].map((node) => node.textContent)).toEqual(['每超出1%扣1分']);
});

test('dismissing asks for a reason and is not done without one', () => {
  const drawn = scene();
  drawn.unfolded.dismissing = 'f-large';
  const part = drawFindings(drawn);
  const form = find(part, 'form');
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(drawn.act.dismiss).not.toHaveBeenCalled();
  expect(drawn.unfolded.reasonMissing).toBe(true);
  const field = findInput(form, 'input');
  field.value = ' 上级已批复 ';
  field.dispatchEvent(new Event('input'));
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(drawn.act.dismiss).toHaveBeenCalledWith('f-large', '上级已批复');
});

test('a dismissed finding shows its reason and can be taken back', () => {
  const drawn = scene();
  const part = drawFindings(drawn);
  expect(text(part, '.dismissed-reason')).toBe('理由：已经上级批复');
  find(part, '[data-focus="restore:f-set-aside"]').click();
  expect(drawn.act.dismiss).toHaveBeenCalledWith('f-set-aside', null);
});

test('the list with ticks: what is certain is ticked, what is offered says why', () => {
  const drawn = scene();
  const part = drawChanges(drawn);
  document.body.replaceChildren(part);
  const ticks = [...part.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(ticks.map((tick) => tick.checked)).toEqual([true, false]);
  expect(part.textContent).toContain('评分标准有两种读法');
  expect(text(part, '[data-focus=write-chosen]')).toBe('写入所选（1）');
  ticks[1]?.click();
  expect(drawn.act.tick).toHaveBeenCalledWith(expect.objectContaining({ cell: 'E2' }), true);
});

test('a line that cannot be written cannot be ticked', () => {
  const [first] = review.proposals;
  if (first === undefined) throw new Error('no proposal');
  const fixed = { ...first, writable: false, ticked: false, why: '该格是公式，保留公式不写入' };
  const part = drawChanges(scene({ proposals: [fixed] }));
  expect(findInput(part, 'input[type=checkbox]').disabled).toBe(true);
  expect(part.querySelector('[data-focus=write-chosen]')).toBeNull();
});

test('every row says how it stands, what passed as much as what failed', () => {
  const part = drawRows(scene({ findings: findings.filter(({ id }) => id === 'f-large') }));
  const badges = [...part.querySelectorAll('.badge')].map((node) => node.textContent);
  expect(badges).toEqual([
    '一致',
    '有错',
    '有区间',
    '由人判断',
    '缺数据',
    '标准未覆盖',
    '两种读法',
    '未读懂',
  ]);
});

test('long lists are drawn a page at a time', () => {
  const [table] = review.tables;
  const [row] = rows;
  if (table === undefined || row === undefined) throw new Error('no table');
  const indicators = Array.from({ length: 250 }, (_, index) => ({ ...row, row: index + 2 }));
  const drawn = scene({ tables: [{ ...table, indicators }] });
  expect(drawRows(drawn).querySelectorAll('li.row')).toHaveLength(100);
  find(drawRows(drawn), '.more button').click();
  expect(drawRows(drawn).querySelectorAll('li.row')).toHaveLength(200);
});

test('what a cell says is never markup', () => {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const [row] = rows;
  const [table] = review.tables;
  const [finding] = findings;
  if (row === undefined || table === undefined || finding === undefined) throw new Error('fixture');
  const drawn = scene({
    tables: [{ ...table, title: evil, indicators: [{ ...row, name: evil, levels: [evil] }] }],
    findings: [{ ...finding, message: evil, reported: evil, evidence: [evil], sheet: evil }],
    question: evil,
  });
  drawn.unfolded.open.add(`evidence:${finding.id}`);
  for (const part of [drawSummary(drawn), drawFindings(drawn), drawRows(drawn), drawChanges(drawn)]) {
    expect(part.querySelector('img, script')).toBeNull();
  }
  expect(drawFindings(drawn).textContent).toContain(evil);
});

describe('the pane as a whole', () => {
  const empty = { sheets: [sheetOf('空表', { A1: '通讯录' })], state: null, readOnly: false };

  function pane(): { root: HTMLElement; host: MemoryHost; made: ReturnType<typeof createPane> } {
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    const host = new MemoryHost(empty);
    return { root, host, made: createPane(root, host) };
  }

  test('before anything is asked, it says what it does and offers the two buttons', () => {
    const { root, host } = pane();
    const [score, check] = [...root.querySelectorAll('.bar button')].map((node) => node.textContent);
    expect([score, check]).toEqual(['一键核分', '只核对']);
    expect(root.textContent).toContain(words.idle.lead);
    expect(host.reads).toBe(0);
  });

  test('what happened is said in the live region, and focus stays on the button pressed', async () => {
    const { root, made } = pane();
    const button = find(root, '[data-focus=check]');
    button.focus();
    await made.check();
    expect(text(root, '[role=status]')).toBe(made.state().notice?.text);
    expect(document.activeElement?.getAttribute('data-focus')).toBe('check');
  });

  describe('focus never rests on a button that writes', () => {
    /** 102% is two points over: 3, not 4; the second row has no value. */
    const scored = {
      sheets: [
        sheetOf('评分表', {
          ...{ A1: '三级指标', B1: '分值', C1: '评价标准', D1: '实际完成值', E1: '得分' },
          ...{ A2: '预算控制率', B2: 5, C2: CRITERION, D2: '102%', E2: 4 },
          ...{ A3: '支出控制率', B3: 5, C3: CRITERION, D3: '100%', E3: 5 },
        }),
      ],
      state: null,
      readOnly: false,
    };
    const WRITES = /^(score|write-chosen|undo|undo-all|remedy|record|clear-marks)/;
    const focus = (): string => {
      const active = document.activeElement;
      return active?.getAttribute('data-focus') ?? active?.id ?? '';
    };
    /** Until nothing is under way any more. */
    async function settled(root: HTMLElement): Promise<void> {
      do {
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
      } while (root.getAttribute('aria-busy') === 'true');
    }

    beforeEach(() => {
      // jsdom draws nothing, so it cannot scroll.
      Element.prototype.scrollIntoView = () => undefined;
    });

    async function reviewed(): Promise<{ root: HTMLElement; host: MemoryHost }> {
      const root = document.createElement('div');
      document.body.replaceChildren(root);
      const host = new MemoryHost(scored);
      await createPane(root, host).check();
      return { root, host };
    }

    async function press(root: HTMLElement, name: string): Promise<void> {
      const control = find(root, `[data-focus="${name}"]`);
      control.focus();
      control.click();
      await settled(root);
    }

    test('after 忽略 it goes to the heading of the findings, and nothing more is written', async () => {
      const { root, host } = await reviewed();
      find(root, '[data-focus^="dismiss:"]').click();
      const field = findInput(root, '.reason-form input');
      expect(document.activeElement).toBe(field);
      field.value = '上级已批复';
      field.dispatchEvent(new Event('input'));
      find(root, '.reason-form').dispatchEvent(new Event('submit', { cancelable: true }));
      await settled(root);
      expect(root.textContent).toContain('理由：上级已批复');
      expect([focus(), host.writes]).toEqual(['hefen-findings', 1]);
    });

    test.each(['score', 'write-chosen'])('after %s it goes to what was done', async (name) => {
      const { root, host } = await reviewed();
      await press(root, name);
      expect(host.writes).toBe(1);
      expect(focus()).not.toMatch(WRITES);
      expect(root.contains(document.activeElement)).toBe(true);
    });

    test('after 撤销 and after 全部撤销 too', async () => {
      const { root } = await reviewed();
      await press(root, 'score');
      await press(root, 'undo:评分表!E2');
      expect(focus()).toBe('hefen-changes');
      await press(root, 'score');
      find(root, '.change input').click();
      await press(root, 'score');
      await press(root, 'undo-all');
      expect(focus()).not.toMatch(WRITES);
      expect(root.contains(document.activeElement)).toBe(true);
    });

    test('a control that goes away leaves it in its own part of the pane', async () => {
      const { root } = await reviewed();
      await press(root, 'clear-marks');
      expect(focus()).not.toMatch(WRITES);
      await press(root, 'check');
      expect(focus()).toBe('check');
    });
  });

  test('offers 导出报送稿 only where the pane hands the copy over itself, and before any review', async () => {
    const { root, host } = pane();
    expect(root.querySelector('[data-focus=export-copy]')).toBeNull();
    const handed: number[] = [];
    createPane(root, host, {
      handOver: ({ length }) => {
        handed.push(length);
        return Promise.resolve('opened');
      },
    });
    const button = find(root, '[data-focus=export-copy]');
    expect([button.textContent, button.title]).toEqual(['导出报送稿', words.exportHint]);
    const shown: string[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      shown.push(this.textContent);
    };
    button.click();
    expect(find(root, '.progress').textContent).toBe('正在做报送稿…');
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    expect([handed, host.reads]).toEqual([[3], 0]);
    expect(find(root, '.notice.good').textContent).toBe(words.notices.exported.opened);
    // The button stands at the foot: what goes on, and what came of it, is brought into view.
    expect(shown).toEqual(['正在做报送稿…', words.notices.exported.opened]);
  });

  test('without a table there are no counts and no list', async () => {
    const { root, made } = pane();
    await made.check();
    expect(root.querySelector('.summary, .changes, .rows')).toBeNull();
    expect(root.querySelector('.notice.bad')).not.toBeNull();
  });

  test('where no file can be opened the way on is to check again', async () => {
    const { root, host, made } = pane();
    await made.check();
    const remedy = find(root, '[data-focus=remedy]');
    expect(remedy.textContent).toBe(words.actions.recheck);
    remedy.click();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    expect(host.reads).toBe(2);
  });
});
