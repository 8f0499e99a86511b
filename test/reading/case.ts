/** How cases are written: one line an accountant can check without knowing the program. */

/**
 * criterion, full marks, value in the actual cell ('' for none), what must come out, why.
 * What comes out: `得4.5`, `得3（1至3）` where part-steps leave a span, `区间 6–8`, `冲突 0–5`, `人定`, `缺数`, `无档`, `未读懂`.
 */
type Case = readonly [
  criterion: string,
  fullMarks: string,
  value: string,
  expected: string,
  why: string,
  more?: {
    readonly target?: string;
    readonly description?: string;
    readonly name?: string;
  },
];

export interface CaseTable {
  readonly kind: string;
  readonly cases: readonly Case[];
}
