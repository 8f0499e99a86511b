/** Files into the page: chosen or dropped. Nothing leaves the machine. */
import { HostError } from '../host/port';
import { pageWords } from './words';

/** Larger files are not even read; a score table is a few hundred kilobytes. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Errors: `HostError` with one sentence. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MOST_BYTES) throw new HostError('too-large', pageWords.tooLarge);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder dropped on the page arrives as a file that cannot be read.
    throw new HostError('unreadable', pageWords.unreadable);
  }
}

/** Calls `open` with the first file dropped anywhere on the page; `over` says whether one hovers. */
export function acceptDrops(open: (file: File) => void, over: (hovering: boolean) => void): void {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
  });
}
