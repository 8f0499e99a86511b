/**
 * What the pane does, without what it looks like: read, review, write, undo, dismiss, clear, each through the port.
 * After every write the workbook is read and reviewed again, so that what is shown is what stands.
 */
import type { Workbook } from '../grid/workbook';
import { now } from '../host/clock';
import type { Edit, HandedOver, Receipt, WorkbookHost } from '../host/port';
import { HostError } from '../host/port';
import type { Given } from '../review/answering';
import { answerEdits } from '../review/answering';
import type { CellRef, ProposalView } from '../review/contract';
import type { LocalRules } from '../rules/local-rules';
import type { ColumnMapping } from '../table/table';
import { clearEdits, dismissEdits, leftWritten, undoEdits, writeEdits } from '../review/edits';
import { recordEdits } from '../review/record';
import { reportCoverage } from '../review/report-coverage';
import { analyseNow, reviewSteps } from '../review/review';
import { mappingEdits, rulesEdits, storedReport } from '../review/settings';
import { readState } from '../review/state';
import { beforeWriting } from '../review/undo';
import type { WrittenCell } from '../review/written';
import { writtenCells } from '../review/written';
import type { Choices } from './chosen';
import { chosenOf, refKey, tickedOf, withChoice } from './chosen';
import { Stopped, inSlices, pause } from './in-slices';
import type { Journal } from './journal';
import type { Report } from './keep-report';
import { keepReport } from './keep-report';
import type { Notice } from './notice';
import { bad, good, isStale, noticeOf, noticeOfError, plain, withLeft, withLocked } from './notice';
import { obstacleTo } from './obstacles';
import type { Reviewed, SessionState } from './session-state';
import { lockedCells, sealedSentence } from './session-state';
import { words } from './words';

export class Session {
  private current: SessionState = {
    busy: null,
    reviewed: null,
    ticked: new Set(),
    notice: null,
    cleared: false,
    report: null,
  };
  private stopping = false;
  private closed = false;
  /** The user has said which text goes with the tables, or the workbook has. */
  private reportChosen = false;
  /** Ticks set or taken by the user; they outlive every review of this workbook. */
  private choices: Choices = new Map();
  private last: (() => Promise<void>) | null = null;

  constructor(
    private readonly host: WorkbookHost,
    private readonly changed: (state: SessionState) => void,
    private readonly journal: Journal,
    /** Name of the workbook as the user knows it, for the record sheet. */
    private readonly fileName: () => string = () => '',
  ) {
    if (journal.interrupted()) {
      journal.end();
      this.current = { ...this.current, notice: bad(words.notices.interrupted, 'recheck') };
    }
  }

  get state(): SessionState {
    return this.current;
  }

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
          : words.notices.report(reportCoverage(report.paragraphs, reviewed.review), kept);
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

  tick(ref: CellRef, on: boolean): void {
    const { reviewed } = this.current;
    if (reviewed === null) return;
    this.choices = withChoice(this.choices, reviewed.review, ref, on);
    this.set({ ticked: tickedOf(reviewed.review, this.choices) });
  }

  /** Stops a review at its next pause; a write is never cut short. */
  stop(): void {
    this.stopping = true;
  }

  /** The last thing asked for, once more. */
  retry(): Promise<void> {
    return this.last === null ? this.check() : this.last();
  }

  say(notice: Notice): void {
    this.set({ notice });
  }

  /** The pane shows another workbook now: whatever is still running must not draw any more. */
  close(): void {
    this.closed = true;
    this.stopping = true;
  }

  async reveal(ref: CellRef, place: { readonly row: number; readonly column: number }): Promise<void> {
    try {
      await this.host.reveal({ sheet: ref.sheet, ...place });
    } catch (error) {
      this.set({ notice: noticeOfError(error) });
    }
  }

  private set(part: Partial<SessionState>): void {
    this.current = { ...this.current, ...part };
    if (!this.closed) this.changed(this.current);
  }

  private async run(task: () => Promise<void>): Promise<void> {
    if (this.current.busy !== null) return;
    this.last = () => this.run(task);
    this.stopping = false;
    this.set({ busy: { doing: 'reading', done: 0, total: 0 }, notice: null });
    try {
      await task();
    } catch (error) {
      this.set({ notice: error instanceof Stopped ? plain(words.busy.stopped) : noticeOfError(error) });
    } finally {
      this.set({ busy: null });
    }
  }

  /** What is changed by key is looked for in what stands now, not in what stood at the last review. */
  private asItStands(): Promise<Reviewed> {
    return this.readAndReview(false);
  }

  private async putBack({ workbook }: Reviewed, cells: readonly WrittenCell[] | null): Promise<void> {
    const left = leftWritten(workbook, cells);
    await this.apply(() => undoEdits(workbook, cells), words.notices.undone);
    if (this.current.notice !== null) this.set({ notice: withLeft(this.current.notice, left) });
  }

  /** An edit that leaves the cells alone; none where a record we cannot read must not be touched. */
  private keep(plan: (reviewed: Reviewed) => readonly Edit[], done: string): Promise<void> {
    return this.run(async () => {
      if (this.current.reviewed === null) return;
      const standing = await this.asItStands();
      const edits = plan(standing);
      if (edits.length === 0)
        this.set({ notice: bad(sealedSentence(standing.workbook) ?? words.notices.foreign, null) });
      else
        await this.apply(
          () => edits,
          () => done,
        );
    });
  }

  private async readAndReview(stoppable = true): Promise<Reviewed> {
    this.set({ busy: { doing: 'reading', done: 0, total: 0 } });
    const read = await this.host.read();
    const report = this.reportFor(read);
    const workbook = report === null ? read : { ...read, report: report.paragraphs };
    this.set({ busy: { doing: 'reviewing', done: 0, total: 0 } });
    const review = await inSlices(reviewSteps(workbook), {
      progress: ({ done, total }) => {
        this.set({ busy: { doing: 'reviewing', done, total } });
      },
      stopped: () => stoppable && this.stopping,
    });
    const stored = readState(workbook.state);
    const state = stored.kind === 'state' ? stored.state : null;
    const reviewed: Reviewed = {
      workbook,
      review,
      // Finding them again takes a review of its own: not where nothing was written.
      written: state === null || state.written.length === 0 ? [] : writtenCells(workbook),
      marked: state?.marked === true,
    };
    this.set({ reviewed, ticked: tickedOf(review, this.choices), cleared: false });
    return reviewed;
  }

  /** The text in use; at first the one the workbook remembers. */
  private reportFor(read: Workbook): Report | null {
    const paragraphs = this.reportChosen ? null : storedReport(read);
    if (paragraphs !== null) this.set({ report: { name: null, paragraphs } });
    this.reportChosen = true;
    return this.current.report;
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

  private async apply(
    plan: () => readonly Edit[],
    done: (values: number, marks: number) => string,
  ): Promise<Receipt | null> {
    this.set({ busy: { doing: 'writing', done: 0, total: 0 } });
    // Planning a large write takes a while: let the pane say so first.
    await pause();
    const receipt = await this.carryOut(plan());
    if (receipt === null) return null;
    this.set({ notice: noticeOf(receipt, done) });
    const stale = isStale(receipt);
    if (receipt.failure !== null && !stale) return receipt;
    try {
      await this.readAndReview(false);
    } catch (error) {
      this.set({ notice: stale ? noticeOfError(error) : bad(words.notices.unread, 'recheck') });
    }
    return receipt;
  }

  /** null where the host broke off without a receipt: then nobody knows how much was written. */
  private async carryOut(edits: readonly Edit[]): Promise<Receipt | null> {
    this.journal.begin();
    try {
      return await this.host.apply(edits);
    } catch (error) {
      if (error instanceof HostError) throw error;
      this.set({ notice: bad(words.notices.unsure, 'recheck') });
      return null;
    } finally {
      this.journal.end();
    }
  }
}
