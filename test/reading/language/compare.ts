/** A sentence against its own scheme: what its values come out as, through the whole way from text to score. */
import { explainRule } from '../../../src/assess/rule-line';
import { nationalRules } from '../../../src/rules/local-rules';
import type { CaseTable } from '../case';
import { outcome } from '../outcome';
import { generate } from './generate';
import type { Sentence, Trial } from './scheme';

type TableCase = CaseTable['cases'][number];

export interface Mismatch {
  readonly seed: number;
  readonly sentence: Sentence;
  readonly trial: Trial;
  readonly got: string;
}

export function outcomeOf(
  { text, fullMarks }: Pick<Sentence, 'text' | 'fullMarks'>,
  { value, target }: Pick<Trial, 'value' | 'target'>,
): string {
  return outcome(
    explainRule({ criterion: text, fullMarks, value, ...(target === null ? {} : { target }) }, nationalRules),
  );
}

/** The first value whose outcome is another than the scheme's; null where all agree. */
export function mismatch(seed: number): Mismatch | null {
  const sentence = generate(seed);
  for (const trial of sentence.trials) {
    const got = outcomeOf(sentence, trial);
    if (got !== trial.expected) return { seed, sentence, trial, got };
  }
  return null;
}

/** A case of the tables under other words. */
export function outcomeOfCase([, fullMarks, value, , , more = {}]: TableCase, text: string): string {
  return outcome(explainRule({ criterion: text, fullMarks, value, ...more }, nationalRules));
}

/** In: the first seed and how many. Out: the sentences that do not read back. */
export function generated(from: number, count: number): readonly Mismatch[] {
  return Array.from({ length: count }, (_, at) => mismatch(from + at)).filter((each) => each !== null);
}
