/** Every indicator with how it stands — what passed is shown as much as what failed — and its workings on demand. */
import { standingOf } from '../review/standing';
import { badgeOf } from './badge';
import type { Child } from './element';
import { button, element } from './element';
import type { Row } from './look-up';
import { ROW_FILTERS, rowId, rowsOf, shownRows } from './look-up';
import { drawRowDetail } from './row-detail';
import type { Scene } from './scene';
import { cellLink, fold, paged, section } from './scene';
import { words } from './words';

function line(scene: Scene, row: Row): HTMLElement {
  const { table, indicator } = row;
  const { assessment, reported, fullMarks, cells } = indicator;
  const standing = standingOf(scene.reviewed.review, table, indicator);
  const { text, tone } = badgeOf(scene, row);
  const recomputed = assessment.status === 'scored' && tone === 'error' ? (assessment.score ?? null) : null;
  const summary: Child[] = [
    element('span', { class: `badge ${tone}` }, [text]),
    element('span', { class: 'row-name', title: indicator.name }, [indicator.name]),
    element('span', { class: 'row-points' }, [
      words.rows.ofMarks(reported.raw.trim(), fullMarks),
      recomputed === null ? null : element('strong', { class: 'to' }, [` → ${recomputed}`]),
    ]),
  ];
  return element('li', { class: `row ${tone}` }, [
    fold(
      scene,
      `row:${table.id}:${indicator.row}:${indicator.key}`,
      summary,
      () => [
        element('p', { class: 'row-place' }, [
          indicator.levels.length === 0 ? null : element('span', {}, [indicator.levels.join(' › ')]),
          cells.score === null
            ? element('span', {}, [words.rows.rowNumber(indicator.row)])
            : cellLink(
                scene,
                { sheet: table.sheet, cell: cells.score },
                `go-row:${table.id}:${indicator.row}`,
              ),
          indicator.hidden ? element('span', { class: 'hidden-row' }, [words.rows.hidden]) : null,
        ]),
        button(
          words.current.take,
          `take:${rowId(row)}`,
          () => {
            scene.act.goTo(rowId(row));
          },
          { class: 'quiet', 'aria-label': words.current.takeOf(indicator.name) },
        ),
        standing.kind === 'set-aside'
          ? element('p', { class: 'dismissed-reason' }, [words.findings.dismissedFor(standing.reason)])
          : null,
        ...drawRowDetail(scene, row),
      ],
      'row-fold',
    ),
  ]);
}

function filters(scene: Scene): HTMLElement {
  const { unfolded, act, reviewed } = scene;
  return element(
    'div',
    { class: 'filters', role: 'group', 'aria-label': words.rows.heading },
    ROW_FILTERS.map((filter) =>
      element(
        'button',
        {
          type: 'button',
          class: 'chip',
          'aria-pressed': String(unfolded.filter === filter),
          'data-focus': `filter:${filter}`,
        },
        [`${words.rows.filters[filter]} ${rowsOf(reviewed.review, filter).length}`],
        {
          click: () => {
            unfolded.filter = filter;
            act.redraw();
          },
        },
      ),
    ),
  );
}

function search(scene: Scene): HTMLElement {
  const { unfolded, act } = scene;
  const field = element(
    'input',
    {
      type: 'search',
      class: 'row-search',
      'data-focus': 'row-search',
      'aria-label': words.rows.search,
      placeholder: words.rows.search,
    },
    [],
    {
      input: (event) => {
        unfolded.search = field.value;
        if (event instanceof InputEvent && event.isComposing) return;
        act.redraw();
      },
      compositionend: () => {
        act.redraw();
      },
    },
  );
  field.value = unfolded.search;
  return field;
}

export function drawRows(scene: Scene): HTMLElement {
  const { reviewed, unfolded } = scene;
  const rows = shownRows(reviewed.review, unfolded.filter, unfolded.search);
  return section('rows', words.rows.heading, null, [
    filters(scene),
    search(scene),
    rows.length === 0
      ? element('p', { class: 'nothing' }, [words.rows.empty])
      : element(
          'ul',
          { class: 'lines' },
          paged(scene, `rows:${unfolded.filter}:${unfolded.search}`, rows, (row) => line(scene, row)),
        ),
  ]);
}
