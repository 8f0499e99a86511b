/** `hefen batch`: a whole bureau's files, by several workers and, where wanted, several machines. */
import { mkdir, readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { fingerprint } from '../../grid/fingerprint';
import { unreadableUnit } from '../../review/unit';
import { rulesFrom } from '../check';
import type { Outcome } from '../exit-code';
import { exitCode } from '../exit-code';
import { removeLeftHalves } from '../half-files';
import { filesBelow } from '../inputs';
import { say, warn } from '../print';
import { readWords, UsageError } from '../usage';
import { builtEngine } from './built';
import { storedUnit, storedUnitNow, storeUnit } from './checkpoint';
import type { Format } from './outputs';
import { FORMATS, writeTables } from './outputs';
import { runPool } from './pool';
import { Progress } from './progress';
import { isMine, keyOf, shardOf } from './shards';
import { countsLine } from './tables';
import type { Answer, BatchSettings, Task } from './task';

/** What one worker may hold; a file that needs more is named and passed over. */
const MEMORY = 1024;
const LONGEST = 300;

/** Every file once, in the order of the tables: by code point of its name. The results are not among them. */
async function tasksIn(folders: readonly string[], out: string): Promise<readonly Task[]> {
  const names = new Map<string, string>();
  const inside = path.resolve(out) + path.sep;
  for (const folder of folders) {
    const facts = await stat(folder).catch(() => null);
    if (facts?.isDirectory() !== true) throw new UsageError(`「${folder}」不是文件夹。`);
    for (const file of await filesBelow(folder)) {
      if (path.resolve(file).startsWith(inside)) continue;
      names.set(file.split(path.sep).join('/'), file);
    }
  }
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]) => ({ name, path: file, key: keyOf(name) }));
}

function wholeNumber(text: string | undefined, otherwise: number, name: string): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`${name} 应是正整数。`);
  return Number(text);
}

function formatOf(text: string | undefined): Format {
  const format = FORMATS.find((one) => one === (text ?? 'jsonl'));
  if (format === undefined) throw new UsageError(`--format 应是 ${FORMATS.join('、')} 之一。`);
  return format;
}

/** What runs killed before have left half written. */
async function sweep(out: string): Promise<void> {
  await removeLeftHalves(out);
  const done = path.join(out, 'done');
  for (const folder of await readdir(done).catch((): string[] => []))
    await removeLeftHalves(path.join(done, folder));
}

/** `program`: what a worker runs. Exit code of the contract, over the files of this share. */
export async function batch(words: readonly string[], program: string): Promise<number> {
  const { values, positionals } = readWords(words, {
    out: { type: 'string' },
    jobs: { type: 'string' },
    shard: { type: 'string' },
    format: { type: 'string' },
    rules: { type: 'string' },
    score: { type: 'boolean' },
    timeout: { type: 'string' },
    quiet: { type: 'boolean' },
  });
  if (positionals.length === 0) throw new UsageError('请给出要核对的文件夹。');
  if (values.out === undefined) throw new UsageError('请用 --out 给出放结果的文件夹。');
  const out = values.out;
  const format = formatOf(values.format);
  const jobs = wholeNumber(values.jobs, availableParallelism(), '--jobs');
  const longest = wholeNumber(values.timeout, LONGEST, '--timeout') * 1000;
  const shard = shardOf(values.shard, process.env);
  const rules = await rulesFrom(values.rules);
  const score = values.score === true;
  const basis = fingerprint(JSON.stringify({ engine: await builtEngine(program), rules, score }));
  await mkdir(out, { recursive: true });
  await sweep(out);
  const all = await tasksIn(positionals, out);
  const mine = all.filter(({ key }) => isMine(key, shard));
  const settings: BatchSettings = { out, basis, rules, score };
  const progress = new Progress(mine.length, values.quiet === true ? null : process.stderr);
  await runPool<Task, Answer>(mine, {
    jobs: Math.max(1, Math.min(jobs, mine.length)),
    longest,
    start: () =>
      new Worker(program, {
        workerData: settings,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      }),
    onAnswer: (_, { kind }) => {
      progress.step(kind === 'made');
    },
    onBroken: async (task, why) => {
      warn(`${task.name}：${why}`);
      // Kept like any other result, unless the worker had finished before it broke.
      if ((await storedUnit(out, task.key, basis)) === null)
        await storeUnit(out, task.key, basis, unreadableUnit(task.name, null, why));
      progress.step(true);
    },
  });
  progress.end();
  const { missing, bureau } = writeTables(out, basis, all, format);
  if (bureau === null) say(`这一份已完成；还有 ${missing} 个文件由别的分片核对，最后完成的一个写出汇总。`);
  else if (values.quiet !== true)
    say(
      `${countsLine(bureau)}\n结果在 ${path.join(out, 'units.jsonl')}，汇总在 ${path.join(out, 'summary.json')}`,
    );
  return exitCode(mine.map(({ key }): Outcome => storedUnitNow(out, key, basis)?.summary ?? null));
}
