import { fuzz } from './fuzz';

test('two thousand mutated sentences: nothing thrown, no place outside the text, scores within bounds', () => {
  expect(fuzz(2_000, 20_261_122)).toBeNull();
});
