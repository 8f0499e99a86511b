/** Weights written into names: `投入（15分）`, `产出指标\n（50分）`, `预算执行率/10分`, `效益指标30分`. */
import { byText } from '../grid/remembered';
import { fold } from '../grid/fold';
import { readQuantity } from '../grid/quantity';
import type { Quantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import { tidyName } from './heading';

export interface NameReading {
  /** The name as people read it, the weight taken off. */
  readonly name: string;
  /** The weight and where it stands in the text as given; null where the name states none. */
  readonly weight: Quantity | null;
}

const LABELLED =
  /[([]\s*(?:权重分?|分值|满分|标准分|权数|权重分值)\s*[:为]?\s*(\d{1,3}(?:\.\d{1,4})?\s*[分%]?)\s*[)\]]/g;
const IN_POINTS = /[([]\s*(?:共|计)?\s*(\d{1,3}(?:\.\d{1,4})?\s*分)\s*[)\]]/g;
const IN_PERCENT = /[([]\s*(\d{1,3}(?:\.\d{1,4})?\s*%)\s*[)\]]/g;
const AFTER_SLASH = /\s*[/|]\s*(\d{1,3}(?:\.\d{1,4})?\s*分)\s*$/g;
const BARE = /[([]\s*(\d{1,3}(?:\.\d{1,4})?)\s*[)\]]\s*$/g;
const TRAILING = /(?:[,:]\s*|\s+|(?<before>^|[^\d.、]))(\d{1,3}(?:\.\d{1,4})?\s*分)\s*$/g;
const BARE_AFTER_SLASH = /\s*[/|]\s*(\d{1,3}(?:\.\d{1,4})?)\s*$/g;

/**
 * `合理性（10）`, `合理性/10`, `合理性10分`: a number behind the name, a weight only where the whole table writes its
 * weights so.
 */
export function hasBareWeight(text: string): boolean {
  return (
    text.length <= 200 &&
    /[([]\s*\d{1,2}(?:\.\d{1,2})?\s*[)\]]\s*$|[/|]\s*\d{1,2}(?:\.\d{1,2})?\s*$|(?:^|[^\d.、])\d{1,2}(?:\.\d{1,2})?\s*分\s*$/.test(
      fold(text),
    )
  );
}

/**
 * In: the text of a name cell; `isLevel`: a heading over indicators, whose bracket may also hold a bare number or a
 * percentage (an indicator's bracketed percentage is more often its target). Out: name and weight. A text with
 * several bracketed marks is a criterion, not a weight: it keeps them all.
 */
export function readName(text: string, isLevel: boolean): NameReading {
  return isLevel ? readLevelName(text) : readRowName(text);
}

const readLevelName = byText((text) => read(text, true));
const readRowName = byText((text) => read(text, false));

function read(text: string, isLevel: boolean): NameReading {
  if (text.length > 2_000) return { name: tidyName(text), weight: null };
  const folded = fold(text);
  if (!/\d/.test(folded)) return { name: tidyName(text).replace(/[:：]+$/, ''), weight: null };
  const patterns = isLevel
    ? [LABELLED, IN_POINTS, AFTER_SLASH, IN_PERCENT, BARE, TRAILING, BARE_AFTER_SLASH]
    : [LABELLED, IN_POINTS, AFTER_SLASH];
  for (const pattern of patterns) {
    const matches = [...folded.matchAll(pattern)];
    const match = matches[0];
    if (match === undefined) continue;
    const figure = match.at(-1);
    if (matches.length > 1 || figure === undefined) break;
    const from = match.index + match[0].indexOf(figure);
    const quantity = readQuantity(figure);
    if (quantity === null || quantity.value.isAbove(Ratio.hundred)) break;
    const start = match.index + (match.groups?.['before']?.length ?? 0);
    const name = tidyName(text.slice(0, start) + text.slice(match.index + match[0].length));
    if (name === '') break;
    return {
      name: name.replace(/[:：]+$/, ''),
      weight: { ...quantity, text: text.slice(from, from + figure.length), from, to: from + figure.length },
    };
  }
  return { name: tidyName(text).replace(/[:：]+$/, ''), weight: null };
}
