/** The pane: a session, drawn. The same in Excel and on the page. */
import { parseCell } from '../grid/address';
import type { HandedOver, WorkbookHost } from '../host/port';
import type { CellRef } from '../review/contract';
import type { BarActions } from './bar';
import { drawBar, drawFoot, drawIdle, drawNotice, drawProgress, spoken } from './bar';
import { drawChanges } from './changes';
import { currentRow, drawCurrent, focusCurrent, neighbour } from './current';
import { element, keepFocus } from './element';
import { drawFindings } from './findings';
import type { Journal } from './journal';
import { noJournal } from './journal';
import { rowId, rowOf } from './look-up';
import { drawMore, drawQuestion } from './more';
import type { Notice } from './notice';
import { bad } from './notice';
import { drawRows } from './rows';
import type { Actions, Scene, Unfolded } from './scene';
import type { Report } from './keep-report';
import type { SessionState } from './session-state';
import { Session } from './session';
import { drawSummary } from './summary';
import { words } from './words';

export interface PaneOptions {
  /** Lets the user choose another workbook; absent where the host has only the one it is in. */
  readonly openFile?: () => void;
  readonly journal?: Journal;
  /** Name of the workbook as the user knows it, for the record sheet. */
  readonly fileName?: () => string;
  /** A Word file can be dropped where this pane stands. */
  readonly dropsWord?: boolean;
  /** Gives the user the copy made by 导出报送稿; absent where that is had outside the pane. */
  readonly handOver?: (copy: Uint8Array) => Promise<HandedOver>;
  /** Called after every change of what the pane shows. */
  readonly onChange?: (state: SessionState) => void;
}

export interface Pane {
  /** 一键核分: review, write the ticked, mark. */
  readonly score: () => Promise<void>;
  /** 只核对: review and list. */
  readonly check: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  readonly say: (notice: Notice) => void;
  /** The report's text, read from a file: checked along with the tables. */
  readonly useReport: (report: Report) => Promise<void>;
  /** A cell was selected in the sheet: its row is taken in hand; focus stays where it is. */
  readonly follow: (ref: CellRef) => void;
  /** Cells may have changed in the sheet: where they have, the pane says so; what we wrote ourselves is no change. */
  readonly lookAgain: () => void;
  readonly state: () => SessionState;
  /** Stops drawing; for when the pane is given another workbook. */
  readonly close: () => void;
}

const STALE = bad(words.notices.stale, 'recheck');

/** Milliseconds: who types into one cell after another is told once. */
const LOOK_AFTER = 500;

/** Draws the pane into `root`, which it takes over. Cell texts are only ever set as text. */
export function createPane(root: HTMLElement, host: WorkbookHost, options: PaneOptions = {}): Pane {
  const bar = element('header', { class: 'bar' });
  const live = element('p', { class: 'live', role: 'status', 'aria-live': 'polite' });
  const news = element('div', { class: 'news', tabindex: -1 });
  const body = element('div', { class: 'body' });
  const foot = element('div', { class: 'foot-room' });
  root.classList.add('hefen-pane');
  root.replaceChildren(bar, live, news, body, foot);

  const unfolded: Unfolded = {
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
  };
  const session = new Session(
    host,
    (state) => {
      draw(state);
      options.onChange?.(state);
    },
    options.journal ?? noJournal,
    options.fileName,
  );

  const { handOver } = options;
  /** The buttons at the foot are far from where it is said what came of them. */
  const fromFoot = (work: Promise<void>): void => {
    const show = (): void => {
      news.scrollIntoView({ block: 'nearest' });
    };
    show();
    void work.then(show);
  };
  const barActions: BarActions = {
    score: () => void session.score(),
    check: () => void session.check(),
    stop: () => {
      session.stop();
    },
    clearMarks: () => {
      fromFoot(session.clearMarks());
    },
    ...(handOver === undefined
      ? {}
      : {
          exportCopy: () => {
            fromFoot(session.exportCopy(handOver));
          },
        }),
    remedy: (remedy) => {
      if (remedy === 'open-file') options.openFile?.();
      else if (remedy === 'retry') void session.retry();
      else void session.check();
    },
  };
  const actions: Actions = {
    reveal: (ref: CellRef) => {
      const place = parseCell(ref.cell);
      if (place !== null) void session.reveal(ref, place);
    },
    tick: (ref, on) => {
      session.tick(ref, on);
    },
    writeChosen: () => void session.writeChosen(),
    findFormulas: () => void session.findFormulas(),
    writeFormulas: (rows) => {
      unfolded.formulaRows.clear();
      void session.writeFormulas(rows);
    },
    undo: (cell) => void session.undo(cell),
    undoAll: () => void session.undoAll(),
    dismiss: (findingId, reason) => void session.dismiss(findingId, reason),
    answer: (key, given) => session.answer(key, given),
    goTo: (row) => {
      goTo(row);
    },
    now: () => {
      const { reviewed } = session.state;
      return reviewed === null ? null : { reviewed, unfolded };
    },
    teach: (reading) => void session.teach(reading),
    forget: (criterion) => void session.forget(criterion),
    bring: (rules) => void session.bring(rules),
    setRules: (rules) => void session.setRules(rules),
    mapColumns: (mapping) => void session.mapColumns(mapping),
    useReport: (report) => void session.useReport(report),
    addRecord: () => void session.addRecord(),
    say: (notice) => {
      session.say(notice);
    },
    redraw: () => {
      draw(session.state);
    },
    show: (heading) => {
      draw(session.state);
      const target = root.querySelector<HTMLElement>(`#hefen-${heading}`);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'start' });
    },
  };

  let looking: ReturnType<typeof setTimeout> | null = null;
  let drawn: Pick<SessionState, 'reviewed' | 'ticked' | 'busy'> | null = null;

  function drawBody(state: SessionState): void {
    const { reviewed } = state;
    if (reviewed === null) {
      body.replaceChildren(drawIdle());
      return;
    }
    const scene: Scene = { state, reviewed, unfolded, act: actions };
    const scored = reviewed.review.tables.some((table) => table.kind === 'score');
    body.replaceChildren(
      ...(scored
        ? [drawSummary(scene), drawCurrent(scene), drawChanges(scene)].filter((part) => part !== null)
        : asked(scene)),
      ...(scored || reviewed.review.findings.length > 0 ? [drawFindings(scene)] : []),
      ...(scored ? [drawRows(scene)] : []),
      drawMore(scene, options.dropsWord === true),
    );
  }

  function draw(state: SessionState): void {
    // While a review runs only its progress changes: the list below it stays as it is.
    const progressOnly =
      drawn !== null && state.busy !== null && drawn.busy !== null && drawn.reviewed === state.reviewed;
    const done = drawn !== null && drawn.busy !== null && state.busy === null;
    drawn = state;
    keepFocus(
      root,
      () => {
        bar.replaceChildren(...drawBar(state, barActions));
        const said = spoken(state);
        if (live.textContent !== said) live.textContent = said;
        news.replaceChildren(
          ...(state.busy === null ? [] : [drawProgress(state.busy, barActions)]),
          ...(state.stale && state.busy === null
            ? [drawNotice(STALE, options.openFile !== undefined, barActions)]
            : []),
          ...(state.notice === null
            ? []
            : [drawNotice(state.notice, options.openFile !== undefined, barActions)]),
        );
        if (progressOnly) return;
        drawBody(state);
        foot.replaceChildren(drawFoot(state, barActions));
      },
      () => news,
      done,
    );
    root.setAttribute('aria-busy', String(state.busy !== null));
  }

  /** Takes a row in hand: pane and sheet show it, and the keyboard is where it is answered. */
  function goTo(row: string): void {
    unfolded.current = row;
    draw(session.state);
    const reviewed = session.state.reviewed;
    const now = reviewed === null ? null : currentRow({ reviewed, unfolded });
    const cell = now?.indicator.cells.score ?? null;
    if (now !== null && cell !== null) actions.reveal({ sheet: now.table.sheet, cell });
    focusCurrent(root);
  }

  root.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const { reviewed, busy } = session.state;
    if (!event.altKey || by === null || reviewed === null || busy !== null) return;
    event.preventDefault();
    const next = neighbour({ reviewed, unfolded }, by);
    if (next !== null) goTo(rowId(next));
  });

  draw(session.state);
  return {
    score: () => session.score(),
    check: () => session.check(),
    clearMarks: () => session.clearMarks(),
    useReport: (report) => {
      unfolded.reportText = null;
      return session.useReport(report);
    },
    say: (notice) => {
      session.say(notice);
    },
    state: () => session.state,
    lookAgain: () => {
      looking ??= setTimeout(() => {
        looking = null;
        void session.lookAgain();
      }, LOOK_AFTER);
    },
    follow: (ref) => {
      const { reviewed, busy } = session.state;
      const row = reviewed === null || busy !== null ? null : rowOf(reviewed.review, ref);
      if (row === null || unfolded.current === rowId(row)) return;
      unfolded.current = rowId(row);
      draw(session.state);
    },
    close: () => {
      if (looking !== null) clearTimeout(looking);
      session.close();
    },
  };
}

/** Without a score table the question is all there is to say. */
function asked(scene: Scene): readonly HTMLElement[] {
  const question = drawQuestion(scene);
  return question === null ? [] : [element('section', { class: 'asked' }, [question])];
}
