/** The pane when it cannot work at all: one sentence and one thing to do. */
import { button, element } from './element';

export interface Remedy {
  readonly label: string;
  readonly act: () => void;
}

export function drawStandstill(root: HTMLElement, sentence: string, remedy: Remedy | null): void {
  root.classList.add('hefen-pane');
  root.replaceChildren(
    element('section', { class: 'standstill', role: 'alert' }, [
      element('p', {}, [sentence]),
      remedy === null ? null : button(remedy.label, 'standstill', remedy.act, { class: 'secondary' }),
    ]),
  );
}
