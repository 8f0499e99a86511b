/**
 * Which names of things exclude one another: what is 室内 is not 室外. Counts under such names can be added; counts under
 * other names (党员, 女, 45岁以下) may count one thing twice.
 */

/** Words of which a thing can have one only. */
interface Kind {
  readonly words: readonly RegExp[];
  /** Nothing is neither: the words together make up the whole. */
  readonly isAll: boolean;
  /** `deeds`: things can be both (a 市级 model is a 省级 one as well), what is done cannot. `not-bearers`: one person can do both. */
  readonly only?: 'deeds' | 'not-bearers';
}

const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[^不未])合格/, /不合格|未合格/],
  [/(?:^|[^不未])达标/, /不达标|未达标/],
  [/(?:^|[^不])满意/, /不满意/],
  [/上半年/, /下半年/],
  [/^男/, /^女/],
];

/** What people, households and firms are as well as things. */
const OF_ALL: readonly (readonly RegExp[])[] = [
  [/城镇|城市|城区/, /农村|乡村/],
  [/公办/, /民办/],
  [/国有/, /民营|私营/],
  [/行政/, /事业(?!单位)/, /工勤|参公/],
  [/全额/, /差额/, /自收自支/],
  [/一类/, /二类/, /三类/],
  [/甲级/, /乙级/, /丙级/],
  [/大型/, /中型/, /小型/],
  [/在职/, /退休/, /离休/],
  [/结婚/, /离婚/],
  [/门诊/, /急诊/, /住院/],
  [/幼儿园/, /小学/, /初中/, /高中/],
];
const OF_THINGS: readonly (readonly RegExp[])[] = [
  [/室内/, /室外|户外/],
  [/线上|网上|网络/, /线下|现场/],
  [/新建/, /(?:改|扩|改扩|续|重)建|改造|加固|维修|修缮/],
  [/货物/, /工程/, /服务/],
  [/一般/, /较大/, /重大/, /特别重大/],
];
const LEVELS: readonly RegExp[] = [
  /国家级|中央/,
  /省级|自治区级/,
  /市级|州级|地级/,
  /县级|区级/,
  /乡级|镇级|乡镇级|街道级/,
  /村级|社区级/,
];

const KINDS: readonly Kind[] = [
  ...PAIRS.map((words) => ({ words, isAll: true })),
  { words: [/第?一季度/, /第?二季度/, /第?三季度/, /第?四季度/], isAll: true },
  ...OF_ALL.map((words) => ({ words, isAll: false })),
  ...OF_THINGS.map((words) => ({ words, isAll: false, only: 'not-bearers' as const })),
  { words: LEVELS, isAll: false, only: 'deeds' },
];

/** What was done, in a unit of doing it. */
const DEEDS = /^(?:次|场|场次|期|批|批次|起|班|堂|轮)$/;
const REST = /^(?:其他|其余|其它)/;
/** 已整改, 未整改, 正在整改 */
const DONE = /^(?:已|完成)(.{0,8})$/;
const NOT_DONE = /^(?:未|尚未|暂未|没有)(.{0,8})$/;
const UNDER_WAY = /^(?:正在.{0,8}|待.{1,8}|在[建办审途])$/;

export interface Exclusion {
  /** No two of the names can be of one thing. */
  readonly excludes: boolean;
  /** There is nothing beside them. */
  readonly isAll: boolean;
}

/** In: the names of a list, folded, and their unit. Out: whether they exclude one another and whether they are all. */
export function exclusionOf(names: readonly string[], unit: string): Exclusion {
  const none = { excludes: false, isAll: false };
  const last = names.at(-1);
  if (last === undefined || names.length < 2) return none;
  if (REST.test(last) && !/等$/.test(last) && !names.some((name) => TRAIT.test(name)))
    return { excludes: true, isAll: true };
  const status = statusOf(names);
  if (status !== null) return status;
  for (const kind of KINDS) {
    if (kind.only === 'deeds' && !DEEDS.test(unit)) continue;
    if (kind.only === 'not-bearers' && ONE_BEARER.test(unit)) continue;
    const found = names.map((name) => wordOf(kind, name));
    if (found.includes(-1) || new Set(found).size < names.length) continue;
    return { excludes: true, isAll: kind.isAll && names.length === kind.words.length };
  }
  return none;
}

/** The one word of the kind that the name has; -1 where it has none or two. */
function wordOf({ words }: Kind, name: string): number {
  const found = words.flatMap((word, index) => (word.test(name) ? [index] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

function statusOf(names: readonly string[]): Exclusion | null {
  const done = names.filter((name) => DONE.test(name));
  const not = names.filter((name) => NOT_DONE.test(name));
  const underWay = names.filter((name) => UNDER_WAY.test(name));
  if (done.length !== 1 || done.length + not.length + underWay.length !== names.length) return null;
  if (not.length > 1 || underWay.length > 1) return null;
  const stem = DONE.exec(done[0] ?? '')?.[1];
  return {
    excludes: true,
    isAll: not.length === 1 && underWay.length === 0 && stem === NOT_DONE.exec(not[0] ?? '')?.[1],
  };
}

/** A model of the city may be one of the province as well. */
const LEVEL = /^(?:国家|省|自治区|市|州|县|区|乡镇?|镇|村)级/;
const ONE_BEARER = /^(?:万?(?:人|名|位|户|家|个单位))$/;
/** Whoever has one of these may be under the other names too. */
const TRAIT = /女|党员|岁|以上|以下|少数民族|高级|中级/;
/** People, households and firms have many attributes at once. */
const BEARERS = /^(?:万?(?:人|名|位|人次|户|户次|家|家次|个单位|个村|个社区))$/;
/** What a thing may be besides what it is. */
const ATTRIBUTE =
  /以上|以下|以内|重点|重大|优秀|示范|先进|龙头|骨干|典型|获|被|列入|纳入|涉|含|主要|高级|特色|新增|贫困|脱贫/;

/** People, households, firms: one may be counted under several names. */
export function isOfBearers(unit: string): boolean {
  return BEARERS.test(unit);
}

/** False where the names may well be of the same things: then a sum says nothing. */
export function mayBeAdded(names: readonly string[], unit: string): boolean {
  return !isOfBearers(unit) && !names.some((name) => ATTRIBUTE.test(name) || LEVEL.test(name));
}
