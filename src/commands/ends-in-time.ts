/**
 * What has to end by itself: Excel breaks off a ribbon function that has not called back within five minutes, and blocks
 * the next one until then (https://learn.microsoft.com/office/dev/add-ins/design/add-in-commands).
 */

/** Of a ribbon function, in milliseconds: some time before Excel's five minutes. */
export const FUNCTION_LIMIT = 240_000;
/** Of a sentence shown: read by then, and nobody has to close it. */
export const SENTENCE_LIMIT = 20_000;

/** Out: `done`, to be called as often as one likes; it runs once, at the latest after `limit` milliseconds. */
export function endsInTime(done: () => void, limit: number): () => void {
  let isDone = false;
  const end = (): void => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    done();
  };
  const timer = setTimeout(end, limit);
  return end;
}
