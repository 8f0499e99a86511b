/** Every interpretation the engine may use: its code, what it says, and its ground. Named wherever it was used. */

/** An interpretation that was used. */
export interface Assumption {
  readonly code: string;
  readonly text: string;
}

interface Interpretation {
  /** What was taken for granted, for the user. */
  readonly text: string;
  /** Law, document or practice it rests on. */
  readonly ground: string;
}

const INTERPRETATIONS = {
  'inclusive-words': {
    text: '「以上、以下、以内、不超过、不低于」包括本数，「超过、低于、不足」不包括本数',
    ground: '《民法典》第一千二百五十九条',
  },
  'shared-end-upper': { text: '两档共用的端点按数值较高的一档计', ground: '本单位自定规则' },
  'shared-end-lower': { text: '两档共用的端点按数值较低的一档计', ground: '本单位自定规则' },
  'part-steps-whole': { text: '不足一档的部分不扣分', ground: '评价标准未写明；通行做法，可在规则中改定' },
  'part-steps-proportional': { text: '不足一档的部分按比例扣分', ground: '本单位自定规则' },
  'part-steps-started': { text: '不足一档的部分按一档扣分', ground: '本单位自定规则' },
  'percent-is-point': { text: '比率指标中「每1%」按1个百分点理解', ground: '通行做法' },
  'relative-step': { text: '数量或金额指标中「每1%」按基准值的百分之一理解', ground: '通行做法' },
  'floor-zero': { text: '评价标准未写最低分，扣到0分为止', ground: '通行做法' },
  'cap-full': { text: '评价标准未写最高分，最多得满分', ground: '通行做法' },
  'proportion-of-bound': {
    text: '「按比例」按实际值占满分标准的比例计算',
    ground: '财预〔2020〕10号：未完成指标值的，按完成值与指标值的比例计分',
  },
  'target-at-least': { text: '指标值未写方向，按达到或超过即完成理解', ground: '财预〔2020〕10号' },
  'implied-full': { text: '评价标准只写了扣分情形，其余情形得满分', ground: '通行做法' },
  'baseline-one-way': { text: '好于标准的一侧不扣分', ground: '评价标准只写了另一侧的扣分' },
  'typing-slip': { text: '文字疑似录入错误，已按「≤」理解', ground: '扫描、转换文档常见错字' },
  'words-match': { text: '实际完成情况与评价标准所列档次文字一致', ground: '按所填档次计分' },
  'count-in-words': {
    text: '按实际完成情况所写文字认定扣分情形的次数',
    ground: '按所填情况计分',
  },
  'national-targets': {
    text: '表中未给评价标准：完成指标值得满分，未完成按完成比例计分',
    ground: '财预〔2020〕10号',
  },
  'national-noted': { text: '表注写明了正向、反向指标的算式，只按表注计算', ground: '表注' },
  'national-excess': {
    text: '超过指标值30%及以上，属目标偏低或数据有误的，可以扣分',
    ground: '财预〔2020〕10号',
  },
  'national-tiers': {
    text: '定性指标按达成、部分达成、未达成三档，在100%-80%、80%-60%、60%-0之间计分',
    ground: '财预〔2020〕10号',
  },
  'national-quality': {
    text: '定性指标实际完成情况照写指标值，由人按完成程度在三档内定分',
    ground: '财预〔2020〕10号',
  },
  'national-sets': {
    text: '表中未给评价标准，各地算法不一，各套规则算出的得分之间都算对',
    ground: '财预〔2020〕10号及财政平台默认算法，可在规则中选定一套',
  },
  'national-deadline': { text: '在完成时限当日或之前完成的，得满分', ground: '财预〔2020〕10号' },
  'national-late': { text: '晚于完成时限的，扣多少须由人认定', ground: '财预〔2020〕10号' },
  'deadline-supplied': {
    text: '时限或完成日期没有写全，年份、月底由我们补足后再比较',
    ground: '按同一年份、月末最后一天理解',
  },
  'note-unread': { text: '表注中另有关于计分的话没有读懂，先按全国通行规定推算', ground: '请对照表注核实' },
  'national-funds': { text: '预算执行率得分＝分值×执行率，最多得满分', ground: '财预〔2020〕10号' },
  'not-applicable': { text: '本单位没有该项内容，按不适用处理', ground: '评价标准所写' },
  'not-applicable-sibling': { text: '同表相邻指标写明没有该项内容按满分计算', ground: '同表评价标准所写' },
} as const satisfies Readonly<Record<string, Interpretation>>;

export type InterpretationCode = keyof typeof INTERPRETATIONS;

/** The interpretation as an assumption of an assessment: text with its ground. */
export function assumption(code: InterpretationCode): Assumption {
  const { text, ground } = INTERPRETATIONS[code];
  return { code, text: `${text}（依据：${ground}）` };
}
