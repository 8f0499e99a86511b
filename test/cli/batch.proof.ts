/** A whole bureau: one result whatever the jobs, the shards and the kills; a poisoned file costs one worker and is named. */
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
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
import type { WorkerLike } from '../../src/cli/batch/pool';
import { runPool } from '../../src/cli/batch/pool';
import { Progress } from '../../src/cli/batch/progress';
import { isMine, keyOf, shardOf } from '../../src/cli/batch/shards';
import unitSchema from '../../src/cli/schema/unit.schema.json';
import { createXlsx } from '../../src/host/xlsx/create';
import type { Unit } from '../../src/review/unit';
import { bureauOf } from '../../src/review/bureau';
import { launched } from './command';

const folder = mkdtempSync(path.join(tmpdir(), 'hefen-batch-'));
const inFolder = (...names: string[]): string => path.join(folder, ...names);
const FILES = 24;

/** 90% is two whole steps of 5 below 100%: 10 − 4 = 6; every third unit claims 9. */
function unit(index: number): Uint8Array {
  const score = index % 3 === 0 ? 9 : 6;
  return createXlsx({
    sheets: [
      {
        name: `单位${index}`,
        rows: [
          ['三级指标', '分值', '评价标准', '实际完成值', '得分'],
          ['预算执行率', 10, '100%计满分，每低于5%扣2分，扣完为止。', '90%', score],
          ['合计', 10, '', '', score],
        ],
      },
    ],
  });
}

const outputs = (out: string): readonly string[] =>
  ['units.jsonl', 'summary.json', 'units.csv'].map((name) => readFileSync(path.join(out, name), 'utf8'));

jest.setTimeout(300_000);

beforeAll(() => {
  for (let index = 0; index < FILES; index += 1) {
    mkdirSync(inFolder('全市', `${index % 4}`), { recursive: true });
    writeFileSync(inFolder('全市', `${index % 4}`, `单位${index}.xlsx`), unit(index));
  }
  writeFileSync(inFolder('全市', '0', '坏.xlsx'), '不是表');
});

describe('the command', () => {
  const run = (out: string, ...words: string[]) =>
    launched(['batch', inFolder('全市'), '--out', inFolder(out), '--format', 'csv', ...words]);

  test('one job, two jobs and three shards give the same bytes; every line is as the schema says', () => {
    // One file cannot be read.
    expect(run('one', '--jobs', '1').code).toBe(2);
    expect(run('two', '--jobs', '2').code).toBe(2);
    for (const shard of ['2/3', '0/3', '1/3']) run('shards', '--shard', shard);
    expect(outputs(inFolder('two'))).toEqual(outputs(inFolder('one')));
    expect(outputs(inFolder('shards'))).toEqual(outputs(inFolder('one')));
    const isUnit = new Ajv2020({ strict: false, allErrors: true }).compile(unitSchema);
    const lines = readFileSync(inFolder('one', 'units.jsonl'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(FILES + 1);
    for (const line of lines) {
      isUnit(JSON.parse(line));
      expect(isUnit.errors ?? []).toEqual([]);
    }
    expect(JSON.parse(readFileSync(inFolder('one', 'summary.json'), 'utf8'))).toMatchObject({
      units: FILES + 1,
      unreadable: 1,
      withErrors: FILES / 3,
    });
  });

  test('a share alone writes no summary', () => {
    const share = run('share', '--shard', '0/3');
    expect(share.out).toContain('由别的分片核对');
    expect(readdirSync(inFolder('share'))).toEqual(['done']);
  });

  test('killed twice and run again: nothing is lost, nothing done is done again, the same bytes', async () => {
    run('whole', '--jobs', '1');
    const done = (): readonly string[] =>
      readdirSync(inFolder('killed', 'done'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
        .map((entry) => path.join(entry.parentPath, entry.name));
    const killedAfter = (results: number) =>
      new Promise<void>((resolve) => {
        const words = [
          'batch',
          inFolder('全市'),
          '--out',
          inFolder('killed'),
          '--format',
          'csv',
          '--jobs',
          '1',
        ];
        const child = spawn(process.execPath, ['src/cli/launch.js', ...words], { stdio: 'ignore' });
        const watch = setInterval(() => {
          try {
            if (done().length >= results) child.kill('SIGKILL');
          } catch {
            // Not begun yet.
          }
        }, 2);
        child.on('exit', () => {
          clearInterval(watch);
          resolve();
        });
      });
    await killedAfter(3);
    await killedAfter(8);
    const before = new Map(done().map((file) => [file, statSync(file).mtimeMs]));
    expect(before.size).toBeGreaterThanOrEqual(8);
    expect(run('killed', '--jobs', '2').code).toBe(2);
    for (const [file, time] of before) expect(statSync(file).mtimeMs).toBe(time);
    expect(outputs(inFolder('killed'))).toEqual(outputs(inFolder('whole')));
  });

  test('a file that has changed is checked again, the others are not', () => {
    const places = ['全市2', '0'];
    mkdirSync(inFolder(...places), { recursive: true });
    writeFileSync(inFolder(...places, 'a.xlsx'), unit(1));
    writeFileSync(inFolder(...places, 'b.xlsx'), unit(1));
    const again = (): number | null =>
      launched(['batch', inFolder('全市2'), '--out', inFolder('changed'), '--quiet']).code;
    expect(again()).toBe(0);
    writeFileSync(inFolder(...places, 'b.xlsx'), unit(3));
    expect(again()).toBe(1);
  });

  test('another engine makes every result again, though its version has the same name', () => {
    cpSync('dist/cli', inFolder('engine'), { recursive: true });
    const made = (): readonly number[] => {
      const words = ['batch', inFolder('全市2'), '--out', inFolder('by-engine'), '--quiet'];
      expect(spawnSync(process.execPath, [inFolder('engine', 'hefen.js'), ...words]).status).toBe(1);
      const done = readdirSync(inFolder('by-engine', 'done'), { recursive: true, withFileTypes: true });
      return done.flatMap((entry) =>
        entry.isFile() ? [statSync(path.join(entry.parentPath, entry.name)).mtimeMs] : [],
      );
    };
    const first = made();
    expect(first).toHaveLength(2);
    expect(made()).toEqual(first);
    appendFileSync(inFolder('engine', 'hefen.js'), '\n');
    expect(Math.min(...made())).toBeGreaterThan(Math.max(...first));
  });

  test('with --score the copies are written beside the results', () => {
    const name = inFolder('全市2', '0', 'b.xlsx');
    launched(['batch', inFolder('全市2'), '--out', inFolder('scored'), '--score', '--format', 'xlsx']);
    const copy = inFolder('scored', 'scored', name);
    expect(launched(['check', copy]).code).toBe(0);
    expect(launched(['check', inFolder('scored', 'summary.xlsx')]).code).toBe(3);
  });

  test('the table of all units is read by DuckDB as it is', async () => {
    run('duck', '--jobs', '1');
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create()).connect();
    // The query docs/scale.md shows.
    const asked = await connection.runAndReadAll(
      `SELECT f."check" AS kind, count(*)::INTEGER AS times, count(DISTINCT file)::INTEGER AS units
       FROM read_json('${inFolder('duck', 'units.jsonl')}', format = 'newline_delimited') AS u, unnest(u.findings) AS t(f)
       WHERE f.severity = 'error' GROUP BY 1 ORDER BY 2 DESC, 1`,
    );
    // Each wrong unit has one wrong score; its total agrees with the cells as they stand.
    expect(asked.getRowObjects()).toEqual([{ kind: 'score-mismatch', times: FILES / 3, units: FILES / 3 }]);
  });
});

describe('shards', () => {
  test('every file is somebody’s, and only one’s', () => {
    for (let file = 0; file < 200; file += 1) {
      const key = keyOf(`单位${file}.xlsx`);
      const owners = [0, 1, 2, 3, 4, 5, 6].filter((index) => isMine(key, { index, count: 7 }));
      expect(owners).toHaveLength(1);
    }
  });

  test.each([
    ['all by oneself', undefined, {}, { index: 0, count: 1 }],
    ['by hand', '2/5', {}, { index: 2, count: 5 }],
    ['Kubernetes says which', '/5', { JOB_COMPLETION_INDEX: '4' }, { index: 4, count: 5 }],
    [
      'Slurm says both, from 1',
      undefined,
      { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_COUNT: '10' },
      { index: 2, count: 10 },
    ],
  ])('%s', (_, option, environment, shard) => {
    expect(shardOf(option, environment)).toEqual(shard);
  });

  test.each([['5/5'], ['a/b'], ['/5'], ['1/0'], ['3']])('%s is none', (option) => {
    expect(() => shardOf(option, {})).toThrow('--shard');
  });

  test('an array job whose size nobody said is not taken for the whole', () => {
    expect(() => shardOf(undefined, { JOB_COMPLETION_INDEX: '0' })).toThrow('/总数');
  });
});

describe('workers', () => {
  type Listener = (value: unknown) => void;

  /** Answers every task but the named ones. */
  class Fake implements WorkerLike {
    static started = 0;
    private readonly listeners = new Map<string, Listener>();
    constructor() {
      Fake.started += 1;
    }
    on(event: 'message' | 'error' | 'exit', listener: Listener): void {
      this.listeners.set(event, listener);
    }
    postMessage(task: unknown): void {
      setImmediate(() => {
        if (task === 'throws') this.listeners.get('error')?.(new Error('x'));
        else if (task === 'memory')
          this.listeners.get('error')?.(Object.assign(new Error('x'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
        else if (task === 'dies') this.listeners.get('exit')?.(1);
        else if (task !== 'hangs') this.listeners.get('message')?.(task);
      });
    }
    terminate(): Promise<number> {
      return Promise.resolve(0);
    }
  }

  test('each poisoned task costs one worker and is named with its reason; all others are answered', async () => {
    Fake.started = 0;
    const answered: unknown[] = [];
    const broken: [string, string][] = [];
    const tasks = ['a', 'throws', 'b', 'memory', 'c', 'dies', 'd', 'hangs', 'e'];
    await runPool<string, string>(tasks, {
      jobs: 1,
      longest: 50,
      start: () => new Fake(),
      onAnswer: (task, answer) => answered.push([task, answer]),
      onBroken: (task, why) => {
        broken.push([task, why]);
        return Promise.resolve();
      },
    });
    expect(answered).toEqual(['a', 'b', 'c', 'd', 'e'].map((task) => [task, task]));
    expect(broken.map(([task]) => task)).toEqual(['throws', 'memory', 'dies', 'hangs']);
    expect(broken.map(([, why]) => why.slice(0, 8))).toEqual([
      '核对时出现意外错',
      '核对需要的内存超',
      '核对时出现意外错',
      '核对超过了限定的',
    ]);
    expect(Fake.started).toBe(5);
  });
});

test('progress says how long it will take', () => {
  const said: string[] = [];
  const progress = new Progress(2, { isTTY: true, write: (text: string) => said.push(text) });
  progress.step(true);
  progress.step(false);
  expect(said[0]).toMatch(/1\/2，约还要 \d+ 秒/);
  expect(said.at(-1)).toMatch(/2\/2$/);
});

test('the summary: units by effect, kinds by number, unread criteria by frequency; in any order of units', () => {
  const nothing = { sha256: null, error: null, summary: null, fullMarks: '10', findings: [], unread: [] };
  const found = {
    id: 'x',
    severity: 'error',
    sheet: '表',
    cell: 'E2',
    reported: '9',
    expected: '6',
    message: '',
  };
  const units: readonly Unit[] = [
    { ...nothing, file: 'a', reported: '9', recomputed: '6', effect: '-3', unread: ['酌情', '酌情'] },
    {
      ...nothing,
      file: 'b',
      reported: '5',
      recomputed: '9',
      effect: '4',
      findings: [{ ...found, check: 'score-mismatch' }],
    },
    { ...nothing, file: 'c', reported: '5', recomputed: '5', effect: '0', unread: ['酌情', '看情况'] },
    { ...nothing, file: 'd', error: '坏', reported: null, recomputed: null, effect: null },
  ];
  const bureau = bureauOf(units);
  expect(bureau.byEffect.map(({ file }) => file)).toEqual(['b', 'a']);
  expect(bureau.byCheck).toEqual([{ check: 'score-mismatch', severity: 'error', findings: 1, units: 1 }]);
  expect(bureau.unread).toEqual([
    { text: '酌情', times: 3, units: 2 },
    { text: '看情况', times: 1, units: 1 },
  ]);
  expect(bureau.refused).toEqual([{ file: 'd', error: '坏' }]);
  expect(bureauOf([...units].reverse())).toEqual(bureau);
});
