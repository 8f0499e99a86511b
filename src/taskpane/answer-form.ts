/** Answering for one row: a control for each thing asked of a person, 原分无误 always, and what it comes to at once. */
import type { IndicatorView, InputView } from '../review/contract';
import type { Filled } from '../assess/answer';
import { tryAnswer } from '../review/answering';
import type { Given } from '../review/answering';
import type { Child } from './element';
import { button, element } from './element';
import type { Row } from './look-up';
import { rowId } from './look-up';
import type { Scene } from './scene';
import { words } from './words';

/** What has been filled in so far; at first what is kept already, or what the row itself says. */
export function draftOf(scene: Scene, { indicator }: Row): Given {
  const { key, answer, assessment } = indicator;
  const begun = scene.unfolded.answers.get(key);
  if (begun !== undefined) return begun;
  if (answer !== undefined) return { kept: answer.kept, filled: answer.filled, reason: answer.reason };
  // Items nobody has looked at are not items that were found missing: they stay open until one is touched.
  const filled = (assessment.inputs ?? []).flatMap(({ name, kind, prefilled }): Filled[] =>
    kind === 'count' && prefilled != null ? [{ name, value: prefilled }] : [],
  );
  return { kept: false, filled, reason: '' };
}

const filledIn = ({ filled }: Given, name: string): string | readonly string[] =>
  filled.find((each) => each.name === name)?.value ?? '';

const withFilled = (given: Given, name: string, value: string | readonly string[]): Given => ({
  ...given,
  kept: false,
  filled: [...given.filled.filter((each) => each.name !== name), { name, value }],
});

/** One form; redrawn with the pane, so typing only refreshes what it comes to. */
class AnswerForm {
  private readonly outcome = element('p', { class: 'answer-outcome', role: 'status' });
  /** What is asked only once the value filled in is known. */
  private readonly further = element('div', { class: 'answer-further' });
  private asked = '';
  private readonly id: string;

  constructor(
    private readonly scene: Scene,
    private readonly row: Row,
    private readonly done: () => void,
  ) {
    this.id = `answer-${row.table.id}-${row.indicator.row}`;
  }

  private get given(): Given {
    return draftOf(this.scene, this.row);
  }

  private set(given: Given, redraw: boolean): void {
    this.scene.unfolded.answers.set(this.row.indicator.key, given);
    if (redraw) this.scene.act.redraw();
    else this.showOutcome();
  }

  private showOutcome(): void {
    const { workbook } = this.scene.reviewed;
    const { key, reported } = this.row.indicator;
    const outcome = tryAnswer(workbook, key, this.given);
    this.askFurther(outcome?.further ?? []);
    this.outcome.textContent =
      outcome === null || (outcome.points === null && outcome.said === '')
        ? words.answers.open
        : outcome.points === null
          ? outcome.said
          : words.answers.comesTo(reported.raw.trim(), outcome.points);
  }

  /** Drawn anew only where something else is asked: what is being typed keeps the keyboard. */
  private askFurther(inputs: readonly InputView[]): void {
    const asked = JSON.stringify(inputs);
    if (asked === this.asked) return;
    this.asked = asked;
    this.further.replaceChildren(...inputs.map((input) => this.control(input)));
  }

  private option(kind: 'radio' | 'checkbox', name: string, value: string, text: string): HTMLElement {
    const now = filledIn(this.given, name);
    const id = `${this.id}-${name}-${value}`;
    const input = element('input', { type: kind, id, name: `${this.id}-${name}`, 'data-focus': id }, [], {
      change: () => {
        if (kind === 'radio') {
          this.set(withFilled(this.given, name, value), true);
          return;
        }
        const before = filledIn(this.given, name);
        const others = typeof before === 'string' ? [] : before.filter((label) => label !== value);
        this.set(withFilled(this.given, name, input.checked ? [...others, value] : others), false);
      },
    });
    input.checked = !this.given.kept && (typeof now === 'string' ? now === value : now.includes(value));
    return element('label', { class: 'answer-option', for: id }, [input, element('span', {}, [text])]);
  }

  private typed(name: string, label: string, unit: string, hint: string | null, long: boolean): HTMLElement {
    const id = `${this.id}-${name}`;
    const input = element(
      'input',
      {
        type: 'text',
        id,
        class: long ? 'long' : 'short',
        maxlength: long ? 60 : 8,
        autocomplete: 'off',
        inputmode: long ? null : 'decimal',
        'data-focus': id,
        'aria-describedby': hint === null ? null : `${id}-hint`,
      },
      [],
      {
        input: () => {
          this.set(withFilled(this.given, name, input.value), false);
        },
      },
    );
    const now = filledIn(this.given, name);
    input.value = typeof now === 'string' ? now : '';
    return element('div', { class: 'field' }, [
      element('label', { for: id }, [label]),
      element('span', { class: 'control' }, [input, unit]),
      hint === null ? null : element('p', { class: 'field-hint', id: `${id}-hint` }, [hint]),
    ]);
  }

  /** − count +: the buttons stand beside a field that can be typed in as well. */
  private stepper({ name, label, unit = '', each = '', prefilled, cell }: InputView): HTMLElement {
    const id = `${this.id}-${name}`;
    const hint = [
      words.answers.takes(unit, each),
      ...(prefilled == null || cell == null ? [] : [words.answers.prefilled(cell, prefilled, unit)]),
    ].join('；');
    const field = this.typed(name, words.answers.howMany(label, unit), unit, hint, false);
    const input = field.querySelector('input');
    const step = (by: number): void => {
      const now = filledIn(this.given, name);
      const count = Math.max(0, (typeof now === 'string' ? Number.parseInt(now, 10) || 0 : 0) + by);
      if (input !== null) input.value = String(count);
      this.set(withFilled(this.given, name, String(count)), false);
    };
    const less = button(
      '−',
      `${id}-less`,
      () => {
        step(-1);
      },
      { class: 'step', 'aria-label': words.answers.less },
    );
    const more = button(
      '+',
      `${id}-more`,
      () => {
        step(1);
      },
      { class: 'step', 'aria-label': words.answers.more },
    );
    input?.before(less);
    input?.after(more);
    return field;
  }

  private control(input: InputView): HTMLElement {
    const { name, kind, options = [] } = input;
    switch (kind) {
      case 'choice': {
        const open = options.find(
          ({ label, points }) => points === null && filledIn(this.given, name) === label,
        );
        return element('fieldset', {}, [
          element('legend', {}, [
            words.answers.which[this.row.indicator.assessment.status] ?? words.answers.choose,
          ]),
          ...options.map(({ label, points, low, high }) =>
            this.option('radio', name, label, words.answers.option(label, points, low, high)),
          ),
          open === undefined
            ? null
            : this.typed(
                'within',
                words.answers.within(open.low, open.high),
                words.rules.points,
                null,
                false,
              ),
        ]);
      }
      case 'items':
        return element('fieldset', {}, [
          element('legend', {}, [words.answers.items]),
          ...options.map(({ label, points, low, high }) =>
            this.option('checkbox', name, label, words.answers.option(label, points, low, high)),
          ),
        ]);
      case 'count':
        return this.stepper(input);
      case 'points':
        return this.typed(
          name,
          words.answers.within(input.low ?? '', input.high ?? ''),
          words.rules.points,
          input.label === '' ? null : words.answers.toJudge(input.label),
          false,
        );
      case 'value':
        return this.typed(
          name,
          words.answers.missing(input.label),
          '',
          input.cell == null ? words.answers.noCell : words.answers.goesTo(input.cell),
          true,
        );
    }
  }

  private keep({ reported }: IndicatorView): HTMLElement {
    const id = `${this.id}-kept`;
    const box = element('input', { type: 'checkbox', id, 'data-focus': id }, [], {
      change: () => {
        this.set({ ...this.given, kept: box.checked }, true);
      },
    });
    box.checked = this.given.kept;
    return element('label', { class: 'answer-option kept', for: id }, [
      box,
      element('span', {}, [words.answers.kept(reported.raw.trim())]),
    ]);
  }

  private reason(): HTMLElement {
    const id = `${this.id}-reason`;
    const input = element(
      'input',
      { type: 'text', id, class: 'long', maxlength: 200, autocomplete: 'off', 'data-focus': id },
      [],
      {
        input: () => {
          this.set({ ...this.given, reason: input.value }, false);
        },
      },
    );
    input.value = this.given.reason;
    return element('div', { class: 'field' }, [element('label', { for: id }, [words.answers.reason]), input]);
  }

  private submit(): void {
    const { key } = this.row.indicator;
    const { given } = this;
    const outcome = tryAnswer(this.scene.reviewed.workbook, key, given);
    if (outcome?.points == null) {
      this.showOutcome();
      this.outcome.classList.add('field-error');
      return;
    }
    this.scene.unfolded.answers.delete(key);
    // The row stays in hand until it is known that its answer was kept.
    this.scene.unfolded.current = rowId(this.row);
    void this.scene.act.answer(key, { ...given, filled: given.kept ? [] : given.filled }).then(this.done);
  }

  draw(): HTMLElement {
    const { indicator } = this.row;
    this.showOutcome();
    const busy = this.scene.state.busy === null ? null : 'true';
    const children: readonly Child[] = [
      ...(indicator.assessment.inputs ?? []).map((input) => this.control(input)),
      this.further,
      indicator.reported.value === null ? null : this.keep(indicator),
      this.reason(),
      this.outcome,
      element('div', { class: 'form-buttons' }, [
        element(
          'button',
          { type: 'submit', class: 'secondary', 'data-focus': `${this.id}-give`, 'aria-disabled': busy },
          [words.answers.give],
        ),
        indicator.answer === undefined ? null : this.takeBack(),
      ]),
    ];
    return element('form', { class: 'answer-form' }, children, {
      submit: (event) => {
        event.preventDefault();
        if (this.scene.state.busy === null) this.submit();
      },
    });
  }

  private takeBack(): HTMLElement {
    const { key, name } = this.row.indicator;
    return button(
      words.answers.takeBack,
      `${this.id}-back`,
      () => {
        this.scene.unfolded.answers.delete(key);
        void this.scene.act.answer(key, null);
      },
      { class: 'quiet', 'aria-label': words.answers.takeBackOf(name) },
    );
  }
}

/** `done`: after the answer is kept. */
export function drawAnswerForm(scene: Scene, row: Row, done: () => void): HTMLElement {
  return new AnswerForm(scene, row, done).draw();
}
