/** What a workbook's file name must end in. */
import { Pack } from './pack';
import { guarded } from './read';

/**
 * By content: Excel refuses to open a workbook with macros under the ending of one without, and the other way round.
 * Errors: `HostError` where the container cannot be read.
 */
export function extensionOf(bytes: Uint8Array): '.xlsx' | '.xlsm' {
  return guarded(() =>
    /macroEnabled/i.test(Pack.open(bytes).text('[Content_Types].xml')) ? '.xlsm' : '.xlsx',
  );
}
