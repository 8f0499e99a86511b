/** Words with which more than the row's value decides. */
import type { Entry } from './words';

const hedge = (why: string, words: string, spares = false): Entry => ({
  sense: { is: 'hedge', why, spares },
  when: 'always',
  words,
});

/** What only spares points: where none are lost, nobody need ask. */
export const EXEMPTION = '是否属于例外情形';
/** What a series named by 以此类推 comes to further on. */
export const SERIES = '以此类推的步幅要由人认定';
/** Who or what is left out: whether that is this row, or part of its figure, nobody said. */
export const OUTSIDE = '是否在除外之列要由人认定';
export const BONUS = '加分要由人认定';

export const HEDGES: readonly Entry[] = [
  hedge(
    '要由人斟酌',
    '酌情 酌情扣分 视情 视情况 视具体情况 视情节 视其 适当 酌定 酌扣 酌 合理确定 合理评定 综合评定 综合判断 综合评分 综合考虑 综合打分 综合评价 自由裁量 斟酌 原则上 研究确定 按情况 并结合 另按',
  ),
  hedge(BONUS, '给予加分 给予奖励 额外给分 额外奖励'),
  hedge('要看排名', '排名 名次 位次 末位 排序 位列 名列 前列 位居'),
  hedge('要用别处的考核结果', '参照 参考 折算 考核结果 考核成绩 评审结果 测评结果 考评结果'),
  hedge(
    '要同别的年份或单位比',
    '上年 上年度 去年 上一年 上一年度 前一年 前一年度 同期 同比 环比 往年 历年 前三年 近三年 平均水平 平均值 平均数 全省平均 全市平均 全县平均 全国平均 平均服务量 基准值低 与全局',
  ),
  hedge(EXEMPTION, '除外 不在此限 不在此列 剔除因素', true),
  hedge(OUTSIDE, '另行规定 另行 按规定执行'),
  hedge('另有条件', '前提下 如遇 以调整后 不计入'),
  hedge('是否否决要由人认定', '一票否决 单项否决 是否否决'),
  {
    sense: { is: 'vague' },
    when: 'always',
    words: '左右 大约 大致 不适用本条 不适用该条 不适用 新成立 取消评分资格 取消评分 取消资格 取消得分',
  },
  { sense: { is: 'vague' }, when: 'before-figure', words: '约 接近' },
  hedge('要由人评定', '专家 评审组 评委 打分 评定得分 评定分数 评定 认定 评议 研究决定 自行制定 核定得分'),
];

/** Words before a condition that narrow it to some rows: whether this row is one of them is not said. */
export const NARROWING =
  /^(?:对于?|凡|如果?|若|倘若|假如|因|由于|除了?)(?![年天月日地场次期])|特殊|连续[两二三四五\d]|新成立|无[^,。;]{0,4}原因|例外|单位(?=,$)/;

/** Behind a hedge: the points are what it decides (与上年比较后确定), or all that follows (上年结转部分：…). */
export const DECIDES =
  /^[^,，;；。:：]{0,4}[:：]|^[^,，;；。]{0,8}(?:确定|评定|认定|计分|评分|得分|打分|赋分)/;
