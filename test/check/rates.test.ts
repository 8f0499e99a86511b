import type { Measured } from '../../src/measure/measurement';
import type { RowPlan } from './build';
import { at, dataTable, draft, equation, measurement, NOTHING_MEASURED, one } from './build';
import { said } from './said';

const stating = (figures: string[], computed: string | null, stated: string | null): RowPlan => ({
  measured: { ...NOTHING_MEASURED, equations: [equation(at(1, 5), figures, computed, stated)] },
});

const equations: [what: string, row: RowPlan, findings: string[]][] = [
  ['14/14 = 100%', stating(['14', '14'], '1', '100%'), []],
  ['38.79/50.58 = 76.69% (76.690…)', stating(['38.79', '50.58'], '3879/5058', '76.69%'), []],
  ['77% is 76.69% rounded to the decimals shown', stating(['38.79', '50.58'], '3879/5058', '77%'), []],
  [
    '78.18/116.40 = 67.16%, written 38.22%',
    stating(['78.18', '116.40'], '7818/11640', '38.22%'),
    ['rate-mismatch error F2 67.16%'],
  ],
  [
    'turned digits: 76.96%',
    stating(['38.79', '50.58'], '3879/5058', '76.96%'),
    ['rate-mismatch error F2 76.69%'],
  ],
  [
    '-10.016…% cut to -10.01%',
    stating(['50.58', '56.21', '56.21'], '-563/5621', '-10.01%'),
    ['rate-rounding info F2 -10.02%'],
  ],
  ['-10.016…% rounded to -10.02%', stating(['50.58', '56.21', '56.21'], '-563/5621', '-10.02%'), []],
  [
    '8.99/9.01: 99.78%, written 99.79%: within the rounding of the figures',
    stating(['8.99', '9.01'], '899/901', '99.79%'),
    ['rate-rounding info F2 99.78%'],
  ],
  [
    'whole counts are exact: 47/50 = 94%, written 95%',
    stating(['47', '50'], '47/50', '95%'),
    ['rate-mismatch error F2 94%'],
  ],
  [
    '1% written 0%: not a half rounded down',
    stating(['19', '1900'], '1/100', '0%'),
    ['rate-mismatch error F2 1%'],
  ],
  [
    '60% written 1%: no fraction rounded up',
    stating(['60', '100'], '6/10', '1%'),
    ['rate-mismatch error F2 60%'],
  ],
  ['a result written without its percent sign', stating(['48', '50'], '48/50', '96'), []],
  ['a result written as a fraction', stating(['48', '50'], '48/50', '0.96'), []],
  ['an equation that divides by zero', stating(['0', '0'], null, '0'), []],
  ['no result stated', stating(['48', '50'], '48/50', null), []],
];

describe('equations', () => {
  test.each(equations)('%s', (_, row, findings) => {
    expect(said(one({ rows: [row] }))).toEqual(findings);
  });

  test('one equation in a cell merged over two rows is told once', () => {
    const row = stating(['47', '50'], '47/50', '95%');
    expect(said(one({ rows: [row, row] }))).toEqual(['rate-mismatch error F2 94%']);
  });
});

const funds: [what: string, row: RowPlan, findings: string[]][] = [
  ['264.18 of 264.18', { rate: '100%', funds: { initial: '186', budget: '264.18', spent: '264.18' } }, []],
  [
    '482.6 of 505.4 is 95.49%, written 98.49%',
    { rate: '98.49%', funds: { budget: '505.4', spent: '482.6' } },
    ['rate-mismatch error J2 95.49%'],
  ],
  ['written 95.5%', { rate: '95.5%', funds: { budget: '505.4', spent: '482.6' } }, []],
  ['written as 95.49 without a sign', { rate: '95.49', funds: { budget: '505.4', spent: '482.6' } }, []],
  [
    'of the initial budget: asked',
    { rate: '142.03%', funds: { initial: '186', budget: '264.18', spent: '264.18' } },
    ['rate-mismatch question J2 100%'],
  ],
  ['no budget but the initial one', { rate: '50%', funds: { initial: '100', spent: '50' } }, []],
  ['a budget of 0', { rate: '100%', funds: { budget: '0', spent: '0' } }, []],
  ['no rate written', { funds: { budget: '505.4', spent: '482.6' } }, []],
];

describe('the funds row', () => {
  test.each(funds)('%s', (_, row, findings) => {
    expect(said(one({ rows: [{ role: 'funds', name: '年度资金总额', ...row }] }))).toEqual(findings);
  });
});

const columns: [what: string, heading: string, row: RowPlan, findings: string[]][] = [
  ['B/A', '执行率（B/A）', { target: '400人次', actual: '360人次', rate: '90%' }, []],
  [
    'B/A written wrong',
    '执行率（B/A）',
    { target: '400人次', actual: '360人次', rate: '95%' },
    ['rate-mismatch error J2 90%'],
  ],
  [
    'without a formula in the heading: a warning',
    '完成率',
    { target: '400人次', actual: '360人次', rate: '95%' },
    ['rate-mismatch warning J2 90%'],
  ],
  ['A/B for a target not to be exceeded', '完成率', { target: '40', actual: '50', rate: '80%' }, []],
  ['capped at 100%', '完成率', { target: '40', actual: '50', rate: '100%' }, []],
  ['other units', '完成率', { target: '40家', actual: '50次', rate: '80%' }, []],
];

describe('a rate column', () => {
  test.each(columns)('%s', (_, rateHeading, row, findings) => {
    const found = said(one({ rows: [row], rateHeading })).filter((each) => each.startsWith('rate'));
    expect(found).toEqual(findings);
  });
});

const dataHeadings = ['编制数', '2021年实际在职人数', '控制率'];
const data: [what: string, headings: string[], figures: string[], findings: string[]][] = [
  ['14 of 14', dataHeadings, ['14', '14', '100%'], []],
  ['15 of 14 written 100%', dataHeadings, ['14', '15', '100%'], ['rate-mismatch error 附件2!D2 107.14%']],
  ['15 of 14 written 107.1%', dataHeadings, ['14', '15', '107.1%'], []],
  ['0 of 0: no rate', dataHeadings, ['0', '0', '100%'], []],
  ['which is planned does not show: nothing is said', ['甲', '乙', '比率'], ['14', '15', '100%'], []],
  [
    'a rate of change follows another formula',
    ['2020年决算数', '2021年预算数', '变动率'],
    ['10', '12', '20%'],
    [],
  ],
  [
    'so does one of increase and decrease, whichever figures stand before it',
    ['2022年决算数', '2023年预算数', '2023年决算数', '增减率'],
    ['420.5', '480', '480', '14.15%'],
    [],
  ],
  ['compared with last year', ['2023年预算数', '2023年决算数', '同比变化率'], ['30', '33', '5%'], []],
  ['what is left over is not what was spent', ['预算数', '决算数', '结余率'], ['100', '90', '10%'], []],
  ['how far off is not how much', ['预算数', '决算数', '差异率'], ['100', '90', '-10%'], []],
  [
    'what was carried out still is',
    ['预算数', '决算数', '预算执行率'],
    ['100', '90', '10%'],
    ['rate-mismatch error 附件2!D2 90%'],
  ],
  [
    'two pairs in one row',
    ['批复规模', '实际规模', '规模控制率', '预算投资', '实际投资', '投资概算控制率'],
    ['100', '90', '90%', '200', '300', '100%'],
    ['rate-mismatch error 附件2!G2 150%'],
  ],
];

describe('a base-data table', () => {
  test.each(data)('%s', (_, headings, figures, findings) => {
    const table = dataTable(headings, [{ label: '', figures }]);
    expect(said(draft({ data: [table], sheets: ['附件2'] }))).toEqual(findings);
  });
});

describe('two sources of the measured value', () => {
  const measured = (words: string, other: string): Measured => ({
    status: 'known',
    measurement: measurement(words, at(1, 7)),
    contradicting: [measurement(other, at(1, 5), { source: 'equation' })],
    target: null,
    equations: [],
  });

  test('rates are asked about under rate-mismatch', () => {
    expect(said(one({ rows: [{ measured: measured('98%', '95%') }] }))).toEqual([
      'rate-mismatch question F2 98%',
    ]);
  });

  test('counts under cross-table-mismatch', () => {
    expect(said(one({ rows: [{ measured: measured('60家', '58家') }] }))).toEqual([
      'cross-table-mismatch question F2 60家',
    ]);
  });

  test('a rate its own figures contradict is told once', () => {
    const row: RowPlan = {
      measured: { ...measured('94%', '95%'), equations: [equation(at(1, 5), ['47', '50'], '47/50', '95%')] },
    };
    expect(said(one({ rows: [row] }))).toEqual(['rate-mismatch error F2 94%']);
  });
});
