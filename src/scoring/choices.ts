/** Points per item, levels and yes/no: read alike (free words, then points), told apart by their company. */
import { Ratio } from '../grid/ratio';
import type { Bound, Clause } from './clauses';
import { nothingDone } from './denials';

const WORST = /^(?:不合格|不及格|差|不满意|不达标)$/;

/** `优秀（90-100分）…合格（60-79分）…，不合格得0分`: the worst degree lies below the lowest band. */
function lowestBound(clauses: readonly Clause[]): Bound | null {
  if (clauses.filter((clause) => clause.kind === 'items').length !== 1) return null;
  const lows: (Bound | null)[] = [];
  for (const clause of clauses) {
    if (clause.kind !== 'bands' || clause.where.on !== 'value') continue;
    for (const { low } of clause.where.parts) lows.push(low);
  }
  if (lows.length < 2 || lows.includes(null)) return null;
  return lows.reduce((least, low) =>
    least !== null && low?.at.value.isBelow(least.at.value) === true ? low : least,
  );
}

/** 全部完成得10分，完成80%以上得8分: all of it is 100%. */
function wholeBand(clause: Clause, clauses: readonly Clause[]): Clause | null {
  if (clause.kind !== 'items' || clause.options.length !== 1) return null;
  const [only] = clause.options;
  if (only?.points == null || only.points.kind === 'minus' || !ALL_DONE.test(only.label)) return null;
  const bands = clauses.flatMap((other) =>
    (other.kind === 'bands' || other.kind === 'veto') && other.where.on === 'value' ? [other.where] : [],
  );
  const rates = bands.every((where) => where.parts.every(({ low, high }) => (low ?? high)?.at.unit === '%'));
  if (bands.length === 0 || !rates) return null;
  const at = { at: { value: Ratio.one, unit: '%' }, closed: true, explicit: true };
  const where = { on: 'value' as const, parts: [{ low: at, high: null }], bare: false };
  return { from: clause.from, to: clause.to, kind: 'bands', where, points: only.points, subject: '' };
}

const ALL_DONE = /^(?:按时|按期|如期)?(?:全部|全面)完成(?:任务|目标|计划|指标|工作)?$/;
const DONE = /^(?:指标|任务|全部|全面|按时|按期|如期)?(?:完成|达到|达标)(?:任务|目标|计划|指标|要求)?$/;
const NEGATED = /(?:^|,)(?:否则|反之|未|没|不|无|违反|存在|有一项|发现)/;
const DEGREE =
  /(?:明显|显著|较好|良好|优秀|优良|一般|较差|很好|好|差|优|良|中|合格|健全|完善|完整|较高|较低|高|低|达成|达到|完成|实现|合理|规范|到位|及时|有效|满意|无效果|达标|较大|较小|强|弱|符合|符合要求|符合规定|符合标准|[A-E]级?|[一二三四五]级|是|否|有|无)(?:的|时|程度|效果)?$/;

/**
 * Tells the kinds apart once all clauses are read: options numbered ①②③ or adding up are items; two of which one
 * says 否则 or denies the other are yes/no; several degrees of one thing are levels.
 */
export function nameChoices(given: readonly Clause[], numbered: (at: number) => boolean): Clause[] {
  const clauses = given.map((clause) => nothingDone(clause, given) ?? clause);
  const options = clauses.filter((clause) => clause.kind === 'items');
  const otherwise = clauses.some(
    (clause) => (clause.kind === 'bands' || clause.kind === 'veto') && clause.where.on === 'rest',
  );
  const labels = options.flatMap((clause) => clause.options.map(({ label }) => label));
  const many = options.filter((clause) => numbered(clause.from)).length;
  const degrees = labels.filter((label) => DEGREE.test(label)).length;
  const kind =
    many >= 2
      ? 'items'
      : options.length >= 2 &&
          degrees >= 2 &&
          !(options.length === 2 && labels.some((label) => NEGATED.test(label)))
        ? 'levels'
        : (options.length === 2 && labels.some((label) => NEGATED.test(label))) ||
            (options.length === 1 && (otherwise || labels.some((label) => NEGATED.test(label))))
          ? 'yes-no'
          : 'items';
  const lowest = lowestBound(clauses);
  const short = clauses.some(
    (clause) => clause.kind === 'proportional' && clause.where?.on === 'target' && !clause.where.met,
  );
  return clauses.map((clause) => {
    if (clause.kind !== 'items') return clause;
    const [only] = clause.options;
    // 完成得满分，未完成按比例得分: the first half speaks of the target as the second does.
    if (short && only?.points?.kind === 'full' && DONE.test(only.label)) {
      const { from, to } = clause;
      return {
        from,
        to,
        kind: 'bands',
        where: { on: 'target', met: true },
        points: only.points,
        subject: '',
      };
    }
    const whole = wholeBand(clause, clauses);
    if (whole !== null) return whole;
    const low = lowest === null || only?.points?.kind !== 'points' || !WORST.test(only.label) ? null : lowest;
    if (low !== null && only?.points !== undefined && only.points !== null) {
      const { from, to } = clause;
      const below = { low: null, high: { ...low, closed: !low.closed } };
      const where = { on: 'value' as const, parts: [below], bare: false };
      return { from, to, kind: 'veto', where, points: only.points, subject: '' };
    }
    return { ...clause, kind };
  });
}
