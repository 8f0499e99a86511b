/** One criterion explained by itself: what `hefen rule` prints. */
import { readCriterion } from '../reading/criterion';
import { foldWord } from '../grid/fold';
import { LONGEST_TEXT, OVERLONG } from '../grid/longest-text';
import { readQuantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import { measureRow } from '../measure/measure';
import type { Assumption } from '../rules/interpretations';
import type { LocalRules } from '../rules/local-rules';
import type { PlacedText } from '../table/table';
import { assessRow } from './assess';
import type { Assessment, AssessmentStatus } from './assessment';

/** A row given as texts; only the criterion must be there. */
export interface RuleLine {
  readonly id?: string | number | null;
  readonly criterion: string;
  readonly fullMarks?: string | number | null;
  /** What would stand in the actual cell. */
  readonly value?: string | number | null;
  readonly target?: string | number | null;
  readonly description?: string | null;
  readonly name?: string | null;
}

/** Fields beyond `assumptions` are present only for the statuses that carry them. Numbers are decimal strings. */
export interface RuleAnswer {
  readonly id: string | null;
  readonly status: AssessmentStatus;
  readonly score: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly reading: string;
  /** Places in the criterion as given. */
  readonly clauses: readonly { readonly from: number; readonly to: number; readonly kind: string }[];
  readonly unread: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  readonly assumptions: readonly Assumption[];
  readonly exact?: string;
  readonly steps?: readonly string[];
  readonly options?: readonly { readonly label: string; readonly points: string | null }[];
  readonly missing?: string;
  readonly value?: string;
}

/** In: a row as texts, and the rules in force. Out: how its criterion reads and what the value scores. Never throws. */
export function explainRule(line: RuleLine, rules: LocalRules): RuleAnswer {
  if (line.criterion.length > LONGEST_TEXT) return overlong(line);
  const criterion = readCriterion(line.criterion);
  const cells = {
    name: placed(line.name, 0),
    criterion: placed(line.criterion, 1),
    description: placed(line.description, 2),
    operator: null,
    target: placed(line.target, 3),
    unit: null,
    actual: placed(line.value, 4),
    rate: null,
    remark: null,
  };
  const measured = measureRow(cells, null, { expects: criterion.measures, unit: '', hasActuals: true });
  const { assessment } = assessRow({
    role: 'indicator',
    name: line.name ?? '',
    criterion: cells.criterion,
    others: [cells.name, cells.description].filter((text) => text !== null),
    fullMarks: readFullMarks(line.fullMarks),
    measured,
    actual: cells.actual?.text ?? null,
    rules,
  });
  const said =
    measured.status === 'known' && measured.measurement.assumption !== null
      ? [{ code: 'value-reading', text: measured.measurement.assumption }]
      : [];
  return {
    id: idOf(line),
    status: assessment.status,
    ...numbers(assessment),
    reading: assessment.reading,
    clauses: criterion.clauses.map(({ from, to, kind }) => ({ from, to, kind })),
    unread: unreadOf(assessment, criterion.text, criterion.unread),
    assumptions: [...assessment.assumptions, ...said],
    steps: assessment.steps,
    ...carried(assessment),
  };
}

const idOf = ({ id }: RuleLine): string | null => (id === undefined || id === null ? null : String(id));

/** Past what a cell can hold it is no criterion: not a word of it is read. */
function overlong(line: RuleLine): RuleAnswer {
  return {
    id: idOf(line),
    status: 'unread',
    score: null,
    low: null,
    high: null,
    reading: OVERLONG,
    clauses: [],
    unread: [{ from: 0, to: line.criterion.length, text: OVERLONG }],
    assumptions: [],
    steps: [],
  };
}

/** `5`, `5分`, `（5分）`; null for blanks, words and anything not above 0. */
function readFullMarks(given: string | number | null | undefined): Ratio | null {
  if (given === undefined || given === null) return null;
  const text = foldWord(String(given)).replace(/^\((.*)\)$/, '$1');
  const quantity = readQuantity(text);
  if (quantity === null || (quantity.unit !== '' && quantity.unit !== '分')) return null;
  return quantity.value.isAbove(Ratio.zero) ? quantity.value : null;
}

function placed(text: string | number | null | undefined, column: number): PlacedText | null {
  if (text === undefined || text === null || String(text).trim() === '') return null;
  const given = String(text);
  return {
    place: { sheet: '', row: 0, column },
    text: given.length > LONGEST_TEXT ? OVERLONG : given,
    cell: null,
  };
}

function numbers(assessment: Assessment): Pick<RuleAnswer, 'score' | 'low' | 'high'> {
  switch (assessment.status) {
    case 'scored':
      return {
        score: assessment.score.toExactText(),
        low: assessment.low.toExactText(),
        high: assessment.high.toExactText(),
      };
    case 'range':
    case 'conflict':
      return { score: null, low: assessment.low.toExactText(), high: assessment.high.toExactText() };
    case 'judgement':
    case 'input':
    case 'uncovered':
    case 'unread':
      return { score: null, low: null, high: null };
  }
}

function carried(assessment: Assessment): Partial<RuleAnswer> {
  switch (assessment.status) {
    case 'scored':
      return { exact: assessment.exact.toExactText() };
    case 'judgement':
      return {
        options: assessment.options.map(({ label, points }) => ({
          label,
          points: points?.toExactText() ?? null,
        })),
      };
    case 'input':
      return { missing: assessment.missing };
    case 'uncovered':
      return { value: assessment.value };
    case 'range':
    case 'conflict':
    case 'unread':
      return {};
  }
}

/** The places nobody read, and those that contradict the rest. */
function unreadOf(
  assessment: Assessment,
  text: string,
  spans: readonly { readonly from: number; readonly to: number }[],
): RuleAnswer['unread'] {
  const all = assessment.status === 'unread' ? assessment.unread : spans;
  return all.map(({ from, to }) => ({ from, to, text: text.slice(from, to) }));
}
