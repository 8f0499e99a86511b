/** The entry inside Excel: waits for Office, asks whether this Excel will do, then draws the pane. */
import '../host/older-engines';
import './pane.css';
import './pane-page.css';
import { cameAgain, takeRun } from '../commands/run-once';
import { cellName } from '../grid/address';
import { handOver } from '../host/excel/hand-over';
import { createExcelHost } from '../host/excel/host';
import { createSessionSettings } from '../host/excel/office-js-helpers';
import type { Listener } from '../host/excel/listen';
import { listenForSelection } from '../host/excel/listen';
import { FLOOR, supports } from '../host/excel/request';
import { sessionJournal } from './journal';
import { createPane } from './pane';
import { plain } from './notice';
import { drawStandstill } from './standstill';
import { words } from './words';

/** Office mostly answers within a second or two, but 17 seconds happen; a page opened outside Excel may never hear from it. */
const PATIENCE = 20_000;

function room(): HTMLElement {
  const root = document.getElementById('pane');
  if (root === null) throw new Error('no #pane in the page');
  return root;
}

const reload = {
  label: words.standstill.reload,
  act: (): void => {
    location.reload();
  },
};

/** The last part of the workbook's address; blank for one that was never saved. */
function workbookName(): string {
  const last = Office.context.document.url.split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function start(root: HTMLElement, host: Office.HostType | null): void {
  if (host !== Office.HostType.Excel) {
    drawStandstill(root, words.standstill.notInExcel, reload);
    return;
  }
  if (!supports(FLOOR)) {
    drawStandstill(root, words.standstill.tooOld, reload);
    return;
  }
  const listener: Listener = {
    selected: ({ sheet, row, column }) => {
      pane.follow({ sheet, cell: cellName({ row, column }) });
    },
    changed: () => {
      pane.lookAgain();
    },
  };
  const pane = createPane(root, createExcelHost(listener), {
    journal: sessionJournal(() => sessionStorage),
    fileName: workbookName,
    handOver: (copy) => handOver(copy, workbookName()),
  });
  listenForSelection(listener);
  const run = takeRun(new URL(location.href), createSessionSettings(), cameAgain(performance));
  if (run === 'score') void pane.score();
  else if (run === 'check') void pane.check();
  else if (run === 'check-instead') {
    void pane.check().then(() => {
      pane.say(plain(words.notices.checkedInstead));
    });
  }
}

function main(): void {
  const root = room();
  if (typeof Office === 'undefined') {
    drawStandstill(root, words.standstill.noOffice, reload);
    return;
  }
  drawStandstill(root, words.standstill.waiting, null);
  const waiting = setTimeout(() => {
    drawStandstill(root, words.standstill.slow, reload);
  }, PATIENCE);
  // However late it comes, the pane starts.
  void Office.onReady((info) => {
    clearTimeout(waiting);
    start(root, info.host);
  });
}

main();
