/**
 * Phrases known to be without effect, a closed list: definitions, citations, sources of figures, purposes, headings,
 * counts of what there is to look at. Nothing in them may give or take points.
 */
import { EXEMPTION } from '../../lexicon/hedges';
import type { Match, Tokens } from './match';
import { figureOf, has, isMark, isWords, says, sense, textOf } from './match';

const SCORING: ReadonlySet<string> = new Set([
  'give',
  'take',
  'none',
  'kept',
  'each',
  'weight',
  'full',
  'rest',
  'drained',
]);

/** 得分, 满分: the score itself, though no verb gives it. */
const OF_SCORE = /得分(?!率)|满分|计分|评分(?!标准|细则|办法|方法|规则|要点|依据|表)|分值/;

function speaksOfScore(t: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (sense(t, at, 'weight') !== null || sense(t, at, 'full') !== null) return true;
    if (OF_SCORE.test(t[at]?.text ?? '')) return true;
  }
  return false;
}

function scores(t: Tokens, i: number): boolean {
  const token = t[i];
  if (token?.kind === 'figure') return token.amount.unit === '分';
  return token?.kind === 'word' && token.senses.some(({ is }) => SCORING.has(is));
}

/** To the end of the sentence, where nothing in it scores. */
function toEnd(t: Tokens, i: number, marks: string, most: number): number | null {
  let end = i;
  let depth = 0;
  let comma = i;
  let bracket = -1;
  while (end < t.length && end - i < most) {
    if (isMark(t, end, '([')) {
      if (depth === 0) bracket = end;
      depth += 1;
    } else if (isMark(t, end, ')]')) {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && isMark(t, end, marks)) break;
    if (isMark(t, end, ',')) comma = end;
    // 数据来源：预算系统，经批准的除外; （重点项目除外）: what is left out is no part of the source.
    const hedge = sense(t, end, 'hedge');
    if (hedge !== null && comma > i) return comma;
    if (hedge?.why === EXEMPTION && depth > 0 && bracket >= i) return bracket;
    if (scores(t, end) && !sense(t, end, 'weight')) return null;
    if (sense(t, end, 'take') !== null || sense(t, end, 'each') !== null) return null;
    end += 1;
  }
  return end - i >= most ? null : end;
}

const MEASURE_NAME = /(?:率|数|额|度|比例|比重|值|量|占比|程度|指数)(?:\(%\))?$/;

/** `控制率=(实际数/预算数)×100%`, `某率是指…`. */
const DEFINES = /指的是|是指|系指|指(?!标)/;

function definition(t: Tokens, i: number): number | null {
  if (!has(t, 'operator') && !says(t, DEFINES)) return null;
  let hedged = false;
  for (let at = i; at < i + 9 && at < t.length; at += 1) {
    const token = t[at];
    if (token === undefined || isMark(t, at, hedged ? ',;。#:' : ',;。#')) return null;
    // 上年结转部分：偏差率=…: which part is meant is no part of what is defined.
    hedged = hedged || sense(t, at, 'hedge') !== null;
    const equals = sense(t, at, 'compare')?.op === '=';
    const means = isWords(t, at, /(?:指的是|是指|系指)$|^指(?!标)/);
    if (equals && at > i) {
      const name = textOf(t, i, at);
      if (!MEASURE_NAME.test(name) || /得分|分值/.test(name)) return null;
      const end = toEnd(t, at + 1, ',;。#', 60);
      if (end === null || end === at + 1) return null;
      if (speaksOfScore(t, at + 1, end)) return null;
      for (let place = at + 1; place < end; place += 1) if (sense(t, place, 'operator') !== null) return end;
      return null;
    }
    if (means) {
      const end = toEnd(t, at + 1, ';。#', 90);
      return end !== null && end > at + 1 ? end : null;
    }
    if (scores(t, at) || token.kind === 'figure') return null;
  }
  return null;
}

const SOURCE =
  /^(?:数据|资料|信息|指标|数据资料)来源|^(?:评价|评分|政策|文件)?依据(?=[:为])|^考核方式|^评价方法|^(?:主要)?(?:用以|用于)(?:反映|考核|评价)|^佐证材料|^佐证资料/;

const SOURCE_WORDS = /来源|依据|考核方式|评价方法|用以|用于|佐证/;

function source(t: Tokens, i: number): number | null {
  if (!says(t, SOURCE_WORDS)) return null;
  const text = textOf(t, i, i + 3);
  if (!SOURCE.test(text)) return null;
  if (/依据/.test(text) && !isMark(t, i + 1, ':') && !isMark(t, i + 2, ':')) return null;
  const colon = isMark(t, i + 1, ':') || isMark(t, i + 2, ':');
  const end = toEnd(t, i, colon ? ';。#)' : ';。#):', 60);
  if (end === null || end === i + 1) return null;
  // 数据来源于考核得分 says where the value is looked up.
  for (let at = i + 1; at < end; at += 1)
    if (sense(t, at, 'full') !== null || sense(t, at, 'weight') !== null) return null;
  return end;
}

/** `以部门决算批复数为准`. */
const FOLLOWED = /为准/;

function standardSource(t: Tokens, i: number): number | null {
  if (!says(t, FOLLOWED)) return null;
  if (sense(t, i, 'by') === null && !isWords(t, i, /以$/)) return null;
  for (let at = i + 1; at < i + 10 && at < t.length; at += 1) {
    if (t[at]?.kind === 'figure' || isMark(t, at, ',;。#()')) return null;
    if (scores(t, at) || sense(t, at, 'take') !== null || sense(t, at, 'proportion') !== null) return null;
    const text = textOf(t, i, at + 1);
    if (/(?:数据|口径|结果|数|为|材料|台账|记录|文件)?为准$/.test(text))
      return speaksOfScore(t, i, at + 1) ? null : at + 1;
  }
  return null;
}

/** 《…办法》〔2021〕8号第15条. */
function citation(t: Tokens, i: number): number | null {
  // 财预〔2020〕10号
  if (
    isMark(t, i, '[(') &&
    /^20\d\d$/.test(figureOf(t, i + 1)?.digits ?? '') &&
    isMark(t, i + 2, '])') &&
    figureOf(t, i + 3) !== null &&
    isWords(t, i + 4, /^号/)
  )
    return i + 5;
  if (!/《/.test(t[i]?.text ?? '')) return null;
  let at = i;
  while (at < t.length && at - i < 20 && !/》/.test(t[at]?.text ?? '')) {
    if (isMark(t, at, ';。#') || scores(t, at)) return null;
    at += 1;
  }
  if (at >= t.length || !/》/.test(t[at]?.text ?? '')) return null;
  at += 1;
  const start = at;
  while (
    at < t.length &&
    at - start < 12 &&
    (isMark(t, at, '([)]') ||
      t[at]?.kind === 'figure' ||
      t[at]?.kind === 'date' ||
      // 财预〔2021〕8号
      (isWords(t, at, /^[一-龥]{1,6}$/) &&
        isMark(t, at + 1, '[') &&
        /^20\d\d$/.test(figureOf(t, at + 2)?.digits ?? '')) ||
      isWords(t, at, /^(?:财|办|发|号|字|第|条|款|项|规定|的|要求|[^,;。]{1,4}发|[^,;。]{1,4}字)+$/))
  )
    at += 1;
  return at;
}

/** `发放问卷120份`, `共4项`, `30岁及以下`, `抽查3个村`: a figure of its own noun. */
const OWN_NOUN =
  /(?:问卷|调查|抽查|样本|发放|共|共计|总计|合计|包括|分为|设置|核查|查看|抽取|电话回访|走访|随机|监测|拨打|人均|户均|按)$/;

function ownNoun(t: Tokens, i: number): number | null {
  const figure = figureOf(t, i);
  if (figure === null || figure.around) return null;
  const { unit } = figure.amount;
  if (unit === '岁') {
    const end = isWords(t, i + 1, /^及$/) ? i + 2 : i + 1;
    return sense(t, end, 'suffix') !== null ? end + 1 : null;
  }
  if (unit === '%' || unit === 'p' || unit === '分' || unit === '') return null;
  const before = `${t[i - 2]?.text ?? ''}${t[i - 1]?.text ?? ''}`;
  const asked =
    sense(t, i - 1, 'compare') !== null &&
    /(?:问卷|样本|调查对象|受访者)(?:数量|份数|人数)?$/.test(t[i - 2]?.text ?? '');
  if (!asked && (!OWN_NOUN.test(before) || sense(t, i - 1, 'compare') !== null)) return null;
  const next = i + 1;
  if (sense(t, next, 'suffix') !== null) return null;
  // 人均5元的标准 is a name; 问卷120份 ends its phrase.
  if (isWords(t, next, /^的$/) && /标准|补助|奖励/.test(t[next + 1]?.text ?? '')) return next + 1;
  return t[next] === undefined ||
    isMark(t, next, ',;。)、') ||
    isWords(t, next, /^(?:问卷|样本|评价要点|要点|内容|指标|情况|核查|检查|抽查|回访|测评)/)
    ? next
    : null;
}

/** `完成率（X）：` names the value by a letter; `A为年初目标值`. */
const LETTER = /[A-Z]/;

function letter(t: Tokens, i: number): number | null {
  if (!says(t, LETTER)) return null;
  if (isMark(t, i, '(') && isWords(t, i + 1, /^[A-Z]$/) && isMark(t, i + 2, ')')) return i + 3;
  // A=结余率; A：预算执行率
  const equals = sense(t, i + 1, 'compare')?.op === '=';
  if (
    isWords(t, i, /^[A-Z]$/) &&
    equals &&
    t[i + 2]?.kind === 'words' &&
    isMark(t, i + 3, ',;。#') &&
    MEASURE_NAME.test(t[i + 2]?.text ?? '')
  )
    return i + 3;
  const text = textOf(t, i, i + 3);
  if (/^[A-Z](?:为|表示|指|代表)/.test(text)) {
    const end = toEnd(t, i, ',;。#)', 10);
    return end === null || speaksOfScore(t, i, end) ? null : end;
  }
  return null;
}

/** 约谈, 通报批评, 不得评优: other consequences than points. */
const CONSEQUENCE =
  /(?:约谈|通报批评|限期整改|追究责任|不得评优|不得评为优秀|取消评优|不得评先|考核为未完成等级|责令整改)/;

function consequence(t: Tokens, i: number): number | null {
  if (!says(t, CONSEQUENCE)) return null;
  for (let at = i; at < i + 8 && at < t.length; at += 1) {
    if (isMark(t, at, ',;。#') || scores(t, at)) return null;
    if (CONSEQUENCE.test(textOf(t, i, at + 1))) {
      const end = toEnd(t, at + 1, ',;。#', 10);
      return end;
    }
  }
  return null;
}

/** 按每超出1%扣0.5分 `的标准扣分`: how what stands before it is taken, and nothing more. */
const MANNER = /^(?:标准|幅度|方式|方法|办法|原则)$/;

function manner(t: Tokens, i: number): number | null {
  if (!isWords(t, i, /^的$/) || !isWords(t, i + 1, MANNER) || figureOf(t, i - 1)?.amount.unit !== '分')
    return null;
  const verb = t[i + 2];
  if (verb === undefined || !/^(?:扣分|扣减|扣除|计分|评分|得分|扣|减分)$/.test(verb.text)) return null;
  return t[i + 3] === undefined || isMark(t, i + 3, ',;。#)') ? i + 3 : null;
}

/** `在0分和满分之间确定，计算公式为：得分=…`: the formula behind it says how. */
const FROM_NONE = /^在?0分(?:和|与|至|到|~|-)(?:满分|该项满分|权重分|分值)之间/;

function betweenNoneAndFull(t: Tokens, i: number): number | null {
  if (figureOf(t, i + 1)?.amount.unit !== '分' && figureOf(t, i)?.amount.unit !== '分') return null;
  const said = textOf(t, i, i + 8);
  if (!FROM_NONE.test(said)) return null;
  for (let at = i; at < i + 8; at += 1) {
    // 在0分和满分之间采用线性插值法计分: the line says how.
    if (sense(t, at, 'line') !== null) return at;
    if (!isMark(t, at, ',:')) continue;
    const formula = /^(?:具体)?(?:计算)?(?:公式)?为?:?(?:得分|该项得分|本项得分)=/.test(
      textOf(t, at + 1, at + 8),
    );
    return formula ? at : null;
  }
  return null;
}

/** `每出现1次不扣1分`: takes nothing, however often. */
function takesNothing(t: Tokens, i: number): number | null {
  if (sense(t, i, 'each') === null) return null;
  for (let at = i + 1; at < i + 8 && at < t.length && !isMark(t, at, ',;。#'); at += 1) {
    if (sense(t, at, 'kept') === null) continue;
    const end = figureOf(t, at + 1)?.amount.unit === '分' ? at + 2 : at + 1;
    return t[end] === undefined || isMark(t, end, ',;。#)') ? end : null;
  }
  return null;
}

/** In: a place where a phrase may begin. Out: where a phrase without effect ends; null where none stands. */
export function readInert(t: Tokens, i: number): Match<true> | null {
  for (const read of [
    definition,
    source,
    standardSource,
    citation,
    ownNoun,
    letter,
    consequence,
    takesNothing,
    manner,
    betweenNoneAndFull,
  ]) {
    const end = read(t, i);
    if (end !== null && end > i) return { value: true, end };
  }
  return null;
}
