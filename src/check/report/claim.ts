/** Claims about the report's text: the sentence is quoted, its paragraph named, its words part of the id. */
import { foldWord } from '../../grid/fold';
import type { Place } from '../../grid/workbook';
import type { Sentence } from '../../report/sentence';
import type { Claim, Severity } from '../check';
import { claim } from '../claim';
import { quoted } from '../places';

const LONGEST_KEY = 160;
const LONGEST_QUOTE = 160;

export interface ReportClaim {
  readonly sentence: Sentence;
  /** Where in the sentence the figure stands. */
  readonly from: number;
  readonly role: string;
  readonly severity: Severity;
  readonly message: string;
  readonly reported: string;
  readonly expected?: string | null;
  readonly related?: readonly Place[];
  readonly evidence?: readonly string[];
  /** Shared by claims about one defect; by default the figure's own place. */
  readonly cause?: string;
}

export function reportClaim(given: ReportClaim): Claim {
  const { sentence, from, role, severity, message, reported } = given;
  return claim({
    severity,
    place: sentence.place,
    subject: `report|${foldWord(sentence.text).slice(0, LONGEST_KEY)}`,
    role: `${role}|${reported}`,
    related: given.related ?? [],
    reported,
    expected: given.expected ?? null,
    message: `报告正文第 ${sentence.place.row + 1} 段：${message}`,
    evidence: [quoteOf(sentence, from), ...(given.evidence ?? [])],
    cause: given.cause ?? causeOf(sentence, from),
  });
}

function causeOf(sentence: Sentence, from: number): string {
  return `report:${sentence.place.row}#${sentence.from + from}`;
}

/** The sentence; of a long one the part around the figure. */
export function quoteOf(sentence: Sentence, at = 0): string {
  const { text } = sentence;
  if (text.length <= LONGEST_QUOTE) return quoted(text, LONGEST_QUOTE);
  const from = Math.max(0, Math.min(at - LONGEST_QUOTE / 2, text.length - LONGEST_QUOTE));
  return quoted(`${from > 0 ? '…' : ''}${text.slice(from, from + LONGEST_QUOTE)}`, LONGEST_QUOTE + 1);
}

/** A figure of the text that was held against something and stood. */
export interface Agreed {
  readonly sentence: Sentence;
  /** Where in the sentence it begins. */
  readonly from: number;
  /** The cell it agrees with; null where it agrees with figures of the text itself. */
  readonly place: Place | null;
}
