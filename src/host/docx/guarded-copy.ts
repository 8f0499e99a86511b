/**
 * A Word file as the converter may have it: only the parts that hold text, each unpacked by our own bounded reader, with
 * tables bounded before anything is built from them. The converter's own unpacking trusts what a file states of itself.
 */
import { BOUNDS } from '../bounds';
import { refusal } from '../xlsx/refusals';
import { plainName } from '../xlsx/relations';
import type { Attributes } from '../xlsx/xml-read';
import { prefixed, readXml } from '../xlsx/xml-read';
import { crc32 } from '../xlsx/crc32';
import { inflateEntry, readZip } from '../xlsx/zip-read';
import { writeZip } from '../xlsx/zip-write';

const TEXT_PART = /\.(?:xml|rels)$/i;
const MAIN_PART = /^word\/document\d*\.xml$/i;

/** Errors: HostError where an entry is damaged or outgrows what it states, or a table is too large to hold. */
export function guardedCopy(bytes: Uint8Array): Uint8Array {
  const entries = readZip(bytes).flatMap((entry) => {
    const name = plainName(entry.name);
    if (!TEXT_PART.test(name)) return [];
    const data = inflateEntry(entry);
    if (MAIN_PART.test(name)) boundTables(data, name);
    const { stamp } = entry;
    return [{ name, method: 0 as const, stamp, crc: crc32(data), size: data.length, data }];
  });
  return writeZip(entries);
}

function spanIn(attributes: Attributes): number {
  const span = Number(prefixed(attributes, 'val') ?? attributes['val']);
  return span >= 1 ? span : 1;
}

interface Table {
  rows: number;
  columns: number;
  inRow: number;
}

/** The places of a table are its rows by its widest row, whatever the cells in it claim to span. */
function boundTables(bytes: Uint8Array, part: string): void {
  const open: Table[] = [];
  let places = 0;
  readXml(bytes, part, {
    open(name, attributes) {
      const table = open.at(-1);
      if (name === 'tbl') open.push({ rows: 0, columns: 0, inRow: 0 });
      else if (table === undefined) return;
      else if (name === 'tr') table.inRow = 0;
      else if (name === 'tc') table.inRow += 1;
      else if (name === 'gridSpan') table.inRow += spanIn(attributes) - 1;
    },
    close(name) {
      const table = open.at(-1);
      if (table === undefined) return;
      if (name === 'tr') {
        table.rows += 1;
        table.columns = Math.max(table.columns, table.inRow);
        if (places + table.rows * table.columns > BOUNDS.wordPlaces) throw refusal('too-large', part);
      } else if (name === 'tbl') {
        places += table.rows * table.columns;
        open.pop();
      }
    },
    text() {},
  });
}
