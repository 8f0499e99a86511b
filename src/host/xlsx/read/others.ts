/**
 * Parts other programs keep in a workbook. One that cannot be read is not ours and decides nothing: it is passed on
 * byte for byte, and what it might have said is not known.
 */
import { HostError } from '../../port';
import type { Pack } from '../pack';
import type { ElementReader } from '../xml-read';
import { readXml } from '../xml-read';

/** Feeds a part to a reader. Out: whether it could be read to its end; the reader has what came before. */
export function readOthers(pack: Pack, part: string, reader: ElementReader): boolean {
  return ifSound(() => {
    readXml(pack.bytes(part), part, reader);
    return true;
  }, false);
}

/** What `work` gives, or `otherwise` where a part it needs cannot be read. */
export function ifSound<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) return otherwise;
    throw error;
  }
}
