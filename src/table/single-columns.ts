/** Roles that one column of a table has at most: criterion, target, actual value and the rest. */
import type { ContentRow } from '../grid/content';
import type { Candidate } from './claims';
import { best, claims, yearOf } from './claims';
import type { PlanColumn, SingleRole } from './column-choice';
import { choose, columnOf } from './column-choice';
import { sampleColumn } from './column-sample';
import type { Heading } from './header';

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
/** In: the headings left when levels, marks and scores are known. Out: their columns; `taken` grows by them. */
export function singles(
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
    const chosen =
      role === 'operator'
        ? firstFilled(own, body)
        : choose(role, own, body, doubts, role === 'target' ? actualYear : null);
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
export function earlierTarget(
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

/** 指标性质（正向） and 指标方向（大于等于） say one thing in two words: the better heading first, neither is a rival. */
function firstFilled(candidates: readonly Candidate[], body: readonly ContentRow[]): Candidate | null {
  const filled = candidates.filter(({ heading }) => isFilled(heading, body));
  return best(filled.length > 0 ? filled : candidates);
}

/** The second column of signs or directions. */
export function furtherOperator(
  sheet: string,
  rest: readonly Heading[],
  body: readonly ContentRow[],
  taken: Set<Heading>,
): PlanColumn | null {
  const further = best(
    claims(rest, 'operator').filter(
      ({ heading }) =>
        !taken.has(heading) && isFilled(heading, body) && isPlausible('operator', heading, body),
    ),
  );
  if (further === null) return null;
  taken.add(further.heading);
  return columnOf(sheet, further.heading);
}

function isFilled({ left, right }: Heading, body: readonly ContentRow[]): boolean {
  const { texts, figures } = sampleColumn(body, left, right);
  return texts + figures > 0;
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
