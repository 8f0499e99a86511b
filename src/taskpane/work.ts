/**
 * How the pane works on a workbook, whatever it does: one thing at a time, read and reviewed before, written through the
 * port, read and reviewed again after, so that what is shown is what stands.
 */
import type { Workbook } from '../grid/workbook';
import type { Edit, Receipt, WorkbookHost } from '../host/port';
import { HostError } from '../host/port';
import type { CellRef } from '../review/contract';
import { reviewSteps } from '../review/review';
import { storedReport } from '../review/settings';
import { readState } from '../review/state';
import { writtenCells } from '../review/written';
import type { Choices } from './chosen';
import { tickedOf, withChoice } from './chosen';
import { Stopped, inSlices, pause } from './in-slices';
import { comparedWith, holdsTheSame } from './fresh';
import type { Journal } from './journal';
import type { Report } from './keep-report';
import type { Notice } from './notice';
import { bad, isStale, noticeOf, noticeOfError, plain } from './notice';
import type { Reviewed, SessionState } from './session-state';
import { sealedSentence } from './session-state';
import { words } from './words';

export abstract class Work {
  protected current: SessionState = {
    busy: null,
    reviewed: null,
    ticked: new Set(),
    notice: null,
    cleared: false,
    report: null,
    formulas: null,
    stale: false,
    compared: null,
  };
  protected stopping = false;
  /** Set while a reading is waited for. */
  private giveUp: (() => void) | null = null;
  private closed = false;
  /** The user has said which text goes with the tables, or the workbook has. */
  protected reportChosen = false;
  /** Ticks set or taken by the user; they outlive every review of this workbook. */
  private choices: Choices = new Map();
  protected last: (() => Promise<void>) | null = null;

  constructor(
    protected readonly host: WorkbookHost,
    private readonly changed: (state: SessionState) => void,
    private readonly journal: Journal,
    /** Name of the workbook as the user knows it, for the record sheet. */
    protected readonly fileName: () => string = () => '',
  ) {
    if (journal.interrupted()) {
      journal.end();
      this.current = { ...this.current, notice: bad(words.notices.interrupted, 'recheck') };
    }
  }

  get state(): SessionState {
    return this.current;
  }

  say(notice: Notice): void {
    this.set({ notice });
  }

  /** Stops a reading at once and a review at its next pause; a write is never cut short. */
  stop(): void {
    this.stopping = true;
    this.giveUp?.();
  }

  /** Whether the sheets still hold what was reviewed; said at once where they do not. */
  async lookAgain(): Promise<void> {
    const { reviewed, busy, stale } = this.current;
    if (reviewed === null || busy !== null || stale) return;
    try {
      const now = await this.host.read();
      if (this.current.reviewed !== reviewed || this.current.busy !== null) return;
      if (!holdsTheSame(reviewed.workbook, now)) this.set({ stale: true });
    } catch {
      // Someone is typing in a cell: the next change is told as well.
    }
  }

  /** The pane shows another workbook now: whatever is still running must not draw any more. */
  close(): void {
    this.closed = true;
    this.stopping = true;
  }

  tick(ref: CellRef, on: boolean): void {
    const { reviewed } = this.current;
    if (reviewed === null) return;
    this.choices = withChoice(this.choices, reviewed.review, ref, on);
    this.set({ ticked: tickedOf(reviewed.review, this.choices) });
  }

  protected set(part: Partial<SessionState>): void {
    this.current = { ...this.current, ...part };
    if (!this.closed) this.changed(this.current);
  }

  protected async run(task: () => Promise<void>): Promise<void> {
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
  protected asItStands(): Promise<Reviewed> {
    return this.readAndReview(false);
  }

  /** An edit that leaves the cells alone; none where a record we cannot read must not be touched. */
  protected keep(plan: (reviewed: Reviewed) => readonly Edit[], done: string): Promise<void> {
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

  protected async readAndReview(stoppable = true): Promise<Reviewed> {
    this.set({ busy: { doing: 'reading', done: 0, total: 0 } });
    const read = await this.readOrStop();
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
    const before = this.current.reviewed?.review ?? null;
    this.set({
      reviewed,
      ticked: tickedOf(review, this.choices),
      cleared: false,
      stale: false,
      formulas: null,
      compared: before === null ? null : comparedWith(before, review),
    });
    return reviewed;
  }

  /** A program that does not answer must not hold the pane: what it answers after a stop is nobody's. */
  private async readOrStop(): Promise<Workbook> {
    const stopped = new Promise<never>((_, reject) => {
      this.giveUp = () => {
        reject(new Stopped());
      };
    });
    try {
      return await Promise.race([this.host.read(), stopped]);
    } finally {
      this.giveUp = null;
    }
  }

  /** The text in use; at first the one the workbook remembers. */
  private reportFor(read: Workbook): Report | null {
    const paragraphs = this.reportChosen ? null : storedReport(read);
    if (paragraphs !== null) this.set({ report: { name: null, paragraphs } });
    this.reportChosen = true;
    return this.current.report;
  }

  protected async apply(
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
