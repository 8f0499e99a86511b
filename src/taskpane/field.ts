/** Labelled fields of a form, with the sentence that says what is wrong beside the field it is about. */
import type { Child } from './element';
import { element } from './element';

interface FieldOptions {
  /** Also the name by which focus is kept across redraws; unique in the pane. */
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
}

function described(id: string, error: string | undefined): Readonly<Record<string, string | null>> {
  return {
    id,
    'data-focus': id,
    'aria-invalid': error === undefined ? null : 'true',
    'aria-describedby': error === undefined ? null : `${id}-error`,
  };
}

function framed(options: FieldOptions, control: HTMLElement, after: Child = null): HTMLElement {
  const { id, label, error } = options;
  return element('div', { class: 'field' }, [
    element('label', { for: id }, [label]),
    element('span', { class: 'control' }, [control, after]),
    error === undefined ? null : element('p', { class: 'field-error', id: `${id}-error` }, [error]),
  ]);
}

export function textField(
  options: FieldOptions & { readonly value: string; readonly unit?: string; readonly long?: boolean },
  typed: (value: string) => void,
): HTMLElement {
  const input = element(
    'input',
    {
      type: 'text',
      class: options.long === true ? 'long' : 'short',
      maxlength: options.long === true ? 40 : 10,
      autocomplete: 'off',
      inputmode: options.long === true ? null : 'decimal',
      ...described(options.id, options.error),
    },
    [],
    {
      input: () => {
        typed(input.value);
      },
    },
  );
  input.value = options.value;
  return framed(options, input, options.unit ?? null);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function choiceField(
  options: FieldOptions & { readonly value: string; readonly choices: readonly Choice[] },
  chosen: (value: string) => void,
): HTMLElement {
  const select = element(
    'select',
    described(options.id, options.error),
    options.choices.map(({ value, label }) => element('option', { value }, [label])),
    {
      change: () => {
        chosen(select.value);
      },
    },
  );
  select.value = options.value;
  return framed(options, select);
}
