import { readTarget } from '../../src/measure/target';
import type { TypedRow } from './rows';
import { cellsOf } from './rows';

function target(row: TypedRow): string | null {
  const reading = readTarget(cellsOf(row));
  if (reading === null) return null;
  const { target: read, assumption } = reading;
  const mark = assumption === null ? '' : ' ?';
  switch (read.kind) {
    case 'number':
      return `${read.explicit ? '' : '('}${read.operator}${read.explicit ? '' : ')'} ${read.quantityKind} ${read.value.toExactText()}${read.unit}${mark}`;
    case 'range':
      return `${read.quantityKind} ${read.low.toExactText()} to ${read.high.toExactText()} ${read.unit}`;
    case 'date':
    case 'words':
      return read.kind;
  }
}

const number = (value: number, format = 'General', text = String(value)) => ({ value, text, format });

describe('targets as they are written', () => {
  // (=) is an operator nobody wrote
  test.each<[string, TypedRow['target'], string | null]>([
    ['≥', '≥95%', '≥ rate 0.95%'],
    ['full width', '≥９５％', '≥ rate 0.95%'],
    ['≧', '≧95%', '≥ rate 0.95%'],
    ['>=', '>=95%', '≥ rate 0.95%'],
    ['＞＝', '＞＝95%', '≥ rate 0.95%'],
    ['≤ with a unit', '≤5次', '≤ count 5次'],
    ['<=', '<=5', '≤ plain 5'],
    ['>', '>90%', '> rate 0.9%'],
    ['＜', '＜3起', '< count 3起'],
    ['=', '=100%', '= rate 1%'],
    ['＝', '＝100%', '= rate 1%'],
    ['不低于', '不低于95%', '≥ rate 0.95%'],
    ['不少于', '不少于8次', '≥ count 8次'],
    ['不超过', '不超过50万元', '≤ money 50万元'],
    ['不高于 is not 高于', '不高于100%', '≤ rate 1%'],
    ['大于等于', '大于等于90%', '≥ rate 0.9%'],
    ['小于或等于', '小于或等于3天', '≤ count 3天'],
    ['高于', '高于90%', '> rate 0.9%'],
    ['以上 includes the number', '95%以上', '≥ rate 0.95%'],
    ['及以上', '95%及以上', '≥ rate 0.95%'],
    ['（含）以上', '95%（含）以上', '≥ rate 0.95%'],
    ['以内', '5%以内', '≤ rate 0.05%'],
    ['以下', '3起以下', '≤ count 3起'],
    ['控制在…以内', '控制在50万元以内', '≤ money 50万元'],
    ['bare percentage', '100%', '(=) rate 1%'],
    ['bare count', '60家', '(=) count 60家'],
    ['bare number as text', '60', '(=) plain 60'],
    ['length', '≥266米', '≥ count 266米'],
    ['money per area is no money', '≤1200元/平方米', '≤ count 1200元/平方米'],
    ['full-width slash, words before', '不超过1200元／平方米', '≤ count 1200元/平方米'],
    ['words behind', '1200元/平方米以内', '≤ count 1200元/平方米'],
    ['two measures below', '≤300元/人·天', '≤ count 300元/人·天'],
    ['per year', '≥3次/年', '≥ count 3次/年'],
    ['words behind the slash that are no unit', '造价1200元/按实结算', 'words'],
    ['two counts are no unit', '3家/5家', 'words'],
    ['marks', '≥90分', '≥ count 90分'],
    ['words around the figure', '走访企业60家', '(=) count 60家'],
    ['words and operator', '满意度≥95%', '≥ rate 0.95%'],
    ['a range with a hyphen', '95%-100%', 'rate 0.95 to 1 %'],
    ['a range with a wave', '90%～95%', 'rate 0.9 to 0.95 %'],
    ['a range, one sign', '90-95%', 'rate 0.9 to 0.95 %'],
    ['a range with 至', '3至5次', 'count 3 to 5 次'],
    ['a range with two operators', '≥90%且≤95%', 'rate 0.9 to 0.95 %'],
    ['a backward range', '100%-95%', 'words'],
    ['two figures that are no range', '召开会议6次、培训30人', 'words'],
    ['a date', '12月底前', 'date'],
    ['a date', '2021年12月', 'date'],
    ['a date', '2021年12月31日前', 'date'],
    ['a date', '2021-12-31', 'date'],
    ['a date', '2021.12', 'date'],
    ['a date', '12月31日', 'date'],
    ['a year', '2021年', 'date'],
    ['a month alone is December', '12月', 'date'],
    ['a span of months is a number', '12个月', '(=) count 12个月'],
    ['an operator makes it a number', '≥12月', '≥ count 12月'],
    ['年底', '年底前完成', 'date'],
    ['words', '健全', 'words'],
    ['words', '效果显著', 'words'],
    ['无', '无', 'words'],
    ['及时', '及时', 'words'],
    ['定性', '定性', 'words'],
    ['plus or minus', '±5%', 'words'],
    ['about', '95%左右', 'words'],
    ['a proportion', '1:3', 'words'],
    ['a sign, the amount it speaks of, the figure', '≤预算数50万元', '≤ money 50万元'],
    ['in words', '不超过年初预算120万元', '≤ money 120万元'],
    ['a share of the amount is none of it', '≤预算数95%', 'words'],
    ['Word leaves W for ≤', 'W95%', '≤ rate 0.95% ?'],
    ['or 至', '至95%', '≤ rate 0.95% ?'],
    ['blank', '', null],
    ['dash', '—', null],
    ['a percent-formatted number', number(1, '0%', '100%'), '(=) rate 1%'],
    ['a number', number(24), '(=) plain 24'],
    ['a date cell', number(44561, 'yyyy/m/d', '2021/12/31'), 'date'],
  ])('%s: %j → %s', (_, written, expected) => {
    expect(target(written === undefined ? {} : { target: written })).toBe(expected);
  });

  test.each<[string, TypedRow, string | null]>([
    ['operator, number and unit', { operator: '≥', target: number(95), unit: '%' }, '≥ rate 0.95%'],
    ['full-width equals', { operator: '＝', target: number(60), unit: '家' }, '= count 60家'],
    ['≤ and money', { operator: '≤', target: number(50), unit: '万元' }, '≤ money 50万元'],
    ['定性', { operator: '定性', target: '优良', unit: '' }, 'words'],
    ['the unit written twice', { operator: '≥', target: '95%', unit: '%' }, '≥ rate 0.95%'],
    ['operator in words', { operator: '大于等于', target: number(5), unit: '次' }, '≥ count 5次'],
    ['a direction: more is better', { operator: '正向', target: number(1200), unit: '人' }, '≥ count 1200人'],
    ['less is better', { operator: '反向指标', target: number(10), unit: '件' }, '≤ count 10件'],
    ['逆指标', { operator: '逆指标', target: '10件' }, '≤ count 10件'],
    ['the target’s own sign wins', { operator: '正向', target: '≤10件' }, '≤ count 10件'],
    ['定量 says nothing of sides', { operator: '定量', target: '10件' }, '(=) count 10件'],
    ['month by an operator', { operator: '≤', target: '12月' }, '≤ count 12月'],
    ['a unit column, no operator', { target: number(12), unit: '月' }, '(=) count 12月'],
    ['no target', { operator: '≥', unit: '%' }, null],
  ])('split columns: %s', (_, row, expected) => {
    expect(target(row)).toBe(expected);
  });
});
