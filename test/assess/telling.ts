/** What an assessment says, in a form that can be written down by hand and read by an accountant. */
import type { RowRule } from '../../src/assess/row-rule';
import { assessRow } from '../../src/assess/assess';
import type { Assessment } from '../../src/assess/assessment';
import { readCriterion } from '../../src/reading/criterion';
import { Ratio } from '../../src/grid/ratio';
import { measureRow } from '../../src/measure/measure';
import type { Measured } from '../../src/measure/measurement';
import type { LocalRules } from '../../src/rules/local-rules';
import { nationalRules } from '../../src/rules/local-rules';
import type { PlacedText } from '../../src/table/table';

/** A row as it stands in a table; `full` '' where the table gives no full marks. */
export interface Row {
  readonly criterion?: string;
  readonly full: string;
  readonly value?: string;
  readonly target?: string;
  readonly description?: string;
  readonly name?: string;
  readonly notes?: readonly string[];
  readonly siblings?: readonly string[];
  /** Levels above it: 成本指标 says which way its target points. */
  readonly levels?: readonly string[];
  /** A value found elsewhere, as figure and unit (`%` for a rate, as a fraction); instead of what `value` is read as. */
  readonly found?: readonly [value: string, unit: string];
  readonly role?: RowRule['role'];
  readonly rules?: Partial<LocalRules>;
}

/** The places a row's texts stand at; the columns are those of the command line. */
const COLUMNS = {
  name: 0,
  criterion: 1,
  description: 2,
  target: 3,
  value: 4,
  notes: 10,
  siblings: 20,
} as const;

function placed(text: string | undefined, column: number): PlacedText | null {
  return text === undefined || text.trim() === ''
    ? null
    : { place: { sheet: '', row: 0, column }, text, cell: null };
}

export function ruleOf(row: Row): RowRule {
  const cells = {
    name: placed(row.name, COLUMNS.name),
    criterion: placed(row.criterion, COLUMNS.criterion),
    description: placed(row.description, COLUMNS.description),
    operator: null,
    target: placed(row.target, COLUMNS.target),
    unit: null,
    actual: placed(row.value, COLUMNS.value),
    rate: null,
    remark: null,
  };
  const several = (texts: readonly string[] | undefined, column: number): readonly PlacedText[] =>
    (texts ?? []).flatMap((text, index) => placed(text, column + index) ?? []);
  return {
    role: row.role ?? 'indicator',
    name: row.name ?? '',
    criterion: cells.criterion,
    others: [cells.name, cells.description].filter((text) => text !== null),
    notes: several(row.notes, COLUMNS.notes),
    siblings: several(row.siblings, COLUMNS.siblings),
    fullMarks: row.full === '' ? null : Ratio.of(row.full),
    ...(row.levels === undefined ? {} : { levels: row.levels }),
    measured: withFound(
      measureRow(cells, null, {
        expects: readCriterion(row.criterion ?? '').measures,
        unit: '',
        hasActuals: true,
      }),
      row.found,
    ),
    rules: { ...nationalRules, ...row.rules },
  };
}

/** As if the value stood in a base-data table: whatever unit it has, it has not been held against the criterion. */
function withFound(measured: Measured, found: Row['found']): Measured {
  if (found === undefined) return measured;
  const [value, unit] = found;
  return {
    status: 'known',
    target: measured.target,
    equations: [],
    contradicting: [],
    measurement: {
      value: Ratio.of(value),
      kind: unit === '%' ? 'rate' : 'count',
      unit,
      source: 'facts',
      place: null,
      from: 0,
      to: 0,
      stated: null,
      steps: [],
      assumption: null,
    },
  };
}

/** The text that stands at a place of a row. */
function textAt(rule: RowRule, column: number): string {
  const texts = [rule.criterion, ...rule.others, ...(rule.notes ?? []), ...(rule.siblings ?? [])];
  return texts.find((text) => text?.place.column === column)?.text ?? '';
}

/** `得4.5`, `得4.5（4至5）`, `区间 6–8`, `冲突 0–5`, `人定`, `缺数`, `无档`, `未读懂`. */
function outcomeOf(assessment: Assessment): string {
  switch (assessment.status) {
    case 'scored': {
      const [score, low, high] = [assessment.score, assessment.low, assessment.high].map(said);
      return low === high ? `得${String(score)}` : `得${String(score)}（${String(low)}至${String(high)}）`;
    }
    case 'range':
      return `区间 ${said(assessment.low)}–${said(assessment.high)}`;
    case 'conflict':
      return `冲突 ${said(assessment.low)}–${said(assessment.high)}`;
    case 'judgement':
      return '人定';
    case 'input':
      return '缺数';
    case 'uncovered':
      return '无档';
    case 'unread':
      return '未读懂';
  }
}

function said(value: Ratio): string {
  return value.toExactText();
}

export interface Told {
  readonly outcome: string;
  readonly reading: string;
  readonly basis: 'criterion' | 'national';
  readonly steps: readonly string[];
  /** The words that decided. */
  readonly used: readonly string[];
  /** Codes of the interpretations used. */
  readonly named: readonly string[];
  readonly exact?: string;
  /** `较好 4`, `其余 —`. */
  readonly options?: readonly string[];
  readonly closed?: boolean;
  readonly missing?: string;
  readonly value?: string;
  /** Of a conflict: the words and what they give, `90%以上得5分 5`. */
  readonly sides?: readonly string[];
  readonly unread?: readonly string[];
  readonly defects: readonly string[];
}

/** Everything the assessment of a row says. */
export function tell(row: Row): Told {
  const rule = ruleOf(row);
  const { assessment, defects } = assessRow(rule);
  const words = (from: number, to: number, column: number): string => textAt(rule, column).slice(from, to);
  return {
    outcome: outcomeOf(assessment),
    reading: assessment.reading,
    basis: assessment.basis,
    steps: assessment.steps,
    used: assessment.used.map(({ from, to, place }) => words(from, to, place?.column ?? -1)),
    named: assessment.assumptions.map(({ code }) => code),
    ...carried(assessment, words),
    defects: defects.map(
      ({ code, from, to, text, top }) =>
        `${code}「${words(from, to, COLUMNS.criterion)}」${text}${top === undefined ? '' : `；最高${said(top)}`}`,
    ),
  };
}

function carried(
  assessment: Assessment,
  words: (from: number, to: number, column: number) => string,
): Partial<Told> {
  switch (assessment.status) {
    case 'scored':
      return { exact: said(assessment.exact) };
    case 'judgement':
      return {
        options: assessment.options.map(
          ({ label, points }) => `${label} ${points === null ? '—' : said(points)}`,
        ),
        closed: assessment.isClosed,
      };
    case 'input':
      return { missing: assessment.missing };
    case 'uncovered':
      return { value: assessment.value };
    case 'conflict':
      return {
        sides: assessment.clauses.map(({ from, to, score }, index) => {
          const place = (assessment.used[index] ?? assessment.used[0])?.place;
          return `${words(from, to, place?.column ?? -1)} ${said(score)}`;
        }),
      };
    case 'unread':
      return { unread: assessment.unread.map(({ text }) => text) };
    case 'range':
      return {};
  }
}

/** A row, what must be said of it, and why. What is left out of the second is not looked at. */
export type Case = readonly [row: Row, expected: Partial<Told>, why: string];

export function holds(subject: string, cases: readonly Case[]): void {
  describe(subject, () => {
    for (const [row, expected, why] of cases) {
      const { criterion = '', full, ...rest } = row;
      test(`${criterion} ｜ 满分${full} ｜ ${JSON.stringify(rest)}（${why}）`, () => {
        expect(tell(row)).toMatchObject(expected);
      });
    }
  });
}
