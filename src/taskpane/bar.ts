/** The buttons on top, the line that says what is going on, and what is shown before the first review. */
import type { Child } from './element';
import { WRITES, button, element } from './element';
import type { Notice, Remedy } from './notice';
import type { Busy, SessionState } from './session-state';
import { words } from './words';

export interface BarActions {
  readonly score: () => void;
  readonly check: () => void;
  readonly stop: () => void;
  readonly clearMarks: () => void;
  /** Absent where the copy is had outside the pane, as on the page. */
  readonly exportCopy?: () => void;
  readonly remedy: (remedy: Remedy) => void;
}

export function drawBar(state: SessionState, act: BarActions): readonly HTMLElement[] {
  const busy = state.busy === null ? null : 'true';
  const { hints } = words.idle;
  const first = state.reviewed === null;
  return [
    button(words.actions.score, 'score', act.score, {
      ...WRITES,
      class: 'primary main',
      'aria-disabled': busy,
      title: hints.score,
    }),
    button(first ? words.actions.check : words.actions.recheck, 'check', act.check, {
      class: 'secondary',
      'aria-disabled': busy,
      title: hints.check,
    }),
  ];
}

function busyText(busy: Busy): string {
  if (busy.doing === 'reading') return words.busy.reading;
  if (busy.doing === 'reviewing') return words.busy.reviewing(busy.done, busy.total);
  return busy.doing === 'writing' ? words.busy.writing : words.busy.exporting;
}

/** What is going on, for the live region: spoken once a phase, not at every step. */
export function spoken(state: SessionState): string {
  const { busy, notice, compared, stale } = state;
  if (busy === null) {
    const change = compared === null ? '' : words.summary.compared(compared.solved, compared.added);
    return [stale ? words.notices.stale : '', notice?.text ?? '', change]
      .filter((text) => text !== '')
      .join(' ');
  }
  return busyText({ ...busy, done: 0, total: 0 });
}

export function drawProgress(busy: Busy, act: BarActions): HTMLElement {
  const bar = element('progress', { 'aria-label': busyText(busy) });
  if (busy.total > 0) {
    bar.max = busy.total;
    bar.value = busy.done;
  }
  return element('div', { class: 'progress' }, [
    element('span', {}, [busyText(busy)]),
    bar,
    busy.doing === 'writing' || busy.doing === 'exporting'
      ? null
      : button(words.actions.stop, 'stop', act.stop, { class: 'quiet' }),
  ]);
}

const remedyWords: Record<Remedy, string> = {
  recheck: words.actions.recheck,
  retry: words.actions.retry,
  'open-file': words.actions.openFile,
};

/** `remedies`: those this host can carry out; where it cannot open files, checking again is the way on. */
export function drawNotice(notice: Notice, canOpen: boolean, act: BarActions): HTMLElement {
  const remedy = notice.remedy === 'open-file' && !canOpen ? 'recheck' : notice.remedy;
  return element('div', { class: `notice ${notice.tone}` }, [
    element('p', {}, [notice.text]),
    remedy === null
      ? null
      : button(
          remedyWords[remedy],
          'remedy',
          () => {
            act.remedy(remedy);
          },
          { ...WRITES, class: 'quiet' },
        ),
  ]);
}

export function drawIdle(): HTMLElement {
  const { lead, points, hints } = words.idle;
  const term = (label: string, hint: string): readonly Child[] => [
    element('dt', {}, [label]),
    element('dd', {}, [hint]),
  ];
  return element('section', { class: 'idle' }, [
    element('p', { class: 'lead' }, [lead]),
    element('dl', {}, [...term(words.actions.score, hints.score), ...term(words.actions.check, hints.check)]),
    element(
      'ul',
      {},
      points.map((point) => element('li', {}, [point])),
    ),
  ]);
}

export function drawFoot(state: SessionState, act: BarActions): HTMLElement {
  const disabled = state.busy === null ? null : 'true';
  return element('footer', { class: 'foot' }, [
    button(words.actions.clearMarks, 'clear-marks', act.clearMarks, {
      ...WRITES,
      class: 'quiet',
      'aria-disabled': disabled,
    }),
    act.exportCopy === undefined
      ? null
      : button(words.actions.exportCopy, 'export-copy', act.exportCopy, {
          class: 'quiet',
          'aria-disabled': disabled,
          title: words.exportHint,
        }),
    element('span', {}, [words.foot]),
  ]);
}
