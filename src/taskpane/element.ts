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

/** Redraws and puts focus back on the control of the same name; `otherwise` takes it when that control is gone. */
export function keepFocus(root: HTMLElement, redraw: () => void, otherwise: () => HTMLElement | null): void {
  const active = document.activeElement;
  const focused =
    active instanceof HTMLElement && root.contains(active) ? active.dataset['focus'] : undefined;
  redraw();
  if (focused === undefined || root.contains(document.activeElement)) return;
  const again = [...root.querySelectorAll<HTMLElement>('[data-focus]')].find(
    (candidate) => candidate.dataset['focus'] === focused,
  );
  (again ?? otherwise())?.focus({ preventScroll: true });
}
