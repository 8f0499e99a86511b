/**
 * A criterion as typed, without what typists add: blanks, line breaks inside words, quotes. One character for one, so
 * every character knows the place of the original it stands at; list numbers become `#`.
 */
import { fold } from '../grid/fold';
import { readNumeral } from '../lexicon/numerals';

export interface Typed {
  readonly text: string;
  /** `from[i]`, `to[i]`: the original's places of character `i`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const OPENS = /[[［【〔]/g;
const CLOSES = /[\]］】〕]/g;

/** Folding makes most brackets round, but an interval's ends depend on their kind: those typed square stay so. */
function withSquares(folded: string, typed: string): string {
  const squares = typed.replace(OPENS, '[').replace(CLOSES, ']');
  return folded.replace(/[()]/g, (round, at: number) => {
    const square = squares.charAt(at);
    return square === '[' || square === ']' ? square : round;
  });
}

const ENUMERATORS = /[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉Ⅰ-Ⅻ]/;
/** Words that count clauses: 一是…；二是…, 第一档：, 第一，, Ⅰ级：. */
const COUNTING =
  /^(?:[一二三四五六七八九十]是(?![否])|第[一二三四五六七八九十][档类种级等]?次?[:,、]|其[一二三四五六]?[一二三四五六][,:]|[Ⅰ-Ⅻ]级?[.．:、])/;
/** `≥9⏎5%`: a line that ends inside a number. */
const BROKEN = /^[≥≤<>=]\d$/;

/** A line that begins with its points: `3分：执行率95%以上⏎0分：…`. */
const LEVEL = /^\d{1,3}(?:\.\d{1,2})?分[:]/;

/** Whether a line break between these two characters ends a clause (typists also break lines inside words). */
function endsClause(before: string, after: string): boolean {
  return (
    (/[分止)%]/.test(before) && !/[为=,;。、的()*/×以且并值数之扣计得记给含≤≥<>~至到+%-]/.test(after)) ||
    (/[分止]/.test(before) && /[≥≤<>]/.test(after))
  );
}

const ORDINAL =
  /^(?:[([](\d{1,2}|[一二三四五六七八九十]{1,3})[)\]]|(\d{1,2})[.、)](?!\d*$)|([一二三四五六七八九十]{1,3})、)/;

/**
 * Numbers that count clauses (`1.`, `2、`, `（3）`) at clause starts, where they run 1, 2, …: their ends by their
 * starts. `1.90%以上` is item 1 only when an item 2 follows; else it is the number 1.90.
 */
function ordinalPlaces(folded: string): ReadonlyMap<number, number> {
  const found: {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly sure: boolean;
  }[] = [];
  for (const match of folded.matchAll(/(?:^|[;。\n:]|,(?=\(|[1-9][.、](?!\d))|[分止值重数])[ \n]{0,20}/g)) {
    const at = match.index + match[0].length;
    const follows = /[分止值重数]$/.test(match[0]);
    const ordinal = ORDINAL.exec(folded.slice(at, at + 6));
    if (ordinal === null) continue;
    if (follows && ordinal[3] !== undefined) continue;
    const words = ordinal[1] ?? ordinal[3] ?? '';
    const count = Number(ordinal[1] ?? ordinal[2] ?? NaN);
    // 1.90%: a figure as well as an item; `11.行政许可` can only count.
    // 0. 5分 begins with a figure: nothing is counted from nought.
    const sure =
      ordinal[2] !== undefined && Number(ordinal[2]) > 0 && !/\d/.test(folded.charAt(at + ordinal[0].length));
    found.push({
      from: at,
      to: at + ordinal[0].length,
      count: Number.isNaN(count) ? Number(readNumeral(words) ?? 0) : count,
      sure: sure || ordinal[3] !== undefined,
    });
  }
  const run = new Map<number, number>();
  let expected = 1;
  for (const item of found) {
    if (item.count !== expected) continue;
    expected += 1;
    run.set(item.from, item.to);
  }
  const places = run.size >= 2 ? run : new Map<number, number>();
  // A number before everything is the criterion's own: （24）完成…的，得0.8分; 11.行政许可案卷…
  const [opening] = found;
  if (opening?.from === 0 && (folded.startsWith('(') || opening.sure)) places.set(0, opening.to);
  return places;
}

/**
 * In: a criterion as given. Out: its characters without blanks and breaks. A break stands for `;` only where a clause
 * can end; a blank between two digits stays, because 「5 80%」 must never become 580%. Linear.
 */
export function typed(original: string): Typed {
  const folded = withSquares(fold(original), original);
  const ordinals = ordinalPlaces(folded);
  const characters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const push = (character: string, start: number, end: number): void => {
    characters.push(character);
    from.push(start);
    to.push(end);
  };
  let gap = null as { readonly from: number; readonly breaks: boolean } | null;
  for (let index = 0; index < folded.length; index += 1) {
    const character = folded.charAt(index);
    if (character === ' ' || character === '\n') {
      gap = { from: gap?.from ?? index, breaks: (gap?.breaks ?? false) || character === '\n' };
      continue;
    }
    let before = characters[characters.length - 1] ?? '';
    if (gap !== null) {
      const joins =
        /[\d%]/.test(before) &&
        /\d/.test(character) &&
        !(gap.breaks && BROKEN.test(characters.slice(-2).join('')));
      const word = `${characters[characters.length - 2] ?? ''}${before}`;
      const opens = gap.breaks && LEVEL.test(folded.slice(index, index + 9)) && !/[;。]/.test(before);
      if (opens || (gap.breaks && !/^[部充十百区划成]分$/.test(word) && endsClause(before, character)))
        push(';', gap.from, index);
      else if (joins && before === '%' && /^\d{1,3}(?:\.\d)?分/.test(folded.slice(index, index + 6)))
        push(',', gap.from, index);
      else if (joins) push(' ', gap.from, index);
      before = characters[characters.length - 1] ?? '';
      gap = null;
    }
    if (character === '"' || character === "'") continue;
    const ordinal = ordinals.get(index);
    const starts = before === '' || /[;。:,#(]/.test(before);
    const counting = starts && ordinal === undefined ? COUNTING.exec(folded.slice(index, index + 6)) : null;
    if (ordinal !== undefined) {
      push('#', index, ordinal);
      index = ordinal - 1;
    } else if (counting !== null && !/[一二三四五六七八九十]/.test(folded.charAt(index - 1))) {
      push('#', index, index + counting[0].length);
      index += counting[0].length - 1;
    } else if (ENUMERATORS.test(character)) push('#', index, index + 1);
    else push(character, index, index + 1);
  }
  return { text: characters.join(''), from, to };
}
