/** Seeded choices: the same seed words the same sentence, so that a failing one can be found again. */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
    for (let warm = 0; warm < 4; warm += 1) this.next();
  }

  /** mulberry32: 0 included, 1 excluded. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** Errors: throws for an empty list. */
  pick<T>(list: readonly T[]): T {
    const index = Math.floor(this.next() * list.length);
    for (const [at, item] of list.entries()) if (at === index) return item;
    throw new RangeError('nothing to pick from');
  }

  /** Up to `count` different items, in the order of the list. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    const rest = list.map((item, at) => ({ item, at, key: this.next() })).sort((a, b) => a.key - b.key);
    return rest
      .slice(0, count)
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}
