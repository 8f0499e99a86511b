/** Figures and their units, in spelled text. */
import { figure, hundredths, inUnit, readAmount } from '../../src/criterion/quantity-words';
import { UNITS } from '../../src/criterion/units';

const amount = (text: string, at = 0): string | null => {
  const read = readAmount(text, at);
  return read === null ? null : `${read.value.value.toExactText()} ${read.value.unit} ${String(read.end)}`;
};

test.each([
  ['95%', '0.95 % 3'],
  ['1p', '0.01 p 2'],
  ['0.5p', '0.005 p 4'],
  ['-5%', '-0.05 % 3'],
  ['-0.5', '-0.5  4'],
  ['3人', '3 人 2'],
  ['3个人', '3 人 3'],
  ['3个月', '3 个月 3'],
  ['3个', '3 个 2'],
  ['3个项目', '3 项 3'],
  ['3个工作日', '3 工作日 5'],
  ['1.25万元', '1.25 万元 6'],
  ['10分', '10 分 3'],
  ['10分钟', '10 分钟 4'],
  ['10分之一', '10  2'],
  ['10分点', '10  2'],
  ['7天内', '7 天 2'],
  ['123456789012', '123456789012  12'],
  ['0.12345678', '0.12345678  10'],
])('%s ⇒ %s', (text, expected) => {
  expect(amount(text)).toBe(expected);
});

test.each(['人', '%', '', '1234567890123', '1.2.3', '0.123456789', '.5', '--5'])(
  '%s is no figure',
  (text) => {
    expect(amount(text)).toBeNull();
  },
);

test('read at its place only', () => {
  expect(amount('率95%', 1)).toBe('0.95 % 4');
  expect(amount('率95%', 0)).toBeNull();
});

test.each(UNITS.split('|').filter((unit) => unit !== '个工作日'))('3%s carries its unit', (unit) => {
  expect(amount(`3${unit}`)).toBe(`3 ${unit} ${String(unit.length + 1)}`);
});

test('a range’s first figure takes the unit of its second', () => {
  const of = (value: string, unit: string, wanted: string): string => {
    const out = inUnit({ value: figure(value), unit }, wanted);
    return `${out.value.toExactText()} ${out.unit}`;
  };
  expect(of('5', '', '%')).toBe('0.05 %');
  expect(of('5', '', 'p')).toBe('0.05 p');
  expect(of('5', '', '万人')).toBe('5 万人');
  expect(of('5', '', '')).toBe('5 ');
  expect(of('5', '人', '%')).toBe('5 人');
  expect(of('5', '人', '')).toBe('5 人');
});

test('figures stay exact, also after thousands of others', () => {
  expect(hundredths('1').toExactText()).toBe('0.01');
  expect(figure('1').toExactText()).toBe('1');
  const wrong = Array.from({ length: 4_100 }, (_, index) => String(index)).filter(
    (digits) => figure(digits).toExactText() !== digits,
  );
  expect(wrong).toEqual([]);
  expect(hundredths('1').toExactText()).toBe('0.01');
});
