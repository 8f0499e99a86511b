/** A workbook in memory behind the port: the rules of writing kept, everything else left out. */
import { samePlace } from '../../src/grid/address';
import type { Cell, CellValue, Place, Workbook } from '../../src/grid/workbook';
import { cellAt, cellKey, isError } from '../../src/grid/workbook';
import type { Stands } from '../../src/host/held';
import { heldBy, restingOn, sameValue, stillHolds } from '../../src/host/held';
import type { Edit, LeftOut, Receipt, WorkbookHost } from '../../src/host/port';

type ValueEdit = Extract<Edit, { kind: 'value' }>;
type MarkEdit = Extract<Edit, { kind: 'mark' }>;

function shown(value: CellValue): string {
  if (value === null) return '';
  return isError(value) ? value.error : String(value);
}

export class MemoryHost implements WorkbookHost {
  readonly revealed: Place[] = [];
  reads = 0;
  writes = 0;
  marks: readonly MarkEdit[] = [];
  /** What the next `apply` or `read` throws or answers instead; for the states the pane must say. */
  refuse: Error | null = null;
  refuseRead: Error | null = null;

  constructor(public workbook: Workbook) {}

  read(): Promise<Workbook> {
    this.reads += 1;
    if (this.refuseRead !== null) return Promise.reject(this.refuseRead);
    return Promise.resolve(this.workbook);
  }

  /** What `cleanCopy` gives, unless `refuse` is set. */
  copy = new Uint8Array([1, 2, 3]);
  copies = 0;

  cleanCopy(): Promise<Uint8Array> {
    this.copies += 1;
    return this.refuse === null ? Promise.resolve(this.copy) : Promise.reject(this.refuse);
  }

  reveal(place: Place): Promise<void> {
    this.revealed.push(place);
    return Promise.resolve();
  }

  /** As if the user typed into a cell. */
  type(place: Place, value: CellValue): void {
    this.set(place, value);
  }

  apply(edits: readonly Edit[]): Promise<Receipt> {
    this.writes += 1;
    if (this.refuse !== null) return Promise.reject(this.refuse);
    const moved = heldBy(edits).filter((held) => !stillHolds(held, this.standing(held.place)));
    const stale = new Set(restingOn(edits, moved));
    const left = edits.flatMap((edit): { edit: Edit; why: LeftOut }[] => {
      const why = stale.has(edit) ? 'changed' : edit.kind === 'value' ? this.obstacle(edit) : null;
      return why === null ? [] : [{ edit, why }];
    });
    if (left.length > 0) {
      const failure = '单元格已被改过，没有写入。';
      return Promise.resolve({ written: [], left, failure, unrestored: [] });
    }
    for (const edit of edits) this.carryOut(edit);
    return Promise.resolve({ written: edits, left: [], failure: null, unrestored: [] });
  }

  private cell(place: Place): Cell | undefined {
    const sheet = this.workbook.sheets.find((candidate) => candidate.name === place.sheet);
    return sheet === undefined ? undefined : cellAt(sheet, place.row, place.column);
  }

  private standing(place: Place): Stands | undefined {
    const isThere = this.workbook.sheets.some((sheet) => sheet.name === place.sheet);
    return this.cell(place) ?? (isThere ? { value: null, format: 'General' } : undefined);
  }

  private obstacle({ place, was }: ValueEdit): LeftOut | null {
    if (this.workbook.readOnly) return 'read-only';
    const sheet = this.workbook.sheets.find((candidate) => candidate.name === place.sheet);
    if (sheet === undefined) return 'missing-sheet';
    if ((this.cell(place)?.formula ?? null) !== null) return 'formula';
    if (sheet.protected && this.cell(place)?.locked !== false) return 'locked';
    return sameValue(this.cell(place)?.value ?? null, was) ? null : 'changed';
  }

  private carryOut(edit: Edit): void {
    if (edit.kind === 'value') this.set(edit.place, edit.value);
    else if (edit.kind === 'state') this.workbook = { ...this.workbook, state: edit.json };
    else if (edit.kind === 'clear-marks') this.marks = [];
    else if (edit.kind === 'mark') {
      this.marks = [...this.marks.filter((mark) => !samePlace(mark.place, edit.place)), edit];
    }
  }

  private set(place: Place, value: CellValue): void {
    const sheets = this.workbook.sheets.map((sheet) => {
      if (sheet.name !== place.sheet) return sheet;
      const cells = new Map(sheet.cells);
      const key = cellKey(place.row, place.column);
      const old = cells.get(key) ?? { value: null, formula: null, format: 'General', text: '', locked: true };
      cells.set(key, { ...old, value, text: shown(value) });
      return { ...sheet, cells };
    });
    this.workbook = { ...this.workbook, sheets };
  }
}
