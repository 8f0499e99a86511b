import { readFacts } from '../../src/facts/read-facts';
import type { Draft } from '../../src/check/check';
import { runChecks } from '../../src/check/run-checks';
import type { DataRowPlan, RowPlan } from './build';
import { dataTable, draft, scoreTable, SHEET, workbook } from './build';
import { said } from './said';

const HEADINGS = ['2020年决算数', '2021年预算数', '2021年决算数'];

/** A score table with equations in 附件1 and a base-data table in 附件2, read together. */
function withFacts(rows: RowPlan[], data: DataRowPlan[], unit = '万元'): Draft {
  const review = scoreTable({ rows: rows.map((row) => ({ marks: null, score: null, ...row })) });
  const base = dataTable(HEADINGS, data, { unit });
  const names = [SHEET, '附件2'];
  const facts = readFacts(workbook(...names), [review.table, base]);
  return draft({ tables: [review], data: [base], facts, sheets: names });
}

const three = (whole: string[], parts: string[][]): DataRowPlan[] => [
  { label: '三公经费', figures: whole },
  ...parts.map((figures, index) => ({ label: `${index + 1}、第${index + 1}项`, figures })),
];

const lists: [what: string, data: DataRowPlan[], findings: string[]][] = [
  [
    'parts make up the whole',
    three(
      ['3', '30.5', '5'],
      [
        ['1', '10.2', '2'],
        ['2', '20.3', '3'],
      ],
    ),
    [],
  ],
  [
    'whole below its parts',
    three(
      ['3', '30.0', '5'],
      [
        ['1', '10.2', '2'],
        ['2', '20.3', '3'],
      ],
    ),
    ['parts-mismatch error 附件2!C2 30.5'],
  ],
  [
    'whole above a complete list',
    three(
      ['3', '31.0', '5'],
      [
        ['1', '10.2', '2'],
        ['2', '20.3', '3'],
      ],
    ),
    ['parts-mismatch error 附件2!C2 30.5'],
  ],
  [
    'one hundredth off over two parts is rounding',
    three(
      ['3', '3280.03', '5'],
      [
        ['1', '3011.21', '2'],
        ['2', '268.83', '3'],
      ],
    ),
    ['parts-mismatch info 附件2!C2 3280.04'],
  ],
  [
    'two hundredths off over two parts is not',
    three(
      ['3', '3280.02', '5'],
      [
        ['1', '3011.21', '2'],
        ['2', '268.83', '3'],
      ],
    ),
    ['parts-mismatch error 附件2!C2 3280.04'],
  ],
  [
    'two hundredths off over three parts is',
    three(
      ['3', '100.00', '5'],
      [
        ['1', '33.34', '2'],
        ['1', '33.34', '2'],
        ['1', '33.34', '1'],
      ],
    ),
    ['parts-mismatch info 附件2!C2 100.02'],
  ],
  [
    'text with blanks',
    three(
      ['3', '30.50　', '5'],
      [
        ['1', '１０.２', '2'],
        ['2', ' 20.3', '3'],
      ],
    ),
    [],
  ],
  [
    'a 其中 list below its whole is not complete',
    [
      { label: '公用经费', figures: ['73.41', '29.21', '87.04'] },
      { label: '其中：办公经费', depth: 1, figures: ['7.44', '9.00', '5.85'] },
    ],
    [],
  ],
  [
    'a 其中 list above its whole',
    [
      { label: '公用经费', figures: ['73.41', '8.21', '87.04'] },
      { label: '其中：办公经费', depth: 1, figures: ['7.44', '9.00', '5.85'] },
    ],
    ['parts-mismatch error 附件2!C2 9'],
  ],
];

describe('parts-mismatch', () => {
  test.each(lists)('%s', (_, data, findings) => {
    expect(said(withFacts([], data))).toEqual(findings);
  });

  test('a list counted on past what makes up the whole', () => {
    const data = three(
      ['3', '30.5', '5'],
      [
        ['1', '10.2', '2'],
        ['2', '20.3', '3'],
        ['7', '4.1', '6'],
      ],
    );
    expect(said(withFacts([], data))).toEqual([]);
  });

  test('counts and amounts in 元 are exact', () => {
    const people = three(
      ['30', '30', '30'],
      [
        ['10', '10', '10'],
        ['20', '21', '20'],
      ],
    );
    expect(said(withFacts([], people, '人'))).toEqual(['parts-mismatch error 附件2!C2 31']);
    expect(said(withFacts([], people, '元'))).toEqual(['parts-mismatch error 附件2!C2 31']);
    expect(said(withFacts([], people, '万元'))).toEqual(['parts-mismatch info 附件2!C2 31']);
  });

  test('a part whose own parts say another figure is the cell to change', () => {
    const data: DataRowPlan[] = [
      { label: '三公经费', figures: ['', '50.58', ''] },
      { label: '1、公务用车购置和维护经费', figures: ['', '27.70', ''] },
      { label: '（1）公车购置', figures: ['', '9.70', ''] },
      { label: '（2）公车运行维护', figures: ['', '20.00', ''] },
      { label: '2、公务接待', figures: ['', '20.88', ''] },
    ];
    expect(said(withFacts([], data))).toEqual(['parts-mismatch error 附件2!C3 29.7 → 29.7']);
  });
});

const BUDGET = '“三公经费”控制率=（“三公经费”实际支出数38.78/“三公经费”预算安排数50.58）×100%';
const rate = (description: string): RowPlan => ({ name: '“三公经费”控制率', description });
const agreeing = three(
  ['33.44', '50.58', '38.78'],
  [
    ['10.23', '29.70', '13.24'],
    ['23.21', '20.88', '25.54'],
  ],
);
const bare = (figures: string[]): DataRowPlan[] => [{ label: '三公经费', figures }];

const places: [what: string, rows: RowPlan[], data: DataRowPlan[], findings: string[]][] = [
  ['the same everywhere', [rate(BUDGET)], agreeing, []],
  ['less decimals in one place', [rate(BUDGET.replace('50.58', '50.6'))], agreeing, []],
  [
    'the whole contradicts its parts and the other table: one error, at the whole, naming both',
    [rate(BUDGET)],
    three(
      ['33.44', '50.08', '38.78'],
      [
        ['10.23', '29.70', '13.24'],
        ['23.21', '20.88', '25.54'],
      ],
    ),
    ['parts-mismatch error 附件2!C2 50.58 → 50.58'],
  ],
  [
    'the other table differs from a whole its parts bear out: at the other table',
    [rate(BUDGET.replace('50.58', '50.08'))],
    agreeing,
    ['cross-table-mismatch warning F2 50.58'],
  ],
  [
    'nothing speaks for either: at the later one, expecting nothing',
    [rate(BUDGET)],
    bare(['33.44', '50.08', '38.78']),
    ['cross-table-mismatch warning 附件2!C2 -'],
  ],
  [
    'spent and final account: is it the same?',
    [rate(BUDGET.replace('38.78', '38.79'))],
    agreeing,
    ['cross-table-mismatch question F2 38.78'],
  ],
  [
    'two doubtful figures of one subject in one text are asked about once, at the text',
    [{ name: '公用经费控制率', description: '公用经费控制率=（实际支出公用经费总额87.03/87.03）×100%' }],
    [{ label: '公用经费', figures: ['73.41', '29.21', '87.04'] }],
    ['cross-table-mismatch question F2 -'],
  ],
  [
    'another year is another fact',
    [rate('上年度“三公经费”预算数56.21/上年度“三公经费”预算数56.21')],
    bare(['33.44', '50.08', '38.78']),
    [],
  ],
  [
    'an initial budget is not the year’s budget',
    [rate('“三公经费”年初预算数40.00/“三公经费”年初预算数40.00')],
    bare(['33.44', '50.08', '38.78']),
    [],
  ],
  [
    '元 against 万元',
    [rate('“三公经费”预算数500800元/“三公经费”预算数500800元')],
    bare(['33.44', '50.08', '38.78']),
    [],
  ],
  [
    'a rate called almost the same, 0 here and 100% there',
    [{ name: '新建楼堂馆所投资概算控制率', description: '控制率=实际投资金额0/批准投资金额0×100% =0' }],
    [{ label: '投资概算控制率', figures: ['', '', '100%'] }],
    ['cross-table-mismatch question 附件2!D2 -'],
  ],
];

describe('cross-table-mismatch', () => {
  test.each(places)('%s', (_, rows, data, findings) => {
    expect(said(withFacts(rows, data))).toEqual(findings);
  });

  test('two rows of one base-data table are two things', () => {
    const data: DataRowPlan[] = [
      { label: '办公费', figures: ['1', '2', '3'] },
      { label: '办公费', figures: ['4', '5', '6'] },
    ];
    expect(said(withFacts([], data))).toEqual([]);
  });

  test('each project’s own table speaks of that project only', () => {
    const rows: RowPlan[] = [
      { marks: null, score: null, role: 'funds', name: '年度资金总额', funds: { budget: '50', spent: '50' } },
    ];
    const first = scoreTable({ rows, title: '甲项目支出绩效自评表', year: 2021 });
    const second = scoreTable({
      rows: [{ ...rows[0], funds: { budget: '80', spent: '80' } }],
      title: '乙项目支出绩效自评表',
      year: 2021,
      offset: 20,
    });
    const facts = readFacts(workbook(SHEET), [first.table, second.table]);
    expect(said(draft({ tables: [first, second], facts }))).toEqual([]);
  });

  test('two tables of the department name one total', () => {
    const rows: RowPlan[] = [
      { marks: null, score: null, role: 'funds', name: '年度资金总额', funds: { budget: '50', spent: '50' } },
    ];
    const first = scoreTable({ rows, title: '部门整体支出绩效自评表', year: 2021 });
    const equation: RowPlan = {
      marks: null,
      score: null,
      name: '预算完成率',
      description: '预算完成率=52/50*100%',
    };
    const second = scoreTable({ rows: [equation], title: '部门整体支出评价指标表', year: 2021, offset: 20 });
    const facts = readFacts(workbook(SHEET), [first.table, second.table]);
    expect(said(draft({ tables: [first, second], facts }))).toEqual(['cross-table-mismatch question F22 -']);
  });

  test('one finding names both places', () => {
    const [finding] = runChecks(withFacts([rate(BUDGET)], bare(['33.44', '50.08', '38.78'])));
    expect(finding?.related).toContainEqual({ sheet: SHEET, row: 1, column: 5 });
    expect(finding?.message).toContain('附件2!C2');
    expect(finding?.message).toContain('附件1!F2');
  });
});
