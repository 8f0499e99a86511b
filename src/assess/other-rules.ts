/** A rule that stands outside the criterion cell: in the name, the description, a remark or a note of the table. */
import type { Criterion } from '../scoring/clauses';
import { readCriterion } from '../reading/criterion';
import { fold } from '../grid/fold';
import type { PlacedText } from '../table/table';

export interface OtherRule {
  readonly text: PlacedText;
  readonly offset: number;
  readonly criterion: Criterion;
}

const SCORING =
  /[计得扣记给][0-9零一二两三四五六七八九十]|扣完为止|满分|得分[=(]|不得分|计分|得分为|每.{1,12}扣/;
/** A lead that says what the row is about: no figures, and no word for giving or taking points. */
const POINTLESS = /^[^0-9%]{0,200}$/;
const POINT_WORDS = /不得分|满分|扣|否决|酌情|视情/;
const DEFINITION = /^[^=]{1,40}(?:率|数|额|度|比例)=/;

/** The sentences of a text that say how points follow, as one criterion; null where none do. */
export function otherRule(text: PlacedText, isOwn = false): OtherRule | null {
  const folded = fold(text.text);
  const spans: { from: number; to: number }[] = [];
  for (const match of folded.matchAll(/[^。\n]+[。\n]?/g)) {
    const sentence = match[0].replace(/\s/g, '');
    if (!SCORING.test(sentence) || (DEFINITION.test(sentence) && !/得分=/.test(sentence))) continue;
    const last = spans[spans.length - 1];
    // Sentences of one rule may stand apart: the blank or the remark between them belongs to it.
    if (last !== undefined && isBetween(folded.slice(last.to, match.index)))
      last.to = match.index + match[0].length;
    else spans.push({ from: match.index, to: match.index + match[0].length });
  }
  const [first] = spans;
  if (first === undefined) return null;
  const end = spans.at(-1)?.to ?? first.to;
  // The row's own rule told in parts with something else between: unread as a whole rather than not there.
  if (spans.length > 1)
    return isOwn
      ? { text, offset: first.from, criterion: readCriterion(text.text.slice(first.from, end)) }
      : null;
  const whole = { text, offset: first.from, criterion: readCriterion(text.text.slice(first.from, first.to)) };
  const bracket = inBracket(text, folded, whole);
  if (bracket !== null) return bracket;
  // 「预算执行率，得分（20分*执行率）」: the name before the rule is not part of it.
  const [lead] = whole.criterion.unread;
  if (lead?.from !== 0) return whole;
  const about = folded.slice(first.from, first.from + lead.to);
  if (!POINTLESS.test(about) || POINT_WORDS.test(about)) return whole;
  const offset = first.from + lead.to;
  const rest = readCriterion(text.text.slice(offset, first.to));
  return rest.unread.length === 0 && rest.clauses.length > 0 ? { text, offset, criterion: rest } : whole;
}

/** Nothing, or a short sentence on where the figures come from. */
function isBetween(words: string): boolean {
  return words.trim() === '' || (words.length <= 60 && !/\d/.test(words));
}

/** A rule for every row of a table (`完成指标值，满分`): it speaks of the target, not of one row's figures. */
export function isGeneral(criterion: Criterion): boolean {
  return criterion.clauses.every(
    (clause) =>
      (clause.kind !== 'formula' || clause.inverse !== null) &&
      (!('where' in clause) ||
        clause.where === null ||
        clause.where.on === 'target' ||
        clause.where.on === 'rest'),
  );
}

/** 预算执行率（每低1%扣1分）: the rule stands in brackets behind the name. */
function inBracket(text: PlacedText, folded: string, whole: OtherRule): OtherRule | null {
  if (whole.criterion.clauses.length > 0) return null;
  const match = /\(([^()]{4,120})\)\s*$/.exec(folded);
  if (match?.[1] === undefined) return null;
  const offset = match.index + 1;
  const criterion = readCriterion(text.text.slice(offset, offset + match[1].length));
  return criterion.unread.length === 0 && criterion.clauses.length > 0 ? { text, offset, criterion } : null;
}
