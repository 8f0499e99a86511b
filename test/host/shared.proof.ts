/** Excel and a file do the same, on every sample. */
import { ALL_SAMPLES, describeSamples } from './shared-hosts';

const done = describeSamples(ALL_SAMPLES);

// So that agreement about nothing is not taken for agreement.
it('the samples gave the scenarios something to write and to mark', () => {
  expect(done.written).toBeGreaterThan(10);
  expect(done.marked).toBeGreaterThan(50);
});
