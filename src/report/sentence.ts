/** The report's text, sentence by sentence, with the headings each stands under. Places index the text as given. */
import { fold } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { findQuantities } from '../grid/quantity';
import type { Place } from '../grid/workbook';
import { REPORT_SHEET } from '../grid/workbook';

export interface Sentence {
  /** The paragraph. */
  readonly place: Place;
  /** Where it begins in the paragraph, UTF-16. */
  readonly from: number;
  readonly text: string;
  /** `text` folded, one for one. */
  readonly folded: string;
  /** Its figures; places count from the beginning of the sentence. */
  readonly figures: readonly Quantity[];
  /** Depth of brackets at each figure, 0 outside of them; in the order of `figures`. */
  readonly depths: readonly number[];
  /** Where each bracket closes, by where it opens; one that never closes is not listed. */
  readonly closings: ReadonlyMap<number, number>;
  /** The years named, in order, each with where its words end. */
  readonly years: readonly { readonly year: number; readonly to: number }[];
  /** The heading it stands under, folded; '' where none does. */
  readonly heading: string;
}

/** A report longer than this is read to here. */
const MOST_PARAGRAPHS = 5000;
const LONGEST_PARAGRAPH = 20_000;
const MOST_CHARACTERS = 400_000;
/** No sentence is longer; what is (a table pasted as one line) has no figures for us. */
const LONGEST_SENTENCE = 1500;
const LONGEST_HEADING = 40;
/** `（一）`, `2.`, `三、`; not 三是, which goes on with a sentence. */
const NUMBERED =
  /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3})[.、 ])/;

/** In: the report's paragraphs. Out: its sentences in order, headings included. Very long texts are read to a bound. */
export function readSentences(report: readonly string[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let heading = '';
  let characters = 0;
  for (const [row, paragraph] of report.slice(0, MOST_PARAGRAPHS).entries()) {
    const text = paragraph.slice(0, LONGEST_PARAGRAPH);
    characters += text.length;
    if (characters > MOST_CHARACTERS) break;
    const folded = fold(text);
    let from = 0;
    for (let index = 0; index <= folded.length; index += 1) {
      if (index < folded.length && !endsSentence(folded, index)) continue;
      const piece = folded.slice(from, index);
      if (isHeading(piece, from, index, folded)) heading = piece.trim();
      if (piece.trim() !== '') {
        sentences.push(sentenceAt({ sheet: REPORT_SHEET, row, column: 0 }, text, from, index, heading));
      }
      from = index + 1;
    }
  }
  return sentences;
}

function endsSentence(folded: string, index: number): boolean {
  return '。!?\n'.includes(folded.charAt(index));
}

/** A short line of its own, or the short first sentence of a paragraph, that says nothing but a name. */
function isHeading(piece: string, from: number, to: number, folded: string): boolean {
  const text = piece.trim();
  if (from > 0 || text === '' || text.length > LONGEST_HEADING || /[,;]/.test(text)) return false;
  const isAlone = folded.slice(to + 1).trim() === '';
  return isAlone ? !/[得为]\s?\d/.test(text) : NUMBERED.test(text) && !/\d[%元]|得\d/.test(text);
}

function sentenceAt(place: Place, paragraph: string, from: number, to: number, heading: string): Sentence {
  const text = paragraph.slice(from, to);
  const folded = fold(text);
  const figures = text.length > LONGEST_SENTENCE ? [] : findQuantities(text);
  return {
    place,
    from,
    text,
    folded,
    figures,
    depths: depthsOf(folded, figures),
    closings: closingsOf(folded),
    years: yearsOf(folded),
    heading,
  };
}

function depthsOf(folded: string, figures: readonly Quantity[]): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  let at = 0;
  for (const figure of figures) {
    for (; at < figure.from; at += 1) {
      if (folded.charAt(at) === '(') depth += 1;
      else if (folded.charAt(at) === ')') depth = Math.max(0, depth - 1);
    }
    depths.push(depth);
  }
  return depths;
}

function closingsOf(folded: string): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    if (folded.charAt(index) === '(') open.push(index);
    if (folded.charAt(index) !== ')') continue;
    const last = open.pop();
    if (last !== undefined) closings.set(last, index);
  }
  return closings;
}

const YEAR_NAMED = /(20\d\d)年/g;

function yearsOf(folded: string): Sentence['years'] {
  return Array.from(folded.matchAll(YEAR_NAMED), ({ 0: words, 1: year, index }) => ({
    year: Number(year),
    to: index + words.length,
  }));
}

/** Where the bracket that opens at `open` closes; the end of the text where it does not. */
export function closingOf({ folded, closings }: Sentence, open: number): number {
  return closings.get(open) ?? folded.length;
}

/** The last year named in the sentence before `at`; `otherwise` where none is. 上年 and 去年 are the year before. */
export function yearBefore(sentence: Sentence, at: number, otherwise: number | null): number | null {
  return sentence.years.findLast(({ to }) => to <= at)?.year ?? otherwise;
}
