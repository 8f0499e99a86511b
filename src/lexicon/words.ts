/**
 * The words of criteria, each once, with what it means. A word entered here is known in every construction.
 * One line is one meaning; words of a line are synonyms.
 */

/** What a word can be. Most words are one thing; 超过 before a figure compares, after 每 it gives a direction. */
export type Sense =
  | { readonly is: 'compare'; readonly op: '≥' | '>' | '≤' | '<' | '='; readonly sign: boolean }
  /** 达到, 完成: also `at least` before a figure. */
  | { readonly is: 'reach'; readonly denied: boolean }
  | { readonly is: 'suffix'; readonly op: 'above' | 'below' | 'within' | 'outside' | 'between' }
  /** 为正, 负增长: against nought. */
  | { readonly is: 'signed'; readonly op: '>' | '<' | '=' }
  | { readonly is: 'including'; readonly closed: boolean }
  | { readonly is: 'range' }
  | { readonly is: 'each' }
  | { readonly is: 'direction'; readonly side: 'above' | 'below' | 'either'; readonly overrun: boolean }
  | { readonly is: 'give' }
  | { readonly is: 'take' }
  | { readonly is: 'add' }
  | { readonly is: 'again' }
  | { readonly is: 'full' }
  | { readonly is: 'none' }
  | { readonly is: 'kept' }
  | { readonly is: 'half' }
  | { readonly is: 'halved' }
  | { readonly is: 'weight' }
  | { readonly is: 'coefficient' }
  | { readonly is: 'target' }
  /** 达标, 不达标: against the target, though it is not named. */
  | { readonly is: 'met'; readonly met: boolean }
  | { readonly is: 'limit-name' }
  | { readonly is: 'rest' }
  | { readonly is: 'proportion' }
  | { readonly is: 'by' }
  | { readonly is: 'line' }
  | { readonly is: 'drained' }
  | { readonly is: 'until' }
  | { readonly is: 'most' }
  | { readonly is: 'least' }
  | { readonly is: 'late' }
  | { readonly is: 'in-time' }
  | { readonly is: 'respectively' }
  | { readonly is: 'series' }
  | { readonly is: 'standard' }
  | { readonly is: 'compared' }
  | { readonly is: 'part' }
  | { readonly is: 'listed' }
  | { readonly is: 'double' }
  | { readonly is: 'rounding' }
  | { readonly is: 'and' }
  | { readonly is: 'or' }
  /** Of an unknown size, or for rows nobody named (左右, 新成立): what it allows cannot be told. */
  | { readonly is: 'vague' }
  | { readonly is: 'marker' }
  | { readonly is: 'particle' }
  | { readonly is: 'function'; readonly of: 'min' | 'max' | 'abs' }
  | { readonly is: 'operator'; readonly op: '+' | '-' | '*' | '/' }
  /** Only a person can tell; `spares`: can only give points back. */
  | { readonly is: 'hedge'; readonly why: string; readonly spares: boolean }
  /** A word that only looks as if it held another (满意度 holds 满, 一般 holds 一). */
  | { readonly is: 'plain' };

/** Where a word has its meaning: anywhere, only before a figure, only before points, only behind a figure. */
export type When = 'always' | 'before-figure' | 'before-points' | 'after-figure' | 'after-each' | 'in-step';

export interface Entry {
  readonly sense: Sense;
  readonly when: When;
  readonly words: string;
}

const entry = (sense: Sense, words: string, when: When = 'always'): Entry => ({ sense, when, words });

const compare = (op: '≥' | '>' | '≤' | '<' | '=', sign: boolean, words: string, when: When = 'always') =>
  entry({ is: 'compare', op, sign }, words, when);

/** Civil Code art. 1259: 以上, 以下, 以内 include the number; 超过, 不满 do not. Signs say it themselves. */
const COMPARISONS: readonly Entry[] = [
  compare(
    '≥',
    true,
    '≥ >= => 大于或等于 大于或者等于 大于等于 大等于 高于或等于 高于等于 超过或等于 等于或大于 等于或高于',
  ),
  compare(
    '≤',
    true,
    '≤ <= =< 小于或等于 小于或者等于 小于等于 小等于 低于或等于 低于等于 等于或小于 等于或低于',
  ),
  compare('>', true, '>'),
  compare('<', true, '<'),
  compare('=', true, '= == 等于'),
  compare(
    '≥',
    false,
    '不低于 不少于 不小于 不得低于 不得少于 不得小于 不能低于 不能少于 未低于 至少 至少达到',
  ),
  compare('>', false, '超过 高于 大于 超出 多于 高出 突破 高过'),
  compare('>', false, '超 高', 'before-figure'),
  compare(
    '≤',
    false,
    '不超过 不高于 不大于 不多于 不超出 未超过 未超出 没有超过 没有超出 没超过 不得超过 不得高于 不得大于 不得突破 未突破 不突破 未高于 不超 不能超过 不能高于 至多',
  ),
  compare(
    '<',
    false,
    '低于 小于 少于 低过 未满 不满 不到 不足 不够 不达 未达 未达到 达不到 没有达到 没达到 未到',
  ),
  compare('<', false, '低 少', 'before-figure'),
  entry(
    { is: 'reach', denied: false },
    '达到 达到了 到达 达成 实现 完成 完成了 完成率达到 完成率达到了 完成率达 完成率达了',
  ),
  entry({ is: 'reach', denied: false }, '达 达了 满', 'before-figure'),
  entry(
    { is: 'reach', denied: true },
    '未完成 未能完成 没有完成 没完成 未全部完成 未按期完成 未按时完成 未达到 未达 未能达到 没有达到 没达到 达不到 达不成 未实现 没有实现 未能实现 完不成 不能完成 未达成 未到达',
  ),
  entry({ is: 'suffix', op: 'above' }, '以上 之上', 'after-figure'),
  entry({ is: 'suffix', op: 'below' }, '以下 之下', 'after-figure'),
  entry(
    { is: 'suffix', op: 'within' },
    '以内 之内 以里 内 范围内 范围以内 区间内 幅度内 的范围内',
    'after-figure',
  ),
  entry({ is: 'suffix', op: 'outside' }, '以外 之外 范围外 范围以外 范围之外', 'after-figure'),
  entry({ is: 'suffix', op: 'between' }, '之间 间 区间 范围', 'after-figure'),
  entry({ is: 'including', closed: true }, '含 包含 含本数 包括本数 含此数 包含本数 均含 都含 含端点'),
  entry({ is: 'including', closed: false }, '不含 不包含 不含本数 不包括本数 未含 均不含 都不含'),
  entry({ is: 'particle' }, '及 及其', 'after-figure'),
  entry({ is: 'signed', op: '>' }, '为正 正增长 为正数 为正值'),
  entry({ is: 'signed', op: '<' }, '为负 负增长 为负数 为负值'),
  entry({ is: 'signed', op: '=' }, '零增长'),
  entry({ is: 'range' }, '- ~ -- 至 到', 'after-figure'),
];

const direction = (side: 'above' | 'below' | 'either', words: string, when: When, overrun = false) =>
  entry({ is: 'direction', side, overrun }, words, when);

const DIRECTIONS: readonly Entry[] = [
  direction(
    'above',
    '超过 高于 超出 上升 增加 增长 提高 上浮 上涨 升高 多出 高出 上调 突破 多于 大于',
    'always',
  ),
  direction('above', '超 多 高 增 升', 'in-step'),
  direction('above', '超额 超支 超标 超编 超期', 'in-step', true),
  direction(
    'below',
    '低于 少压减 少完成 少支出 少执行 降低 下降 减少 少于 缺少 短少 下浮 下滑 下跌 下调 落后 小于 低出',
    'always',
  ),
  direction('below', '欠 少 低 降 减 缺 短 未完成', 'in-step'),
  direction(
    'either',
    '相差 偏离 偏差 变动 浮动 波动 变化 差异 偏移 上下浮动 上下波动 增减 上下 正负 上或下 上、下',
    'in-step',
  ),
  direction('either', '差 调整', 'in-step'),
];

const POINTS: readonly Entry[] = [
  entry({ is: 'each' }, '每 每再 每当'),
  entry(
    { is: 'give' },
    '得分为 得分是 计分为 得分 评分为 计分 记分 赋分 得到 获得 可得 可计 赋予 给予 计为 记为 评为 折合 取得 得 计 记 给 赋 评 打 获 为 是 按 评定为',
    'before-points',
  ),
  entry({ is: 'take' }, '扣减 扣除 扣掉 扣去 减扣 倒扣 扣分 扣'),
  entry({ is: 'take' }, '减 减去 减少 减掉 减分 少得', 'before-points'),
  entry({ is: 'add' }, '加 增加 奖励 加计 加记 奖 加分 增', 'before-points'),
  entry({ is: 'again' }, '再 另 另外 额外', 'before-points'),
  entry(
    { is: 'full' },
    '满分 全分 全部分值 全部分数 全部权重分 全部权重 全额分 全部得分 基本分 基准分 基础分',
  ),
  entry(
    { is: 'none' },
    '不得分 不得分值 不计分 不给分 不记分 不赋分 不能得分 不予计分 不予得分 不予评分 不予给分 不予记分 不予赋分 无分 不得任何分 零分 扣除全部分值 扣除该项全部分值 扣除全部分数 全部扣完 全部扣除 全扣 扣完全部分值 扣光 扣除所有分值 扣除该项分值 扣全部分值 扣全分 扣满分 扣除满分 不得此项分 不得该项分 不得本项分',
  ),
  entry(
    { is: 'kept' },
    '不扣分 不予扣分 不作扣减 不扣 不加分 不再加分 不另加分 不额外加分 不予加分 不再扣分 不另扣分',
  ),
  entry({ is: 'half' }, '一半 半数 二分之一 一半分'),
  entry({ is: 'halved' }, '减半 减半计分 减半得分 折半 折半计分'),
  entry(
    { is: 'weight' },
    [
      '',
      '该指标',
      '本指标',
      '指标',
      '该项',
      '本项',
      '此项',
      '单项',
      '该项指标',
      '本项指标',
      '该指标的',
      '本项的',
      '该项的',
      '相应',
      '对应',
      '其',
      '所占',
      '相应的',
      '三级指标',
      '本指标的',
      '指标的',
      '本',
      '该',
    ]
      .flatMap((lead) =>
        [
          '权重分值',
          '权重分',
          '权重',
          '权数',
          '标准分值',
          '标准分',
          '标分',
          '总分值',
          '满分值',
          '分值',
          '总分',
          '分数',
          '应得分',
          '得分值',
          '参考分值',
        ].map((word) => `${lead}${word}`),
      )
      .join(' '),
  ),
  entry({ is: 'coefficient' }, '系数 得分系数 计分系数'),
  entry({ is: 'double' }, '加倍 翻倍 双倍'),
  entry({ is: 'respectively' }, '分别 依次 对应分别'),
  entry(
    { is: 'drained' },
    '扣完 扣光 减完 扣至 减至 扣到 扣减完 扣除完 扣完本项分值 扣完该项分值 扣完本项分 扣完该项分 加至 加到 加满',
  ),
  entry({ is: 'until' }, '为止 止 为限 封顶 为上限 为下限 为底限'),
  entry(
    { is: 'most' },
    '最多 最高 至多 上限 累计最多 最高不超过 最多不超过 不得突破 不突破 累计不超过 上限为 封顶',
  ),
  entry({ is: 'least' }, '最低 最少 下限 最低为 最低得 下限为 保底'),
  entry(
    { is: 'rest' },
    '否则 反之 其余 其余情况 其他情况 其余的 其他的 其它情况 其他 其它 除此之外 除此以外 不符合上述条件的 不符合上述条件 不符合上述要求 不满足上述条件',
  ),
];

const MEASURE: readonly Entry[] = [
  entry(
    { is: 'target' },
    [
      '',
      '年度',
      '年初',
      '全年',
      '预期',
      '预定',
      '计划',
      '既定',
      '规定',
      '设定',
      '绩效',
      '考核',
      '本年度',
      '年度绩效',
      '市下达',
      '下达',
      '当年',
      '上级下达',
      '上级',
    ]
      .flatMap((lead) =>
        [
          '目标值',
          '目标任务',
          '任务目标',
          '目标数',
          '目标要求',
          '目标',
          '指标值',
          '计划数',
          '计划任务',
          '任务数',
          '标准值',
          '任务',
          '责任指标',
          '控制指标',
          '控制数',
          '控制目标',
          '计划目标',
          '进度目标',
        ].map((word) => `${lead}${word}`),
      )
      .join(' '),
  ),
  entry(
    { is: 'target' },
    '核定数 核定编制 核定编制数 编制数 预算数 预算安排 预算安排数 年初预算 预算 预算额度 预算总额 计划 达标线 达标值 目标线 计划值 限额 定额 概算 批复数',
  ),
  entry({ is: 'met', met: true }, '达标'),
  entry({ is: 'met', met: false }, '未达标 不达标 没有达标 未能达标'),
  entry(
    { is: 'limit-name' },
    '规定时限 规定时间 规定期限 规定标准 规定比例 序时进度 同期水平 规定值 合同约定 法定时限 要求时限 时限要求',
  ),
  entry({ is: 'proportion' }, '比例 百分比 比率 比重 占比 等比例 同比例 占比例 所占比例 所占比重 比值'),
  entry({ is: 'by' }, '按照 按 依据 依 以 根据'),
  entry(
    { is: 'line' },
    '直线插入法 线性方法 线性插值法 线性插值 直线插值法 直线插值 直线内插法 直线内插 线性插入法 线性内插法 线性内插 内插法 插值法 插值 线性 直线法',
  ),
  entry(
    { is: 'late' },
    '逾期 延期 延迟 迟报 推迟 超期 超时 延误 迟延 拖延 滞后 迟到 逾时 晚报 晚 迟',
    'in-step',
  ),
  entry({ is: 'in-time' }, '按期完成 按时完成 按时报送 按期报送 按时 按期 如期 及时'),
  entry({ is: 'series' }, '以此类推 依次类推 依此类推 类推 以次类推'),
  entry(
    { is: 'standard' },
    '为标准 为基准 为标准线 为标准值 为满分 为满分标准 为基准值 为目标值 为目标 为准 为上限 为下限 为界 为界限 为满分线 作为标准 作为基准 作为满分 作为目标 为基础 为基数 为扣分标准 为评分标准',
  ),
  entry({ is: 'compared' }, '相比 相比较 比较 对比 比'),
  entry({ is: 'part' }, '的部分 部分'),
  entry(
    { is: 'listed' },
    '上述范围 上述标准 该范围 该区间 上述区间 该标准 此范围 合理区间 在此基础上 在此基础 在满分基础上 在标准分基础上',
  ),
  entry({ is: 'rounding' }, '四舍五入 取整 取整数 保留 精确'),
  entry({ is: 'and' }, '并且 且 而且 同时 并'),
  entry({ is: 'or' }, '或者 或'),
  entry({ is: 'function', of: 'min' }, 'min MIN Min 取小值'),
  entry({ is: 'function', of: 'max' }, 'max MAX Max 取大值'),
  entry({ is: 'function', of: 'abs' }, 'abs ABS Abs 绝对值'),
  entry({ is: 'operator', op: '*' }, '* 乘以 乘'),
  entry({ is: 'operator', op: '/' }, '/ 除以'),
  entry({ is: 'operator', op: '+' }, '+ 加上'),
  entry({ is: 'operator', op: '-' }, '- 减去 减'),
];

export const ENTRIES: readonly Entry[] = [...COMPARISONS, ...DIRECTIONS, ...POINTS, ...MEASURE];
