/** Whether two names mean the same indicator: 新建楼堂馆所面积控制率 and 楼堂馆所面积控制率. */
import { foldWord } from '../grid/fold';

const LONGEST = 60;
/** What a name scores stands beside it, not in it: （15分）, （权重：10分）, (5%), 8分 at the end. */
const WEIGHT_IN_BRACKETS =
  /[([](?:共|计|权重分?值?|分值|满分|标准分|权数)?[:为]?\d{1,3}(?:\.\d{1,4})?[分%]?[)\]]/g;
const WEIGHT_AT_END = /(^|[^\d.得计扣])\d{1,3}(?:\.\d{1,4})?分$/;

/** Letters and words only, without quotes, brackets, weights, years and 本年度-like openings. */
export function plainName(name: string): string {
  return foldWord(name)
    .slice(0, 4 * LONGEST)
    .replace(WEIGHT_IN_BRACKETS, '')
    .replace(WEIGHT_AT_END, '$1')
    .replace(/(?:19|20)\d\d年?度?/g, '')
    .replace(/["'()[\]{}:,、.·①-⑳\d-]/g, '')
    .replace(/^(?:指标|本单位|本部门|我单位|我局|本年度|年度|其中)+/, '')
    .slice(0, LONGEST);
}

/**
 * In: two names. Out: 0 to 1, the share of the shorter name whose characters stand in the longer one in the same
 * order; 0 where either is empty. 0.6 and above is one indicator in practice.
 */
export function similarity(a: string, b: string): number {
  const left = plainName(a);
  const right = plainName(b);
  const shorter = Math.min(left.length, right.length);
  return shorter < 2 ? 0 : commonLength(left, right) / shorter;
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let index = 0; index < b.length; index += 1) {
      const above = row[index + 1] ?? 0;
      const left = next[index] ?? 0;
      next.push(b.charAt(index) === character ? (row[index] ?? 0) + 1 : Math.max(above, left));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Words directly before a figure name it: they share the name's ending (满意度, 安排率) of two characters or more. */
export function namesIndicator(label: string, name: string): boolean {
  const left = plainName(label).replace(/比率$/, '率');
  const right = plainName(name)
    .replace(/(?:指标|情况)$/, '')
    .replace(/比率$/, '率');
  if (left.length < 2 || right.length < 2) return false;
  return left.endsWith(right) || right.endsWith(left) || left.slice(-3) === right.slice(-3);
}

/** What is counted, without the word for how many: 检查次数 and 开展检查, 培训人数 and 组织培训. */
export function namesCounted(label: string, name: string): boolean {
  const counted = plainName(name)
    .replace(/(?:指标|情况)$/, '')
    .replace(
      /(?:总|完成)?(?:次数|人次|人数|户数|家数|件数|场次|场数|期数|批次|个数|份数|台数|面积|里程|长度|数量|数|量)$/,
      '',
    )
    .replace(/^(?:开展|组织|举办|完成|实施)/, '');
  return counted.length >= 2 && plainName(label).endsWith(counted);
}

/**
 * In: a name beside a figure, and the row's criterion. Out: does one phrase of the criterion speak of it: 追加比例 in
 * 「年中追加占年初预算的比例在10%以内」. Every character of the name must stand there in order.
 */
export function isNamedIn(label: string, criterion: string): boolean {
  const wanted = plainName(label);
  if (wanted.length < 3) return false;
  return criterion
    .split(/[。；;，,\n]/)
    .map(plainName)
    .some((phrase) => commonLength(wanted, phrase) === wanted.length);
}
