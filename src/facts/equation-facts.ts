/** Figures with their labels in the equations people write into descriptions. */
import { fold, foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { findQuantities } from '../grid/quantity';
import type { Indicator, PlacedText, ScoreTable } from '../table/table';
import type { Fact, FactKind, Facts } from './facts';
import { rateFacts } from './rate-facts';
import { scopeOf } from './scope';
import { readWording, TOTAL_FUNDS } from './wording';

/** No description worth reading is longer. */
const LONGEST = 8000;
const OPERATOR = '=/*+-()[]{}【】';
/** A rate's name without what it measures: 公用经费控制率 is about 公用经费. */
const RATE_NAME = /(?:预算)?(?:总额)?(?:控制率|完成率|执行率|支出率|使用率)$/;
/** The whole budget's own 控制率 sets its adjustments, not its spending, against it: which, only a label can say. */
const OWN_CONTROL = /^(?:部门)?(?:预算)?(?:总额)?控制率$/;

/** A stretch between two operators: its words and, where it has exactly one, its figure. */
interface Segment {
  readonly before: string;
  readonly after: string;
  readonly label: string;
  /** Places in `figure` count from here. */
  readonly offset: number;
  readonly figure: Quantity | null;
}

export function equationFacts(table: ScoreTable): Facts {
  const all: Fact[] = [...rateFacts(table)];
  for (const row of table.indicators) {
    const texts = [row.cells.description, row.cells.actual, row.cells.remark, row.cells.criterion];
    for (const text of texts) if (text !== null) all.push(...factsOf(table, row, text));
  }
  return { all, partLists: [] };
}

function factsOf(table: ScoreTable, row: Indicator, text: PlacedText): readonly Fact[] {
  const folded = fold(text.text.slice(0, LONGEST));
  if (!folded.includes('/')) return [];
  const facts: Fact[] = [];
  let start = 0;
  for (let index = 0; index <= folded.length; index += 1) {
    if (index < folded.length && !endsSentence(folded, index)) continue;
    const sentence = folded.slice(start, index);
    if (sentence.includes('/') && /\d/.test(sentence)) {
      facts.push(...sentenceFacts(table, row, text, segmentsOf(sentence, start)));
    }
    start = index + 1;
  }
  return facts;
}

function endsSentence(folded: string, index: number): boolean {
  const character = folded.charAt(index);
  if (character === ',') return !/\d/.test(folded.charAt(index - 1)) || !/\d/.test(folded.charAt(index + 1));
  return '。;\n'.includes(character);
}

function segmentsOf(sentence: string, offset: number): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let before = '';
  for (let index = 0; index <= sentence.length; index += 1) {
    const character = sentence.charAt(index);
    if (index < sentence.length && !OPERATOR.includes(character)) continue;
    const piece = sentence.slice(start, index);
    if (piece.trim() !== '') segments.push(segmentOf(piece, offset + start, before, character));
    before = character;
    start = index + 1;
  }
  return segments;
}

function segmentOf(piece: string, offset: number, before: string, after: string): Segment {
  const figures = findQuantities(piece).filter((each) => each.kind !== 'rate');
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) {
    return { before, after, label: figures.length > 1 ? '' : piece.trim(), offset, figure: null };
  }
  const label = (piece.slice(0, figure.from) + piece.slice(figure.to)).trim();
  return { before, after, label, offset, figure };
}

function sentenceFacts(
  table: ScoreTable,
  row: Indicator,
  text: PlacedText,
  segments: readonly Segment[],
): readonly Fact[] {
  const facts: Fact[] = [];
  segments.forEach((segment, index) => {
    if (segment.figure === null) return;
    const previous = segments[index - 1];
    const label = segment.label !== '' ? segment.label : labelBefore(segment, previous);
    const wording =
      label === ''
        ? inferred(table, row, segments, index)
        : { ...readWording(label, table.year), labelled: true };
    if (wording === null || wording.subject === '') return;
    const { figure, offset } = segment;
    facts.push({
      subject: wording.subject,
      year: wording.year,
      kind: wording.kind,
      value: figure.value,
      unit: figure.unit === '' ? table.unit : figure.unit,
      decimals: figure.decimals,
      text: figure.text,
      place: text.place,
      from: offset + figure.from,
      to: offset + figure.to,
      labelled: wording.labelled && wording.kind !== 'other',
      isCell: false,
      table: table.id,
      scope: scopeOf(table),
      key: `${row.key}|${wording.subject}|${wording.kind}`,
    });
  });
  return facts;
}

/** `上年度“三公经费”预算数]56.21`: the figure comes after the bracket that closes its label's term. */
function labelBefore(segment: Segment, previous: Segment | undefined): string {
  const isClosed = segment.before === ']' || segment.before === ')' || segment.before === '】';
  return isClosed && previous?.figure === null && /\p{Script=Han}/u.test(previous.label)
    ? previous.label
    : '';
}

/** A bare figure over or under a stroke is spent or budgeted, by the name of the rate: sure enough to ask, not to say. */
function inferred(
  table: ScoreTable,
  row: Indicator,
  segments: readonly Segment[],
  index: number,
): {
  readonly subject: string;
  readonly year: number | null;
  readonly kind: FactKind;
  readonly labelled: boolean;
} | null {
  const segment = segments[index];
  const isUnder = segment?.before === '/';
  const isOver = segment?.after === '/';
  const name = foldWord(row.name).replace(/["']/g, '');
  if (isUnder === isOver || !RATE_NAME.test(name) || OWN_CONTROL.test(name)) return null;
  const other = segments[isUnder ? index - 1 : index + 1];
  const own = name.replace(RATE_NAME, '');
  const fromOther =
    other?.figure != null && other.label !== '' ? readWording(other.label, table.year).subject : '';
  const subject =
    fromOther !== '' ? fromOther : own === '' || own === '部门' || own === '支出' ? TOTAL_FUNDS : own;
  return { subject, year: table.year, kind: isUnder ? 'budget' : 'actual', labelled: false };
}
