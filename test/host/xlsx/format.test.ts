/** Expected texts are what Excel (zh-CN) shows in a column wide enough. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/grid/workbook';
import { builtInFormat } from '../../../src/host/xlsx/format/built-in';
import { ShownText } from '../../../src/host/xlsx/format/shown-text';

const shown = new ShownText(false);

describe('numbers', () => {
  test.each<[number, string, string]>([
    [0, 'General', '0'],
    [-2.5, 'General', '-2.5'],
    // 0.1 + 0.2 carries noise in its 17th digit.
    [0.1 + 0.2, 'General', '0.3'],
    [1.08 * 100, 'General', '108'],
    [1 / 3, 'General', '0.333333333333333'],
    [0.00001, 'General', '0.00001'],
    [1e-9, 'General', '0.000000001'],
    [1.5e-20, 'General', '1.5E-20'],
    [123456789012, 'General', '123456789012'],
    [1.25e21, 'General', '1.25E+21'],
    [5, '0', '5'],
    [0.5, '0', '1'],
    [-0.5, '0', '-1'],
    [2.5, '0', '3'],
    [1.005, '0.00', '1.01'],
    [-0.001, '0.00', '0.00'],
    [3, '0.00', '3.00'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1234567, '#,##0', '1,234,567'],
    [999.995, '#,##0.00', '1,000.00'],
    [0, '#,##0.00', '0.00'],
    [0.3822, '0.00%', '38.22%'],
    [1.08, '0%', '108%'],
    [0.005, '0%', '1%'],
    [-0.1001, '0.00%', '-10.01%'],
    [0.5, '0.##', '0.5'],
    [5, '0.##', '5.'],
    [0.5, '#.00', '.50'],
    [5, '000', '005'],
    [12345, '0,', '12'],
    [1234567, '0.0,,"百万"', '1.2百万'],
    [5, '0"分"', '5分'],
    [5, '0\\分', '5分'],
    [-5, '0.0;(0.0)', '(5.0)'],
    [0, '0;-0;"无"', '无'],
    [-7, '[Red]-0', '--7'],
    [1234.5, '¥#,##0.00', '¥1,234.50'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [85, '[>=90]"优";[>=80]"良";"中"', '良'],
    [50, '[>=90]"优";[>=80]"良";"中"', '中'],
    [12345, '0.00E+00', '1.23E+04'],
    [0.00012, '0.0E-0', '1.2E-4'],
    [0.5, '# ?/?', '1/2'],
    [2.25, '# ??/??', '2 1/4'],
    [3, '# ?/?', '3'],
    [2.3125, '# ?/16', '2 5/16'],
    [13800000000, '000-0000-0000', '138-0000-0000'],
    [42, '@', '42'],
    [42, 'G/通用格式"分"', '42分'],
    [-1234.5, builtInFormat(43), ' -1,234.50 '],
    [0, builtInFormat(43), ' - '],
  ])('%p through %s', (value, format, text) => {
    // `"-"??` leaves two digit places blank: shown by Excel as blanks.
    expect(shown.of(value, format).replace(/ {2,}/g, ' ')).toBe(text);
  });
});

describe('dates and times', () => {
  test.each<[number, string, string]>([
    // Serial 44931 is 5 January 2023, a Thursday.
    [44931, 'yyyy/m/d', '2023/1/5'],
    [44931, 'yyyy"年"m"月"d"日"', '2023年1月5日'],
    [44931, 'yyyy-mm-dd', '2023-01-05'],
    [44931, '[$-804]yyyy"年"m"月";@', '2023年1月'],
    [44931, 'aaaa', '星期四'],
    [44931, 'mmm d, yy', 'Jan 5, 23'],
    [44931, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二三年一月五日'],
    [45290, '[DBNum1]yyyy"年"m"月"d"日"', '二〇二三年十二月三十日'],
    [44931.75, 'yyyy/m/d h:mm', '2023/1/5 18:00'],
    [0.5, 'h:mm AM/PM', '12:00 PM'],
    [0.25, '上午/下午h"时"mm"分"', '上午6时00分'],
    [1.5, '[h]:mm', '36:00'],
    [0.999999999, 'h:mm:ss', '0:00:00'],
    [0.0001, 'mm:ss.0', '00:08.6'],
    // Excel's calendar has a 29 February 1900, and a day 0.
    [60, 'yyyy/m/d', '1900/2/29'],
    [59, 'yyyy/m/d', '1900/2/28'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [1, 'yyyy/m/d', '1900/1/1'],
    // No date: shown as a number rather than ####.
    [-1, 'yyyy/m/d', '-1'],
  ])('%p through %s', (value, format, text) => {
    expect(shown.of(value, format)).toBe(text);
  });

  test('a workbook that counts from 1904', () => {
    expect(new ShownText(true).of(0, 'yyyy/m/d')).toBe('1904/1/1');
  });
});

describe('other values', () => {
  test.each<[CellValue, string, string]>([
    [null, '0.00', ''],
    ['良', 'General', '良'],
    ['良', '0.00', '良'],
    ['良', '"等级："@', '等级：良'],
    ['良', '0;0;0;"〔"@"〕"', '〔良〕'],
    [true, '0', 'TRUE'],
    [{ error: '#N/A' }, '0', '#N/A'],
  ])('%p through %s', (value, format, text) => {
    expect(shown.of(value, format)).toBe(text);
  });
});

test('any code and any number give some text, without end or fault', () => {
  const piece = fc.constantFrom(
    ...'0#?.,%E+-;@"\\_*[]/ymdhsaeg年 1<>='.split(''),
    'General',
    'AM/PM',
    '[h]',
    '[>1]',
    'E+',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.double({ noNaN: true }), (code, value) => {
      expect(typeof shown.of(value, code.join(''))).toBe('string');
    }),
    { numRuns: 2000 },
  );
});

test('two decimals are the exact value rounded half away from zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (thousandths) => {
      const whole = Math.floor((Math.abs(thousandths) + 5) / 10);
      const digits = String(whole).padStart(3, '0');
      const sign = thousandths < 0 && whole > 0 ? '-' : '';
      expect(shown.of(thousandths / 1000, '0.00')).toBe(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
    }),
  );
});
