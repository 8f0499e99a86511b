/** The workbook beside the pane: a tab a sheet, the sheet as a table, the selected cell, the reason of a mark. */
import { cellName, parseCell } from '../grid/address';
import type { Cell, Place, Workbook } from '../grid/workbook';
import { cellAt } from '../grid/workbook';
import type { SheetLook } from '../host/xlsx/look';
import { element } from '../taskpane/element';
import type { EditActions } from './cell-editor';
import { CellEditor } from './cell-editor';
import type { ShownMark } from './marks-shown';
import type { SheetDrawing } from './sheet-table';
import { ROWS_AT_FIRST, drawSheet } from './sheet-table';
import { pageWords } from './words';

const MORE_ROWS = 1000;
const SMALLEST_ZOOM = 0.75;

export class WorkbookView {
  private readonly address = element('p', { class: 'address', 'aria-live': 'off' });
  private readonly scroller = element('div', { class: 'scroller', tabindex: 0, role: 'region' });
  private readonly notes = element('div', { class: 'sheet-notes' });
  private readonly tabs = element('div', {
    class: 'tabs',
    role: 'tablist',
    'aria-label': pageWords.sheets,
  });
  private readonly bubble = element('div', { class: 'bubble', role: 'tooltip', hidden: true });
  private workbook: Workbook | null = null;
  private lookOf: (sheet: string) => SheetLook | null = () => null;
  private marks: ReadonlyMap<string, ShownMark> = new Map();
  private shown = '';
  private selected: Place | null = null;
  private drawing: SheetDrawing | null = null;
  private readonly limits = new Map<string, number>();

  /** `picked`: the user chose a cell. */
  constructor(
    root: HTMLElement,
    private readonly picked: (place: Place) => void,
    edits: EditActions,
  ) {
    new CellEditor(
      this.scroller,
      {
        selected: () => (this.selected?.sheet === this.shown ? this.selected : this.firstPlace()),
        cell: (place) => this.cellOf(place),
        drawn: ({ row, column }) => this.drawing?.cellAt(row, column) ?? null,
        next: (place, rows, columns) => this.nextPlace(place, rows, columns),
        select: (place) => {
          this.select(place);
        },
      },
      edits,
    );
    this.scroller.id = 'sheet-panel';
    root.replaceChildren(this.address, this.scroller, this.notes, this.tabs, this.bubble);
    this.scroller.addEventListener('click', (event) => {
      this.pick(event.target);
    });
    new ResizeObserver(() => {
      this.fit();
    }).observe(this.scroller);
    for (const type of ['focusin', 'mouseover'] as const) {
      this.scroller.addEventListener(type, (event) => {
        this.explain(event.target);
      });
    }
    for (const type of ['focusout', 'mouseleave', 'scroll'] as const) {
      this.scroller.addEventListener(type, () => {
        this.bubble.hidden = true;
      });
    }
  }

  /** A workbook anew, or the same after a change: the sheet, its scroll and the selected cell stay where they can. */
  show(
    workbook: Workbook,
    lookOf: (sheet: string) => SheetLook | null,
    marks: ReadonlyMap<string, ShownMark>,
  ): void {
    this.workbook = workbook;
    this.lookOf = lookOf;
    this.marks = marks;
    const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
    if (!workbook.sheets.some((sheet) => sheet.name === this.shown)) {
      this.shown = (visible[0] ?? workbook.sheets[0])?.name ?? '';
      this.selected = null;
      this.limits.clear();
      this.scroller.scrollTo(0, 0);
    }
    this.draw();
  }

  /** For a new file: begins at its first sheet. */
  forget(): void {
    this.shown = '';
    this.selected = null;
  }

  reveal(place: Place): void {
    const sheet = this.workbook?.sheets.find((candidate) => candidate.name === place.sheet);
    if (sheet === undefined) return;
    this.selected = place;
    const needed = place.row + 1 - ROWS_AT_FIRST;
    if (needed > 0) this.limits.set(place.sheet, ROWS_AT_FIRST + Math.ceil(needed / MORE_ROWS) * MORE_ROWS);
    if (this.shown !== place.sheet || this.drawing?.cellAt(place.row, place.column) === null) {
      this.shown = place.sheet;
      this.draw();
    }
    this.markSelected();
    this.drawing
      ?.cellAt(place.row, place.column)
      ?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  }

  private draw(): void {
    const { workbook } = this;
    if (workbook?.sheets.length === 0) {
      this.drawNothing();
      return;
    }
    const sheet = workbook?.sheets.find((candidate) => candidate.name === this.shown);
    const look = this.lookOf(this.shown);
    if (workbook === null || sheet === undefined || look === null) return;
    const limit = this.limits.get(sheet.name) ?? ROWS_AT_FIRST;
    this.drawing = drawSheet(sheet, look, this.marks, limit);
    this.scroller.setAttribute('aria-label', `${pageWords.workbook}：${sheet.name}`);
    this.scroller.replaceChildren(
      sheet.cells.size === 0 ? element('p', { class: 'empty' }, [pageWords.empty]) : this.drawing.table,
    );
    this.fit();
    this.drawNotes(look.rowCount - this.drawing.rowsLeft, look.rowCount, look.columnCount);
    this.drawTabs(workbook);
    this.markSelected();
  }

  /** A report without tables. */
  private drawNothing(): void {
    this.drawing = null;
    this.address.textContent = '';
    this.scroller.setAttribute('aria-label', pageWords.workbook);
    this.scroller.replaceChildren(element('p', { class: 'empty' }, [pageWords.noTables]));
    this.notes.replaceChildren();
    this.tabs.replaceChildren();
  }

  /** A sheet somewhat too wide is drawn smaller, so that its score column is in sight; a very wide one scrolls. */
  private fit(): void {
    const { drawing } = this;
    if (drawing === null) return;
    const share = (this.scroller.clientWidth - 2) / drawing.width;
    drawing.table.style.setProperty('zoom', String(Math.max(SMALLEST_ZOOM, Math.min(1, share))));
  }

  private drawNotes(rows: number, allRows: number, allColumns: number): void {
    const { drawing } = this;
    if (drawing === null) return;
    const more = element('button', { type: 'button' }, [pageWords.more], {
      click: () => {
        this.limits.set(this.shown, (this.limits.get(this.shown) ?? ROWS_AT_FIRST) + MORE_ROWS);
        this.draw();
      },
    });
    this.notes.replaceChildren(
      ...(drawing.rowsLeft > 0 ? [element('p', {}, [pageWords.capped(rows, allRows), more])] : []),
      ...(drawing.columnsLeft > 0
        ? [element('p', {}, [pageWords.cappedColumns(allColumns - drawing.columnsLeft, allColumns)])]
        : []),
    );
  }

  private drawTabs(workbook: Workbook): void {
    const focused = this.tabs.contains(document.activeElement);
    const names = workbook.sheets.map((sheet) => sheet.name);
    const go = (name: string): void => {
      this.shown = name;
      this.draw();
      this.scroller.scrollTo(0, 0);
    };
    this.tabs.replaceChildren(
      ...workbook.sheets.map((sheet, index) => {
        const chosen = sheet.name === this.shown;
        const label = sheet.hidden ? `${sheet.name}${pageWords.hiddenSheet}` : sheet.name;
        return element(
          'button',
          {
            type: 'button',
            role: 'tab',
            'aria-selected': String(chosen),
            'aria-controls': 'sheet-panel',
            tabindex: chosen ? 0 : -1,
          },
          [label],
          {
            click: () => {
              go(sheet.name);
            },
            keydown: (event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              const next = names[(index + step + names.length) % names.length];
              if (step !== 0 && next !== undefined) go(next);
            },
          },
        );
      }),
    );
    if (focused) this.tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  private markSelected(): void {
    for (const cell of this.scroller.querySelectorAll('.here')) cell.classList.remove('here');
    const { selected, workbook } = this;
    if (selected === null || selected.sheet !== this.shown) {
      this.address.textContent = this.shown;
      return;
    }
    this.drawing?.cellAt(selected.row, selected.column)?.classList.add('here');
    const many = (workbook?.sheets.length ?? 0) > 1;
    const text = this.cellOf(selected)?.text ?? '';
    const where = `${many ? `${selected.sheet} ` : ''}${cellName(selected)}`;
    this.address.textContent = text === '' ? where : `${where}　${text.slice(0, 60)}`;
  }

  private cellOf({ sheet: name, row, column }: Place): Cell | undefined {
    const sheet = this.workbook?.sheets.find((each) => each.name === name);
    return sheet === undefined ? undefined : cellAt(sheet, row, column);
  }

  private firstPlace(): Place | null {
    const first = this.scroller.querySelector<HTMLElement>('td[data-cell]')?.dataset['cell'];
    return first === undefined ? null : this.placeNamed(first);
  }

  /** Over what is hidden, and out of the merge one stands in. */
  private nextPlace(place: Place, rows: number, columns: number): Place | null {
    const { drawing } = this;
    const here = drawing?.cellAt(place.row, place.column) ?? null;
    const [most, widest] = [
      this.lookOf(place.sheet)?.rowCount ?? 0,
      this.lookOf(place.sheet)?.columnCount ?? 0,
    ];
    let [row, column] = [place.row + rows, place.column + columns];
    while (row >= 0 && column >= 0 && row < most && column < widest) {
      const drawn = drawing?.cellAt(row, column) ?? null;
      const at = drawn?.dataset['cell'];
      if (drawn !== null && drawn !== here && at !== undefined) return this.placeNamed(at);
      row += rows;
      column += columns;
    }
    return null;
  }

  private select(place: Place): void {
    this.selected = place;
    this.markSelected();
    this.drawing
      ?.cellAt(place.row, place.column)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    this.picked(place);
  }

  private pick(target: EventTarget | null): void {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td[data-cell]') : null;
    const name = cell?.dataset['cell'];
    const match = name === undefined ? null : this.placeNamed(name);
    if (match === null || target instanceof HTMLInputElement) return;
    this.selected = match;
    this.markSelected();
    this.scroller.focus({ preventScroll: true });
    this.picked(match);
  }

  private placeNamed(name: string): Place | null {
    const at = parseCell(name);
    return at === null ? null : { sheet: this.shown, ...at };
  }

  private explain(target: EventTarget | null): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td.mark') : null;
    if (cell === null) {
      this.bubble.hidden = true;
      return;
    }
    this.bubble.textContent = cell.getAttribute('aria-description');
    this.bubble.hidden = false;
    const box = cell.getBoundingClientRect();
    const own = this.bubble.getBoundingClientRect();
    const below = box.bottom + 6 + own.height < innerHeight;
    const { style } = this.bubble;
    const right = this.scroller.getBoundingClientRect().right;
    style.left = `${Math.max(8, Math.min(box.left, right - own.width - 8))}px`;
    style.top = `${below ? box.bottom + 6 : Math.max(8, box.top - own.height - 6)}px`;
  }
}
