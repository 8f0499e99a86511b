/** Figures as people type them: one in a cell, one in a text, many in a sentence. */
export type { Quantity, QuantityKind } from './read-quantity';
export { readQuantity } from './read-quantity';
export { findQuantities } from './quantities-in-text';
export { quantityOfCell } from './cell-quantity';
