/** One command, from its words to its exit code; each stands in a file of its own, loaded when it is wanted. */
import { helpText, manPage } from './commands';
import { completion } from './completion';
import { say, warn } from './print';
import { ENGINE } from '../review/version';
import { UsageError } from './usage';

/** `program`: the built file, which is the worker of its own batch too. Errors: throws UsageError for a command typed wrong. */
async function command(words: readonly string[], program: string): Promise<number> {
  const [name, ...rest] = words;
  switch (name) {
    case 'check':
      return (await import('./check')).check(rest);
    case 'score':
      return (await import('./score')).score(rest);
    case 'rule':
      return (await import('./rule')).rule(rest);
    case 'clean':
      return (await import('./clean')).clean(rest);
    case 'record':
      return (await import('./record')).record(rest);
    case 'start':
      return (await import('./start')).start(rest);
    case 'batch':
      return (await import('./batch/batch')).batch(rest, program);
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
      throw new UsageError(`没有「${name}」这个命令。`);
  }
}

/** Exit code of the contract; what went wrong is said on standard error. */
export async function run(words: readonly string[], program: string): Promise<number> {
  try {
    return await command(words, program);
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : '未知错误';
    warn(problem instanceof UsageError ? `${message}\n\n${helpText()}` : `核分没有完成：${message}`);
    return 2;
  }
}
