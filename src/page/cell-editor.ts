/** The keyboard over the sheet: moving from cell to cell, typing into one, clearing, pasting, back and again. */
import type { Cell, CellValue, Place } from '../grid/workbook';
import { element } from '../taskpane/element';
import { editedText, pastedCells, typedValue } from './edits';
import { pageWords } from './words';

export interface Grid {
  readonly selected: () => Place | null;
  readonly cell: (place: Place) => Cell | undefined;
  /** The cell drawn for a place; null where it is not drawn. */
  readonly drawn: (place: Place) => HTMLTableCellElement | null;
  /** The next place that way which is drawn; null at the edge. */
  readonly next: (place: Place, rows: number, columns: number) => Place | null;
  readonly select: (place: Place) => void;
}

export interface EditActions {
  readonly change: (changes: readonly { readonly place: Place; readonly to: CellValue }[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly refuse: (sentence: string) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export class CellEditor {
  private input: HTMLInputElement | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly grid: Grid,
    private readonly act: EditActions,
  ) {
    root.addEventListener('keydown', (event) => {
      this.key(event);
    });
    root.addEventListener('dblclick', () => {
      this.begin(null);
    });
    root.addEventListener('paste', (event) => {
      const at = this.grid.selected();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (this.input !== null || at === null || text === '') return;
      event.preventDefault();
      this.paste(at, text);
    });
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || this.input !== null) return;
    const at = this.grid.selected();
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !again) return;
      event.preventDefault();
      if (again) this.act.redo();
      else this.act.undo();
      return;
    }
    const arrow = ARROWS[event.key];
    const step = arrow ?? (event.key === 'Enter' ? ([event.shiftKey ? -1 : 1, 0] as const) : undefined);
    if (step !== undefined) {
      event.preventDefault();
      this.move(at, step[0], step[1]);
    } else if (at === null) return;
    else if (event.key === 'F2') {
      event.preventDefault();
      this.begin(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.change([{ place: at, text: '' }]);
    } else if (event.key.length === 1) {
      event.preventDefault();
      this.begin(event.key);
    }
  }

  private move(at: Place | null, rows: number, columns: number): void {
    const next = at === null ? null : this.grid.next(at, rows, columns);
    if (next !== null) this.grid.select(next);
  }

  private isFixed(place: Place): boolean {
    if (this.grid.cell(place)?.formula == null) return false;
    this.act.refuse(pageWords.edit.formula);
    return true;
  }

  /** `typed`: the key that began it, in place of what stands there; null keeps what stands. */
  private begin(typed: string | null): void {
    const at = this.grid.selected();
    const drawn = at === null ? null : this.grid.drawn(at);
    if (at === null || drawn === null || this.input !== null || this.isFixed(at)) return;
    const input = element('input', {
      type: 'text',
      class: 'cell-input',
      'aria-label': pageWords.edit.label(drawn.dataset['cell'] ?? ''),
      autocomplete: 'off',
    });
    input.value = typed ?? editedText(this.grid.cell(at));
    const shown = [...drawn.childNodes];
    const end = (isKept: boolean, rows: number, columns: number): void => {
      if (this.input !== input) return;
      this.input = null;
      drawn.replaceChildren(...shown);
      this.root.focus({ preventScroll: true });
      if (isKept && input.value !== editedText(this.grid.cell(at)))
        this.change([{ place: at, text: input.value }]);
      if (rows !== 0 || columns !== 0) this.move(at, rows, columns);
    };
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      const way =
        event.key === 'Enter'
          ? [event.shiftKey ? -1 : 1, 0]
          : event.key === 'Tab'
            ? [0, event.shiftKey ? -1 : 1]
            : null;
      if (way !== null) {
        event.preventDefault();
        end(true, way[0] ?? 0, way[1] ?? 0);
      } else if (event.key === 'Escape') end(false, 0, 0);
    });
    input.addEventListener('blur', () => {
      end(true, 0, 0);
    });
    this.input = input;
    drawn.replaceChildren(input);
    input.focus({ preventScroll: true });
    if (typed === null) input.select();
  }

  private paste(at: Place, text: string): void {
    const changes = pastedCells(text).flatMap((line, row) =>
      line.map((each, column) => ({
        place: { ...at, row: at.row + row, column: at.column + column },
        text: each,
      })),
    );
    this.change(changes);
  }

  private change(wanted: readonly { readonly place: Place; readonly text: string }[]): void {
    if (wanted.some(({ place }) => this.isFixed(place))) return;
    this.act.change(
      wanted.map(({ place, text }) => ({ place, to: typedValue(text, this.grid.cell(place)) })),
    );
  }
}
