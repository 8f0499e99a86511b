/** Where an output goes: through links to what they name, onto a plain file or a new name, under an ending that fits. */
import type { Stats } from 'node:fs';
import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { HostError } from '../host/port';
import { extensionOf } from '../host/xlsx/extension';

/** A path to write and rename over, and the file that stands there, if one does. */
export interface OutputPlace {
  readonly path: string;
  readonly standing: Stats | null;
}

/** A chain of links longer than this is a circle (Linux follows 40). */
const MOST_LINKS = 40;
const LONGEST_SHOWN = 60;

/** A name as sentences say it: a very long one by its two ends. */
export function shownName(file: string): string {
  return file.length <= LONGEST_SHOWN ? file : `${file.slice(0, 30)}…${file.slice(-20)}`;
}

export function codeOf(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : '';
}

const nameTooLong = (file: string): HostError =>
  new HostError(
    'name-too-long',
    `文件名或路径太长，系统存不下：「${shownName(file)}」，请换一个短些的名字。`,
  );

/** What the system said about a place → one sentence to act on. */
export function placeProblem(file: string, problem: unknown): HostError {
  const name = shownName(file);
  switch (codeOf(problem)) {
    case 'ENAMETOOLONG':
      return nameTooLong(file);
    case 'ELOOP':
      return new HostError('link-circle', `「${name}」是绕回自己的链接，找不到它指的文件。`);
    case 'ENOENT':
    case 'ENOTDIR':
      return new HostError('no-folder', `写不进「${name}」：它所在的文件夹不存在。`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new HostError('unwritable', `写不进「${name}」：没有写入权限，或文件正被别的程序打开。`);
    case 'EBUSY':
      return new HostError('unwritable', `写不进「${name}」：文件正被别的程序打开，请关闭后再试。`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new HostError('disk-full', `写不进「${name}」：磁盘空间不够。`);
    default:
      return new HostError('unwritable', `写不进「${name}」，请检查文件夹是否存在、是否有权限。`);
  }
}

async function followLinks(file: string): Promise<string> {
  let at = path.resolve(file);
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const facts = await lstat(at).catch((problem: unknown) => {
      if (codeOf(problem) === 'ENOENT') return null;
      throw problem;
    });
    if (facts?.isSymbolicLink() !== true) return at;
    // What a link says counts from the folder it really stands in.
    at = path.resolve(await realpath(path.dirname(at)), await readlink(at));
  }
  throw new HostError('link-circle', `「${shownName(file)}」是绕回自己的链接，找不到它指的文件。`);
}

/** Errors: throws HostError for a folder, a device, a pipe, a name too long, a circle of links. */
export async function outputPlace(file: string): Promise<OutputPlace> {
  const name = shownName(file);
  if (file === '' || /[\\/]$/.test(file))
    throw new HostError('is-folder', `「${name}」是文件夹，请给出文件名。`);
  try {
    const target = await followLinks(file);
    const standing = await lstat(target).catch((problem: unknown) => {
      if (codeOf(problem) === 'ENOENT') return null;
      throw problem;
    });
    if (standing?.isDirectory() === true)
      throw new HostError('is-folder', `「${name}」是文件夹，请给出文件名。`);
    if (standing !== null && !standing.isFile())
      throw new HostError('not-a-file', `「${name}」不是普通文件（是设备、管道之类），不能写到那里。`);
    return { path: target, standing };
  } catch (problem) {
    throw problem instanceof HostError ? problem : placeProblem(file, problem);
  }
}

/** The same file, whatever it is called: by another path, through a link, under a second name. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((file) => stat(file).catch(() => null)));
  if (first && second) return first.dev === second.dev && first.ino === second.ino;
  return path.resolve(a) === path.resolve(b);
}

/** Errors: throws HostError where Excel would refuse these bytes under this name. */
export function fitWorkbookName(file: string, bytes: Uint8Array): void {
  const wanted = extensionOf(bytes);
  if (path.extname(file).toLowerCase() === wanted) return;
  const why =
    wanted === '.xlsx'
      ? '写出的是 Excel 工作簿'
      : wanted === '.xlsm'
        ? '工作簿带宏，写出的也带宏'
        : '原文件是模板，写出的也是模板';
  throw new HostError(
    'wrong-ending',
    `${why}，文件名要以 ${wanted} 结尾，否则 Excel 打不开；没有写出「${shownName(file)}」。`,
  );
}

/** Errors: throws HostError where a browser would not know the page by its name. */
export function fitPageName(file: string): void {
  if (/\.html?$/i.test(file)) return;
  throw new HostError(
    'wrong-ending',
    `核对底稿是网页，文件名要以 .html 结尾；没有写出「${shownName(file)}」。`,
  );
}
