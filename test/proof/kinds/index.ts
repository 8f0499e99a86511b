/** Every kind of defect that is seeded. */
import type { Kind } from '../seed';
import { gaps, oddMarks, overlaps } from './criteria';
import { cutOff, otherActual, otherTarget, restatedEquation, wrongDividend, wrongResult } from './figures';
import { wrongReport } from './report';
import {
  aboveTheWhole,
  blankActual,
  otherCut,
  sameName,
  turnedSign,
  unnamedRow,
  weightMoved,
  withoutReason,
} from './rows';
import {
  aboveFullMarks,
  belowZero,
  noScore,
  notANumber,
  roundedToFull,
  withoutDecimals,
  wrongScore,
} from './scores';
import {
  forgottenTotal,
  shortFormula,
  wholeTotal,
  wrongGrade,
  wrongSubtotal,
  wrongTotal,
  wrongTotalMarks,
} from './sums';
import { otherFigure, wrongLevel, wrongParts, wrongRateCell } from './tables';
import { moneyAsQuantity, otherUnit, repeatedTarget, staleClause } from './texts';

export const KINDS: Readonly<Record<string, Kind>> = {
  wrongScore,
  roundedToFull,
  otherActual,
  otherTarget,
  restatedEquation,
  aboveFullMarks,
  noScore,
  notANumber,
  belowZero,
  withoutDecimals,
  wrongTotal,
  wholeTotal,
  shortFormula,
  forgottenTotal,
  wrongSubtotal,
  wrongTotalMarks,
  wrongLevel,
  wrongResult,
  wrongDividend,
  wrongRateCell,
  cutOff,
  wrongParts,
  otherFigure,
  wrongGrade,
  oddMarks,
  gaps,
  overlaps,
  repeatedTarget,
  staleClause,
  otherUnit,
  moneyAsQuantity,
  wrongReport,
  aboveTheWhole,
  turnedSign,
  weightMoved,
  unnamedRow,
  sameName,
  withoutReason,
  otherCut,
  blankActual,
};
