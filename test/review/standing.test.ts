/** What list, record and headline may claim: only what was looked at, and only what stands. Small tables, by hand. */
import { createXlsx } from '../../src/host/xlsx/create';
import { XlsxHost } from '../../src/host/xlsx/host';
import type { Workbook } from '../../src/grid/workbook';
import type { ProposalView } from '../../src/review/contract';
import { coverageOf, coverageText } from '../../src/review/coverage';
import { dismissEdits } from '../../src/review/edits';
import { outlookOf } from '../../src/review/outlook';
import { recordSheet } from '../../src/review/record';
import { reviewWorkbook } from '../../src/review/review';
import { standingOf } from '../../src/review/standing';

const STEP = '100%以下（含）计满分，每超出1%扣1分，扣完为止。';
const HEAD = ['三级指标', '分值', '评价标准', '实际完成值', '得分'];
const META = { file: '表.xlsx', when: '2026-11-21 09:30' };

/** 甲: 102% is two points over, 5 − 2 = 3, reported 4. 乙: nothing over, 5. 丙: a person's. */
const ROWS: readonly (readonly (string | number)[])[] = [
  ['甲控制率', 5, STEP, '102%', 4],
  ['乙控制率', 5, STEP, '100%', 5],
  ['丙社会效益', 5, '效果明显计5分，效果一般计3分。', '', 5],
];

function host(rows: readonly (readonly (string | number)[])[], total: number | null): XlsxHost {
  const last = total === null ? [] : [['总分', 15, '', '', total]];
  return new XlsxHost(createXlsx({ sheets: [{ name: '评分表', rows: [HEAD, ...rows, ...last] }] }));
}

function standings(workbook: Workbook): readonly string[] {
  const review = reviewWorkbook(workbook);
  return review.tables.flatMap((table) => table.indicators.map((row) => standingOf(review, table, row).kind));
}

/** The last column of the record, by the row's name. */
function ticks(workbook: Workbook): Readonly<Record<string, unknown>> {
  const lines = recordSheet(workbook, workbook, META).rows.filter((row) => row.length === 9);
  return Object.fromEntries(
    lines.filter((row) => row[0]?.style !== 'heading').map((row) => [String(row[1]?.value), row[8]?.value]),
  );
}

const recordText = (workbook: Workbook): string =>
  recordSheet(workbook, workbook, META)
    .rows.flatMap((row) => row.map(({ value }) => String(value ?? '')))
    .join('\n');

async function withSetAside(): Promise<Workbook> {
  const book = host(ROWS, 14);
  const before = await book.read();
  const review = reviewWorkbook(before);
  const error = review.findings.find(({ cell }) => cell === 'E2');
  await book.apply(dismissEdits(before, review, error?.id ?? '', '上级已批复'));
  return book.read();
}

test('each row says how it stands', async () => {
  expect(standings(await host(ROWS, 14).read())).toEqual(['wrong', 'agrees', 'open']);
});

test('an error set aside is set aside in list and record, with its reason, and never ticked as agreeing', async () => {
  const workbook = await withSetAside();
  expect(standings(workbook)).toEqual(['set-aside', 'agrees', 'open']);
  expect(ticks(workbook)).toEqual({ 甲控制率: '忽', 乙控制率: '✓', 丙社会效益: '—' });
  expect(recordText(workbook)).toContain('已忽略：上级已批复');
});

test('with it the recomputed total and the headline fit what stands: 4 + 5 + 5 = 14', async () => {
  const workbook = await withSetAside();
  const review = reviewWorkbook(workbook);
  expect(review.tables[0]?.total).toMatchObject({ reported: '14', recomputed: '14' });
  expect([...outlookOf(workbook, review, []).tables.values()]).toMatchObject([
    { total: '14', written: 0, unwritten: 0, setAside: 1 },
  ]);
  expect(recordText(workbook)).toContain('表中总分 14；复算 14');
});

test('a score that agrees only after rounding to a whole number is not ticked as agreeing', async () => {
  // 50% × 5 = 2.5, written as 3: a warning, no agreement (interpretation 7).
  const workbook = await host([['丁完成率', 5, '得分=完成率×分值', '50%', 3]], null).read();
  expect(standings(workbook)).not.toContain('agrees');
  expect(ticks(workbook)['丁完成率']).not.toBe('✓');
});

describe('what was checked is said', () => {
  test('rows left to people are counted, with why', async () => {
    const { tables } = reviewWorkbook(await host(ROWS, 14).read());
    expect(coverageText(coverageOf(tables))).toBe('核了 2 行，1 行没核：由人判断 1');
  });

  test('nothing found over rows nobody checked does not read as clean, in the record either', async () => {
    const workbook = await host([['丙社会效益', 5, '效果明显计5分，效果一般计3分。', '', 5]], null).read();
    expect(reviewWorkbook(workbook).findings).toEqual([]);
    expect(recordText(workbook)).toContain('核了 0 行，1 行没核：由人判断 1');
    expect(recordText(workbook)).not.toContain('没有发现不一致。');
  });

  test('all of it: said so', async () => {
    const { tables } = reviewWorkbook(await host(ROWS.slice(0, 2), 9).read());
    expect(coverageText(coverageOf(tables))).toBe('2 行都核了');
  });
});

describe('the headline is what the sheet will hold', () => {
  async function outlook(total: number | null, choose: (line: ProposalView) => boolean): Promise<unknown> {
    const workbook = await host(ROWS, total).read();
    const review = reviewWorkbook(workbook);
    const chosen = review.proposals.filter((line) => line.finding !== null && choose(line));
    const { tables, following } = outlookOf(workbook, review, chosen);
    const [table] = [...tables.values()];
    return [table?.total, table?.written, table?.unwritten, following.map(({ cell, to }) => `${cell} ${to}`)];
  }

  test('ticked: 3 + 5 + 5 = 13, score and total written', async () => {
    expect(await outlook(14, () => true)).toEqual(['13', 2, 0, ['E5 13']]);
  });

  test('not ticked: it stays 14, and one line is not written', async () => {
    expect(await outlook(14, () => false)).toEqual(['14', 0, 1, []]);
  });

  test('without a total row: the scores as they will stand', async () => {
    expect(await outlook(null, () => true)).toEqual(['13', 1, 0, []]);
  });
});
