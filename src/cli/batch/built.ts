/** Which engine made a result: the built program itself, so that any change of it makes results anew, named or not. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** In: the built program. Out: a digest of it and of the files beside it that it loads, the same on every machine. */
export async function builtEngine(program: string): Promise<string> {
  const folder = path.dirname(program);
  const digest = createHash('sha256');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  for (const name of files) digest.update(`${name}\n`).update(await readFile(path.join(folder, name)));
  return digest.digest('hex');
}
