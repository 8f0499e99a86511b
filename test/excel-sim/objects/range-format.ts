/** `RangeFormat` and what hangs on it: locking, fill, font, widths. Only the product's own sheet is formatted. */
import type { Area } from '../../../src/grid/workbook';
import type { SimSheet } from '../book';
import type { Json, Remote } from '../protocol';
import { remote, textOf } from '../protocol';
import { areaName } from '../../../src/grid/address';
import { demandFormatting } from './range';

export function rangeFormat(sheet: SimSheet, area: Area): Remote {
  const style =
    (property: string) =>
    (value: Json): void => {
      demandFormatting(sheet);
      sheet.styles.set(
        `${areaName(area)} ${property}`,
        typeof value === 'boolean' ? String(value) : textOf(value),
      );
    };
  return remote({
    type: 'RangeFormat',
    setters: {
      columnWidth: (value) => {
        demandFormatting(sheet);
        for (let column = area.left; column <= area.right; column += 1)
          sheet.columnWidths.set(column, Number(value));
      },
      wrapText: style('wrapText'),
      horizontalAlignment: style('horizontalAlignment'),
      verticalAlignment: style('verticalAlignment'),
    },
    objects: {
      fill: () => remote({ type: 'RangeFill', setters: { color: style('fill') } }),
      font: () =>
        remote({
          type: 'RangeFont',
          setters: { color: style('color'), bold: style('bold'), size: style('size'), name: style('name') },
        }),
    },
  });
}
