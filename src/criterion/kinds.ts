/** The kinds of clauses, in the order they are tried; where two read equally far, the first counts. */
import type { Kind } from './kind';
import { bands } from './kinds/bands';
import { baseline } from './kinds/baseline';
import { caps } from './kinds/caps';
import { earned } from './kinds/earned';
import { formula } from './kinds/formula';
import { interpolation } from './kinds/interpolation';
import { items, levels, yesNo } from './kinds/choices';
import { notApplicable } from './kinds/not-applicable';
import { partSteps } from './kinds/part-steps';
import { person } from './kinds/person';
import { pointsFirst, pointsFirstItem } from './kinds/points-first';
import { proportional } from './kinds/proportional';
import { remark } from './kinds/remark';
import { steps } from './kinds/steps';
import { tiers } from './kinds/tiers';
import { veto } from './kinds/veto';
import { violations } from './kinds/violations';

/** Kinds whose every word is understood: what they read may be scored. */
export const EXACT: readonly Kind[] = [
  partSteps,
  notApplicable,
  steps,
  earned,
  bands,
  veto,
  pointsFirst,
  interpolation,
  proportional,
  formula,
  caps,
  baseline,
  remark,
];

/** Kinds with free words in them, tried where no exact kind fits: they leave the choice to a person. */
export const FREE: readonly Kind[] = [tiers, violations, person, pointsFirstItem, items, levels, yesNo];

export const KINDS: readonly Kind[] = [...EXACT, ...FREE];
