/** The files a command is given: files, folders with all they hold, `-` for standard input; in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { HostError } from '../host/port';
import { BOUNDS } from '../host/bounds';
import { readBytes } from './files';

export const STANDARD_INPUT = '-';

const READABLE = /\.(?:xlsx|xlsm|docx)$/i;
/** `~$表.xlsx` is what Office keeps beside a file that is open; names with a dot are hidden. */
const NOT_MEANT = /^(?:~\$|\.)/;

/** Files below a folder by code point of their path, so that every machine gives one order. Links to folders are not followed. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !NOT_MEANT.test(name))
      .map(async (entry): Promise<readonly string[]> => {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(full);
        return (entry.isFile() || entry.isSymbolicLink()) && READABLE.test(entry.name) ? [full] : [];
      }),
  );
  return found.flat().sort((a, b) => (a < b ? -1 : 1));
}

/** A folder gives way to its files; whatever else was given stays, to be refused by name when it is read. */
export async function inputsOf(given: readonly string[]): Promise<readonly string[]> {
  const inputs: string[] = [];
  for (const one of given) {
    const facts = one === STANDARD_INPUT ? null : await stat(one).catch(() => null);
    if (facts?.isDirectory() === true) inputs.push(...(await filesBelow(one)));
    else inputs.push(one);
  }
  return inputs;
}

/** Errors: as `readBytes`; standard input is bound like a file. */
export async function readInput(input: string): Promise<Uint8Array> {
  if (input !== STANDARD_INPUT) return readBytes(input);
  const bytes = await buffer(process.stdin);
  if (bytes.length > BOUNDS.fileBytes)
    throw new HostError('too-large', '标准输入超过 200 MB，请另存为较小的工作簿。');
  return new Uint8Array(bytes);
}
