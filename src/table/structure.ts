/** What counts under what: parent rows, parts, lines nobody filled in. */
import { Ratio } from '../grid/ratio';
import { withoutStrangers } from './another-block';
import type { DraftGroup, DraftIndicator, TableDraft } from './draft';
import { figureInText } from './figure';
import { nestByNumbering } from './numbering';
import { readOpeningEquations } from './opening-equation';
import type { ParentRow } from './parent-row';
import { addUp, isParent, marksOf } from './parent-row';
import { readBareHeadings } from './bare-headings';
import { settleRowsBelow } from './rows-below';
import { ruleInName } from './rule-in-name';
import { readStatements } from './statements';
import { hasBareWeight, readName } from './weight-in-name';

export interface Structure {
  readonly indicators: readonly DraftIndicator[];
  readonly parents: readonly ParentRow[];
}

/**
 * In: the draft of a whole table. Out: its indicators, each counted once. Rows whose marks are the sum of the rows
 * below them become headings; `其中` rows count only where the row they divide says nothing itself; rows that hold
 * nothing but a name are dropped.
 */
export function settle(draft: TableDraft, levels: number): Structure {
  settleRowsBelow(draft);
  readRulesInNames(draft.indicators);
  readStatements(draft.indicators, readOpeningEquations(draft.indicators));
  readBareWeights(draft.indicators);
  readBareHeadings(draft, levels);
  const rows = withoutParts(withoutStrangers(draft.indicators));
  const nested = levels === 1 ? nestByNumbering(rows, draft.groups) : { rows, parents: [] };
  const parents: ParentRow[] = [...nested.parents];
  const below = childrenByGroup(nested.rows);
  const indicators = nested.rows.filter((indicator) => {
    if (indicator.isBare) return false;
    const { namedBy } = indicator;
    if (namedBy === null) return true;
    const children = (below.get(namedBy) ?? []).filter((each) => each !== indicator);
    if (children.length === 0 || !isParent(indicator, children)) return true;
    parents.push({ row: indicator, group: namedBy });
    if (namedBy.weights.length === 0 && indicator.fullMarks !== null)
      namedBy.weights.push(indicator.fullMarks);
    return false;
  });
  return { indicators, parents };
}

/** Where no row of the table has a criterion of its own, the rule in a name's bracket is one. */
function readRulesInNames(indicators: readonly DraftIndicator[]): void {
  if (indicators.some(({ texts }) => texts.has('criterion'))) return;
  for (const row of indicators) {
    const found = row.role === 'funds' || row.nameText === null ? null : ruleInName(row.nameText);
    if (found === null) continue;
    row.name = found.name;
    row.texts.set('criterion', found.criterion);
  }
}

const FEWEST_BARE = 2;

/** A table that gives no marks but a number in brackets behind every name gives them there. */
function readBareWeights(indicators: readonly DraftIndicator[]): void {
  const rows = indicators.filter(({ role, isBare }) => role === 'indicator' && !isBare);
  const isWritten = ({ nameText, fullMarks, nameWeight }: DraftIndicator) =>
    fullMarks === null && nameWeight === null && nameText !== null && hasBareWeight(nameText.text);
  if (rows.length < FEWEST_BARE || !rows.every(isWritten)) return;
  for (const row of rows) {
    if (row.nameText === null) continue;
    const { name, weight } = readName(row.nameText.text, true);
    if (weight === null) continue;
    row.name = name;
    row.nameWeight = figureInText(row.nameText, weight);
  }
}

function childrenByGroup(indicators: readonly DraftIndicator[]): Map<DraftGroup, DraftIndicator[]> {
  const below = new Map<DraftGroup, DraftIndicator[]>();
  for (const indicator of indicators) {
    if (indicator.isBare) continue;
    for (let group = indicator.group; group !== null; group = group.parent) {
      const known = below.get(group);
      if (known === undefined) below.set(group, [indicator]);
      else known.push(indicator);
    }
  }
  return below;
}

/** `其中：` rows divide the row above them: either they count or it does, never both. */
function withoutParts(rows: readonly DraftIndicator[]): DraftIndicator[] {
  const out: DraftIndicator[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    if (!row.isPart) {
      out.push(row);
      continue;
    }
    const whole = out.at(-1);
    const run = partsFrom(rows, at, whole === undefined ? null : marksOf(whole));
    if (whole !== undefined && partsCountInstead(whole, run)) {
      out.pop();
      out.push(...run);
    }
    at += run.length - 1;
  }
  return out;
}

/** The 其中 row and those after it until the marks of the whole are used up. */
function partsFrom(
  rows: readonly DraftIndicator[],
  from: number,
  whole: Ratio | null,
): readonly DraftIndicator[] {
  if (whole === null) return rows.slice(from, from + 1);
  let total: Ratio = Ratio.zero;
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    const marks = row === undefined ? null : marksOf(row);
    if (marks === null) break;
    total = total.plus(marks);
    if (total.equals(whole)) return rows.slice(from, at + 1);
    if (total.isAbove(whole)) break;
  }
  return rows.slice(from, from + 1);
}

function partsCountInstead(whole: DraftIndicator, parts: readonly DraftIndicator[]): boolean {
  const own = marksOf(whole);
  const sum = addUp(parts.map(marksOf));
  const says = whole.texts.has('criterion') || whole.texts.has('actual');
  return (
    !says &&
    own !== null &&
    sum?.equals(own) === true &&
    parts.some(({ texts }) => texts.has('criterion') || texts.has('actual'))
  );
}
