/** 底稿与清单: the record sheet, added to the workbook, and the list of changes as text to copy. */
import { changeList } from '../review/record';
import type { Child } from './element';
import { WRITES, button, element } from './element';
import type { Scene } from './scene';
import { words } from './words';

/** Some hosts refuse the clipboard: then the text stands selected, ready for Ctrl+C. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}

function list(scene: Scene): readonly Child[] {
  const { workbook, written } = scene.reviewed;
  if (written.length === 0) return [element('p', { class: 'hint' }, [words.papers.noChanges])];
  const field = element('textarea', {
    id: 'change-list',
    'data-focus': 'change-list',
    rows: Math.min(8, written.length + 1),
    readonly: true,
  });
  field.value = changeList(workbook);
  const said = element('span', { class: 'hint', role: 'status' });
  return [
    element('label', { for: 'change-list' }, [words.papers.list]),
    field,
    element('div', { class: 'form-buttons' }, [
      button(
        words.papers.copy,
        'copy-list',
        () => {
          void copy(field).then((done) => {
            said.textContent = done ? words.papers.copied : words.papers.copyByHand;
          });
        },
        { class: 'secondary' },
      ),
      said,
    ]),
  ];
}

export function drawPapers(scene: Scene): readonly Child[] {
  const { workbook, review } = scene.reviewed;
  const scored = review.tables.some(({ kind }) => kind === 'score');
  const open = scene.state.busy === null && !workbook.readOnly;
  return [
    element('div', { class: 'tool-form' }, [
      scored
        ? element('p', { class: 'hint' }, [
            workbook.readOnly ? words.papers.readOnly : words.papers.recordHint,
          ])
        : null,
      scored
        ? element('div', { class: 'form-buttons' }, [
            button(words.papers.record, 'record', scene.act.addRecord, {
              ...WRITES,
              class: 'secondary',
              'aria-disabled': open ? null : 'true',
            }),
          ])
        : null,
      ...list(scene),
    ]),
  ];
}
