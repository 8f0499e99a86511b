import { fuzz } from './fuzz';

test('a hundred thousand mutated sentences: nothing thrown, no place outside the text, scores within bounds', () => {
  expect(fuzz(100_000, 20_261_121)).toBeNull();
});
