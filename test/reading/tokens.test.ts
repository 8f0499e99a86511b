/** Text cut into figures with their units, words with their meanings, marks, dates, and what no word claims. */
import { UNITS } from '../../src/lexicon/counters';
import { figure } from '../../src/reading/tokens';
import { shownToken, tokensOf } from './shown';

const cut = (text: string): string => tokensOf(text).map(shownToken).join(' ');

describe('figures and their units', () => {
  test.each([
    ['95%', '95%'],
    ['95.5％', '95.5%'],
    ['５‰', '0.5%'],
    ['1个百分点', '1个百分点'],
    ['0.5百分点', '0.5个百分点'],
    ['半个百分点', '0.5个百分点'],
    ['十个百分点', '10个百分点'],
    ['百分之九十五', '95%'],
    ['百分之95.5', '95.5%'],
    ['百分之百', '100%'],
    ['千分之五', '0.5%'],
    ['千分之12.25', '1.225%'],
    ['九成以上', '90% 以上:suffix'],
    ['3人', '3人'],
    ['3个人', '3人'],
    ['3个月', '3个月'],
    ['3个工作日', '3工作日'],
    ['3个项目', '3个 「项目」'],
    ['1.25万元', '1.25万元'],
    ['1,200条', '1200条'],
    ['12,345,678元', '12345678元'],
    ['10分', '10分'],
    ['10分钟', '10分钟'],
    ['得五分', '得:give 5分'],
    ['扣零点五分', '扣:take 0.5分'],
    ['计十二分', '计:give 12分'],
    ['两次', '2次'],
    ['为零', '「为」 0'],
    ['≤零', '≤:compare 0'],
    ['±5%', '±5%'],
    ['+/-5%', '±5%'],
    ['-5%', '-5%'],
    ['≥-5%', '≥:compare -5%'],
    // Behind a figure a hyphen is a range.
    ['90%-5%', '90% -:range/operator 5%'],
    ['0.12345678', '0.12345678'],
  ])('%s ⇒ %s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });

  test.each(UNITS.split('|'))('3%s carries its unit', (unit) => {
    const [token, ...rest] = tokensOf(`3${unit}，`);
    const whole = token?.kind === 'figure' ? token.text : '';
    expect([whole, rest.map(({ text }) => text).join('')]).toEqual([`3${unit}`, ',']);
  });

  test('figures stay exact, also after thousands of others', () => {
    const wrong = Array.from({ length: 4_100 }, (_, index) => String(index)).filter(
      (digits) => figure(digits).toExactText() !== digits,
    );
    expect(wrong).toEqual([]);
    expect(figure('1').toExactText()).toBe('1');
  });
});

describe('what only looks like a figure', () => {
  test.each([
    ['十分满意', '「十分」 满意:plain'],
    ['第三次', '〈第三〉 「次」'],
    ['一次性', '一次性:plain'],
    ['一部分', '「一」 部分:part'],
    ['一票否决', '一票否决:hedge'],
    ['三公经费', '「三公经费」'],
    ['3月31日前', '〈3月31日前〉'],
    ['2021年度', '〈2021年度〉'],
    ['1-6月', '〈1-6月〉'],
    ['三成立', '「三成立」'],
  ])('%s ⇒ %s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });
});

/** The same meaning in every word of a line. */
describe('words mean what their line says', () => {
  test.each<readonly [meaning: string, pattern: string, words: string]>([
    [
      'compare',
      '〇5%',
      '≥ ≤ > < 不低于 不少于 不小于 超过 高于 大于 超出 不超过 不高于 不大于 不得超过 低于 小于 少于 不足 不到 不满 等于 大于等于 小于或等于',
    ],
    ['reach', '〇5%', '达到 完成 实现 达'],
    ['suffix', '5%〇', '以上 之上 以下 之下 以内 之内 以里 范围内 幅度内 以外 之外 范围以外'],
    ['range', '5%〇9%', '- ~ 至 到 —'],
    ['take', '〇5分', '扣 扣减 扣除 减'],
    ['give', '〇5分', '得 计 记 给 赋 得分 计分 记分 为 评 打 获'],
    ['add', '〇5分', '加 奖励 加分 增加'],
    ['none', '90%以下〇', '不得分 不计分 不给分 不予得分 零分 无分'],
    ['full', '得〇', '满分 全分 全部分值'],
    ['rest', '〇不得分', '否则 反之 其余 其他情况'],
    ['drained', '〇为止', '扣完 扣光 减完'],
    ['each', '〇超1%扣1分', '每 每再'],
    ['direction', '每〇1%扣1分', '超过 高于 增加 上升 升高 多 降低 下降 减少 低于 少 相差 偏离 变动 浮动'],
    ['late', '每〇1天扣1分', '逾期 延期 延迟 迟报 超期 滞后'],
    ['hedge', '〇处理', '酌情 视情况 原则上'],
    ['weight', '按〇的80%', '权重 权重分 分值 标准分 该项分值 本项分值 该指标分值'],
    ['target', '完成〇', '目标值 年度目标值 计划数 任务 目标任务 指标值'],
    ['proportion', '按〇得分', '比例 百分比 比重'],
    ['until', '扣完〇', '为止'],
    ['most', '〇扣3分', '最多 至多'],
    ['least', '〇1分', '最低 最少'],
  ])('%s: %s with %s', (meaning, pattern, words) => {
    const wrong = words.split(' ').filter((word) => {
      const place = pattern.indexOf('〇');
      const token = tokensOf(pattern.replace('〇', word)).find(
        ({ from, to }) => from === place && to === place + word.length,
      );
      return token?.kind !== 'word' || !token.senses.some(({ is }) => is === meaning);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a word has its meaning only in its place', () => {
  test.each([
    ['满意度95%', '满意度:plain 95%'],
    ['达标', '达标:met'],
    ['最高5分', '最高:most 5分'],
    ['最低5分', '最低:least 5分'],
    ['提高5%', '提高:direction 5%'],
    ['统计5项', '统计:plain 5项'],
    ['得到5分', '得到:give/plain 5分'],
    ['审计计5分', '审计:plain 计:give 5分'],
    ['高校', '高校:plain'],
    ['不足之处', '不足:compare 「之处」'],
    ['每年扣1分', '每年:plain 扣:take 1分'],
    ['每年1次', '每年:plain 1次'],
    ['差异率超过5%', '差异率:plain 超过:compare/direction 5%'],
    ['未完成率', '「未」 完成率:plain'],
  ])('%s ⇒ %s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });
});

describe('whole sentences', () => {
  test.each([
    ['90%（含）以上得5分', '90% ( 含:including ) 以上:suffix 得:give 5分'],
    ['90%及以上得5分', '90% 及:particle 以上:suffix 得:give 5分'],
    [
      '执行率≥95%得满分，每低1个百分点扣0.5分，扣完为止。',
      '「执行率」 ≥:compare 95% 得:give 满分:full , 每:each 低:compare/direction 1个百分点 扣:take 0.5分 , 扣完:drained 为止:until 。',
    ],
    ['每发现一处问题扣2分', '每:each 「发现」 1处 「问题」 扣:take 2分'],
    ['按0.5分/个百分点扣分', '按:give/by 0.5分 /:operator 1个百分点 扣分:take'],
    ['①制度健全，2分；', '# 「制度健全」 , 2分 ;'],
    ['得分=执行率×分值', '「得分」 =:compare 「执行率」 *:operator 分值:weight'],
  ])('%s ⇒ %s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });
});

test.each(['90%（含）以上得5分；每超过1个百分点扣0.5分', '①有 ②无', '(24)完成…的，得0.8分', '5 80%', ' '])(
  'tokens cover %s, one behind the other',
  (text) => {
    const found = tokensOf(text);
    expect(found.map(({ from }) => from)).toEqual([0, ...found.map(({ to }) => to)].slice(0, found.length));
  },
);
