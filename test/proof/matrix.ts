/** The matrix of seeded defects: for each check what was seeded, found, missed, and what was said besides. */
import { cleanCountsText } from './clean-counts';
import type { RegisteredCheck } from '../../src/check/registry';
import { CHECKS } from '../../src/check/registry';
import type { Analysis } from '../../src/review/analysis';
import { bases } from './bases';
import { nameOf } from './edit';
import { KINDS } from './kinds';
import type { Outcome } from './review';
import { analysisOf, compared, isFound } from './review';
import type { Caused, Seed } from './seed';

const CHECK_NAMES = new Map(CHECKS.map(({ code, name }) => [code, name]));

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
  return `${CHECK_NAMES.get(check) ?? ''}（${SEVERITY_WORDS[severity]}）${at.cell}${value}`;
}

const resultText = ({ missed, invented }: Outcome): string =>
  [
    missed.length === 0 ? '✓' : `漏：${missed.join('；')}`,
    ...(invented.length === 0 ? [] : [`误：${invented.join('；')}`]),
  ].join(' ');

function summaryOf(lines: readonly Line[]): readonly string[] {
  const head = ['检查 check', '植入 seeded', '工作簿 workbooks', '找到 found', '漏报 missed', '误报 false'];
  const body = CHECKS.map(({ code, name }) => {
    const own = lines.filter((line) => line.seed.check === code);
    const count = (some: readonly unknown[]): string => String(some.length);
    return [
      `${name} \`${code}\``,
      count(own),
      String(new Set(own.map((line) => line.seed.base.name)).size),
      count(own.filter((line) => line.missed.length === 0)),
      count(own.filter((line) => line.missed.length > 0)),
      count(own.flatMap((line) => line.invented)),
    ];
  });
  return [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...body.map(row)];
}

function detailsOf({ code, name }: RegisteredCheck, lines: readonly Line[]): readonly string[] {
  const own = lines.filter((line) => line.seed.check === code);
  const head = ['工作簿', '单元格', '改动', '应报', '结果'];
  return [
    `## ${name} \`${code}\``,
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
    cleanCountsText(),
    '',
    ...CHECKS.flatMap((check) => detailsOf(check, lines)),
  ].join('\n');
}
