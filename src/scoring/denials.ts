/** Words that say nothing was done (`未压减不得分`) beside a rate that tells how much was. */
import { Ratio } from '../grid/ratio';
import type { Clause, Points } from './clauses';

/** 未开展的得0分 beside the bands of a rate: whoever has a rate has begun. */
const BEGUN = /^(?:开展|实施|启动|进行|执行)$/;
const DENIED = /^(?:未|没有|没)(?:予以|能|进行|实施)?([^,;。:#()\d]{2,4}?)(?:的|任务|工作)?$/;

/**
 * In: a clause that gives nothing where something was not done, and all clauses. Out: the same said of the value 0,
 * where the only rate measured is of doing that and steps decide what lies between; null otherwise.
 */
export function nothingDone(clause: Clause, clauses: readonly Clause[]): Clause | null {
  if (clause.kind !== 'items' || clause.options.length !== 1) return null;
  const [only] = clause.options;
  if (only?.points?.kind !== 'points' || !only.points.value.isZero()) return null;
  const done = DENIED.exec(only.label)?.[1];
  const bands = clauses.flatMap((other) => (other.kind === 'bands' ? [other] : []));
  const [band] = bands;
  if (done !== undefined && BEGUN.test(done) && band?.where.on === 'value')
    return atNothing(clause, band, only.points);
  if (done === undefined || bands.length !== 1 || band?.where.on !== 'value') return null;
  if (!band.subject.replace(/(?:率|比例|幅度|数量|数|量)$/, '').endsWith(done)) return null;
  const [part] = band.where.parts;
  const low = part?.low ?? null;
  if (low === null || !(part?.high === null || band.where.bare) || !low.at.value.isAbove(Ratio.zero))
    return null;
  const below = clauses.some(
    (other) => other.kind === 'steps' && !other.adds && other.side === 'below' && other.where === null,
  );
  // 「完成率100%得5分，未完成的不得分」: what is not whole is not done.
  const isWhole =
    done === '完成' && low.at.value.equals(Ratio.one) && !clauses.some(({ kind }) => kind === 'steps');
  if (!below && !isWhole) return null;
  const { from, to } = clause;
  const end = isWhole
    ? { ...low, closed: false, explicit: true }
    : { at: { value: Ratio.zero, unit: low.at.unit }, closed: true, explicit: true };
  const parts = [{ low: null, high: end }];
  return {
    from,
    to,
    kind: 'veto',
    where: { on: 'value', parts, bare: false },
    points: only.points,
    subject: band.subject,
  };
}

function atNothing(clause: Clause, band: Clause & { readonly kind: 'bands' }, points: Points): Clause | null {
  if (band.where.on !== 'value') return null;
  const [part] = band.where.parts;
  const unit = (part?.low ?? part?.high)?.at.unit;
  if (unit !== '%') return null;
  const end = { at: { value: Ratio.zero, unit }, closed: true, explicit: true };
  const where = { on: 'value' as const, parts: [{ low: null, high: end }], bare: false };
  return { from: clause.from, to: clause.to, kind: 'veto', where, points, subject: band.subject };
}
