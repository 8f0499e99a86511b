import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

/** The command was typed wrong; the message says how, in Chinese, and the help follows. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** `parseArgs`, with its refusals in Chinese. Errors: throws UsageError. */
export function readWords<const T extends Options>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (problem) {
    const detail = problem instanceof Error ? (/'(-[^']*)'/.exec(problem.message)?.[1] ?? '') : '';
    throw new UsageError(detail === '' ? '命令写法不对。' : `命令写法不对：${detail}。`);
  }
}
