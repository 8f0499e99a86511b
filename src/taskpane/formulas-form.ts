/** 写入公式: scores as ordinary formulas over the row's own cells, row by row with a tick each; none is ticked by itself. */
import type { FormulaProposal } from '../review/formula-proposals';
import { formulaOf } from '../review/formula-proposals';
import type { Child } from './element';
import { button, element, WRITES } from './element';
import type { Row } from './look-up';
import type { Scene } from './scene';
import { cellLink, paged } from './scene';
import { words } from './words';

const { formulas: say } = words;

function line(scene: Scene, proposal: FormulaProposal): HTMLElement {
  const { formulaRows } = scene.unfolded;
  const id = `formula-${proposal.sheet}-${proposal.cell}`;
  const tick = element(
    'input',
    { type: 'checkbox', id, 'data-focus': id, 'aria-label': words.changes.tick(proposal.label) },
    [],
    {
      change: () => {
        if (tick.checked) formulaRows.add(proposal.row);
        else formulaRows.delete(proposal.row);
        scene.act.redraw();
      },
    },
  );
  tick.checked = formulaRows.has(proposal.row);
  return element('li', { class: 'change' }, [
    tick,
    element('label', { class: 'change-name', for: id, title: proposal.label }, [proposal.label]),
    element('span', { class: 'change-figures' }, [
      proposal.agrees ? proposal.to : words.changes.arrow(proposal.from, proposal.to),
    ]),
    element('span', { class: 'change-note' }, [
      cellLink(scene, proposal, `go-${id}`),
      element('code', { class: 'formula' }, [`=${proposal.formula}`]),
      proposal.why === null ? null : element('span', {}, [proposal.why]),
    ]),
  ]);
}

export function drawFormulasForm(scene: Scene): readonly Child[] {
  const { formulas, busy } = scene.state;
  const { formulaRows } = scene.unfolded;
  const hint = element('p', { class: 'hint' }, [say.hint]);
  if (formulas === null)
    return [hint, button(say.find, 'find-formulas', scene.act.findFormulas, { class: 'secondary wide' })];
  if (formulas.length === 0) return [hint, element('p', { class: 'nothing' }, [say.none])];
  const chosen = formulas.filter(({ row }) => formulaRows.has(row));
  const all = (rows: readonly FormulaProposal[], label: string, key: string): HTMLElement =>
    button(
      label,
      key,
      () => {
        formulaRows.clear();
        for (const { row } of rows) formulaRows.add(row);
        scene.act.redraw();
      },
      { class: 'quiet' },
    );
  const agreeing = formulas.filter(({ agrees }) => agrees);
  return [
    hint,
    element('p', {}, [
      agreeing.length === 0 ? null : all(agreeing, say.chooseAgreeing(agreeing.length), 'formulas:agreeing'),
      all([], say.chooseNone, 'formulas:none'),
    ]),
    element(
      'ul',
      { class: 'lines' },
      paged(scene, 'formulas', formulas, (proposal) => line(scene, proposal)),
    ),
    button(
      say.write(chosen.length),
      'write-formulas',
      () => {
        scene.act.writeFormulas(new Set(chosen.map(({ row }) => row)));
      },
      {
        ...WRITES,
        class: chosen.length === 0 ? 'secondary wide' : 'primary wide',
        'aria-disabled': busy === null && chosen.length > 0 ? null : 'true',
      },
    ),
  ];
}

/** Of one row, in its detail: its formula and a button that writes it; why there is none, where it could be missed. */
export function drawRowFormula(scene: Scene, { indicator }: Row): Child {
  const { workbook } = scene.reviewed;
  if (indicator.assessment.status !== 'scored' || workbook.readOnly) return null;
  const formula = formulaOf(workbook, indicator.key);
  if (formula === null || formula.is === 'none') return null;
  return element('div', { class: 'part' }, [
    element('h4', {}, [say.heading]),
    element('code', { class: 'formula' }, [`=${formula.text}`]),
    button(
      say.writeOne,
      `write-formula:${indicator.key}`,
      () => {
        scene.act.writeFormulas(new Set([indicator.key]));
      },
      { ...WRITES, class: 'quiet', 'aria-label': say.writeOneOf(indicator.name) },
    ),
  ]);
}
