/** Full marks the text states for a group or a row, with the score beside them: `产出指标（40分）得38分`. */
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { plainName } from './scores';
import type { Sentence } from './sentence';

export interface SaidMarks {
  readonly sentence: Sentence;
  readonly name: string;
  readonly marks: Quantity;
  readonly score: Quantity | null;
  /** 满分, 分值, or a bracket behind the name: these are full marks and nothing else. */
  readonly isSaid: boolean;
}

const SCORED = /^\)?[,;]?(?:自评|实际|综合|最终|实)?(?:得分|得|评分|计)(?:为|是|:)?$/;
const OUT_OF = /^[(,]?(?:满分|分值|权重|标准分|总分)(?:为|是|:)?$/;
const MARKS_WORD = /(?:满分|分值|权重|权数|标准分|标分)(?:为|是|共|:|设置)*$/;
const SCORE_WORD = /(?:自评|实际|综合|最终)?(?:得分|得|评分|计)(?:为|是|共|:)*$/;
/** A step or a bonus, and what was had in another year. */
const NO_MARKS = /每|扣|(?:减|加|少|缺|低|超)$|上年|去年|平均/;

/** In: sentences. Out: the full marks stated by name. */
export function* marksIn(sentences: readonly Sentence[]): Generator<SaidMarks> {
  for (const sentence of sentences) {
    const points = sentence.figures.filter(({ unit }) => unit === '分');
    for (const [index, first] of points.entries()) {
      const next = points[index + 1];
      const between = next === undefined ? null : foldWord(sentence.folded.slice(first.to, next.from));
      const words = wordsBefore(sentence, first);
      if (between !== null && OUT_OF.test(between) && SCORE_WORD.test(words)) {
        const name = nameOf(words.replace(SCORE_WORD, ''));
        if (next !== undefined && name !== '')
          yield { sentence, name, marks: next, score: first, isSaid: true };
        continue;
      }
      if (NO_MARKS.test(words) || SCORE_WORD.test(words)) continue;
      const isBracket = words.endsWith('(') || /\((?:满分|分值|权重|标准分)(?:为|:)?$/.test(words);
      const isSaid = isBracket || MARKS_WORD.test(words);
      const score = between !== null && SCORED.test(between) ? (next ?? null) : null;
      const name = nameOf(words.replace(MARKS_WORD, '').replace(/\($/, '').replace(MARKS_WORD, ''));
      const isAlone = isBracket && /^[),]/.test(sentence.folded.slice(first.to));
      if (name !== '' && (score !== null || isAlone)) yield { sentence, name, marks: first, score, isSaid };
    }
  }
}

const LONGEST = 40;

/** The words of its clause before a figure; a bracket that stands open goes with them. */
function wordsBefore({ folded, figures }: Sentence, figure: Quantity): string {
  const before = figures.findLast(({ to }) => to <= figure.from)?.to ?? 0;
  const words = foldWord(folded.slice(Math.max(before, figure.from - LONGEST), figure.from));
  const clauses = words.split(/[,;:。、]/);
  const last = clauses.at(-1) ?? '';
  // 产出指标，满分40分
  const isOnlyWord = last.replace(MARKS_WORD, '') === '' && clauses.length > 1;
  return isOnlyWord ? `${clauses.at(-2) ?? ''}${last}` : last;
}

function nameOf(words: string): string {
  return plainName(
    words
      .replace(/^[)\]]+/, '')
      .replace(/^(?:其中|具体)/, '')
      .replace(/^一级指标(?=.)/, ''),
  );
}
