/**
 * A review made by hand: one row of every status, one finding of every severity, as small as shows it all.
 * Its workbook has the cells the review speaks of; nothing is computed.
 */
import { parseCell } from '../../src/grid/address';
import type { Cell, Sheet, Workbook } from '../../src/grid/workbook';
import { cellKey } from '../../src/grid/workbook';
import type {
  AssessmentView,
  FindingView,
  IndicatorView,
  ProposalView,
  Review,
} from '../../src/review/contract';

export const SHEET = '指标表';

/** `100%以下（含）计满分，每超出1%扣1分，扣完为止。` — the deciding words are 每超出1%扣1分, units 13 to 21. */
export const CRITERION = '100%以下（含）计满分，每超出1%扣1分，扣完为止。';

const common = { reading: '', used: [], steps: [], assumptions: [], basis: 'criterion' } as const;

function row(number: number, name: string, reported: string, assessment: AssessmentView): IndicatorView {
  return {
    key: `t1|${name}`,
    name,
    levels: ['过程', '预算执行'],
    row: number,
    hidden: false,
    cells: {
      name: `A${number}`,
      fullMarks: `B${number}`,
      criterion: `C${number}`,
      description: `D${number}`,
      target: null,
      actual: null,
      score: `E${number}`,
    },
    fullMarks: '5',
    reported: { raw: reported, value: reported === '' ? null : reported },
    measurement: null,
    assessment,
  };
}

const scored = (score: string): AssessmentView => ({
  ...common,
  status: 'scored',
  score,
  low: score,
  high: score,
  exact: score,
});

export const rows: readonly IndicatorView[] = [
  row(2, '人员控制率', '5', scored('5')),
  row(3, '预算控制率', '4', {
    ...scored('3'),
    reading: '不超过 100% 得满分；每超出 1 个百分点扣 1 分，最低 0 分。',
    used: [{ cell: 'C3', from: 13, to: 21 }],
    steps: ['实际值 102%，超出 2 个百分点', '2 ÷ 1 = 2 步，扣 2 × 1 = 2 分', '5 − 2 = 3 分'],
    assumptions: [{ code: 'floor', text: '未写最低分，按 0 分封底。' }],
  }),
  row(4, '项目完成率', '4', { ...common, status: 'range', low: '4', high: '5' }),
  row(5, '社会效益', '5', {
    ...common,
    status: 'judgement',
    options: [
      { label: '效果明显', points: '5' },
      { label: '效果一般', points: '2.5' },
    ],
  }),
  row(6, '结转变动率', '5', { ...common, status: 'input', missing: '上年结转结余' }),
  row(7, '公用经费控制率', '3', { ...common, status: 'uncovered', value: '−10%' }),
  row(8, '支出完成率', '4', { ...common, status: 'conflict', clauses: [], low: '3', high: '5' }),
  row(9, '管理制度', '5', {
    ...common,
    status: 'unread',
    unread: [{ cell: 'C9', from: 0, to: 6, text: '参照执行办法' }],
  }),
];

function finding(id: string, part: Partial<FindingView>): FindingView {
  return {
    id,
    check: 'score-mismatch',
    severity: 'error',
    sheet: SHEET,
    cell: 'E3',
    related: [],
    reported: null,
    expected: null,
    message: '',
    evidence: [],
    fix: null,
    dismissed: null,
    ...part,
  };
}

export const findings: readonly FindingView[] = [
  finding('f-small', {
    cell: 'E2',
    reported: '5',
    expected: '4.5',
    message: '人员控制率应得 4.5 分。',
    fix: { sheet: SHEET, cell: 'E2', value: '4.5' },
  }),
  finding('f-large', {
    cell: 'E3',
    related: [{ sheet: SHEET, cell: 'C3' }],
    reported: '4',
    expected: '3',
    message: '预算控制率 102%，超出 2 个百分点，应得 3 分。',
    evidence: ['102% − 100% = 2 个百分点', '5 − 2 = 3'],
    fix: { sheet: SHEET, cell: 'E3', value: '3' },
  }),
  finding('f-parts', {
    check: 'parts-mismatch',
    severity: 'warning',
    cell: 'D6',
    reported: '50.08',
    expected: '50.58',
    message: '各项之和为 50.58，与合计 50.08 不符。',
  }),
  finding('f-ask', { check: 'stale-year', severity: 'question', cell: 'D7', message: '年度写的是 2020。' }),
  finding('f-info', { check: 'rate-rounding', severity: 'info', cell: 'D8', message: '比率是截断的。' }),
  finding('f-set-aside', {
    severity: 'warning',
    cell: 'D9',
    message: '两处写法不同。',
    dismissed: '已经上级批复',
  }),
];

const proposals: readonly ProposalView[] = [
  {
    finding: 'f-large',
    kind: 'score',
    sheet: SHEET,
    cell: 'E3',
    label: '预算控制率',
    from: '4',
    to: '3',
    ticked: true,
    why: null,
    writable: true,
  },
  {
    finding: 'f-small',
    kind: 'score',
    sheet: SHEET,
    cell: 'E2',
    label: '人员控制率',
    from: '5',
    to: '4.5',
    ticked: false,
    why: '评分标准有两种读法',
    writable: true,
  },
];

export const review: Review = {
  rules: { id: 'national', hash: '0', set: null },
  summary: { tables: 1, rows: 8, scored: 2, kept: 6, compared: 2, errors: 2, warnings: 1, questions: 1 },
  sheets: [{ name: SHEET, hidden: false }],
  tables: [
    {
      id: 't1',
      sheet: SHEET,
      range: 'A1:E10',
      kind: 'score',
      title: '部门整体支出绩效评价指标表',
      year: '2023',
      unit: '万元',
      indicators: rows,
      subtotals: [],
      total: { cell: 'E10', fullMarks: '40', reported: '36', recomputed: '35' },
      grade: null,
      read: [],
    },
  ],
  findings,
  proposals,
  question: null,
};

function cell(value: string | number | null): Cell {
  return {
    value,
    formula: null,
    format: 'General',
    text: value === null ? '' : String(value),
    locked: true,
  };
}

/** Values by address. */
export function sheetOf(name: string, values: Readonly<Record<string, string | number | null>>): Sheet {
  const cells = new Map<number, Cell>();
  let rowCount = 0;
  let columnCount = 0;
  for (const [address, value] of Object.entries(values)) {
    const at = parseCell(address);
    if (at === null) throw new Error(`no address: ${address}`);
    cells.set(cellKey(at.row, at.column), cell(value));
    rowCount = Math.max(rowCount, at.row + 1);
    columnCount = Math.max(columnCount, at.column + 1);
  }
  return {
    name,
    hidden: false,
    protected: false,
    rowCount,
    columnCount,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    noted: new Set(),
  };
}

export const workbook: Workbook = {
  sheets: [
    sheetOf(SHEET, {
      A3: '预算控制率',
      C3: CRITERION,
      D3: '预算控制率=102%',
      E2: 5,
      E3: 4,
      C9: '参照执行办法由单位自定',
      E10: 36,
    }),
  ],
  state: null,
  readOnly: false,
};
