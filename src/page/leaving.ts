/** Asks before a workbook with work in it makes room for another: written work is never dropped without a word. */
import { button, element } from '../taskpane/element';
import { pageWords } from './words';

export type Leaving = 'save' | 'drop' | 'stay';

/** `file`: the workbook on the desk; `next`: the one that would take its place. Esc stays, and so does the next Enter. */
export function askBeforeLeaving(file: string, next: string): Promise<Leaving> {
  return new Promise((resolve) => {
    const { ask, save, drop, stay } = pageWords.leaving;
    const dialog = element('dialog', { class: 'leaving', 'aria-labelledby': 'leaving-asked' });
    const choose = (answer: Leaving) => (): void => {
      dialog.close(answer);
    };
    dialog.append(
      element('p', { id: 'leaving-asked' }, [ask(file, next)]),
      element('div', { class: 'form-buttons' }, [
        button(stay, 'leaving-stay', choose('stay'), { autofocus: true }),
        button(save, 'leaving-save', choose('save'), {}),
        button(drop, 'leaving-drop', choose('drop'), {}),
      ]),
    );
    dialog.addEventListener('close', () => {
      const { returnValue } = dialog;
      dialog.remove();
      resolve(returnValue === 'save' || returnValue === 'drop' ? returnValue : 'stay');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
