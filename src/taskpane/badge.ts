/** How a row stands, in one word and one tone. */
import type { Standing } from '../review/standing';
import { standingOf } from '../review/standing';
import { STATUS_WORDS } from '../review/status-words';
import { refKey } from './chosen';
import type { Row } from './look-up';
import type { Scene } from './scene';
import { words } from './words';

export interface Badge {
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

export function badgeOf({ reviewed }: Pick<Scene, 'reviewed'>, { table, indicator }: Row): Badge {
  const standing = standingOf(reviewed.review, table, indicator);
  const { score } = indicator.cells;
  if (standing.kind === 'wrong' || standing.kind === 'doubtful')
    return { text: words.rows.standing[standing.kind], tone: TONES[standing.kind] };
  const isWritten =
    score !== null &&
    reviewed.written.some(
      (cell) => cell.state === 'undoable' && refKey(cell) === refKey({ sheet: table.sheet, cell: score }),
    );
  if (isWritten) return { text: words.rows.written, tone: 'written' };
  if (standing.kind !== 'open')
    return { text: words.rows.standing[standing.kind], tone: TONES[standing.kind] };
  const { status } = indicator.assessment;
  const tone = status === 'judgement' || status === 'range' || status === 'input' ? 'muted' : 'question';
  return { text: STATUS_WORDS[status], tone };
}
