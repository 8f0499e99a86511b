/** The pieces of a text that may hold an equation: figures, signs, brackets, words, stops. */
import { fold } from '../grid/fold';
import { digitsEnd, isDigit, numberAt } from '../grid/number-scan';
import { Ratio } from '../grid/ratio';
import { unitAt, unitMeaning } from '../grid/units';

export interface NumberToken {
  readonly type: 'number';
  /** Percentages as fractions. */
  readonly value: Ratio;
  readonly unit: string;
  readonly isPercent: boolean;
  readonly decimals: number;
  readonly from: number;
  readonly to: number;
}

export interface WordsToken {
  readonly type: 'words';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A sign with a place; one type for each sign, so that each can be told from the others. */
export type Mark<Type extends string> = Type extends string
  ? { readonly type: Type; readonly from: number; readonly to: number }
  : never;

export interface OperatorToken {
  readonly type: 'operator';
  readonly sign: '+' | '-' | '*' | '/';
  readonly from: number;
  readonly to: number;
}

/** hard: 。； end a sentence, brackets or not; comma, colon, break (of a line) end one outside brackets only. */
export type Token =
  | NumberToken
  | WordsToken
  | OperatorToken
  | Mark<'equals' | 'open' | 'close' | 'hard' | 'comma' | 'colon' | 'break'>;

const YEAR = /^(?:19|20|21)\d\d$/;
const RANK = /^[号级届点]|^周年|^年代/;
const SPELLED: readonly (readonly [word: string, sign: '+' | '-' | '*' | '/'])[] = [
  ['除以', '/'],
  ['乘以', '*'],
  ['减去', '-'],
  ['加上', '+'],
];
const TIMES = 'xXХхχΧ╳';

/** In: any text. Out: its tokens in order, places in the text as given. Time linear in the text. */
export function equationTokens(text: string): Token[] {
  return new Tokenizer(text).run();
}

class Tokenizer {
  private readonly folded: string;
  private readonly tokens: Token[] = [];
  private at = 0;
  private wordsFrom: number | null = null;
  private depth = 0;

  constructor(private readonly text: string) {
    this.folded = fold(text);
  }

  run(): Token[] {
    while (this.at < this.folded.length) this.step();
    this.endWords();
    return this.tokens;
  }

  private step(): void {
    const character = this.folded.charAt(this.at);
    if (isDigit(character)) this.number();
    else if (character === ' ') this.at += 1;
    else if ('([{'.includes(character)) this.push({ type: 'open', ...this.span(1) });
    else if (')]}'.includes(character)) this.push({ type: 'close', ...this.span(1) });
    else if (character === '=' || character === '≈' || character === '≒') this.equals();
    else if ('。;!?'.includes(character)) this.push({ type: 'hard', ...this.span(1) });
    else if (character === ',' || character === '.') this.push({ type: 'comma', ...this.span(1) });
    else if (character === ':') this.push({ type: 'colon', ...this.span(1) });
    else if (character === '、' && this.afterFigure()) this.push({ type: 'comma', ...this.span(1) });
    else if (character === '\n') this.push({ type: 'break', ...this.span(1) });
    else this.operatorOrWord(character);
  }

  private operatorOrWord(character: string): void {
    const spelled = SPELLED.find(([word]) => this.folded.startsWith(word, this.at));
    if (spelled !== undefined) {
      this.push({ type: 'operator', sign: spelled[1], ...this.span(spelled[0].length) });
    } else if (character === '+' || character === '-' || character === '*' || character === '/') {
      this.push({ type: 'operator', sign: character, ...this.span(1) });
    } else if (TIMES.includes(character) && this.afterFigure() && this.beforeOperand()) {
      this.push({ type: 'operator', sign: '*', ...this.span(1) });
    } else {
      this.word(1);
    }
  }

  private equals(): void {
    const last = this.tokens.at(-1);
    if (this.wordsFrom === null && last?.type === 'equals') this.at += 1;
    else this.push({ type: 'equals', ...this.span(1) });
  }

  private number(): void {
    const end = digitsEnd(this.folded, this.at);
    if (this.isListMark(end)) {
      this.push({ type: 'break', ...this.span(end + 1 - this.at) });
      return;
    }
    const number = this.isName(end) ? null : numberAt(this.folded, this.at);
    if (number === null || (number.grouped && this.text.slice(this.at, number.end).includes('，'))) {
      this.word(end - this.at);
      return;
    }
    let unitFrom = number.end;
    while (unitFrom < number.end + 2 && this.folded.charAt(unitFrom) === ' ') unitFrom += 1;
    const unit = unitAt(this.folded, unitFrom);
    const meaning = unitMeaning(unit);
    const isPercent = meaning.kind === 'rate';
    const value = Ratio.of(number.decimal);
    const to = unit === '' ? number.end : unitFrom + unit.length;
    this.push({
      type: 'number',
      value: isPercent ? value.times(meaning.scale) : value,
      unit,
      isPercent,
      decimals: number.decimals,
      from: this.at,
      to,
    });
  }

  /** A number that names something: a year, a date, 第3条, 6号, A4. */
  private isName(end: number): boolean {
    const before = this.folded.charAt(this.at - 1);
    if (before === '第' || /[A-Za-z_]/.test(before)) return !TIMES.includes(before) || !this.followsTimes();
    let after = end;
    while (after < end + 2 && this.folded.charAt(after) === ' ') after += 1;
    const next = this.folded.charAt(after);
    if (/[A-Za-z]/.test(next) && !TIMES.includes(next) && unitAt(this.folded, after) === '') return true;
    if (RANK.test(this.folded.slice(after, after + 2))) return true;
    const run = this.folded.slice(this.at, end);
    if (YEAR.test(run)) return next === '年' || (before === '(' && this.folded.charAt(end) === ')');
    if (end - this.at > 2) return false;
    if (next === '月' && Number(run) <= 12) return true;
    return (next === '日' || next === '年') && /[年月]/.test(before);
  }

  /** The letter before is the sign of a multiplication just read, not part of a name. */
  private followsTimes(): boolean {
    return this.wordsFrom === null && this.tokens.at(-1)?.type === 'operator';
  }

  /** `1、`, `2.`, `3）` where a line or sentence begins. */
  private isListMark(end: number): boolean {
    if (end - this.at > 2 || this.wordsFrom !== null || this.depth > 0) return false;
    const last = this.tokens.at(-1)?.type;
    if (last !== undefined && last !== 'hard' && last !== 'break') return false;
    const mark = this.folded.charAt(end);
    return mark === '、' || mark === ')' || (mark === '.' && !isDigit(this.folded.charAt(end + 1)));
  }

  private afterFigure(): boolean {
    const last = this.tokens.at(-1);
    return this.wordsFrom === null && (last?.type === 'number' || last?.type === 'close');
  }

  private beforeOperand(): boolean {
    const next = /\S/.exec(this.folded.slice(this.at + 1, this.at + 4))?.[0] ?? '';
    return isDigit(next) || '([{'.includes(next);
  }

  private word(length: number): void {
    this.wordsFrom ??= this.at;
    this.at += length;
  }

  private endWords(): void {
    if (this.wordsFrom === null) return;
    const from = this.wordsFrom;
    const text = this.folded.slice(from, this.at).trimEnd();
    this.wordsFrom = null;
    this.tokens.push({ type: 'words', text, from, to: from + text.length });
  }

  private span(length: number): { from: number; to: number } {
    return { from: this.at, to: this.at + length };
  }

  private push(token: Token): void {
    this.endWords();
    if (token.type === 'open') this.depth += 1;
    else if (token.type === 'close') this.depth = Math.max(0, this.depth - 1);
    else if (token.type === 'hard') this.depth = 0;
    this.tokens.push(token);
    this.at = token.to;
  }
}
