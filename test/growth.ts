/**
 * How much work something is, counted, not timed: how often V8 entered each block of our code, and how many characters
 * regular expressions went over. The same on a busy machine as on an idle one, so that growth can be asserted.
 */
import { Session } from 'node:inspector/promises';

interface Range {
  readonly count: number;
}

/** Blocks that a run entered, each as often as it did. */
function entered(functions: readonly { readonly ranges: readonly Range[] }[]): number {
  return functions.reduce((sum, { ranges }) => ranges.reduce((all, { count }) => all + count, sum), 0);
}

/** Characters that regular expressions went over meanwhile: up to the end of a match, or of the text. */
function scanning(run: () => unknown): number {
  const plain = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec');
  const exec: unknown = plain?.value;
  if (plain === undefined || typeof exec !== 'function') throw new TypeError('no RegExp.prototype.exec');
  let scanned = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match: RegExpExecArray | null = exec.call(this, text);
    const missed = this.sticky ? from + 1 : text.length;
    scanned += Math.max(0, (match === null ? missed : match.index + match[0].length) - from);
    return match;
  };
  try {
    run();
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', plain);
  }
  return scanned;
}

const session = new Session();

/** Makes V8 count, for the tests of this file. */
async function count(): Promise<void> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** Steps of our own code since the last time this was asked. */
async function counted(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const own = result.filter(({ url }) => url.includes('/src/'));
  return own.reduce((sum, { functions }) => sum + entered(functions), 0);
}

/** Four, and a little room for what sorts. */
const LIMIT = 4.5;

/** For each case: four times the size, four times the steps. A square law would take sixteen. */
export function growsInProportion(
  size: number,
  cases: readonly (readonly [name: string, prepare: (size: number) => () => unknown])[],
): void {
  beforeAll(count);
  afterAll(() => {
    session.disconnect();
  });

  test.each(cases)('%s', async (_, prepare) => {
    const [once, four] = [prepare(size), prepare(4 * size)];
    // What is made on first use does not count.
    once();
    await counted();
    const measured = async (): Promise<number> => {
      const scannedOnce = scanning(once);
      const stepsOnce = scannedOnce + (await counted());
      const scannedFour = scanning(four);
      const stepsFour = scannedFour + (await counted());
      expect(stepsOnce).toBeGreaterThan(size);
      return stepsFour / stepsOnce;
    };
    // The engine drops a count now and then as it compiles a function anew; a law of growth it cannot hide three times.
    let least = await measured();
    for (let again = 0; again < 2 && least >= LIMIT; again += 1) least = Math.min(least, await measured());
    expect(least).toBeLessThan(LIMIT);
  });
}
