/** 「每有50亩扣1分」 takes points for what is there: of what, the sentence does not say. */
import { isMeasured } from '../said';
import { judged } from '../outcome';
import type { Doubt } from './doubt';

export const takenForHaving: Doubt = ({ criterion, measured }, _, basis) => {
  const bare = criterion.scoring.cases.some(
    ({ term }) =>
      term.kind === 'steps' &&
      term.does === 'take' &&
      term.counted.verb === '有' &&
      term.counted.what === '' &&
      isMeasured(term.size.unit),
  );
  return bare && measured.status === 'known' ? judged(basis, '扣分的是什么，没有写明') : null;
};
