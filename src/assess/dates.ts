/**
 * Dates as people write them, as spans of days: 12月 is any day of December, so `12月底` before it is not passed.
 */
import { fold } from '../grid/fold';

/** Days as yyyymmdd; `isWhole` where year, month and day all stand in the text. */
export interface Days {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

/** A date as written, its year perhaps left out. */
export interface Written {
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

/** In: the words of a cell or a clause. Out: the one date they are; null for anything more. */
export function readDate(text: string): Written | null {
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

/** The days a date may mean; what leaves out its year has the other's. null for no such day. */
export function daysOf({ year, month, day }: Written, ofOther: number | null, isWhole: boolean): Days | null {
  const inYear = year ?? ofOther ?? 2000;
  if (month < 1 || month > 12) return null;
  const last = lastDay(inYear, month);
  if (day !== null && (day < 1 || day > last)) return null;
  const whole = isWhole && year !== null && day !== null;
  const start = inYear * 10_000 + month * 100;
  return { from: start + (day ?? 1), to: start + (day ?? last), isWhole: whole };
}

/** Year, month and day all stand in the text. */
export function isWholeDate(text: string): boolean {
  return FULL.test(fold(text).replace(/\s/g, ''));
}
