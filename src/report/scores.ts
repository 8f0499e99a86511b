/** Scores and grades the report states: of the whole, of a group or a row. */
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { labelBefore } from './label';
import type { Sentence } from './sentence';

export interface SaidScore {
  readonly sentence: Sentence;
  readonly figure: Quantity;
  /** `total`; or the name of what it is the score of, plain, and whether the name is the heading above. */
  readonly of: 'total' | { readonly name: string; readonly isHeading: boolean };
}

export interface SaidGrade {
  readonly sentence: Sentence;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const TOTAL =
  /(?:综合评价?得?分|综合得分|综合评分|自评总?得?分|自评得|自评分数|自评总分|自评综合得分|自我评分|最终得分|最终评分|总得分|总评分|评价得分|评价总分|绩效得分|绩效评分|考评得分|总分)(?:数|值)?(?:为|是|达|共|计|得|合计|:)*$/;
/** Scores of another year, of others, or of a part. */
const NOT_OWN =
  /上年|去年|平均|复评|复核|抽查|考核|满意|测评|排名|满分|最高|最低|以上|指标(?!体系|表|评价|自评|,|得?$)|每|扣|加/;
const OF_HEADING =
  /(?:该|此|本)(?:项|类|部分|一级|二级|级)?(?:指标)?(?:的)?(?:自评|实际|最终|综合)?(?:得分|评分)?(?:为|是|共|得|计)*$/;
const OF_NAME = /^(.{2,30}?)(?:类)?(?:指标)?(?:的)?(?:自评|实际|最终)?(?:得分|评分|得)(?:为|是|共|得|计|:)*$/;
const MARKS = /["'《》\s]/g;

/** In: sentences. Out: the scores they state with 分. Full marks, steps and thresholds are none. */
export function* scoresIn(sentences: readonly Sentence[]): Generator<SaidScore> {
  for (const sentence of sentences) {
    for (const figure of sentence.figures) {
      if (figure.unit !== '分' || figure.value.isNegative()) continue;
      const behind = sentence.folded.slice(figure.to, figure.to + 2);
      if (/^\s?(?:以|及|的|制|-|~|≤|<)/.test(behind)) continue;
      const label = labelBefore(sentence, figure).replace(MARKS, '');
      const of = subjectOf(sentence, label);
      if (of !== null) yield { sentence, figure, of };
    }
  }
}

function subjectOf(sentence: Sentence, label: string): SaidScore['of'] | null {
  if (OF_HEADING.test(label) && /得|评/.test(label)) {
    return sentence.heading === '' ? null : { name: plainName(sentence.heading), isHeading: true };
  }
  if (NOT_OWN.test(label)) return namedIn(label);
  const total = TOTAL.exec(label);
  if (total !== null && isWhole(label.slice(0, total.index))) return 'total';
  return namedIn(label);
}

/** What stands before 自评得分: the unit, the year, the table it follows. */
function isWhole(words: string): boolean {
  if (
    /(?:20\d\d年|根据|按照|依据|经|部门|单位|我|本|项目|整体|支出|绩效|自评|评价|综合|资金|工作|局|办|处|院|委|会|校|中心|结果|年度)/.test(
      words,
    )
  )
    return true;
  return words === '';
}

function namedIn(label: string): SaidScore['of'] | null {
  const name = OF_NAME.exec(label)?.[1];
  return name === undefined ? null : { name: plainName(name), isHeading: false };
}

const NUMBERING = /^(?:[(]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3})[).、.\s]*|[①-⑳])/;
const ENDING = /(?:类|指标|情况|分析|方面|完成|得分|绩效|的|:)$/;

/** A heading or an indicator's name without number, weight in brackets and words such as 指标, 情况, 分析. */
export function plainName(name: string): string {
  let rest = foldWord(name.slice(0, 80))
    .replace(NUMBERING, '')
    .replace(MARKS, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/^[.、]/, '');
  for (let step = 0; step < 6; step += 1) {
    const shorter = rest.replace(ENDING, '');
    if (shorter === rest || shorter === '') break;
    rest = shorter;
  }
  return rest;
}

const GRADE =
  /(?:(?:评价|自评|绩效|综合|考评)(?:等级|等次|结果|结论|级别)|等级|等次)(?:评定|确定)?(?:为|是|属于|属|:){0,3}\s?["']{0,2}(优秀|良好|中等|较差|优|良|中|差|合格|不合格)(?:级|等)?["']{0,2}(?=$|[,;。)、])/g;

/** In: sentences. Out: the grades they give the whole. */
export function* gradesIn(sentences: readonly Sentence[]): Generator<SaidGrade> {
  for (const sentence of sentences) {
    for (const match of sentence.folded.matchAll(GRADE)) {
      const label = match[1];
      if (
        label === undefined ||
        /上年|去年|考核等[级次]|年度考核|档案|信用/.test(sentence.folded.slice(0, match.index + 4))
      )
        continue;
      const from = match.index + match[0].indexOf(label);
      yield { sentence, label, from, to: from + label.length };
    }
  }
}
