/** Words that cannot change the score: definitions, headings of the criterion, its own full marks, rounding. */
import type { Kind } from '../kind';
import { matchAt, NUMBER } from '../quantity-words';

const HEADING =
  /(?:具体)?(?:评分|评价|计分|扣分|赋分|考核|打分|得分)(?:标准|细则|办法|方法|规则|要点|依据|区间|档次)?(?:如下|为)?(?=[:,;。)]|$)|(?:按照?)?(?:以下|下列|如下)(?:标准|规则|方法|档次|办法)?(?:计分|评分|扣分|得分|执行)?(?=[:,;。]|$)|其中(?=[:,])|正向指标(?=[:,])|反向指标(?=[:,])/y;
/** A step with no bound of its own counts from the target anyway. */
const FROM_TARGET =
  /(?:以|按|对照)目标值为?(?:标准|基准|准|目标|基数)?(?=[,;。:])|(?:与|和|同)目标值相比(?:较)?(?=[,;。:])/y;
/** `完成率（X）：` names the value by a letter. */
const NAMED = /[^,;。:#\d≥≤<>=()]{1,20}(?:率|度|比例|比重|值|数)\([A-Z]\)(?=:)/y;
/** 「决算编制准确，误差率不超过1%」: the figure says what accurate is. */
const ACCURATE = /[^,;。:#\d无未不]{2,14}准确(?=,[^,;。\d]{0,6}(?:误差|偏差|差错|差异))/y;
const WORTH = new RegExp(
  `(?:本项|该项|此项|指标|该指标|本指标)?(?:满分|总分|共计|共|分值|权重|标准分)(?:为|:|=)?${NUMBER}分?(?=[,;。:)]|$)|满分(?=[,;。)]|$)`,
  'y',
);
const ROUNDING =
  /(?:得分|计算结果|结果|最终得分)?(?:保留|四舍五入|精确)(?:到|至)?(?:小数点后?)?(?:后)?[\d一二两]?(?:位)?(?:小数)?(?:四舍五入)?(?=[,;。)]|$)/y;
/** 控制率=(实际数/预算数)×100%，… — an equation ends at its comma. */
const EQUATION =
  /[^-+*/;。#:=,<>≤≥\d]{1,30}(?:率|数|额|度|比例|比重)=[^;。#=,<>≤≥]{0,120}[/*+-][^;。#=,<>≤≥]{0,60}(?=[,;。#]|$)/y;
const DEFINED = /([^,;。#:=]{1,40}?)(?:=|指的是|是指(?!标)|系指|指(?!标))([^;。#]{1,200}?)(?=[;。#]|$)/y;
/** 预算数：财政部门批复的年度部门预算数。 — the Ministry's common framework explains each term of its formulas so. */
const TERM =
  /(?:其中[:,])?[^,;。#:\d≥≤<>得扣计]{2,14}(?:数|额|率|量|支出|经费|资金|面积|费用|人员|项目|预算|决算|收入|总量):[^;。#≥≤<>]{4,240}(?=[;。#]|$)/y;
/** Where figures come from, and what else follows from a low value: nothing that gives or takes points. */
const ASIDE =
  /(?:该|本)指标以[^;。#得扣计满]{2,40}为(?:标准|准|依据|口径)(?=[,;。#)]|$)|(?:其中)?[A-Z](?:为|表示|指|代表)[^,;。:#\d得扣计]{2,24}(?=[,;。#)]|$)|(?:数据|资料|信息)来源(?:于|为|:)?[^,;。#]{1,60}(?=[;。#)]|$)|以[^,;。#\d]{2,30}(?:数据|口径|结果|为)(?:为)?准(?=[,;。#)]|$)|(?:评价|评分|政策|文件)?依据(?:为|:)[^,;。#]{1,80}(?=[;。#)]|$)|(?:查阅|查看|查验|核查|查)(?:现场|资料|台账|文件|档案|系统|账簿|凭证|[和与及、])+(?=[,;。#)]|$)|(?:调查)?问卷(?:数量|份数)?(?:不少于|不低于)\d{1,5}份(?=[,;。#)]|$)|[^;。#得扣分]{0,24}(?:约谈|通报批评|限期整改|追究责任)(?=[,;。#)]|$)/y;
const SCORES = /得分|计分|分值|权重|[扣得计加]\d|每|满分|扣分|不得|酌|视情|除外|排名|比较后|相比|情节/;
/** 无此项支出的得满分；有此项支出的，… only says which half is meant. */
const PRESENT =
  /有(?:此|该|本|相关)?(?:项|类)?[^,;。#:\d得扣计违错漏误超迟逾问]{0,10}(?:的|单位|部门)(?:,(?!每)|:|(?=按))/y;
const ABSENT = /(?:无|没有|不涉及)[^;]{0,40}[;。]$|(?:无|没有|不涉及)[^;]{0,40},$/;
/** 群众满意度（10分）：满意度≥85%… — the row's own weight behind its name; what is exceeded earns nothing more. */
const TITLED = new RegExp(
  `[^,;。:#\\d得扣计()]{1,20}\\((?:满分|分值|权重|共|计)?${NUMBER}分\\):|超额完成(?:的|部分)?,?不(?:再|另)?(?:额外)?加分(?=[,;。]|$)`,
  'y',
);
/** …扣2分（5分）: the criterion's own weight, in brackets at its very end. */
const OWN_MARKS = new RegExp(`(?:共|计|满分|本项)?${NUMBER}分\\)?[。;]?$`, 'y');
const PURPOSE =
  /(?:(?:用以|用于|主要)(?:反映|考核|考察|评价)|反映)(?:和|与)?(?:反映|考核|评价)?[^;。#\d]{2,80}(?=[;。#]|$)/y;

export const remark: Kind = {
  kind: 'remark',
  read(text, at) {
    const aside = matchAt(ASIDE, text, at);
    if (aside !== null && !SCORES.test(aside[0])) {
      return { value: { kind: 'remark' }, end: at + aside[0].length };
    }
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
    const term = matchAt(TERM, text, at);
    if (term !== null && !SCORES.test(withoutAside(term[0]))) {
      return { value: { kind: 'remark' }, end: at + term[0].length };
    }
    const present = matchAt(PRESENT, text, at);
    if (present !== null && ABSENT.test(text.slice(Math.max(0, at - 60), at))) {
      return { value: { kind: 'remark' }, end: at + present[0].length };
    }
    const titled = matchAt(TITLED, text, at);
    if (titled !== null && !text.includes('#'))
      return { value: { kind: 'remark' }, end: at + titled[0].length };
    const ownMarks = matchAt(OWN_MARKS, text, at);
    if (ownMarks !== null && text.charAt(at - 1) === '(' && !text.includes('#')) {
      return { value: { kind: 'remark' }, end: at + ownMarks[0].length };
    }
    const purpose = matchAt(PURPOSE, text, at);
    return purpose === null || /[扣得计]分|[扣得计]\d/.test(purpose[0])
      ? null
      : { value: { kind: 'remark' }, end: at + purpose[0].length };
  },
  restate: () => null,
};

/** A bracket in a definition tells what is counted (…而产生的调整除外), not what is scored. */
function withoutAside(words: string): string {
  return words.replace(/\([^()]*\)(?=[^()]*$)/, '');
}
