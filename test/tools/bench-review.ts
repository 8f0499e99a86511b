/** How long reviewing and planning a write take as a table grows: `node dist/tools/bench-review.js [rows …]`. */
import type { Cell, Sheet, Workbook } from '../../src/grid/workbook';
import { cellKey } from '../../src/grid/workbook';
import { undoEdits, writeEdits } from '../../src/review/edits';
import { reviewWorkbook } from '../../src/review/review';
import { workbookAfter } from '../../src/review/after';

const HEADINGS = ['一级指标', '二级指标', '三级指标', '分值', '评价标准', '指标说明', '得分'];
/** Wordings as they are met, and a description that decides some and leaves others to a person. */
const CRITERIA: readonly (readonly [string, string, number, number])[] = [
  ['100%以下（含）计满分，每超出1%扣1分，扣完为止。', '人员控制率=102%', 5, 4],
  ['90%（含）以上计6分；80%（含）-90%，计4分；80%以下不得分。', '完成率=85.5%', 6, 4],
  ['得分=执行率×分值', '预算执行率=264.18/280.03×100%=94.34%', 10, 9.43],
  ['制度健全的得2分，较健全的得1分，不健全的不得分。', '已制定内部控制制度', 2, 2],
  ['每出现一例不符合要求的扣1分，扣完为止。', '检查记录', 4, 4],
];

function cell(value: string | number): Cell {
  return { value, formula: null, format: 'General', text: String(value), locked: true };
}

function sheetOf(rows: readonly (readonly (string | number)[])[]): Sheet {
  const cells = new Map<number, Cell>();
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      if (value !== '') cells.set(cellKey(at, column), cell(value));
    });
  });
  return {
    name: '指标表',
    hidden: false,
    protected: false,
    rowCount: rows.length,
    columnCount: HEADINGS.length,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    noted: new Set(),
  };
}

/** A table of `count` rows, one score in five a point too high, with subtotals for each 50 rows and a total. */
function tableOf(count: number): Workbook {
  const rows: (string | number)[][] = [['部门整体支出绩效评价指标表'], HEADINGS.slice()];
  let group = 0;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const [criterion, description, marks, score] = CRITERIA[index % CRITERIA.length] ?? ['', '', 0, 0];
    const reported = index % 25 === 0 ? score + 1 : score;
    const level = `过程${Math.floor(index / 50) + 1}`;
    rows.push([level, `${level}管理`, `控制率${index + 1}`, marks, criterion, description, reported]);
    group += reported;
    total += reported;
    if (index % 50 === 49 || index === count - 1) {
      rows.push(['小计', '', '', '', '', '', Number(group.toFixed(2))]);
      group = 0;
    }
  }
  rows.push(['总分', '', '', '', '', '', Number(total.toFixed(2))]);
  return { sheets: [sheetOf(rows)], state: null, readOnly: false };
}

function timed<T>(work: () => T): readonly [T, string] {
  const from = performance.now();
  const result = work();
  return [result, `${Math.round(performance.now() - from)} ms`.padStart(10)];
}

const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
console.log('rows'.padStart(8), 'review'.padStart(10), 'write'.padStart(10), 'undo'.padStart(10));
// The first review of a process also pays for compiling; a small table first keeps the figures comparable.
reviewWorkbook(tableOf(17));
for (const count of sizes.length > 0 ? sizes : [60, 500, 5000, 50_000]) {
  const workbook = tableOf(count);
  const [review, reviewTime] = timed(() => reviewWorkbook(workbook));
  const chosen = review.proposals.filter((item) => item.ticked && item.finding !== null);
  const [edits, writeTime] = timed(() => writeEdits(workbook, review, chosen));
  const values = edits.flatMap((edit) => (edit.kind === 'value' ? [edit] : []));
  const state = edits.find((edit) => edit.kind === 'state')?.json ?? null;
  const after = { ...workbookAfter(workbook, values), state };
  const first = chosen[0];
  const [, undoTime] = timed(() => (first === undefined ? [] : undoEdits(after, [first])));
  console.log(
    String(count).padStart(8),
    reviewTime,
    writeTime,
    undoTime,
    ` ${review.summary.scored} scored, ${review.findings.length} findings, ${values.length} written`,
  );
}
