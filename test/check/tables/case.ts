/** A check's cases: rows of a small self-evaluation table, and where the check must speak. Expectations by hand. */
import type { CheckCode } from '../../../src/check/registry';
import { cellName } from '../../../src/grid/address';
import { analyseNow } from '../../../src/review/review';
import type { LocalRules } from '../../../src/rules/local-rules';
import { sheetOf, workbookOf } from '../../table/notation';

export interface Case {
  readonly what: string;
  /** 一级 | 二级 | 三级 | 指标值 | 实际值 | 分值 | 得分 | 偏差原因, from row 3 on. */
  readonly rows: readonly string[];
  /** `warning E3`; empty where the check must keep quiet. */
  readonly said: readonly string[];
  readonly heading?: string;
  readonly title?: string;
  /** Lines below the total. */
  readonly below?: readonly string[];
  readonly rules?: LocalRules;
}

export interface CheckTable {
  readonly check: CheckCode;
  readonly cases: readonly Case[];
}

const HEADING = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施';

const sumOf = (rows: readonly string[], column: number): number =>
  rows.reduce((sum, row) => sum + Number(row.split('|')[column] ?? 0), 0);

/** In: a case. Out: what the check says of it, and with what words. */
export function saidOf(check: CheckCode, { rows, heading, title, below, rules }: Case): readonly string[] {
  const total = `合计|<|<|||${String(sumOf(rows, 5))}|${String(sumOf(rows, 6))}|`;
  const lines = [title ?? '某局2023年度项目支出绩效自评表', heading ?? HEADING, ...rows, total];
  const sheet = sheetOf('表', [...lines, ...(below ?? [])].join('\n'));
  return analyseNow(workbookOf(sheet), rules ?? null)
    .findings.filter((finding) => finding.check === check)
    .map(({ severity, place }) => `${severity} ${cellName(place)}`);
}
