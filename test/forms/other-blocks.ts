/**
 * Blocks of staff, money and costs around a right table, in every place, with headings nobody knows and with every
 * label of a sum: nothing is called wrong, nothing is written, and the table's own total stays its total.
 */
import { analyseNow, reviewWorkbook } from '../../src/review/review';
import { howRead } from '../../src/review/how-read';
import { sheetOf, workbookOf } from '../table/notation';

/** Cells of a block, left to right; `X` is the label of its sum. */
const BLOCKS: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [
    'staff',
    [
      ['类别', '定员', '在岗'],
      ['行政', '10', '12'],
      ['事业', '20', '18'],
      ['X', '30', '30'],
    ],
  ],
  [
    'costs that make 100',
    [
      ['事项', '批复', '调剂', '支付'],
      ['基本支出', '60', '5', '50'],
      ['项目支出', '40', '5', '30'],
      ['X', '100', '10', '80'],
    ],
  ],
  [
    'one line',
    [
      ['人员', '数量'],
      ['行政', '10'],
      ['X', '10'],
    ],
  ],
  [
    'no headings',
    [
      ['办公费', '12', '50'],
      ['差旅费', '30', '30'],
      ['X', '42', '80'],
    ],
  ],
];
const LABELS = ['合计', '小计', '总计', '合 计', '共计', '总额'];
const WIDTH = 8;

const TITLE = '项目支出绩效自评表（2023年度）|<|<|<|<|<|<|<';
const ROWS = `一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
产出指标|数量指标|培训人次|≥100人|100人|30|30|
^|质量指标|合格率|≥95%|96%|30|30|
效益指标|社会效益|能力提升|明显|明显|40|38|个别不到位`;
const OWN_TOTAL = '合计|<|<|<|<|100|98|';
const HEAD_TOTAL = '自评总分|98||||||';
const BLANK = '|||||||';

function rowsOf(block: readonly (readonly string[])[], label: string, left: number): string {
  return block
    .map((row) => {
      const cells = [...Array<string>(left).fill(''), ...row.map((cell) => (cell === 'X' ? label : cell))];
      return [...cells, ...Array<string>(WIDTH - cells.length).fill('')].join('|');
    })
    .join('\n');
}

/** In: the table and the block around it. Out: what is wrong with what is said of it; '' where nothing is. */
function faults(sheet: string, total: string | null): string {
  const workbook = workbookOf(sheetOf('表', sheet));
  const { findings } = analyseNow(workbook);
  const { tables, proposals } = reviewWorkbook(workbook);
  const said = findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  const written = proposals.filter(({ ticked }) => ticked).map(({ cell, to }) => `${cell} ${to}`);
  const read = tables.find(({ kind }) => kind === 'score');
  const line = read === undefined ? 'no table' : howRead(read);
  const count = read !== undefined && 'indicators' in read ? read.indicators.length : 0;
  const lost = total === null || line.includes(`合计 ${total}`) ? [] : [line];
  return [...said, ...written, ...lost, ...(count === 3 ? [] : [`${String(count)} rows`])].join(' / ');
}

/** `total`: the column of its total; null where it has none. */
const TABLES = [
  { what: 'its own total', head: TITLE, rows: [ROWS, OWN_TOTAL], total: 'G' },
  { what: 'the total in the head', head: `${TITLE}\n${HEAD_TOTAL}`, rows: [ROWS], total: 'B' },
  { what: 'no total', head: TITLE, rows: [ROWS], total: null },
] as const;
const BETWEEN = ['', BLANK, `${BLANK}\n二、其他情况|||||||`, '其他情况|<|<|<|<|<|<|<'];

/** Every block with every label, in every column it fits in, above and below every table; faults found in each. */
export function* aroundTables(): Generator<{ readonly what: string; readonly faults: () => string }> {
  const parts = (...list: readonly string[]) => list.filter((each) => each !== '').join('\n');
  for (const [name, block] of BLOCKS) {
    const lefts = [0, 2, 3, 4, 5].filter((left) => left + (block[0]?.length ?? 0) <= WIDTH);
    for (const { what, head, rows, total } of TABLES) {
      const table = rows.join('\n');
      for (const label of LABELS) {
        for (const left of lefts) {
          const around = rowsOf(block, label, left);
          for (const between of BETWEEN) {
            const sheets = [parts(head, table, between, around), parts(TITLE, between, around, head, table)];
            for (const [index, sheet] of sheets.entries()) {
              const at = sheet.split('\n').indexOf(total === 'B' ? HEAD_TOTAL : OWN_TOTAL);
              const place = total === null ? null : `${total}${String(at + 1)}`;
              const side = index === 0 ? 'below' : 'above';
              yield {
                what: `${name} (${label}) ${side} ${what}, from column ${String(left)}, ${between}`,
                faults: () => faults(sheet, place),
              };
            }
          }
        }
      }
    }
  }
}
