/** Addresses as Excel's methods take them: cells, blocks, whole rows and columns, with or without a sheet. */
import type { Area } from '../../src/grid/workbook';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/grid/workbook';
import { areaName, parseArea } from '../../src/grid/address';
import { Refusal } from './protocol';

export function readAddress(address: string): Area {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(local);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(local);
  const area =
    columns !== null
      ? parseArea(`${columns[1] ?? ''}1:${columns[2] ?? ''}${MAX_ROWS}`)
      : rows !== null
        ? { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 }
        : parseArea(local);
  if (area === null) {
    throw new Refusal('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  return area;
}

export function fullAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${areaName(area)}`;
}
