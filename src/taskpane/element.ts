/** Making elements: text goes in as text only, never as markup; no inline styles or handlers, so the policy holds. */

export type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean | null>>;
type Handlers = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

/** An attribute of `true` is set empty, of `false` or null left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] = [],
  on: Handlers = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(attribute, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  for (const [type, handler] of Object.entries(on)) {
    made.addEventListener(type, handler as EventListener);
  }
  return made;
}

/** `data-focus` names a control across redraws, so that focus stays where the user left it. */
export function button(
  label: string,
  focus: string,
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  return element('button', { type: 'button', 'data-focus': focus, ...attributes }, [label], {
    click: (event) => {
      event.stopPropagation();
      if (event.currentTarget instanceof HTMLElement && event.currentTarget.ariaDisabled !== 'true') press();
    },
  });
}

/** Marks a button that changes the workbook: the next Enter must not fall on it by itself. */
export const WRITES = { 'data-writes': true } as const;

/**
 * Redraws and puts focus back on the control of the same name. Where that is gone, or writes and has just done so
 * (`done`), the heading of its part of the pane takes it, or else `otherwise`: never a button that writes.
 */
export function keepFocus(
  root: HTMLElement,
  redraw: () => void,
  otherwise: () => HTMLElement,
  done: boolean,
): void {
  const active = document.activeElement;
  const focused = active instanceof HTMLElement && root.contains(active) ? active : null;
  const name = focused?.dataset['focus'];
  const heading = (focused?.closest('section')?.querySelector('h2') ?? focused)?.id ?? '';
  const spent = done && focused?.dataset['writes'] !== undefined;
  redraw();
  if (focused === null || (root.contains(document.activeElement) && !spent)) return;
  const again =
    spent || name === undefined
      ? undefined
      : [...root.querySelectorAll<HTMLElement>('[data-focus]')].find(
          (candidate) => candidate.dataset['focus'] === name,
        );
  const home = heading === '' ? null : root.querySelector<HTMLElement>(`#${heading}`);
  (again ?? home ?? otherwise()).focus({ preventScroll: true });
}
