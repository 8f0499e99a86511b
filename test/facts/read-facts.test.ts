import type { Fact } from '../../src/facts/facts';
import { readFacts } from '../../src/facts/read-facts';
import { dataTable, scoreTable, workbook } from '../check/build';
import type { DataRowPlan, RowPlan } from '../check/build';

const line = (fact: Fact): string =>
  `${fact.subject} ${fact.year ?? '-'} ${fact.kind} ${fact.text}${fact.unit === '' ? '' : ` ${fact.unit}`}${fact.labelled ? '' : ' ?'}`;

function inRow(row: RowPlan): string[] {
  const { table } = scoreTable({ rows: [row], year: 2021 });
  return readFacts(workbook(), [table]).all.map(line);
}

describe('figures in equations', () => {
  const cases: [name: string, description: string, facts: string[]][] = [
    [
      '“三公经费”控制率',
      '“三公经费”控制率-（“三公经费”实际支出数38.79/“三公经费”预算安排数50.58）×100%=76.69%',
      ['三公经费控制率 2021 other 76.69% %', '三公经费 2021 actual 38.79', '三公经费 2021 budget 50.58'],
    ],
    [
      '“三公经费”变动率',
      '“三公经费”变动率=[（本年度“三公经费”预算数50.58-上年度“三公经费”预算数56.21）/上年度“三公经费”预算数]56.21×100%=-10.01%',
      [
        '三公经费变动率 2021 other -10.01% %',
        '三公经费 2021 budget 50.58',
        '三公经费 2020 budget 56.21',
        '三公经费 2020 budget 56.21',
      ],
    ],
    [
      '公用经费控制率',
      '公用经费控制率=（实际支出公用经费总额87.03/87.03）×100%',
      ['公用经费 2021 actual 87.03', '公用经费 2021 budget 87.03 ?'],
    ],
    [
      '预算完成率',
      '预算完成率=264.17/264.17*100%',
      ['年度资金总额 2021 actual 264.17 ?', '年度资金总额 2021 budget 264.17 ?'],
    ],
    // Its adjustments over its budget (domain: 预算控制率=预算调整数/预算数): neither is what was spent.
    ['预算控制率', '预算控制率=（35.0/480.0）×100%', []],
    ['在职人员控制率', '在职人员控制率=（在职人员数14/编制数14）×100%', ['在职人员 2021 other 14 ?']],
    [
      '项目支出执行率',
      '项目支出实际支出数592.95万元/项目支出预算数600万元',
      ['项目支出 2021 actual 592.95万元 万元', '项目支出 2021 budget 600万元 万元'],
    ],
    ['管理制度健全性', '依据〔2021〕22号文件/制度，2021年12月31日前完成', []],
    ['会议', '召开会议38次，培训5次', []],
  ];
  test.each(cases)('%s: %s', (name, description, facts) => {
    expect(inRow({ name, description })).toEqual(facts);
  });
});

const HEADINGS = ['2020年决算数', '2021年预算数', '2021年决算数'];

function lists(rows: DataRowPlan[]): string[] {
  return readFacts(workbook('附件2'), [dataTable(HEADINGS, rows)]).partLists.map(
    ({ whole, parts, complete }) =>
      `${whole.subject} ${whole.text} ${complete ? '=' : '⊇'} ${parts.map((part) => part.text).join('+')}`,
  );
}

describe('a base-data table', () => {
  test('subject from the label, year and kind from the heading', () => {
    const table = dataTable(HEADINGS, [{ label: '三公经费', figures: ['33.44', '50.08　', '38.78'] }]);
    expect(readFacts(workbook('附件2'), [table]).all.map(line)).toEqual([
      '三公经费 2020 final-account 33.44 万元',
      '三公经费 2021 budget 50.08 万元',
      '三公经费 2021 final-account 38.78 万元',
    ]);
  });

  test('numbered parts with nested ones between them, blanks left out', () => {
    expect(
      lists([
        { label: '三公经费', figures: ['33.44', '50.08', '38.78'] },
        { label: '   1、公务用车购置和维护经费', figures: ['10.23', '29.70', '13.24'] },
        { label: '       其中：公车购置', figures: ['', '', ''] },
        { label: '             公车运行维护', figures: ['10.23', '29.70', '13.24'] },
        { label: '   2、出国经费', figures: ['　', '', ''] },
        { label: '   3、公务接待', figures: ['23.21', '20.88', '25.54'] },
        { label: '项目支出：', figures: ['', '69.60', ''] },
        { label: '    1、业务工作经费', figures: ['', '57.60', ''] },
        { label: '    2、维权维稳经费', figures: ['', '12.00', ''] },
      ]),
    ).toEqual([
      '三公经费 33.44 = 10.23+23.21',
      '三公经费 50.08 = 29.70+20.88',
      '三公经费 38.78 = 13.24+25.54',
      '项目支出 69.60 = 57.60+12.00',
    ]);
  });

  test('其中 lists some parts only', () => {
    expect(
      lists([
        { label: '公用经费', figures: ['73.41', '29.21', '87.04'] },
        { label: '其中：办公经费', depth: 1, figures: ['7.44', '9.00', '5.85'] },
        { label: '水费、电费、差旅费', depth: 1, figures: ['8.63', '0.00', '12.72'] },
        { label: '政府采购金额', depth: 0, figures: ['100', '100', '100'] },
      ]),
    ).toEqual(['公用经费 73.41 ⊇ 7.44+8.63', '公用经费 29.21 ⊇ 9.00+0.00', '公用经费 87.04 ⊇ 5.85+12.72']);
  });

  test('a part that cannot be read spoils the list of its column only', () => {
    expect(
      lists([
        { label: '项目支出', figures: ['3', '3', '3'] },
        { label: '1、甲', figures: ['1', '见附件', '1'] },
        { label: '2、乙', figures: ['2', '2', '2'] },
      ]),
    ).toEqual(['项目支出 3 = 1+2', '项目支出 3 = 1+2']);
  });

  test('parts all left blank claim nothing', () => {
    expect(
      lists([
        { label: '项目支出', figures: ['3', '3', '3'] },
        { label: '1、甲', figures: ['', '', '0'] },
        { label: '2、乙', figures: ['', '', '0'] },
      ]),
    ).toEqual([]);
  });

  test('headings that are themselves numbered are a list of nothing', () => {
    expect(
      lists([
        { label: '1、人员经费', figures: ['3', '3', '3'] },
        { label: '2、公用经费', figures: ['2', '2', '2'] },
      ]),
    ).toEqual([]);
  });

  test('the year of a table that states none is that of the workbook', () => {
    const { table } = scoreTable({
      rows: [{ name: '公用经费控制率', description: '公用经费实际支出数87.03/公用经费预算数87.03' }],
    });
    const facts = readFacts(workbook(), [
      table,
      dataTable(HEADINGS, [{ label: '公用经费', figures: ['1', '2', '3'] }]),
    ]).all;
    expect(facts.slice(0, 2).map((fact) => fact.year)).toEqual([2021, 2021]);
  });
});
