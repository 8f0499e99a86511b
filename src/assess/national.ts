/** Rows without a criterion anywhere: the rule for unit self-evaluation, 财预〔2020〕10号. */
import type { Option } from '../criterion/criterion';
import { foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Measured, Target } from '../measure/measurement';
import type { InterpretationCode } from '../rules/interpretations';
import type { Assessment } from './assessment';
import { wordsOf } from './row-words';
import { axisOf, isUnplaced, metStretch, standing, targetFigure } from './axis';
import { isDirectionOpen } from './direction';
import { sayNumber, sayValue } from './numbers';
import type { Basis } from './outcome';
import { base, needs, scored } from './outcome';
import type { RowRule } from './row-rule';

const TARGETS = '达到目标值的，得满分；未达到目标值的，按比例得分。';
const FUNDS = '得分＝实际值×分值；满分为止。';

export function assessNational(row: RowRule): Assessment {
  const funds = row.role === 'funds';
  const basis: Basis = {
    reading: funds ? FUNDS : TARGETS,
    place: null,
    basis: 'national',
    offset: 0,
    decimals: row.rules.scoreDecimals,
    assumptions: [funds ? 'national-funds' : 'national-targets'],
  };
  const { fullMarks: full, measured } = row;
  if (full === null) return needs(basis, '满分');
  if (funds) return fundsRow(basis, full, measured);
  const { target } = measured;
  if (measured.status === 'words') {
    // A quantity is promised: words, or the target said again, are no measure of it.
    return target?.kind === 'number' || target?.kind === 'range'
      ? needs(basis, '可用的实际值（现为文字）')
      : quality(row, basis, full, measured.words, target);
  }
  if (measured.status === 'none') return needs(basis, '实际值（0/0 或「无」不是数值）');
  if (measured.status === 'missing') return needs(basis, measured.what);
  if (measured.status === 'unusable') return needs(basis, `可用的实际值（${measured.why}）`);
  if (target === null) return needs(basis, '目标值');
  if (target.kind === 'words') return quality(row, basis, full, '', target);
  if (target.kind === 'date') return needs(basis, '可以与目标日期相比的完成日期');
  return quantity(row, basis, full, measured, target);
}

function fundsRow(basis: Basis, full: Ratio, measured: Measured): Assessment {
  if (measured.status !== 'known' || measured.measurement.kind !== 'rate') return needs(basis, '预算执行率');
  const { value } = measured.measurement;
  const exact = Ratio.max(Ratio.zero, Ratio.min(full, value.times(full)));
  return scored(
    basis,
    { exact, low: exact, high: exact },
    [],
    [`执行率 ${sayValue(value, '%')} × ${sayNumber(full)} 分，得 ${sayNumber(exact)} 分`],
  );
}

function quantity(
  row: RowRule,
  basis: Basis,
  full: Ratio,
  measured: Measured & { readonly status: 'known' },
  target: Target,
): Assessment {
  const axis = axisOf(measured.measurement, target);
  const met = metStretch(axis);
  if (isUnplaced(met)) return needs(basis, met.missing);
  const codes: InterpretationCode[] = target.kind === 'number' && !target.explicit ? ['target-at-least'] : [];
  const value = sayValue(axis.value, axis.unit);
  const goal = targetFigure(axis);
  if (!isUnplaced(goal) && isDirectionOpen(target, goal, axis.value, wordsOf(row))) {
    return eitherWay(basis, full, axis.value, goal) ?? needs(basis, '指标值的方向（不低于还是不超过）');
  }
  if (met.some((stretch) => standing(axis.value, stretch) !== 'outside')) {
    const excess = isExcessive(axis.value, row, axis);
    return scored(
      basis,
      { exact: full, low: excess ? Ratio.zero : full, high: full },
      [],
      [`${value} 达到目标「${targetText(target)}」，得满分 ${sayNumber(full)} 分`],
      excess ? [...codes, 'national-excess'] : codes,
    );
  }
  const [stretch] = met;
  const below = stretch?.low != null && axis.value.isBelow(stretch.low.at);
  const bound = below ? stretch.low.at : stretch?.high?.at;
  if (
    bound === undefined ||
    bound.isZero() ||
    (!below && axis.value.isZero()) ||
    bound.isNegative() ||
    axis.value.isNegative()
  ) {
    return {
      ...base(basis, [], [`${value} 未达到目标「${targetText(target)}」，无法按比例计算`], codes),
      status: 'uncovered',
      value,
    };
  }
  const share = below ? axis.value.over(bound) : bound.over(axis.value);
  const exact = share.times(full);
  return scored(
    basis,
    { exact, low: exact, high: exact },
    [],
    [
      `${value} 未达到目标「${targetText(target)}」，按比例得 ${sayNumber(full)} × ${below ? `${value} ÷ ${sayValue(bound, axis.unit)}` : `${sayValue(bound, axis.unit)} ÷ ${value}`} ＝ ${sayNumber(exact)} 分`,
    ],
    codes,
  );
}

/** To be reached, or not to be passed: both readings, where both give a score. */
function eitherWay(basis: Basis, full: Ratio, value: Ratio, goal: Ratio): Assessment | null {
  if (!goal.isAbove(Ratio.zero) || !value.isAbove(Ratio.zero)) return null;
  const share = value.isBelow(goal) ? value.over(goal) : goal.over(value);
  const short = share.times(full).round(basis.decimals);
  const [reached, kept] = value.isBelow(goal) ? [short, full] : [full, short];
  return {
    ...base(
      basis,
      [],
      [
        `指标值没有写明是不低于还是不超过：按不低于得 ${sayNumber(reached)} 分，按不超过得 ${sayNumber(kept)} 分`,
      ],
    ),
    status: 'conflict',
    clauses: [reached, kept].map((score) => ({ from: 0, to: 0, score })),
    low: short,
    high: full,
  };
}

/** Far above a target to be reached: it was set too low, and marks may rightly be cut. */
function isExcessive(value: Ratio, row: RowRule, axis: ReturnType<typeof axisOf>): boolean {
  const goal = targetFigure(axis);
  const { target } = axis;
  if (isUnplaced(goal) || target?.kind !== 'number' || target.operator === '≤' || target.operator === '<')
    return false;
  return (
    !goal.isZero() &&
    !goal.isNegative() &&
    !value.isBelow(goal.times(Ratio.one.plus(Ratio.of(row.rules.excess))))
  );
}

function targetText(target: Target): string {
  return target.text;
}

/** Which tier the words name outright; -1 for anything longer or looser. */
function tierOf(words: string): number {
  const said = foldWord(words).replace(/[。;,]$/, '');
  return [
    /^(?:已|全部|基本)?(?:达成|达到|完成)(?:预期|年度)(?:指标|目标)$/,
    /^部分(?:达成|达到|完成)(?:预期|年度)?(?:指标|目标)(?:,?并?且?具有一定效果)?$/,
    /^未(?:达成|达到|完成)(?:预期|年度)?(?:指标|目标)(?:,?并?且?效果较差)?$/,
  ].findIndex((pattern) => pattern.test(said));
}

function quality(row: RowRule, basis: Basis, full: Ratio, words: string, target: Target | null): Assessment {
  const tiers = row.rules.tiers.map(({ high, low }, index): Option & { readonly points: null } => ({
    label:
      ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'][index] ??
      `第${index + 1}档`,
    points: null,
    span: { high: Ratio.of(high).over(Ratio.hundred), low: Ratio.of(low).over(Ratio.hundred) },
  }));
  const [best] = tiers;
  const named = tiers[tierOf(words)];
  if (named?.span) {
    return {
      ...base(basis, [], [`实际完成情况「${words.trim()}」属于「${named.label}」一档`], ['national-tiers']),
      status: 'range',
      low: named.span.low.times(full).round(basis.decimals),
      high: named.span.high.times(full).round(basis.decimals),
    };
  }
  const same = target?.kind === 'words' && words !== '' && foldWord(words) === foldWord(target.text);
  if (same && best?.span) {
    // The unit repeats its target's words: full marks may stand, and so may any of the first tier.
    return {
      ...base(
        basis,
        [],
        [`实际完成情况与指标值「${target.text}」一致，可在第一档内给分，最高满分 ${sayNumber(full)} 分`],
        ['national-quality', 'national-tiers'],
      ),
      status: 'range',
      low: best.span.low.times(full).round(basis.decimals),
      high: full,
    };
  }
  return {
    ...base(basis, [], ['定性指标，须由人按完成程度认定'], ['national-tiers']),
    status: 'judgement',
    isClosed: false,
    options: tiers.map(({ label, span }) => ({
      label:
        span === null
          ? label
          : `${label}（${sayNumber(span.high.times(full))}–${sayNumber(span.low.times(full))}分）`,
      points: null,
    })),
  };
}
