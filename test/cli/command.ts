/** Runs the command line as a user would: from the checkout as a program, or in this process, which is quicker. */
import { spawnSync } from 'node:child_process';
import { chooseColour } from '../../src/cli/print';
import { run } from '../../src/cli/run';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds itself first where needed, so the first call takes some seconds. */
export function launched(words: readonly string[], input: string | Buffer = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/launch.js', ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same command from its words to its exit code, without a process of its own; standard input is not read. */
export async function hefen(words: readonly string[]): Promise<Outcome> {
  const printed = { out: '', err: '' };
  const into =
    (which: 'out' | 'err') =>
    (text: string | Uint8Array): boolean => {
      printed[which] += String(text);
      return true;
    };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ];
  // As in a pipe, whatever the tests themselves run in.
  const colourless = process.env['NO_COLOR'];
  process.env['NO_COLOR'] = '1';
  try {
    const code = await run(words, 'dist/cli/hefen.js');
    return { code, ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
    if (colourless === undefined) delete process.env['NO_COLOR'];
    else process.env['NO_COLOR'] = colourless;
    chooseColour('never');
  }
}
