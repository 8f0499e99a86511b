/** Tokens and what is read of them, in lines a person can write and check. */
import { repaired } from '../../src/reading/repairs';
import type { Match, Tokens } from '../../src/reading/grammar/match';
import { textOf } from '../../src/reading/grammar/match';
import type { Token } from '../../src/reading/token';
import { tokens } from '../../src/reading/tokens';
import { typed } from '../../src/reading/typed';
import { sayAmount, sayPoints, sayTaken, sayWhere } from '../../src/scoring/say';
import type { Guard, Points, Side, Steps, Term } from '../../src/scoring/scoring';
import { sayExpression } from '../../src/scoring/expression';

export const tokensOf = (text: string): Tokens => tokens(repaired(typed(text)).typed);

/** `90%` a figure, `以上:suffix` a word and its senses, `〈6月底〉` a date, `「三公经费」` words of no meaning here. */
export function shownToken(token: Token): string {
  switch (token.kind) {
    case 'figure':
      return `${token.around ? '±' : ''}${sayAmount(token.amount)}`;
    case 'word':
      return `${token.text}:${[...new Set(token.senses.map(({ is }) => is))].join('/')}`;
    case 'mark':
      return token.text;
    case 'date':
      return `〈${token.text}〉`;
    case 'words':
      return `「${token.text}」`;
  }
}

/** What a phrase at the start of a text says, and in 〔〕 what it leaves; null where none begins there. */
function atStart<T>(
  read: (t: Tokens, i: number) => Match<T> | null,
  say: (value: T) => string,
  text: string,
): string | null {
  const t = tokensOf(text);
  const found = read(t, 0);
  if (found === null) return null;
  const rest = textOf(t, found.end, t.length);
  return `${say(found.value)}${rest === '' ? '' : `〔${rest}〕`}`;
}

/** A text, what the phrase at its start says, and why. */
type Said = readonly [text: string, said: string | null, why?: string];

export function testPhrase<T>(
  read: (t: Tokens, i: number) => Match<T> | null,
  say: (value: T) => string,
  rows: readonly Said[],
): void {
  for (const [text, said, why = ''] of rows) {
    test(`${text} ⇒ ${said ?? '读不出'}${why === '' ? '' : `（${why}）`}`, () => {
      expect(atStart(read, say, text)).toBe(said);
    });
  }
}

const SIDES: Readonly<Record<Side, string>> = { above: '超过', below: '低于', either: '相差' };

export function shownGuard(guard: Guard): string {
  if (guard.on === 'late') return `逾期${sayWhere({ on: 'value', parts: guard.parts, bare: false })}`;
  return guard.on === 'label' ? `「${guard.label}」` : sayWhere(guard);
}

export function shownSteps({
  size,
  side,
  each,
  does,
  ofTarget,
  most,
  parts,
  counted,
  further,
}: Steps): string {
  const many =
    counted.verb + counted.what === '' || side !== null ? '' : `（${counted.verb}…${counted.what}）`;
  const points = { take: sayTaken(each), add: `加${sayPoints(each)}`, earn: sayPoints(each) }[does];
  const limit = most === null ? '' : `，最多${sayTaken(most)}`;
  const rest = parts === null ? '' : `，零头${parts}`;
  const slope =
    further === null
      ? ''
      : `，${sayAmount(further.from)}起每${sayAmount(further.size)}${sayTaken(further.each)}`;
  return `每${side === null ? '' : SIDES[side]}${ofTarget ? '目标值的' : ''}${sayAmount(size)}${many}${points}${limit}${rest}${slope}`;
}

const range = (low: Points, high: Points): string => `${sayPoints(low)}至${sayPoints(high)}`;

export function shownTerm(term: Term): string {
  switch (term.kind) {
    case 'give':
      return sayPoints(term.points);
    case 'take':
      return sayTaken(term.points);
    case 'add':
      return `加${sayPoints(term.points)}`;
    case 'steps':
      return shownSteps(term);
    case 'proportion':
      return term.shortfall ? '按差额比例扣' : '按比例得';
    case 'formula':
      return `${term.inverse === null ? '' : term.inverse ? '反向' : '正向'}得分＝${sayExpression(term.expression, false, term.ofPoints ? '考核得分' : '值')}`;
    case 'line':
      return term.linear ? '线性' : '之间按比例';
    case 'span':
      return `评委在${range(term.low, term.high)}之间定`;
    case 'person':
      return `由人认定（${term.why}）`;
  }
}
