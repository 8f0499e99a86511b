/** What a command is given and how it answers: folders, Word among workbooks, quiet, colours, shells. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMMANDS, helpText, manPage } from '../../src/cli/commands';
import { completion } from '../../src/cli/completion';
import { printable } from '../../src/cli/print';
import { createXlsx } from '../../src/host/xlsx/create';
import { wordFile } from '../report/word';
import { hefen } from './command';

const folder = mkdtempSync(path.join(tmpdir(), 'hefen-inputs-'));
const inFolder = (...names: string[]): string => path.join(folder, ...names);
// 90% is two whole steps of 5 below 100%: 10 − 4 = 6, so 9 is wrong.
const table = (name: string, score: number): Uint8Array =>
  createXlsx({
    sheets: [
      {
        name: '评价表',
        rows: [
          ['三级指标', '分值', '评价标准', '实际完成值', '得分'],
          [name, 10, '100%计满分，每低于5%扣2分，扣完为止。', '90%', score],
          ['合计', 10, '', '', score],
        ],
      },
    ],
  });

jest.setTimeout(300_000);

beforeAll(() => {
  mkdirSync(inFolder('全市', '甲局'), { recursive: true });
  writeFileSync(inFolder('a.xlsx'), table('预算执行率', 6));
  writeFileSync(inFolder('全市', '甲局', 'wrong.xlsx'), table('预算执行率', 9));
  writeFileSync(inFolder('全市', '~$wrong.xlsx'), 'lock');
  writeFileSync(inFolder('全市', '说明.txt'), 'not meant');
  writeFileSync(inFolder('全市', 'b.xlsx'), table('预算执行率', 6));
  writeFileSync(
    inFolder('r.docx'),
    wordFile(['2022年部门整体支出500万元，其中：基本支出300万元，项目支出180万元。']),
  );
});

function filesOf(out: string): readonly string[] {
  const { files } = JSON.parse(out) as { files: readonly { file: string }[] };
  return files.map(({ file }) => path.relative(folder, file));
}

test('a workbook, a report and a folder are checked together, in one order', async () => {
  const run = await hefen(['check', '--json', inFolder('a.xlsx'), inFolder('r.docx'), inFolder('全市')]);
  expect(run.code).toBe(1);
  expect(filesOf(run.out)).toEqual(['a.xlsx', 'r.docx', '全市/b.xlsx', '全市/甲局/wrong.xlsx']);
});

test('quiet: nothing of a right file, only the errors of a wrong one; colours when asked', async () => {
  expect(await hefen(['check', '--quiet', inFolder('a.xlsx')])).toMatchObject({ code: 0, out: '', err: '' });
  const wrong = await hefen(['check', '--quiet', '--color', 'always', inFolder('全市')]);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain('\u001b[31m[错误]\u001b[0m');
  expect(wrong.out).not.toContain('b.xlsx');
  expect((await hefen(['check', '--color', 'rot', inFolder('a.xlsx')])).code).toBe(2);
});

test.each([
  ['a colour', '\u001b[31m红\u001b[0m', '红'],
  ['an eight-bit escape', '\u009b31m红', '红'],
  ['a title', '\u001b]0;坏\u0007表', '表'],
  ['a title without end', '\u001b]0;表', ']0;表'],
  ['a carriage return that hides what came before', '错误\r正确', '错误正确'],
  ['a turn of direction', '甲\u202e乙', '甲乙'],
  ['lines and tabs stay', '甲\n\t乙', '甲\n\t乙'],
])('what a cell holds is printed and never obeyed: %s', (_, text, printed) => {
  expect(printable(text)).toBe(printed);
});

test('escapes of a cell do not reach the terminal, in text or in JSON', async () => {
  writeFileSync(inFolder('e.xlsx'), table('预算\u009b31m执行率\u202e', 9));
  const text = await hefen(['check', inFolder('e.xlsx')]);
  const json = await hefen(['check', '--json', inFolder('e.xlsx')]);
  // eslint-disable-next-line no-control-regex
  for (const { out } of [text, json]) expect(out).not.toMatch(/[\u001b\u0080-\u009f]/);
  expect(JSON.stringify(JSON.parse(json.out))).toContain('\u009b31m');
});

test('help, manual page and completion know every command and every option', async () => {
  for (const { name, options } of COMMANDS) {
    expect(helpText()).toContain(`hefen ${name}`);
    expect(manPage('1')).toContain(`.SS ${name}`);
    for (const shell of ['bash', 'zsh', 'fish']) expect(completion([shell])).toContain(name);
    for (const flag of options.flatMap(({ flags }) => flags)) {
      expect(manPage('1')).toContain(flag.replaceAll('-', '\\-'));
      expect(completion(['bash'])).toContain(flag);
    }
  }
  expect(spawnSync('bash', ['-n'], { input: completion(['bash']) }).status).toBe(0);
  expect((await hefen(['completion', 'csh'])).code).toBe(2);
});
