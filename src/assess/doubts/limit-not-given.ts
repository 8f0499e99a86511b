/** 「不超过规定时限的得3分；每超规定时限1天扣0.5分」: the limit is named and not given. */
import { foldWord } from '../../grid/fold';
import { needs } from '../outcome';
import type { Doubt } from './doubt';

export const limitNotGiven: Doubt = ({ criterion, measured }, _, basis) => {
  const limit = criterion.scoring.cases
    .flatMap(({ guard }) => (guard?.on === 'label' ? [guard.label] : []))
    .map((label) => /不(?:大于|超过|高于|多于)([^\d,]{2,})$/.exec(foldWord(label))?.[1])
    .find((name) => name !== undefined);
  const isOver = criterion.scoring.cases.some(({ term }) => term.kind === 'steps');
  if (limit === undefined || !isOver || measured.status !== 'known') return null;
  return needs(basis, `「${limit}」是多少`);
};
