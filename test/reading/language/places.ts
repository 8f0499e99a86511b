/**
 * Which words of a line can stand where: said by what stands before and behind, not by how the reader reads.
 * Words of a line that are no synonyms in a place are left out of it, with the reason where it is not plain.
 */
import type { Sense } from '../../../src/lexicon/words';

export interface Place {
  readonly name: string;
  readonly line: (sense: Sense) => boolean;
  /** Words of the line that stand in this place; those left out are no synonyms here. */
  readonly words: (word: string) => boolean;
  readonly before: RegExp;
  readonly behind: RegExp;
}

const out = (words: string) => {
  const set = new Set(words.split(' '));
  return (word: string): boolean => !set.has(word);
};
const only = (words: string) => {
  const set = new Set(words.split(' '));
  return (word: string): boolean => set.has(word);
};
const ANY = /(?:)/;
const POINTS = /^\d+(?:\.\d+)?分(?!值|数|钟)/;
const FIGURE = /^-?\d/;
const ENDS = /^(?:[，。；;、,）)\s]|$)/;
const compared =
  (op: string, sign: boolean) =>
  (sense: Sense): boolean =>
    sense.is === 'compare' && sense.op === op && sense.sign === sign;
const side =
  (wanted: string) =>
  (sense: Sense): boolean =>
    sense.is === 'direction' && sense.side === wanted && !sense.overrun;
const is =
  (wanted: Sense['is']) =>
  (sense: Sense): boolean =>
    sense.is === wanted;

export const PLACES: readonly Place[] = [
  // 按5分 wants a verb behind; 为 and 是 would run on from 分值.
  {
    name: '得 before points',
    line: is('give'),
    words: out('按'),
    before: /(?:^|[^值不加另再可应率度至得核价查评测])$/,
    behind: POINTS,
  },
  {
    name: '得 before 满分',
    line: is('give'),
    words: only('得 计 记 给 赋 得到 获得 可得 可计 给予 计为 记为'),
    before: /(?:^|[^值不加另再可应率度至得])$/,
    behind: /^满分(?!为止|的|值)/,
  },
  { name: '扣 before points', line: is('take'), words: out('扣分'), before: /(?:^|[^倒])$/, behind: POINTS },
  { name: '加 before points', line: is('add'), words: out('增'), before: /(?:^|[^另再])$/, behind: POINTS },
  {
    name: '再 before 得',
    line: is('again'),
    words: only('再 另 另外 额外'),
    before: ANY,
    behind: /^[得加]\d/,
  },
  { name: '满分', line: is('full'), words: out('基本分 基准分 基础分'), before: /[得计记]$/, behind: ENDS },
  { name: '不得分', line: is('none'), words: () => true, before: /(?:^|[^可])$/, behind: ENDS },
  {
    name: '不扣分',
    line: is('kept'),
    words: only('不扣分 不予扣分 不作扣减 不扣'),
    before: ANY,
    behind: ENDS,
  },
  { name: '一半', line: is('half'), words: out('一半分'), before: /得$/, behind: /^(?:分|[，。；]|$)/ },
  {
    name: '分值 behind a share',
    line: is('weight'),
    words: (word) => !/^(?:其|所占|相应|对应|总|应得|得分|分数)/.test(word),
    before: /\d%的?$/,
    behind: ENDS,
  },
  {
    name: '分值 in a product',
    line: is('weight'),
    words: (word) => !/^(?:其|所占|相应|对应|总|应得|得分|分数)/.test(word),
    before: /[×*]$/,
    behind: ENDS,
  },
  {
    name: '≥ before a figure',
    line: compared('≥', true),
    words: () => true,
    before: /(?:^|[^\d%])$/,
    behind: FIGURE,
  },
  {
    name: '≤ before a figure',
    line: compared('≤', true),
    words: () => true,
    before: /(?:^|[^\d%])$/,
    behind: FIGURE,
  },
  {
    name: '> before a figure',
    line: compared('>', false),
    words: out('突破'),
    before: /(?:^|[^每再不未分可有])$/,
    behind: FIGURE,
  },
  {
    name: '< before a figure',
    line: compared('<', false),
    words: out('未满 不满 不够 低过'),
    before: /(?:^|[^每再不未分可])$/,
    behind: /^-?\d(?![\d.]*(?:%|个百分点|[一-龥]{1,2})?的?(?:部分)?，?(?:[按扣舍]|不[扣计]))/,
  },
  {
    name: '不足 of a part of a step',
    line: compared('<', false),
    words: only('不足 不满 未满 不到'),
    before: /(?:^|[，。；（])$/,
    behind: /^\d[\d.]*(?:%|个百分点|[一-龥]{1,2})的?(?:部分)?，?(?:按|不[扣计]|舍)/,
  },
  {
    name: '不低于 before a figure',
    line: compared('≥', false),
    words: out('至少达到'),
    before: /(?:^|[^分])$/,
    behind: FIGURE,
  },
  {
    name: '不超过 before a figure',
    line: compared('≤', false),
    words: out('突破'),
    before: /(?:^|[^分高多计])$/,
    behind: FIGURE,
  },
  {
    name: '达到 before a figure',
    line: (sense) => sense.is === 'reach' && !sense.denied,
    words: out('完成率达到 完成率达 达成'),
    before: /(?:^|[^每不未没能])$/,
    behind: /^\d[\d.]*%/,
  },
  {
    name: '未完成',
    line: (sense) => sense.is === 'reach' && sense.denied,
    words: () => true,
    before: /(?:^|[，。；])$/,
    behind: /^(?:的|目标|计划|指标)/,
  },
  {
    name: '以上',
    line: (sense) => sense.is === 'suffix' && sense.op === 'above',
    words: () => true,
    before: /(?:\d[%分人次个天件项]?|）)$/,
    behind: ANY,
  },
  {
    name: '以下',
    line: (sense) => sense.is === 'suffix' && sense.op === 'below',
    words: () => true,
    before: /(?:\d[%分人次个天件项]?|）)$/,
    behind: ANY,
  },
  {
    name: '以内',
    line: (sense) => sense.is === 'suffix' && sense.op === 'within',
    words: out('区间内 幅度内'),
    before: /(?:\d%?|）)$/,
    behind: ANY,
  },
  {
    name: '含',
    line: (sense) => sense.is === 'including' && sense.closed,
    words: out('均含 都含 含端点'),
    before: /[（(]$/,
    behind: /^[）)]/,
  },
  {
    name: '不含',
    line: (sense) => sense.is === 'including' && !sense.closed,
    words: out('均不含 都不含'),
    before: /[（(]$/,
    behind: /^[）)]/,
  },
  {
    name: 'range',
    line: is('range'),
    words: () => true,
    before: /\d[%分次人]?$/,
    behind: /^\d+(?:\.\d+)?[%分次人]/,
  },
  {
    name: '每',
    line: is('each'),
    words: out('每当'),
    before: ANY,
    behind: /^(?:超|低|高|增|减|降|上升|下降|少|偏离|相差)/,
  },
  {
    name: 'above in a step',
    line: side('above'),
    words: out('大于 多于 高于 突破'),
    before: /每再?$/,
    behind: /^\d|^[一个两]/,
  },
  {
    name: 'below in a step',
    line: side('below'),
    words: out('少压减 少完成 少支出 少执行 未完成 小于 少于 短 低出'),
    before: /每再?$/,
    behind: /^\d|^[一个两]/,
  },
  {
    name: 'either way in a step',
    line: side('either'),
    words: out('调整 正负 上下 增减'),
    before: /每再?$/,
    behind: /^\d|^[一个两]/,
  },
  {
    name: '否则',
    line: is('rest'),
    words: out('不符合上述条件的'),
    before: /[，。；\n]$/,
    behind: /^(?:的|，)?(?:不得分|得0分|不计分|0分)/,
  },
  {
    name: '目标值',
    line: is('target'),
    words: (word) =>
      /(?:目标值|目标任务|任务目标|目标数|目标要求|目标|指标值|计划数|计划任务|任务数|计划目标)$/.test(word),
    before: /(?:^|[于成到过])$/,
    behind: /^(?:的|得|，)/,
  },
  { name: '线性插值', line: is('line'), words: () => true, before: /[按用]$/, behind: /^(?:计|得)/ },
  { name: '逾期', line: is('late'), words: out('迟到'), before: /每$/, behind: /^[\d一]/ },
  {
    name: '按时',
    line: is('in-time'),
    words: only('按时 按期 如期 及时'),
    before: /(?:^|[，。；])$/,
    behind: /^(?:完成|报送|公开)/,
  },
  {
    name: '比例',
    line: is('proportion'),
    words: only('比例 百分比 比率 等比例 同比例'),
    before: /按$/,
    behind: /^(?:得|计|扣)/,
  },
  {
    name: '扣完',
    line: is('drained'),
    words: only('扣完 扣光 减完 扣减完 扣除完 扣完本项分值 扣完该项分值 扣完本项分 扣完该项分'),
    before: /[，。；至]$/,
    behind: /^为止/,
  },
  { name: '为止', line: is('until'), words: only('为止 止 为限'), before: /扣完$/, behind: ENDS },
  {
    name: '最多 before 扣',
    line: is('most'),
    words: only('最多 最高 至多 累计最多'),
    before: ANY,
    behind: /^(?:扣|得)\d/,
  },
  {
    name: '最低 before points',
    line: is('least'),
    words: only('最低 最少 最低为 下限为'),
    before: ANY,
    behind: POINTS,
  },
  {
    name: '× in a product',
    line: (sense) => sense.is === 'operator' && sense.op === '*',
    words: () => true,
    before: ANY,
    behind: /^(?:分值|权重|\d)/,
  },
  {
    name: '÷',
    line: (sense) => sense.is === 'operator' && sense.op === '/',
    words: () => true,
    before: /[值数率]$/,
    behind: /^[^\d]/,
  },
  { name: '且', line: is('and'), words: only('且 并且'), before: /\d%?$/, behind: /^[<≥≤>＜低不小大]/ },
  {
    name: '酌情',
    line: (sense) => sense.is === 'hedge' && sense.why === '要由人斟酌',
    words: only('酌情 视情 视情况 视具体情况 视情节 适当'),
    before: ANY,
    behind: /^扣/,
  },
];
