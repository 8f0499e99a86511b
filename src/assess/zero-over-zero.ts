/** 0/0, typed or as an equation: nothing to measure. */
import { foldWord } from '../grid/fold';
import type { Equation, Measured } from '../measure/measurement';

/** 0/0 is not a value; whether the row then does not apply is the criterion's to say. */
export function zeroOverZero(measured: Measured): Measured {
  if (measured.status !== 'words' && measured.status !== 'missing' && measured.status !== 'unusable')
    return measured;
  const typed = measured.status === 'words' && /^0+(?:\.0+)?\/0+(?:\.0+)?$/.test(foldWord(measured.words));
  const equation = measured.status === 'missing' && measured.equations.some(isZeroOverZero);
  if (!typed && !equation) return measured;
  const { target, equations } = measured;
  return { target, equations, status: 'none', place: null, words: '0/0' };
}

function isZeroOverZero({ dividesByZero, figures }: Equation): boolean {
  return dividesByZero && figures.every((figure) => /^0+(?:\.0+)?$|^100%?$/.test(figure));
}
