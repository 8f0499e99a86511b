/** All tables of cases. */
import type { CaseTable } from '../case';
import { bands } from './bands';
import { caps } from './caps';
import { choices } from './choices';
import { coefficients } from './coefficients';
import { examinedBlind } from './examined-blind';
import { examinedNumbers } from './examined-numbers';
import { examinedWords } from './examined-words';
import { interpolation } from './interpolation';
import { mixed } from './mixed';
import { notApplicable } from './not-applicable';
import { oneSentence } from './one-sentence';
import { otherWords } from './other-words';
import { plainSentences } from './plain-sentences';
import { proportional } from './proportional';
import { secondReader } from './second-reader';
import { steps } from './steps';
import { told } from './told';
import { traps } from './traps';
import { typing } from './typing';
import { violations } from './violations';
import { wordings } from './wordings';

export const TABLES: readonly CaseTable[] = [
  steps,
  bands,
  proportional,
  interpolation,
  caps,
  notApplicable,
  choices,
  violations,
  typing,
  told,
  traps,
  mixed,
  wordings,
  plainSentences,
  oneSentence,
  secondReader,
  examinedBlind,
  examinedNumbers,
  examinedWords,
  otherWords,
  coefficients,
];
