/** Which files are whose: by a hash of the file's own name, so that no machine has to know what the others do. */
import { createHash } from 'node:crypto';
import { UsageError } from '../usage';

export interface Shard {
  /** From 0, as array jobs count. */
  readonly index: number;
  readonly count: number;
}

/** The name a file's result is kept under. */
export function keyOf(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 32);
}

export function isMine(key: string, { index, count }: Shard): boolean {
  return Number.parseInt(key.slice(0, 12), 16) % count === index;
}

type Environment = Readonly<Record<string, string | undefined>>;

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** The number an array job gives each of its machines: Kubernetes counts from 0, Slurm from what it was told. */
function indexFrom(environment: Environment): number | null {
  const kubernetes = whole(environment['JOB_COMPLETION_INDEX']);
  if (kubernetes !== null) return kubernetes;
  const slurm = whole(environment['SLURM_ARRAY_TASK_ID']);
  return slurm === null ? null : slurm - (whole(environment['SLURM_ARRAY_TASK_MIN']) ?? 0);
}

/**
 * `--shard i/n`, i from 0; `--shard /n` takes i from the array job; without it Slurm says both. All files otherwise.
 * Errors: throws UsageError.
 */
export function shardOf(option: string | undefined, environment: Environment): Shard {
  if (option === undefined) {
    const count = whole(environment['SLURM_ARRAY_TASK_COUNT']);
    const index = count === null ? null : indexFrom(environment);
    if (count !== null && index !== null) return checked(index, count);
    if (indexFrom(environment) !== null && environment['JOB_COMPLETION_INDEX'] !== undefined)
      throw new UsageError('这是数组任务中的一个，请用 --shard /总数 说明一共几个。');
    return { index: 0, count: 1 };
  }
  const [, given, total] = /^(\d{0,9})\/(\d{1,9})$/.exec(option) ?? [];
  const index = given === '' ? indexFrom(environment) : whole(given);
  const count = whole(total);
  if (index === null || count === null)
    throw new UsageError('--shard 应写成 i/n（i 从 0 到 n−1）；数组任务里可写 /n。');
  return checked(index, count);
}

function checked(index: number, count: number): Shard {
  if (count < 1 || index < 0 || index >= count)
    throw new UsageError(`--shard 的序号应在 0 到 ${count - 1} 之间，现在是 ${index}。`);
  return { index, count };
}
