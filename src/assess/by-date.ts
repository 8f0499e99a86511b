/**
 * A day of completion beside the deadline one clause names (`2023年10月31日前完成得满分，逾期一天扣0.1分` with 2023年11月3日):
 * the row then says that clause's own words, or how late it is, and is read like a row that says so.
 */
import { daysOf, isWholeDate, readDate } from './dates';
import type { Days, Written } from './dates';
import { isLateCase } from './events';
import type { Question } from './question';

/** What stands before the date in a clause: 完成时间为. */
const LEADS =
  /^(?:[^\d]{0,6}(?:时间|时限|期限|日期|日)(?:为|是|在|:|：|,|，)?|应当?(?:于|在)?|须(?:于|在)?|要求)/;
const DAY = 86_400_000;

/** In: a row. Out: the same in words of the criterion, where its value is a date that can be held against the deadline. */
export function dateAsWords(question: Question): Question {
  const { measured, criterion } = question;
  if (measured.status !== 'words' || !/\d/.test(measured.words)) return question;
  const deadlines = criterion.scoring.cases.flatMap(({ guard, term }) => {
    if (guard?.on !== 'label' || term.kind !== 'give') return [];
    const text = guard.label.replace(LEADS, '');
    const date = readDate(text);
    return date === null ? [] : [{ label: guard.label, text, date }];
  });
  const [deadline, second] = deadlines;
  const done = readDate(measured.words);
  if (deadline === undefined || second !== undefined || done === null) return question;
  const last = daysOf(deadline.date, done.year, isWholeDate(deadline.text));
  const day = daysOf(done, deadline.date.year, isWholeDate(measured.words));
  if (last === null || day === null) return question;
  const words =
    day.to <= last.to ? deadline.label : day.from > last.to ? late(question, last, day, done) : null;
  return words === null ? question : { ...question, measured: { ...measured, words }, actual: words };
}

/** How late in the unit the criterion counts in; null where the dates do not tell. */
function late({ criterion }: Question, last: Days, day: Days, done: Written): string | null {
  const [steps, second] = criterion.scoring.cases.filter(isLateCase);
  if (second !== undefined) return null;
  if (steps?.term.kind !== 'steps') return '逾期';
  const { unit } = steps.term.size;
  if (/^[天日]$/.test(unit) && day.from === day.to)
    return `逾期${String((dateOf(day.to) - dateOf(last.to)) / DAY)}天`;
  if (/^个?月$/.test(unit) && done.day === null) return `逾期${String(months(day.to) - months(last.to))}个月`;
  return null;
}

function dateOf(day: number): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
}

function months(day: number): number {
  return Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100);
}
