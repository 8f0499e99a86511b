/** Rows without a criterion anywhere: the rule for unit self-evaluation, 财预〔2020〕10号, and what rule sets make of it. */
import { Ratio } from '../grid/ratio';
import type { Measured } from '../measure/measurement';
import type { InterpretationCode } from '../rules/interpretations';
import type { Assessment } from './assessment';
import { deadline } from './national-deadline';
import { quality } from './national-quality';
import { quantity } from './national-quantity';
import { sayNumber, sayValue } from './numbers';
import type { Basis } from './outcome';
import { needs, scored } from './outcome';
import type { RowRule } from './row-rule';

const TARGETS = '达到目标值的，得满分；未达到目标值的，按比例得分。';
const FUNDS = '得分＝实际值×分值；满分为止。';

/** `codes`: what else the row rests on, from the table's notes. */
export function assessNational(row: RowRule, codes: readonly InterpretationCode[] = []): Assessment {
  const funds = row.role === 'funds';
  const basis: Basis = {
    reading: funds ? FUNDS : TARGETS,
    place: null,
    basis: 'national',
    offset: 0,
    decimals: row.rules.scoreDecimals,
    assumptions: [funds ? 'national-funds' : 'national-targets', ...(funds ? [] : codes)],
  };
  const { fullMarks: full, measured } = row;
  if (full === null) return needs(basis, '满分');
  if (funds) return fundsRow(basis, full, measured);
  const { target } = measured;
  if (measured.status === 'words') {
    if (target?.kind === 'date') return deadline(basis, full, target.text, measured.words);
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
