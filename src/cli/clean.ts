/** `hefen clean`: 导出报送稿, the workbook with its accepted scores and without any trace of ours. */
import { HostError } from '../host/port';
import { missingResults } from '../grid/missing-results';
import { withoutTrace } from '../host/xlsx/clean';
import { openXlsx } from '../host/xlsx/read';
import { readBytes, writeBytes } from './files';
import { fitWorkbookName, isSameFile, outputPlace } from './output-place';
import { droppedLines } from './text';
import { say, warn } from './print';
import { readWords, UsageError } from './usage';

/** Exit: 2 when the file could not be read or the copy not written, else 0. */
export async function clean(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, { output: { type: 'string', short: 'o' } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('请给出一个文件。');
  const { output } = values;
  if (output === undefined) throw new UsageError('请用 -o 给出报送稿的文件名。');
  if (await isSameFile(file, output)) throw new UsageError('报送稿须另存，不能就是原文件。');
  try {
    const bytes = await readBytes(file);
    await outputPlace(output);
    const copy = withoutTrace(bytes);
    fitWorkbookName(output, copy);
    await writeBytes(output, copy);
    say(`已写出 ${output}`);
    const { workbook } = openXlsx(copy);
    for (const line of droppedLines(missingResults(workbook))) say(line);
    return 0;
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
    warn(`${file}：${problem.message}`);
    return 2;
  }
}
