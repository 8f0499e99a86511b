/**
 * A conversation with Excel. A plain request context is used instead of `Excel.run`: no range outlives its batch
 * here, so nothing need be tracked and released, which would cost a further round trip each time.
 */
import { asHostError } from './refusals';

/** Where this Excel can merge them (ExcelApi 1.20), all steps of `work` become one step of Excel's own undo. */
export interface RequestOptions {
  readonly oneUndoStep: boolean;
}

/** Runs `work`; a refusal of Excel comes out as a `HostError`. */
export async function request<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { oneUndoStep }: RequestOptions = { oneUndoStep: false },
): Promise<T> {
  try {
    if (oneUndoStep) return await Excel.run({ mergeUndoGroup: true }, work);
    return await work(new Excel.RequestContext());
  } catch (error) {
    throw asHostError(error);
  }
}

/** Lowest ExcelApi this adapter works with: merged areas are read with it. Office 2021 has 1.14. */
export const FLOOR = '1.13';

/** Whether this Excel says it has a requirement set; false where it cannot be asked. */
export function supports(version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported('ExcelApi', version);
  } catch {
    return false;
  }
}
