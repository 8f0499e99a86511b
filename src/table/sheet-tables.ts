/** From the headers of one sheet to its score tables: which headers belong together and which rows are theirs. */
import { cellName } from '../grid/address';
import type { ContentRow } from '../grid/content';
import { slotsWithin } from '../grid/content';
import { foldWord } from '../grid/fold';
import type { FormulaSums } from '../grid/formula-sum';
import { Ratio } from '../grid/ratio';
import type { Sheet } from '../grid/workbook';
import type { ScoreTableParts } from './assemble';
import { newDraft } from './draft';
import { CellReader } from './figure';
import type { FoundHeader } from './find-headers';
import { findHeaders } from './find-headers';
import { addUp, marksOf } from './parent-row';
import { readFunds } from './funds-rows';
import { sameHeadings } from './header';
import { statesRule } from './heading';
import { readSection } from './read-section';
import { ColumnOwners } from './row-cells';
import { withoutContinued } from './row-words';
import { SectionReader } from './section-reader';
import type { Columns } from './surroundings';
import type { ColumnMapping, TableDoubt } from './table';

/** Side labels and grades stand at most this far outside the headings. */
const MARGIN = 12;

/** Rows of a page's head: titles, unit, date. */
const MOST_HEAD_ROWS = 10;

function wording({ slots }: ContentRow): string {
  return slots
    .flatMap(({ own, text }) => (own && text.trim() !== '' ? [foldWord(withoutContinued(text.trim()))] : []))
    .join('|');
}

interface Section {
  readonly header: FoundHeader;
  /** Index of the first row that is not its own. */
  to: number;
  /** Columns that may belong to it. */
  left: number;
  right: number;
}

export interface SheetTables {
  readonly tables: readonly ScoreTableParts[];
  readonly doubts: readonly TableDoubt[];
  /** Headers of score tables with no row under them: forms nobody filled in. */
  readonly blank: readonly TableDoubt[];
}

/** In: a sheet, its filled rows, the user's mappings for it. Out: its score tables as read, in reading order. */
export function readSheetTables(
  sheet: Sheet,
  rows: readonly ContentRow[],
  mappings: readonly ColumnMapping[],
  sums: FormulaSums,
): SheetTables {
  const { headers, doubts } = findHeaders(sheet, rows, mappings);
  const sections = boundSections(headers, rows);
  const reader = new CellReader(sheet, sums);
  const tables: OpenTable[] = [];
  const open: OpenTable[] = [];
  for (const section of sections) {
    const above = open.findIndex((table) => reaches(table, section));
    const before = open[above];
    if (before !== undefined && continues(before, section)) {
      before.read(section);
      continue;
    }
    const table = new OpenTable(sheet, rows, reader, before?.parts().endIndex ?? 0);
    if (above >= 0) open.splice(above, 1);
    open.push(table);
    tables.push(table);
    table.read(section);
  }
  for (const [index, table] of tables.entries()) {
    table.tailTo =
      tables.slice(index + 1, index + 50).find((next) => next.reaches(table))?.headIndex ?? rows.length;
  }
  const read = tables.map((table) => table.parts());
  return {
    tables: read.filter(({ draft }) => draft.indicators.length > 0),
    doubts,
    blank: read.filter(({ draft }) => draft.indicators.length === 0).flatMap(blankForm),
  };
}

/** A header of a score table, not only of a funds block, under which nothing is filled in. */
function blankForm({ sheet, headers }: ScoreTableParts): TableDoubt[] {
  const header = headers.find(({ plan }) => plan.kind === 'indicators' && plan.score !== null);
  if (header === undefined) return [];
  const place = { sheet: sheet.name, row: header.block.top, column: header.plan.left };
  const text = `「${sheet.name}」${cellName(place)} 是评分表的表头，下面没有填写任何指标，像是空白表，没有可核对的内容。`;
  return [{ sheet: sheet.name, place, text }];
}

function reaches(table: OpenTable, section: Section): boolean {
  const { plan } = section.header;
  return table.columns.left <= plan.right && plan.left <= table.columns.right;
}

/** Where each section ends (the next header over its columns) and which columns beside it are free. */
function boundSections(headers: readonly FoundHeader[], rows: readonly ContentRow[]): Section[] {
  const sections: Section[] = [];
  let active: Section[] = [];
  for (const header of headers) {
    const { plan, block } = header;
    const section: Section = {
      header,
      to: rows.length,
      left: Math.max(0, plan.left - MARGIN),
      right: plan.right + MARGIN,
    };
    const still: Section[] = [];
    for (const other of active) {
      const { plan: beside } = other.header;
      if (beside.left <= plan.right && plan.left <= beside.right) {
        other.to = Math.min(other.to, firstIndexAt(rows, other.header.bodyFrom, header.bodyFrom, block.top));
        continue;
      }
      still.push(other);
      if (beside.right < plan.left) {
        section.left = Math.max(section.left, beside.right + 1);
        other.right = Math.min(other.right, plan.left - 1);
      } else {
        section.right = Math.min(section.right, beside.left - 1);
        other.left = Math.max(other.left, plan.right + 1);
      }
    }
    active = [...still, section];
    sections.push(section);
  }
  return sections;
}

function firstIndexAt(rows: readonly ContentRow[], from: number, to: number, row: number): number {
  let low = from;
  for (let high = to; low < high;) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A further header over the same columns goes on with the table unless that has ended. */
function continues(table: OpenTable, section: Section): boolean {
  if (table.ended || section.header.byHand) return false;
  if (table.lastHeader?.plan.kind === 'funds' && table.draft.totals.length === 0) return true;
  if (section.header.plan.kind === 'funds') return false;
  return true;
}

class OpenTable {
  readonly draft = newDraft();
  readonly headers: FoundHeader[] = [];
  ended = false;
  headIndex = 0;
  private endIndex = 0;
  private reading: SectionReader | null = null;
  private owners: ColumnOwners | null = null;
  /** What the rows over the first header say; they stand once that is read. */
  private wordings: ReadonlySet<string> | null = null;
  tailTo: number;
  columns: Columns = { left: 0, right: -1 };

  constructor(
    private readonly sheet: Sheet,
    private readonly rows: readonly ContentRow[],
    private readonly reader: CellReader,
    private readonly headFrom: number,
  ) {
    this.tailTo = rows.length;
  }

  get lastHeader(): FoundHeader | undefined {
    return this.headers.at(-1);
  }

  reaches(other: OpenTable): boolean {
    return this.columns.left <= other.columns.right && other.columns.left <= this.columns.right;
  }

  read(section: Section): void {
    const { header, to } = section;
    const { plan, block, bodyFrom } = header;
    const before = this.lastHeader;
    if (before === undefined) {
      this.headIndex = firstIndexAt(this.rows, 0, bodyFrom, block.top);
      this.columns = { left: section.left, right: section.right };
    }
    this.noteSideLabels(section);
    const isRepeated = before !== undefined && sameHeadings(before.block, block);
    this.headers.push(header);
    if (plan.kind === 'funds') {
      readFunds(
        plan,
        this.rows.slice(bodyFrom, Math.min(to, bodyFrom + 40)),
        new ColumnOwners(plan, section.left, plan.right),
        this.reader,
        this.draft,
      );
      this.endIndex = to;
      return;
    }
    // A header that comes again keeps its columns, whatever the few rows under it look like.
    if (!isRepeated || this.reading === null || this.owners === null) {
      this.owners = new ColumnOwners(plan, section.left, plan.right);
      this.reading = new SectionReader(plan, this.owners, this.reader, this.draft, this.reading);
      this.noteRules(header);
      this.draft.doubts.push(...plan.doubts);
    }
    const end = readSection(
      { rows: this.rows, from: bodyFrom, to, isPageHead: (row) => this.isPageHead(row) },
      this.reading,
      this.owners,
      this.reader,
      this.draft,
    );
    this.ended = end.ended;
    this.endIndex = end.next;
  }

  /** Title and unit printed once more at the head of a page; where all marks are read it is another table's. */
  private isPageHead(row: ContentRow): boolean {
    const above = this.headWordings();
    if (above.size === 0 || !above.has(wording(row))) return false;
    // Asked of the few rows that stand above the table too, because adding up goes through all rows read so far.
    const marks = addUp(this.draft.indicators.map(marksOf));
    return marks?.isBelow(Ratio.hundred) === true;
  }

  private headWordings(): ReadonlySet<string> {
    this.wordings ??= new Set(
      this.rows
        .slice(Math.max(this.headFrom, this.headIndex - MOST_HEAD_ROWS), this.headIndex)
        .map(wording)
        .filter((text) => text !== ''),
    );
    return this.wordings;
  }

  /** Labels that run down beside the headings (绩效指标) belong to the table. */
  private noteSideLabels({ header, left }: Section): void {
    const row = this.rows[firstIndexAt(this.rows, 0, header.bodyFrom, header.block.top)];
    if (row === undefined) return;
    for (const slot of slotsWithin(row, left, header.plan.left - 1)) {
      if (slot.own) this.draft.left = Math.min(this.draft.left, slot.area.left);
    }
  }

  /** A heading that carries a rule for its rows (得分（30分*完成率）) is a note; over the funds row the general rule says the same. */
  private noteRules({ block }: FoundHeader): void {
    for (const { reading, slot } of block.headings) {
      if (reading.inBrackets !== '' && statesRule(reading.inBrackets) && reading.kinds[0]?.kind === 'score') {
        this.draft.notes.push(this.reader.textAt(slot.area.top, slot.area.left));
      }
    }
  }

  parts(): ScoreTableParts {
    return {
      sheet: this.sheet,
      reader: this.reader,
      draft: this.draft,
      headers: this.headers,
      columns: this.columns,
      rows: this.rows,
      headFrom: this.headFrom,
      headIndex: this.headIndex,
      endIndex: this.endIndex,
      tailTo: this.tailTo,
    };
  }
}
