/** Reading a criterion: text → tokens → phrases → the cheapest cover → cases. The whole of it, top to bottom. */
import type { Scoring, Span } from '../scoring/scoring';
import { compose } from './compose';
import { cover } from './cover';
import { withEnds, withoutEndsNote } from './ends-note';
import { repaired } from './repairs';
import { tokens } from './tokens';
import { typed } from './typed';

/** Excel's own bound for a cell's text; longer is no criterion. */
const LONGEST = 32_767;

const READ = new Map<string, Scoring>();
const MOST = 2_000;

/** In: a criterion as given. Out: what it says, and what was not understood. Never throws; linear; each text is read once. */
export function readScoring(text: string): Scoring {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const made = read(text);
  if (READ.size >= MOST) READ.clear();
  READ.set(text, made);
  return made;
}

function read(text: string): Scoring {
  if (text.length > LONGEST) return { ...NOTHING, text, unread: [{ from: 0, to: text.length }] };
  const noted = withoutEndsNote(typed(text));
  const slips = repaired(noted.typed);
  const found = tokens(slips.typed);
  const { pieces } = cover(found);
  const composed = withEnds(compose(pieces, found, slips.typed), noted.ends);
  return { text, ...composed, unread: merged(composed.unread, text), repaired: slips.places };
}

/** Edges looked at while reading: what the tests count to show that it is linear. */
export function readingSteps(text: string): number {
  const found = tokens(repaired(typed(text)).typed);
  return found.length + cover(found).edges;
}

const NOTHING: Scoring = {
  text: '',
  cases: [],
  limits: [],
  standards: [],
  partSteps: [],
  exempt: [],
  fullMarks: null,
  rounding: null,
  hedges: [],
  inert: [],
  unread: [],
  stated: null,
  repaired: [],
};

/** Places that touch, or have but blanks between them, are one. */
function merged(spans: readonly Span[], text: string): readonly Span[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = out[out.length - 1];
    if (last !== undefined && (from <= last.to || text.slice(last.to, from).trim() === ''))
      last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}
