/** How a sheet looks, as far as the page draws it. Lengths in CSS pixels, colours as CSS colours. */
export interface CellLook {
  readonly fill: string | null;
  readonly colour: string | null;
  readonly fontFamily: string | null;
  /** In points. */
  readonly fontSize: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: 'left' | 'center' | 'right' | 'justify' | null;
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly bordered: boolean;
}

export interface SheetLook {
  readonly columnWidth: (column: number) => number;
  /** null where the row takes the height of its text. */
  readonly rowHeight: (row: number) => number | null;
  readonly cell: (row: number, column: number) => CellLook | null;
}
