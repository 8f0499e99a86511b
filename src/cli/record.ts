/** `hefen record`: the record sheet of a file as a page to print; the file itself is not changed. */
import path from 'node:path';
import { HostError } from '../host/port';
import { XlsxHost } from '../host/xlsx/host';
import { reviewWorkbook } from '../review/review';
import { besideReport } from '../review/settings';
import { recordSheet } from '../review/record';
import { recordHtml } from '../review/record-html';
import { now } from '../host/clock';
import { exitCode } from './exit-code';
import { readBytes, sha256, writeBytes } from './files';
import { fitPageName, isSameFile, outputPlace } from './output-place';
import { reviewText } from './text';
import { say, warn } from './print';
import { readWords, UsageError } from './usage';

/** Exit code of the contract, for the workbook as it stands. Nothing is written when the file has no score table. */
export async function record(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, { output: { type: 'string', short: 'o' } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('请给出一个文件。');
  if (values.output === undefined)
    throw new UsageError('请用 -o 给出底稿网页的文件名，例如 -o 核对底稿.html。');
  const { output } = values;
  if (await isSameFile(file, output)) throw new UsageError('核对底稿须另存，不能就是原文件。');
  try {
    const bytes = await readBytes(file);
    await outputPlace(output);
    fitPageName(output);
    const workbook = besideReport(await new XlsxHost(bytes).read());
    const review = reviewWorkbook(workbook);
    if (review.summary.tables === 0) {
      say(reviewText(file, review));
      warn('没有评分表，未生成核对底稿。');
      return exitCode([review.summary]);
    }
    const sheet = recordSheet(workbook, workbook, {
      file: path.basename(file),
      when: now(),
      sha256: sha256(bytes),
    });
    await writeBytes(output, new TextEncoder().encode(recordHtml(sheet)));
    say(`已写出 ${output}`);
    if (review.summary.compared === 0) warn(reviewText(file, review));
    return exitCode([review.summary]);
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
    warn(`${file}：${problem.message}`);
    return 2;
  }
}
