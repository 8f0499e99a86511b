/** A workbook file behind the port: bytes in, edits on a copy in memory, bytes out. */
import type { Place, Workbook } from '../../grid/workbook';
import type { Edit, Receipt, WorkbookHost } from '../port';
import { withoutTrace } from './clean';
import type { SheetLook } from './look';
import { sheetLook } from './look';
import type { XlsxFile } from './read';
import { openXlsx } from './read';
import { applyEdits } from './write';

export class XlsxHost implements WorkbookHost {
  private opened: XlsxFile | null = null;
  /** Looks of the file as it stands, by sheet. */
  private readonly looks = new Map<string, SheetLook | null>();

  /** `onReveal`: what shows a cell to the user, where there is something to show it in. */
  constructor(
    private readonly source: Uint8Array,
    private readonly onReveal: (place: Place) => void = () => {},
  ) {}

  read(): Promise<Workbook> {
    return attempt(() => this.file().workbook);
  }

  apply(edits: readonly Edit[]): Promise<Receipt> {
    return attempt(() => {
      const { file, receipt } = applyEdits(this.file(), edits);
      if (file !== this.opened) this.looks.clear();
      this.opened = file;
      return receipt;
    });
  }

  reveal(place: Place): Promise<void> {
    return attempt(() => {
      this.onReveal(place);
    });
  }

  cleanCopy(): Promise<Uint8Array> {
    return attempt(() => withoutTrace(this.bytes()));
  }

  /** The file as it is now: the very bytes it was opened from when nothing has changed since, or all of it back. */
  bytes(): Uint8Array {
    return this.touched().length === 0 ? this.source : this.file().pack.toBytes();
  }

  /** How a sheet looks, as it stands now; null when there is no such sheet. Errors: throws `HostError` as `read`. */
  look(sheetName: string): SheetLook | null {
    let look = this.looks.get(sheetName);
    if (look === undefined) {
      look = sheetLook(this.file(), sheetName);
      this.looks.set(sheetName, look);
    }
    return look;
  }

  /** Names of the parts that differ from the file as opened. */
  touched(): readonly string[] {
    return this.opened === null ? [] : this.opened.pack.touched();
  }

  private file(): XlsxFile {
    this.opened ??= openXlsx(this.source);
    return this.opened;
  }
}

/** Work that may refuse, as a promise that then rejects. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
