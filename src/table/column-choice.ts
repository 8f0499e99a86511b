/** Of the headings that claim a role, which column has it. */
import { areaName } from '../grid/address';
import type { ContentRow } from '../grid/content';
import type { Candidate } from './claims';
import { best, latestYear, yearOf } from './claims';
import { sampleColumn } from './column-sample';
import type { Heading } from './header';
import type { Proof } from './proof';
import { provedBy } from './proof';
import type { ColumnRole, PlacedText } from './table';

export interface PlanColumn {
  readonly left: number;
  readonly right: number;
  readonly heading: PlacedText;
  readonly proof: Proof;
}

/** Roles one column of a table has at most. */
export type SingleRole = Exclude<ColumnRole, 'level' | 'name' | 'full-marks' | 'score'>;

const ROLE_NAMES: Readonly<Record<SingleRole | 'score' | 'full-marks', string>> = {
  criterion: '评分标准',
  target: '目标值',
  actual: '实际完成值',
  rate: '完成率',
  operator: '指标性质',
  unit: '度量单位',
  description: '指标说明',
  remark: '备注',
  score: '得分',
  'full-marks': '分值',
};

export function columnOf(sheet: string, heading: Heading, proof: Proof = provedBy('header')): PlanColumn {
  const { slot } = heading;
  return {
    left: heading.left,
    right: heading.right,
    heading: {
      place: { sheet, row: slot.area.top, column: slot.area.left },
      text: slot.text,
      cell: slot.cell,
    },
    proof,
  };
}

export interface Chosen {
  readonly heading: Heading;
  readonly right: number;
}

/** The best claim; two equally good ones are one column when they stand side by side and never differ. */
export function choose(
  kind: SingleRole | 'full-marks' | 'score',
  candidates: readonly Candidate[],
  body: readonly ContentRow[],
  doubts: string[],
  year: number | null = null,
): Chosen | null {
  const top = best(candidates);
  if (top === null) return null;
  const rivals = candidates.filter(({ rank }) => rank === top.rank);
  if (rivals.length === 1) return { heading: top.heading, right: top.heading.right };
  const filled = rivals.filter(({ heading: { left, right } }) => {
    const { texts, figures } = sampleColumn(body, left, right);
    return texts + figures > 0;
  });
  const ofYear = filled.filter(({ heading }) => yearOf(heading) === (year ?? latestYear(filled)));
  const dated = filled.every(({ heading }) => yearOf(heading) !== null);
  if (
    dated &&
    ofYear.length === 1 &&
    ofYear[0] !== undefined &&
    (year !== null || kind === 'actual' || kind === 'score')
  ) {
    return { heading: ofYear[0].heading, right: ofYear[0].heading.right };
  }
  const only = filled[0] ?? top;
  if (filled.length <= 1) return { heading: only.heading, right: only.heading.right };
  if (kind === 'description' || kind === 'remark')
    return { heading: only.heading, right: only.heading.right };
  const names = filled
    .map(({ heading }) => `${areaName(heading.slot.area)}「${heading.slot.text.replace(/\s+/g, '')}」`)
    .join('和');
  doubts.push(`${names}都像是「${ROLE_NAMES[kind]}」列，没有采用任何一列；请在“指定列”中指明用哪一列。`);
  return null;
}
