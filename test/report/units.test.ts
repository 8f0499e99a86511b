/** Reports of eight units against what a careful reader finds in them. */
import { said } from './said';
import {
  civil,
  civilTable,
  culture,
  cultureTable,
  education,
  hospital,
  housing,
  housingTable,
  market,
  street,
  water,
} from './units';

describe('right in every figure: nothing to say', () => {
  test('an education bureau', () => {
    expect(said(education)).toEqual([]);
  });
  test('a hospital', () => {
    expect(said(hospital)).toEqual([]);
  });
  test('a market supervision bureau', () => {
    expect(said(market)).toEqual([]);
  });
  test('a culture bureau and its table', () => {
    expect(said(culture, cultureTable)).toEqual([]);
  });
});

test('a water bureau', () => {
  expect(said(water).toSorted()).toEqual(
    [
      // 2380 + 6720 = 9100; basic and project spending make up the whole.
      'error A2 8650万元 → 9100',
      // 18 / 20
      'error A6 95% → 90%',
      // What the city inspects the county does not: 120 + 1380 = 1500.
      'error A7 1320次 → 1500',
      // 582 / 600
      'error A12 98% → 97%',
      // 2.4 / (18.6 + 2.4) = 11.43%; 12.9% is 2.4 / 18.6.
      'question A13 12.9% → 11.4%',
    ].toSorted(),
  );
});

test('a street office', () => {
  expect(said(street).toSorted()).toEqual(
    [
      // 11 + 4 = 15; whether one can be both only they know.
      'question A2 14个 → 15',
      // 1820.10 + 965.30 + 2651.00
      'error A3 5236.40万元 → 5436.4',
      // 1260 / 1284 = 98.13%
      'error A6 99.1% → 98.1%',
      // On line or not: 15 + 75 = 90.
      'error A7 72场 → 90',
      // 91 is 优 by 财预〔2020〕10号, a question where another scale in use says otherwise.
      'question A11 良 → 优',
    ].toSorted(),
  );
});

test('a housing bureau and its table', () => {
  expect(said(housing, housingTable).toSorted()).toEqual(
    [
      // 120 / 125; the row says 96% too. One defect, one finding.
      'error A5 98% → 96%',
      // 48 + 18 = 66; a building can hold both, so a question.
      'question A7 64件 → 66',
      // 过程 carries 20 in the table.
      'error A9 25分 → 20',
      // 产出 has 20 + 16 = 36.
      'error A11 34分 → 36',
    ].toSorted(),
  );
});

test('a civil affairs bureau and its table', () => {
  expect(said(civil, civilTable).toSorted()).toEqual(
    [
      // 812.4 + 286.2 + 126 + 40 = 1264.6
      'error A3 1254.6万元 → 1264.6',
      // 12289 / 12350 = 99.506%
      'error A9 99.05% → 99.51%',
      // 效益 carries 30 in the table (and 30 of 20 cannot be).
      'error A12 20分 → 30',
      // The row says 93.1%.
      'error A14 91.3% → 93.1%',
      // 18 + 24 = 42
      'error A16 44场次 → 42',
    ].toSorted(),
  );
});
