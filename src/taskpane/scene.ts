/** What every part of the pane is drawn from: the session's state, what the user has unfolded, and what can be done. */
import type { Given } from '../review/answering';
import type { CellRef } from '../review/contract';
import type { LocalRules } from '../rules/local-rules';
import type { TaughtReading } from '../rules/taught';
import type { ColumnMapping } from '../table/table';
import type { BroughtDraft } from './brought-draft';
import type { ColumnsDraft } from './columns-draft';
import { REPORT_SHEET } from '../grid/workbook';
import type { Child } from './element';
import { button, element } from './element';
import type { RowFilter } from './look-up';
import { addressOf } from './look-up';
import type { RulesDraft } from './rules-draft';
import type { Report } from './keep-report';
import type { Notice } from './notice';
import type { Reviewed, SessionState } from './session-state';
import type { TeachDraft } from './teach-draft';
import { words } from './words';

/** Unfolded details, filters, a reason being typed: nothing of it matters to the workbook. */
export interface Unfolded {
  readonly open: Set<string>;
  filter: RowFilter;
  /** Words rows are searched for. */
  search: string;
  /** The row in hand, by `rowId`; null: the first one left to the user. */
  current: string | null;
  /** Answers being given, by the row's key. */
  readonly answers: Map<string, Given>;
  /** Rows chosen to be written as formulas, by their keys. */
  readonly formulaRows: Set<string>;
  /** Lines shown of a long list, by list. */
  readonly limits: Map<string, number>;
  /** The finding whose reason is being typed. */
  dismissing: string | null;
  reason: string;
  reasonMissing: boolean;
  /** Forms being filled in; null: not begun. */
  rules: RulesDraft | null;
  /** Readings being taught, by the row's key. */
  readonly teaching: Map<string, TeachDraft>;
  /** A rules file chosen, whose readings clash with the workbook's. */
  brought: BroughtDraft | null;
  columns: ColumnsDraft | null;
  reportText: string | null;
  reportMissing: boolean;
}

export interface Actions {
  readonly reveal: (ref: CellRef) => void;
  readonly tick: (ref: CellRef, on: boolean) => void;
  readonly writeChosen: () => void;
  /** Looks for rows whose score can be a formula. */
  readonly findFormulas: () => void;
  /** Writes the scores of rows, by their keys, as formulas. */
  readonly writeFormulas: (rows: ReadonlySet<string>) => void;
  readonly undo: (cell: CellRef) => void;
  readonly undoAll: () => void;
  readonly dismiss: (findingId: string, reason: string | null) => void;
  /** Keeps an answer to a row; null takes it back. */
  readonly answer: (key: string, given: Given | null) => Promise<void>;
  /** Takes a row in hand, by `rowId`, and shows it in the sheet. */
  readonly goTo: (row: string) => void;
  /** What is reviewed and unfolded now; null before the first review. */
  readonly now: () => Pick<Scene, 'reviewed' | 'unfolded'> | null;
  readonly setRules: (rules: LocalRules | null) => void;
  readonly teach: (reading: TaughtReading) => void;
  /** Takes the reading of a criterion back. */
  readonly forget: (criterion: string) => void;
  readonly bring: (rules: LocalRules) => void;
  readonly mapColumns: (mapping: ColumnMapping) => void;
  readonly useReport: (report: Report | null) => void;
  readonly addRecord: () => void;
  readonly say: (notice: Notice) => void;
  readonly redraw: () => void;
  readonly show: (heading: string) => void;
}

export interface Scene {
  readonly state: SessionState;
  readonly reviewed: Reviewed;
  readonly unfolded: Unfolded;
  readonly act: Actions;
}

/** A fold that keeps its state across redraws; its body is made only while it is open. */
export function fold(
  scene: Scene,
  key: string,
  summary: readonly Child[],
  body: () => readonly Child[],
  kind = 'fold',
): HTMLDetailsElement {
  const { open } = scene.unfolded;
  const details = element('details', { class: kind, open: open.has(key) });
  details.append(element('summary', { 'data-focus': `fold:${key}` }, summary));
  if (open.has(key)) details.append(...body().filter((child) => child !== null));
  details.addEventListener('toggle', () => {
    if (details.open === open.has(key)) return;
    if (details.open) {
      open.add(key);
      if (details.childElementCount === 1) details.append(...body().filter((child) => child !== null));
    } else open.delete(key);
  });
  return details;
}

/** A link to a cell; `shown` where the sheet's name stands beside it already. The report's text has no cells to go to. */
export function cellLink(scene: Scene, ref: CellRef, focus: string, shown?: string): HTMLElement {
  if (ref.sheet === REPORT_SHEET) {
    return element('span', { class: 'cell-link' }, [addressOf(scene.reviewed.review, ref)]);
  }
  const address = addressOf(scene.reviewed.review, ref);
  return button(
    shown ?? address,
    focus,
    () => {
      scene.act.reveal(ref);
    },
    { class: 'cell-link', 'aria-label': words.findings.goTo(address), title: words.findings.goTo(address) },
  );
}

const PAGE = 100;

/** The first lines of a long list, and a button for more. */
export function paged<T>(
  scene: Scene,
  list: string,
  items: readonly T[],
  draw: (item: T) => Node,
): readonly Child[] {
  const { limits } = scene.unfolded;
  const limit = limits.get(list) ?? PAGE;
  const shown: Child[] = items.slice(0, limit).map(draw);
  if (items.length <= limit) return shown;
  const more = button(
    words.actions.more(Math.min(PAGE, items.length - limit)),
    `more:${list}`,
    () => {
      limits.set(list, limit + PAGE);
      scene.act.redraw();
    },
    { class: 'quiet' },
  );
  return [...shown, element('li', { class: 'more' }, [more])];
}

/** A headed part of the pane; `name` lets the counts jump to it. */
export function section(
  name: string,
  heading: string,
  aside: Child,
  children: readonly Child[],
): HTMLElement {
  const id = `hefen-${name}`;
  return element('section', { class: name, 'aria-labelledby': id }, [
    element('div', { class: 'section-head' }, [element('h2', { id, tabindex: -1 }, [heading]), aside]),
    ...children,
  ]);
}
