/** Figures and part lists of a base-data table: rows × headings. */
import { foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { DataRow, DataTable, Figure } from '../table/table';
import type { Fact, Facts, PartList } from './facts';
import { readNumbering } from './numbering';
import { scopeOf } from './scope';
import { rateName, readWording } from './wording';

/** A table with more rows than this in one block is no base-data form; its lists are not followed. */
const MOST_ROWS = 5000;

export function dataTableFacts(table: DataTable): Facts {
  const all: Fact[] = [];
  const partLists: PartList[] = [];
  for (const block of table.blocks) {
    const unit = block.unit === '' ? table.unit : block.unit;
    const title = block.title?.text ?? '';
    const rows = block.rows.slice(0, MOST_ROWS).map((row) => new FactRow(table, title, unit, row));
    for (const row of rows) all.push(...row.facts.values());
    rows.forEach((row, index) => partLists.push(...listsUnder(row, rows.slice(index + 1, index + 200))));
  }
  return { all, partLists };
}

/** One row's facts by heading, and how its label is numbered. */
class FactRow {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Headings whose cell holds something that is no number: nothing can be added up there. */
  readonly unreadable: ReadonlySet<string>;
  readonly numbering: ReturnType<typeof readNumbering>;
  readonly isAmong: boolean;
  readonly depth: number;

  constructor(table: DataTable, title: string, unit: string, row: DataRow) {
    const facts = new Map<string, Fact>();
    const unreadable = new Set<string>();
    for (const { heading, figure } of row.figures) {
      const fact = factOf(table, title, unit, row, heading, figure);
      if (fact !== null) facts.set(heading, fact);
      else if (figure.formula !== null || /[^\s\-—－/]/.test(figure.raw)) unreadable.add(heading);
    }
    this.facts = facts;
    this.unreadable = unreadable;
    const marked = row.ordinal === '' ? row.label.text.trim() : row.ordinal;
    this.numbering =
      row.ordinal === '' && !/^[(（]?[\d一二三四五六七八九十①-⑳]{1,2}[)）、.．]/.test(marked)
        ? null
        : readNumbering(marked);
    this.isAmong = foldWord(row.ordinal + row.label.text).startsWith('其中');
    this.depth = row.depth;
  }
}

function factOf(
  table: DataTable,
  title: string,
  unit: string,
  row: DataRow,
  heading: string,
  figure: Figure,
): Fact | null {
  const { quantity } = figure;
  if (quantity === null) return null;
  // A block whose only row bears its heading: the columns say what the figures are.
  const words = foldWord(row.label.text) === foldWord(title) ? '' : row.label.text;
  const label = readWording(words, table.year);
  const head = readWording(heading, table.year);
  const isRateRow = /率$/.test(rateName(words));
  const isRate =
    quantity.kind === 'rate' || isRateRow || /率$/.test(foldWord(heading).replace(/\([^()]*\)$/, ''));
  // 100 in a rate column may be 100% or a hundredfold; only 0 is the same either way.
  if (isRate && quantity.kind !== 'rate' && !quantity.value.isZero()) return null;
  const kinds = new Set([label.kind, head.kind].filter((kind) => kind !== 'other'));
  const isDated = /20\d\d|上一?年|去年/.test(foldWord(heading));
  return {
    subject: isRate
      ? rateName(words) + (isRateRow ? head.subject : rateName(heading))
      : label.subject + (label.subject === '' || head.subject !== '' ? head.subject : ''),
    year: isDated ? head.year : label.year,
    // 预算调整 under 2021年预算数: the adjustment, not the budget.
    kind: isRate ? 'other' : label.kind !== 'other' ? label.kind : head.kind,
    value: quantity.value,
    unit: quantity.unit !== '' ? quantity.unit : isRate ? '%' : unit,
    decimals: quantity.kind === 'rate' ? quantity.decimals + 2 : quantity.decimals,
    text: figure.raw.trim(),
    place: figure.place,
    from: 0,
    to: figure.raw.length,
    // Rows under another are often called alike (财政拨款, 办公费) and then mean different things.
    labelled: kinds.size < 2 && row.depth === 0,
    isCell: true,
    table: table.id,
    scope: scopeOf(table),
    key: JSON.stringify([
      foldWord(table.sheet),
      foldWord(table.title),
      foldWord(title),
      foldWord(row.label.text),
      foldWord(heading),
    ]),
  };
}

/** The list directly under a row: numbered 1、2、3、 (complete), or 其中 (some only). */
function listsUnder(whole: FactRow, below: readonly FactRow[]): readonly PartList[] {
  const numbered = numberedParts(whole, below);
  if (numbered.length > 1) return partLists(whole, numbered, true);
  const among = amongParts(whole, below);
  return among.length > 0 ? partLists(whole, among, false) : [];
}

/**
 * 1、2、3、 in one style, in order, whatever stands nested between them. The list belongs to the row right above its
 * first number, and ends where the count begins anew or a row stands as high as the whole and the count never goes on.
 */
function numberedParts(whole: FactRow, below: readonly FactRow[]): readonly FactRow[] {
  const first = below[0];
  if (first?.numbering?.number !== 1 || first.numbering.style === whole.numbering?.style) return [];
  const { style } = first.numbering;
  const parts: FactRow[] = [];
  for (const row of below) {
    if (row.numbering === null) continue;
    if (row.numbering.style === whole.numbering?.style) break;
    if (row.numbering.style !== style) continue;
    if (row.numbering.number !== parts.length + 1) break;
    parts.push(row);
  }
  return parts;
}

/** 其中 and the rows after it that stand as deep, all deeper than the whole. */
function amongParts(whole: FactRow, below: readonly FactRow[]): readonly FactRow[] {
  const first = below[0];
  if (first?.isAmong !== true) return [];
  const parts = [first];
  for (const row of below.slice(1)) {
    const isNext = row.depth > whole.depth && row.numbering === null && !row.isAmong;
    if (!isNext || row.depth < first.depth) break;
    if (row.depth === first.depth) parts.push(row);
  }
  return parts;
}

/** One list per heading; blank parts count as nothing, a part that cannot be read spoils its list. */
function partLists(whole: FactRow, rows: readonly FactRow[], complete: boolean): readonly PartList[] {
  const lists: PartList[] = [];
  for (const [heading, fact] of whole.facts) {
    if (fact.unit === '%' || rows.some((row) => row.unreadable.has(heading))) continue;
    const parts = rows.flatMap((row) => row.facts.get(heading) ?? []);
    const isBare = parts.length === 0 || (complete && parts.every((part) => part.value.isZero()));
    // Parts left blank under a whole that is filled in: nobody has claimed that they add up.
    if (isBare && !fact.value.equals(Ratio.zero)) continue;
    if (parts.length > 0) lists.push({ whole: fact, parts, complete });
  }
  return lists;
}
