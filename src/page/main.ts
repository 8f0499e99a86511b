/** The page: the pane beside a workbook, in any browser, without Excel and without a network. */
import '../host/older-engines';
import '../taskpane/pane.css';
import './page.css';
import './sheet.css';
import sampleAddress from '../../assets/samples/002-huaihua-2021.xlsx';
import { cellName } from '../grid/address';
import { missingResults, namedCells } from '../grid/missing-results';
import type { Workbook } from '../grid/workbook';
import { openDocx } from '../host/docx/read';
import { xlsxOfTables } from '../host/docx/write-out';
import { baseName, copyName, download } from '../host/download';
import { now } from '../host/clock';
import type { NewSheet, Receipt, WorkbookHost } from '../host/port';
import { HostError } from '../host/port';
import { extensionOf } from '../host/xlsx/extension';
import { XlsxHost } from '../host/xlsx/host';
import { recordSheet } from '../review/record';
import { analyseNow } from '../review/review';
import { beforeWriting } from '../review/undo';
import { bad, plain } from '../taskpane/notice';
import type { Pane } from '../taskpane/pane';
import { createPane } from '../taskpane/pane';
import type { Report } from '../taskpane/keep-report';
import type { SessionState } from '../taskpane/session-state';
import { words } from '../taskpane/words';
import { acceptDrops, bytesOf } from './files';
import type { Frame } from './frame';
import { HandEdits } from './hand-edits';
import { askBeforeLeaving } from './leaving';
import { drawFrame } from './frame';
import { marksShown } from './marks-shown';
import { printRecord } from './print';
import { TextHost } from './text-host';
import { pageWords } from './words';
import { WorkbookView } from './workbook-view';

interface Desk {
  /** null: a report without tables, of which there is nothing to draw or download. */
  readonly book: XlsxHost | null;
  readonly pane: Pane;
  /** What was typed into its cells on the page. */
  readonly hand: HandEdits | null;
  readonly file: string;
  /** The user's own workbook: a Word file dropped beside it is its report. */
  readonly takesReport: boolean;
  /** Not the sample: what is done in it is worth keeping. */
  readonly isOwn: boolean;
}

/** Cells named in a sentence; more are counted. */
const MOST_NAMED = 4;

const resultName = (file: string, extension: string): string => pageWords.result(baseName(file), extension);

function bytesOfAddress(address: string): Uint8Array {
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

class Page {
  private desk: Desk | null = null;
  private readonly frame: Frame;
  private readonly view: WorkbookView;
  private drawnFor: Pick<SessionState, 'reviewed' | 'cleared'> | null = null;
  /** Our state in the workbook as it was opened or last downloaded: where it differs, there is work to lose. */
  private savedState: string | null = null;
  /** Cells were typed into since the file was opened or last downloaded. */
  private typed = false;
  private asking = false;

  constructor(root: HTMLElement) {
    this.frame = drawFrame(root, {
      opened: (file) => void this.openFile(file, false),
      download: () => {
        void this.save((book) => Promise.resolve(book.bytes()), resultName);
      },
      exportClean: () => {
        void this.save((book) => book.cleanCopy(), copyName);
      },
    });
    this.view = new WorkbookView(
      this.frame.workbook,
      (place) => {
        this.desk?.pane.follow({ sheet: place.sheet, cell: cellName(place) });
      },
      {
        change: (changes) => void this.byHand((hand) => hand.change(changes)),
        undo: () => void this.byHand((hand) => hand.move('back')),
        redo: () => void this.byHand((hand) => hand.move('again')),
        refuse: (sentence) => {
          this.desk?.pane.say(plain(sentence));
        },
      },
    );
    printRecord(() => this.record());
    this.frame.setResult(false);
    acceptDrops((file) => void this.openFile(file, true), this.frame.setHovering);
    addEventListener('beforeunload', (event) => {
      if (this.isUnsaved()) event.preventDefault();
    });
  }

  /** Opens a workbook and reviews it; a file that cannot be read leaves the one on the desk where it is. */
  async open(bytes: Uint8Array, file: string, label: string, isOwn: boolean): Promise<void> {
    const book = this.bookOf(bytes);
    await this.lay({ host: book, book, file, label, takesReport: isOwn, isOwn, report: null });
  }

  /** A Word report: its tables as a workbook that can be scored and downloaded, its text checked along. */
  private async openWord(word: Workbook, file: string): Promise<void> {
    const report = { name: file, paragraphs: word.report ?? [] };
    const book = word.sheets.length === 0 ? null : this.bookOf(xlsxOfTables(word));
    const host = book ?? new TextHost(word);
    await this.lay({ host, book, file, label: file, takesReport: false, isOwn: true, report });
  }

  private bookOf(bytes: Uint8Array): XlsxHost {
    return new XlsxHost(bytes, (place) => {
      this.view.reveal(place);
    });
  }

  private async lay(work: {
    readonly host: WorkbookHost;
    readonly book: XlsxHost | null;
    readonly file: string;
    readonly label: string;
    readonly takesReport: boolean;
    readonly isOwn: boolean;
    readonly report: Report | null;
  }): Promise<void> {
    const { host, book, file, label, report, takesReport, isOwn } = work;
    const workbook = await host.read();
    if (!(await this.mayLeave(label))) return;
    this.desk?.pane.close();
    this.desk = null;
    this.drawnFor = null;
    this.savedState = workbook.state;
    this.typed = false;
    if (isOwn) this.frame.setWelcome(false);
    this.view.forget();
    this.view.show(workbook, (sheet) => book?.look(sheet) ?? null, new Map());
    this.frame.setFile(label);
    this.frame.setResult(book !== null);
    const pane = createPane(this.frame.pane, host, {
      openFile: () => {
        this.frame.picker.click();
      },
      onChange: (state) => {
        this.follow(state);
      },
      fileName: () => file,
      dropsWord: true,
    });
    this.desk = { book, pane, hand: book === null ? null : new HandEdits(book), file, takesReport, isOwn };
    if (report === null) await pane.check();
    else await pane.useReport(report);
  }

  /** An edit by hand: one at a time, then all is reviewed again, so that what is shown is what stands. */
  private async byHand(work: (hand: HandEdits) => Promise<Receipt | null>): Promise<void> {
    const { desk } = this;
    if (desk?.hand == null || desk.pane.state().busy !== null) return;
    const receipt = await work(desk.hand);
    if (receipt === null || this.desk !== desk) return;
    if (receipt.failure !== null) {
      desk.pane.say(bad(receipt.failure, null));
      return;
    }
    this.typed = true;
    await desk.pane.check();
    const cells = receipt.dropped ?? [];
    if (cells.length > 0)
      desk.pane.say(plain(words.notices.dropped(cells.slice(0, MOST_NAMED).map(cellName).join('、'))));
  }

  private record(): NewSheet | null {
    const { desk } = this;
    const reviewed = desk?.pane.state().reviewed ?? null;
    if (desk === null || reviewed === null || reviewed.workbook.sheets.length === 0) return null;
    const { workbook } = reviewed;
    return recordSheet(beforeWriting(analyseNow(workbook)), workbook, { file: desk.file, when: now() });
  }

  private isUnsaved(): boolean {
    const { desk } = this;
    const now = desk?.pane.state().reviewed?.workbook.state;
    return (
      desk?.isOwn === true &&
      desk.book !== null &&
      now !== undefined &&
      (this.typed || now !== this.savedState)
    );
  }

  /** Whether the workbook on the desk may make room for `next`: asked where there is work to lose. */
  private async mayLeave(next: string): Promise<boolean> {
    const { desk } = this;
    if (this.asking) return false;
    if (desk === null || !this.isUnsaved()) return true;
    this.asking = true;
    const answer = await askBeforeLeaving(desk.file, next);
    this.asking = false;
    if (answer === 'save') {
      await this.save((book) => Promise.resolve(book.bytes()), resultName);
      return !this.isUnsaved();
    }
    return answer === 'drop';
  }

  private async openFile(file: File, dropped: boolean): Promise<void> {
    try {
      const bytes = await bytesOf(file);
      if (!/\.docx$/i.test(file.name)) {
        await this.open(bytes, file.name, file.name, true);
        return;
      }
      const word = openDocx(bytes);
      const { desk } = this;
      if (dropped && desk?.takesReport === true && (word.report ?? []).length > 0) {
        await desk.pane.useReport({ name: file.name, paragraphs: word.report ?? [] });
        if (word.sheets.length > 0) desk.pane.say(plain(pageWords.tablesInReport(word.sheets.length)));
      } else await this.openWord(word, file.name);
    } catch (error) {
      this.say(error, pageWords.unreadable, this.desk === null ? '' : pageWords.stays(this.desk.file));
    }
  }

  /** Draws the workbook again where it, or its marks, changed. */
  private follow(state: SessionState): void {
    const { reviewed, cleared, busy } = state;
    const { desk } = this;
    if (busy !== null || desk === null || reviewed === null) return;
    if (this.drawnFor?.reviewed === reviewed && this.drawnFor.cleared === cleared) return;
    this.drawnFor = { reviewed, cleared };
    this.view.show(reviewed.workbook, (sheet) => desk.book?.look(sheet) ?? null, marksShown(state));
  }

  private async save(
    prepare: (book: XlsxHost) => Promise<Uint8Array>,
    name: (file: string, extension: string) => string,
  ): Promise<void> {
    const { desk } = this;
    if (desk === null || desk.book === null) return;
    try {
      const bytes = await prepare(desk.book);
      download(bytes, name(desk.file, extensionOf(bytes)));
      this.typed = false;
      this.savedState = desk.pane.state().reviewed?.workbook.state ?? this.savedState;
      const cells = namedCells(missingResults(await desk.book.read()), MOST_NAMED);
      if (cells !== null) desk.pane.say(plain(pageWords.missingResults(cells)));
    } catch (error) {
      this.say(error, pageWords.exportFailed);
    }
  }

  private say(error: unknown, otherwise: string, more = ''): void {
    const text = error instanceof HostError ? error.message : otherwise;
    this.desk?.pane.say(bad(`${text}${more}`, 'open-file'));
  }
}

const root = document.getElementById('page');
if (root !== null) {
  void new Page(root).open(bytesOfAddress(sampleAddress), pageWords.sampleFile, pageWords.sample, false);
}
