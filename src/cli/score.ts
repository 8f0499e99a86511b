/** `hefen score`: what 一键核分 does, on a copy. */
import path from 'node:path';
import type { LeftOut, Receipt } from '../host/port';
import { HostError } from '../host/port';
import { isDocx } from '../host/docx/kind';
import { openDocx } from '../host/docx/read';
import { xlsxOfTables } from '../host/docx/write-out';
import { XlsxHost } from '../host/xlsx/host';
import { cellName } from '../grid/address';
import type { Workbook } from '../grid/workbook';
import { valueText } from '../grid/workbook';
import type { ProposalView } from '../review/contract';
import { writeEdits } from '../review/edits';
import type { FormulaProposal } from '../review/formula-proposals';
import { formulaProposals } from '../review/formula-proposals';
import { recordEdits } from '../review/record';
import { reviewWorkbook } from '../review/review';
import { exitCode } from './exit-code';
import { readBytes, sha256, writeBytes } from './files';
import { fitWorkbookName, isSameFile, outputPlace } from './output-place';
import { droppedLines, reviewText } from './text';
import { now } from '../host/clock';
import { say, warn } from './print';
import { readWords, UsageError } from './usage';

const LEFT: Readonly<Record<LeftOut, string>> = {
  locked: '单元格已锁定',
  formula: '单元格是公式',
  changed: '单元格已被改动',
  unsupported: '不支持',
  noted: '单元格已有批注，未另加说明',
  'read-only': '工作簿只读',
  'missing-sheet': '工作表不存在',
  refused: '程序不接受',
};

function leftLines(receipt: Receipt): readonly string[] {
  return receipt.left.flatMap(({ edit, why }) =>
    edit.kind === 'value' || edit.kind === 'mark'
      ? [`  未写 ${edit.place.sheet}!${cellName(edit.place)}：${LEFT[why]}`]
      : [],
  );
}

/** A formula changes no score that was not to be changed: only where it gives what stands or what is written anyway. */
function formulasFor(
  workbook: Workbook,
  chosen: readonly ProposalView[],
  all: boolean,
): readonly FormulaProposal[] {
  return formulaProposals(workbook, null).filter(
    (line) =>
      all ||
      line.agrees ||
      chosen.some(
        ({ sheet, cell, kind, to }) =>
          kind === 'score' && sheet === line.sheet && cell === line.cell && Number(to) === Number(line.to),
      ),
  );
}

/** Exit code of the contract, for the workbook as written. Nothing is written when the file has no score table. */
export async function score(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, {
    output: { type: 'string', short: 'o' },
    all: { type: 'boolean' },
    record: { type: 'boolean' },
    formulas: { type: 'boolean' },
    'in-place': { type: 'boolean' },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('请给出一个要核分的文件。');
  const inPlace = values['in-place'] === true;
  if (inPlace && values.output !== undefined) throw new UsageError('-o 和 --in-place 只能用一个。');
  const output = inPlace ? file : values.output;
  if (output === undefined) throw new UsageError('请用 -o 给出输出文件，或用 --in-place 改写原文件。');
  if (!inPlace && (await isSameFile(file, output))) {
    throw new UsageError('输出文件就是原文件；要改写原文件请加 --in-place。');
  }
  try {
    const bytes = await readBytes(file);
    await outputPlace(output);
    const word = isDocx(bytes) ? openDocx(bytes) : null;
    if (word !== null && inPlace) {
      throw new UsageError('Word 报告不能直接改写，请用 -o 给出输出的 .xlsx 文件。');
    }
    if (word?.sheets.length === 0) {
      const review = reviewWorkbook(word);
      say(reviewText(file, review));
      warn('报告里没有表格，未生成输出文件。');
      return exitCode([review.summary]);
    }
    // Scores are written into a workbook of the report's tables; the text is read along.
    const source = word === null ? bytes : xlsxOfTables(word);
    if (!inPlace) fitWorkbookName(output, source);
    const host = new XlsxHost(source);
    const report = word?.report;
    const before = await host.read();
    const review = reviewWorkbook(before);
    if (review.summary.tables === 0) {
      say(reviewText(file, review));
      warn('没有可写的评分表，未生成输出文件。');
      return exitCode([review.summary]);
    }
    const chosen = review.proposals.filter((item) => item.writable && (item.ticked || values.all === true));
    const formulas = values.formulas === true ? formulasFor(before, chosen, values.all === true) : [];
    const asFormula = new Set(formulas.map(({ sheet, cell }) => `${sheet}!${cell}`));
    const plain = chosen.filter(({ sheet, cell }) => !asFormula.has(`${sheet}!${cell}`));
    const edits = writeEdits(before, review, [...plain, ...formulas]);
    const receipt = await host.apply(edits);
    if (receipt.failure !== null) throw new HostError('refused', receipt.failure);
    const after = await host.read();
    if (values.record === true) {
      const written = await host.apply(
        recordEdits(before, after, { file: path.basename(file), when: now(), sha256: sha256(bytes) }),
      );
      if (written.failure !== null) throw new HostError('refused', written.failure);
    }
    await writeBytes(output, host.bytes());
    for (const item of edits) {
      if (item.kind === 'value')
        say(
          `  已写 ${item.place.sheet}!${cellName(item.place)}：${valueText(item.was)} → ${valueText(item.value)}${item.formula === undefined ? '' : '（公式）'}`,
        );
    }
    for (const line of [...leftLines(receipt), ...droppedLines(receipt.dropped ?? [])]) say(line);
    const result = reviewWorkbook(report === undefined ? after : { ...after, report });
    say(reviewText(output, result));
    return exitCode([result.summary]);
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
    warn(`${file}：${problem.message}`);
    return 2;
  }
}
