/** Exit codes: 2 unread, 1 errors, 3 nothing compared, 0 — in this order; what was not checked never reads as clean. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exitCode } from '../../src/cli/exit-code';
import type { CellPlan } from '../../src/host/xlsx/plan';
import { createXlsx } from '../../src/host/xlsx/create';
import { wordFile } from '../report/word';
import { hefen } from './command';

const folder = mkdtempSync(path.join(tmpdir(), 'hefen-exit-'));
const inFolder = (name: string): string => path.join(folder, name);

const HEADER = ['三级指标', '分值', '评价标准', '实际完成值', '得分'];
const RATE = '100%计满分，每低于5%扣2分，扣完为止。';
const LEVELS = '效果明显计10分，效果一般计5分，无效果不计分。';

const save = (name: string, rows: readonly (readonly CellPlan[])[]): void => {
  writeFileSync(
    inFolder(name),
    createXlsx({ sheets: [{ name: '评价表', rows: rows.map((row) => [...row]) }] }),
  );
};

jest.setTimeout(120_000);

beforeAll(() => {
  // 90% is two whole steps of 5 below 100%: 10 − 4 = 6.
  save('right.xlsx', [HEADER, ['预算执行率', 10, RATE, '90%', 6], ['合计', 10, '', '', 6]]);
  save('wrong.xlsx', [HEADER, ['预算执行率', 10, RATE, '90%', 9], ['合计', 10, '', '', 9]]);
  // A template: every score still blank.
  save('blank.xlsx', [HEADER, ['预算执行率', 10, RATE, '90%', null], ['合计', 10, '', '', null]]);
  save('person.xlsx', [HEADER, ['社会效益', 10, LEVELS, '', 8], ['合计', 10, '', '', 8]]);
  save('none.xlsx', [
    ['姓名', '电话'],
    ['甲', '1'],
  ]);
  writeFileSync(inFolder('text.docx'), wordFile(['本单位工作正常开展。']));
  // 300 + 180 = 480, not 500.
  const sums = '2022年部门整体支出500万元，其中：基本支出300万元，项目支出180万元。';
  writeFileSync(inFolder('wrong-text.docx'), wordFile([sums]));
  writeFileSync(inFolder('broken.xlsx'), '不是表');
});

describe('the rule', () => {
  const right = { errors: 0, compared: 3 };
  const wrong = { errors: 1, compared: 3 };
  const none = { errors: 0, compared: 0 };
  const wrongNone = { errors: 1, compared: 0 };
  test.each([
    [0, [right, right]],
    [3, [right, none]],
    [1, [none, wrong, right]],
    [1, [wrongNone]],
    [2, [wrong, none, null]],
    [2, [null]],
  ])('exit %d', (code, files) => {
    expect(exitCode(files)).toBe(code);
  });
});

describe('check', () => {
  test.each([
    [0, ['right.xlsx']],
    [1, ['wrong.xlsx']],
    [3, ['blank.xlsx']],
    [3, ['person.xlsx']],
    [3, ['none.xlsx']],
    [3, ['text.docx']],
    [1, ['wrong-text.docx']],
    [3, ['right.xlsx', 'none.xlsx']],
    [1, ['none.xlsx', 'wrong.xlsx']],
    [2, ['broken.xlsx', 'wrong.xlsx', 'none.xlsx']],
  ])('exit %d: %j', async (code, names) => {
    expect((await hefen(['check', ...names.map(inFolder)])).code).toBe(code);
    expect((await hefen(['check', ...names.map(inFolder), '--json'])).code).toBe(code);
  });

  test.each([
    ['none.xlsx', /没有找到评分表/],
    ['text.docx', /没有找到评分表/],
    ['blank.xlsx', /没有填得分/],
    ['person.xlsx', /由人判断/],
  ])('%s does not read as clean', async (name, why) => {
    const { out } = await hefen(['check', inFolder(name)]);
    expect(out).toMatch(/没有核对到任何得分/);
    expect(out).toMatch(/不等于没有错误/);
    expect(out).toMatch(why);
    expect(out).not.toMatch(/错误 0　可疑 0　请核实 0/);
  });

  test('compared rows are counted', async () => {
    const json: { files: { summary: { compared: number } }[] } = JSON.parse(
      (await hefen(['check', ...['right.xlsx', 'blank.xlsx', 'none.xlsx'].map(inFolder), '--json'])).out,
    );
    expect(json.files.map(({ summary }) => summary.compared)).toEqual([1, 0, 0]);
  });
});

describe('score', () => {
  test.each([
    [0, 'right.xlsx', true],
    // What is ticked is written, so that no error stands afterwards.
    [0, 'wrong.xlsx', true],
    [3, 'person.xlsx', true],
    [3, 'none.xlsx', false],
    [3, 'text.docx', false],
    [1, 'wrong-text.docx', false],
    [2, 'broken.xlsx', false],
  ])('exit %d: %s, a file: %p', async (code, name, made) => {
    const output = inFolder(`scored-${name}.xlsx`);
    expect((await hefen(['score', inFolder(name), '-o', output])).code).toBe(code);
    expect(existsSync(output)).toBe(made);
  });

  test('a blank template reads as not checked, not as clean', async () => {
    const run = await hefen(['score', inFolder('blank.xlsx'), '-o', inFolder('blank-scored.xlsx')]);
    expect(run.code).toBe(3);
    expect(run.out).toMatch(/没有核对到任何得分/);
  });
});

describe('formulas whose stored result no longer holds', () => {
  const grade = 'IF(E2>=9,"优","差")';
  test('score and clean name the cells, and say nothing where there are none', async () => {
    save('grade.xlsx', [
      HEADER,
      ['预算执行率', 10, RATE, '90%', 9],
      ['合计', 10, '', '', 9],
      [{ value: '优', formula: grade }],
    ]);
    // 9 becomes 6, so that 优 no longer holds.
    const run = await hefen(['score', inFolder('grade.xlsx'), '-o', inFolder('grade-scored.xlsx')]);
    expect(run.out).toMatch(/评价表!A4 是公式，文件里没有存计算结果/);
    const clean = await hefen(['clean', inFolder('grade-scored.xlsx'), '-o', inFolder('grade-clean.xlsx')]);
    expect([clean.code, clean.out]).toEqual([0, expect.stringMatching(/评价表!A4 是公式/)]);
    expect((await hefen(['clean', inFolder('grade.xlsx'), '-o', inFolder('whole.xlsx')])).out).not.toMatch(
      /公式/,
    );
    expect((await hefen(['score', inFolder('right.xlsx'), '-o', inFolder('quiet.xlsx')])).out).not.toMatch(
      /公式/,
    );
  });
});

describe('record', () => {
  test.each([
    [0, 'right.xlsx', true],
    [1, 'wrong.xlsx', true],
    [3, 'blank.xlsx', true],
    [3, 'person.xlsx', true],
    [3, 'none.xlsx', false],
    [2, 'broken.xlsx', false],
  ])('exit %d: %s, a page: %p', async (code, name, made) => {
    const output = inFolder(`record-${name}.html`);
    const run = await hefen(['record', inFolder(name), '-o', output]);
    expect(run.code).toBe(code);
    expect(existsSync(output)).toBe(made);
    if (code === 3) expect(run.out + run.err).toMatch(/没有核对到任何得分/);
  });
});
