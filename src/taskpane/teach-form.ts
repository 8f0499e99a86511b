/** 教它怎么读: a form over what a criterion can say, tried on this row's value before it is accepted. */
import { standingOf } from '../review/standing';
import { STATUS_WORDS } from '../review/status-words';
import type { Trial } from '../review/teaching';
import { storedReading, tryReading } from '../review/teaching';
import type { Child } from './element';
import { button, element } from './element';
import { choiceField, textField } from './field';
import type { Row } from './look-up';
import { textAt } from './look-up';
import type { Scene } from './scene';
import { fold } from './scene';
import type { TeachDraft } from './teach-draft';
import { TEACH_KINDS, emptyTeaching, readingOf, sentenceOf } from './teach-draft';
import { words } from './words';

const MOST_BANDS = 8;

class TeachForm {
  private readonly outcome = element('p', { class: 'answer-outcome', role: 'status' });
  private readonly sentence = element('p', { class: 'field-hint' });
  private readonly id: string;

  constructor(
    private readonly scene: Scene,
    private readonly row: Row,
    private readonly criterion: string,
  ) {
    this.id = `teach-${row.table.id}-${row.indicator.row}`;
  }

  private get draft(): TeachDraft {
    const { teaching } = this.scene.unfolded;
    const { key, assessment } = this.row.indicator;
    const begun = teaching.get(key);
    if (begun !== undefined) return begun;
    const unread = (assessment.unread ?? []).map(({ text }) => text);
    const made = emptyTeaching(this.criterion, unread);
    teaching.set(key, made);
    return made;
  }

  private trial(): Trial | null {
    const reading = readingOf(this.draft, this.criterion);
    return reading === null
      ? null
      : tryReading(this.scene.reviewed.workbook, this.row.indicator.key, reading);
  }

  private showOutcome(): void {
    const reads = sentenceOf(this.draft);
    this.sentence.textContent = reads === null ? '' : words.teach.sentence(reads);
    this.outcome.classList.remove('field-error');
    const trial = this.trial();
    if (trial === null) {
      this.outcome.textContent = words.teach.open;
      return;
    }
    if (trial.kind === 'unread') {
      this.outcome.textContent = words.teach.unread(trial.text);
      return;
    }
    const { assessment, reported } = trial.row;
    const said =
      assessment.status === 'scored'
        ? words.answers.comesTo(reported.raw.trim(), assessment.score ?? '')
        : STATUS_WORDS[assessment.status];
    this.outcome.textContent = words.teach.outcome(said, trial.rows);
  }

  private field(
    name: string,
    label: string,
    value: string,
    unit: string,
    typed: (value: string) => void,
    long = false,
  ): HTMLElement {
    return textField({ id: `${this.id}-${name}`, label, value, unit, long }, (value) => {
      typed(value);
      this.showOutcome();
    });
  }

  private side(): HTMLElement {
    const { draft } = this;
    return choiceField(
      {
        id: `${this.id}-better`,
        label: words.teach.better,
        value: draft.better,
        choices: [
          { value: 'more', label: words.teach.sides.more.label },
          { value: 'less', label: words.teach.sides.less.label },
        ],
      },
      (value) => {
        draft.better = value === 'less' ? 'less' : 'more';
        this.showOutcome();
      },
    );
  }

  private unit(): HTMLElement {
    const { draft } = this;
    return this.field('unit', words.teach.unit, draft.unit, '', (value) => {
      draft.unit = value;
    });
  }

  private full(label: string): HTMLElement {
    const { draft } = this;
    return this.field('full', label, draft.full, '', (value) => {
      draft.full = value;
    });
  }

  private bands(): readonly Child[] {
    const { draft } = this;
    const redraw = (): void => {
      this.scene.act.redraw();
    };
    return [
      ...draft.bands.flatMap((band, index) => [
        this.field(`at-${index}`, words.teach.band(index + 1, draft.better), band.at, draft.unit, (value) => {
          band.at = value;
        }),
        this.field(`points-${index}`, words.teach.gets, band.points, words.rules.points, (value) => {
          band.points = value;
        }),
      ]),
      this.field('rest', words.teach.rest, draft.rest, words.rules.points, (value) => {
        draft.rest = value;
      }),
      element('div', { class: 'form-buttons' }, [
        draft.bands.length >= MOST_BANDS
          ? null
          : button(words.teach.moreBands, `${this.id}-more`, () => {
              draft.bands.push({ at: '', points: '' });
              redraw();
            }),
        draft.bands.length <= 1
          ? null
          : button(words.teach.lessBands, `${this.id}-less`, () => {
              draft.bands.pop();
              redraw();
            }),
      ]),
    ];
  }

  private fields(): readonly Child[] {
    const { draft } = this;
    switch (draft.kind) {
      case 'steps':
        return [
          this.side(),
          this.full(words.teach.full),
          this.unit(),
          this.field('size', words.teach.size, draft.size, '', (value) => {
            draft.size = value;
          }),
          this.field('step-unit', words.teach.stepUnit, draft.stepUnit, '', (value) => {
            draft.stepUnit = value;
          }),
          this.field('each', words.teach.each, draft.each, words.rules.points, (value) => {
            draft.each = value;
          }),
        ];
      case 'bands':
        return [this.side(), this.unit(), ...this.bands()];
      case 'proportion':
        return [this.side(), this.full(words.teach.fullNeeded), this.unit()];
      case 'person':
      case 'nothing':
        return [];
      case 'words':
        return [
          this.field(
            'own',
            words.teach.own,
            draft.own,
            '',
            (value) => {
              draft.own = value;
            },
            true,
          ),
        ];
    }
  }

  private covers(): Child {
    const { draft, criterion } = this;
    const { unread = [] } = this.row.indicator.assessment;
    const parts = unread
      .map(({ text }) => text)
      .filter((text) => text.trim().length > 2 && text !== criterion);
    if (parts.length === 0) return null;
    return choiceField(
      {
        id: `${this.id}-covers`,
        label: words.teach.covers,
        value: draft.covers,
        choices: [
          { value: criterion, label: words.teach.whole },
          ...[...new Set(parts)].map((text) => ({ value: text, label: `「${text}」` })),
        ],
      },
      (value) => {
        draft.covers = value;
        this.showOutcome();
      },
    );
  }

  private submit(): void {
    const reading = readingOf(this.draft, this.criterion);
    if (reading === null || this.trial()?.kind !== 'read') {
      this.showOutcome();
      this.outcome.classList.add('field-error');
      return;
    }
    this.scene.unfolded.teaching.delete(this.row.indicator.key);
    this.scene.act.teach(reading);
  }

  draw(): HTMLElement {
    const { draft } = this;
    const busy = this.scene.state.busy === null ? null : 'true';
    const kinds = choiceField(
      {
        id: `${this.id}-kind`,
        label: words.teach.kind,
        value: draft.kind,
        choices: TEACH_KINDS.map((kind) => ({ value: kind, label: words.teach.kinds[kind] })),
      },
      (value) => {
        draft.kind = TEACH_KINDS.find((kind) => kind === value) ?? draft.kind;
        this.scene.act.redraw();
      },
    );
    this.showOutcome();
    return element(
      'form',
      { class: 'answer-form tool-form teach-form', novalidate: true },
      [
        element('p', { class: 'hint' }, [words.teach.hint]),
        this.covers(),
        kinds,
        element('div', { class: 'fields' }, this.fields()),
        this.sentence,
        this.outcome,
        element('div', { class: 'form-buttons' }, [
          element(
            'button',
            {
              type: 'submit',
              class: 'secondary',
              'data-focus': `${this.id}-accept`,
              'aria-disabled': busy,
            },
            [words.teach.accept],
          ),
        ]),
      ],
      {
        submit: (event) => {
          event.preventDefault();
          if (this.scene.state.busy === null) this.submit();
        },
      },
    );
  }
}

/** How the row's criterion is taught; null for a row without one. */
export function drawTeaching(scene: Scene, row: Row): HTMLElement | null {
  const { table, indicator } = row;
  const { workbook, review } = scene.reviewed;
  const cell = indicator.cells.criterion;
  const criterion = cell === null ? '' : textAt(workbook, { sheet: table.sheet, cell });
  if (criterion.trim() === '') return null;
  const taught = storedReading(workbook, criterion);
  const isOpen = standingOf(review, table, indicator).kind === 'open';
  const label =
    isOpen && indicator.assessment.status === 'unread' ? words.teach.unreadRow : words.teach.otherwise;
  return element('div', { class: 'teaching' }, [
    taught === null
      ? null
      : element('p', { class: 'answer-kept' }, [
          words.teach.taught(taught.words === criterion ? '' : taught.words, taught.reads),
          button(
            words.teach.takeBack,
            `teach:${indicator.key}:back`,
            () => {
              scene.act.forget(criterion);
            },
            { class: 'quiet' },
          ),
        ]),
    fold(scene, `teach:${indicator.key}`, [label], () => [new TeachForm(scene, row, criterion).draw()]),
  ]);
}
