/**
 * A deadline and the day a thing was done, without a criterion. Dates are compared as spans of days: 12月 is any day of
 * December, so `12月底` before it is not passed, and a day is on time or late only where every reading says so.
 */
import { fold } from '../grid/fold';
import type { Ratio } from '../grid/ratio';
import type { InterpretationCode } from '../rules/interpretations';
import type { Assessment } from './assessment';
import { sayNumber } from './numbers';
import type { Basis } from './outcome';
import { base, scored } from './outcome';

/** Days as yyyymmdd; `isWhole` where year, month and day all stand in the text. */
interface Days {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

/** A date as written, its year perhaps left out. */
interface Written {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const FULL = new RegExp(
  String.raw`${YEAR}(?:年|[-./])(?<month>\d{1,2})(?:月|[-./])(?<day>\d{1,2})(?:日|号)?(?![-./\d])`,
);
const MONTH_DAY = /(?<before>^|[^\d年])(?<month>\d{1,2})月(?<day>\d{1,2})(?:日|号)/;
const MONTH = new RegExp(String.raw`(?:${YEAR}年|(?<before>^|\D))(?<month>\d{1,2})月(?:份)?(?<end>底|末)?`);
const YEAR_END = new RegExp(String.raw`(?:${YEAR})?年?(?:年底|年末|年内|底|末)`);
/** What may stand beside the date; anything else may change what it means. */
const AROUND =
  /^(?:于|在|截至|截止|截止到|至|已于|已|均于|本年度?|当年)?@(?:[之以]?前|为止|止|当日|当天)?(?:全部|全面|均|已|按时|按期|如期)?(?:完成|完工|竣工|到位|办结|验收|交付|上报|报送|实现|投入使用|完成验收)?[。.;]?$/;
const LONGEST = 30;

/** Two thousand and some, 1 to 12, 1 to the month's last day; null for no such day. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readWritten(text: string): Written | null {
  const folded = fold(text).replace(/\s/g, '');
  if (folded.length > LONGEST) return null;
  for (const pattern of [FULL, MONTH_DAY, MONTH, YEAR_END]) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const from = match.index + (match.groups?.['before']?.length ?? 0);
    const rest = `${folded.slice(0, from)}@${folded.slice(match.index + match[0].length)}`;
    // 12月前: before December begins, or before it ends.
    const isOpen = pattern === MONTH && match.groups?.['end'] === undefined && /@(?:[之以]?前)/.test(rest);
    if (!AROUND.test(rest) || isOpen) return null;
    const { year, month, day } = match.groups ?? {};
    return {
      year: year === undefined ? null : Number(year),
      month: month === undefined ? 12 : Number(month),
      day: day !== undefined ? Number(day) : pattern === YEAR_END ? 31 : null,
    };
  }
  return null;
}

function daysOf({ year, month, day }: Written, ofOther: number | null, isWhole: boolean): Days | null {
  const inYear = year ?? ofOther ?? 2000;
  if (month < 1 || month > 12) return null;
  const last = lastDay(inYear, month);
  if (day !== null && (day < 1 || day > last)) return null;
  const whole = isWhole && year !== null && day !== null;
  const start = inYear * 10_000 + month * 100;
  return { from: start + (day ?? 1), to: start + (day ?? last), isWhole: whole };
}

/** In: a target that is a date, and the words of the actual cell. Out: full marks, late, or a person's. */
export function deadline(basis: Basis, full: Ratio, target: string, actual: string): Assessment {
  const until = readWritten(target);
  const done = readWritten(actual);
  if (until === null || done === null) return byPerson(basis, '完成时限与完成日期无法直接比较', []);
  const wrote = (text: string): boolean => FULL.test(fold(text).replace(/\s/g, ''));
  const last = daysOf(until, done.year, wrote(target));
  const day = daysOf(done, until.year, wrote(actual));
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
