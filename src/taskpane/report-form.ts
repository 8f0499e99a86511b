/** 报告文字: the report's text beside the tables, pasted here, or read from a Word file on the page. */
import type { Child } from './element';
import { button, element } from './element';
import type { Scene } from './scene';
import { words } from './words';

/** As much text as a long report has; more is not read. */
const LONGEST = 400_000;

/** Lines with something in them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .slice(0, LONGEST)
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function drawReportForm(scene: Scene, canDrop: boolean): readonly Child[] {
  const { unfolded, act, state } = scene;
  const { report } = state;
  const busy = state.busy === null ? null : 'true';
  const field = element(
    'textarea',
    {
      id: 'report-text',
      'data-focus': 'report-text',
      rows: 6,
      maxlength: LONGEST,
      'aria-describedby': 'report-hint',
      'aria-invalid': unfolded.reportMissing ? 'true' : null,
    },
    [],
    {
      input: () => {
        unfolded.reportText = field.value;
      },
    },
  );
  field.value = unfolded.reportText ?? report?.paragraphs.join('\n') ?? '';
  const submit = (): void => {
    const paragraphs = paragraphsOf(field.value);
    unfolded.reportMissing = paragraphs.length === 0;
    if (unfolded.reportMissing) {
      act.redraw();
      return;
    }
    unfolded.reportText = null;
    act.useReport({ name: null, paragraphs });
  };
  return [
    element('p', { class: 'hint', id: 'report-hint' }, [
      canDrop ? `${words.report.hint}${words.report.drop}` : words.report.hint,
    ]),
    report === null
      ? null
      : element('p', { class: 'kept-line' }, [
          element('span', {}, [words.report.inUse(report.name, report.paragraphs.length)]),
          button(
            words.report.remove,
            'report-remove',
            () => {
              unfolded.reportText = null;
              act.useReport(null);
            },
            { class: 'quiet', 'aria-disabled': busy },
          ),
        ]),
    element('div', { class: 'tool-form' }, [
      element('label', { for: 'report-text' }, [words.report.label]),
      field,
      unfolded.reportMissing ? element('p', { class: 'field-error' }, [words.report.missing]) : null,
      element('div', { class: 'form-buttons' }, [
        button(words.report.use, 'report-use', submit, { class: 'secondary', 'aria-disabled': busy }),
      ]),
    ]),
  ];
}
