/**
 * What Chromium 86 and Safari 14 lack of the library the code is written against; each as ECMAScript describes it. The
 * first thing every page loads.
 */
function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(
  this: ArrayLike<unknown>,
  test: (item: unknown, index: number, list: ArrayLike<unknown>) => unknown,
): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index], index, this)) return index;
  }
  return -1;
}

function findLast(
  this: ArrayLike<unknown>,
  test: (item: unknown, index: number, list: ArrayLike<unknown>) => unknown,
): unknown {
  return this[findLastIndex.call(this, test)];
}

for (const list of [Array.prototype, String.prototype, Uint8Array.prototype]) define(list, 'at', at);
for (const list of [Array.prototype, Uint8Array.prototype]) {
  define(list, 'findLast', findLast);
  define(list, 'findLastIndex', findLastIndex);
}
define(
  Array.prototype,
  'toSorted',
  function (this: readonly unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
);
define(Object, 'hasOwn', (owner: object, name: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(owner, name),
);
