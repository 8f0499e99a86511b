/** Units as people write them after a figure: what they count and how they convert. One list, easy to extend. */
import { fold } from './fold';
import { Ratio } from './ratio';

/** What a number counts; a rate's value is in hundredths already divided (38.22% is 0.3822). */
export type QuantityKind = 'rate' | 'money' | 'count' | 'plain';

/** What a unit means: its kind, the word it counts in, and how many of that word one of it is (万元: 元, 10000). */
export interface UnitMeaning {
  readonly kind: QuantityKind;
  readonly base: string;
  readonly scale: Ratio;
}

const RATES: ReadonlyMap<string, string> = new Map([
  ['%', '0.01'],
  ['‰', '0.001'],
  ['百分点', '0.01'],
  ['个百分点', '0.01'],
  // As unit columns spell it, brackets taken off: %(百分比).
  ['百分比', '0.01'],
  ['%百分比', '0.01'],
  ['百分比%', '0.01'],
  ['百分号', '0.01'],
]);

/** Prefixes that multiply, longest first; 百 and 千 only before money (百分, 千米 are words of their own). */
const SCALES: readonly (readonly [word: string, scale: string])[] = [
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];

const CURRENCIES: readonly string[] = ['元', '美元', '欧元', '港元', '日元', '元人民币'];

/** Measures that are an exact number of another, with the words for both; what they measure is told by the base. */
type Multiple = readonly [words: string, of: string];
const MEASURES: readonly (readonly [base: string, units: readonly Multiple[]])[] = [
  [
    '克',
    [
      ['微克 μg ug', '0.000001'],
      ['毫克 mg', '0.001'],
      ['克', '1'],
      ['公斤 千克 kg', '1000'],
      ['吨', '1000000'],
    ],
  ],
  [
    '米',
    [
      ['微米', '0.000001'],
      ['毫米 mm', '0.001'],
      ['厘米 cm', '0.01'],
      ['米 m', '1'],
      ['公里 千米 km', '1000'],
    ],
  ],
  [
    '升',
    [
      ['毫升 ml mL', '0.001'],
      ['升 L', '1'],
      ['立方米 立方 m³ m3', '1000'],
    ],
  ],
  [
    '亩',
    [
      ['亩', '1'],
      ['公顷', '15'],
      ['平方公里', '1500'],
    ],
  ],
  [
    '分钟',
    [
      ['分钟', '1'],
      ['小时 个小时', '60'],
      ['天 日', '1440'],
      ['周', '10080'],
    ],
  ],
  [
    '月',
    [
      ['月 个月', '1'],
      ['季度 个季度', '3'],
      ['年', '12'],
    ],
  ],
  [
    '瓦',
    [
      ['瓦', '1'],
      ['千瓦 kW', '1000'],
      ['兆瓦 MW', '1000000'],
    ],
  ],
  [
    '瓦时',
    [
      ['千瓦时 kWh', '1000'],
      ['兆瓦时 MWh', '1000000'],
    ],
  ],
  ['分贝', [['分贝 dB', '1']]],
  ['摄氏度', [['摄氏度 ℃', '1']]],
];

/** The words of measures that are written only behind a figure. */
export const MEASURE_WORDS: readonly string[] = MEASURES.flatMap(([, units]) =>
  units.flatMap(([words]) => words.split(' ')),
);

const MULTIPLES: ReadonlyMap<string, { readonly base: string; readonly scale: Ratio }> = new Map(
  MEASURES.flatMap(([base, units]) =>
    units.flatMap(([words, of]) =>
      words.split(' ').map((word) => [word, { base, scale: Ratio.of(of) }] as const),
    ),
  ),
);

/** Things counted and measures of length, area, weight, time. A unit not listed is still read where it stands alone. */
const COUNTED: readonly string[] = [
  ...Array.from(
    '家人次个项件天日月年场批名位户套台辆座处条份篇期班门所间栋幢宗起例张册本部支棵株头只艘架段片块组队种类轮遍堂课节秒周盏根口眼面幅枚瓶箱袋桶对双副款笔单床度倍分',
  ),
  ...'人次 户次 场次 批次 车次 班次 台次 件次 架次 个次 台套 人月 人天 人日'.split(' '),
  ...'工作日 个工作日 学时 课时 标准班 床位 点位 平方米 平米 ㎡ m² m2 M2'.split(' '),
  ...'方 标方 个村 个社区 个项目 个单位 个乡镇 个县 个区'.split(' '),
  ...'人·次 孔 尾 羽 匹 顶 把 盘 封 幕'.split(' '),
  ...MEASURE_WORDS,
];

/** Different words for one measure. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['个工作日', '工作日'],
  ['名', '人'],
  ['位', '人'],
  ['人·次', '人次'],
  ['平米', '平方米'],
  ['㎡', '平方米'],
  ['m²', '平方米'],
  ['m2', '平方米'],
  ['M2', '平方米'],
  ['元人民币', '元'],
]);

const KNOWN: ReadonlyMap<string, UnitMeaning> = new Map(build());

function build(): [string, UnitMeaning][] {
  const meanings: [string, UnitMeaning][] = [];
  for (const [unit, scale] of RATES)
    meanings.push([unit, { kind: 'rate', base: '%', scale: Ratio.of(scale) }]);
  for (const [kind, words] of [
    ['money', CURRENCIES],
    ['count', COUNTED],
  ] as const) {
    for (const word of words) {
      const { base, scale: own } = MULTIPLES.get(word) ?? { base: SAME.get(word) ?? word, scale: Ratio.one };
      for (const [prefix, scale] of SCALES) {
        if (kind === 'money' || Number(scale) >= 10_000) {
          meanings.push([prefix + word, { kind, base, scale: Ratio.of(scale).times(own) }]);
        }
      }
    }
  }
  // Plain units last: 千米, 千克, 千瓦 are units of their own, not thousands of 米, 克, 瓦.
  for (const [kind, words] of [
    ['money', CURRENCIES],
    ['count', COUNTED],
  ] as const) {
    for (const word of words)
      meanings.push([
        word,
        { kind, ...(MULTIPLES.get(word) ?? { base: SAME.get(word) ?? word, scale: Ratio.one }) },
      ]);
  }
  for (const [prefix, scale] of SCALES) {
    if (prefix === '万' || prefix === '亿' || prefix === '千万' || prefix === '百万') {
      meanings.push([prefix, { kind: 'plain', base: '', scale: Ratio.of(scale) }]);
    }
  }
  return meanings;
}

const BY_FIRST: ReadonlyMap<string, readonly string[]> = indexByFirst();

function indexByFirst(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const unit of KNOWN.keys()) {
    const list = index.get(unit.charAt(0)) ?? [];
    list.push(unit);
    index.set(unit.charAt(0), list);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

/** In: folded text. Out: the longest known unit that begins at `at`, or ''. */
export function unitAt(folded: string, at: number): string {
  const units = BY_FIRST.get(folded.charAt(at)) ?? [];
  return units.find((unit) => folded.startsWith(unit, at)) ?? '';
}

/** What a unit word means; a word not listed counts itself (`60株` counts 株). '' is a plain number. */
export function unitMeaning(unit: string): UnitMeaning {
  const folded = fold(unit).replace(/\s/g, '');
  const known = KNOWN.get(folded);
  if (known !== undefined) return known;
  const line = folded.indexOf('/');
  const above = line < 1 ? undefined : KNOWN.get(folded.slice(0, line));
  // 万元/亩 is 10000 of 元/亩, and no sum of money; 毫克/升 is a thousand of 微克/升, 万元/公顷 a fifteenth of 万元/亩.
  if (above !== undefined && above.kind !== 'rate' && above.base !== '') {
    const of = folded.slice(line + 1).replace(/[*×·]/g, '');
    const below = MULTIPLES.get(of) ?? { base: SAME.get(of) ?? of, scale: Ratio.one };
    return { kind: 'count', base: `${above.base}/${below.base}`, scale: above.scale.over(below.scale) };
  }
  return { kind: folded === '' ? 'plain' : 'count', base: folded, scale: Ratio.one };
}

/**
 * In: a value written in `from`. Out: the same value in `to`, exactly; null where the units cannot be compared
 * (家 against 次, 元 against 人). `个` beside the thing counted is one unit with it (`3个` and `3个项目`).
 * Rates are fractions already and stay as they are; a unit left out is taken as the other's.
 */
export function convert(value: Ratio, from: string, to: string): Ratio | null {
  const source = unitMeaning(from);
  const target = unitMeaning(to);
  if (source.kind === 'rate' || target.kind === 'rate') return source.kind === target.kind ? value : null;
  if (from === '' || to === '') return value;
  if (!sameBase(source.base, target.base)) return null;
  return value.times(source.scale).over(target.scale);
}

function sameBase(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  // 个项目 and 个; 人次 and 人 are different things.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short === '个' && long.startsWith('个')) || `个${short}` === long;
}
