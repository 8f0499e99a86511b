/** The tables as they were taught to be read: before anything else, so that every row of the same words is served alike. */
import type { Span } from '../scoring/scoring';
import type { TaughtReading } from '../rules/taught';
import { placeOf, taughtFor } from '../rules/taught';
import type { PlacedText, Table } from '../table/table';

function taughtText(text: PlacedText, readings: readonly TaughtReading[]): PlacedText {
  const reading = taughtFor(readings, text.text);
  const at = reading === null ? null : placeOf(reading.words, text.text);
  if (reading === null || at === null) return text;
  const { from, to } = at;
  return {
    ...text,
    text: text.text.slice(0, from) + reading.reads + text.text.slice(to),
    taught: { written: text.text, from, to, reads: reading.reads },
  };
}

export function taughtTables(tables: readonly Table[], readings: readonly TaughtReading[]): readonly Table[] {
  if (readings.length === 0) return tables;
  return tables.map((table) =>
    table.kind !== 'score'
      ? table
      : {
          ...table,
          indicators: table.indicators.map((indicator) => {
            const { criterion } = indicator.cells;
            if (criterion === null) return indicator;
            const taught = taughtText(criterion, readings);
            return taught === criterion
              ? indicator
              : { ...indicator, cells: { ...indicator.cells, criterion: taught } };
          }),
        },
  );
}

/** A place in the text as it is read, as a place in the text as it is written. */
export function placeWritten({ from, to }: Span, { taught }: PlacedText): Span {
  if (taught === undefined) return { from, to };
  const end = taught.from + taught.reads.length;
  const shift = taught.to - end;
  return {
    from: from <= taught.from ? from : from >= end ? from + shift : taught.from,
    to: to <= taught.from ? to : to >= end ? to + shift : taught.to,
  };
}
