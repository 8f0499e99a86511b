/** What a row promised: an operator and a figure, a range, a date, or words. */
import { fold } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { findQuantities, quantityOfCell, readQuantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import { unitAt, unitMeaning } from '../grid/units';
import type { Indicator, PlacedText } from '../table/table';
import type { Target } from './measurement';
import { say } from './wording';

type Operator = '≥' | '≤' | '=' | '>' | '<';

export interface TargetReading {
  readonly target: Target;
  /** It rests on a repair of the text (W95% read as ≤95%); Chinese, or null. */
  readonly assumption: string | null;
  /** Columns or target that say different things of which side is good: to be asked; Chinese, or null. */
  readonly question: string | null;
}

/** Words and signs before a figure; longer ones first, so that 不高于 is not 高于. */
const BEFORE: readonly (readonly [word: string, operator: Operator])[] = [
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不得低于', '≥'],
  ['不得少于', '≥'],
  ['不得高于', '≤'],
  ['不得超过', '≤'],
  ['控制在', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不高于', '≤'],
  ['不超过', '≤'],
  ['不多于', '≤'],
  ['不大于', '≤'],
  ['至少', '≥'],
  ['至多', '≤'],
  ['最多', '≤'],
  ['等于', '='],
  ['高于', '>'],
  ['大于', '>'],
  ['超过', '>'],
  ['低于', '<'],
  ['小于', '<'],
  ['少于', '<'],
  ['>=', '≥'],
  ['=>', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≥', '≥'],
  ['≤', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];
/** A column of 指标方向 says which side of the target is good, nothing else. */
const DIRECTION: readonly (readonly [word: RegExp, operator: Operator])[] = [
  [/^正(?:向)?(?:指标)?$/, '≥'],
  [/^(?:反|逆|负)(?:向)?(?:指标)?$/, '≤'],
];
/** Words behind a figure; 以上 and 以下 include it (Civil Code art. 1259). */
const BEHIND: readonly (readonly [word: RegExp, operator: Operator])[] = [
  [/^(?:\(含\)|及|或)?以上/, '≥'],
  [/^(?:\(含\)|及|或)?(?:以下|以内|之内|内)/, '≤'],
];
const DATE =
  /^(?:(?:19|20)\d\d年?|\d{1,2}月(?:份)?|(?:第?[一二三四1-4]|全|本)季度|年底|年内|月底|季末|[上下]半年)|\d{1,2}月(?:\d{1,2}日|底|初|末|前|份)|(?:19|20)\d\d[年./-]\d{1,2}|\d日(?:前|内)|(?:年|月)(?:底|末)/;
/** No target that is a figure is longer. */
const LONGEST = 60;
const INEXACT = /左右|大约|约|±|\d:\d/;

/** `≤预算数50万元`: the figure is the amount the sign speaks of; of a rate (`≤预算数95%`) it would be a share of it. */
function overAmount(before: string, figure: Quantity): Operator | undefined {
  if (figure.kind === 'rate') return undefined;
  const opened = BEFORE.find(([word]) => before.startsWith(word));
  const named = /^(?:年初|年度|全年)?(?:预算|计划|批复|概算|限额|定额|合同)[\u4e00-\u9fff]{0,4}:?$/;
  return opened !== undefined && named.test(before.slice(opened[0].length)) ? opened[1] : undefined;
}

/** In: the row's target, operator and unit cells. Out: its target, or null where the row has none. */
export function readTarget(
  cells: Pick<Indicator['cells'], 'target' | 'operator' | 'unit'>,
): TargetReading | null {
  const sides = sidesOf(cells.operator);
  if (sides === 'words') return readSided(cells, 'words');
  const reading = readSided(cells, strictest(sides));
  if (reading === null) return null;
  const own = ownSide(reading.target, cells.target);
  const said = own === null ? sides : [...sides, own];
  const isDisputed = said.some((side, index) => said.slice(index + 1).some((other) => disagree(side, other)));
  const column = cells.operator?.text.trim() ?? '';
  return isDisputed ? { ...reading, question: say.sides(column, cells.target?.text ?? '') } : reading;
}

/** The sign the target's own text carries; null where it has none. */
function ownSide(target: Target, placed: PlacedText | null): Side | null {
  if (target.kind !== 'number' || !target.explicit) return null;
  const alone = placed === null ? null : readSided({ target: placed, operator: null, unit: null }, null);
  if (alone?.target.kind !== 'number' || !alone.target.explicit) return null;
  return { operator: alone.target.operator, isDirection: false };
}

function readSided(
  cells: Pick<Indicator['cells'], 'target' | 'operator' | 'unit'>,
  operator: Operator | 'words' | null,
): TargetReading | null {
  const text = cells.target?.text.trim() ?? '';
  if (cells.target === null || text === '' || /^[-—–/、]+$/.test(fold(text))) return null;
  if (operator === 'words') return plainTarget({ kind: 'words', text });
  const unit = fold(cells.unit?.text ?? '').replace(/[\s()]/g, '');
  if (/^(?:19|20)\d\d[.](?:0?[1-9]|1[0-2])$/.test(fold(text))) return plainTarget({ kind: 'date', text });
  const number = cells.target.cell === null ? readQuantity(text) : quantityOfCell(cells.target.cell);
  if (number !== null && !(operator === null && unit === '' && isMonth(number))) {
    return plainTarget(numberTarget(number, operator, unit, text));
  }
  return readWritten(text, operator, unit);
}

function plainTarget(target: Target): TargetReading {
  return { target, assumption: null, question: null };
}

/** `12月` alone is more often December than twelve months. */
function isMonth(quantity: Quantity): boolean {
  return quantity.unit === '月' && !quantity.value.isAbove(Ratio.of(12));
}

/** What a column says of one side: a sign, a direction, or that the target is words. */
interface Side {
  readonly operator: Operator;
  /** 正向, 反向: the side alone. */
  readonly isDirection: boolean;
}

/** In: the cell of 指标性质, 指标方向 or both (`反向、小于等于`, `正向（≥）`). Out: what each part says. */
function sidesOf(cell: PlacedText | null): readonly Side[] | 'words' {
  const text = fold(cell?.text ?? '').replace(/\s/g, '');
  if (/^定性/.test(text)) return 'words';
  return text.split(/[、,;/()|]/).flatMap((part): Side[] => {
    const sign = BEFORE.find(([word]) => part === word)?.[1];
    if (sign !== undefined) return [{ operator: sign, isDirection: false }];
    const direction = DIRECTION.find(([word]) => word.test(part))?.[1];
    return direction === undefined ? [] : [{ operator: direction, isDirection: true }];
  });
}

/** The sign tells more than the direction. */
function strictest(sides: readonly Side[]): Operator | null {
  return (sides.find(({ isDirection }) => !isDirection) ?? sides[0])?.operator ?? null;
}

const GOOD_SIDE: Readonly<Record<Operator, 'more' | 'less' | 'just'>> = {
  '≥': 'more',
  '>': 'more',
  '=': 'just',
  '<': 'less',
  '≤': 'less',
};

/** 正向 with ＝ goes together (more does no harm); 反向 with ＝ or ≥ does not, nor do two different signs. */
function disagree(a: Side, b: Side): boolean {
  const [one, other] = [GOOD_SIDE[a.operator], GOOD_SIDE[b.operator]];
  if (one === other) return false;
  const isMoreOrJust = one !== 'less' && other !== 'less';
  return !(isMoreOrJust && a.isDirection !== b.isDirection);
}

function numberTarget(quantity: Quantity, operator: Operator | null, unit: string, text: string): Target {
  const own = quantity.unit === '' && unit !== '' ? withUnit(quantity.value, unit) : null;
  return {
    kind: 'number',
    operator: operator ?? '=',
    explicit: operator !== null,
    value: own?.value ?? quantity.value,
    quantityKind: own?.kind ?? quantity.kind,
    unit: own?.unit ?? quantity.unit,
    text,
  };
}

/** A number whose unit stands in a column of its own: 95 beside % is 95%. */
export function withUnit(value: Ratio, unit: string): Pick<Quantity, 'value' | 'kind' | 'unit'> {
  const meaning = unitMeaning(unit);
  return {
    value: meaning.kind === 'rate' ? value.times(meaning.scale) : value,
    kind: meaning.kind,
    unit,
  };
}

/** A target with words around its figure: `不低于95%`, `95%以上`, `90%～95%`, `12月底前`, `走访企业60家`. */
function readWritten(text: string, column: Operator | null, unit: string): TargetReading {
  const words = plainTarget({ kind: 'words', text });
  const folded = fold(text);
  if (folded.length > LONGEST) return words;
  const opened = openedByOperator(text, folded, unit);
  if (opened !== null) return opened;
  const date = DATE.test(folded.replace(/\s/g, ''));
  const [figure, second, third] = findQuantities(text);
  const first = figure === undefined ? undefined : overMeasures(figure, folded);
  if (first === undefined || INEXACT.test(folded)) return date ? plainTarget({ kind: 'date', text }) : words;
  if (third !== undefined) return words;
  if (second !== undefined) return rangeTarget(text, folded, first, second) ?? words;
  if (date && first.kind === 'plain') return plainTarget({ kind: 'date', text });
  if (isMonth(first) && first.unit === '月' && date) return plainTarget({ kind: 'date', text });
  if (folded.charAt(first.to) === '/') return words;
  const before = folded.slice(0, first.from).trimEnd();
  const behind = BEHIND.find(([word]) => word.test(folded.slice(first.to).trimStart()))?.[1];
  const written =
    BEFORE.find(([word]) => before.endsWith(word))?.[1] ?? behind ?? overAmount(before, first) ?? null;
  // 控制在95%以上 / 控制在50万元: the words behind decide, and without them nobody can tell.
  if (before.endsWith('控制在') && behind !== '≤') return words;
  if (before.endsWith('-') || (written === null && /^[≥≤<>=]/.test(before))) return words;
  return plainTarget(numberTarget(first, written ?? column, unit, text));
}

const MEASURES = /^\/(?:[\p{Script=Han}²³·/]{1,8}?)(?=$|[\s,。;:()]|(?:及|或)?以[上下内]|之内)/u;

/** `1200元/平方米以内`: the unit goes on behind the slash. */
function overMeasures(figure: Quantity, folded: string): Quantity {
  const measures = MEASURES.exec(folded.slice(figure.to))?.[0] ?? '';
  const known = measures
    .slice(1)
    .split(/[/·]/)
    .every((part) => unitAt(part, 0) === part);
  if (measures === '' || figure.unit === '' || !known) return figure;
  const whole = readQuantity(folded.slice(figure.from, figure.to + measures.length));
  return whole === null || whole.unit !== figure.unit + measures
    ? figure
    : { ...whole, from: figure.from, to: figure.to + measures.length };
}

/** `≥12月`, `W95%`: an operator and one figure, nothing else. */
function openedByOperator(text: string, folded: string, unit: string): TargetReading | null {
  const start = folded.length - folded.trimStart().length;
  const word = BEFORE.find(([each]) => folded.startsWith(each, start));
  const repaired = word === undefined && /^[Ww至]/.test(folded.slice(start));
  const length = word?.[0].length ?? (repaired ? 1 : 0);
  if (length === 0 || word?.[0] === '控制在') return null;
  const figure = readQuantity(folded.slice(start + length));
  if (figure === null || (repaired && isMonth(figure))) return null;
  // Word and scanners leave W or 至 for ≤; nothing else stands alone before a target's figure.
  const target = numberTarget(figure, word?.[1] ?? '≤', unit, text);
  const assumption = `指标值“${text}”开头的“${folded.charAt(start)}”按“≤”理解`;
  return { target, assumption: repaired ? assumption : null, question: null };
}

function rangeTarget(text: string, folded: string, first: Quantity, second: Quantity): TargetReading | null {
  const between = folded.slice(first.to, second.from).replace(/\s/g, '');
  const before = folded.slice(0, first.from).trim();
  const behind = folded.slice(second.to).trim();
  const bounded = /^(?:≥|>=|不低于)$/.test(before) && /^[且,、](?:≤|<=|不高于|不超过)$/.test(between);
  const middle = before === '' && /^(?:≤|<=)[Xx]?(?:≤|<=)$/.test(between);
  const joined = /^(?:-|~|至|到)$/.test(between) && (before === '' || before.endsWith('在'));
  if (!bounded && !middle && !joined) return null;
  if (behind !== '' && !/^(?:之?间|以?内)/.test(behind)) return null;
  const shared = first.unit === '' && second.unit !== '' ? withUnit(first.value, second.unit) : first;
  if (unitMeaning(shared.unit).base !== unitMeaning(second.unit).base || second.value.isBelow(shared.value))
    return null;
  return plainTarget({
    kind: 'range',
    low: shared.value,
    high: second.value,
    quantityKind: second.kind,
    unit: second.unit,
    text,
  });
}
