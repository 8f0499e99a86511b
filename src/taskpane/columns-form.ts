/** 指定列: the sheet, the header's row and what each column holds, named by hand and kept in the workbook. */
import type { ColumnMapping } from '../table/table';
import {
  ROLE_FIELDS,
  columnOptions,
  draftOfColumns,
  guess,
  headerOptions,
  likeliestHeader,
  mappingOfDraft,
} from './columns-draft';
import type { ColumnsDraft } from './columns-draft';
import type { Child } from './element';
import { button, element } from './element';
import { choiceField } from './field';
import type { Scene } from './scene';
import { words } from './words';

function keptLine(scene: Scene, mapping: ColumnMapping): HTMLElement {
  const { sheet, headerRow } = mapping;
  return element('p', { class: 'kept-line' }, [
    element('span', {}, [words.columns.kept(sheet, headerRow + 1, mapping.columns.length)]),
    button(
      words.columns.takeBack,
      `columns-back:${sheet}:${headerRow}`,
      () => {
        scene.unfolded.columns = null;
        scene.act.mapColumns({ sheet, headerRow, columns: [] });
      },
      {
        class: 'quiet',
        'aria-label': words.columns.takeBackOf(sheet),
        'aria-disabled': scene.state.busy === null ? null : 'true',
      },
    ),
  ]);
}

function roleFields(scene: Scene, draft: ColumnsDraft): readonly Child[] {
  const sheet = scene.reviewed.workbook.sheets.find(({ name }) => name === draft.sheet);
  if (sheet === undefined || draft.headerRow < 0) return [];
  const offered = columnOptions(sheet, draft.headerRow).map(({ column, label }) => ({
    value: String(column),
    label,
  }));
  return ROLE_FIELDS.map((field) =>
    choiceField(
      {
        id: `columns-${field}`,
        label: words.columns.roles[field],
        value: String(draft.columns.get(field) ?? ''),
        choices: [{ value: '', label: words.columns.none }, ...offered],
        error: draft.errors.get(field),
      },
      (value) => {
        if (value === '') draft.columns.delete(field);
        else draft.columns.set(field, Number(value));
      },
    ),
  );
}

export function drawColumnsForm(scene: Scene, mappings: readonly ColumnMapping[]): readonly Child[] {
  const { unfolded, act, reviewed } = scene;
  const { sheets } = reviewed.workbook;
  const draft = (unfolded.columns ??= draftOfColumns(reviewed.workbook, mappings));
  const refill = (headerRow: number): void => {
    const sheet = sheets.find(({ name }) => name === draft.sheet);
    draft.headerRow = headerRow;
    draft.errors = new Map();
    draft.columns.clear();
    if (sheet === undefined || headerRow < 0) return;
    for (const [field, column] of guess(sheet, headerRow)) draft.columns.set(field, column);
  };
  const submit = (): void => {
    const decision = mappingOfDraft(draft);
    draft.errors = decision.kind === 'errors' ? decision.errors : new Map();
    if (decision.kind === 'mapping') {
      unfolded.columns = null;
      act.mapColumns(decision.mapping);
      return;
    }
    act.redraw();
    document.querySelector<HTMLElement>('.columns-form [aria-invalid=true]')?.focus();
  };
  const current = sheets.find(({ name }) => name === draft.sheet);
  const rows = current === undefined ? [] : headerOptions(current);
  return [
    element('p', { class: 'hint' }, [words.columns.hint]),
    ...mappings.map((mapping) => keptLine(scene, mapping)),
    element(
      'form',
      { class: 'tool-form columns-form', novalidate: true },
      [
        choiceField(
          {
            id: 'columns-sheet',
            label: words.columns.sheet,
            value: draft.sheet,
            choices: sheets.map(({ name }) => ({ value: name, label: name })),
          },
          (value) => {
            draft.sheet = value;
            const sheet = sheets.find(({ name }) => name === value);
            refill(sheet === undefined ? -1 : likeliestHeader(sheet));
            act.redraw();
          },
        ),
        choiceField(
          {
            id: 'columns-row',
            label: words.columns.header,
            value: draft.headerRow < 0 ? '' : String(draft.headerRow),
            choices: [
              ...(draft.headerRow < 0 ? [{ value: '', label: words.columns.chooseRow }] : []),
              ...rows.map(({ row, label }) => ({ value: String(row), label })),
            ],
            error: draft.errors.get('row'),
          },
          (value) => {
            refill(value === '' ? -1 : Number(value));
            act.redraw();
          },
        ),
        element('div', { class: 'fields' }, roleFields(scene, draft)),
        element('div', { class: 'form-buttons' }, [
          button(words.columns.use, 'columns-use', submit, {
            class: 'secondary',
            'aria-disabled': scene.state.busy === null ? null : 'true',
          }),
        ]),
      ],
      {
        submit: (event) => {
          event.preventDefault();
          submit();
        },
      },
    ),
  ];
}
