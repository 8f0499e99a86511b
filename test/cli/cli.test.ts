import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { createXlsx } from '../../src/host/xlsx/create';
import { openXlsx } from '../../src/host/xlsx/read';
import { reviewWorkbook } from '../../src/review/review';
import checkSchema from '../../src/cli/schema/check.schema.json';
import rulesSchema from '../../src/cli/schema/rules.schema.json';
import { nationalRules } from '../../src/rules/local-rules';
import { hefen } from './command';

const SAMPLE = 'assets/samples/002-huaihua-2021.xlsx';
const folder = mkdtempSync(path.join(tmpdir(), 'hefen-'));
const inFolder = (name: string): string => path.join(folder, name);

const ajv = new Ajv2020({ strict: false, allErrors: true });
const checkIsValid = ajv.compile(checkSchema);
const rulesAreValid = ajv.compile(rulesSchema);

function validCheck(text: string): {
  files: {
    error: string | null;
    question: string | null;
    tables: unknown[];
    summary: { errors: number; compared: number } | null;
  }[];
} {
  const json = JSON.parse(text);
  checkIsValid(json);
  expect(checkIsValid.errors ?? []).toEqual([]);
  return json;
}

jest.setTimeout(120_000);

describe('check', () => {
  const samples = readdirSync('assets/samples')
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => path.join('assets/samples', name));

  test('the JSON of every sample is as the schema says, and the exit code follows from it', async () => {
    const all = await hefen(['check', ...samples, '--json']);
    const { files } = validCheck(all.out);
    expect(files).toHaveLength(samples.length);
    const summaries = files.flatMap(({ summary }) => (summary === null ? [] : [summary]));
    const nothing = summaries.some(({ compared }) => compared === 0) ? 3 : 0;
    expect(all.code).toBe(summaries.some(({ errors }) => errors > 0) ? 1 : nothing);
  });

  test('the file is not touched', async () => {
    const before = readFileSync(SAMPLE);
    expect((await hefen(['check', SAMPLE])).code).toBe(1);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  });

  const bad: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['empty.xlsx', () => new Uint8Array(0), /空的/],
    ['text.xlsx', () => new TextEncoder().encode('姓名,得分\n甲,5\n'), /不是 Excel 工作簿/],
    ['cut.xlsx', () => new Uint8Array(readFileSync(SAMPLE)).slice(0, 2000), /不完整|损坏/],
    [
      'old.xls',
      () =>
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      /\.xls|加密|损坏/,
    ],
  ];
  test.each(bad)('%s: one sentence, exit 2, no stack trace', async (name, bytes, sentence) => {
    writeFileSync(inFolder(name), bytes());
    const run = await hefen(['check', inFolder(name)]);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(sentence);
    expect(run.err + run.out).not.toMatch(/\bat .*:\d+:\d+/);
    const { files } = validCheck((await hefen(['check', inFolder(name), '--json'])).out);
    expect(files[0]?.error).toMatch(sentence);
  });

  test('a missing file is an error, and the others are still checked', async () => {
    const run = await hefen(['check', inFolder('没有.xlsx'), SAMPLE, '--json']);
    expect(run.code).toBe(2);
    const { files } = validCheck(run.out);
    expect(files[0]?.error).toMatch(/找不到/);
    expect(files[1]?.error).toBeNull();
  });

  test('a workbook without a score table is read, has no tables and a question', async () => {
    writeFileSync(
      inFolder('plain.xlsx'),
      createXlsx({
        sheets: [
          {
            name: '通讯录',
            rows: [
              ['姓名', '电话'],
              ['甲', '1'],
            ],
          },
        ],
      }),
    );
    const run = await hefen(['check', inFolder('plain.xlsx'), '--json']);
    // Nothing was compared: not 0, which would say that it was and that nothing was wrong.
    expect(run.code).toBe(3);
    const { files } = validCheck(run.out);
    expect(files[0]?.tables).toEqual([]);
    expect(files[0]?.question).toEqual(expect.any(String));
  });

  test('rules of the unit’s own are read, and errors in them are said one a line', async () => {
    writeFileSync(inFolder('rules.json'), JSON.stringify({ id: '某市', partSteps: 'proportional' }));
    expect((await hefen(['check', SAMPLE, '--rules', inFolder('rules.json'), '--json'])).out).toMatch(
      /"id": "某市"/,
    );
    // A set alone needs no file; a word that is neither is told what there is.
    expect((await hefen(['check', SAMPLE, '--rules', 'lincang', '--json'])).out).toMatch(
      /"id": "lincang",\s+"hash": "[^"]+",\s+"set": "lincang"/,
    );
    const unknown = await hefen(['check', SAMPLE, '--rules', 'moon']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/没有这个名称的规则；自带的有 ministry、finance-platform、lincang/);
    writeFileSync(inFolder('bad.json'), JSON.stringify({ partSteps: 'half', x: 1 }));
    const bad = await hefen(['check', SAMPLE, '--rules', inFolder('bad.json')]);
    expect(bad.code).toBe(2);
    expect(bad.err).toMatch(/不认识「x」/);
    expect(bad.err).toMatch(/「partSteps」应为/);
  });

  test('the rules schema takes the national rules and refuses what the reader refuses', () => {
    expect(rulesAreValid(nationalRules)).toBe(true);
    expect(rulesAreValid({ partSteps: 'half' })).toBe(false);
    expect(rulesAreValid({ x: 1 })).toBe(false);
  });
});

describe('score', () => {
  test('the copy has no score, subtotal or total mismatch; the original is as it was', async () => {
    const before = readFileSync(SAMPLE);
    const run = await hefen(['score', SAMPLE, '-o', inFolder('out.xlsx'), '--record']);
    expect(run.err).toBe('');
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    const { workbook } = openXlsx(new Uint8Array(readFileSync(inFolder('out.xlsx'))));
    expect(workbook.sheets.map(({ name }) => name)).toContain('核对底稿');
    const { findings, tables } = reviewWorkbook(workbook);
    expect(findings.filter(({ check }) => /^(score|subtotal|total)-mismatch$/.test(check))).toEqual([]);
    expect(tables[0]?.total).toMatchObject({ reported: '95', recomputed: '95' });
  });

  test('the original is not overwritten unless asked', async () => {
    copyFileSync(SAMPLE, inFolder('own.xlsx'));
    const refused = await hefen(['score', inFolder('own.xlsx'), '-o', inFolder('own.xlsx')]);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/--in-place/);
    expect((await hefen(['score', inFolder('own.xlsx'), '--in-place'])).code).not.toBe(2);
    expect(readFileSync(inFolder('own.xlsx')).equals(readFileSync(SAMPLE))).toBe(false);
  });

  test('nothing is written for a workbook without a score table', async () => {
    const run = await hefen(['score', inFolder('plain.xlsx'), '-o', inFolder('none.xlsx')]);
    expect(run.code).toBe(3);
    expect(readdirSync(folder)).not.toContain('none.xlsx');
  });
});

test('the record as a page carries text only as text', async () => {
  // The sample has errors, and the exit code says so, as check does.
  expect((await hefen(['record', SAMPLE, '-o', inFolder('record.html')])).code).toBe(1);
  const html = readFileSync(inFolder('record.html'), 'utf8');
  expect(html).toMatch(/核对底稿/);
  // Which file, by which program, under which rules: the paper can be held against them later.
  const digest = createHash('sha256').update(readFileSync(SAMPLE)).digest('hex');
  expect(html).toContain(`002-huaihua-2021.xlsx（SHA-256：${digest}）`);
  expect(html).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d（核分 0\.1\.0）/);
  expect(html).toMatch(/全国通行规定/);
  expect(html).toMatch(/预算控制率/);
  expect(html).not.toMatch(/<script/i);
});

test('the copy to hand in keeps the scores and nothing else of ours', async () => {
  expect((await hefen(['score', SAMPLE, '-o', inFolder('scored.xlsx'), '--record'])).code).not.toBe(2);
  expect((await hefen(['clean', inFolder('scored.xlsx'), '-o', inFolder('clean.xlsx')])).code).toBe(0);
  const { workbook } = openXlsx(new Uint8Array(readFileSync(inFolder('clean.xlsx'))));
  expect(workbook.state).toBeNull();
  expect(workbook.sheets.map(({ name }) => name)).not.toContain('核对底稿');
  expect(workbook.sheets.every(({ noted }) => noted.size === 0)).toBe(true);
  expect(reviewWorkbook(workbook).tables[0]?.total?.reported).toBe('95');
  expect((await hefen(['clean', inFolder('scored.xlsx'), '-o', inFolder('scored.xlsx')])).code).toBe(2);
});
