/** 达标, 未完成 in the actual cell beside 「达标得5分，不达标不得分」: the words say which half holds. */
import type { Clause } from '../scoring/clauses';
import { foldWord } from '../grid/fold';
import type { Assessment } from './assessment';
import { pointsOf, sayNumber } from './numbers';
import type { Basis } from './outcome';
import { scored } from './outcome';
import type { Question } from './question';

const MET =
  /^(?:已经?|全部|均|均已|已全部|按期|按时)?(?:达标|达到|完成|实现)(?:年度|预期|绩效)?(?:目标值?|指标值?|任务|要求)?$/;
const UNMET =
  /^(?:未能?|没有|尚未|不)(?:达标|达到|完成|实现)(?:年度|预期|绩效)?(?:目标值?|指标值?|任务|要求)?$/;

/** In: a row whose actual is words. Out: its score where they say outright whether the target is met; else null. */
export function byTargetWords({ criterion, measured, full }: Question, basis: Basis): Assessment | null {
  if (measured.status !== 'words' || full === null) return null;
  const words = foldWord(measured.words).replace(/[。,;]+$/, '');
  const isMet = MET.test(words);
  if (!isMet && !UNMET.test(words)) return null;
  if (!criterion.clauses.every(isOfTarget)) return null;
  const [half, second] = criterion.clauses.filter(
    (clause) =>
      (clause.kind === 'bands' || clause.kind === 'veto') &&
      ((clause.where.on === 'target' && clause.where.met === isMet) ||
        (clause.where.on === 'rest' && !isMet)),
  );
  if (half === undefined || second !== undefined || (half.kind !== 'bands' && half.kind !== 'veto'))
    return null;
  const exact = pointsOf(half.points, full);
  return scored(
    basis,
    { exact, low: exact, high: exact },
    [half],
    [`实际完成情况写明「${measured.words.trim()}」，得 ${sayNumber(exact)} 分`],
    ['words-match'],
  );
}

function isOfTarget(clause: Clause): boolean {
  if (clause.kind === 'bands' || clause.kind === 'veto' || clause.kind === 'proportional')
    return clause.where?.on === 'target' || clause.where?.on === 'rest';
  return clause.kind === 'remark' || clause.kind === 'caps';
}
