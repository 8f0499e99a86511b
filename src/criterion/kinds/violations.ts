/** Deduction per violation, missing item or day: `每出现一例不符合要求的扣1分`, `发现一次扣2分`, `每迟报一天扣0.5分`. */
import { endsClause } from '../condition';
import type { Kind } from '../kind';
import { readTaken } from '../points';
import { figure, matchAt } from '../quantity-words';
import { sayTaken } from '../say';
import { UNITS } from '../units';

const EACH = new RegExp(
  `([^;。#]{0,200}?)(每|凡)?((?:有|存在|被)?(?:发现|出现|发生|存在|缺少|缺失|缺|少|漏报|漏|迟报|迟延|延迟|延期|逾期|推迟|拖延|超期|超时|迟|晚|延|减少|查实|查出|通报|违反|投诉|有|扣|差|不符合|不合规|低于|未公开|未完成|未开展|未报送|未达标|不规范|不合格|错|多|增加|超)?[^;。#,\\d每]{0,16}?)(1|\\d{1,2}(?:\\.\\d)?)个?(${UNITS})((?:\\(含\\))?及?以上)?([^;。#,\\d每]{0,30}?)(?=,?(?:的)?,?(?:则|就|应|相应|各)?(?:扣|减))`,
  'y',
);
const RANKS = /位次|名次|排名/;
const LOOSE = /^(?:如果|如|若|凡|对|则|且|并|但|对于|其中)+$/;
/** 「出现1例扣1分，2例扣3分」: every count has points of its own. */
const NEXT_COUNT = new RegExp(
  `[^;。#]{0,8}?扣\\d{1,3}(?:\\.\\d)?分[,;、][^\\d;。]{0,6}\\d{1,2}个?(?:${UNITS})[^;。]{0,8}扣`,
  'y',
);
const MISSING = /缺|少|漏|未|低于|差|减/;

export const violations: Kind = {
  kind: 'violations',
  read(text, at) {
    const match = matchAt(EACH, text, at);
    if (match?.[4] === undefined || match[5] === undefined) return null;
    const [, lead = '', each, verb = '', size, unit, orMore = '', tail = ''] = match;
    // 「两次以上迟报扣3分」 is one deduction from two on, not one for every two.
    if (each !== '每' && (orMore !== '' || countsOn(text, at + match[0].length))) return null;
    // A fall in rank is no fault to count.
    if (RANKS.test(match[0])) return null;
    // Without 每 only 发现一次扣2分 and its like repeat; 「少于3人扣2分」 does not.
    const repeats =
      each === '每' ||
      /发现|出现|发生|存在|缺|少|漏|迟|延|逾|晚|超期|超时|查|有|违|未|不|错/.test(`${verb}${tail}`);
    if (!repeats || /[\d扣酌%≥≤<>]|得|满分|计分|高于|低于|多于|少于|平均|上年|去年|同期/.test(lead))
      return null;
    const taken = readTaken(text, at + match[0].length);
    if (taken === null || !endsClause(text, taken.end)) return null;
    return {
      value: {
        kind: 'violations',
        unit,
        size: figure(size),
        each: taken.value,
        condition: lead.replace(/[,的]+$/, '').replace(LOOSE, ''),
        subject: verb,
        what: tail,
        missing: MISSING.test(verb) || (MISSING.test(tail) && !/有|发现|出现|发生|存在|查/.test(verb)),
      },
      end: taken.end,
    };
  },
  restate: (rule) =>
    rule.kind === 'violations' && rule.each !== null
      ? `${rule.condition === '' ? '' : `${rule.condition}的，`}每${rule.subject === '低于' ? '少' : rule.subject}${rule.size.toExactText()}${rule.unit}${rule.what}${sayTaken(rule.each)}`
      : null,
};

function countsOn(text: string, at: number): boolean {
  return matchAt(NEXT_COUNT, text, at) !== null;
}
