/** Rates by name, as rows state them at the end of an equation: `投资预算控制率=0/0×100%=0`. */
import { fold, foldWord } from '../grid/fold';
import { readQuantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import type { Indicator, PlacedText, ScoreTable } from '../table/table';
import type { Fact } from './facts';
import { scopeOf } from './scope';
import { rateName, readWording } from './wording';

const LONGEST = 8000;
const RATE = /率$/;
/** `= 76.69%` where the equation ends: at a break, a full stop, a comma, or with the text. */
const RESULT = /=\s{0,3}(-?\d[\d.,]{0,18}%?)(?=\s{0,3}(?:$|[\n。;,，]))/g;

export function rateFacts(table: ScoreTable): readonly Fact[] {
  return table.indicators.flatMap((row) => {
    const name = foldWord(row.name);
    if (!RATE.test(name) || row.cells.description === null) return [];
    return factsOf(table, row, row.cells.description);
  });
}

function factsOf(table: ScoreTable, row: Indicator, text: PlacedText): readonly Fact[] {
  const matches = [...fold(text.text.slice(0, LONGEST)).matchAll(RESULT)];
  // With several results it is not sure which one is the row's rate.
  const [match] = matches;
  const printed = match?.[1];
  if (match === undefined || printed === undefined || matches.length > 1) return [];
  const quantity = readQuantity(printed);
  if (quantity === null) return [];
  const subject = rateName(row.name);
  const { year } = readWording(row.name, table.year);
  const isPercent = quantity.kind === 'rate';
  // A result without its percent sign is a rate only where both readings say the same.
  if (!isPercent && !quantity.value.isZero()) return [];
  const from = match.index + match[0].length - printed.length;
  return [
    {
      subject,
      year,
      kind: 'other',
      value: isPercent ? quantity.value : Ratio.zero,
      unit: '%',
      decimals: quantity.decimals + 2,
      text: text.text.slice(from, from + printed.length),
      place: text.place,
      from,
      to: from + printed.length,
      labelled: true,
      isCell: false,
      table: table.id,
      scope: scopeOf(table),
      key: `${row.key}|${subject}|rate`,
    },
  ];
}
