/** Grades for totals: those of the rules in force, or those the sheet's own notes state. */
import { fold } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import { gradesInForce } from '../rules/in-force';
import type { LocalRules } from '../rules/local-rules';
import type { PlacedText } from '../table/table';

export interface Threshold {
  readonly label: string;
  /** Of 100, included. */
  readonly from: Ratio;
}

export type GradeScale =
  | {
      /** `open`: neither a note nor a chosen set says the scale; `grades` is the ministry's, others are in use. */
      readonly source: 'rules' | 'notes' | 'open';
      readonly grades: readonly Threshold[];
      /** Scales other sets use. */
      readonly others: readonly (readonly Threshold[])[];
      readonly place: PlacedText['place'] | null;
    }
  /** A note speaks of grades and is not understood. */
  | { readonly source: 'unread' };

const LONGEST_NOTE = 4000;

export function scaleOf(rules: LocalRules, notes: readonly PlacedText[]): GradeScale {
  const labels = rules.grades.map((grade) => grade.label);
  const [best = ''] = labels;
  for (const note of notes) {
    const text = fold(note.text.slice(0, LONGEST_NOTE));
    const speaks =
      labels.filter((label) => text.includes(label)).length >= 2 && text.includes(best) && /\d\d/.test(text);
    if (!speaks || !/等级|等次|档|评[为定]|为["']?优|优["']?\s?[(:]/.test(text)) continue;
    const grades = gradesIn(text, labels);
    return grades === null
      ? { source: 'unread' }
      : { source: 'notes', grades, others: [], place: note.place };
  }
  const [grades = [], ...others] = gradesInForce(rules).map((scale) =>
    scale.map(({ label, from }) => ({ label, from: Ratio.of(from) })),
  );
  return { source: others.length > 0 ? 'open' : 'rules', grades, others, place: null };
}

/** `优（得分≥95）、良（85≤得分＜95）`, `90分以上为优，80-90分为良`: the least figure beside each label. */
function gradesIn(text: string, labels: readonly string[]): readonly Threshold[] | null {
  const pieces = text.split(/[、,;。\n]/);
  const grades: Threshold[] = [];
  for (const [index, label] of labels.entries()) {
    if (index === labels.length - 1) {
      grades.push({ label, from: Ratio.zero });
      break;
    }
    const own = pieces.filter(
      (piece) => labels.filter((each) => piece.includes(each)).length === 1 && piece.includes(label),
    );
    const figures = own.flatMap((piece) =>
      [...piece.matchAll(/(?:^|[^\d.])(\d{2,3}(?:\.\d)?)/g)].map(([, figure = '']) => Ratio.of(figure)),
    );
    const [first, ...rest] = figures;
    const above = grades.at(-1)?.from;
    if (first === undefined || own.length !== 1) return null;
    const from = rest.reduce((least, figure) => Ratio.min(least, figure), first);
    if (from.isAbove(Ratio.hundred) || (above !== undefined && !from.isBelow(above))) return null;
    grades.push({ label, from });
  }
  return grades;
}

/** The grade a total of `fullMarks` earns; null when full marks are 0. */
export function gradeFor(total: Ratio, fullMarks: Ratio, grades: readonly Threshold[]): string | null {
  if (fullMarks.isZero()) return null;
  const share = total.times(Ratio.hundred).over(fullMarks);
  return grades.find((grade) => !share.isBelow(grade.from))?.label ?? null;
}

/** The grade a total earns where note, chosen set or every set agrees on it; null where they differ. */
export function settledGrade(
  total: Ratio,
  fullMarks: Ratio,
  { grades, others }: Exclude<GradeScale, { source: 'unread' }>,
): string | null {
  const grade = gradeFor(total, fullMarks, grades);
  return others.every((scale) => gradeFor(total, fullMarks, scale) === grade) ? grade : null;
}

/** The first other scale by which one of the totals earns the grade reported. */
export function otherScaleFor(
  reported: string,
  totals: readonly Ratio[],
  fullMarks: Ratio,
  { others }: Exclude<GradeScale, { source: 'unread' }>,
): readonly Threshold[] | null {
  return (
    others.find((scale) => totals.some((total) => gradeFor(total, fullMarks, scale) === reported)) ?? null
  );
}

/** `优≥90、良≥80、中≥60、差≥0`. */
export function sayScale(grades: readonly Threshold[]): string {
  return grades.map(({ label, from }) => `${label}≥${from.toText(2)}`).join('、');
}
