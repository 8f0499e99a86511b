/** Vetoes: everything beyond a bound gets nothing (`低于60%不得分`). Read with the bands; said apart. */
import type { Kind } from '../kind';
import { sayPoints, sayWhere } from '../say';
import { bands } from './bands';

export const veto: Kind = {
  kind: 'veto',
  read(text, at) {
    const read = bands.read(text, at);
    return read?.value.kind === 'veto' ? read : null;
  },
  restate: (rule) =>
    rule.kind === 'veto' ? `${rule.subject}${sayWhere(rule.where)}的，${sayPoints(rule.points)}` : null,
};
