/**
 * What the user does in the workbook while the pane is open: a cell selected, cells changed. A convenience: an Excel that
 * does not tell is worked with all the same, and every write compares what stands anyway.
 */
import { parseCell } from '../../grid/address';
import type { Place } from '../../grid/workbook';
import { request } from './request';

export interface Listener {
  readonly selected: (place: Place) => void;
  /** Cells were changed, by the user or by ourselves. */
  readonly changed: () => void;
}

/** Asked for with the next batch of `context`, so that it costs none of its own. */
export function listenForChanges(context: Excel.RequestContext, { changed }: Listener): void {
  context.workbook.worksheets.onChanged.add(() => {
    changed();
    return Promise.resolve();
  });
}

async function selectedPlace(context: Excel.RequestContext): Promise<Place | null> {
  const range = context.workbook.getSelectedRange();
  range.load('address,worksheet/name');
  await context.sync();
  const first = range.address.slice(range.address.lastIndexOf('!') + 1).split(':')[0] ?? '';
  const at = parseCell(first.replaceAll('$', ''));
  return at === null ? null : { sheet: range.worksheet.name, ...at };
}

/** Through the common API: it tells that something was selected, and then is asked what. */
export function listenForSelection({ selected }: Listener): void {
  Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => {
    // A chart or several areas have no one cell: nothing follows.
    request(selectedPlace).then(
      (place) => {
        if (place !== null) selected(place);
      },
      () => undefined,
    );
  });
}
