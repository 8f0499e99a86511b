/** The big line of each score table — 自评 96 → 复算 95 — and how many rows stand how. */
import type { TableView } from '../review/contract';
import { nationalRules } from '../rules/local-rules';
import { element } from './element';
import { difference, rowsOf, selfReported } from './look-up';
import type { RowFilter } from './look-up';
import type { Scene } from './scene';
import { drawQuestion } from './more';
import { words } from './words';

function verdict(reported: string | null, recomputed: string): string {
  const change = difference(reported, recomputed);
  if (change === null) return words.summary.noTotal;
  if (change.isZero()) return words.summary.same;
  const by = change.abs().toText(2);
  return change.isNegative() ? words.summary.down(by) : words.summary.up(by);
}

function gradeText(table: TableView): string | null {
  const { grade } = table;
  if (grade === null || grade.expected === null) return null;
  const { reported, expected } = grade;
  return reported === null || reported === '' || reported === expected
    ? words.summary.grade(expected)
    : words.summary.gradeDiffers(reported, expected);
}

function figure(label: string, value: string, kind: string): HTMLElement {
  return element('div', { class: `figure ${kind}` }, [
    element('span', { class: 'figure-label' }, [label]),
    element('span', { class: 'figure-value' }, [value]),
  ]);
}

function totalLine(scene: Scene, table: TableView): HTMLElement | null {
  const { total } = table;
  if (total === null) return null;
  const { written, review } = scene.reviewed;
  const reported =
    total.cell === null
      ? total.reported
      : selfReported(written, { sheet: table.sheet, cell: total.cell }, total.reported);
  const change = difference(reported, total.recomputed);
  const done = written.some((cell) => cell.sheet === table.sheet && cell.state === 'undoable');
  const tone = change === null ? 'plain' : change.isZero() ? 'same' : done ? 'written' : 'differs';
  const facts = [
    verdict(reported, total.recomputed),
    total.fullMarks === null ? null : words.summary.of(total.fullMarks),
    gradeText(table),
    review.rules.id === nationalRules.id ? null : words.summary.rules(review.rules.id),
    done ? words.summary.written : null,
  ].filter((fact) => fact !== null);
  const many = review.tables.filter((other) => other.kind === 'score').length > 1;
  const title = table.title === '' && many ? table.sheet : table.title;
  return element('div', { class: `total ${tone}` }, [
    element('p', { class: 'table-title', title }, [
      element('span', {}, [title]),
      element('span', { class: 'table-rows' }, [words.summary.rows(table.indicators.length)]),
    ]),
    element('p', { class: 'total-line' }, [
      figure(words.summary.reported, reported ?? '—', 'reported'),
      element('span', { class: 'arrow', 'aria-hidden': 'true' }, ['→']),
      figure(words.summary.recomputed, total.recomputed, 'recomputed'),
    ]),
    element(
      'p',
      { class: 'total-facts' },
      facts.map((fact, index) => element('span', { class: index === 0 ? 'verdict' : 'fact' }, [fact])),
    ),
  ]);
}

function count(
  scene: Scene,
  kind: 'scored' | 'kept' | 'judged' | 'wrong',
  value: number,
  press: () => void,
): HTMLElement {
  const chosen = kind === scene.unfolded.filter;
  return element(
    'button',
    {
      type: 'button',
      class: `count ${kind}${value === 0 ? ' none' : ''}`,
      title: words.counts.titles[kind],
      'aria-pressed': kind === 'wrong' ? null : String(chosen),
      'data-focus': `count:${kind}`,
    },
    [
      element('span', { class: 'count-value' }, [String(value)]),
      element('span', { class: 'count-label' }, [words.counts[kind]]),
    ],
    { click: press },
  );
}

export function drawSummary(scene: Scene): HTMLElement {
  const { review } = scene.reviewed;
  const filterBy = (filter: RowFilter) => (): void => {
    scene.unfolded.filter = scene.unfolded.filter === filter ? 'all' : filter;
    scene.act.show('rows');
  };
  const judged = rowsOf(review, 'judged').length;
  return element('section', { class: 'summary' }, [
    ...review.tables.map((table) => totalLine(scene, table)),
    element('div', { class: 'counts' }, [
      count(scene, 'scored', review.summary.scored, filterBy('scored')),
      count(scene, 'kept', review.summary.kept, filterBy('kept')),
      count(scene, 'judged', judged, filterBy('judged')),
      count(scene, 'wrong', review.summary.errors, () => {
        scene.act.show('findings');
      }),
    ]),
    drawQuestion(scene),
  ]);
}
