/** A criterion nobody reads, taught: tried, kept by its text, serving every row of the same words, taken back, carried by a file. */
import type { Workbook } from '../../src/grid/workbook';
import { writeEdits } from '../../src/review/edits';
import { recordSheet } from '../../src/review/record';
import { reviewWorkbook } from '../../src/review/review';
import { rulesEdits, storedRules } from '../../src/review/settings';
import {
  besideOwn,
  bringRules,
  forgetEdits,
  storedReading,
  teachEdits,
  tryReading,
} from '../../src/review/teaching';
import { nationalRules } from '../../src/rules/local-rules';
import { readLocalRules } from '../../src/rules/read-local-rules';
import { rulesJson } from '../../src/rules/rules-json';
import { sheetOf } from '../taskpane/fixture';
import { MemoryHost } from '../taskpane/memory-host';

/** Made up so that no reader of criteria can know it. */
const CRITERION = '按甲乙口径折成等次，九成半封顶，余者照减。';
const SPACED = '按甲乙口径折成等次, 九成半封顶 ，余者照减。';
const PARTLY = '95%以上得10分，每低1%扣1分，甲乙丙丁另扣若干分。';

const ROWS: readonly (readonly [string, number, string, string, number])[] = [
  ['甲指标', 10, CRITERION, '93%', 10],
  ['乙指标', 10, SPACED, '96%', 10],
  ['丙指标', 10, PARTLY, '93%', 10],
];

function table(): Workbook {
  const cells: Record<string, string | number> = {
    A1: '指标名称',
    B1: '分值',
    C1: '评价标准',
    D1: '实际完成值',
    E1: '得分',
  };
  ROWS.forEach((row, index) => {
    row.forEach((value, column) => {
      cells[`${'ABCDE'.charAt(column)}${index + 2}`] = value;
    });
  });
  return { sheets: [sheetOf('表', cells)], state: null, readOnly: false };
}

const rowsOf = (workbook: Workbook) => reviewWorkbook(workbook).tables.flatMap((each) => each.indicators);
const keyOf = (workbook: Workbook, name: string): string =>
  rowsOf(workbook).find((row) => row.name === name)?.key ?? '';

const STEPS = {
  criterion: CRITERION,
  words: CRITERION,
  reads: '95%以上得满分，每低1%扣2分，扣完为止。',
};

test('the rows are unread until they are taught', () => {
  expect(rowsOf(table()).map(({ assessment }) => assessment.status)).toEqual(['unread', 'unread', 'unread']);
});

test('tried on its row before it is kept: 93% is 2 points under 95%, 10 − 2 × 2 = 6; two rows have the words', () => {
  const workbook = table();
  const trial = tryReading(workbook, keyOf(workbook, '甲指标'), STEPS);
  expect(trial).toMatchObject({
    kind: 'read',
    rows: 2,
    row: { assessment: { status: 'scored', score: '6' } },
  });
  expect(workbook.state).toBeNull();
});

test('what is not read yet says which words', () => {
  const workbook = table();
  const reads = '95%以上得满分，戊己庚辛另扣若干分。';
  expect(tryReading(workbook, keyOf(workbook, '甲指标'), { ...STEPS, reads })).toMatchObject({
    kind: 'unread',
    text: expect.stringContaining('戊己庚辛') as string,
  });
  // Words that do not stand in the criterion cover nothing of it.
  expect(tryReading(workbook, keyOf(workbook, '甲指标'), { ...STEPS, words: '另一句话' })).toBeNull();
});

test('kept, it serves every row of the same words, with the words as written underlined and its ground named', async () => {
  const host = new MemoryHost(table());
  await host.apply(teachEdits(host.workbook, STEPS));
  const [first, second, third] = rowsOf(host.workbook);
  expect(first?.assessment).toMatchObject({ status: 'scored', score: '6' });
  // 96% lies above the bound.
  expect(second?.assessment).toMatchObject({ status: 'scored', score: '10' });
  expect(third?.assessment.status).toBe('unread');
  expect(first?.assessment.used).toEqual([{ cell: 'C2', from: 0, to: CRITERION.length }]);
  expect(first?.assessment.assumptions.map(({ text }) => text).join()).toContain('由人指明的读法');
  expect(storedReading(host.workbook, SPACED)).toEqual(STEPS);
  const record = recordSheet(host.workbook, host.workbook, { file: '', when: '' });
  const words = record.rows.flat().map(({ value }) => String(value));
  expect(words.some((text) => text.includes(CRITERION) && text.includes(STEPS.reads))).toBe(true);
  const review = reviewWorkbook(host.workbook);
  await host.apply(writeEdits(host.workbook, review, review.proposals));
  expect(rowsOf(host.workbook)[0]?.reported.raw).toBe('6');
});

test('a part alone is taught; what stands around it is read as it is written', async () => {
  const host = new MemoryHost(table());
  const reading = { criterion: PARTLY, words: '甲乙丙丁另扣若干分', reads: '' };
  await host.apply(teachEdits(host.workbook, reading));
  const row = rowsOf(host.workbook)[2];
  // 93% is 2 points under: 10 − 2.
  expect(row?.assessment).toMatchObject({ status: 'scored', score: '8' });
  for (const { from, to } of row?.assessment.used ?? [])
    expect(PARTLY.slice(from, to)).toMatch(/^(?:95%|每低)/);
});

test('taken back, nothing of it stays', async () => {
  const host = new MemoryHost(table());
  await host.apply(teachEdits(host.workbook, STEPS));
  await host.apply(forgetEdits(host.workbook, SPACED));
  expect(host.workbook.state).toBeNull();
});

test('going back to the national rules keeps what was taught; teaching keeps the rules', async () => {
  const host = new MemoryHost(table());
  await host.apply(rulesEdits(host.workbook, { ...nationalRules, id: '某市', partSteps: 'started' }));
  await host.apply(teachEdits(host.workbook, STEPS));
  expect(storedRules(host.workbook)).toMatchObject({ id: '某市', partSteps: 'started', readings: [STEPS] });
  // Tiers and grades nobody stated stay those everyone has.
  expect(storedRules(host.workbook)?.tiers).toBe(nationalRules.tiers);
  await host.apply(rulesEdits(host.workbook, null));
  expect(storedRules(host.workbook)).toEqual({ ...nationalRules, readings: [STEPS] });
});

describe('a rules file', () => {
  const fileOf = (readings: readonly object[], more = {}): string => JSON.stringify({ ...more, readings });

  test('carries the readings: what one workbook was taught serves another, and the command line', async () => {
    const host = new MemoryHost(table());
    await host.apply(teachEdits(host.workbook, STEPS));
    const json = JSON.stringify(rulesJson(storedRules(host.workbook) ?? nationalRules));
    const answer = readLocalRules(json);
    expect(answer).toMatchObject({ kind: 'rules', rules: { readings: [STEPS] } });
    const rules = answer.kind === 'rules' ? answer.rules : null;
    expect(reviewWorkbook(table(), rules).tables[0]?.indicators[0]?.assessment.score).toBe('6');
  });

  test('merges by the text of the criterion: the rest of the rules stays, a clash is told and ours stands', async () => {
    const host = new MemoryHost(table());
    await host.apply(rulesEdits(host.workbook, { ...nationalRules, id: '某市', scoreDecimals: 1 }));
    await host.apply(teachEdits(host.workbook, STEPS));
    const other = { ...STEPS, criterion: SPACED, words: SPACED, reads: '90%以上得满分，否则不得分。' };
    const brought = bringRules(host.workbook, fileOf([other, { criterion: PARTLY, reads: '由评审组评定' }]));
    expect(brought).toMatchObject({
      kind: 'rules',
      rules: { id: '某市', scoreDecimals: 1, readings: [STEPS, { criterion: PARTLY, words: PARTLY }] },
      clashes: [{ own: STEPS, other }],
    });
    expect(bringRules(host.workbook, fileOf([STEPS], { scoreDecimals: 2 }))).toMatchObject({
      clashes: [],
      rules: { scoreDecimals: 2 },
    });
  });

  test('given by hand, it leaves what the workbook was taught: both serve, and where they differ ours does', async () => {
    const host = new MemoryHost(table());
    await host.apply(teachEdits(host.workbook, STEPS));
    const other = { ...STEPS, reads: '90%以上得满分，否则不得分。' };
    const more = { criterion: PARTLY, words: '甲乙丙丁另扣若干分', reads: '' };
    const { rules, clashes } = besideOwn(host.workbook, { ...nationalRules, readings: [other, more] });
    expect(clashes).toEqual([{ own: STEPS, other }]);
    const [first, , third] = reviewWorkbook(host.workbook, rules).tables[0]?.indicators ?? [];
    expect(first?.assessment.score).toBe('6');
    expect(third?.assessment.status).toBe('scored');
    expect(besideOwn(table(), nationalRules)).toEqual({ rules: nationalRules, clashes: [] });
  });

  test.each([
    ['no list', { readings: {} }],
    ['words that do not stand in it', { readings: [{ criterion: '甲', words: '乙', reads: '丙' }] }],
    [
      'one criterion twice',
      {
        readings: [
          { criterion: '甲', reads: '乙' },
          { criterion: ' 甲', reads: '丙' },
        ],
      },
    ],
    ['no reading', { readings: [{ criterion: '甲' }] }],
  ])('%s is refused with a sentence', (_, json) => {
    const answer = bringRules(table(), JSON.stringify(json));
    expect(answer).toMatchObject({ kind: 'errors' });
    expect(answer.kind === 'errors' ? answer.errors.join() : '').toContain('readings');
  });
});
