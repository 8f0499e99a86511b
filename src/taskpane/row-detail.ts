/** Why a row is scored as it is: the criterion with the deciding words, the reading, the arithmetic, what was assumed. */
import type { AssessmentView, IndicatorView } from '../review/contract';
import { citedText } from './cited';
import type { Child } from './element';
import { element } from './element';
import { drawRowFormula } from './formulas-form';
import type { Row } from './look-up';
import { textAt } from './look-up';
import type { Scene } from './scene';
import { words } from './words';

function part(heading: string, children: readonly Child[]): HTMLElement {
  return element('div', { class: 'part' }, [element('h4', {}, [heading]), ...children]);
}

/** Every cell the assessment was read from, the criterion first, each with its words underlined. */
function citedCells(scene: Scene, sheet: string, indicator: IndicatorView): readonly HTMLElement[] {
  const { assessment, cells } = indicator;
  const addresses = [cells.criterion, ...assessment.used.map(({ cell }) => cell)].filter(
    (cell) => cell !== null,
  );
  const unread = assessment.unread ?? [];
  return [...new Set(addresses)].flatMap((cell) => {
    const text = textAt(scene.reviewed.workbook, { sheet, cell });
    if (text === '') return [];
    const spans = assessment.used.filter((span) => span.cell === cell);
    const heading =
      cell === cells.criterion
        ? words.findings.criterion
        : cell === cells.description
          ? words.rows.description
          : cell;
    const doubtful = unread.filter((span) => span.cell === cell);
    return [
      part(heading, [
        spans.length > 0 || doubtful.length === 0
          ? citedText(text, spans, 'used')
          : citedText(text, doubtful, 'unread'),
      ]),
    ];
  });
}

/** What the status leaves to the user. */
function openQuestion(assessment: AssessmentView): Child {
  const { status, low, high } = assessment;
  if (status === 'input') return element('p', {}, [words.rows.missing(assessment.missing ?? '')]);
  if (status === 'uncovered') return element('p', {}, [words.rows.uncovered(assessment.value ?? '')]);
  if (status === 'range') return element('p', {}, [words.rows.range(low ?? '', high ?? '')]);
  if (status === 'conflict') return element('p', {}, [words.rows.conflict(low ?? '', high ?? '')]);
  if (status === 'judgement' && (assessment.options ?? []).length > 0) {
    const options = (assessment.options ?? []).map(({ label, points }) =>
      element('li', {}, [points === null ? label : `${label}：${words.rows.points(points)}`]),
    );
    return part(words.rows.options, [element('ul', {}, options)]);
  }
  return null;
}

export function drawRowDetail(scene: Scene, row: Row): readonly Child[] {
  const { table, indicator } = row;
  const { assessment, measurement, cells } = indicator;
  const described = assessment.used.some(({ cell }) => cell === cells.description);
  const description =
    cells.description === null || described
      ? ''
      : textAt(scene.reviewed.workbook, { sheet: table.sheet, cell: cells.description });
  return [
    ...citedCells(scene, table.sheet, indicator),
    description === '' ? null : part(words.rows.description, [citedText(description, [], 'used')]),
    assessment.reading === '' ? null : part(words.rows.reading, [element('p', {}, [assessment.reading])]),
    measurement === null || measurement.stated === null
      ? null
      : part(words.rows.value, [element('p', {}, [measurement.stated])]),
    assessment.steps.length === 0
      ? null
      : part(words.rows.steps, [
          element(
            'ol',
            { class: 'steps' },
            assessment.steps.map((step) => element('li', {}, [step])),
          ),
        ]),
    openQuestion(assessment),
    drawRowFormula(scene, row),
    assessment.assumptions.length === 0 && assessment.basis === 'criterion'
      ? null
      : part(words.rows.assumptions, [
          element('ul', {}, [
            ...(assessment.basis === 'national' ? [element('li', {}, [words.rows.national])] : []),
            ...assessment.assumptions.map(({ text }) => element('li', {}, [text])),
          ]),
        ]),
  ];
}
