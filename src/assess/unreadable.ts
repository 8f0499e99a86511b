/** What was not understood, shown where it stands. */
import type { Criterion } from '../scoring/clauses';
import type { Assessment } from './assessment';
import type { Basis } from './outcome';
import { base } from './outcome';

/** `spans` empty: the whole text. */
export function unreadable(
  basis: Basis,
  criterion: Criterion,
  spans: readonly { readonly from: number; readonly to: number }[],
): Assessment {
  const places = spans.length > 0 ? spans : [{ from: 0, to: criterion.text.length }];
  return {
    ...base(basis, [], ['评价标准中有未能读懂的内容，不计分']),
    status: 'unread',
    unread: places.map(({ from, to }) => ({
      from: from + basis.offset,
      to: to + basis.offset,
      place: basis.place,
      text: criterion.text.slice(from, to),
    })),
  };
}
