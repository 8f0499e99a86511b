/** What is read from a text alone is read once: sheets say the same thing again and again. So with what is made of an object. */

/** Texts of one kind remembered at a time; twice as many are held. */
const MOST = 4_000;
/** Longer texts are no labels, headings or figures; they are read when they are met. */
const LONGEST = 400;

/**
 * In: a pure function of a text; what it gives is shared and never changed. Out: the same function, remembering what it
 * gave for the texts asked about last.
 */
export function byText<T>(read: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const known = young.get(text);
    if (known !== undefined) return known;
    const made = old.get(text) ?? read(text);
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    young.set(text, made);
    return made;
  };
}

/** In: a pure function of an object nobody changes. Out: the same function, asked once an object, for as long as it is held. */
export function byObject<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}
