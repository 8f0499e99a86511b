/**
 * The ribbon opens the pane at an address that asks for a run (`?run=score`). The address stays when the pane is
 * reloaded, comes back from elsewhere or is restarted by Excel, and by then the user may have undone everything: so
 * the run is noted as done before it begins, and what is noted never runs again.
 */
import type { Settings } from '../host/excel/office-js-helpers';

type Asked = 'score' | 'check';
/** `check-instead`: a score was asked for, and nothing can be noted here. */
export type Run = Asked | 'check-instead';

/** Where a run is noted. On the web, where the window outlives the pane, Office's own conversation tells openings apart. */
function noteOf(run: Asked, address: URL): string {
  const [, conversation = ''] = /[#&]_xdm_Info=([^&]*)/.exec(address.href) ?? [];
  return `ran ${run} ${conversation}`;
}

/**
 * In: the address of the pane, what is kept as long as its window (session storage), and whether the page came by a
 * reload or a step back. Out: what to run now, noted as having run; null where nothing was asked for, or it has run.
 * Where nothing can be noted only the check is left, which writes nothing.
 */
export function takeRun(address: URL, kept: Settings, again: boolean): Run | null {
  const asked = address.searchParams.get('run');
  if ((asked !== 'score' && asked !== 'check') || again) return null;
  const note = noteOf(asked, address);
  if (kept.get(note) !== null) return null;
  const noted = kept.set(note, 'yes') && kept.get(note) !== null;
  return noted || asked === 'check' ? asked : 'check-instead';
}

/** Whether this page was reloaded or come back to, as far as the browser says. */
export function cameAgain(performance: Pick<Performance, 'getEntriesByType'>): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && (entry.type === 'reload' || entry.type === 'back_forward'));
}
