/** Every indicator with how it stands — what passed is shown as much as what failed — and its workings on demand. */
import type { Standing } from '../review/standing';
import { standingOf } from '../review/standing';
import { STATUS_WORDS } from '../review/status-words';
import type { Child } from './element';
import { element } from './element';
import type { Row, RowFilter } from './look-up';
import { rowsOf } from './look-up';
import { drawRowDetail } from './row-detail';
import type { Scene } from './scene';
import { cellLink, fold, paged, section } from './scene';
import { refKey } from './chosen';
import { words } from './words';

interface Badge {
  readonly text: string;
  readonly tone: 'error' | 'warning' | 'question' | 'good' | 'written' | 'muted';
}

const TONES: Readonly<Record<Exclude<Standing['kind'], 'open'>, Badge['tone']>> = {
  wrong: 'error',
  doubtful: 'warning',
  asked: 'question',
  agrees: 'good',
  differs: 'question',
  blank: 'question',
  'set-aside': 'muted',
  settled: 'good',
};

function badgeOf({ table, indicator }: Row, standing: Standing, written: ReadonlySet<string>): Badge {
  const { score } = indicator.cells;
  if (standing.kind === 'wrong' || standing.kind === 'doubtful')
    return { text: words.rows.standing[standing.kind], tone: TONES[standing.kind] };
  if (score !== null && written.has(refKey({ sheet: table.sheet, cell: score })))
    return { text: words.rows.written, tone: 'written' };
  if (standing.kind !== 'open')
    return { text: words.rows.standing[standing.kind], tone: TONES[standing.kind] };
  const { status } = indicator.assessment;
  const tone = status === 'judgement' || status === 'range' || status === 'input' ? 'muted' : 'question';
  return { text: STATUS_WORDS[status], tone };
}

function line(scene: Scene, row: Row, written: ReadonlySet<string>): HTMLElement {
  const { table, indicator } = row;
  const { assessment, reported, fullMarks, cells } = indicator;
  const standing = standingOf(scene.reviewed.review, table, indicator);
  const { text, tone } = badgeOf(row, standing, written);
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
  const written = new Set(reviewed.written.filter((cell) => cell.state === 'undoable').map(refKey));
  return section('rows', words.rows.heading, null, [
    filters(scene),
    rows.length === 0
      ? element('p', { class: 'nothing' }, [words.rows.empty])
      : element(
          'ul',
          { class: 'lines' },
          paged(scene, `rows:${unfolded.filter}`, rows, (row) => line(scene, row, written)),
        ),
  ]);
}
