/** Which column of a table holds what: headings and what stands under them become roles. */
import type { ContentRow } from '../grid/content';
import type { Candidate } from './claims';
import { best, claims } from './claims';
import type { PlanColumn, SingleRole } from './column-choice';
import { choose, columnOf } from './column-choice';
import { sampleColumn } from './column-sample';
import type { Heading, HeaderBlock } from './header';
import { levelColumns } from './level-columns';
import { marksBeside } from './marks-beside';
import { BY_WORD, GUESSED } from './proof';
import { earlierTarget, furtherOperator, singles } from './single-columns';

/** A column of level names (the last one: indicator names) with the weights and scores that belong to it. */
export interface LevelColumn extends PlanColumn {
  readonly marks: PlanColumn | null;
  readonly score: PlanColumn | null;
}

export interface Plan {
  readonly kind: 'indicators' | 'funds';
  /** Outermost first; the last holds the indicator's name. A funds plan has none. */
  readonly levels: readonly LevelColumn[];
  /** Full marks and score of the indicator itself. */
  readonly marks: PlanColumn | null;
  readonly score: PlanColumn | null;
  readonly single: ReadonlyMap<SingleRole, PlanColumn>;
  /** The first target beside an adjusted one: the row's where no other was set. */
  readonly firstTarget: PlanColumn | null;
  /** 指标方向 beside 指标性质: both may say which side of the target is good. */
  readonly secondOperator: PlanColumn | null;
  /** Amounts of the funds block. */
  readonly amounts: ReadonlyMap<'initial' | 'budget' | 'spent', PlanColumn>;
  /** 优 / 良 / 中 / 差 side by side. */
  readonly steps: readonly PlanColumn[];
  /** Columns nobody reads; their cells belong to no neighbour. */
  readonly others: readonly PlanColumn[];
  readonly left: number;
  readonly right: number;
  /** Chinese sentences: what could not be decided. */
  readonly doubts: readonly string[];
}

/** From this rank on a heading's words head other columns as well. */
const SHARED = 3;

/** No table people fill in is wider. */
const MOST_HEADINGS = 100;

/**
 * In: a header and the rows below it. Out: its columns by role; null when it is no header of a score table:
 * it must name indicators, and score them or give them marks together with a criterion, target or value.
 */
export function planOf(sheet: string, block: HeaderBlock, body: readonly ContentRow[]): Plan | null {
  if (block.headings.length > MOST_HEADINGS) return null;
  const funds = fundsPlan(sheet, block);
  if (funds !== null) return funds;

  const levels = levelColumns(block.headings, body);
  if (levels.length === 0) return null;
  const taken = new Set<Heading>(levels.map(({ heading }) => heading));
  const rest = block.headings.filter((heading) => !taken.has(heading));
  const doubts: string[] = [];
  const beside = claims(rest, 'full-marks').length === 0 ? marksBeside(rest, body) : null;
  if (beside !== null) taken.add(beside);
  const found = perLevel(sheet, 'full-marks', rest, levels, body, taken, doubts);
  const marks = beside === null ? found : [...found.slice(0, -1), columnOf(sheet, beside, BY_WORD)];
  const scores = perLevel(sheet, 'score', rest, levels, body, taken, doubts);
  const single = singles(sheet, rest, body, taken, doubts);
  const firstTarget = earlierTarget(sheet, rest, single, taken);
  const secondOperator = furtherOperator(sheet, rest, body, taken);
  const last = levels.length - 1;

  const known = [...single.keys()].filter((role) => role !== 'remark').length;
  const hasScore = scores.some((column) => column !== null);
  const hasMarks = marks.some((column) => column !== null);
  if (!hasScore && !(hasMarks && known > 0)) return null;
  if (levels.length === 1 && !hasMarks && known === 0) return null;

  const columns = levels.map(({ heading, left, right, weights }, index) => {
    const column = columnOf(sheet, heading);
    const unheaded = weights === null ? null : { ...column, left: weights, right: weights, proof: GUESSED };
    return { ...column, left, right, marks: marks[index] ?? unheaded, score: scores[index] ?? null };
  });
  const steps = claims(rest, 'grade-step')
    .map(({ heading }) => heading)
    .filter((heading) => !taken.has(heading));
  const used = new Set([...taken, ...steps]);
  const factor = claims(rest, 'coefficient')[0];
  if (factor !== undefined && !taken.has(factor.heading)) {
    doubts.push(`「${factor.heading.reading.core}」一列由评价人确定，核分不用它推算得分。`);
  }
  return {
    kind: 'indicators',
    levels: columns,
    marks: columns[last]?.marks ?? null,
    score: columns[last]?.score ?? null,
    single,
    firstTarget,
    secondOperator,
    amounts: new Map(),
    steps: steps.length >= 3 ? steps.map((heading) => columnOf(sheet, heading)) : [],
    others: rest.filter((heading) => !used.has(heading)).map((heading) => columnOf(sheet, heading)),
    left: Math.min(...block.headings.map(({ left }) => left)),
    right: Math.max(...block.headings.map(({ right }) => right)),
    doubts,
  };
}

/** 年初预算数 / 全年预算数 / 全年执行数 / 分值 / 执行率 / 得分: the budget execution block on top. */
function fundsPlan(sheet: string, block: HeaderBlock): Plan | null {
  const amounts = new Map<'initial' | 'budget' | 'spent', PlanColumn>();
  for (const kind of ['initial', 'budget', 'spent'] as const) {
    const claim = best(claims(block.headings, kind));
    if (claim !== null) amounts.set(kind, columnOf(sheet, claim.heading));
  }
  const score = best(claims(block.headings, 'score'));
  const marks = best(claims(block.headings, 'full-marks'));
  const rate = best(claims(block.headings, 'rate'));
  const named = block.headings.some(({ reading }) => reading.level !== null);
  if (amounts.size < 2 || named || (score === null && marks === null)) return null;
  const column = (claim: Candidate | null) => (claim === null ? null : columnOf(sheet, claim.heading));
  const rateColumn = column(rate);
  const used = new Set([score, marks, rate].map((claim) => claim?.heading));
  const amountLefts = new Set([...amounts.values()].map(({ left }) => left));
  return {
    kind: 'funds',
    levels: [],
    marks: column(marks),
    score: column(score),
    single: new Map(rateColumn === null ? [] : [['rate', rateColumn]]),
    firstTarget: null,
    secondOperator: null,
    amounts,
    steps: [],
    others: block.headings
      .filter((heading) => !used.has(heading) && !amountLefts.has(heading.left))
      .map((heading) => columnOf(sheet, heading)),
    left: Math.min(...block.headings.map(({ left }) => left)),
    right: Math.max(...block.headings.map(({ right }) => right)),
    doubts: [],
  };
}

/** Weights and scores stand once for the table, or once for each level: each belongs to the level left of it. */
function perLevel(
  sheet: string,
  kind: 'full-marks' | 'score',
  rest: readonly Heading[],
  levels: readonly { left: number; right: number }[],
  body: readonly ContentRow[],
  taken: Set<Heading>,
  doubts: string[],
): (PlanColumn | null)[] {
  const byLevel = levels.map((): Candidate[] => []);
  const last = levels.length - 1;
  const all = claims(rest, kind).filter(({ heading }) => !taken.has(heading));
  const firmest = Math.min(...all.map(({ rank }) => rank));
  for (const candidate of all) {
    // 分数 and the like count only where no clearer heading does.
    if (candidate.rank >= SHARED && firmest < SHARED) continue;
    let level = last;
    for (let index = 0; index < levels.length; index += 1) {
      const next = levels[index + 1];
      if (next !== undefined && candidate.heading.left < next.left) {
        level = index;
        break;
      }
    }
    const first = levels[0];
    if (first !== undefined && candidate.heading.right < first.left) level = last;
    byLevel[level]?.push(candidate);
  }
  if (byLevel[last]?.length === 0 && all.length === 1) liftToIndicator(kind, byLevel, levels, body);
  return byLevel.map((candidates) => {
    const chosen = choose(kind, candidates, body, doubts);
    if (chosen === null) return null;
    taken.add(chosen.heading);
    const isShared = all.some(({ heading, rank }) => heading === chosen.heading && rank >= SHARED);
    return { ...columnOf(sheet, chosen.heading, isShared ? BY_WORD : undefined), right: chosen.right };
  });
}

/**
 * A lone score column is the indicator's wherever it stands; a lone weight column left of the last names is, when
 * every indicator has its own figure there.
 */
function liftToIndicator(
  kind: 'full-marks' | 'score',
  byLevel: Candidate[][],
  levels: readonly { left: number; right: number }[],
  body: readonly ContentRow[],
): void {
  const last = levels.length - 1;
  const name = levels[last];
  const from = byLevel.findIndex((candidates) => candidates.length > 0);
  const candidate = byLevel[from]?.[0];
  if (name === undefined || candidate === undefined) return;
  const names = sampleColumn(body, name.left, name.right).texts;
  const { figures } = sampleColumn(body, candidate.heading.left, candidate.heading.right);
  if (kind === 'full-marks' && (names === 0 || figures < names)) return;
  byLevel[from] = [];
  byLevel[last] = [candidate];
}
