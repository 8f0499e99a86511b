/** The big line of each score table — 自评 96 → 写入后 95 — and how many rows stand how. */
import type { Review, TableView } from '../review/contract';
import { coverageOf, coverageText } from '../review/coverage';
import { cellsOfTable } from '../review/outlook';
import { standingOf } from '../review/standing';
import { nationalRules } from '../rules/local-rules';
import { refKey } from './chosen';
import { element } from './element';
import { foreseen } from './foreseen';
import { ROW_FILTERS, difference, rowsOf, selfReported, settledCount } from './look-up';
import type { RowFilter } from './look-up';
import type { Scene } from './scene';
import { drawHowRead, drawQuestion } from './more';
import { words } from './words';

/** 一致 is said only where every row was compared and agrees. */
function verdict(review: Review, table: TableView, reported: string | null, total: string): string {
  const change = difference(reported, total);
  if (change === null) return words.summary.noTotal;
  if (change.isZero()) {
    const agrees = table.indicators.every((row) => standingOf(review, table, row).kind === 'agrees');
    return agrees ? words.summary.same : words.summary.unchanged;
  }
  const by = change.abs().toText(2);
  return change.isNegative() ? words.summary.down(by) : words.summary.up(by);
}

function gradeText({ grade }: TableView, expected: string | null): string | null {
  if (grade === null || expected === null) return null;
  const { reported } = grade;
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

/** Before above, after below, both out of the full marks; the figures stand beside them. */
function bars(before: string | null, after: string, fullMarks: string | null): HTMLElement | null {
  const [full, from, to] = [fullMarks, before, after].map(Number);
  if (full === undefined || from === undefined || to === undefined) return null;
  if (fullMarks === null || before === null || !(full > 0) || Number.isNaN(from) || Number.isNaN(to))
    return null;
  const bar = (kind: string, value: number): HTMLElement =>
    element('progress', { class: kind, max: full, value: Math.max(0, Math.min(full, value)) });
  return element('div', { class: 'bars', 'aria-hidden': 'true' }, [bar('before', from), bar('after', to)]);
}

function totalLine(scene: Scene, table: TableView): HTMLElement | null {
  const { total } = table;
  if (total === null) return null;
  const { written, review } = scene.reviewed;
  const reported =
    total.cell === null
      ? total.reported
      : selfReported(written, { sheet: table.sheet, cell: total.cell }, total.reported);
  const outlook = foreseen(scene).tables.get(table.id);
  const after = outlook?.total ?? total.reported ?? '—';
  const own = cellsOfTable(table);
  const done = written.some((cell) => own.has(refKey(cell)) && cell.state === 'undoable');
  const change = difference(reported, after);
  const said = verdict(review, table, reported, after);
  const isSame = said === words.summary.same;
  const tone =
    change === null || (change.isZero() && !isSame)
      ? 'plain'
      : isSame
        ? 'same'
        : done
          ? 'written'
          : 'differs';
  const unwritten = outlook?.unwritten ?? 0;
  const setAside = outlook?.setAside ?? 0;
  const facts = [
    said,
    unwritten === 0 ? null : words.summary.unwritten(unwritten),
    setAside === 0 ? null : words.summary.setAside(setAside),
    total.fullMarks === null ? null : words.summary.of(total.fullMarks),
    gradeText(table, outlook?.grade ?? null),
    coverageText(coverageOf([table])),
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
      figure(
        done || (outlook?.written ?? 0) > 0 ? words.summary.after : words.summary.stands,
        after,
        'recomputed',
      ),
    ]),
    bars(reported, after, total.fullMarks),
    element(
      'p',
      { class: 'total-facts' },
      facts.map((fact, index) => element('span', { class: index === 0 ? 'verdict' : 'fact' }, [fact])),
    ),
    drawHowRead(scene, table),
  ]);
}

function count(scene: Scene, kind: RowFilter, value: number, press: () => void): HTMLElement {
  const chosen = kind === scene.unfolded.filter;
  return element(
    'button',
    {
      type: 'button',
      class: `count ${kind}${value === 0 ? ' none' : ''}`,
      title: words.counts.titles[kind],
      'aria-pressed': String(chosen),
      'data-focus': `count:${kind}`,
    },
    [
      element('span', { class: 'count-value' }, [String(value)]),
      element('span', { class: 'count-label' }, [words.counts[kind]]),
    ],
    { click: press },
  );
}

/** 已定 6/12: as a sentence, and as a bar for the eye. */
function progress({ reviewed: { review }, state: { compared } }: Scene): HTMLElement {
  const { done, all } = settledCount(review);
  const bar = element('progress', { 'aria-hidden': 'true', max: Math.max(1, all), value: done });
  return element('p', { class: 'done-of' }, [
    element('span', {}, [words.summary.done(done, all)]),
    bar,
    compared === null
      ? null
      : element('span', { class: 'compared' }, [words.summary.compared(compared.solved, compared.added)]),
  ]);
}

export function drawSummary(scene: Scene): HTMLElement {
  const { review } = scene.reviewed;
  const filterBy = (filter: RowFilter) => (): void => {
    scene.unfolded.filter = scene.unfolded.filter === filter ? 'all' : filter;
    scene.act.show('rows');
  };
  return element('section', { class: 'summary' }, [
    ...review.tables.map((table) => totalLine(scene, table)),
    element('div', { class: 'counts' }, [
      ...ROW_FILTERS.map((kind) => count(scene, kind, rowsOf(review, kind).length, filterBy(kind))),
    ]),
    progress(scene),
    drawQuestion(scene),
  ]);
}
