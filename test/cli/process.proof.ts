/** The command line as a process of its own, built first where needed: standard input, the package, a run that is stopped. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { unzipSync, zipSync } from 'fflate';
import ruleSchema from '../../src/cli/schema/rule.schema.json';
import { wordFile } from '../report/word';
import { launched } from './command';

const SAMPLE = 'assets/samples/002-huaihua-2021.xlsx';
const original = new Uint8Array(readFileSync(SAMPLE));
const ruleIsValid = new Ajv2020({ strict: false, allErrors: true }).compile(ruleSchema);

let folder = '';
const inFolder = (...names: string[]): string => path.join(folder, ...names);
const halves = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hefen-process-'));
});

describe('rule', () => {
  test('one answer a line, in order, as the schema says', () => {
    const lines = [
      {
        id: 'a',
        criterion: '100%以下（含）计满分，每超出1%扣1分，扣完为止。',
        fullMarks: '8',
        value: '103%',
      },
      { id: 'b', criterion: '效果明显计5分，效果一般计2.5分，无效果不计分。', fullMarks: 5 },
      { criterion: '酌情扣分', fullMarks: '5', value: '90%' },
    ];
    const run = launched(['rule', '--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(run.code).toBe(0);
    const answers: { id: string | null; status: string; score: string | null }[] = run.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const answer of answers) {
      ruleIsValid(answer);
      expect(ruleIsValid.errors ?? []).toEqual([]);
    }
    expect(answers.map(({ id, status, score }) => [id, status, score])).toEqual([
      ['a', 'scored', '5'],
      ['b', 'judgement', null],
      [null, 'judgement', null],
    ]);
  });

  test('a line that is no object is said, and the rest is answered', () => {
    const run = launched(
      ['rule', '--jsonl'],
      '{oops\n{"criterion":"100%得满分，否则不得分","fullMarks":"2","value":"100%"}\n',
    );
    expect(run.code).toBe(2);
    const [first = '', second = ''] = run.out.trim().split('\n');
    expect(first).toMatch(/第 1 行/);
    expect(JSON.parse(second)).toMatchObject({ status: 'scored', score: '2' });
  });
});

test('a wrong command says how it is used', () => {
  const run = launched(['核对']);
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/没有「核对」这个命令/);
});

test('- is standard input', () => {
  const run = launched(['check', '-'], readFileSync(SAMPLE));
  expect(run.code).toBe(1);
  expect(run.out).toContain('应得 0');
});

test('the package: no dependencies, and the built program runs where there are no sources', () => {
  const facts = JSON.parse(readFileSync('package.json', 'utf8')) as {
    files: string[];
    dependencies?: unknown;
  };
  expect(facts.dependencies).toBeUndefined();
  expect(facts.files).toEqual(expect.arrayContaining(['src/cli/launch.js', 'dist/cli/*.js', 'dist/page']));
  expect(launched(['check', SAMPLE]).code).toBe(1);
  copyFileSync(SAMPLE, inFolder('a.xlsx'));
  writeFileSync(
    inFolder('r.docx'),
    wordFile(['2022年部门整体支出500万元，其中：基本支出300万元，项目支出180万元。']),
  );
  mkdirSync(inFolder('installed', 'src', 'cli'), { recursive: true });
  cpSync('src/cli/launch.js', inFolder('installed', 'src', 'cli', 'launch.js'));
  cpSync('dist/cli', inFolder('installed', 'dist', 'cli'), { recursive: true });
  const run = (file: string) =>
    spawnSync(process.execPath, [inFolder('installed', 'src', 'cli', 'launch.js'), 'check', file], {
      cwd: folder,
      encoding: 'utf8',
    });
  expect(run('a.xlsx').status).toBe(1);
  // The reader of Word files stands in a file of its own beside the program.
  expect(run('r.docx').stdout).toContain('480');
});

describe('a run that is stopped', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no copy, whole or half', async (signal) => {
    // 80 MB that do not compress, so that the write takes long enough to be stopped in.
    const media = Object.fromEntries(
      [1, 2].map((n) => [`xl/media/image${n}.png`, new Uint8Array(randomBytes(40 * 1024 * 1024))]),
    );
    writeFileSync(inFolder('大.xlsx'), zipSync({ ...unzipSync(original), ...media }, { level: 0 }));
    const run = spawn(process.execPath, [
      'src/cli/launch.js',
      'score',
      inFolder('大.xlsx'),
      '-o',
      inFolder('出.xlsx'),
    ]);
    const code = new Promise<number | null>((resolve) => run.on('close', resolve));
    const watch = setInterval(() => {
      if (halves().length === 0) return;
      clearInterval(watch);
      run.kill(signal);
    }, 1);
    const ended = await code;
    clearInterval(watch);
    expect(halves()).toEqual([]);
    // Stopped in time there is no output; too late it is whole.
    if (existsSync(inFolder('出.xlsx'))) expect(statSync(inFolder('出.xlsx')).size).toBeGreaterThan(80e6);
    else expect(ended).toBeGreaterThan(128);
  });
});
