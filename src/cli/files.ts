/** Files in and out: read with a bound, write through a temporary file and a rename. */
import { createHash } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HostError } from '../host/port';

const LARGEST = 200 * 1024 * 1024;

/** Errors: throws HostError with one Chinese sentence when the file is not there, is a folder or too large. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const facts = await stat(file).catch(() => null);
  if (facts === null) throw new HostError('no-such-file', `找不到文件「${file}」，请检查路径。`);
  if (!facts.isFile()) throw new HostError('not-a-file', `「${file}」不是文件，请给出一个 .xlsx 文件。`);
  if (facts.size > LARGEST)
    throw new HostError('too-large', `「${file}」超过 200 MB，请另存为较小的工作簿。`);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new HostError('unreadable', `读不出文件「${file}」，请检查权限或关闭正在使用它的程序。`);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [a, b].map((file) => realpath(file).catch(() => path.resolve(file))),
  );
  return first === second;
}

/** Whole or not at all. Errors: throws HostError when the folder cannot be written. */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(path.resolve(file)), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true });
    throw new HostError('unwritable', `写不进「${file}」，请检查文件夹是否存在、是否有权限。`);
  }
}
