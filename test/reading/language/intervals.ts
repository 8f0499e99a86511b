/** Bounds and intervals in words, each with the ends its words claim (domain, reading 1). */
import type { Ratio } from '../../../src/grid/ratio';
import type { Draw } from './draw';
import { ABOVE, AT_LEAST, AT_LEAST_SIGNS, AT_MOST, AT_MOST_SIGNS, BELOW, REACHES } from './lines';
import type { Measure } from './measures';
import { bound } from './measures';

/**
 * `named`: a sign or （含）/（不含） says it. `unsettled`: half said (`80%（含）-90%` of its 90%, 及以上), so that
 * where a neighbour claims the same end in words alone it is nobody's to decide.
 */
export interface End {
  readonly at: Ratio;
  readonly closed: boolean;
  readonly said: 'named' | 'implied' | 'unsettled';
}

export interface Spoken {
  readonly text: string;
  readonly low: End | null;
  readonly high: End | null;
}

type Ways = readonly (readonly [text: string, closed: boolean, said: End['said']])[];

/** The subject, and the particle that can stand between it and a bound of this form. */
const led = (subject: string, particle: string, text: string): string =>
  `${subject}${subject === '' ? '' : particle}${text}`;

export function atLeast(draw: Draw, of: Measure, at: Ratio, subject: string): Spoken {
  const b = bound(draw, of, at);
  const on = draw.pick(['', '', '在', '达到', '为']);
  const word = draw.pick(AT_LEAST);
  const ways: Ways = [
    [led(subject, '', `≥${b}`), true, 'named'],
    [led(subject, '', `${draw.pick(AT_LEAST_SIGNS)}${b}`), true, 'named'],
    [led(subject, on, `${b}以上`), true, 'implied'],
    [led(subject, on, `${b}以上`), true, 'implied'],
    [led(subject, on, `${b}（含）以上`), true, 'named'],
    [led(subject, on, `${b}以上（含）`), true, 'named'],
    [led(subject, on, `${b}以上（含${b}）`), true, 'named'],
    [led(subject, on, `${b}（含${b}）以上`), true, 'named'],
    [led(subject, on, `${b}及以上`), true, 'unsettled'],
    [led(subject, '', `${word}${b}`), true, 'implied'],
    [led(subject, '', `${draw.pick(REACHES)}${b}`), true, 'implied'],
    [led(subject, '', `达到${b}`), true, 'implied'],
    [led(subject, '', `达到${b}以上`), true, 'implied'],
    [led(subject, '', `达到${b}（含）以上`), true, 'named'],
  ];
  const [text, closed, said] = draw.pick(ways);
  return { text, low: { at, closed, said }, high: null };
}

export function over(draw: Draw, of: Measure, at: Ratio, subject: string): Spoken {
  const b = bound(draw, of, at);
  const ways: Ways = [
    [led(subject, '', `>${b}`), false, 'named'],
    [led(subject, '', `${draw.pick(ABOVE)}${b}`), false, 'implied'],
    [led(subject, '', `${draw.pick(ABOVE)}${b}`), false, 'implied'],
    [led(subject, '', `${b}（不含）以上`), false, 'named'],
    [led(subject, '在', `${b}以上（不含）`), false, 'named'],
    [led(subject, '', `${b}以上（不含${b}）`), false, 'named'],
  ];
  const [text, closed, said] = draw.pick(ways);
  return { text, low: { at, closed, said }, high: null };
}

export function atMost(draw: Draw, of: Measure, at: Ratio, subject: string): Spoken {
  const b = bound(draw, of, at);
  const word = draw.pick(AT_MOST);
  const ways: Ways = [
    [led(subject, '', `≤${b}`), true, 'named'],
    [led(subject, '', `${draw.pick(AT_MOST_SIGNS)}${b}`), true, 'named'],
    [led(subject, '在', `${b}以内`), true, 'implied'],
    [led(subject, '控制在', `${b}以内`), true, 'implied'],
    [led(subject, '', `${b}（含）以内`), true, 'named'],
    [led(subject, '在', `${b}以内（含${b}）`), true, 'named'],
    [led(subject, '控制在', `${b}以下`), true, 'implied'],
    [led(subject, '', `${b}（含）以下`), true, 'named'],
    [led(subject, '', `${b}及以下`), true, 'unsettled'],
    [led(subject, '', `${word}${b}`), true, 'implied'],
    [led(subject, '', `不超过${b}`), true, 'implied'],
  ];
  const [text, closed, said] = draw.pick(ways);
  return { text, low: null, high: { at, closed, said } };
}

export function under(draw: Draw, of: Measure, at: Ratio, subject: string): Spoken {
  const b = bound(draw, of, at);
  const ways: Ways = [
    [led(subject, '', `<${b}`), false, 'named'],
    [led(subject, '', `${draw.pick(BELOW)}${b}`), false, 'implied'],
    [led(subject, '', `${draw.pick(BELOW)}${b}`), false, 'implied'],
    [led(subject, '', `低于${b}`), false, 'implied'],
    [led(subject, '', `${b}以下（不含）`), false, 'named'],
    [led(subject, '在', `${b}以下（不含${b}）`), false, 'named'],
    [led(subject, '', `${b}（不含）以下`), false, 'named'],
    [led(subject, '在', `${b}以下`), true, 'implied'],
    [led(subject, '', `${b}以下`), true, 'implied'],
  ];
  const [text, closed, said] = draw.pick(ways);
  return { text, low: null, high: { at, closed, said } };
}

export function between(draw: Draw, of: Measure, low: Ratio, high: Ratio, subject: string): Spoken {
  const a = bound(draw, of, low);
  const b = bound(draw, of, high);
  // 80-90%: the unit once, behind the second figure.
  const bare = /^[\d.]+/.exec(a)?.[0];
  const first = bare !== undefined && draw.chance(0.15) ? bare : a;
  const dash = draw.pick(['-', '-', '—', '～', '~', '至', '到', '－']);
  const letter = subject === '' ? draw.pick(['X', 'x']) : subject;
  const [lt, le] = draw.pick([
    ['<', '≤'],
    ['＜', '≤'],
    ['<', '≦'],
  ] as const);
  const on = draw.pick(['', '在', '介于']);
  const and = draw.pick(['和', '与']);
  type Way = readonly [string, boolean, End['said'], boolean, End['said']];
  const ways: readonly Way[] = [
    [`${a}${le}${letter}${lt}${b}`, true, 'named', false, 'named'],
    [`${a}${lt}${letter}${le}${b}`, false, 'named', true, 'named'],
    [led(subject, draw.pick(['', '在']), `${first}${dash}${b}`), true, 'implied', true, 'implied'],
    [led(subject, '', `${first}${dash}${b}`), true, 'implied', true, 'implied'],
    [led(subject, '在', `${a}${dash}${b}之间`), true, 'implied', true, 'implied'],
    [led(subject, '', `${a}（含）${dash}${b}`), true, 'named', true, 'unsettled'],
    [led(subject, '', `${a}${dash}${b}（含）`), true, 'unsettled', true, 'named'],
    [led(subject, '', `${a}${dash}${b}（不含）`), true, 'unsettled', false, 'named'],
    [led(subject, '在', `${a}（含）${dash}${b}（不含）`), true, 'named', false, 'named'],
    [led(subject, '', `${a}（不含）${dash}${b}（含）`), false, 'named', true, 'named'],
    [led(subject, '在', `${a}（含）${dash}${b}（不含）之间`), true, 'named', false, 'named'],
    [`${on}${a}（含）${and}${b}（不含）之间`, true, 'named', false, 'named'],
    [led(subject, '', `${a}以上不足${b}`), true, 'implied', false, 'implied'],
    [led(subject, '', `${a}（含）以上${b}以下（不含）`), true, 'named', false, 'named'],
    [led(subject, '', `${a}以上${b}以下`), true, 'implied', true, 'implied'],
    [led(subject, '', `大于${a}小于等于${b}`), false, 'implied', true, 'named'],
    [led(subject, '', `大于等于${a}小于${b}`), true, 'named', false, 'implied'],
    [led(subject, '', `≥${a}且<${b}`), true, 'named', false, 'named'],
    [led(subject, '', `不低于${a}且低于${b}`), true, 'implied', false, 'implied'],
    [led(subject, '', `低于${b}但不低于${a}`), true, 'implied', false, 'implied'],
    [led(subject, '', `高于${a}不超过${b}`), false, 'implied', true, 'implied'],
    [`${subject}${subject === '' ? '' : '∈'}[${a},${b})`, true, 'named', false, 'named'],
  ];
  const [text, lowClosed, lowSaid, highClosed, highSaid] = draw.pick(ways);
  return {
    text,
    low: { at: low, closed: lowClosed, said: lowSaid },
    high: { at: high, closed: highClosed, said: highSaid },
  };
}
