/** What the sheets will hold with the ticks as they are; worked out once for each state of the ticks. */
import type { Outlook } from '../review/outlook';
import { outlookOf } from '../review/outlook';
import { chosenOf } from './chosen';
import type { Scene } from './scene';

const known = new WeakMap<ReadonlySet<string>, { readonly of: object; readonly outlook: Outlook }>();

export function foreseen({ reviewed, state }: Pick<Scene, 'reviewed' | 'state'>): Outlook {
  const { workbook, review } = reviewed;
  const before = known.get(state.ticked);
  if (before?.of === reviewed) return before.outlook;
  const outlook = outlookOf(workbook, review, chosenOf(review, state.ticked));
  known.set(state.ticked, { of: reviewed, outlook });
  return outlook;
}
