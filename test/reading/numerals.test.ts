import { readNumeral } from '../../src/lexicon/numerals';

test.each([
  ['零', '0'],
  ['〇', '0'],
  ['一', '1'],
  ['二', '2'],
  ['两', '2'],
  ['三', '3'],
  ['四', '4'],
  ['五', '5'],
  ['六', '6'],
  ['七', '7'],
  ['八', '8'],
  ['九', '9'],
  ['十', '10'],
  ['十五', '15'],
  ['二十', '20'],
  ['九十五', '95'],
  ['一百', '100'],
  ['一百零五', '105'],
  ['一百二十', '120'],
  ['三百四十五', '345'],
  ['一百十五', '115'],
  ['零点五', '0.5'],
  ['一点二五', '1.25'],
  ['十点零五', '10.05'],
  ['九十五点五', '95.5'],
])('%s is %s', (words, digits) => {
  expect(readNumeral(words)).toBe(digits);
});

test.each([
  ['', 'nothing'],
  ['百', 'a bare 百 is no number of itself'],
  ['零百', 'no hundreds'],
  ['零十', 'no tens'],
  ['九五', 'digits side by side'],
  ['十十', 'a unit twice'],
  ['百十', 'a bare 百'],
  ['五十百', 'the larger unit after the smaller'],
  ['一百二百', 'a unit twice'],
  ['点五', 'nothing before the point'],
  ['五点', 'nothing behind the point'],
  ['五点十', 'a unit behind the point'],
  ['五点五六x', 'another character'],
  ['三x', 'another character'],
  ['三千', 'no unit known here'],
])('%s is no numeral: %s', (words) => {
  expect(readNumeral(words)).toBeNull();
});

test('a second point and what follows it is not read', () => {
  expect(readNumeral('一点二点三')).toBe('1.2');
});
