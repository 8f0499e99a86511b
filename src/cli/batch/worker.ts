/** One worker: a file at a time, its result kept before the next is taken. */
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { mkdir } from 'node:fs/promises';
import { isDocx } from '../../host/docx/kind';
import { openDocx } from '../../host/docx/read';
import { xlsxOfTables } from '../../host/docx/write-out';
import { HostError } from '../../host/port';
import { XlsxHost } from '../../host/xlsx/host';
import { writeEdits } from '../../review/edits';
import { reviewWorkbook } from '../../review/review';
import { besideReport } from '../../review/settings';
import type { Unit } from '../../review/unit';
import { unitOf, unreadableUnit } from '../../review/unit';
import { openDocument } from '../documents';
import { readBytes, sha256, writeBytes } from '../files';
import { storedUnit, storeUnit } from './checkpoint';
import type { Answer, BatchSettings, Task } from './task';

async function scoredCopy(bytes: Uint8Array, task: Task, { out, rules }: BatchSettings): Promise<void> {
  const source = isDocx(bytes) ? xlsxOfTables(openDocx(bytes)) : bytes;
  const host = new XlsxHost(source);
  const before = await host.read();
  const review = reviewWorkbook(before, rules);
  const chosen = review.proposals.filter(({ writable, ticked }) => writable && ticked);
  const receipt = await host.apply(writeEdits(before, review, chosen));
  if (receipt.failure !== null) throw new HostError('refused', receipt.failure);
  const place = path.join(out, 'scored', task.name.replace(/\.docx$/i, '.docx.xlsx').replace(/^[./\\]+/, ''));
  await mkdir(path.dirname(place), { recursive: true });
  await writeBytes(place, host.bytes());
}

async function unitFor(
  bytes: Uint8Array,
  digest: string,
  task: Task,
  settings: BatchSettings,
): Promise<Unit> {
  const workbook = besideReport(await openDocument(bytes));
  const review = reviewWorkbook(workbook, settings.rules);
  if (settings.score && review.summary.tables > 0) await scoredCopy(bytes, task, settings);
  return unitOf(task.name, digest, workbook, review);
}

async function work(task: Task, settings: BatchSettings): Promise<Answer> {
  const { out, basis } = settings;
  const known = await storedUnit(out, task.key, basis);
  let digest: string | null = null;
  let unit: Unit;
  try {
    const bytes = await readBytes(task.path);
    digest = sha256(bytes);
    if (known !== null && known.sha256 === digest) return { kind: 'kept' };
    unit = await unitFor(bytes, digest, task, settings);
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
    unit = unreadableUnit(task.name, digest, problem.message);
  }
  await storeUnit(out, task.key, basis, unit);
  return { kind: 'made' };
}

/** Listens for tasks until it is ended. What no refusal explains ends this worker, and only it. */
export function startWorker(): void {
  const settings = workerData as BatchSettings;
  parentPort?.on('message', (task: Task) => {
    work(task, settings).then(
      (answer) => parentPort?.postMessage(answer),
      (problem: unknown) => {
        // Outside the promise, so that it ends the thread.
        setImmediate(() => {
          throw problem;
        });
      },
    );
  });
}
