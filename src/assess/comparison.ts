/**
 * 「较上年」 asks for another year's figure, so the row is a person's — except where what stands in the row is the
 * outcome of that comparison: the word one of the levels names (下降, 持平), or the rate of change that the bounds
 * speak of by name (变动率, 增幅). A bare figure beside 「较上年下降5%」 may be either year's, and stays a person's.
 */
import type { Criterion } from '../scoring/clauses';
import { DECIDES } from '../lexicon/hedges';
import { foldWord } from '../grid/fold';
import type { Question } from './question';

const COMPARED = '要同别的年份或单位比';
const OUTCOME =
  /^(?:(?:较|比|与|同)?(?:上年度?|去年|上一年度?|前一年)(?:同期)?(?:相比)?)?(?:有所|略有)?(下降|降低|减少|压减|压缩|增长|增加|提高|提升|上升|持平|不变)$/;
const CHANGE_RATE = /(?:变动|变化|增长|增减|下降|降低|压减|压缩|提高|提升|上升)(?:率|幅度|比例)$|[增降]幅$/;

/** In: a row. Out: the same, without the call for another year where the row holds what the comparison came to. */
export function comparisonMade(question: Question): Question {
  const { criterion } = question;
  const calls = criterion.scoring.hedges.filter(
    ({ why, to }) => why === COMPARED && !isOtherwise(criterion.text.slice(to)),
  );
  if (calls.length === 0) return question;
  const outcome = outcomeSaid(question);
  if (outcome === null && !namesChangeRate(question)) return question;
  return {
    ...question,
    measured: outcome === null ? question.measured : { ...question.measured, ...outcome },
    criterion: {
      ...criterion,
      clauses: criterion.clauses.filter(
        (clause) =>
          clause.kind !== 'person' ||
          clause.why !== COMPARED ||
          !calls.some(({ from, to }) => clause.from <= from && to <= clause.to),
      ),
      scoring: {
        ...criterion.scoring,
        hedges: criterion.scoring.hedges.filter((hedge) => !calls.includes(hedge)),
      },
    },
  };
}

/** 上年结转 names money, not a year to compare with; 与上年比较后确定 leaves the points to the comparison. */
function isOtherwise(behind: string): boolean {
  return /^度?(?:结转|结余)/.test(behind) || DECIDES.test(behind);
}

/** 较上年下降, as the level has it: 下降. */
function outcomeSaid({ criterion, measured }: Question): { readonly words: string } | null {
  if (measured.status !== 'words') return null;
  const outcome = OUTCOME.exec(foldWord(measured.words).replace(/[。,;!]+$/, ''))?.[1];
  const named = criterion.scoring.cases.filter(
    ({ guard }) => outcome !== undefined && guard?.on === 'label' && guard.label.endsWith(outcome),
  );
  return outcome !== undefined && named.length === 1 ? { words: outcome } : null;
}

function namesChangeRate({ criterion, measured }: Question): boolean {
  if (measured.status !== 'known' || measured.measurement.kind !== 'rate') return false;
  const subjects = bounded(criterion);
  return subjects.length > 0 && subjects.every((subject) => subject === '' || CHANGE_RATE.test(subject));
}

/** The subjects of the clauses that hold the value against a bound; the first names it, the rest may leave it out. */
function bounded({ scoring }: Criterion): readonly string[] {
  const subjects = scoring.cases.flatMap(({ guard, subject }) => (guard?.on === 'value' ? [subject] : []));
  return subjects[0] === '' ? [] : subjects;
}
