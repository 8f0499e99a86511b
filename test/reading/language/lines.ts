/** Synonyms out of the lexicon's own lines: a word entered there must hold wherever its line's words stand. */
import { ENTRIES } from '../../../src/lexicon/words';
import type { Sense } from '../../../src/lexicon/words';

/** The words of every line with this meaning, but for those that cannot stand in the place asked for. */
function wordsOf(holds: (sense: Sense) => boolean, unfit = ''): readonly string[] {
  const out = new Set(unfit.split(' '));
  return ENTRIES.filter(({ sense }) => holds(sense))
    .flatMap(({ words }) => words.split(' '))
    .filter((word) => !out.has(word));
}

const compared = (op: '≥' | '>' | '≤' | '<', sign: boolean, unfit = ''): readonly string[] =>
  wordsOf((sense) => sense.is === 'compare' && sense.op === op && sense.sign === sign, unfit);

const directed = (side: 'above' | 'below' | 'either', unfit: string): readonly string[] =>
  wordsOf((sense) => sense.is === 'direction' && sense.side === side && !sense.overrun, unfit);

/** Before a number of points. 按 and 以 ask for a verb behind the points. */
export const GIVES = wordsOf(({ is }) => is === 'give', '按');
export const TAKES = wordsOf(({ is }) => is === 'take', '扣分').concat(['减', '减去', '减掉']);
/** 扣除全部… takes what there was, like 不得分. */
export const NONES = wordsOf(({ is }) => is === 'none');
/** 不加分 and its kin say nothing of taking. */
export const KEPTS = wordsOf(({ is }) => is === 'kept').filter(
  (word) => /扣/.test(word) && !/再|另/.test(word),
);
/** 基本分 and its kin are marks to start from, only sometimes the full marks. */
export const FULLS = wordsOf(({ is }) => is === 'full', '基本分 基准分 基础分');
/** 其…, 所占… and 总分 lean on a noun before them. */
export const WEIGHTS = wordsOf(({ is }) => is === 'weight').filter(
  (word) => !/^(?:其|所占|相应|对应|总|应|得|分数)/.test(word),
);
export const AT_LEAST_SIGNS = compared('≥', true, '=< >= => ≥').concat(['≥', '>=', '≧']);
export const AT_MOST_SIGNS = compared('≤', true, '<= =< ≤').concat(['≤', '<=', '≦']);
export const AT_LEAST = compared('≥', false);
export const AT_MOST = compared('≤', false);
export const ABOVE = compared('>', false, '突破');
/** 未达, 达不到 and their kin stand under 达到 too. */
export const BELOW = compared('<', false, '不达 不够');
export const REACHES = wordsOf((sense) => sense.is === 'reach' && !sense.denied, '完成率达到 完成率达 达成');
export const NOT_REACHED = wordsOf((sense) => sense.is === 'reach' && sense.denied);
export const RISES = directed('above', '突破 多于 大于 高于');
export const FALLS = directed(
  'below',
  '少压减 少完成 少支出 少执行 未完成 小于 少于 下浮 短 短少 缺 缺少 低出 欠',
);
export const DIFFERS = directed('either', '调整 正负 上下 增减');
export const RESTS = wordsOf(({ is }) => is === 'rest', '不符合上述条件的 除此之外 除此以外');
export const TARGETS = wordsOf(({ is }) => is === 'target').filter((word) =>
  /^(?:年度|年初|全年|预期|预定|计划|既定|设定|绩效|考核)?(?:目标值|目标任务|目标数|目标|指标值|计划数|任务数)$/.test(
    word,
  ),
);
export const LINES = wordsOf(({ is }) => is === 'line');
export const LATES = wordsOf(({ is }) => is === 'late', '超期 迟到 晚报 推迟 拖延');
export const IN_TIMES = wordsOf(({ is }) => is === 'in-time', '及时 如期');
