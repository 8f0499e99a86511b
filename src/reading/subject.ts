/** The words before a bound: what the value is. They may be dropped, shortened or varied, but must name one thing. */
import { fold } from '../grid/fold';

/** A noun of measure at the end: what is compared, and no preface. */
const MEASURE =
  /(?:偏差|差异|偏离|率|满意度|知晓度|参与度|比例|比重|完成数|完成值|完成量|程度|进度|占比|指数|覆盖面|比率|性别比|人数|户数|件数|次数|数量|金额|面积|经费|资金|收入|支出|投入|时间|天数|产值|总额|规模|成本|X|值)(?:为|在|应|达到|达)?$/;
const COUNTED_WITH = /\((?:不含|含|不包含|包含|不包括|包括|剔除|扣除)[^()\d]{1,20}\)/;
const HEDGE = /除外|特殊|批准|核准|审批|同意|确需|酌|视|经/;
const LEADING =
  /^(?:如果|倘若|假如|如(?!期)|若|当年|本年度|本年|全年|当|凡|对|即|其中|其|该项|本项|此项|该|本|部门|单位|年度|考核|实际|评分标准|评价标准|计分标准|评分细则|赋分标准|评价要点|标准(?!值)|指标(?!值)|一般情况下)+(?=.)/;
const REACHED = /(?:达|下降|降低|降|跌|控制|压减|压缩)[到至]$/;
const HEADING =
  /^(?:在此基础上?|在(?:满分|标准分|基本分|基础分)基础上|在[^,;。]{1,10}的?基础上|评分标准|评价标准|计分标准|评分细则|赋分标准|评价要点|标准|其中|正向指标|反向指标)$/;
/** 第3名, 得80%权重分: a rank and points are no measured value. */
const NO_SUBJECT = /[得计记给赋扣]$|第$|(?:^|[^提目事])前$|(?:^|[^节契集违])约$/;
/** A comparison, an exception or a repeated event among the words: more is said than what the value is. */
const MORE_SAID =
  /高于|低于|不超过|不低于|不足|超过|超出|大于|小于|分别|^除|[^扣剔去]除(?!以)|但|一次(?!合格|通过|验收|性|成功|办结|交验|办成|就诊|入学|签约)/;
const GENERIC =
  /^(?:实际)?(?:指标值?|目标值|比率|比例|完成值|实际值|该值|结果|数值|值|绝对值|完成情况|完成|执行|任务|目标|计划)$/;
const TIME =
  /第?[一二三四1-4]季度|[上下]半年|\d{1,2}月|[一二三四五六七八九十]{1,2}月|年中(?!追加|调整)|季末|月末/;

/** A date, a heading, a purpose, who looked at what: words of an earlier phrase. */
function lastPhrase(words: string): string {
  const parts = words.split(/[,;。:]/);
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = (parts[index] ?? '').replace(/^[()、]+/, '');
    if (part !== '') return part;
  }
  return '';
}

/**
 * In: the words before a bound, typed. Out: their core (`该在职人员控制率` → `在职人员控制率`), '' where there are
 * none, null when they are more than a subject.
 */
export function subjectOf(words: string): string | null {
  const phrase = lastPhrase(
    fold(words)
      .replace(/\([A-Za-z%]{1,3}\)/g, '')
      .replace(COUNTED_WITH, (aside) => (HEDGE.test(aside) ? aside : ''))
      .replace(/(?:在|处于)?(?:合理|规定|目标|正常)的?(?:区间|范围)内?\($/, ''),
  )
    .replace(/[(:,、]+$/, '')
    .replace(/^[^(]*\)/, '');
  if (phrase === '') return '';
  // What stands before a comma or an opening bracket is looked at or named, unless it is itself a measure.
  const apart = /[,:;。(]$/.test(fold(words));
  if (apart && !MEASURE.test(phrase)) return '';
  // 「执行率达到序时进度的95%」: a share of another rate, which is not the rate itself.
  if (
    phrase.endsWith('的') &&
    !phrase.includes('占') &&
    /(?:率|度|进度).*(?:进度|水平|率|平均).{0,2}的$/.test(phrase)
  )
    return null;
  if (/[至到]$/.test(phrase.replace(REACHED, ''))) return null;
  if (ASIDE_HEDGED.test(fold(words))) return null;
  if (NO_SUBJECT.test(phrase) || phrase.includes('±')) return null;
  const ratio = /^([^/()=]{2,14})\/([^/()=]{2,14})$/.exec(phrase);
  const core = (ratio === null ? phrase : `${ratio[1] ?? ''}占${ratio[2] ?? ''}`)
    .replace(REACHED, '')
    .replace(LEADING, '')
    .replace(
      /(?:为|在|达到|达|是|的|应|须|需|必须|控制|处于|介于|保持|位于|维持|落|完成|属于|∈|的?范围|的?区间)+$/,
      '',
    )
    .replace(HEADING, '')
    .replace(LEFT_OVER, '');
  if (core === '') return '';
  if (
    MORE_SAID.test(core) &&
    !/上年|去年|平均|超过(?:规定|约定|合同)/.test(core) &&
    !/率$|度$|比$/.test(core)
  )
    return null;
  return TWO_MEASURES.test(core) || /[得计]分.*[,;]|[扣每]/.test(core.replace(/^平均每/, '')) ? null : core;
}

/** Words that only lead on to the bound or the step. */
const LEFT_OVER =
  /(?:按|则|其|若|就|均|如果|对于)$|^(?:其中|中|之间|中间|其间|对|凡|如果?|若|倘若|按目标值?|照目标值?|对照目标值?|对于)$/;
/** 预算完成率和支付进度率, 开工率、完工率均: two values cannot be told from one. */
const TWO_MEASURES =
  /(?:率|满意度|知晓度|比例|得分)(?:和|与|及|、|以及|或)[^,;。]{0,14}(?:率|满意度|参与度|比例)(?:均|都|分别|指标)*$/;
/** 完成率（含经批准调整）: what is counted in depends on what nobody knows. */
const ASIDE_HEDGED =
  /\([^()\d]{0,12}(?:除外|特殊|批准|核准|审批|同意|确需|酌)[^()\d]{0,12}\)|\((?:不含|含)[^()]{0,6}\d[^()%]{0,8}\)/;

/**
 * Whether a later subject can be an earlier one: left out, generic, or the earlier one shortened at either end
 * (`预算完成率` → `完成率`, `三公经费变动率` → `三公经费`). A longer one is another thing (`合格率`, `一次合格率`).
 */
export function sameSubject(earlier: string, later: string): boolean {
  if (earlier === '' || later === '' || /^[A-Za-z]$/.test(earlier) || /^[A-Za-z]$/.test(later)) return true;
  if (GENERIC.test(earlier) || GENERIC.test(later)) return true;
  if (TIME.exec(earlier)?.[0] !== TIME.exec(later)?.[0]) return false;
  if (earlier.startsWith(later) || earlier.endsWith(later)) return true;
  return later.startsWith(earlier) && /^(?:率|度|值|数|比例|比率|情况)$/.test(later.slice(earlier.length));
}

/** Whether words name a measure: 执行率, 满意度, 完成数. */
export function isMeasure(words: string): boolean {
  return MEASURE.test(words);
}
