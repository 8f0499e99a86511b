/** A line between two anchors is drawn where the value lies, and another clause decided. */
import { axisOf, isUnplaced, standing, stretches } from '../axis';
import { unreadable } from '../unreadable';
import type { Doubt } from './doubt';

export const linePassedOver: Doubt = ({ criterion, measured }, { used }, basis) => {
  if (measured.status !== 'known') return null;
  const axis = axisOf(measured.measurement, measured.target);
  const passed = criterion.clauses.filter((clause) => {
    if (clause.kind !== 'interpolation' || clause.where === null || clause.where.on !== 'value') return false;
    const parts = stretches(clause.where, axis);
    if (isUnplaced(parts) || !parts.some((part) => standing(axis.value, part) === 'inside')) return false;
    return !used.some(
      ({ from, to }) => from - basis.offset === clause.from && to - basis.offset === clause.to,
    );
  });
  return passed.length === 0 ? null : unreadable(basis, criterion, passed);
};
