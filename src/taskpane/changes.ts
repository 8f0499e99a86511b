/** 原分 → 新分, line by line: what was written, with its undo, and what can be written, with its tick. */
import { cellName } from '../grid/address';
import type { CellRef, ProposalView } from '../review/contract';
import { writeEdits } from '../review/edits';
import type { WrittenCell } from '../review/written';
import type { Child } from './element';
import { WRITES, button, element } from './element';
import { labelOf } from './look-up';
import type { Scene } from './scene';
import { cellLink, paged, section } from './scene';
import { chosenOf, refKey } from './chosen';
import { words } from './words';

function arrow(from: string, to: string): HTMLElement {
  return element('span', { class: 'change-figures', 'aria-label': words.changes.arrow(from, to) }, [
    element('span', { class: 'from' }, [from === '' ? words.changes.blank : from]),
    element('span', { class: 'arrow', 'aria-hidden': 'true' }, ['→']),
    element('strong', { class: 'to' }, [to]),
  ]);
}

function writtenLine(scene: Scene, cell: WrittenCell): HTMLElement {
  const { review } = scene.reviewed;
  const label = labelOf(review, cell) || cell.cell;
  const state =
    cell.state === 'undoable'
      ? words.changes.done
      : cell.state === 'changed'
        ? words.changes.changedSince
        : words.changes.moved;
  const undo = button(
    words.actions.undo,
    `undo:${refKey(cell)}`,
    () => {
      scene.act.undo(cell);
    },
    { ...WRITES, class: 'quiet', 'aria-label': words.changes.undoOf(label) },
  );
  return element('li', { class: `change ${cell.state === 'undoable' ? 'done' : 'stale'}` }, [
    element('span', { class: 'mark-done', 'aria-hidden': 'true' }, [cell.state === 'undoable' ? '✓' : '–']),
    element('span', { class: 'change-name', title: label }, [label]),
    arrow(cell.from, cell.to),
    element('span', { class: 'change-note' }, [
      cellLink(scene, cell, `go-written:${refKey(cell)}`),
      element('span', {}, [cell.state === 'undoable' && cell.why !== '' ? cell.why : state]),
    ]),
    cell.state === 'undoable' ? undo : null,
  ]);
}

function proposalLine(scene: Scene, proposal: ProposalView): HTMLElement {
  const key = refKey(proposal);
  const tick = element(
    'input',
    {
      type: 'checkbox',
      id: `tick-${key}`,
      'data-focus': `tick:${key}`,
      'aria-label': words.changes.tick(proposal.label),
      disabled: !proposal.writable || scene.state.busy !== null,
    },
    [],
    {
      change: () => {
        scene.act.tick(proposal, tick.checked);
      },
    },
  );
  tick.checked = scene.state.ticked.has(key);
  return element('li', { class: `change${proposal.writable ? '' : ' fixed'}` }, [
    tick,
    element('label', { class: 'change-name', for: `tick-${key}`, title: proposal.label }, [proposal.label]),
    arrow(proposal.from, proposal.to),
    element('span', { class: 'change-note' }, [
      cellLink(scene, proposal, `go-change:${key}`),
      proposal.why === null ? null : element('span', {}, [proposal.why]),
    ]),
  ]);
}

/** Working out the sums for other ticks reviews the workbook once more; not worth the wait beyond this many rows. */
const ROWS_TO_FORESEE = 300;

/** What the sums become with the ticks as they are, by cell; null: not worked out. */
function foreseen(scene: Scene, following: readonly ProposalView[]): ReadonlyMap<string, string> | null {
  const { workbook, review } = scene.reviewed;
  const { ticked } = scene.state;
  const asProposed = review.proposals.every(
    (item) => item.finding === null || item.ticked === ticked.has(refKey(item)),
  );
  if (asProposed) return new Map(following.map((item) => [refKey(item), item.to]));
  const chosen = chosenOf(review, ticked);
  if (chosen.length === 0) return new Map();
  if (review.summary.rows > ROWS_TO_FORESEE) return null;
  const values = new Map<string, string>();
  for (const edit of writeEdits(workbook, review, chosen)) {
    if (edit.kind !== 'value') continue;
    const value = typeof edit.value === 'object' ? '' : String(edit.value);
    values.set(refKey({ sheet: edit.place.sheet, cell: cellName(edit.place) }), value);
  }
  return values;
}

function followingLines(scene: Scene, following: readonly ProposalView[]): readonly HTMLElement[] {
  if (following.length === 0) return [];
  const values = foreseen(scene, following);
  return following.flatMap((proposal) => {
    const to = values === null ? words.changes.recount : values.get(refKey(proposal));
    if (to === undefined) return [];
    return [
      element('li', { class: 'change follows' }, [
        element('span', { class: 'mark-follows', 'aria-hidden': 'true' }, ['↳']),
        element('span', { class: 'change-name' }, [proposal.label]),
        arrow(proposal.from, to),
        element('span', { class: 'change-note' }, [
          cellLink(scene, proposal, `go-change:${refKey(proposal)}`),
          element('span', {}, [words.changes.follows]),
        ]),
      ]),
    ];
  });
}

export function drawChanges(scene: Scene): HTMLElement {
  const { review, written } = scene.reviewed;
  const pending = (ref: CellRef): boolean =>
    review.proposals.some((proposal) => refKey(proposal) === refKey(ref));
  const done = written.filter((cell) => !(cell.state !== 'undoable' && pending(cell)));
  const direct = review.proposals.filter((proposal) => proposal.finding !== null);
  const following = review.proposals.filter((proposal) => proposal.finding === null);
  const chosen = chosenOf(review, scene.state.ticked).length;
  const writable = direct.some((proposal) => proposal.writable) && !scene.reviewed.workbook.readOnly;
  const lines: Child[] = [
    ...paged(scene, 'written', done, (cell) => writtenLine(scene, cell)),
    ...paged(scene, 'proposals', direct, (proposal) => proposalLine(scene, proposal)),
    ...followingLines(scene, following),
  ];
  const undoAll = done.some((cell) => cell.state === 'undoable')
    ? button(words.actions.undoAll, 'undo-all', scene.act.undoAll, { ...WRITES, class: 'quiet' })
    : null;
  const write = writable
    ? button(words.actions.writeChosen(chosen), 'write-chosen', scene.act.writeChosen, {
        ...WRITES,
        class: chosen === 0 ? 'secondary wide' : 'primary wide',
        'aria-disabled': scene.state.busy === null ? null : 'true',
      })
    : null;
  return section('changes', words.changes.heading, undoAll, [
    lines.length === 0
      ? element('p', { class: 'nothing' }, [words.changes.none])
      : element('ul', { class: 'lines' }, lines),
    write,
  ]);
}
