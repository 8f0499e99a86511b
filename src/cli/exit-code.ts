/** What a command's exit says: the worst of its files, and never 0 where nothing was compared. */
import type { Review, Summary } from '../review/contract';

/** What decides of one file; null: it could not be read, or not be written. */
export type Outcome = Pick<Summary, 'errors' | 'compared'> | null;

export const outcomeOf = (review: Review | null): Outcome => review?.summary ?? null;

/** 2 unread, 1 errors that stand, 3 a file without one row compared, else 0; in this order. */
export function exitCode(files: readonly Outcome[]): 0 | 1 | 2 | 3 {
  if (files.some((file) => file === null)) return 2;
  if (files.some((file) => file !== null && file.errors > 0)) return 1;
  return files.some((file) => file !== null && file.compared === 0) ? 3 : 0;
}
