/** Which band claims a value: those that hold it, the tightest of half-lines, the end that is named. */
import { sayPoints, sayWhere } from '../scoring/say';
import type { Ratio } from '../grid/ratio';
import type { InterpretationCode } from '../rules/interpretations';
import { isOpen, standing } from './axis';
import type { Claim } from './claim';
import type { Context } from './deductions';
import type { Laid } from './laid';
import { pointsOf, sayNumber, sayValue } from './numbers';
import type { Verdict } from './verdict';

/** In: bands laid on the axis, and the value. Out: what they say of it; null where none holds it. */
export function claimedByBands(laid: readonly Laid[], context: Context): Verdict | null {
  const { axis, rules } = context;
  const touching = laid.flatMap((band) => {
    const at = standing(axis.value, band.stretch);
    return at === 'outside' ? [] : [{ ...band, at }];
  });
  const held = touching.filter(({ at }) => at !== 'spare-end');
  const tightest = cascade(held.length > 0 ? held : touching);
  const strongest = preferExplicit(tightest);
  const claims = strongest.map((band) => bandClaim(band, context));
  const [first, ...others] = claims;
  if (first === undefined) return null;
  if (others.every((other) => other.exact.equals(first.exact))) {
    const assumptions: InterpretationCode[] =
      first.standing === 'implied-end' && hasWord(strongest[0]) ? ['inclusive-words'] : [];
    return { is: 'scored', claims: [first], assumptions };
  }
  const allEnds = claims.every((claim) => claim.standing === 'implied-end');
  if (allEnds && claims.length === 2 && rules.sharedEnds !== 'conflict') {
    const upper = claims.find((claim) => claim.stretch?.low?.at.equals(axis.value) === true);
    const lower = claims.find((claim) => claim !== upper);
    const chosen = rules.sharedEnds === 'upper' ? upper : lower;
    if (chosen !== undefined) {
      return { is: 'scored', claims: [chosen], assumptions: [`shared-end-${rules.sharedEnds}`] };
    }
  }
  return { is: 'conflict', claims };
}

type Holding = Laid & { readonly at: Claim['standing'] };

/** 以上 after 以上: `90%以上得5分；80%以上得3分` — the tightest half-line that holds the value counts. */
function cascade(holding: readonly Holding[]): readonly Holding[] {
  const points = holding.filter(({ at }) => at === 'point');
  if (points.length > 0) return points;
  const up = holding.filter(({ stretch }) => stretch.high === null);
  const down = holding.filter(({ stretch }) => stretch.low === null);
  const highest = up.reduce<Ratio | null>(
    (best, { stretch }) =>
      stretch.low !== null && (best === null || stretch.low.at.isAbove(best)) ? stretch.low.at : best,
    null,
  );
  const lowest = down.reduce<Ratio | null>(
    (best, { stretch }) =>
      stretch.high !== null && (best === null || stretch.high.at.isBelow(best)) ? stretch.high.at : best,
    null,
  );
  return holding.filter(({ stretch }) => {
    if (stretch.high === null && stretch.low !== null && highest !== null)
      return stretch.low.at.equals(highest);
    if (stretch.low === null && stretch.high !== null && lowest !== null)
      return stretch.high.at.equals(lowest);
    return true;
  });
}

/** An end named by a sign or （含） wins over one that only a word or a hyphen implies. */
function preferExplicit(holding: readonly Holding[]): readonly Holding[] {
  if (holding.some(({ at }) => at === 'inside')) return holding;
  const named = holding.filter(({ at }) => at === 'named-end');
  return named.length > 0 ? named : holding;
}

function hasWord(band: Holding | undefined): boolean {
  if (band === undefined) return false;
  return band.stretch.low === null || band.stretch.high === null;
}

function bandClaim(band: Holding, { axis, full }: Context): Claim {
  const { clause } = band;
  const said = isOpen(clause.where) ? '其余' : sayWhere(clause.where);
  return {
    from: clause.from,
    to: clause.to,
    exact: band.points,
    low: band.points,
    high: band.points,
    start: null,
    standing: band.at,
    stretch: band.stretch,
    steps: [
      `${sayValue(axis.value, axis.unit)} 属于「${said}」，按「${sayPoints(clause.points)}」，得 ${sayNumber(pointsOf(clause.points, full))} 分`,
    ],
    assumptions: [],
    reckoned: clause.points.kind === 'minus',
  };
}
