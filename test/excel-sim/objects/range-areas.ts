/** `RangeAreas` with its `RangeCollection`: several blocks at once. */
import type { Area } from '../../../src/grid/workbook';
import type { Remote } from '../protocol';
import { remote } from '../protocol';

export function rangeAreas(
  ranges: readonly Remote[],
  areas: readonly Area[],
  conditionalFormats: () => Remote,
): Remote {
  return remote({
    type: 'RangeAreas',
    scalars: { areaCount: () => areas.length },
    objects: { areas: () => remote({ type: 'RangeCollection', items: () => ranges }), conditionalFormats },
  });
}
