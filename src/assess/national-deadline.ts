/** A deadline and the day a thing was done, without a criterion: on time or late only where every reading of the dates says so. */
import type { Ratio } from '../grid/ratio';
import type { InterpretationCode } from '../rules/interpretations';
import type { Assessment } from './assessment';
import { daysOf, isWholeDate, readDate } from './dates';
import { sayNumber } from './numbers';
import type { Basis } from './outcome';
import { base, scored } from './outcome';

/** In: a target that is a date, and the words of the actual cell. Out: full marks, late, or a person's. */
export function deadline(basis: Basis, full: Ratio, target: string, actual: string): Assessment {
  const until = readDate(target);
  const done = readDate(actual);
  if (until === null || done === null) return byPerson(basis, '完成时限与完成日期无法直接比较', []);
  const last = daysOf(until, done.year, isWholeDate(target));
  const day = daysOf(done, until.year, isWholeDate(actual));
  if (last === null || day === null) return byPerson(basis, '完成时限或完成日期不是有效的日期', []);
  const supplied: InterpretationCode[] = last.isWhole && day.isWhole ? [] : ['deadline-supplied'];
  // The deadline is the last day of what it names.
  if (day.to <= last.to)
    return scored(
      basis,
      { exact: full, low: full, high: full },
      [],
      [`${actual.trim()} 不晚于完成时限「${target.trim()}」，得满分 ${sayNumber(full)} 分`],
      ['national-deadline', ...supplied],
    );
  if (day.from <= last.to) return byPerson(basis, '完成日期没有写到日，无法与完成时限比较', []);
  return byPerson(basis, `${actual.trim()} 晚于完成时限「${target.trim()}」，扣分须由人认定`, [
    'national-late',
    ...supplied,
  ]);
}

function byPerson(basis: Basis, why: string, codes: readonly InterpretationCode[]): Assessment {
  return {
    ...base(basis, [], [why], codes),
    status: 'judgement',
    isClosed: false,
    low: null,
    high: null,
    asks: '由人认定',
    options: [],
  };
}
