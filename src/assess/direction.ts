/** Which way a target points that carries no sign: 100万元 of costs is not to be passed, 100场 are to be reached. */
import { foldWord } from '../grid/fold';
import type { Ratio } from '../grid/ratio';
import type { Target } from '../measure/measurement';

const LESS_IS_BETTER =
  /成本|费用|开支|造价|单价|控制|投诉|上访|信访|事故|伤亡|死亡|差错|误差|偏差|差异|出入|逾期|延误|滞后|时限|时长|耗时|用时|工期|(?:办理|办结|响应|完成|审批|处理|等待|周转)时间|违规|违纪|违法|违约|问题|负债|超支|超编|超标|变动率|调整率|结转|结余|能耗|排放|失业|发病|发案|流失|隐患/;
/** A rate of doing something is to be reached whatever it is done to: 投诉办结率, 成本节约率, 隐患整改率. */
const MORE_IS_BETTER =
  /完成|及时|办结率|处置|处理率|办理率|整改|整治|纠正|销号|解决|回复|答复|反馈率|调处|结案|查结|治理|清理|清退|化解|合格|达标|覆盖|满意|执行率|到位|节约|节省|节支|压减|压缩|缩短|缩减|削减|下降|降低|减少|查处|知晓|公开|支付率|准确|排查|受理/;

/** Whether less of what these words name is better. */
export function isAdverse(words: string): boolean {
  const folded = foldWord(words);
  return LESS_IS_BETTER.test(folded) && !MORE_IS_BETTER.test(folded);
}

/**
 * In: a target, the value held against it in the same unit, and what the row measures (name and levels).
 * Out: whether nobody can tell from the row if the value meets it: the target has no sign, the value is another, and
 * the target is none at all (0起) or of something there should be little of.
 */
export function isDirectionOpen(target: Target | null, goal: Ratio, value: Ratio, words: string): boolean {
  if (target?.kind !== 'number' || target.explicit || value.equals(goal)) return false;
  return goal.isZero() || isAdverse(words);
}
