/** Edits by hand carried into the workbook: written as any value is, remembered for the way back. */
import type { CellValue, Place, Workbook } from '../grid/workbook';
import { cellAt } from '../grid/workbook';
import { sameValue } from '../host/held';
import type { Receipt } from '../host/port';
import type { XlsxHost } from '../host/xlsx/host';
import type { Change } from './edits';
import { Steps } from './edits';

export class HandEdits {
  private readonly steps = new Steps();

  constructor(private readonly book: XlsxHost) {}

  /** null where nothing differs. */
  async change(
    wanted: readonly { readonly place: Place; readonly to: CellValue }[],
  ): Promise<Receipt | null> {
    const workbook = await this.book.read();
    const changes = wanted
      .map(({ place, to }): Change => ({ place, from: valueAt(workbook, place), to }))
      .filter(({ from, to }) => !sameValue(from, to));
    if (changes.length === 0) return null;
    const receipt = await this.carryOut(changes);
    if (receipt.failure === null) this.steps.add(changes);
    return receipt;
  }

  /** One step back, or again; null where there is none. */
  async move(way: 'back' | 'again'): Promise<Receipt | null> {
    const changes = way === 'back' ? this.steps.back() : this.steps.again();
    if (changes === null) return null;
    const receipt = await this.carryOut(changes);
    if (receipt.failure === null) this.steps.moved(way);
    return receipt;
  }

  private carryOut(changes: readonly Change[]): Promise<Receipt> {
    return this.book.apply(
      changes.map(({ place, from, to }) => ({ kind: 'value', place, was: from, value: to })),
    );
  }
}

function valueAt(workbook: Workbook, { sheet: name, row, column }: Place): CellValue {
  const sheet = workbook.sheets.find((each) => each.name === name);
  return sheet === undefined ? null : (cellAt(sheet, row, column)?.value ?? null);
}
