import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { Ratio } from '../../src/grid/ratio';

Decimal.set({ precision: 60 });

describe('Ratio', () => {
  test.each([
    ['1', '3', '1/3', '0.33'],
    ['-7', '2', '-3.5', '-3.5'],
    ['0', '9', '0', '0'],
    ['38.22', '100', '0.3822', '0.38'],
    ['2', '3', '2/3', '0.67'],
    ['1', '200', '0.005', '0.01'],
    ['-1', '200', '-0.005', '-0.01'],
  ])('%s / %s is %s, to two decimals %s', (a, b, exact, rounded) => {
    const ratio = Ratio.of(a).over(Ratio.of(b));
    expect(ratio.toExactText()).toBe(exact);
    expect(ratio.toText(2)).toBe(rounded);
  });

  test('a/b and its floor, order and truncation agree with whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (a, b) => {
        const ratio = Ratio.of(a).over(Ratio.of(b));
        expect(ratio.times(Ratio.of(b)).equals(Ratio.of(a))).toBe(true);
        expect(ratio.floor().toNumber()).toBe(Math.floor(a / b));
        expect(ratio.compare(Ratio.zero)).toBe(Math.sign(a));
        expect(ratio.truncate(0).toNumber()).toBe(Math.trunc(a / b) + 0);
      }),
    );
  });

  test.each(['-0', '-0.00', '007.50', '1e3', '-2.5E-4', '0.1', '123456789012345678901234567890.125'])(
    '%s is the number it is written as',
    (written) => {
      const decimal = new Decimal(written);
      expect(Ratio.of(written).toExactText()).toBe(decimal.isZero() ? '0' : decimal.toFixed());
    },
  );

  test('written out and read again it is the same number', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.nat(8),
        fc.nat(8),
        (a, twos, fives) => {
          const ratio = Ratio.of(a.toString()).over(
            Ratio.of((2n ** BigInt(twos) * 5n ** BigInt(fives)).toString()),
          );
          const text = ratio.toExactText();
          expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
          expect(Ratio.of(text).equals(ratio)).toBe(true);
        },
      ),
    );
  });

  test('x/0 is not a value', () => {
    expect(() => Ratio.one.over(Ratio.zero)).toThrow(RangeError);
    expect(() => Ratio.of('abc')).toThrow();
  });
});
