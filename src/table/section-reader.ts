/** Reading the rows under one header into the draft of a table. */
import type { Slot } from '../grid/content';
import { isBlankText } from '../grid/content';
import type { Ratio } from '../grid/ratio';
import type { DraftGroup, DraftIndicator, RowBelow, TableDraft, TextRole } from './draft';
import type { CellReader } from './figure';
import { figureInText, inPoints } from './figure';
import { tidyName } from './heading';
import type { LevelColumn, Plan } from './plan';
import type { ColumnOwners, RowCells } from './row-cells';
import { GUESSED, provedBy } from './proof';
import { labelledRole } from './rows-below';
import {
  isDash,
  isDitto,
  isPart,
  isPlaceholder,
  labelCore,
  totalKind,
  withoutContinued,
  writtenTotals,
} from './row-words';
import { gradeStepText, tickedGrade } from './grade-steps';
import type { Figure, PlacedText } from './table';
import { readSumRow, sumLabel } from './total-row';
import { readName } from './weight-in-name';

const TEXT_ROLES: readonly TextRole[] = [
  'criterion',
  'description',
  'operator',
  'target',
  'unit',
  'actual',
  'rate',
  'remark',
];

/** Columns of words a row of a score table fills in; remarks stand anywhere. */
const SAYING = ['criterion', 'description', 'operator', 'target', 'actual', 'rate'] as const;

export class SectionReader {
  /** The open heading of each level but the last. */
  private readonly open: (DraftGroup | null)[];
  private readonly last: number;
  private readonly name: LevelColumn | undefined;
  /** What a text column last said, for 同上. */
  private readonly said = new Map<TextRole, PlacedText>();

  constructor(
    private readonly plan: Plan,
    private readonly owners: ColumnOwners,
    private readonly reader: CellReader,
    private readonly draft: TableDraft,
    /** Reads what stands above; its headings stay open where this has the same levels. */
    above: SectionReader | null,
  ) {
    this.last = plan.levels.length - 1;
    this.name = plan.levels[this.last];
    this.open = above?.last === this.last ? [...above.open] : plan.levels.map(() => null);
  }

  isSum(cells: RowCells): boolean {
    return this.labelOf(cells) !== null;
  }

  scoreOf(cells: RowCells): Slot | undefined {
    const slot = cells.by.get(`score:${this.last}`);
    return slot?.own === true ? slot : undefined;
  }

  marksOf(cells: RowCells): Slot | undefined {
    const slot = cells.by.get(`marks:${this.last}`);
    return slot?.own === true ? slot : undefined;
  }

  /** The rows of the table have full marks in a column of their own. */
  get hasMarks(): boolean {
    return this.plan.marks !== null;
  }

  /** A name stands in the row's column of names, its own or one merged over it. */
  isNamed(cells: RowCells): boolean {
    const slot = cells.by.get(`level:${this.last}`);
    return slot !== undefined && !isDash(slot.text);
  }

  /** The table has columns of words besides the names. */
  get hasWords(): boolean {
    return SAYING.some((role) => this.plan.single.has(role));
  }

  /** The row says something in one of them. */
  saysMore(cells: RowCells): boolean {
    return SAYING.some((role) => {
      const slot = cells.by.get(role);
      return slot?.own === true && !isDash(slot.text);
    });
  }

  /** A row that names what it says of the indicator right above it: `评分标准：…`, or the label and the text in two cells. */
  rowBelow(own: readonly Slot[]): RowBelow | null {
    const [slot, second] = own;
    if (slot === undefined || own.length > 2) return null;
    const role = labelledRole(second === undefined ? slot.text : `${slot.text}：`, second !== undefined);
    const value = second ?? slot;
    const indicator = this.draft.indicators.at(-1);
    if (role === null || indicator?.role !== 'indicator' || this.plan.single.has(role)) return null;
    // Under a sum it speaks of the table.
    if (this.draft.totals.at(-1)?.after === this.draft.indicators.length) return null;
    return { role, indicator, text: this.reader.textAt(value.area.top, value.area.left) };
  }

  /** Reads one row; `sum`: it was a total or subtotal. */
  read(cells: RowCells): 'sum' | 'indicator' | 'other' {
    if (!cells.slots.some((slot) => slot.own)) return 'other';
    const label = this.labelOf(cells);
    if (label !== null) {
      // 投入 | 小计: the sum stands in the first row of its heading.
      this.openGroups(cells, label);
      this.readSum(cells, label);
      return 'sum';
    }
    const before = this.draft.indicators.length;
    const named = this.openGroups(cells, null);
    this.readIndicator(cells, named);
    return this.draft.indicators.length === before ? 'other' : 'indicator';
  }

  /** The label of a sum: a word for one, or 合计 behind the name of a heading still open. */
  private labelOf(cells: RowCells): Slot | null {
    const label = sumLabel(cells);
    if (label !== null) return label;
    const first = cells.slots.find((slot) => slot.own && !isBlankText(slot.text));
    return first !== undefined && this.closes(first) ? first : null;
  }

  private closes(label: Slot): boolean {
    const name = /^(.{1,20})(?:合计|总计)$/.exec(labelCore(label.text))?.[1];
    return name !== undefined && this.open.some((group) => group !== null && labelCore(group.name) === name);
  }

  private readSum(cells: RowCells, label: Slot): void {
    this.draft.left = Math.min(this.draft.left, label.area.left);
    const owner = this.owners.ownerOf(label);
    const labelLevel = owner?.startsWith('level:') === true ? Number(owner.slice(6)) : null;
    // Headings whose merge reaches this row, or that stay open where merges were lost, are still open.
    const group = this.open.filter((each) => each !== null).at(-1) ?? null;
    this.draft.totals.push({
      row: cells.row,
      label: sumName(label.text),
      kind: totalKind(label.text) ?? (this.closes(label) ? 'subtotal' : 'total'),
      ...readSumRow(cells, label, this.plan, `marks:${this.last}`, `score:${this.last}`, this.reader),
      after: this.draft.indicators.length,
      group,
      labelLevel,
    });
  }

  /** Opens the headings that begin in this row. Out: the innermost one that does, or null. */
  private openGroups(cells: RowCells, sum: Slot | null): DraftGroup | null {
    let begun: DraftGroup | null = null;
    for (let level = 0; level < this.last; level += 1) {
      const slot = cells.by.get(`level:${level}`);
      const column = this.plan.levels[level];
      if (column === undefined) continue;
      const begins = slot?.own === true && slot !== sum && !isBlankText(slot.text) && !isDash(slot.text);
      if (sum !== null && (slot === sum || !begins)) continue;
      if (begins) begun = this.openGroup(level, slot, cells.row, begun !== null) ?? begun;
      else if (begun !== null) this.open[level] = null;
      this.readWeight(cells, level, begins);
      const group = this.open[level];
      if (group?.firstRow === cells.row) group.score = this.ownFigure(cells, `score:${level}`) ?? group.score;
    }
    return begun;
  }

  /** null: the heading only repeats the open one (page break, merges undone). */
  private openGroup(level: number, slot: Slot, row: number, outerBegan: boolean): DraftGroup | null {
    const { name, weight } = readName(slot.text, true);
    const known = this.open[level];
    const isKnown = known?.name === name || known?.name === withoutContinued(name);
    if (isKnown && !outerBegan) return null;
    const text = this.reader.textAt(slot.area.top, slot.area.left);
    const parent =
      this.open
        .slice(0, level)
        .filter((each) => each !== null)
        .at(-1) ?? null;
    const group: DraftGroup = {
      level: level + 1,
      name,
      place: text.place,
      firstRow: row,
      parent,
      weights: weight === null ? [] : [figureInText(text, weight)],
      score: null,
    };
    this.open[level] = group;
    for (let inner = level + 1; inner < this.last; inner += 1) this.open[inner] = null;
    this.draft.groups.push(group);
    return group;
  }

  /** A weight in the level's own column; a second one under the same name cell is a part of a split weight. */
  private readWeight(cells: RowCells, level: number, begins: boolean): void {
    const slot = cells.by.get(`marks:${level}`);
    const group = this.open[level];
    if (slot?.own !== true || group === null || group === undefined) return;
    const figure = inPoints(this.reader.figureAt(slot.area.top, slot.area.left));
    if (figure.quantity === null && figure.formula === null) return;
    const repeats = begins && group.firstRow !== cells.row;
    const fromName = group.weights.length === 1 && group.weights[0]?.place.column === group.place.column;
    if (repeats && group.weights.length > 0) return;
    if (fromName) group.weights.pop();
    group.weights.push(figure);
  }

  private readIndicator(cells: RowCells, begun: DraftGroup | null): void {
    if (this.name === undefined) return;
    const nameSlot = cells.by.get(`level:${this.last}`);
    const marks = this.ownFigure(cells, `marks:${this.last}`);
    const score = this.ownFigure(cells, `score:${this.last}`);
    const texts = this.textsOf(cells);
    const hasText = [...texts.entries()].some(([, text]) => !isDash(text.text));
    const hasName = nameSlot?.own === true && !isPlaceholder(nameSlot.text);
    const previous = this.draft.indicators.at(-1);
    const sharesScore = previous !== undefined && this.sharesScore(cells, previous);

    if (sharesScore || (!hasName && begun === null && marks === null && score === null)) {
      if (previous !== undefined && (sharesScore || nameSlot?.own !== true)) {
        this.extend(previous, cells, hasName ? nameSlot : undefined, marks, texts);
      }
      return;
    }
    if (!hasName && marks === null && score === null && (!hasText || nameSlot?.own === true)) {
      if (!hasText) this.keepHeading(cells, begun);
      return;
    }

    // 无 | 0 | 0: a line of the form crossed out.
    if (!hasName && begun !== null && nameSlot?.own === true && isNothing(marks) && isNothing(score)) return;
    const named = this.nameOf(cells, begun, previous);
    if (named === null) return;
    const { text, namedBy } = named;
    const reading = readName(text.text, namedBy !== null);
    const column = this.name.score;
    this.draft.indicators.push({
      role: 'indicator',
      row: cells.row,
      lastRow: cells.row,
      name: reading.name,
      nameText: text,
      group: namedBy === null ? this.innermost() : namedBy.parent,
      namedBy,
      texts,
      fullMarks: marks ?? namedBy?.weights[0] ?? null,
      nameWeight: reading.weight === null ? null : figureInText(text, reading.weight),
      score: score ?? namedBy?.score ?? (column === null ? null : this.blankScore(cells, column.left)),
      funds: null,
      proof: provedBy('header'),
      isPart: isPart(text.text),
      ordinal: cells.by.get('ordinal')?.text.trim() ?? '',
      isBare: marks === null && score === null && !hasText,
    });
  }

  /** 过程（15分） and nothing else in its row: a heading, or the row itself where nothing follows under it. */
  private keepHeading(cells: RowCells, begun: DraftGroup | null): void {
    let group = begun;
    while (group !== null && group.weights.length === 0 && group.parent?.firstRow === cells.row)
      group = group.parent;
    const weight = group?.weights[0];
    if (group === null || weight === undefined) return;
    const column = this.name?.score ?? null;
    this.draft.indicators.push({
      role: 'indicator',
      row: cells.row,
      lastRow: cells.row,
      name: group.name,
      nameText: this.reader.textAt(group.place.row, group.place.column),
      group: group.parent,
      namedBy: group,
      texts: new Map(),
      fullMarks: weight,
      nameWeight: null,
      score: column === null ? null : this.blankScore(cells, column.left),
      funds: null,
      proof: GUESSED,
      ordinal: '',
      isPart: false,
      isBare: true,
    });
  }

  /** One cell merged over several rows is one score for all of them, filled in or not. */
  private sharesScore(cells: RowCells, previous: DraftIndicator): boolean {
    const place = previous.score?.place;
    if (place === undefined) return false;
    const slot = cells.by.get(`score:${this.last}`);
    if (slot !== undefined) return !slot.own && place.row === slot.area.top;
    // A column merged as a whole while the form was blank says nothing of what is scored together.
    const outermost = this.open[0];
    if (this.last === 0 || outermost?.firstRow === cells.row) return false;
    const merge = this.reader.mergeAt(place.row, place.column);
    return merge !== null && place.column === this.name?.score?.left && cells.row <= merge.bottom;
  }

  /** Where the row's name stands: its own cell, the merge reaching into it, the heading it fills alone, the row above. */
  private nameOf(
    cells: RowCells,
    begun: DraftGroup | null,
    previous: DraftIndicator | undefined,
  ): { text: PlacedText; namedBy: DraftGroup | null } | null {
    const slot = cells.by.get(`level:${this.last}`);
    if (slot !== undefined && !isDash(slot.text)) {
      return { text: this.reader.textAt(slot.area.top, slot.area.left), namedBy: null };
    }
    const innermost = this.innermost();
    const continues = begun === null && previous !== undefined && previous.role === 'indicator';
    if (
      continues &&
      previous.group === innermost &&
      previous.namedBy === null &&
      previous.nameText !== null
    ) {
      return { text: previous.nameText, namedBy: null };
    }
    if (innermost === null) return null;
    return { text: this.reader.textAt(innermost.place.row, innermost.place.column), namedBy: innermost };
  }

  private blankScore(cells: RowCells, column: number): Figure {
    const slot = cells.by.get(`score:${this.last}`);
    return slot?.own === true
      ? this.reader.figureAt(slot.area.top, slot.area.left)
      : this.reader.figureAt(cells.row, column);
  }

  private innermost(): DraftGroup | null {
    return this.open.filter((group) => group !== null).at(-1) ?? null;
  }

  /** A filled cell of this row in a column of figures; dashes are blanks. */
  private ownFigure(cells: RowCells, id: string): Figure | null {
    const slot = cells.by.get(id);
    if (slot?.own !== true) return null;
    const figure = this.reader.figureAt(slot.area.top, slot.area.left);
    if (figure.formula === null && isDash(figure.raw)) return null;
    return id.startsWith('marks') ? inPoints(figure) : figure;
  }

  private textsOf(cells: RowCells): Map<TextRole, PlacedText> {
    const texts = new Map<TextRole, PlacedText>();
    for (const role of TEXT_ROLES) {
      const slot = cells.by.get(role);
      if (slot === undefined || isBlankText(slot.text)) continue;
      const text = this.reader.textAt(slot.area.top, slot.area.left);
      texts.set(role, (isDitto(text.text) ? this.said.get(role) : undefined) ?? text);
      if (!isDitto(text.text)) this.said.set(role, text);
    }
    const second = cells.by.get('second-operator');
    if (second !== undefined && !isDash(second.text))
      texts.set(
        'operator',
        bothOperators(texts.get('operator'), this.reader.textAt(second.area.top, second.area.left)),
      );
    const first = cells.by.get('first-target');
    const target = texts.get('target');
    if (first !== undefined && (target === undefined || isDash(target.text)))
      texts.set('target', this.reader.textAt(first.area.top, first.area.left));
    const steps = gradeStepText(this.plan, cells, this.reader);
    if (steps !== null && !texts.has('criterion')) texts.set('criterion', steps);
    const ticked = tickedGrade(this.plan, cells, this.reader);
    if (ticked !== null && !texts.has('actual')) {
      texts.set('actual', ticked.actual);
      if (ticked.criterion !== null && !texts.has('criterion')) texts.set('criterion', ticked.criterion);
    }
    return texts;
  }

  /** A row that belongs to the indicator above: a sentence set in several rows, or several names under one score. */
  private extend(
    indicator: DraftIndicator,
    cells: RowCells,
    nameSlot: Slot | undefined,
    marks: Figure | null,
    texts: ReadonlyMap<TextRole, PlacedText>,
  ): void {
    indicator.lastRow = cells.row;
    if (nameSlot !== undefined) {
      const { name } = readName(nameSlot.text, false);
      indicator.name = indicator.name === '' ? name : `${indicator.name}、${name}`;
    }
    if (marks !== null) indicator.fullMarks = addUp(indicator.fullMarks, marks);
    for (const [role, text] of texts) {
      const known = indicator.texts.get(role);
      if (known === undefined) indicator.texts.set(role, text);
      else if (known.place.row !== text.place.row) {
        indicator.texts.set(role, { place: known.place, text: `${known.text}\n${text.text}`, cell: null });
      }
    }
  }
}

/** What two columns say of the side of the target that is good, in one text. */
function bothOperators(first: PlacedText | undefined, second: PlacedText): PlacedText {
  if (first === undefined || isDash(first.text)) return second;
  return { place: first.place, text: `${first.text.trim()}、${second.text.trim()}`, cell: null };
}

function sumName(text: string): string {
  return totalKind(text) === null ? (writtenTotals(text)[0]?.label ?? tidyName(text)) : tidyName(text);
}

function isNothing(figure: Figure | null): boolean {
  return figure === null || figure.quantity?.value.isZero() === true;
}

/** Marks that stand in several cells for one score add up. */
function addUp(a: Figure | null, b: Figure): Figure {
  if (a?.quantity === undefined || a.quantity === null || b.quantity === null) return a ?? b;
  const value: Ratio = a.quantity.value.plus(b.quantity.value);
  return { ...a, raw: `${a.raw}+${b.raw}`, quantity: { ...a.quantity, value } };
}
