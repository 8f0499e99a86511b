/** Files in and out: read with a bound, write whole or not at all. */
import { createHash } from 'node:crypto';
import { access, constants, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { BOUNDS } from '../host/bounds';
import { HostError } from '../host/port';
import { halfFile, removeLeftHalves, settled } from './half-files';
import type { OutputPlace } from './output-place';
import { codeOf, outputPlace, placeProblem, shownName } from './output-place';

/** Errors: throws HostError with one Chinese sentence when the file is not there, is a folder or too large. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const name = shownName(file);
  const facts = await stat(file).catch((problem: unknown) => {
    const code = codeOf(problem);
    if (code === 'ENAMETOOLONG' || code === 'ELOOP') throw placeProblem(file, problem);
    return null;
  });
  if (facts === null) throw new HostError('no-such-file', `找不到文件「${name}」，请检查路径。`);
  if (!facts.isFile()) throw new HostError('not-a-file', `「${name}」不是文件，请给出一个 .xlsx 文件。`);
  if (facts.size > BOUNDS.fileBytes)
    throw new HostError('too-large', `「${name}」超过 200 MB，请另存为较小的工作簿。`);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new HostError('unreadable', `读不出文件「${name}」，请检查权限或关闭正在使用它的程序。`);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A new file has the rights new files have here; one that stood keeps its own, and its owner where that is allowed. */
async function fill(half: string, bytes: Uint8Array, { standing }: OutputPlace): Promise<void> {
  const handle = await open(half, 'wx', standing === null ? 0o666 : 0o600);
  try {
    await handle.writeFile(bytes);
    if (standing !== null) {
      await handle.chown(standing.uid, standing.gid).catch(() => undefined);
      await handle.chmod(standing.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Whole or not at all, beside the file and then under its name; a symbolic link stays, what it names is written.
 * Errors: throws HostError, as `outputPlace`, and when the folder or a file that stands there cannot be written.
 */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const place = await outputPlace(file);
  const folder = path.dirname(place.path);
  await removeLeftHalves(folder);
  const half = halfFile(folder);
  try {
    // Renaming over a file asks the folder only; its own rights count all the same.
    if (place.standing !== null) await access(place.path, constants.W_OK);
    await fill(half, bytes, place);
    await rename(half, place.path);
  } catch (problem) {
    throw placeProblem(file, problem);
  } finally {
    settled(half);
  }
}
