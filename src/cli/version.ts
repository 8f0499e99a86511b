/** Of the outputs' contract, and of the engine behind them. */
export const CONTRACT = '1';
export const ENGINE = '0.1.0';
