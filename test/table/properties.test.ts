import fc from 'fast-check';
import type { Area, Cell, Sheet } from '../../src/grid/workbook';
import { cellKey, MAX_COLUMNS } from '../../src/grid/workbook';
import { findTables } from '../../src/table/find-tables';
import { cellOf, sheetOf, workbookOf } from './notation';
import { scoreTables } from './seen';
import { CRITERION_TABLE, SELF_EVALUATION } from './seed-002';

const SPLIT_TARGET = `
绩效自评表
绩效指标|<|<|指标性质|指标值|度量单位|完成值|权重|得分|备注
一级指标|二级指标|三级指标|^|^|^|^|^|^|^
产出指标|数量指标|培训人次|≥|500|人次|520|20|20|
^|^|培训班次|≥|5|期|4|20|16|少一期
^|质量指标|合格率|≥|95|%|96|20|20|
效益指标|社会效益|能力提升|定性|好||好|40|40|
合计|<|<|<|<|<|<|100|96|
`;
const TABLES = [
  ['002 附件1', CRITERION_TABLE],
  ['002 附件3', SELF_EVALUATION],
  ['split target', SPLIT_TARGET],
] as const;

/** What must not change: everything but the addresses. */
function essence(sheet: Sheet): unknown {
  return scoreTables(findTables(workbookOf(sheet), []).tables).map((table) => ({
    rows: table.indicators.map(({ key, role, levels, name, fullMarks, score, cells }) => ({
      key,
      role,
      levels,
      name,
      marks: fullMarks?.quantity?.value.toExactText() ?? null,
      score: score?.quantity?.value.toExactText() ?? null,
      texts: Object.entries(cells).map(([part, text]) => [part, text?.text ?? null]),
    })),
    groups: table.groups.map(({ level, name, indicators, fullMarks }) => [
      level,
      name,
      indicators,
      fullMarks.map(({ quantity }) => quantity?.value.toExactText()),
    ]),
    total: table.total?.score?.quantity?.value.toExactText(),
    title: table.title,
  }));
}

function moved(sheet: Sheet, down: number, right: number): Sheet {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    cells.set(cellKey(Math.floor(key / MAX_COLUMNS) + down, (key % MAX_COLUMNS) + right), cell);
  }
  const shift = (area: Area): Area => ({
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + right,
    right: area.right + right,
  });
  return {
    ...sheet,
    cells,
    merges: sheet.merges.map(shift),
    rowCount: sheet.rowCount + down + 3,
    columnCount: sheet.columnCount + right + 3,
  };
}

/** Every vertical merge undone, its value repeated in each row (horizontal merges stay as they are). */
function unmerged(sheet: Sheet, below: number): Sheet {
  const cells = new Map(sheet.cells);
  const merges: Area[] = [];
  for (const area of sheet.merges) {
    if (area.top < below || area.bottom === area.top) {
      merges.push(area);
      continue;
    }
    const head = sheet.cells.get(cellKey(area.top, area.left));
    for (let row = area.top; row <= area.bottom; row += 1) {
      if (head !== undefined) cells.set(cellKey(row, area.left), head);
      if (area.right > area.left) merges.push({ ...area, top: row, bottom: row });
    }
  }
  return { ...sheet, merges, cells: new Map([...cells].sort(([a], [b]) => a - b)) };
}

describe.each(TABLES)('%s', (_, notation) => {
  const sheet = sheetOf('表', notation);
  const base = essence(sheet);

  test('the same rows wherever the table stands', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(30), (down, right) => {
        expect(essence(moved(sheet, down, right))).toEqual(base);
      }),
      { numRuns: 30 },
    );
  });
  test('the same at the last columns of a sheet', () => {
    expect(essence(moved(sheet, 1000, MAX_COLUMNS - 20))).toEqual(base);
  });
  test('the same rows after blank rows are put in above', () => {
    expect(essence(moved(sheet, 7, 0))).toEqual(base);
  });
});

test('merges undone and values repeated: the same rows', () => {
  const sheet = sheetOf('表', SPLIT_TARGET);
  expect(essence(unmerged(sheet, 3))).toEqual(essence(sheet));
  // In 附件1 the repeated weights of 履职效益 (10, 10, 12, 12) would be four parts; its rows stay the same.
  const criterion = sheetOf('表', CRITERION_TABLE);
  const rowsOf = (seen: unknown) => (seen as { rows: unknown[] }[])[0]?.rows;
  expect(rowsOf(essence(unmerged(criterion, 4)))).toEqual(rowsOf(essence(criterion)));
});

/** Headings that say the same. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  一级指标: ['一级', '一级\n指标', '一级指标名称', '一 级 指 标', '指标一级', '1级指标'],
  二级指标: ['二级', '二级 指标', '二级指标名称'],
  三级指标: ['三级', '三级\n指标', '三级指标名称', '具体指标', '指标名称'],
  分值: [
    '权重',
    '满分',
    '标准分',
    '标准分值',
    '参考分值',
    '指标权重',
    '权重（%）',
    '分 值',
    '分值（分）',
    '权数',
    '指标分值',
  ],
  评价标准: [
    '评分标准',
    '评分细则',
    '计分办法',
    '扣分标准',
    '考核标准',
    '评分办法',
    '赋分办法',
    '评 分 标 准',
    '计分方法',
  ],
  指标说明: ['指标解释', '指标内涵', '计算公式', '计算方法', '评价要点', '指标含义'],
  得分: [
    '自评得分',
    '自评分',
    '实得分',
    '评分',
    '得 分',
    '指标得分',
    '考评得分',
    '单位自评',
    '自评分值',
    '得分情况',
  ],
};

test('the same rows under other headings', () => {
  const HEADERS = [
    '一级指标',
    '分值',
    '二级指标',
    '分值',
    '三级指标',
    '分值',
    '评价标准',
    '指标说明',
    '得分',
  ];
  const lines = CRITERION_TABLE.trim().split('\n');
  const at = lines.findIndex((line) => line.startsWith('一级指标'));
  const base = essence(sheetOf('表', CRITERION_TABLE));
  fc.assert(
    fc.property(
      fc.tuple(...HEADERS.map((word) => fc.constantFrom(word, ...(SYNONYMS[word] ?? [])))),
      (words) => {
        const header = words.map((word) => word.replace(/\n/g, '\\n')).join('|');
        const renamed = [...lines.slice(0, at), header, ...lines.slice(at + 1)].join('\n');
        expect(essence(sheetOf('表', renamed))).toEqual(base);
      },
    ),
    { numRuns: 150 },
  );
});

describe('hostile sheets', () => {
  const WORDS = [
    '',
    '',
    '',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标',
    '分值',
    '得分',
    '评分标准',
    '目标值',
    '实际完成值',
    '备注',
    '小计',
    '合计',
    '总分',
    '其中：甲',
    '……',
    '指标1：',
    '产出指标（50分）',
    '5',
    '10',
    "'5分",
    '38%%',
    '=SUM(A1:C3)',
    '=A1',
    '#REF!',
    '注：每超1%扣1分',
    '评价等级',
    '优',
    '预算数',
    '执行数',
    '年度资金总额',
    '编制数',
    '控制率',
    '2021年决算数',
    '附件1',
    '一、甲',
    '（一）乙',
    '1.丙',
    '填表人：',
    '自评',
    '复评',
    '自评总分：96',
    '得分（20分*执行率）',
  ];
  const area = fc
    .tuple(fc.nat(14), fc.nat(8), fc.nat(5), fc.nat(4))
    .map(([top, left, tall, wide]) => ({ top, left, bottom: top + tall, right: left + wide }));

  test('never throw, and every figure stands in the sheet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }), { maxLength: 16 }),
        fc.array(area, { maxLength: 8 }),
        (grid, merges) => {
          const cells = new Map<number, Cell>();
          for (const [row, line] of grid.entries()) {
            for (const [column, word] of line.entries()) {
              const cell = cellOf(word);
              if (cell !== null) cells.set(cellKey(row, column), cell);
            }
          }
          const sheet: Sheet = { ...sheetOf('表', ''), cells, merges, rowCount: 20, columnCount: 12 };
          const { tables, doubts } = findTables(workbookOf(sheet), []);
          for (const table of scoreTables(tables)) {
            expect(new Set(table.indicators.map(({ key }) => key)).size).toBe(table.indicators.length);
            const scored = table.indicators.flatMap(({ score }) =>
              score === null ? [] : [`${score.place.row}:${score.place.column}`],
            );
            expect(new Set(scored).size).toBe(scored.length);
            for (const group of table.groups) {
              for (const index of group.indicators) expect(table.indicators[index]).toBeDefined();
            }
          }
          expect(tables.length + doubts.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
