/** Every indicator with how it stands — what passed is shown as much as what failed — and its workings on demand. */
import type { Severity } from '../check/check';
import type { Child } from './element';
import { element } from './element';
import type { Row, RowFilter } from './look-up';
import { rowsOf } from './look-up';
import { drawRowDetail } from './row-detail';
import type { Scene } from './scene';
import { cellLink, fold, paged, section } from './scene';
import { refKey } from './chosen';
import { words } from './words';

interface Standing {
  readonly badge: string;
  readonly tone: 'error' | 'warning' | 'question' | 'good' | 'written' | 'muted';
}

/** The gravest standing finding on each score cell. */
function gravest(scene: Scene): ReadonlyMap<string, Severity> {
  const order: readonly Severity[] = ['info', 'question', 'warning', 'error'];
  const result = new Map<string, Severity>();
  for (const finding of scene.reviewed.review.findings) {
    if (finding.dismissed !== null) continue;
    const key = refKey(finding);
    const known = result.get(key);
    if (known === undefined || order.indexOf(finding.severity) > order.indexOf(known)) {
      result.set(key, finding.severity);
    }
  }
  return result;
}

function standing(
  { table, indicator }: Row,
  severities: ReadonlyMap<string, Severity>,
  written: ReadonlySet<string>,
): Standing {
  const { status } = indicator.assessment;
  const key =
    indicator.cells.score === null ? '' : refKey({ sheet: table.sheet, cell: indicator.cells.score });
  const severity = severities.get(key);
  if (severity === 'error') return { badge: words.rows.wrong, tone: 'error' };
  if (severity === 'warning') return { badge: words.rows.doubtful, tone: 'warning' };
  if (written.has(key)) return { badge: words.rows.written, tone: 'written' };
  if (status === 'scored') return { badge: words.rows.status.scored, tone: 'good' };
  const tone = status === 'judgement' || status === 'range' || status === 'input' ? 'muted' : 'question';
  return { badge: words.rows.status[status], tone };
}

function line(scene: Scene, row: Row, { badge, tone }: Standing): HTMLElement {
  const { table, indicator } = row;
  const { assessment, reported, fullMarks, cells } = indicator;
  const recomputed = assessment.status === 'scored' && tone === 'error' ? (assessment.score ?? null) : null;
  const summary: Child[] = [
    element('span', { class: `badge ${tone}` }, [badge]),
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
        ...drawRowDetail(scene, row),
      ],
      'row-fold',
    ),
  ]);
}

function filters(scene: Scene): HTMLElement {
  const { unfolded, act, reviewed } = scene;
  const all: readonly RowFilter[] = ['all', 'scored', 'kept', 'judged'];
  return element(
    'div',
    { class: 'filters', role: 'group', 'aria-label': words.rows.heading },
    all.map((filter) =>
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

export function drawRows(scene: Scene): HTMLElement {
  const { reviewed, unfolded } = scene;
  const rows = rowsOf(reviewed.review, unfolded.filter);
  const severities = gravest(scene);
  const written = new Set(reviewed.written.filter((cell) => cell.state === 'undoable').map(refKey));
  return section('rows', words.rows.heading, null, [
    filters(scene),
    rows.length === 0
      ? element('p', { class: 'nothing' }, [words.rows.empty])
      : element(
          'ul',
          { class: 'lines' },
          paged(scene, `rows:${unfolded.filter}`, rows, (row) =>
            line(scene, row, standing(row, severities, written)),
          ),
        ),
  ]);
}
