/** Runs a review a slice at a time, so that the pane stays alive, shows progress and can stop it. */
import type { Progress } from '../review/analysis';

/** Thrown when the user stopped it. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Milliseconds of work between two pauses: below what the eye notices. */
const SLICE = 12;

/** Gives the browser time to draw and to take the next click. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

export interface Watch {
  readonly progress: (progress: Progress) => void;
  readonly stopped: () => boolean;
}

/** Out: what the generator returns. Errors: throws `Stopped` at the next pause once `stopped()` says so. */
export async function inSlices<T>(steps: Generator<Progress, T>, watch: Watch): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    watch.progress(step.value);
    await pause();
    if (watch.stopped()) throw new Stopped();
    since = performance.now();
  }
}
