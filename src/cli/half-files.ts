/**
 * The file being written, before it takes its name: known by its own name, gone when the run is stopped, and taken
 * away by a later run where this one was killed outright.
 */
import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** `.hefen-<machine>-<process>-<random>.tmp`: short, whatever the file is to be called. */
const HALF = /^\.hefen-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** No write takes this long: what is older was left by a machine or a process that is gone. */
const LONGEST_WRITE = 24 * 60 * 60 * 1000;

const STOPS: Readonly<Record<'SIGINT' | 'SIGTERM' | 'SIGHUP', number>> = {
  SIGINT: 2,
  SIGTERM: 15,
  SIGHUP: 1,
};
const standing = new Set<string>();

function dropAll(): void {
  for (const file of standing) rmSync(file, { force: true });
  standing.clear();
}

const handlers = Object.entries(STOPS).map(([signal, number]) => ({
  signal,
  stop: (): void => {
    dropAll();
    // What a shell expects of a program that was stopped.
    process.exit(128 + number);
  },
}));

/** A name for a half-written file in this folder; it is taken away if the run ends before `settled`. */
export function halfFile(folder: string): string {
  const file = path.join(folder, `.hefen-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  if (standing.size === 0) {
    for (const { signal, stop } of handlers) process.on(signal, stop);
    process.on('exit', dropAll);
  }
  standing.add(file);
  return file;
}

/** The half-written file has its name now, or has been given up: then nothing of it stays. */
export function settled(file: string): void {
  rmSync(file, { force: true });
  standing.delete(file);
  if (standing.size > 0) return;
  for (const { signal, stop } of handlers) process.off(signal, stop);
  process.off('exit', dropAll);
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (problem) {
    // Somebody else's process runs all the same.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}

/** Takes away what killed runs left in a folder. Never throws: a folder that cannot be listed is left alone. */
export async function removeLeftHalves(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const [, where, number] = HALF.exec(name) ?? [];
    if (number === undefined) continue;
    const file = path.join(folder, name);
    const facts = await lstat(file).catch(() => null);
    if (facts?.isFile() !== true) continue;
    const isOld = Date.now() - facts.mtimeMs > LONGEST_WRITE;
    const isGone = where === machine && !isRunning(Number(number));
    if (isOld || isGone) await rm(file, { force: true }).catch(() => undefined);
  }
}
