/** 原分 → 新分, line by line: what was written, with its undo, and what can be written, with its tick. */
import type { CellRef, ProposalView } from '../review/contract';
import type { WrittenCell } from '../review/written';
import type { Child } from './element';
import { WRITES, button, element } from './element';
import { labelOf } from './look-up';
import type { Scene } from './scene';
import { cellLink, paged, section } from './scene';
import { chosenOf, refKey } from './chosen';
import { foreseen } from './foreseen';
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
        : words.changes[cell.state];
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

/** Sums and grades that are written along with what is ticked. */
function followingLine(scene: Scene, line: ProposalView): HTMLElement {
  return element('li', { class: 'change follows' }, [
    element('span', { class: 'mark-follows', 'aria-hidden': 'true' }, ['↳']),
    element('span', { class: 'change-name' }, [line.label]),
    arrow(line.from, line.to),
    element('span', { class: 'change-note' }, [
      cellLink(scene, line, `go-change:${refKey(line)}`),
      element('span', {}, [words.changes.follows]),
    ]),
  ]);
}

export function drawChanges(scene: Scene): HTMLElement {
  const { review, written } = scene.reviewed;
  const pending = (ref: CellRef): boolean =>
    review.proposals.some((proposal) => refKey(proposal) === refKey(ref));
  const done = written.filter((cell) => !(cell.state !== 'undoable' && pending(cell)));
  const direct = review.proposals.filter((proposal) => proposal.finding !== null);
  const { following } = foreseen(scene);
  const chosen = chosenOf(review, scene.state.ticked).length;
  const writable = direct.some((proposal) => proposal.writable) && !scene.reviewed.workbook.readOnly;
  const lines: Child[] = [
    ...paged(scene, 'written', done, (cell) => writtenLine(scene, cell)),
    ...paged(scene, 'proposals', direct, (proposal) => proposalLine(scene, proposal)),
    ...following.map((line) => followingLine(scene, line)),
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
