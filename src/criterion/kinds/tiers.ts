/** Tiers: 达成 / 部分达成 / 未达成 leave a span of the weight to the judge (`100-80%（含）、80-60%（含）、60-0%`). */
import { Ratio } from '../../grid/ratio';
import type { Option } from '../criterion';
import type { Kind } from '../kind';
import { hundredths, NUMBER } from '../quantity-words';

const SPAN = new RegExp(
  `(?:(${NUMBER})%?(?:\\((?:含|不含)\\))?(?:-|~|至|到)(${NUMBER})%)(?:\\((?:含|不含)\\))?`,
  'g',
);
const LONGEST = 260;
const WEIGHT = /(?:权重|分值|满分|该项分|合理确定)/;

export const tiers: Kind = {
  kind: 'tiers',
  read(text, at) {
    const window = text.slice(at, at + LONGEST);
    const stop = window.search(/[。#]/);
    const body = stop < 0 ? window : window.slice(0, stop);
    if (!WEIGHT.test(body)) return null;
    const spans = [...body.matchAll(SPAN)];
    const values = spans.map((match) => {
      const a = share(match[1]);
      const b = share(match[2]);
      return a.isAbove(b) ? { high: a, low: b } : { high: b, low: a };
    });
    if (values.length < 2 || !descends(values)) return null;
    const first = spans[0];
    const last = spans[spans.length - 1];
    if (first === undefined || last === undefined) return null;
    const labels = readLabels(body, spans) ?? [];
    if (labels.length !== values.length) return null;
    const options: Option[] = labels.map((label, index) => ({
      label,
      points: null,
      span: values[index] ?? { high: Ratio.one, low: Ratio.zero },
    }));
    const tail = /^[^;,。#\d]{0,24}/.exec(body.slice(last.index + last[0].length))?.[0] ?? '';
    return { value: { kind: 'tiers', options }, end: at + last.index + last[0].length + tail.length };
  },
  restate(rule) {
    if (rule.kind !== 'tiers') return null;
    const labels = rule.options.map((option) => option.label).join('、');
    const spans = rule.options
      .map(({ span }) => (span === null ? '' : `${percent(span.high)}-${percent(span.low)}`))
      .join('、');
    return `${labels}，分别按照分值的${spans}确定得分`;
  },
};

function share(digits: string | undefined): Ratio {
  return hundredths(digits ?? '0');
}

function percent(value: Ratio): string {
  return `${value.times(Ratio.hundred).toExactText()}%`;
}

/** Best first, each beginning where the one before ended: 100–80, 80–60, 60–0. */
function descends(values: readonly { readonly high: Ratio; readonly low: Ratio }[]): boolean {
  return values.every(({ high, low }, index) => {
    const before = values[index - 1];
    return (
      low.isBelow(high) && !high.isAbove(Ratio.one) && (before === undefined || !high.isAbove(before.low))
    );
  });
}

/** `甲、乙、丙三档，分别按照…100%-80%、80%-60%…` or `甲：100%-80%，乙：80%-60%`. */
function readLabels(body: string, spans: readonly RegExpMatchArray[]): readonly string[] | null {
  const start = spans[0]?.index ?? 0;
  const head = body.slice(0, start);
  const list =
    /^(.*?)(?:[,、]?(?:等)?[\d三四两]?(?:个)?(?:档次|档|等级|情况|种情况))?[,:]?(?:分别)?(?:按照?|对应|得|计|赋)/.exec(
      head,
    )?.[1];
  const names = (list ?? '').split(/[、;]/).filter((name) => name !== '');
  if (names.length === spans.length) return names.map(clean);
  let from = 0;
  const own: string[] = [];
  for (const span of spans) {
    own.push(clean(body.slice(from, span.index)));
    from = (span.index ?? 0) + span[0].length;
  }
  return own.includes('') ? null : own;
}

function clean(words: string): string {
  return words
    .replace(/^.*(?:分为|分成|划分为)/, '')
    .replace(/^[计得记]?[,;、。:()的]+/, '')
    .replace(/^(?:该项|指标|计?得?分|的)+(?=.{2})/, '')
    .replace(/(?:的?(?:得|计|按照?|按|赋|为|:|,|\(|该指标|对应|分值|权重|满分|的|区间|分))+$/, '');
}
