/** Runs the command line as a user would, from the checkout. */
import { spawnSync } from 'node:child_process';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds itself first where needed, so the first call takes some seconds. */
export function hefen(words: readonly string[], input = ''): Outcome {
  const run = spawnSync(process.execPath, ['src/cli/launch.js', ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
