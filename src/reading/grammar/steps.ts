/** Points per step: `每超过1%扣0.5分`, `每少1次扣1分`, `缺一项扣4分`, `每达到10%得1分`, `0.5分/个百分点`. */
import { Ratio } from '../../grid/ratio';
import type { Amount, Counted, Guard, PartSteps, Points, Side, Steps } from '../../scoring/scoring';
import type { Match, Tokens } from './match';
import { figureOf, isMark, isWords, runOf, sense, skip, textOf } from './match';
import { mayBeSkipped } from './gate';
import { readPartSteps } from './part-steps';
import { readAdded, readGiven, readTaken } from './points';

export interface ReadSteps {
  readonly steps: Steps;
  /** The bound that stood inside the step (`每低于95%1个百分点扣…`). */
  readonly guard: Guard | null;
  /** What the step is said to count from, where no figure or target is named (`每超平均工龄1年`). */
  readonly from: string;
  /** Added above, taken below. */
  readonly swings: boolean;
}

interface Lead {
  side: Side | null;
  overrun: boolean;
  target: boolean;
  ofTarget: boolean;
  words: string;
  /** The words that give no direction. */
  other: string;
  directions: number;
}

const ONE = Ratio.one;
const HUNDRED = Ratio.hundred;
const LONGEST_LEAD = 12;

/** Verbs that make a lone count repeat: 发现一次扣2分 is for every time, 两次以上扣3分 is not. */
const REPEATS =
  /发现|出现|发生|存在|缺|少|漏|迟|延|逾|晚|超期|超时|查|有|违|未|不|错|没|无|差|通报|投诉|推迟|多|减少/;
const STOPS: ReadonlySet<string> = new Set([
  'give',
  'take',
  'none',
  'full',
  'kept',
  'rest',
  'drained',
  'compare-sign',
  'hedge',
  'each',
  'weight',
]);

/** In: a place where a step may begin. Out: it with its points; null where none is. */
export function readSteps(t: Tokens, i: number): Match<ReadSteps> | null {
  const perUnit = readPerUnit(t, i);
  if (perUnit !== null) return perUnit;
  const each = sense(t, i, 'each') !== null || (isWords(t, i, /^凡$/) && false);
  const start = each ? i + 1 : i;
  const lead: Lead = {
    side: null,
    overrun: false,
    target: false,
    ofTarget: false,
    words: '',
    other: '',
    directions: 0,
  };
  const size = leadTo(t, start, lead);
  if (size === null) return null;
  const inner = each && lead.side !== null && lead.side !== 'either' ? boundInside(t, size, lead) : null;
  if (inner !== null) return inner;
  const figure = figureOf(t, size);
  if (figure === null || figure.amount.value.isZero() || figure.amount.value.isNegative()) return null;
  // 每超过-1%: a step backwards.
  if (/^[-~—]$/.test(t[size - 1]?.text ?? '')) return null;
  const amount = figure.amount;
  if (amount.unit === '分' && !each) return null;
  if (!each && !isLone(amount, figure.digits, lead, t, size)) return null;
  return afterSize(t, size + 1, each, lead, amount);
}

/** Without 每 a step is one of what it counts, or one point: 少1次扣1分, 低1个百分点扣0.5分, 1%扣1分 behind 超过部分. */
function isLone(amount: Amount, digits: string, lead: Lead, t: Tokens, size: number): boolean {
  // 低于5个百分点扣1分 may be a bound; nothing lies below one point.
  if (amount.unit === 'p') return !amount.value.times(HUNDRED).isAbove(ONE);
  if (digits !== '1' || amount.unit === '') return false;
  if (amount.unit === '%') return lead.side !== null && lead.words === '';
  if (ownPoints(t, size, amount.unit)) return false;
  // 完成1项得2分: up to the full marks, for each.
  if (/^[万亿千百]/.test(amount.unit)) return false;
  if (/完成|实现|开展|举办|组织|符合|具备|召开/.test(lead.words)) return true;
  const tail = textOf(t, size + 1, Math.min(size + 4, t.length));
  return REPEATS.test(lead.words) || lead.side !== null || REPEATS.test(tail) || lead.words === '';
}

/** `出现1例扣1分，2例扣3分`: every count has points of its own. */
function ownPoints(t: Tokens, i: number, unit: string): boolean {
  for (let at = i + 1; at < t.length && at - i < 40; at += 1) {
    const other = figureOf(t, at);
    if (
      other === null ||
      other.amount.unit !== unit ||
      other.digits === '1' ||
      sense(t, at - 1, 'compare') !== null ||
      sense(t, at + 1, 'suffix') !== null
    )
      continue;
    const effect = skip(t, at + 1, 2, (place) => isMark(t, place, ',') || isWords(t, place, /^的$/));
    if (readTaken(t, effect) !== null || readGiven(t, effect) !== null) return true;
  }
  return false;
}

/** The words up to the step's figure, and which way they point. */
function leadTo(t: Tokens, i: number, lead: Lead): number | null {
  for (let at = i; at < t.length && at - i <= LONGEST_LEAD; at += 1) {
    const token = t[at];
    if (token === undefined) return null;
    if (token.kind === 'figure') {
      if (token.around) {
        lead.side = 'either';
      }
      return at;
    }
    if (token.kind === 'mark') {
      // 每超过（降低）5%; 每上、下浮动
      if (isMark(t, at, '(') && at > i) {
        const first = sense(t, at + 1, 'or') === null ? at + 1 : at + 2;
        const inner = directionAt(t, first);
        const close = skip(t, first + 1, 2, (place) => !isMark(t, place, ')') && t[place]?.kind !== 'figure');
        if (inner !== null && isMark(t, close, ')')) {
          lead.side = join(lead.side, inner.side, lead.directions);
          lead.directions += 1;
          at = close;
          continue;
        }
      }
      if (isMark(t, at, '、')) {
        lead.words += token.text;
        continue;
      }
      return null;
    }
    if (token.kind === 'date') return null;
    const found = directionAt(t, at);
    if (found !== null) {
      lead.side = join(lead.side, found.side, lead.directions);
      lead.directions += 1;
      lead.overrun = lead.overrun || found.overrun;
      lead.words += token.text;
      continue;
    }
    if (sense(t, at, 'target') !== null) {
      lead.target = true;
      lead.words += token.text;
      continue;
    }
    if (sense(t, at, 'operator')?.op === '/' && lead.directions > 0 && directionAt(t, at + 1) !== null)
      continue;
    if (
      token.kind === 'word' &&
      token.senses.some((each) => STOPS.has(each.is) || (each.is === 'compare' && each.sign))
    )
      return null;
    if (token.text === '的' && (lead.target || /^标准值?$/.test(lead.other))) lead.ofTarget = true;
    lead.words += token.text;
    lead.other += token.text;
  }
  return null;
}

function directionAt(t: Tokens, i: number): { side: Side; overrun: boolean } | null {
  const direction = sense(t, i, 'direction');
  if (direction !== null) return direction;
  const compare = sense(t, i, 'compare');
  if (compare !== null && !compare.sign && (compare.op === '>' || compare.op === '<'))
    return { side: compare.op === '>' ? 'above' : 'below', overrun: false };
  return null;
}

/** 每超过（降低） is both ways; 每上升或上浮 stays one. */
function join(one: Side | null, other: Side, before: number): Side {
  return before === 0 || one === null || one === other ? other : 'either';
}

/** `每低于95%1个百分点扣0.5分`: the bound stands between the verb and the step. */
function boundInside(t: Tokens, i: number, lead: Lead): Match<ReadSteps> | null {
  const bound = figureOf(t, i);
  const of = skip(t, i + 1, 1, (at) => isWords(t, at, /^的$/));
  const size = figureOf(t, of);
  if (bound === null || size === null || size.amount.value.isZero() || size.amount.unit === '分') return null;
  const read = afterSize(t, of + 1, true, lead, size.amount);
  if (read === null) return null;
  const end = { at: bound.amount, closed: false, explicit: false };
  const part = lead.side === 'above' ? { low: end, high: null } : { low: null, high: end };
  return { value: { ...read.value, guard: { on: 'value', parts: [part], bare: false } }, end: read.end };
}

const LONGEST_TAIL = 14;

/** What stands between the step's figure and its points: what is counted, brackets about parts, a comma. */
function afterSize(t: Tokens, i: number, each: boolean, lead: Lead, amount: Amount): Match<ReadSteps> | null {
  let parts: PartSteps | null = null;
  let what = '';
  for (let at = i; at < t.length && at - i <= LONGEST_TAIL; at += 1) {
    const effect = effectAt(t, at, each);
    if (effect !== null) {
      if (effect.value.does === 'earn' && !earns(each, lead, what)) return null;
      const most = mostAt(t, effect.end, effect.value.does);
      return {
        value: {
          steps: {
            kind: 'steps',
            size: amount,
            side: lead.side,
            each: effect.value.points,
            // 每超过1%得1分 adds for what lies beyond.
            does:
              effect.value.does === 'earn' && lead.side !== null && /^[%p]$/.test(amount.unit)
                ? 'add'
                : effect.value.does,
            ofTarget: lead.ofTarget && (amount.unit === '%' || amount.unit === 'p'),
            most: most?.value ?? null,
            parts,
            overrun: lead.overrun,
            counted: countedOf(lead, what),
            further: null,
          },
          guard: null,
          from: fromOf(lead),
          swings: effect.value.swings === true,
        },
        end: most?.end ?? effect.end,
      };
    }
    const token = t[at];
    if (token === undefined) return null;
    if (isMark(t, at, '(')) {
      const inner = readPartSteps(t, at + 1);
      if (inner !== null && isMark(t, inner.end, ')')) {
        parts = inner.value.as;
        at = inner.end;
        continue;
      }
      // （含）, an aside in brackets: 含简易案件
      const close = closing(t, at);
      if (close === null) return null;
      at = close;
      continue;
    }
    if (isMark(t, at, ',:')) {
      // A comma only before the points themselves.
      if (effectAt(t, at + 1, each) === null) return null;
      continue;
    }
    // 一种台账或少一项制度: either is one of what is counted.
    if (token.kind === 'figure' && figureOf(t, at)?.digits === '1' && /[或、]/.test(what)) {
      what += token.text;
      continue;
    }
    if (isMark(t, at, '、')) {
      what += token.text;
      continue;
    }
    if (token.kind === 'mark' || token.kind === 'figure') return null;
    // 每发现一例另扣1分; 每高1微克/立方米: a unit of two.
    const ofUnit = sense(t, at, 'operator')?.op === '/' && at - i < 2 && t[at + 1]?.kind === 'words';
    if (
      sense(t, at, 'again') === null &&
      sense(t, at, 'respectively') === null &&
      !ofUnit &&
      !mayBeSkipped(t, at)
    )
      return null;
    what += token.text;
  }
  return null;
}

function closing(t: Tokens, i: number): number | null {
  for (let at = i + 1; at < t.length && at - i < 12; at += 1) {
    if (isMark(t, at, ')')) return at;
    const token = t[at];
    if (token?.kind === 'figure' || isMark(t, at, '(;。')) return null;
  }
  return null;
}

function effectAt(
  t: Tokens,
  i: number,
  each: boolean,
): Match<{ points: Points; does: Steps['does']; swings?: true }> | null {
  // 每增减1个百分点加减0.5分: added on one side, taken on the other.
  const swing = /^(?:加减|增减|加\(减\))$/.test(textOf(t, i, i + 1))
    ? i + 1
    : /^加减$/.test(textOf(t, i, i + 2))
      ? i + 2
      : null;
  const swung = swing === null ? null : figureOf(t, swing);
  if (swung?.amount.unit === '分' && swing !== null)
    return {
      value: { points: { kind: 'points', value: swung.amount.value }, does: 'take', swings: true },
      end: swing + 1,
    };
  const taken = readTaken(t, i);
  if (taken !== null) return { value: { points: taken.value, does: 'take' }, end: taken.end };
  const added = readAdded(t, onTop(t, i));
  if (added !== null) return { value: { points: added.value, does: 'add' }, end: added.end };
  if (!each && sense(t, i, 'give') === null) return null;
  const given = readGiven(t, i);
  if (given === null || given.value.kind !== 'points' || given.value.value.isZero()) return null;
  return { value: { points: given.value, does: 'earn' }, end: given.end };
}

/** Past `在基础分值上`, `在此基础上`: what is added comes on top of what there is. */
function onTop(t: Tokens, i: number): number {
  const end = runOf(t, i, 4, /^在(?:此|该|其|原)?(?:基础分值|基础分|基础|得分|原有得分)(?:的)?(?:基础)?上$/);
  return end ?? i;
}

/** 每符合一项得1.5分, 完成1项得2分; 举办1场得2分 without 每 needs a verb of doing. */
function earns(each: boolean, lead: Lead, what: string): boolean {
  if (each) return true;
  if (lead.side !== null) return false;
  return (
    /达到|完成|实现|开展|举办|组织|符合|满足|具备|有|召开/.test(lead.words) ||
    (lead.words === '' && what.replace(/^的|的$/g, '') !== '')
  );
}

/** `，最多扣3分` right behind the points of a step. */
function mostAt(t: Tokens, i: number, does: Steps['does']): Match<Points> | null {
  const open = skip(t, i, 2, (at) => isMark(t, at, ',('));
  if (sense(t, open, 'most') === null) return null;
  const next = skip(
    t,
    open + 1,
    2,
    (at) => isWords(t, at, /^(?:可|只|累计|可以|不超过|总分|合计)+$/) || sense(t, at, 'compare')?.op === '≤',
  );
  const read = does === 'take' ? readTaken(t, next) : does === 'add' ? readAdded(t, next) : null;
  if (read === null) return null;
  const close = isMark(t, read.end, ')') && isMark(t, open - 1, '(') ? read.end + 1 : read.end;
  return { value: read.value, end: close };
}

function countedOf(lead: Lead, what: string): Counted {
  return {
    verb: lead.words.replace(/^(?:再|凡)/, ''),
    what: what.replace(/^的|的$|部分|相应?$/g, ''),
    condition: '',
  };
}

/** A limit or a mean has a name of its own; 标准, 上限, 要求 alone are the bound of the criterion. */
const FROM =
  /平均|时限|期限|时间|日期|工龄|年龄|标准|水平|规定|定额|限额|上年|去年|同期|人数|数量|进度|要求|合同|上限|下限|约定/;
const GENERAL =
  /^(?:再|了|过|的)*(?:规定|考核|设定|上述|该|此|评分)?(?:标准|标准值|基准值|基准|上限|下限|要求|值|范围|界限|区间)(?:的|部分)*$/;

/** What is counted from, beside the direction and the target: `超平均工龄`, `超规定时限`. */
function fromOf(lead: Lead): string {
  if (lead.side === null || lead.target) return '';
  return FROM.test(lead.other) && !GENERAL.test(lead.other)
    ? lead.other.replace(/^(?:再|每|了|过|部分|出|于|个|或者|或|、|和|及|按)+|(?:的|部分|幅度|了|过)+$/g, '')
    : '';
}

/** `按0.5分/个百分点扣分`, `每个百分点0.5分`. */
function readPerUnit(t: Tokens, i: number): Match<ReadSteps> | null {
  const start = skip(
    t,
    i,
    2,
    (at) =>
      sense(t, at, 'by') !== null ||
      isWords(t, at, /^(?:则|均|照)$/) ||
      sense(t, at, 'take') !== null ||
      sense(t, at, 'give') !== null,
  );
  const points = figureOf(t, start);
  if (points?.amount.unit !== '分' || sense(t, start + 1, 'operator')?.op !== '/') return null;
  const size = figureOf(t, start + 2);
  if (size === null || size.amount.unit === '分') return null;
  const takes = skip(
    t,
    start + 3,
    2,
    (at) => sense(t, at, 'take') !== null || isWords(t, at, /^(?:的|标准|的标准|分|计)+$/),
  );
  const took = textOf(t, i, takes).includes('扣') || textOf(t, i, takes).includes('减');
  if (!took) return null;
  return {
    value: {
      steps: {
        kind: 'steps',
        size: size.amount,
        side: null,
        each: { kind: 'points', value: points.amount.value },
        does: 'take',
        ofTarget: false,
        most: null,
        parts: null,
        overrun: false,
        counted: { verb: '', what: '', condition: '' },
        further: null,
      },
      guard: null,
      from: '',
      swings: false,
    },
    end: takes,
  };
}
