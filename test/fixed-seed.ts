/** Property tests draw the same cases on every run, so that a red run can be repeated; HEFEN_SEED draws others. */
import fc from 'fast-check';

const SEED = 20_261_121;

fc.configureGlobal({ seed: Number(process.env['HEFEN_SEED'] ?? SEED) });
