import fc from 'fast-check';
import { findQuantities, quantityOfCell, readQuantity } from '../../src/grid/quantity';
import type { Cell, CellValue } from '../../src/grid/workbook';

/** Kind, exact value, unit, decimals; or null. */
function shape(text: string): string | null {
  const quantity = readQuantity(text);
  if (quantity === null) return null;
  return `${quantity.kind} ${quantity.value.toExactText()} ${quantity.unit} ${quantity.decimals}`.replace(
    '  ',
    ' ',
  );
}

describe('a text that is one figure', () => {
  test.each([
    ['5', 'plain 5 0', 'digits'],
    ['５', 'plain 5 0', 'full width'],
    ['3.5分', 'count 3.5 分 1', 'marks'],
    ['３．５分', 'count 3.5 分 1', 'full-width point'],
    ['0. 5', 'plain 0.5 1', 'stray blank in the number'],
    ['0 .5分', 'count 0.5 分 1', 'stray blank before the point'],
    ['１００％', 'rate 1 % 0', 'full-width percent'],
    ['90 %', 'rate 0.9 % 0', 'blank before the sign'],
    ['74.5%', 'rate 0.745 % 1', 'decimals as printed'],
    ['100.00%', 'rate 1 % 2', 'trailing zeros are printed decimals'],
    ['-10.01%', 'rate -0.1001 % 2', 'minus'],
    ['－10.01％', 'rate -0.1001 % 2', 'full-width minus'],
    ['负3', 'plain -3 0', 'minus in words'],
    ['2个百分点', 'rate 0.02 个百分点 0', 'percentage points'],
    ['5‰', 'rate 0.005 ‰ 0', 'per mille'],
    ['百分之九十五', 'rate 0.95 % 0', 'percent in words'],
    ['百分之百', 'rate 1 % 0', 'percent in words'],
    ['百分之98.5', 'rate 0.985 % 1', 'percent in words, digits'],
    ['1,203.50万元', 'money 1203.5 万元 2', 'thousands separator and money unit'],
    ['1，203.50万元', 'money 1203.5 万元 2', 'Chinese comma as thousands separator'],
    ['16,693,440.25元', 'money 16693440.25 元 2', 'two separators'],
    ['￥50', 'money 50 元 0', 'currency sign'],
    ['60家', 'count 60 家 0', 'count'],
    ['1150元/平方米', 'count 1150 元/平方米 0', 'money per area'],
    ['50元/人/天', 'count 50 元/人/天 0', 'per person and day'],
    ['3次/年', 'count 3 次/年 0', 'per year'],
    ['1.2万元/生·年', 'count 1.2 万元/生·年 1', 'a measure not listed below the line'],
    ['6 次', 'count 6 次 0', 'blank before the unit'],
    ['60（家）', 'count 60 家 0', 'unit in brackets'],
    ['三次', 'count 3 次 0', 'Chinese numeral with a unit'],
    ['十二个月', 'count 12 个月 0', 'Chinese numeral with a unit'],
    ['3个项目', 'count 3 个项目 0', 'counted noun'],
    ['60株', 'count 60 株 0', 'listed'],
    ['7垛', 'count 7 垛 0', 'a unit no list has'],
    ['100%。', 'rate 1 % 0', 'trailing stop'],
    [' 96 ', 'plain 96 0', 'blanks around'],
    ['+5%', 'rate 0.05 % 0', 'plus'],
    ['266米', 'count 266 米 0', 'length'],
    ['1.2倍', 'count 1.2 倍 1', 'times'],
    ['0', 'plain 0 0', 'zero is a figure'],
  ])('%s → %s (%s)', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test.each([
    ['', 'blank'],
    ['　', 'full-width blank'],
    ['—', 'dash'],
    ['——', 'dash'],
    ['/', 'slash'],
    ['无', 'word'],
    ['一', 'a lone 一 is more often a dash'],
    ['≥95%', 'a target'],
    ['>=95%', 'a target'],
    ['95%以上', 'a target'],
    ['90%-95%', 'a range'],
    ['100余条', 'approximate'],
    ['约95%', 'approximate'],
    ['2021年', 'a year'],
    ['2021年12月', 'a date'],
    ['2021-12-31', 'a date'],
    ['12月底前', 'a date'],
    ['三月', 'a month'],
    ['3.1.1', 'a heading number'],
    ['第3条', 'an ordinal'],
    ['3号楼', 'a name'],
    ['效果显著', 'words'],
    ['全年共召开会议38次', 'a sentence'],
    ['5人已完成培训', 'a sentence'],
    ['1/2', 'a division'],
    ['1 2', 'two numbers'],
    ['12,34', 'not thousands'],
    ['9'.repeat(31), 'longer than any figure'],
    ['（5.63）', 'brackets mean minus only where the format says so'],
    ['一百五', 'may be 105 or 150'],
    ['#DIV/0!', 'an error'],
  ])('%j is not one figure: %s', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  test('the place and the figure as written', () => {
    expect(readQuantity('  １００％ ')).toMatchObject({ text: '１００％', from: 2, to: 6 });
  });
});

describe('the figures of a sentence', () => {
  test.each<[string, string[], string]>([
    ['满意度为88.6%', ['88.6%'], 'one rate'],
    ['2021年共接待26批139人次。', ['26批', '139人次'], 'the year is no figure'],
    ['2020-2022年投入50万元', ['50万元'], 'a span of years is no figure'],
    ['2021年12月31日前完成3项', ['3项'], 'a date is no figure'],
    ['截至12月31日共5家', ['5家'], 'a day is no figure'],
    ['4月召开动员大会', [], 'a month is no figure'],
    ['工期12个月', ['12个月'], 'a span of months is'],
    ['连财绩〔2021〕3号', [], 'a document number'],
    ['怀财预（2021）22号文件要求压减8.22万元', ['8.22万元'], 'a document number'],
    ['财预[2020]10号', [], 'a document number'],
    ['依据第3条、第 4 款扣2分', ['2分'], 'ordinals'],
    ['1、召开会议6次；\n2、培训30人', ['6次', '30人'], 'list numbers'],
    ['（1）会议6次。（2）培训30人', ['6次', '30人'], 'bracketed list numbers'],
    ['3.1.1 决策管理得6分', ['6分'], 'a heading number'],
    ['报送信息100余条，共100多人', [], 'approximations'],
    ['变动率为-10.01%', ['-10.01%'], 'a minus after 为'],
    ['比率90%-95%', ['90%', '95%'], 'a range is two positive figures'],
    ['控制率-38.22%', ['38.22%'], 'a dash after a word is not a sign'],
    ['A4纸、5G网络3套', ['3套'], 'a digit beside a letter is a name'],
    ['预算1，203.50万元', ['1，203.50万元'], 'Chinese comma in thousands'],
    ['得分90，100', ['90', '100'], 'a list of two'],
    ['满意率百分之九十五', ['百分之九十五'], 'percent in words'],
    ['建党100周年', [], 'an anniversary'],
    ['会议8:30开始', [], 'a time'],
    ['收入较上年增加5.2个百分点', ['5.2个百分点'], 'percentage points'],
  ])('%s → %j (%s)', (text, expected) => {
    const found = findQuantities(text);
    expect(found.map((quantity) => quantity.text)).toEqual(expected);
    for (const quantity of found) expect(text.slice(quantity.from, quantity.to)).toBe(quantity.text);
  });

  test('never throws, places are true and in order', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.constantFrom(
              ...Array.from('0123456789.,，、%％-－年月日号个家万元第（）()〔〕 \n百分之九十A为余'),
            ),
          )
          .map((c) => c.join('')),
        (text) => {
          let last = 0;
          for (const quantity of findQuantities(text)) {
            expect(text.slice(quantity.from, quantity.to)).toBe(quantity.text);
            expect(quantity.from).toBeGreaterThanOrEqual(last);
            last = quantity.to;
          }
          readQuantity(text);
        },
      ),
    );
  });
});

function cell(value: CellValue, text: string, format = 'General', formula: string | null = null): Cell {
  return { value, text, format, formula, locked: true };
}

describe('the figure of a cell', () => {
  test.each<[string, Cell, string | null]>([
    ['a number', cell(60, '60'), 'plain 60'],
    ['a percent-formatted number is a rate', cell(1.08, '108%', '0%'), 'rate 1.08'],
    ['its digits beyond those shown count', cell(0.0912, '9%', '0%'), 'rate 0.0912'],
    ['noise beyond the shown digits does not', cell(0.0900000762939453, '9.00%', '0.00%'), 'rate 0.09'],
    ['nor in a typed constant shown in full', cell(0.0900000762939453, '0.090000076'), 'plain 0.09'],
    ['15 digits, not the binary tail', cell(0.1 + 0.2, '0.3'), 'plain 0.3'],
    ['a third keeps its digits', cell(1 / 3, '33%', '0%', 'A1/A2'), 'rate 0.333333333333333'],
    ['a number too wide for its column', cell(0.5, '####', '0%'), 'rate 0.5'],
    ['a unit in the format', cell(60, '60家', '0"家"'), 'count 60'],
    ['a percent sign in quotes', cell(38.22, '38.22%', '0.00"%"'), 'rate 0.3822'],
    ['a date', cell(44561, '2021/12/31', 'yyyy/m/d'), null],
    ['text', cell('１００％', '１００％', '@'), 'rate 1'],
    ['a sentence', cell('满意度为88.6%', '满意度为88.6%'), null],
    ['an error', cell({ error: '#DIV/0!' }, '#DIV/0!'), null],
    ['blank', cell(null, ''), null],
    ['a truth value', cell(true, 'TRUE'), null],
    ['a negative in brackets by its format', cell(-5.63, '(5.63)', '0.00_);(0.00)'), 'plain -5.63'],
    ['text in brackets under such a format', cell('(5.63)', '(5.63)', '0.00_);(0.00)'), 'plain -5.63'],
    ['text in brackets otherwise', cell('（5.63）', '（5.63）'), null],
    ['thousands shown', cell(1203.5, '1,203.50', '#,##0.00'), 'plain 1203.5'],
    [
      'a format that shows 万元 of a number in 元',
      cell(12_035_000, '1203.5万元', '0!.0,"万元"'),
      'money 1203.5',
    ],
  ])('%s', (_, given, expected) => {
    const quantity = quantityOfCell(given);
    expect(quantity === null ? null : `${quantity.kind} ${quantity.value.toExactText()}`).toBe(expected);
  });
});

describe('words that begin like a number are no figures', () => {
  test.each(['一般', '一致', '一流', '一次性', '五保户', '十分满意', '三级', '2020年决算数', '二类'])(
    '%s',
    (text) => {
      expect(readQuantity(text)).toBeNull();
    },
  );
});
