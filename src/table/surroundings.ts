/** What stands around a table: its title, year and unit, notes that may state a rule, a total in the head, the grade. */
import type { ContentRow, Slot } from '../grid/content';
import { isBlankText, slotsWithin } from '../grid/content';
import { fold } from '../grid/fold';
import type { CellReader } from './figure';
import { tidyName } from './heading';
import { isDash, isGradeLabel, isNote, isSignature, maySayARule, namesItsGrade } from './row-words';
import type { PlacedText } from './table';

export interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Filled cells that start in these rows, within these columns. */
export function* ownSlots(rows: readonly ContentRow[], columns: Columns): Generator<Slot> {
  for (const row of rows) {
    for (const slot of slotsWithin(row, columns.left, columns.right)) {
      if (slot.own && !isBlankText(slot.text)) yield slot;
    }
  }
}

const LONGEST_TITLE = 60;
const MOST_TITLE_LINES = 3;
const NO_TITLE =
  /^[\s（(]*(?:附件|附表|附)\s*[:：]?\s*[\d一二三四五六七八九十-]*\s*[:：]?\s*[）)]?\s*$|单位\s*[:：]|^[\s（(]*(?:20\d\d\s*年|金额|编制|填报|填表|部门|预算部门|项目|单位|日期|评价|主管)[^表]*[:：（(）)]?\s*[^表]*$|^[\s（(]*20\d\d\s*年度?\s*[)）]?$/;

/** In: the rows above a header, nearest last. Out: its title, lines of one heading joined; '' where none stands. */
export function titleOf(above: readonly ContentRow[], columns: Columns): string {
  const lines: string[] = [];
  for (const row of [...above.slice(-12)].reverse()) {
    const own = [...ownSlots([row], columns)];
    const [slot] = own;
    const text = slot === undefined ? '' : tidyName(slot.text);
    const fits =
      own.length === 1 &&
      text !== '' &&
      text.length <= LONGEST_TITLE &&
      !NO_TITLE.test(text) &&
      !isNote(text) &&
      !isSignature(text);
    const isTitle = fits && (/[表系]$|表\s*[（(]|绩效|评价|评分|考核/.test(text) || lines.length > 0);
    if (isTitle) lines.unshift(text);
    else if (lines.length > 0) break;
    if (lines.length >= MOST_TITLE_LINES) break;
  }
  return lines.join('').slice(0, LONGEST_TITLE * 2);
}

const YEAR = /(20\d\d|二[0零〇○oO]\s*[0-9零〇○oO一二三四五六七八九]{2})\s*年/;
/** 二〇二一: as official documents write a year; the zero is often typed as a circle or a letter. */
const CHINESE_DIGITS = '〇一二三四五六七八九';

function yearOf(written: string): number {
  const digits = [...written.replace(/\s/g, '').replace(/[零○oO]/g, '〇')].map((each) => {
    const at = CHINESE_DIGITS.indexOf(each);
    return at < 0 ? each : String(at);
  });
  return Number(digits.join(''));
}

/** 填报日期：2024年3月15日, or such a day in a cell of its own: when the form was filled in, not what it is about. */
const DAY = /20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/g;
const FILLED_IN = /(?:填[报表写制]|报送|报告|制表|编制|打印|自评|评价)(?:日期|时间)|^日期/;

/** The year a table is about, in the texts above it: its title's or the period's (2023年1月1日至12月31日), no fill date's. */
export function yearReportedOn(texts: readonly string[]): number | null {
  return yearIn(
    texts.filter((text) => {
      const folded = fold(text.slice(0, 200));
      if (FILLED_IN.test(folded.trim())) return false;
      const days = folded.match(DAY)?.length ?? 0;
      return days === 0 || /[至到~—-]/.test(folded) || folded.replace(DAY, '').includes('年');
    }),
  );
}

/** The year a list of texts speaks of: the first that names one. */
export function yearIn(texts: Iterable<string>): number | null {
  for (const text of texts) {
    if (text.length > 200) continue;
    const year = YEAR.exec(fold(text))?.[1];
    if (year !== undefined) return yearOf(year);
  }
  return null;
}

/** Of 2020年决算数, 2021年预算数 the later is the year reported on. */
export function latestYearIn(headings: readonly string[]): number | null {
  const years = headings.flatMap((heading) => yearIn([heading]) ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

const UNIT =
  /单位\s*[:：]?\s*(?:人民币)?\s*(亿元|千万元|百万元|万元|千元|元)|[(（]\s*(?:单位\s*[:：]?\s*)?(亿元|千万元|百万元|万元|千元|元)\s*[)）]/;

/** The money unit a list of texts states: the first that does; '' where none. */
export function unitIn(texts: Iterable<string>): string {
  for (const text of texts) {
    if (text.length > 120) continue;
    const match = UNIT.exec(fold(text));
    const unit = match?.[1] ?? match?.[2];
    if (unit !== undefined) return unit;
  }
  return '';
}

const MOST_NOTES = 40;

/** Texts around a table that may state a rule for its rows. */
export function notesIn(rows: readonly ContentRow[], columns: Columns, reader: CellReader): PlacedText[] {
  const notes: PlacedText[] = [];
  let follows = false;
  for (const slot of ownSlots(rows, columns)) {
    const { text } = slot;
    const isRule =
      isNote(text) || (text.length >= 10 && maySayARule(text)) || (follows && /^\s*[\d（(①-⑳]/.test(text));
    if (isSignature(text) || !isRule || typeof slot.cell.value === 'number') continue;
    follows = true;
    notes.push(reader.textAt(slot.area.top, slot.area.left));
    if (notes.length >= MOST_NOTES) break;
  }
  return notes;
}

const LONGEST_GRADE = 12;

/** 等级, 等次, 级别, 档次, 评级, 结论, 结果: no grade is named without one of them. */
function maySpeakOfGrade(text: string): boolean {
  return text.length <= LONGEST_TEXT && /[级次论果]/.test(text);
}

/** Longer cells are sentences. */
const LONGEST_TEXT = 120;

/** The cell that holds the grade, or is meant for it: right of a 评价等级 label, or that label's own cell. */
export function gradeIn(
  rows: readonly ContentRow[],
  columns: Columns,
  reader: CellReader,
): PlacedText | null {
  for (const row of rows) {
    const slots = slotsWithin(row, columns.left, columns.right + 6);
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index];
      if (slot === undefined || !slot.own || !maySpeakOfGrade(slot.text)) continue;
      if (namesItsGrade(slot.text)) return reader.textAt(slot.area.top, slot.area.left);
      if (!isGradeLabel(slot.text)) continue;
      const next = slots[index + 1];
      const beside = next !== undefined && next.own && next.area.left === slot.area.right + 1;
      const graded = slots
        .slice(index + 1)
        .find((each) => each.own && /^\s*[优良中差][秀好等]?\s*$/.test(each.text));
      const value = beside && !isDash(next.text) && next.text.length <= LONGEST_GRADE ? next : graded;
      if (value !== undefined) return reader.textAt(value.area.top, value.area.left);
      // A sentence beside 自评结论 is no grade.
      if (beside && next.text.length > LONGEST_GRADE) continue;
      return reader.textAt(slot.area.top, slot.area.right + 1);
    }
  }
  return null;
}
