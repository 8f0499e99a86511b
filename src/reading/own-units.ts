/**
 * Units no list has: what stands between the figure of a bound and its points (≤35贝可得满分, 35贝可以上) is that figure's
 * unit, and that of every figure the same word follows. A value in another unit is then no answer to it.
 */

const UNIT = '((?:(?![得计给扣])[\\p{Script=Han}A-Za-zμ²³·/]){1,8})';
const SIGNED = new RegExp(`[≥≤><=]\\d{1,12}(?:\\.\\d{1,8})?${UNIT}(?=[得计给扣,;。)]|$)`, 'gu');
const ENDED = new RegExp(`\\d${UNIT.replace('{1,8}', '{1,8}?')}(?=\\(不?含\\)|及?以[上下])`, 'gu');
/** Words that say something of the bound, not what it counts in. */
const NOT_A_UNIT =
  /[以上下内外前后左右余多约至到超不未无底初末起止率号第级届是否完成达标有已的为时则者均应就区间范围视同按分数量]|^(?:可|各|都|即|只|[A-Za-z]$)/;

/** In: typed text. Out: the units of its own, those of a quotient (贝可/箱) without its lower part too; longest first. */
export function ownUnits(text: string): readonly string[] {
  const units = new Set<string>();
  for (const pattern of [SIGNED, ENDED])
    for (const [, unit = ''] of text.matchAll(pattern))
      if (!NOT_A_UNIT.test(unit)) units.add(unit).add(unit.replace(/\/.*$/, ''));
  return [...units].filter((unit) => unit !== '').sort((a, b) => b.length - a.length);
}
