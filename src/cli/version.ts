/** Of the outputs' contract. */
export const CONTRACT = '1';
