/** `hefen check`: reads and changes nothing. */
import { readFile } from 'node:fs/promises';
import { HostError } from '../host/port';
import type { Review } from '../review/contract';
import { fingerprint } from '../grid/fingerprint';
import type { Workbook } from '../grid/workbook';
import { figuresText, reportFigures } from '../review/report-figures';
import { analyseNow, reviewWorkbook } from '../review/review';
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import { withSet } from '../rules/in-force';
import type { Clash } from '../rules/taught';
import { besideOwn } from '../review/teaching';
import { readLocalRules } from '../rules/read-local-rules';
import { SET_IDS } from '../rules/sets/sets';
import { besideReport } from '../review/settings';
import { openDocument, readReportText } from './documents';
import { exitCode, outcomeOf } from './exit-code';
import { sha256 } from './files';
import { inputsOf, readInput } from './inputs';
import { chooseColour, say, sayJson, warn } from './print';
import { errorText, reviewText } from './text';
import { readWords, UsageError } from './usage';
import { ENGINE } from '../review/version';
import { CONTRACT } from './version';

interface CheckedFile {
  readonly file: string;
  readonly sha256: string | null;
  /** One Chinese sentence when the file could not be read. */
  readonly error: string | null;
  readonly review: Review | null;
  /** Readings that clash, and what became of the figures of the report's text; null where there is neither. */
  readonly said: string | null;
}

/** In: a rules file, or the id of a rule set. Errors: throws UsageError with every error of the file, one a line. */
export async function rulesFrom(file: string | undefined): Promise<LocalRules | null> {
  if (file === undefined) return null;
  const json = await readFile(file, 'utf8').catch(() => null);
  if (json === null) {
    const named = withSet(nationalRules, file);
    if (named !== null) return { ...named, id: file };
    throw new UsageError(`找不到规则文件「${file}」，也没有这个名称的规则；自带的有 ${SET_IDS}。`);
  }
  const answer = readLocalRules(json);
  if (answer.kind === 'errors')
    throw new UsageError(`规则文件「${file}」有误：\n${answer.errors.join('\n')}`);
  return answer.rules;
}

/** Errors: throws UsageError when the report's text cannot be read. */
async function reportFrom(file: string): Promise<readonly string[]> {
  try {
    return await readReportText(file);
  } catch (problem) {
    if (problem instanceof HostError) throw new UsageError(problem.message);
    throw problem;
  }
}

function saidOf(workbook: Workbook, rules: LocalRules | null, clashes: readonly Clash[]): string | null {
  const paragraphs = workbook.report?.length ?? 0;
  const lines = clashes.map(
    ({ own }) => `  「${own.criterion.trim()}」的读法，工作簿里的与规则文件不同，用了工作簿里的。`,
  );
  if (paragraphs > 0)
    lines.push(`  报告文字 ${paragraphs} 段：${figuresText(reportFigures(analyseNow(workbook, rules)))}`);
  return lines.length === 0 ? null : lines.join('\n');
}

/** A workbook is checked with the report's text where one is given; a Word report brings its own. */
async function checkFile(
  file: string,
  rules: LocalRules | null,
  report: readonly string[] | null,
): Promise<CheckedFile> {
  let digest: string | null = null;
  try {
    const bytes = await readInput(file);
    digest = sha256(bytes);
    const workbook = await openDocument(bytes);
    const whole = besideReport(workbook, report);
    const beside = rules === null ? { rules, clashes: [] } : besideOwn(whole, rules);
    const review = reviewWorkbook(whole, beside.rules);
    return { file, sha256: digest, error: null, review, said: saidOf(whole, beside.rules, beside.clashes) };
  } catch (problem) {
    if (problem instanceof HostError)
      return { file, sha256: digest, error: problem.message, review: null, said: null };
    throw problem;
  }
}

function asJson(checked: CheckedFile): unknown {
  const { file, sha256: digest, error, review } = checked;
  if (review === null) {
    return {
      file,
      sha256: digest,
      error,
      summary: null,
      sheets: [],
      tables: [],
      findings: [],
      question: null,
    };
  }
  const { summary, sheets, tables, findings, question } = review;
  return { file, sha256: digest, error, summary, sheets, tables, findings, question };
}

/** Exit code of the contract. */
export async function check(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, {
    json: { type: 'boolean' },
    rules: { type: 'string' },
    report: { type: 'string' },
    quiet: { type: 'boolean' },
    color: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('请给出要核对的文件。');
  if (chooseColour(values.color) === null) throw new UsageError('--color 应是 auto、always 或 never。');
  const rules = await rulesFrom(values.rules);
  const report = values.report === undefined ? null : await reportFrom(values.report);
  const files: CheckedFile[] = [];
  const inputs = await inputsOf(positionals);
  if (inputs.length === 0) throw new UsageError('文件夹里没有 .xlsx、.xlsm 或 .docx 文件。');
  for (const file of inputs) files.push(await checkFile(file, rules, report));
  if (values.json === true) {
    // The rules given by hand, else the national ones; a workbook may keep its own, which its review then names.
    const only = files.length === 1 ? files[0]?.review?.rules : undefined;
    const inForce = rules ?? nationalRules;
    sayJson(
      {
        contract: CONTRACT,
        engine: ENGINE,
        rules: only ?? { id: inForce.id, hash: fingerprint(JSON.stringify(inForce)), set: inForce.set },
        files: files.map(asJson),
      },
      2,
    );
  } else {
    for (const { file, error, review, said } of files) {
      if (review === null) warn(`${file}：${error ?? ''}`);
      else if (values.quiet !== true)
        say([reviewText(file, review), ...(said === null ? [] : [said])].join('\n'));
      else if (review.summary.errors > 0) say(errorText(file, review));
    }
  }
  return exitCode(files.map(({ review }) => outcomeOf(review)));
}
