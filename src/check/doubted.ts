/**
 * Doubt the reading before the sheet: what a claim says of cells whose role is only guessed is asked about, never called
 * wrong and never written. One place for every check, those to come included.
 */
import { proofOfRow } from '../table/certainty';
import type { Ground } from '../table/proof';
import type { Claim, Draft } from './check';
import { keyOf } from './places';

const WHY: Readonly<Partial<Record<Ground, string>>> = {
  word: '这一列是按「分数」「赋分」一类的表头认的，没有合计能证明',
  place: '这一格只是按所在的位置认的，没有合计能证明',
};

/** Cells that are scores and full marks only by a guess, with the ground of it. */
export function guessedCells(draft: Draft): ReadonlyMap<string, Ground> {
  const cells = new Map<string, Ground>();
  for (const { table } of draft.scoreTables) {
    for (const row of table.indicators) {
      const proof = proofOfRow(table, row);
      if (proof.sure) continue;
      for (const figure of [row.score, row.fullMarks])
        if (figure !== null) cells.set(keyOf(figure.place), proof.by);
    }
  }
  return cells;
}

/** In: a claim, the guessed cells. Out: the claim, asked where it rests on one of them. */
export function asFarAsSure<C extends Claim>(claim: C, guessed: ReadonlyMap<string, Ground>): C {
  if (guessed.size === 0) return claim;
  const ground = [claim.place, ...claim.related]
    .map((place) => guessed.get(keyOf(place)))
    .find((each) => each !== undefined);
  if (ground === undefined) return claim;
  const isAsked = claim.severity === 'error' || claim.severity === 'warning';
  return {
    ...claim,
    severity: isAsked ? 'question' : claim.severity,
    evidence: [...claim.evidence, ...(WHY[ground] === undefined ? [] : [WHY[ground]])],
    fix: null,
  };
}
