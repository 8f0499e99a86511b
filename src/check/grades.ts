/** Grades for totals: those of the rules in force, or those the sheet's own notes state. */
import { fold, foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { LocalRules } from '../rules/local-rules';
import type { PlacedText } from '../table/table';

export interface Threshold {
  readonly label: string;
  /** Of 100, included. */
  readonly from: Ratio;
}

export type GradeScale =
  | {
      readonly source: 'rules' | 'notes';
      readonly grades: readonly Threshold[];
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
    return grades === null ? { source: 'unread' } : { source: 'notes', grades, place: note.place };
  }
  const grades = rules.grades.map(({ label, from }) => ({ label, from: Ratio.of(from) }));
  return { source: 'rules', grades, place: null };
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
      [...piece.matchAll(/(?<![\d.])\d{2,3}(?:\.\d)?/g)].map((match) => Ratio.of(match[0])),
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

/** The one label a grade cell holds (`优`, `优秀`, `等级：良`); null for none, several, or a sentence. */
export function labelIn(text: string, labels: readonly string[]): string | null {
  const folded = foldWord(text);
  if (folded.length > 12) return null;
  const held = labels.filter((label) => folded.includes(label));
  // 不合格 holds 合格: the longest counts.
  const longest = held.filter((label) => !held.some((other) => other !== label && other.includes(label)));
  return longest.length === 1 ? (longest[0] ?? null) : null;
}
