/** Which column of a table holds what: headings and what stands under them become roles. */
import type { ContentRow } from '../grid/content';
import { areaName } from '../grid/address';
import type { Candidate } from './claims';
import { best, claims, latestYear, yearOf } from './claims';
import { sampleColumn } from './column-sample';
import type { Heading, HeaderBlock } from './header';
import { levelColumns } from './level-columns';
import type { ColumnRole, PlacedText } from './table';

export interface PlanColumn {
  readonly left: number;
  readonly right: number;
  readonly heading: PlacedText;
}

/** A column of level names (the last one: indicator names) with the weights and scores that belong to it. */
export interface LevelColumn extends PlanColumn {
  readonly marks: PlanColumn | null;
  readonly score: PlanColumn | null;
}

/** Roles one column of a table has at most. */
type SingleRole = Exclude<ColumnRole, 'level' | 'name' | 'full-marks' | 'score'>;

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

const SINGLE: readonly SingleRole[] = [
  'criterion',
  'actual',
  'target',
  'rate',
  'operator',
  'unit',
  'description',
  'remark',
];
const ROLE_NAMES: Readonly<Record<SingleRole | 'score' | 'full-marks', string>> = {
  criterion: '评分标准',
  target: '目标值',
  actual: '实际完成值',
  rate: '完成率',
  operator: '指标性质',
  unit: '度量单位',
  description: '指标说明',
  remark: '备注',
  score: '得分',
  'full-marks': '分值',
};

/** No table people fill in is wider. */
const MOST_HEADINGS = 100;

function columnOf(sheet: string, heading: Heading): PlanColumn {
  const { slot } = heading;
  return {
    left: heading.left,
    right: heading.right,
    heading: {
      place: { sheet, row: slot.area.top, column: slot.area.left },
      text: slot.text,
      cell: slot.cell,
    },
  };
}

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
  const marks = perLevel(sheet, 'full-marks', rest, levels, body, taken, doubts);
  const scores = perLevel(sheet, 'score', rest, levels, body, taken, doubts);
  const single = singles(sheet, rest, body, taken, doubts);
  const firstTarget = earlierTarget(sheet, rest, single, taken);
  const last = levels.length - 1;

  const known = [...single.keys()].filter((role) => role !== 'remark').length;
  const hasScore = scores.some((column) => column !== null);
  const hasMarks = marks.some((column) => column !== null);
  if (!hasScore && !(hasMarks && known > 0)) return null;
  if (levels.length === 1 && !hasMarks && known === 0) return null;

  const columns = levels.map(({ heading, left, right, weights }, index) => {
    const column = columnOf(sheet, heading);
    const unheaded = weights === null ? null : { ...column, left: weights, right: weights };
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
    if (candidate.rank >= 3 && firmest < 3) continue;
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
    return { ...columnOf(sheet, chosen.heading), right: chosen.right };
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

interface Chosen {
  readonly heading: Heading;
  readonly right: number;
}

/** The best claim; two equally good ones are one column when they stand side by side and never differ. */
function choose(
  kind: SingleRole | 'full-marks' | 'score',
  candidates: readonly Candidate[],
  body: readonly ContentRow[],
  doubts: string[],
  year: number | null = null,
): Chosen | null {
  const top = best(candidates);
  if (top === null) return null;
  const rivals = candidates.filter(({ rank }) => rank === top.rank);
  if (rivals.length === 1) return { heading: top.heading, right: top.heading.right };
  const filled = rivals.filter(({ heading: { left, right } }) => {
    const { texts, figures } = sampleColumn(body, left, right);
    return texts + figures > 0;
  });
  const ofYear = filled.filter(({ heading }) => yearOf(heading) === (year ?? latestYear(filled)));
  const dated = filled.every(({ heading }) => yearOf(heading) !== null);
  if (
    dated &&
    ofYear.length === 1 &&
    ofYear[0] !== undefined &&
    (year !== null || kind === 'actual' || kind === 'score')
  ) {
    return { heading: ofYear[0].heading, right: ofYear[0].heading.right };
  }
  const only = filled[0] ?? top;
  if (filled.length <= 1) return { heading: only.heading, right: only.heading.right };
  if (kind === 'description' || kind === 'remark')
    return { heading: only.heading, right: only.heading.right };
  const names = filled
    .map(({ heading }) => `${areaName(heading.slot.area)}「${heading.slot.text.replace(/\s+/g, '')}」`)
    .join('和');
  doubts.push(`${names}都像是「${ROLE_NAMES[kind]}」列，没有采用任何一列；请在“指定列”中指明用哪一列。`);
  return null;
}

function singles(
  sheet: string,
  rest: readonly Heading[],
  body: readonly ContentRow[],
  taken: Set<Heading>,
  doubts: string[],
): ReadonlyMap<SingleRole, PlanColumn> {
  const single = new Map<SingleRole, PlanColumn>();
  // Of several years' targets the one of the year reported on counts.
  let actualYear: number | null = null;
  for (const role of SINGLE) {
    const candidates = claims(rest, role).filter(
      ({ heading }) => !taken.has(heading) && isPlausible(role, heading, body),
    );
    // A heading that names another free role better is left to it.
    const own = candidates.filter(
      ({ heading, rank }) => !namesBetter(heading, role, rank, single, taken) || isSpare(role, heading, rest),
    );
    const chosen = choose(role, own, body, doubts, role === 'target' ? actualYear : null);
    if (chosen === null) continue;
    taken.add(chosen.heading);
    if (role === 'actual') actualYear = yearOf(chosen.heading);
    single.set(role, columnOf(sheet, chosen.heading));
  }
  const second = single.has('remark') ? null : secondDescription(rest, body, taken);
  if (second !== null) {
    taken.add(second);
    single.set('remark', columnOf(sheet, second));
  }
  return single;
}

/** 年初指标值 left of 调整指标值. */
function earlierTarget(
  sheet: string,
  rest: readonly Heading[],
  single: ReadonlyMap<SingleRole, PlanColumn>,
  taken: Set<Heading>,
): PlanColumn | null {
  const chosen = single.get('target');
  const adjusted = rest.some(
    ({ left, reading }) => left === chosen?.left && reading.kinds.some(({ rank }) => rank < 0),
  );
  const first = claims(rest, 'target').find(({ heading, rank }) => !taken.has(heading) && rank < 1);
  if (!adjusted || first === undefined) return null;
  taken.add(first.heading);
  return columnOf(sheet, first.heading);
}

/** 指标解释 and 计算公式 side by side: the second is read beside the first. One of requirements (考核要点) is not. */
function secondDescription(
  rest: readonly Heading[],
  body: readonly ContentRow[],
  taken: ReadonlySet<Heading>,
): Heading | null {
  const explaining = claims(rest, 'description').filter(
    ({ heading, rank }) =>
      rank < 1 && !taken.has(heading) && sampleColumn(body, heading.left, heading.right).texts > 0,
  );
  return best(explaining)?.heading ?? null;
}

/** 自评依据 beside 备注: the table has its remarks elsewhere, so this tells the actual value. */
function isSpare(role: SingleRole, heading: Heading, rest: readonly Heading[]): boolean {
  const remarks = claims(rest, 'remark').filter(({ rank }) => rank < 2);
  return (
    role === 'actual' &&
    remarks.some((each) => each.heading === heading) &&
    remarks.some((each) => each.heading.reading.core === '备注')
  );
}

function namesBetter(
  heading: Heading,
  role: SingleRole,
  rank: number,
  single: ReadonlyMap<SingleRole, PlanColumn>,
  taken: ReadonlySet<Heading>,
): boolean {
  return heading.reading.kinds.some(
    ({ kind, rank: other }) =>
      kind !== role &&
      other < rank &&
      SINGLE.some((each) => each === kind && !single.has(each)) &&
      !taken.has(heading),
  );
}

function isPlausible(role: SingleRole, heading: Heading, body: readonly ContentRow[]): boolean {
  if (role !== 'operator') return true;
  const { texts, operators } = sampleColumn(body, heading.left, heading.right);
  return texts === 0 || operators * 2 >= texts;
}
