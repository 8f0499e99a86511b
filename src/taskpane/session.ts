/**
 * What the pane does, without what it looks like: review, write, undo, dismiss, answer, teach, clear; how any of it is
 * carried out stands in `work.ts`.
 */
import { now } from '../host/clock';
import type { HandedOver } from '../host/port';
import type { Given } from '../review/answering';
import { answerEdits } from '../review/answering';
import type { CellRef, ProposalView } from '../review/contract';
import { clearEdits, dismissEdits, leftWritten, undoEdits, writeEdits } from '../review/edits';
import { formulaLines, formulaProposals } from '../review/formula-proposals';
import { recordEdits } from '../review/record';
import { figuresText, reportFigures } from '../review/report-figures';
import { analyseNow } from '../review/review';
import { broughtEdits, mappingEdits, rulesEdits } from '../review/settings';
import { readState } from '../review/state';
import { forgetEdits, teachEdits } from '../review/teaching';
import { beforeWriting } from '../review/undo';
import type { WrittenCell } from '../review/written';
import type { LocalRules } from '../rules/local-rules';
import type { TaughtReading } from '../rules/taught';
import type { ColumnMapping } from '../table/table';
import { chosenOf, refKey } from './chosen';
import { inSlices } from './in-slices';
import type { Report } from './keep-report';
import { keepReport } from './keep-report';
import { bad, good, noticeOfError, withLeft, withLocked } from './notice';
import { obstacleTo } from './obstacles';
import type { Reviewed } from './session-state';
import { lockedCells, sealedSentence } from './session-state';
import { Work } from './work';
import { words } from './words';

export class Session extends Work {
  /** Reviews and shows the list with ticks; writes nothing. */
  check(): Promise<void> {
    return this.run(async () => {
      this.set({ notice: obstacleTo(await this.readAndReview(), this.current.report) });
    });
  }

  /** Reviews, writes the ticked proposals, marks the findings: the one click. */
  score(): Promise<void> {
    return this.run(async () => {
      const reviewed = await this.readAndReview();
      const obstacle = obstacleTo(reviewed, this.current.report);
      if (obstacle !== null) this.set({ notice: obstacle });
      else await this.write(reviewed, this.chosen(reviewed));
    });
  }

  /** Writes what is ticked in the list as it stands. */
  writeChosen(): Promise<void> {
    return this.run(async () => {
      const { reviewed } = this.current;
      if (reviewed !== null) await this.write(reviewed, this.chosen(reviewed));
    });
  }

  /** Works out which scores can be written as formulas; writes nothing. */
  findFormulas(): Promise<void> {
    return this.run(async () => {
      const { reviewed } = this.current;
      if (reviewed === null) return;
      this.set({ busy: { doing: 'reviewing', done: 0, total: 0 } });
      const formulas = await inSlices(formulaLines(reviewed.workbook), {
        progress: ({ done, total }) => {
          this.set({ busy: { doing: 'reviewing', done, total } });
        },
        stopped: () => this.stopping,
      });
      this.set({ formulas });
    });
  }

  /** Writes the scores of these rows, by their keys, as formulas; each is worked out anew from what stands. */
  writeFormulas(rows: ReadonlySet<string>): Promise<void> {
    return this.run(async () => {
      const { workbook, review } = await this.asItStands();
      const lines = formulaProposals(workbook, rows);
      if (lines.length === 0) this.set({ notice: bad(words.notices.rowGone, 'recheck') });
      else await this.apply(() => writeEdits(workbook, review, lines), words.notices.wrote);
    });
  }

  /** Puts back everything written. */
  undoAll(): Promise<void> {
    return this.run(async () => {
      await this.putBack(await this.asItStands(), null);
    });
  }

  /**
   * Puts one cell back; the sums we wrote over it follow in the same edit. Who takes a line back does not want it
   * written: it comes back unticked.
   */
  undo(cell: CellRef): Promise<void> {
    return this.run(async () => {
      const shown = this.current.reviewed?.written.find((each) => refKey(each) === refKey(cell));
      if (shown === undefined) return;
      // The line is known by its row, which may stand elsewhere by now.
      const standing = await this.asItStands();
      const here = standing.written.find(({ slot }) => slot === shown.slot) ?? shown;
      await this.putBack(standing, [shown]);
      this.tick(here, false);
    });
  }

  /** Sets a finding aside with the user's reason; null takes it back. */
  dismiss(findingId: string, reason: string | null): Promise<void> {
    return this.run(async () => {
      const { workbook, review } = await this.asItStands();
      const edits = dismissEdits(workbook, review, findingId, reason);
      const sealed = sealedSentence(workbook);
      if (edits.length === 0) {
        const isKnown = review.findings.some(({ id }) => id === findingId);
        const said = sealed ?? (isKnown ? null : words.notices.gone);
        this.set({ notice: said === null ? null : bad(said, 'recheck') });
      } else
        await this.apply(
          () => edits,
          () => (reason === null ? words.notices.restored : words.notices.dismissed),
        );
    });
  }

  /** Keeps what a person decided of a row, by the row's key; null takes it back. */
  answer(key: string, given: Given | null): Promise<void> {
    return this.run(async () => {
      const { workbook } = await this.asItStands();
      const edits = answerEdits(workbook, key, given);
      const isForeign = readState(workbook.state).kind === 'foreign';
      if (edits.length === 0)
        this.set({ notice: bad(isForeign ? words.notices.foreign : words.notices.rowGone, 'recheck') });
      else
        await this.apply(
          () => edits,
          () => (given === null ? words.notices.answerBack : words.notices.answered),
        );
    });
  }

  /** Rules for this workbook, kept in it; null goes back to the national ones. */
  setRules(rules: LocalRules | null): Promise<void> {
    return this.keep(({ workbook }) => rulesEdits(workbook, rules), words.notices.rules(rules?.id ?? null));
  }

  /** How a criterion is to be read, kept with its text: every row of the same words follows. */
  teach(reading: TaughtReading): Promise<void> {
    return this.keep(({ workbook }) => teachEdits(workbook, reading), words.notices.taught);
  }

  /** Takes the reading of a criterion back. */
  forget(criterion: string): Promise<void> {
    return this.keep(({ workbook }) => forgetEdits(workbook, criterion), words.notices.forgotten);
  }

  /** Rules and readings from a file, as they were merged with the workbook's own. */
  bring(rules: LocalRules): Promise<void> {
    return this.keep(({ workbook }) => broughtEdits(workbook, rules), words.notices.brought);
  }

  /** Columns named by hand, kept in the workbook; none takes the naming back. */
  mapColumns(mapping: ColumnMapping): Promise<void> {
    return this.keep(
      ({ workbook }) => mappingEdits(workbook, mapping),
      mapping.columns.length === 0 ? words.notices.unmapped : words.notices.mapped,
    );
  }

  /** Checks the text along with the tables; null leaves it out again. */
  useReport(report: Report | null): Promise<void> {
    return this.run(async () => {
      this.reportChosen = true;
      this.set({ report });
      const reviewed = await this.readAndReview();
      const { kept, workbook } = await keepReport(this.host, reviewed.workbook, report);
      this.set({ reviewed: { ...reviewed, workbook } });
      const done =
        report === null
          ? words.notices.reportGone
          : words.notices.report(
              report.paragraphs.length,
              figuresText(reportFigures(analyseNow(reviewed.workbook))),
              kept,
            );
      this.set({ notice: workbook.sheets.length === 0 && report === null ? null : good(done) });
    });
  }

  /** Adds 核对底稿 to the workbook. */
  addRecord(): Promise<void> {
    return this.keep(({ workbook }) => {
      const before = beforeWriting(analyseNow(workbook));
      return recordEdits(before, workbook, { file: this.fileName(), when: now() });
    }, words.notices.recorded);
  }

  /** Works without a review too: the workbook may carry marks from another day. */
  clearMarks(): Promise<void> {
    return this.run(async () => {
      const { workbook, written } = await this.asItStands();
      const kept = written.filter((cell) => cell.state === 'undoable').length;
      const receipt = await this.apply(
        () => clearEdits(workbook),
        () => words.notices.cleared(kept),
      );
      const isOff = receipt?.written.some(({ kind }) => kind === 'clear-marks') === true;
      if (isOff) this.set({ cleared: true });
    });
  }

  /** 导出报送稿: a copy without any trace of ours, handed to the user; the workbook is not touched. */
  exportCopy(handOver: (copy: Uint8Array) => Promise<HandedOver>): Promise<void> {
    return this.run(async () => {
      this.set({ busy: { doing: 'exporting', done: 0, total: 0 } });
      const way = await handOver(await this.host.cleanCopy());
      this.set({ notice: good(words.notices.exported[way]) });
    });
  }

  /** The last thing asked for, once more. */
  retry(): Promise<void> {
    return this.last === null ? this.check() : this.last();
  }

  async reveal(ref: CellRef, place: { readonly row: number; readonly column: number }): Promise<void> {
    try {
      await this.host.reveal({ sheet: ref.sheet, ...place });
    } catch (error) {
      this.set({ notice: noticeOfError(error) });
    }
  }

  private async putBack({ workbook }: Reviewed, cells: readonly WrittenCell[] | null): Promise<void> {
    const left = leftWritten(workbook, cells);
    await this.apply(() => undoEdits(workbook, cells), words.notices.undone);
    if (this.current.notice !== null) this.set({ notice: withLeft(this.current.notice, left) });
  }

  private chosen({ review }: Reviewed): readonly ProposalView[] {
    return chosenOf(review, this.current.ticked);
  }

  private async write(reviewed: Reviewed, chosen: readonly ProposalView[]): Promise<void> {
    await this.apply(() => writeEdits(reviewed.workbook, reviewed.review, chosen), words.notices.wrote);
    const { notice } = this.current;
    if (
      notice !== null &&
      ![words.notices.changed, words.notices.unsure].some((text) => text === notice.text)
    ) {
      this.set({ notice: withLocked(notice, lockedCells(reviewed)) });
    }
  }
}
