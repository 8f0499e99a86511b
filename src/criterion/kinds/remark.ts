/** Words that cannot change the score: definitions, headings of the criterion, its own full marks, rounding. */
import type { Kind } from '../kind';
import { matchAt, NUMBER } from '../quantity-words';

const HEADING =
  /(?:具体)?(?:评分|评价|计分|扣分|赋分|考核|打分)(?:标准|细则|办法|方法|规则|要点|依据)?(?:如下|为)?(?=[:,;。]|$)|(?:按照?)?(?:以下|下列|如下)(?:标准|规则|方法|档次|办法)?(?:计分|评分|扣分|得分|执行)?(?=[:,;。]|$)|其中(?=[:,])|正向指标(?=[:,])|反向指标(?=[:,])/y;
/** A step with no bound of its own counts from the target anyway. */
const FROM_TARGET =
  /(?:以|按|对照)目标值为?(?:标准|基准|准|目标|基数)?(?=[,;。:])|(?:与|和|同)目标值相比(?:较)?(?=[,;。:])/y;
/** `完成率（X）：` names the value by a letter. */
const NAMED = /[^,;。:#\d≥≤<>=()]{1,20}(?:率|度|比例|比重|值|数)\([A-Z]\)(?=:)/y;
/** 「决算编制准确，误差率不超过1%」: the figure says what accurate is. */
const ACCURATE = /[^,;。:#\d无未不]{2,14}准确(?=,[^,;。\d]{0,6}(?:误差|偏差|差错|差异))/y;
const WORTH = new RegExp(
  `(?:本项|该项|此项|指标|该指标|本指标)?(?:满分|总分|共计|共|分值|权重|标准分)(?:为|:|=)?${NUMBER}分?(?=[,;。)]|$)|满分(?=[,;。)]|$)`,
  'y',
);
const ROUNDING =
  /(?:得分|计算结果|结果|最终得分)?(?:保留|四舍五入|精确)(?:到|至)?(?:小数点后?)?(?:后)?[\d一二两]?(?:位)?(?:小数)?(?:四舍五入)?(?=[,;。)]|$)/y;
/** 控制率=(实际数/预算数)×100%，… — an equation ends at its comma. */
const EQUATION =
  /[^-+*/;。#:=,<>≤≥\d]{1,30}(?:率|数|额|度|比例|比重)=[^;。#=,<>≤≥]{0,120}[/*+-][^;。#=,<>≤≥]{0,60}(?=[,;。#]|$)/y;
const DEFINED = /([^;。#:=]{1,40}?)(?:=|指的是|是指|系指|指)([^;。#]{1,200}?)(?=[;。#]|$)/y;
const PURPOSE =
  /(?:用以|用于|主要)?(?:反映|考核|考察)(?:和|与)?(?:反映|考核|评价)?[^;。#\d]{2,80}(?=[;。#]|$)/y;

export const remark: Kind = {
  kind: 'remark',
  read(text, at) {
    for (const pattern of [HEADING, FROM_TARGET, WORTH, ROUNDING, NAMED, ACCURATE]) {
      const match = matchAt(pattern, text, at);
      if (match !== null && match[0] !== '') return { value: { kind: 'remark' }, end: at + match[0].length };
    }
    const equation = matchAt(EQUATION, text, at);
    if (equation !== null && !/得分|计分|分值|权重|[扣得计]\d|每|满分/.test(equation[0])) {
      return { value: { kind: 'remark' }, end: at + equation[0].length };
    }
    const defined = matchAt(DEFINED, text, at);
    if (defined?.[1] !== undefined && /(?:率|数|额|度|比例|比重|值|量)(?:\(%\))?$/.test(defined[1])) {
      if (!/得分|计分|分值|权重|[扣得计]\d|每|满分/.test(defined[0])) {
        return { value: { kind: 'remark' }, end: at + defined[0].length };
      }
    }
    const purpose = matchAt(PURPOSE, text, at);
    return purpose === null || /[扣得计]分|[扣得计]\d/.test(purpose[0])
      ? null
      : { value: { kind: 'remark' }, end: at + purpose[0].length };
  },
  restate: () => null,
};
