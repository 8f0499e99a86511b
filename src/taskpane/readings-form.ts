/** What the workbook was taught, and the rules file: out, so that one office teaches for all its units, and in. */
import { download } from '../host/download';
import { bringRules } from '../review/teaching';
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import { rulesJson } from '../rules/rules-json';
import { rulesOfBrought } from './brought-draft';
import type { Child } from './element';
import { button, element } from './element';
import { bad } from './notice';
import type { Scene } from './scene';
import { words } from './words';

/** Larger is no rules file. */
const MOST_BYTES = 4_000_000;

function bring(scene: Scene, json: string): void {
  const brought = bringRules(scene.reviewed.workbook, json);
  if (brought.kind === 'errors') {
    scene.act.say(bad(brought.errors.slice(0, 3).join(''), null));
    return;
  }
  if (brought.clashes.length === 0) {
    scene.act.bring(brought.rules);
    return;
  }
  const { rules, clashes } = brought;
  scene.unfolded.brought = { rules, clashes, theirs: new Set() };
  scene.act.redraw();
  document.querySelector<HTMLElement>('.clashes input')?.focus();
}

function clashes(scene: Scene): Child {
  const draft = scene.unfolded.brought;
  if (draft === null) return null;
  const option = (index: number, isTheirs: boolean, text: string): HTMLElement => {
    const id = `clash-${index}-${isTheirs ? 'theirs' : 'ours'}`;
    const input = element('input', { type: 'radio', id, name: `clash-${index}`, 'data-focus': id }, [], {
      change: () => {
        if (isTheirs) draft.theirs.add(index);
        else draft.theirs.delete(index);
      },
    });
    input.checked = draft.theirs.has(index) === isTheirs;
    return element('label', { class: 'answer-option', for: id }, [input, element('span', {}, [text])]);
  };
  return element('div', { class: 'clashes' }, [
    ...draft.clashes.map(({ own, other }, index) =>
      element('fieldset', {}, [
        element('legend', {}, [words.teach.clash(own.criterion)]),
        option(index, false, words.teach.ours(own.reads)),
        option(index, true, words.teach.theirs(other.reads)),
      ]),
    ),
    element('div', { class: 'form-buttons' }, [
      button(
        words.teach.bring,
        'bring-rules',
        () => {
          scene.unfolded.brought = null;
          scene.act.bring(rulesOfBrought(draft));
        },
        { class: 'secondary' },
      ),
      button(
        words.actions.cancel,
        'bring-cancel',
        () => {
          scene.unfolded.brought = null;
          scene.act.redraw();
        },
        { class: 'quiet' },
      ),
    ]),
  ]);
}

/** `stored`: the workbook's own rules, or null for the national ones. */
export function drawReadings(scene: Scene, stored: LocalRules | null): readonly Child[] {
  const rules = stored ?? nationalRules;
  const picker = element('input', {
    type: 'file',
    accept: '.json,application/json',
    hidden: true,
    'aria-label': words.teach.import,
  });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file === undefined || file.size > MOST_BYTES) return;
    void file.text().then(
      (json) => {
        bring(scene, json);
      },
      () => {
        scene.act.say(bad(words.teach.unreadable, null));
      },
    );
  });
  return [
    element('p', { class: 'hint' }, [words.teach.fileHint]),
    rules.readings.length === 0
      ? null
      : element('h3', { class: 'readings-head' }, [words.teach.heading(rules.readings.length)]),
    rules.readings.length === 0
      ? null
      : element(
          'ul',
          { class: 'readings' },
          rules.readings.map(({ criterion, words: part, reads }) =>
            element('li', {}, [
              element('blockquote', { class: 'cited' }, [criterion]),
              element('p', {}, [words.teach.taught(part === criterion ? '' : part, reads)]),
              button(
                words.teach.takeBack,
                `forget:${criterion}`,
                () => {
                  scene.act.forget(criterion);
                },
                { class: 'quiet', 'aria-label': `${words.teach.takeBack}：${criterion}` },
              ),
            ]),
          ),
        ),
    element('div', { class: 'form-buttons' }, [
      stored === null
        ? null
        : button(
            words.teach.export,
            'export-rules',
            () => {
              const text = JSON.stringify(rulesJson(rules), null, 2);
              download(new TextEncoder().encode(`${text}\n`), words.teach.file, 'application/json');
            },
            { class: 'secondary' },
          ),
      button(
        words.teach.import,
        'import-rules',
        () => {
          picker.click();
        },
        { class: 'secondary' },
      ),
      picker,
    ]),
    clashes(scene),
  ];
}
