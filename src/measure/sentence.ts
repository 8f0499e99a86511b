/** The one figure of a sentence that says a row's value: 满意度为88.6%, 安排率82.4%. */
import { fold } from '../grid/fold';
import type { Quantity, QuantityKind } from '../grid/quantity';
import { findQuantities } from '../grid/quantity';
import { convert } from '../grid/units';
import { namesCounted, namesIndicator } from './name-match';

export type Wanted = 'rate' | 'number' | null;

/** Before a figure: it is a bound, a plan or an approximation, not what was measured. */
const BOUND_BEFORE =
  /(?:[≥≤<>±~*/+]|除以|乘以|不低于|不少于|不超过|不高于|不大于|不小于|低于|高于|大于|小于|少于|多于|超过|超|逾|约|近|至少|最多|每|第|占|以|按|扣|下降|减少|降低|压减|压缩|节约|节省|增长|上升|提高|增加|提升|上涨|未完成|未达到?|不到|不足|不满|剩余|结余|尚有|还有|差|缺|非|少|欠|超支|超额|超编|超出|超额完成|偏低|偏高|低|高|落后|滞后|领先|相差|降|涨|逾期|提前|延迟|推迟|缺口|每月|每季度?|每周|每天|月均|日均|预计|应完成|应|不合格率?|不达标率?|未完成率?)了?(?:为|是|达|:)?\s*$/;
const BOUND_BEHIND =
  /^\s*(?:[≥≤<>±~*/+]|除以|乘以|-\s*\d|至|到|以上|以下|以内|之内|左右|上下|\(含\)|及以|为标准|的?得|的?计|的?扣|多|余|未|尚未|不|\([^()]{0,10}(?:未|尚|预计|预估|暂|估算|不含|剔除|扣除))/;
/** A sentence with these words states a rule, not this row's own value. */
const RULE =
  /标准|指标值|分值|权重|满分|得分|扣分|不得分|计分|如果|若|的,?得|的,?计|的,?扣|[得计]\d{1,3}(?:\.\d{1,2})?分|扣\d/;
/** Up to the figure's own clause these words speak of a plan, another year or a part … */
const OF_ANOTHER =
  /目标|计划|应当|应达|要求|力争|争取|确保|保证|做到|上年|去年|往年|同比|环比|较|比上|其中|预期|拟/g;
/** … unless what was done is told after them: 计划养护500公里，实际480公里，完成率96%. */
const DONE = /,[^,]{0,20}(?:实际|今年|本年|当年|已完成|实有)/;
const CLAUSE_END = /[,。;:!?\n]/;
/** A sentence in a cell; longer texts are reports. */
const LONGEST = 2_000;

export interface FigureInText {
  readonly quantity: Quantity;
  /** Words of the clause before the figure, folded. */
  readonly label: string;
}

/**
 * In: a text, what kind of figure is wanted (null: any), and the row's name, or null where the text is the row's
 * own actual cell and needs no name; the unit of the row's target, or ''. Of several amounts the one in that unit
 * fits. Out: the one figure that fits; null where there is none or more than one.
 */
export function ownFigure(text: string, wanted: Wanted, name: string | null, unit = ''): FigureInText | null {
  if (text.length > LONGEST) return null;
  const folded = fold(text);
  // (3.2%) is −3.2% to a bookkeeper and 3.2% to anyone else.
  if (name === null && /^\s*\([^()]{1,30}\)\s*$/.test(folded)) return null;
  const fitting: FigureInText[] = [];
  const own = name === null;
  let unclear = false;
  for (const quantity of findQuantities(text)) {
    // 2个百分点 is a change, not a level.
    if (!isWanted(quantity.kind, wanted) || quantity.unit.endsWith('百分点')) continue;
    const label = clauseBefore(folded, quantity.from);
    const measured = isMeasured(folded, quantity, own);
    if (!measured) unclear = true;
    else if (name === null || isNamed(label, name, quantity, unit)) fitting.push({ quantity, label });
  }
  // In the actual cell a bound or plan beside a figure makes the cell unclear as a whole.
  if (own && unclear) return null;
  const inUnit = fitting.filter(
    ({ quantity }) => unit !== '' && quantity.unit !== '' && isIn(quantity, unit),
  );
  const left = inUnit.length > 0 ? inUnit : fitting;
  const [first] = left;
  if (first === undefined) return null;
  const same = left.every(
    ({ quantity }) => quantity.value.equals(first.quantity.value) && quantity.unit === first.quantity.unit,
  );
  return same ? first : null;
}

/** 检查次数 58次 in 全年开展检查58次: what is counted is named without 次数. Part of a year, or of the things, is not the row's value. */
function isNamed(label: string, name: string, quantity: Quantity, unit: string): boolean {
  const said = nameIn(label);
  if (namesIndicator(said, name)) return true;
  return quantity.kind === 'count' && unit !== '' && quantity.unit !== '' && isIn(quantity, unit)
    ? !PART.test(said) && namesCounted(said, name)
    : false;
}

const PART = /季度|上半年|下半年|\d月|月份|其中|仅|新增|另|上期|首批|第[一二三四五六七八九十\d]/;

function isWanted(kind: QuantityKind, wanted: Wanted): boolean {
  return wanted === null || (wanted === 'rate') === (kind === 'rate');
}

function isIn(quantity: Quantity, unit: string): boolean {
  return convert(quantity.value, quantity.unit, unit) !== null;
}

function isMeasured(folded: string, quantity: Quantity, own: boolean): boolean {
  if (quantity.unit === '分' && /[得计扣]\s*$/.test(folded.slice(0, quantity.from))) return false;
  const before = folded.slice(Math.max(0, quantity.from - 12), quantity.from);
  // 85,5% and 9 6% are slips of the pen: no part of them is a figure of its own.
  if (/\d[\s,、。.·]*$/.test(before)) return false;
  // 高达93% is a figure reached.
  if (before.endsWith('-') || BOUND_BEFORE.test(before.replace(/高达\s*$/, ''))) return false;
  if (BOUND_BEHIND.test(folded.slice(quantity.to, quantity.to + 8))) return false;
  const sentence = spanAround(folded, quantity, own ? '。;\n!?,' : '。;\n!?');
  const clause = spanAround(folded, quantity, '。;\n!?,');
  const upTo = folded.slice(sentence.from, clause.to);
  const other = [...upTo.matchAll(OF_ANOTHER)].at(-1);
  if (
    other !== undefined &&
    !(other.index < clause.from - sentence.from && DONE.test(upTo.slice(other.index)))
  )
    return false;
  return !RULE.test(folded.slice(sentence.from, sentence.to));
}

/** The words of the clause before `at`, at most 40 characters. */
function clauseBefore(folded: string, at: number): string {
  // 预算执行率：93%: the colon leads over to the figure.
  const end = folded.charAt(at - 1) === ':' ? at - 1 : at;
  let from = end;
  while (from > 0 && at - from < 40 && !CLAUSE_END.test(folded.charAt(from - 1))) from -= 1;
  return folded.slice(from, end);
}

/** The sentence or clause (by its stops) that holds the figure, up to 60 characters each way. */
function spanAround(folded: string, quantity: Quantity, stops: string): { from: number; to: number } {
  let from = quantity.from;
  while (from > 0 && quantity.from - from < 60 && !stops.includes(folded.charAt(from - 1))) from -= 1;
  let to = quantity.to;
  while (to < folded.length && to - quantity.to < 60 && !stops.includes(folded.charAt(to))) to += 1;
  return { from, to };
}

/** 我局服务对象满意度达到 → 我局服务对象满意度 */
function nameIn(label: string): string {
  return label
    .replace(/\s/g, '')
    .replace(/(?:均|已|约|实际|达到了?|高?达|完成了?|为|是|=|有|了|共|共计|合计|到)+$/, '');
}
