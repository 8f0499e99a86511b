/** Amounts of money the report names, as figures of the unit: subject, year, kind. */
import type { Fact, FactKind } from '../facts/facts';
import type { Quantity } from '../grid/quantity';
import { isOfChange, labelBefore, nameFigure, subjectKey } from './label';
import type { TextParts } from './parts';
import type { Sentence } from './sentence';
import { yearBefore } from './sentence';

export interface SaidAmount {
  readonly sentence: Sentence;
  readonly figure: Quantity;
  /** The words before it, folded. */
  readonly label: string;
  readonly fact: Fact;
  /** Its own words name the kind; false where the whole it is a part of does. */
  readonly isOwnKind: boolean;
  /** The words before it speak of a difference, not of a level. */
  readonly isChange: boolean;
}

/** In: sentences, the lists found in them and the report's year. Out: its amounts in order. */
export function saidAmounts(
  sentences: readonly Sentence[],
  lists: readonly TextParts[],
  year: number | null,
): readonly SaidAmount[] {
  const kindOf = new Map<Quantity, FactKind>();
  const yearOf = new Map<Quantity, number | null>();
  const said: SaidAmount[] = [];
  const wholeOf = new Map<Quantity, Quantity>();
  for (const list of lists) for (const part of list.parts) wholeOf.set(part.figure, list.whole.figure);
  for (const sentence of sentences) {
    for (const figure of sentence.figures) {
      if (figure.kind !== 'money') continue;
      const label = labelBefore(sentence, figure);
      const whole = wholeOf.get(figure);
      const inherited = whole === undefined ? undefined : yearOf.get(whole);
      const named = nameFigure(label, inherited ?? yearBefore(sentence, figure.from, year));
      const isOwnKind = named.kind !== 'other';
      const kind = isOwnKind || whole === undefined ? named.kind : (kindOf.get(whole) ?? 'other');
      kindOf.set(figure, kind);
      yearOf.set(figure, named.year);
      const fact = factOf(sentence, figure, { ...named, kind });
      said.push({ sentence, figure, label, fact, isOwnKind, isChange: isOfChange(label) });
    }
  }
  return said;
}

function factOf(
  sentence: Sentence,
  figure: Quantity,
  named: { readonly subject: string; readonly year: number | null; readonly kind: FactKind },
): Fact {
  const from = sentence.from + figure.from;
  return {
    subject: subjectKey(named.subject),
    year: named.year,
    kind: named.kind,
    value: figure.value,
    unit: figure.unit,
    decimals: figure.decimals,
    text: figure.text,
    place: sentence.place,
    from,
    to: from + figure.to - figure.from,
    labelled: named.kind !== 'other',
    isCell: false,
    table: '',
    scope: '',
    key: `report|${subjectKey(named.subject)}|${named.kind}`,
  };
}
