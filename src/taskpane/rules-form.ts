/** 本地规则: which rules are in force, and the form to set one's own. */
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import { RULE_SETS } from '../rules/sets/sets';
import { button, element } from './element';
import type { Child } from './element';
import { choiceField, textField } from './field';
import type { RulesDraft } from './rules-draft';
import { draftOfRules, rulesOfDraft, takeSet } from './rules-draft';
import { drawReadings } from './readings-form';
import type { Scene } from './scene';
import { words } from './words';

const choices = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function gradeFields(draft: RulesDraft): readonly Child[] {
  const { grades, errors } = draft;
  return grades.map((grade, index) =>
    index === grades.length - 1
      ? element('p', { class: 'hint' }, [words.rules.lastGrade(grade.label, grades[index - 1]?.from ?? '')])
      : textField(
          {
            id: `rules-grade-${index}`,
            label: words.rules.grade(grade.label),
            value: grade.from,
            unit: words.rules.points,
            error: errors.get(`grade:${index}`),
          },
          (value) => {
            grade.from = value;
          },
        ),
  );
}

function tierFields({ tiers, errors }: RulesDraft): readonly Child[] {
  return tiers.flatMap((tier, index) =>
    (['high', 'low'] as const).map((end) =>
      textField(
        {
          id: `rules-tier-${index}-${end}`,
          label: words.rules.tier(index, end),
          value: tier[end],
          unit: '%',
          error: errors.get(`tier:${index}:${end}`),
        },
        (value) => {
          tier[end] = value;
        },
      ),
    ),
  );
}

function group(heading: string, children: readonly Child[]): HTMLElement {
  return element('fieldset', {}, [
    element('legend', {}, [heading]),
    element('div', { class: 'fields' }, children),
  ]);
}

/** `stored`: the workbook's own rules, or null for the national ones. */
export function drawRulesForm(scene: Scene, stored: LocalRules | null): readonly Child[] {
  const { unfolded, act } = scene;
  const draft = (unfolded.rules ??= draftOfRules(stored ?? nationalRules));
  const { errors } = draft;
  const submit = (): void => {
    const decision = rulesOfDraft(draft);
    draft.errors = decision.kind === 'errors' ? decision.errors : new Map();
    if (decision.kind === 'rules') {
      unfolded.rules = null;
      act.setRules(decision.rules);
      return;
    }
    act.redraw();
    document.querySelector<HTMLElement>('.rules-form [aria-invalid=true]')?.focus();
  };
  const busy = scene.state.busy === null ? null : 'true';
  return [
    element('p', { class: 'hint' }, [words.rules.hint]),
    element(
      'form',
      { class: 'tool-form rules-form', novalidate: true },
      [
        textField(
          { id: 'rules-id', label: words.rules.name, value: draft.id, long: true, error: errors.get('id') },
          (value) => {
            draft.id = value;
          },
        ),
        choiceField(
          {
            id: 'rules-set',
            label: words.rules.set,
            value: draft.set,
            choices: [
              { value: '', label: words.rules.noSet },
              ...RULE_SETS.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
          (value) => {
            takeSet(draft, value);
            act.redraw();
          },
        ),
        choiceField(
          {
            id: 'rules-part-steps',
            label: words.rules.partSteps,
            value: draft.partSteps,
            choices: choices(words.rules.partStepChoices),
          },
          (value) => {
            draft.partSteps = value;
          },
        ),
        choiceField(
          {
            id: 'rules-shared-ends',
            label: words.rules.sharedEnds,
            value: draft.sharedEnds,
            choices: choices(words.rules.sharedEndChoices),
          },
          (value) => {
            draft.sharedEnds = value;
          },
        ),
        choiceField(
          {
            id: 'rules-decimals',
            label: words.rules.decimals,
            value: draft.scoreDecimals,
            choices: [0, 1, 2, 3, 4].map((places) => ({
              value: String(places),
              label: words.rules.places(places),
            })),
          },
          (value) => {
            draft.scoreDecimals = value;
          },
        ),
        group(words.rules.grades, gradeFields(draft)),
        group(words.rules.tiers, tierFields(draft)),
        textField(
          {
            id: 'rules-excess',
            label: words.rules.excess,
            value: draft.excess,
            unit: '%',
            error: errors.get('excess'),
          },
          (value) => {
            draft.excess = value;
          },
        ),
        errors.has('') ? element('p', { class: 'field-error', role: 'alert' }, [errors.get('') ?? '']) : null,
        element('div', { class: 'form-buttons' }, [
          button(words.rules.use, 'rules-use', submit, { class: 'secondary', 'aria-disabled': busy }),
          stored === null || stored.id === nationalRules.id
            ? null
            : button(
                words.rules.back,
                'rules-back',
                () => {
                  unfolded.rules = null;
                  act.setRules(null);
                },
                { class: 'quiet', 'aria-disabled': busy },
              ),
        ]),
      ],
      {
        submit: (event) => {
          event.preventDefault();
          submit();
        },
      },
    ),
    ...drawReadings(scene, stored),
  ];
}
