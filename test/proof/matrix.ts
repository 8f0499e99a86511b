/** The matrix of seeded defects: for each check what was seeded, found, missed, and what was said besides. */
import type { CheckCode } from '../../src/check/check';
import { CHECK_CODES } from '../../src/check/check';
import type { Analysis } from '../../src/review/analysis';
import { bases } from './bases';
import { nameOf } from './edit';
import { KINDS } from './kinds';
import type { Outcome } from './review';
import { analysisOf, compared, isFound } from './review';
import type { Caused, Seed } from './seed';

const CHECK_NAMES: Readonly<Record<CheckCode, string>> = {
  'score-mismatch': '得分与标准不符',
  'score-above-full-marks': '得分高于分值',
  'score-missing': '没有填得分',
  'score-not-a-number': '得分不是数',
  'score-rounded': '得分取整',
  'total-mismatch': '总分与各行之和不符',
  'subtotal-mismatch': '小计与各行之和不符',
  'weights-mismatch': '分值加不起来',
  'rate-mismatch': '比率与所列数字不符',
  'rate-rounding': '比率截尾',
  'parts-mismatch': '分项与合计不符',
  'cross-table-mismatch': '两处数字不一致',
  'report-mismatch': '报告正文不符',
  'grade-mismatch': '等级与总分不符',
  'criterion-marks-conflict': '标准的分数与分值不符',
  'criterion-gap': '标准有空档',
  'criterion-overlap': '标准有重叠',
  'actual-repeats-target': '实际值照抄指标值',
  'stale-year': '年份是旧的',
  'unit-mismatch': '单位不可比',
};

/** Of the seeds made by rule so many a workbook, spread over it; of those written down, all. */
const PER_BASE = 1;

/** The matrix's seeds, the same ones every time. */
export function matrixSeeds(): readonly Seed[] {
  return Object.values(KINDS).flatMap((kind) =>
    bases.flatMap((base, index) => {
      const seeds = kind.seeds(base, index);
      if (kind.isListed) return seeds;
      return seeds
        .filter((_, at) => (at + index) % Math.ceil(seeds.length / PER_BASE) === 0)
        .slice(0, PER_BASE);
    }),
  );
}

export interface Line extends Outcome {
  readonly seed: Seed;
  readonly analysis: Analysis;
  readonly found: boolean;
}

export function lineOf(seed: Seed): Line {
  const analysis = analysisOf(seed);
  return { seed, analysis, found: isFound(seed, analysis.findings), ...compared(seed, analysis.findings) };
}

const SEVERITY_WORDS = { error: '错误', warning: '可能有误', question: '疑问', info: '提示' } as const;

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()).join(' | ')} |`;

function causedText({ check, severity, at, expected }: Caused): string {
  const value = expected === undefined || expected === null ? '' : `，应为 ${expected}`;
  return `${CHECK_NAMES[check]}（${SEVERITY_WORDS[severity]}）${at.cell}${value}`;
}

const resultText = ({ missed, invented }: Outcome): string =>
  [
    missed.length === 0 ? '✓' : `漏：${missed.join('；')}`,
    ...(invented.length === 0 ? [] : [`误：${invented.join('；')}`]),
  ].join(' ');

function summaryOf(lines: readonly Line[]): readonly string[] {
  const head = ['检查 check', '植入 seeded', '工作簿 workbooks', '找到 found', '漏报 missed', '误报 false'];
  const body = CHECK_CODES.map((check) => {
    const own = lines.filter((line) => line.seed.check === check);
    const count = (some: readonly unknown[]): string => String(some.length);
    return [
      `${CHECK_NAMES[check]} \`${check}\``,
      count(own),
      String(new Set(own.map((line) => line.seed.base.name)).size),
      count(own.filter((line) => line.missed.length === 0)),
      count(own.filter((line) => line.missed.length > 0)),
      count(own.flatMap((line) => line.invented)),
    ];
  });
  return [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...body.map(row)];
}

function detailsOf(check: CheckCode, lines: readonly Line[]): readonly string[] {
  const own = lines.filter((line) => line.seed.check === check);
  const head = ['工作簿', '单元格', '改动', '应报', '结果'];
  return [
    `## ${CHECK_NAMES[check]} \`${check}\``,
    '',
    row(head),
    row(head.map(() => '---')),
    ...own.map((line) =>
      row([
        line.seed.base.name,
        nameOf(line.seed.at),
        line.seed.what,
        line.seed.causes.map(causedText).join('；'),
        resultText(line),
      ]),
    ),
    '',
  ];
}

/** The whole matrix as Markdown, for people: a summary by check, then every seed. */
export function matrixText(lines: readonly Line[]): string {
  return [
    '# 植入的错误与核对的结果 · Seeded defects and what the checks found',
    '',
    '错误由程序植入没有错误的工作簿，应报什么由植入的动作和手写的复核结果另行算出，不用引擎的数字；',
    '误报是既不在该工作簿的已知结果里、也不由这处改动引起的任何一条。',
    '',
    'Defects are seeded by program into workbooks that are right. What each must cause is computed apart from the',
    'engine, from the seeding and the hand-written review. False is anything else that is said. Tests regenerate this',
    'file and fail when it differs; `npm run matrix` rewrites it.',
    '',
    ...summaryOf(lines),
    '',
    ...CHECK_CODES.flatMap((check) => detailsOf(check, lines)),
  ].join('\n');
}
