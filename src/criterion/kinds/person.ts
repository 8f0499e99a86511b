/** What a person must judge: 酌情, 视情况, 扣5-10分, ranking, bonus, other units' data, comparison with last year. */
import type { Kind } from '../kind';
import { readOption } from './options';

export const BONUS = '加分要由人认定';
/** What only spares points: where none are lost, nobody need ask. */
export const EXEMPTION = '是否属于例外情形';

const REASONS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /酌情|视情|视具体|视其|适当|酌定|酌扣|合理确定|综合(?:评定|判断|评价|评分|考虑|打分)|自由裁量|斟酌/,
    '要由人斟酌',
  ],
  [
    /留了幅度|(?:扣|得|计|加|给|记)(?:减|除)?\d{1,3}(?:\.\d)?分?(?:-|~|至|到)\d{1,3}(?:\.\d)?分|(?:^|[^\d])\d{1,3}(?:\.\d)?(?:-|~)\d{1,3}(?:\.\d)?分/,
    '分数留了幅度',
  ],
  [/排名|名次|位次|第\d+名|前\d+名|末位|后\d+名|排序|位列|第[一二三四五六七八九十]+名|前列/, '要看排名'],
  [/参照|参考|折算|考核(?:得分|结果|成绩|分数|等次)|评审结果|测评结果|考评结果/, '要用别处的考核结果'],
  [
    /别的年份|较?上年|去年|上一年|同期|同比|环比|往年|历年|前三年|近三年|平均(?:水平|值|数)/,
    '要同别的年份或单位比',
  ],
  [/加分|(?<![增追])加(?:计|记)?\d|奖励|额外|每[^,;。]{1,20}(?:加|奖)\d|(?:最[多高]|累计)加\d/, BONUS],
  [
    /(?:因|由于|经批准|经同意|导致|造成|影响|原因|不可抗力)[^;。]*(?:除外|不在此限|不在此列)|是否属于例外情形/,
    EXEMPTION,
  ],
  [/除外|不在此限|不在此列|另行规定/, '是否在除外之列要由人认定'],
  [/一票否决|是否否决/, '是否否决要由人认定'],
  [
    /专家|评审组|评委|打分|由.{0,12}(?:评定|认定|确定|评分)|根据.{0,20}(?:评定|评分|评价|打分|确定|认定|计分|赋分)|按.{0,16}(?:情况|质量|程度|结果)(?:评定|评分|打分|计分|赋分|得分|确定)/,
    '要由人评定',
  ],
];

export const person: Kind = {
  kind: 'person',
  read(text, at) {
    const phrase = phraseEnd(text, at);
    // 「低于60%的，扣5-10分」: the words up to the points belong together.
    const option = readOption(text, at);
    const ends =
      option === null || option.end <= phrase ? [phrase] : [phrase, phraseEnd(text, option.end - 1)];
    for (const end of ends) {
      const words = text.slice(at, end);
      const reason = REASONS.find(([pattern]) => pattern.test(words));
      if (reason !== undefined) return { value: { kind: 'person', why: reason[1] }, end };
    }
    return null;
  },
  restate: (rule) => (rule.kind === 'person' ? `由人认定（${rule.why}）` : null),
};

const LONGEST = 400;

export function phraseEnd(text: string, at: number): number {
  const window = text.slice(at, at + LONGEST);
  const stop = window.slice(1).search(/[,;。#]/);
  return stop < 0 ? at + window.length : at + 1 + stop;
}
