/** The report's text as it can be checked: sentences, lists of parts, amounts, rates, scores. */
import { Ratio } from '../grid/ratio';
import type { SaidAmount } from './amounts';
import { saidAmounts } from './amounts';
import type { SaidMarks } from './marks';
import { marksIn } from './marks';
import type { TextParts } from './parts';
import { partsIn } from './parts';
import type { SaidRate } from './rates';
import { ratesIn } from './rates';
import type { SaidGrade, SaidScore } from './scores';
import { gradesIn, scoresIn } from './scores';
import type { Sentence } from './sentence';
import { readSentences, yearBefore } from './sentence';

export interface Report {
  readonly sentences: readonly Sentence[];
  readonly parts: readonly TextParts[];
  readonly amounts: readonly SaidAmount[];
  readonly rates: readonly SaidRate[];
  readonly scores: readonly SaidScore[];
  readonly grades: readonly SaidGrade[];
  readonly marks: readonly SaidMarks[];
  /** The year it reports on, or null: the tables', else the one it names most often. */
  readonly year: number | null;
  readonly tableYear: number | null;
  readonly textYear: number | null;
}

/** Dates of meetings and papers name the year they were written in: 2022年5月18日. */
const YEAR = /(20\d\d)年(?!\s?\d{1,2}\s?月)/g;

/** In: the paragraphs, and the year of the tables where they have one. Never throws; bounded in time by the bounds of `readSentences`. */
export function readReport(paragraphs: readonly string[], tableYear: number | null): Report {
  const sentences = readSentences(paragraphs);
  const textYear = yearOf(sentences);
  const year = tableYear ?? textYear;
  const parts = [...partsIn(sentences)];
  const marks = [...marksIn(sentences)].filter((said) => isOfYear(said.sentence, said.marks.from, year));
  return {
    sentences,
    parts,
    amounts: saidAmounts(sentences, parts, year),
    rates: sentences
      .flatMap((sentence) => [...ratesIn(sentence)])
      .filter(({ sentence, figure }) => isOfYear(sentence, figure.from, year)),
    scores: withMarked([...scoresIn(sentences)], marks).filter(({ sentence, figure }) =>
      isOfYear(sentence, figure.from, year),
    ),
    grades: [...gradesIn(sentences)].filter(({ sentence, from }) => isOfYear(sentence, from, year)),
    marks,
    year,
    tableYear,
    textYear,
  };
}

/** 产出指标（40分），自评得分38分: the score is of what the full marks are of, unless those are the whole's hundred. */
function withMarked(scores: readonly SaidScore[], marks: readonly SaidMarks[]): readonly SaidScore[] {
  const named = new Map(
    marks.flatMap(({ score, name, marks: { value } }) =>
      score === null || !value.isBelow(Ratio.hundred) ? [] : [[score, { name, isHeading: false }] as const],
    ),
  );
  const known = new Set(scores.map(({ figure }) => figure));
  const added = marks.flatMap(({ sentence, score }): SaidScore[] => {
    const of = score === null ? undefined : named.get(score);
    return score === null || of === undefined || known.has(score) ? [] : [{ sentence, figure: score, of }];
  });
  const meant = scores.map((said): SaidScore => {
    const of = said.of === 'total' ? named.get(said.figure) : undefined;
    return of === undefined ? said : { ...said, of };
  });
  return [...meant, ...added];
}

/** What is said of another year is not compared with this one's tables. */
function isOfYear(sentence: Sentence, at: number, year: number | null): boolean {
  return year === null || yearBefore(sentence, at, year) === year;
}

/** The year named most often (2021年, 2021年度); null where two are named alike. */
function yearOf(sentences: readonly Sentence[]): number | null {
  const counts = new Map<number, number>();
  for (const { folded } of sentences) {
    for (const match of folded.matchAll(YEAR)) {
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
