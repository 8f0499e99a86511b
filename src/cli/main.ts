/** The command line: which command, which words; each command stands in a file of its own. */
import { isMainThread } from 'node:worker_threads';
import { check } from './check';
import { clean } from './clean';
import { helpText, manPage } from './commands';
import { completion } from './completion';
import { say, warn } from './print';
import { ENGINE } from './version';
import { record } from './record';
import { rule } from './rule';
import { score } from './score';
import { start } from './start';
import { UsageError } from './usage';

async function run(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  switch (command) {
    case 'check':
      return check(rest);
    case 'score':
      return score(rest);
    case 'rule':
      return rule(rest);
    case 'clean':
      return clean(rest);
    case 'record':
      return record(rest);
    case 'start':
      return start(rest);
    case 'batch': {
      const { batch } = await import('./batch/batch');
      return batch(rest, __filename);
    }
    case 'completion':
      process.stdout.write(completion(rest));
      return 0;
    case 'man':
      process.stdout.write(manPage(ENGINE));
      return 0;
    case undefined:
    case 'help':
    case '-h':
    case '--help':
      say(helpText());
      return 0;
    default:
      throw new UsageError(`没有「${command}」这个命令。`);
  }
}

if (isMainThread)
  run(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (problem: unknown) => {
      const message = problem instanceof Error ? problem.message : '未知错误';
      warn(problem instanceof UsageError ? `${message}\n\n${helpText()}` : `核分没有完成：${message}`);
      process.exitCode = 2;
    },
  );
// The same program is the worker of its own batch.
else
  void import('./batch/worker').then(({ startWorker }) => {
    startWorker();
  });
