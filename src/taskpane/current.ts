/** The row in hand: what it says, what is asked of a person about it, and the way to the next one. */
import type { Workbook } from '../grid/workbook';
import type { Curve } from '../review/curve';
import { curveOf } from '../review/curve';
import { standingOf } from '../review/standing';
import { drawAnswerForm } from './answer-form';
import { citedText } from './cited';
import { button, element } from './element';
import type { Row } from './look-up';
import { findingsAt, rowId, shownRows, textAt } from './look-up';
import { badgeOf } from './badge';
import { drawGraph } from './graph';
import { drawRowDetail } from './row-detail';
import type { Scene } from './scene';
import { cellLink, fold, section } from './scene';
import { drawTeaching } from './teach-form';
import { words } from './words';

/** The rows one walks through: those the filter and the search leave. */
function walked({ reviewed, unfolded }: Pick<Scene, 'reviewed' | 'unfolded'>): readonly Row[] {
  return shownRows(reviewed.review, unfolded.filter, unfolded.search);
}

/** The row in hand; at first the first one left to the user, then whichever was gone to. */
export function currentRow(scene: Pick<Scene, 'reviewed' | 'unfolded'>): Row | null {
  const { review } = scene.reviewed;
  const all = shownRows(review, 'all', '');
  const chosen = all.find((row) => rowId(row) === scene.unfolded.current);
  return chosen ?? shownRows(review, 'yours', '')[0] ?? shownRows(review, 'wrong', '')[0] ?? all[0] ?? null;
}

/** Goes `by` rows on among those shown; null where there is none. Where the row in hand is not shown, to the next after it. */
export function neighbour(scene: Pick<Scene, 'reviewed' | 'unfolded'>, by: 1 | -1): Row | null {
  const rows = walked(scene);
  const now = currentRow(scene);
  const all = shownRows(scene.reviewed.review, 'all', '');
  const at = now === null ? -1 : all.findIndex((row) => rowId(row) === rowId(now));
  const shown = new Set(rows.map(rowId));
  for (let index = at + by; index >= 0 && index < all.length; index += by) {
    const row = all[index];
    if (row !== undefined && shown.has(rowId(row))) return row;
  }
  return null;
}

/** The next row still left to the user after the one in hand, or before it; null where all are done. */
export function nextOpen(scene: Pick<Scene, 'reviewed' | 'unfolded'>): Row | null {
  const { review } = scene.reviewed;
  const open = new Set(shownRows(review, 'yours', '').map(rowId));
  const all = shownRows(review, 'all', '');
  const now = currentRow(scene);
  const at = now === null ? -1 : all.findIndex((row) => rowId(row) === rowId(now));
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find((row) => open.has(rowId(row))) ?? null;
}

/** Puts the keyboard where the row is answered, else on its heading: never on a button that writes. */
export function focusCurrent(root: ParentNode): void {
  const part = root.querySelector<HTMLElement>('section.current');
  const control = part?.querySelector<HTMLElement>('form input:checked, form input');
  const target = control ?? part?.querySelector<HTMLElement>('h2');
  target?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'nearest' });
}

/** After an answer: on to the next row left, or, where it was the last, to what is said of it; stays where it was not kept. */
function goOn({ act }: Scene): void {
  const now = act.now();
  const row = now === null ? null : currentRow(now);
  if (now === null || row?.indicator.answer === undefined) return;
  const next = nextOpen(now);
  if (next === null) act.show('current');
  else act.goTo(rowId(next));
}

const curves = new WeakMap<Workbook, Map<string, Curve | null>>();

/** Worked out once a row and review: the list is redrawn at every tick. */
function graphOf({ reviewed: { workbook } }: Scene, key: string): SVGElement | null {
  const known = curves.get(workbook) ?? new Map<string, Curve | null>();
  curves.set(workbook, known);
  let curve = known.get(key);
  if (curve === undefined) {
    curve = curveOf(workbook, key);
    known.set(key, curve);
  }
  return curve === null ? null : drawGraph(curve);
}

export function drawCurrent(scene: Scene): HTMLElement | null {
  const row = currentRow(scene);
  if (row === null) return null;
  const { review, workbook } = scene.reviewed;
  const { table, indicator } = row;
  const { cells, assessment } = indicator;
  const standing = standingOf(review, table, indicator);
  const position = walked(scene).findIndex((each) => rowId(each) === rowId(row));
  const go = (to: Row | null) => (): void => {
    if (to !== null) scene.act.goTo(rowId(to));
  };
  const arrow = (label: string, text: string, to: Row | null, key: string): HTMLElement =>
    button(text, `current:${key}`, go(to), {
      class: 'walk',
      'aria-label': label,
      title: label,
      'aria-disabled': to === null ? 'true' : null,
    });
  const criterion =
    cells.criterion === null ? '' : textAt(workbook, { sheet: table.sheet, cell: cells.criterion });
  const actual = cells.actual === null ? '' : textAt(workbook, { sheet: table.sheet, cell: cells.actual });
  const spans = assessment.used.filter(({ cell }) => cell === cells.criterion);
  const badge = badgeOf(scene, row);
  return section(
    'current',
    indicator.name,
    element('span', { class: 'walking' }, [
      position < 0 ? null : element('span', {}, [words.current.position(position + 1, walked(scene).length)]),
      arrow(words.current.previous, '‹', neighbour(scene, -1), 'previous'),
      arrow(words.current.next, '›', neighbour(scene, 1), 'next'),
    ]),
    [
      element('p', { class: 'row-place' }, [
        element('span', { class: `badge ${badge.tone}` }, [badge.text]),
        cells.score === null
          ? null
          : cellLink(scene, { sheet: table.sheet, cell: cells.score }, 'current:cell'),
        element('span', {}, [words.rows.ofMarks(indicator.reported.raw.trim(), indicator.fullMarks)]),
        indicator.hidden ? element('span', { class: 'hidden-row' }, [words.rows.hidden]) : null,
      ]),
      ...findingsAt(review, row).map((finding) => element('p', { class: 'message' }, [finding.message])),
      criterion === '' ? null : citedText(criterion, spans, 'used'),
      graphOf(scene, indicator.key),
      actual.trim() === ''
        ? null
        : element('p', { class: 'said-in-row' }, [words.current.actual(actual.trim())]),
      indicator.answer === undefined
        ? null
        : element('p', { class: indicator.answer.points === null ? 'field-error' : 'answer-kept' }, [
            indicator.answer.said,
          ]),
      assessment.status === 'scored'
        ? null
        : drawAnswerForm(scene, row, () => {
            goOn(scene);
          }),
      drawTeaching(scene, row),
      standing.kind === 'set-aside'
        ? element('p', { class: 'dismissed-reason' }, [words.findings.dismissedFor(standing.reason)])
        : null,
      fold(scene, `current:${rowId(row)}`, [words.current.how], () => drawRowDetail(scene, row)),
    ],
  );
}
