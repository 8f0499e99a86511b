/** Files into the page: chosen or dropped. Nothing leaves the machine. */
import { HostError } from '../host/port';
import { pageWords } from './words';

/** Larger files are not even read; a score table is a few hundred kilobytes. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Files whose bytes do not tell what they are, or are like another's: known by their names. */
function sentenceFor(name: string): string | null {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'csv' || extension === 'tsv' || extension === 'txt') return pageWords.plainText;
  return extension === 'wps' || extension === 'wpt' ? pageWords.wpsText : null;
}

/** Errors: `HostError` with one sentence. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  const other = sentenceFor(file.name);
  if (other !== null) throw new HostError('unsupported', other);
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
