/** The page: the pane beside a workbook, in any browser, without Excel and without a network. */
import '../taskpane/pane.css';
import './page.css';
import './sheet.css';
import sampleAddress from '../../assets/samples/002-huaihua-2021.xlsx';
import { HostError } from '../host/port';
import { withoutTrace } from '../host/xlsx/clean';
import { XlsxHost } from '../host/xlsx/host';
import { bad } from '../taskpane/notice';
import type { Pane } from '../taskpane/pane';
import { createPane } from '../taskpane/pane';
import type { SessionState } from '../taskpane/session';
import { acceptDrops, baseName, bytesOf, download } from './files';
import type { Frame } from './frame';
import { drawFrame } from './frame';
import { marksShown } from './marks-shown';
import { pageWords } from './words';
import { WorkbookView } from './workbook-view';

interface Desk {
  readonly host: XlsxHost;
  readonly pane: Pane;
  readonly file: string;
}

function bytesOfAddress(address: string): Uint8Array {
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

class Page {
  private desk: Desk | null = null;
  private readonly frame: Frame;
  private readonly view: WorkbookView;
  private drawnFor: Pick<SessionState, 'reviewed' | 'cleared'> | null = null;
  /** Written since the last download, in a file of the user's own. */
  private unsaved = false;

  constructor(root: HTMLElement) {
    this.frame = drawFrame(root, {
      opened: (file) => void this.openFile(file),
      download: () => {
        this.save((bytes) => bytes, pageWords.result);
      },
      exportClean: () => {
        this.save(withoutTrace, pageWords.report);
      },
    });
    this.view = new WorkbookView(this.frame.workbook);
    this.frame.setResult(false);
    acceptDrops((file) => void this.openFile(file), this.frame.setHovering);
    addEventListener('beforeunload', (event) => {
      if (this.unsaved) event.preventDefault();
    });
  }

  /** Opens a workbook and reviews it; a file that cannot be read leaves the one on the desk where it is. */
  async open(bytes: Uint8Array, file: string, label: string): Promise<void> {
    const host = new XlsxHost(bytes, (place) => {
      this.view.reveal(place);
    });
    const workbook = await host.read();
    this.desk?.pane.close();
    this.desk = null;
    this.drawnFor = null;
    this.unsaved = false;
    this.view.forget();
    this.view.show(workbook, (sheet) => host.look(sheet), new Map());
    this.frame.setFile(label);
    this.frame.setResult(true);
    const pane = createPane(this.frame.pane, host, {
      openFile: () => {
        this.frame.picker.click();
      },
      onChange: (state) => {
        this.follow(state);
      },
    });
    this.desk = { host, pane, file };
    await pane.check();
  }

  private async openFile(file: File): Promise<void> {
    try {
      await this.open(await bytesOf(file), file.name, file.name);
    } catch (error) {
      this.say(error, pageWords.unreadable);
    }
  }

  /** Draws the workbook again where it, or its marks, changed. */
  private follow(state: SessionState): void {
    const { reviewed, cleared, busy } = state;
    const { desk } = this;
    if (busy !== null || desk === null || reviewed === null) return;
    if (this.drawnFor?.reviewed === reviewed && this.drawnFor.cleared === cleared) return;
    const before = this.drawnFor?.reviewed?.workbook;
    if (before !== undefined && before.state !== reviewed.workbook.state) this.unsaved = true;
    this.drawnFor = { reviewed, cleared };
    this.view.show(reviewed.workbook, (sheet) => desk.host.look(sheet), marksShown(state));
  }

  private save(prepare: (bytes: Uint8Array) => Uint8Array, name: (base: string) => string): void {
    if (this.desk === null) return;
    try {
      download(prepare(this.desk.host.bytes()), name(baseName(this.desk.file)));
      this.unsaved = false;
    } catch (error) {
      this.say(error, pageWords.exportFailed);
    }
  }

  private say(error: unknown, otherwise: string): void {
    this.desk?.pane.say(bad(error instanceof HostError ? error.message : otherwise, 'open-file'));
  }
}

const root = document.getElementById('page');
if (root !== null) {
  void new Page(root).open(bytesOfAddress(sampleAddress), pageWords.sampleFile, pageWords.sample);
}
