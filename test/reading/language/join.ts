/** Clauses → one sentence: separators, list markers, prefaces, remarks, spellings, as real criteria have them. */
import type { Draw } from './draw';
import type { Sentence, Worded } from './scheme';

/** Harmless wherever a clause begins. */
export const PREFACES = [
  '现场查看台账资料，',
  '查阅资料、问卷调查。',
  '根据工作台账评价：',
  '评分标准：',
  '评价标准：',
  '依据《预算绩效管理办法》（财预〔2018〕167号）第十二条，',
  '通过问卷调查，',
  '按照年度工作计划，',
  '查看会议记录和档案，',
  '根据系统导出数据，',
] as const;

/** Harmless wherever a clause ends. */
export const REMARKS = [
  '（以佐证资料为准）',
  '（以部门决算数为准）',
  '（以系统数据为准）',
  '（见台账）',
] as const;

export const TAILS = [
  '数据来源：部门决算报表。',
  '数据来源：单位台账',
  '佐证材料：会议纪要、发文。',
  '资料来源：业务系统',
] as const;

const MARKERS: readonly (readonly string[])[] = [
  ['1.', '2.', '3.', '4.', '5.', '6.'],
  ['1、', '2、', '3、', '4、', '5、', '6、'],
  ['①', '②', '③', '④', '⑤', '⑥'],
  ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）'],
  ['一是', '二是', '三是', '四是', '五是', '六是'],
  ['第一档：', '第二档：', '第三档：', '第四档：', '第五档：', '第六档：'],
  ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）'],
];

const WIDE: readonly (readonly [half: string, full: string])[] = [
  ...Array.from({ length: 10 }, (_, digit) => [String(digit), String.fromCharCode(0xff10 + digit)] as const),
  ['%', '％'],
  ['<', '＜'],
  ['>', '＞'],
  ['=', '＝'],
];

export function sentence(draw: Draw, worded: Worded): Sentence {
  const { clauses, parallel } = worded;
  const marks = parallel && clauses.length > 1 && draw.chance(0.2) ? draw.pick(MARKERS) : null;
  const between =
    parallel || marks !== null
      ? draw.pick(['；', '；', '，', '。', '\n', '；\n', ';'])
      : draw.pick(['，', '，', '；', '。', ',']);
  const remarkAt = draw.chance(0.12) ? draw.whole(0, clauses.length - 1) : -1;
  const body = clauses
    .map((clause, at) => `${marks?.[at] ?? ''}${clause}${at === remarkAt ? draw.pick(REMARKS) : ''}`)
    .join(marks !== null && between === '，' ? '；' : between);
  const preface = draw.chance(0.15) ? draw.pick(PREFACES) : '';
  const end = draw.pick(['。', '。', '；', '']);
  const tail = draw.chance(0.08) ? `${end === '' ? '。' : end}${draw.pick(TAILS)}` : end;
  return {
    family: worded.family,
    text: spelled(draw, `${preface}${body}${tail}`),
    fullMarks: worded.fullMarks.toExactText(),
    trials: worded.trials,
  };
}

function spelled(draw: Draw, text: string): string {
  let out = text;
  if (draw.chance(0.06)) for (const [half, wide] of WIDE) out = out.replaceAll(half, wide);
  else if (draw.chance(0.1)) out = out.replaceAll('%', '％');
  if (draw.chance(0.1)) out = out.replaceAll('（', '(').replaceAll('）', ')');
  if (draw.chance(0.08)) out = out.replaceAll('，', ',');
  return out;
}
