/** What a workbook's file name must end in. */
import { Pack } from './pack';
import { guarded } from './read';

export type WorkbookEnding = '.xlsx' | '.xlsm' | '.xltx' | '.xltm';

/** Content types of the workbook part (ECMA-376 part 1, 12.3.23; MS-OFFMACRO2 for those with macros). */
const ENDINGS: readonly (readonly [RegExp, WorkbookEnding])[] = [
  [/template\.macroEnabled/i, '.xltm'],
  [/macroEnabled/i, '.xlsm'],
  [/spreadsheetml\.template\.main/i, '.xltx'],
];

/**
 * By content: Excel refuses to open a workbook with macros under the ending of one without, and the other way round;
 * a template likewise. Errors: `HostError` where the container cannot be read.
 */
export function extensionOf(bytes: Uint8Array): WorkbookEnding {
  return guarded(() => {
    const types = Pack.open(bytes).text('[Content_Types].xml');
    return ENDINGS.find(([pattern]) => pattern.test(types))?.[1] ?? '.xlsx';
  });
}
