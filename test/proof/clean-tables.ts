/**
 * Right tables, no two with the same columns and blocks, composed of what published forms have; and each with one
 * defect put in. Marks and scores by hand: 30/30, 20/20, 18 of 20 (81 of 90), 30/30, or 20 for the first and 9 of 10
 * for funds spent to 90%.
 */
import { cellName } from '../../src/grid/address';
import { sheetOf, workbookOf } from '../table/notation';
import type { Workbook } from '../../src/grid/workbook';

interface Row {
  readonly levels: readonly [string, string];
  readonly name: string;
  readonly target: string;
  readonly unit: string;
  readonly actual: string;
  /** Actual over target. */
  readonly rate: string;
  readonly marks: number;
  readonly score: number;
}

const ROWS: readonly Row[] = [
  {
    levels: ['产出指标', '数量指标'],
    name: '培训人次',
    target: '100',
    unit: '人',
    actual: '100',
    rate: '100%%',
    marks: 30,
    score: 30,
  },
  {
    levels: ['产出指标', '质量指标'],
    name: '培训合格率',
    target: '96',
    unit: '%',
    actual: '96',
    rate: '100%%',
    marks: 20,
    score: 20,
  },
  {
    levels: ['效益指标', '社会效益'],
    name: '政策知晓率',
    target: '90',
    unit: '%',
    actual: '81',
    rate: '90%%',
    marks: 20,
    score: 18,
  },
  {
    levels: ['效益指标', '满意度指标'],
    name: '服务对象满意度',
    target: '95',
    unit: '%',
    actual: '95',
    rate: '100%%',
    marks: 30,
    score: 30,
  },
];

interface Column {
  readonly head: string;
  readonly cell: (row: Row, index: number) => string;
}

const of = (head: string, cell: Column['cell']): Column => ({ head, cell });

/** Level columns, names and their weights. */
const NAMES: readonly (readonly Column[])[] = [
  [of('指标名称', ({ name }) => name)],
  [of('一级指标', ({ levels }, at) => (at % 2 === 0 ? levels[0] : '^')), of('三级指标', ({ name }) => name)],
  [
    of('一级指标', ({ levels }, at) => (at % 2 === 0 ? levels[0] : '^')),
    of('二级指标', ({ levels }) => levels[1]),
    of('三级指标', ({ name }) => name),
  ],
  [of('序号', (_, at) => String(at + 1)), of('评价指标', ({ name }) => name)],
];

/** Target and value, in one cell each or with sign and unit apart. */
const VALUES: readonly (readonly Column[])[] = [
  [
    of('年度指标值', ({ target, unit }) => `≥${target}${unit}`),
    of('实际完成值', ({ actual, unit }) => `${actual}${unit}`),
  ],
  [
    of('指标性质', () => '≥'),
    of('指标值', ({ target }) => target),
    of('度量单位', ({ unit }) => unit),
    of('完成值', ({ actual }) => actual),
  ],
  [
    of('年初目标值（A）', ({ target, unit }) => `≥${target}${unit}`),
    of('实际完成值（B）', ({ actual, unit }) => `${actual}${unit}`),
    of('完成率（B/A）', ({ rate }) => rate),
  ],
  [
    of('计量单位', ({ unit }) => unit),
    of('目标值', ({ target }) => `≥${target}`),
    of('上年完成值', () => '70'),
    of('全年完成值', ({ actual }) => actual),
  ],
];

const MARKS = ['分值', '权重', '标准分', '指标权重', '满分'];
const SCORES = ['得分', '自评得分', '实际得分', '指标得分', '自评分'];

const AFTER: readonly (readonly Column[])[] = [
  [],
  [of('偏差原因分析及改进措施', ({ score, marks }) => (score < marks ? '宣传不够' : ''))],
  [of('备注', () => ''), of('佐证资料', () => '台账')],
  [of('复核得分', ({ score }) => String(score))],
];

const FUNDS = ['none', 'ministry', 'system'] as const;
const TOTALS = ['row', 'head', 'subtotals'] as const;
const AROUND = ['none', 'staff above', 'costs below', 'both', 'page break'] as const;
const GRADES = ['none', 'row', 'ticked'] as const;

const STAFF = [
  ['类别', '定员', '在岗'],
  ['行政', '10', '12'],
  ['事业', '20', '18'],
  ['合计', '30', '30'],
];
const COSTS = [
  ['事项', '批复', '支付'],
  ['基本支出', '60', '50.5'],
  ['项目支出', '40', '30'],
  ['合计', '100', '80.5'],
];

export interface CleanTable {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
  /** Cells a defect is put into: row and column. */
  readonly third: { readonly row: number; readonly score: number };
  readonly total: { readonly row: number; readonly score: number; readonly marks: number | null };
  readonly sum: number;
}

/** The table whose parts the digits of `index` pick. */
function tableAt(index: number): CleanTable {
  let rest = index;
  const pick = <T>(list: readonly T[]): T => {
    const found = list[rest % list.length];
    rest = Math.floor(rest / list.length) + index;
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  const names = pick(NAMES);
  const values = pick(VALUES);
  const after = pick(AFTER);
  const funds = pick(FUNDS);
  const totals = pick(TOTALS);
  const around = pick(AROUND);
  const grade = pick(GRADES);
  const marksHead = pick(MARKS);
  const scoreHead = pick(SCORES);
  const rows =
    funds === 'none' ? ROWS : ROWS.map((row, at) => (at === 0 ? { ...row, marks: 20, score: 20 } : row));
  const columns: readonly Column[] = [
    ...names,
    ...values,
    of(marksHead, ({ marks }) => String(marks)),
    of(scoreHead, ({ score }) => String(score)),
    ...after,
  ];
  const width = Math.max(8, columns.length);
  const marksAt = names.length + values.length;
  const scoreAt = marksAt + 1;
  const sum = funds === 'none' ? 98 : 97;
  const wide = (cells: readonly string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
  const across = (text: string) => [text, ...Array<string>(width - 1).fill('<')];
  const sumRow = (label: string, marks: number, score: number) =>
    wide(
      columns.map((column, at) =>
        at === 0
          ? label
          : at === marksAt
            ? String(marks)
            : at === scoreAt || column.head === '复核得分'
              ? String(score)
              : '',
      ),
    );
  const lines: (readonly string[])[] = [across('项目支出绩效自评表（2023年度）')];
  const hasStaff = around === 'staff above' || around === 'both';
  if (hasStaff) lines.push(...STAFF.map(wide), wide([]));
  if (totals === 'head') lines.push(wide(['自评总分', String(sum)]));
  const headRow = lines.length - 1;
  if (funds === 'ministry')
    lines.push(
      wide(['资金情况', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分']),
      wide(['年度资金总额', '100', '100', '90', '10', '90%%', '9']),
    );
  if (funds === 'system')
    lines.push(
      wide(['预算执行情况（10分）', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分']),
      wide(['总额', '100', '100', '90', '90%%', '10', '9']),
    );
  const header = wide(columns.map(({ head }) => head));
  lines.push(header);
  let third = 0;
  for (const [at, row] of rows.entries()) {
    if (at === 2) {
      if (totals === 'subtotals') {
        const first = rows[0]?.marks ?? 0;
        lines.push(sumRow('小计', first + 20, first + 20));
      }
      if (around === 'page break') lines.push(header);
      third = lines.length;
    }
    lines.push(wide(columns.map((column) => column.cell(row, at))));
  }
  if (totals === 'subtotals') lines.push(sumRow('小计', 50, 48));
  const inHead = totals === 'head';
  const totalRow = inHead ? headRow : lines.length;
  if (!inHead) lines.push(sumRow('合计', 100, sum));
  if (grade === 'row') lines.push(wide(['评价等级', '优']));
  if (grade === 'ticked') lines.push(wide(['自评等级：优☑ 良□ 中□ 差□']));
  if (around === 'costs below' || around === 'both') lines.push(wide([]), ...COSTS.map(wide));
  return {
    name: [
      ...columns.map(({ head }) => head),
      `资金 ${funds}`,
      `合计 ${totals}`,
      `旁边 ${around}`,
      `等级 ${grade}`,
    ].join('｜'),
    lines,
    third: { row: third, score: scoreAt },
    total: { row: totalRow, score: inHead ? 1 : scoreAt, marks: inHead ? null : marksAt },
    sum,
  };
}

const MANY = 96;
export const cleanTables: readonly CleanTable[] = Array.from({ length: MANY }, (_, index) => tableAt(index));

type Put = readonly { readonly row: number; readonly column: number; readonly text: string }[];

export function workbookOfTable({ lines }: CleanTable, put: Put = []): Workbook {
  const typed = lines.map((cells, row) =>
    cells.map((cell, column) => put.find((each) => each.row === row && each.column === column)?.text ?? cell),
  );
  return workbookOf(sheetOf('表', typed.map((cells) => cells.join('|')).join('\n')));
}

export interface TableDefect {
  readonly what: string;
  readonly put: Put;
  /** The one error it must cause, and no other: `score-mismatch G7`. */
  readonly error: string;
}

/** The defects that can be put into a table. */
export function defectsOf({ third, total, sum }: CleanTable): readonly TableDefect[] {
  const cell = (row: number, column: number) => cellName({ row, column });
  const totalCell = { row: total.row, column: total.score };
  return [
    {
      what: '合计写错',
      put: [{ ...totalCell, text: String(sum - 1) }],
      error: `total-mismatch ${cell(total.row, total.score)}`,
    },
    {
      what: '没完成得满分',
      put: [{ row: third.row, column: third.score, text: '20' }],
      error: `score-mismatch ${cell(third.row, third.score)}`,
    },
    ...(total.marks === null
      ? []
      : [
          {
            what: '总分值写错',
            put: [{ row: total.row, column: total.marks, text: '110' }],
            error: `weights-mismatch ${cell(total.row, total.marks)}`,
          },
        ]),
  ];
}
