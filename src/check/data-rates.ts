/** Rate columns of a base-data table against the two figures before them. */
import { foldWord } from '../grid/fold';
import { convert } from '../grid/units';
import type { DataRow, DataTable, Figure } from '../table/table';
import { quoted, tableKey } from './places';
import { compareRate, inFormOf } from './rate-agreement';
import type { RateReading } from './rate-reading';

const RATE = /率$/;
/** Rates of change, of what is left over or saved, and prices of money follow other formulas. */
const OTHER_RATE =
  /变动|变化|增长|增减|增加|增幅|降幅|升降|下降|降低|压减|压缩|减少|节约|节支|同比|环比|较上年|差异|偏差|偏离|结余|结转|剩余|利率|税率|汇率|费率/;
const PLANNED = /编制|批复|批准|核定|预算|计划|目标|概算|应/;
const ACTUAL = /实际|决算|执行|完成|支出|实有|在职|实施/;
const DEFINED = /控制率|完成率|执行率|支出率/;

interface Headed {
  readonly heading: string;
  readonly figure: Figure;
}

export function* dataRates(table: DataTable): Generator<RateReading> {
  for (const block of table.blocks) for (const row of block.rows) yield* rowRates(table, row);
}

function* rowRates(table: DataTable, row: DataRow): Generator<RateReading> {
  let before: Headed[] = [];
  for (const each of row.figures) {
    const heading = foldWord(each.heading).replace(/\([^()]*\)$/, '');
    if (!RATE.test(heading)) {
      before.push(each);
      continue;
    }
    const reading = OTHER_RATE.test(heading) ? null : readingOf(table, row, each, before.slice(-2));
    before = [];
    if (reading !== null) yield reading;
  }
}

function readingOf(
  table: DataTable,
  row: DataRow,
  rate: Headed,
  before: readonly Headed[],
): RateReading | null {
  const [first, second] = before;
  const stated = rate.figure.quantity;
  if (first === undefined || second === undefined || stated === null) return null;
  const planned = only(before, PLANNED, ACTUAL) ?? null;
  const actual = before.find((each) => each !== planned && ACTUAL.test(each.heading));
  const above = actual?.figure.quantity ?? null;
  const below = planned?.figure.quantity ?? null;
  if (actual === undefined || planned === null || above === null || below === null) return null;
  const value = convert(above.value, above.unit, below.unit);
  if (value === null) return null;
  const label = [row.label.text.trim(), rate.heading].filter((text) => text !== '').join('的');
  const common = {
    place: rate.figure.place,
    from: 0,
    subject: `${tableKey(table)}|${foldWord(row.label.text)}|${foldWord(rate.heading)}`,
    role: 'rate',
    label: quoted(label, 60),
    stated: rate.figure.raw.trim(),
    derivation: ` ${actual.figure.raw.trim()}/${planned.figure.raw.trim()} `,
    related: [planned.figure.place, actual.figure.place],
  };
  // 0/0 is no value (interpretation 10); what people write there is theirs.
  if (below.value.isZero()) return null;
  const exact = value.over(below.value);
  const shape = { value: exact, decimals: Math.max(2, stated.decimals), isPercent: true };
  return {
    ...common,
    agreement: compareRate(
      exact,
      { value: stated.value, decimals: stated.decimals, isPercent: stated.kind === 'rate' },
      [actual.figure.raw.trim(), planned.figure.raw.trim()],
    ),
    expected: inFormOf(exact, shape),
    exact: inFormOf(exact, { ...shape, decimals: shape.decimals + 4 }),
    severity: DEFINED.test(foldWord(rate.heading)) ? 'error' : 'question',
    remark: '',
  };
}

/** The one heading that says planned and not actual, when there is just one. */
function only(headed: readonly Headed[], is: RegExp, isNot: RegExp): Headed | undefined {
  const found = headed.filter(({ heading }) => is.test(heading) && !isNot.test(heading));
  return found.length === 1 ? found[0] : undefined;
}
