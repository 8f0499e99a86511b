/** `hefen record`: the record sheet of a file as a page to print; the file itself is not changed. */
import path from 'node:path';
import { HostError } from '../host/port';
import { XlsxHost } from '../host/xlsx/host';
import { recordSheet } from '../review/record';
import { recordHtml } from '../review/record-html';
import { now } from '../host/clock';
import { readBytes, writeBytes } from './files';
import { readWords, UsageError } from './usage';

/** Exit: 2 when the file could not be read or the page not written, else 0. */
export async function record(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, { output: { type: 'string', short: 'o' } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('请给出一个文件。');
  if (values.output === undefined)
    throw new UsageError('请用 -o 给出底稿网页的文件名，例如 -o 核对底稿.html。');
  try {
    const workbook = await new XlsxHost(await readBytes(file)).read();
    const sheet = recordSheet(workbook, workbook, { file: path.basename(file), when: now() });
    await writeBytes(values.output, new TextEncoder().encode(recordHtml(sheet)));
    console.log(`已写出 ${values.output}`);
    return 0;
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
    console.error(`${file}：${problem.message}`);
    return 2;
  }
}
