/** Names for rows that stay the same on every run and when rows are inserted above. */
import { foldWord } from '../grid/fold';

/** 53-bit hash of a text (two multiply-xor lanes), as 11 characters of base 36. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}

/** A key without its ordinal: what it has in common with those of its like. */
export function alikeKey(key: string): string {
  return /^(.*~[0-9a-z]{11})~\d+$/s.exec(key)?.[1] ?? key;
}

/** Gives keys to rows; rows alike in everything get an ordinal, in the order they are asked for. */
export class RowKeys {
  private readonly counts = new Map<string, number>();

  /** In: what the row is known by. Out: `预算控制率~1k2j…`, `…~2` for the second of its like. */
  keyOf(table: string, levels: readonly string[], name: string, criterion: string): string {
    const identity = [table, ...levels, name, criterion].map(foldWord).join('\u0001');
    const key = `${foldWord(name).slice(0, 24)}~${hash(identity)}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  }
}
