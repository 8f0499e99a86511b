/** The program: a command on the main thread, the worker of a batch on any other. */
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  void import('./run').then(async ({ run }) => {
    process.exitCode = await run(process.argv.slice(2), __filename);
  });
// The same program is the worker of its own batch.
else
  void import('./batch/worker').then(({ startWorker }) => {
    startWorker();
  });
