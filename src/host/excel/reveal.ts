/** Showing the user a cell. */
import type { Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { HostError } from '../port';

/** Brings the sheet to the front and selects the cell. Errors: the sheet is gone, or hidden. */
export async function reveal(context: Excel.RequestContext, place: Place): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) {
    throw new HostError(
      'ItemNotFound',
      `找不到工作表“${place.sheet}”，它可能已被删除或改名。请重新核对一次。`,
    );
  }
  if (sheet.visibility !== 'Visible') {
    throw new HostError('hidden-sheet', `工作表“${place.sheet}”是隐藏的，无法定位。请先取消隐藏，再点一次。`);
  }
  sheet.activate();
  sheet.getRange(cellName(place)).select();
  await context.sync();
}
