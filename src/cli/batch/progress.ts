/** How far a batch is and how long it will take, on one line of the terminal, or now and then where there is none. */

/** The part of a terminal's stream that is used. */
interface Screen {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

function span(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} 秒`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} 分钟` : `${(seconds / 3600).toFixed(1)} 小时`;
}

export class Progress {
  private readonly from = performance.now();
  private done = 0;
  private made = 0;
  private shown = 0;

  constructor(
    private readonly total: number,
    private readonly screen: Screen | null,
  ) {}

  /** `made`: false for a file an earlier run had done, which says nothing of the pace. */
  step(made: boolean): void {
    this.done += 1;
    if (made) this.made += 1;
    if (this.screen === null) return;
    const now = performance.now();
    const pause = this.screen.isTTY ? 200 : 10_000;
    if (now - this.shown < pause && this.done < this.total) return;
    this.shown = now;
    const pace = this.made === 0 ? 0 : (now - this.from) / 1000 / this.made;
    const left = this.done === this.total ? '' : `，约还要 ${span(pace * (this.total - this.done))}`;
    const line = `${this.done}/${this.total}${left}`;
    this.screen.write(this.screen.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }

  end(): void {
    if (this.screen?.isTTY === true && this.total > 0) this.screen.write('\n');
  }
}
