/** Which option the words of a row name, if any; options that are written the wrong way round. By hand. */
import type { Choice } from '../../src/assess/choices';
import { chosen, choicesOf, runsBackwards, sayChoice } from '../../src/assess/choices';
import { readCriterion } from '../../src/reading/criterion';
import { Ratio } from '../../src/grid/ratio';

const REST = '其余';

/** The options of a criterion; 否则 as a last one. */
function options(text: string): readonly Choice[] {
  const { clauses } = readCriterion(text);
  const rest = clauses.flatMap((clause) =>
    (clause.kind === 'bands' || clause.kind === 'veto') && clause.where.on === 'rest'
      ? [{ option: { label: REST, points: clause.points, span: null }, clause }]
      : [],
  );
  return [...choicesOf(clauses), ...rest];
}

const EFFECT = '效果明显计5分，效果一般计2.5分，无效果不计分';
const GRADES = '好计5分，较好计4分，一般3分，较差1分，差0分';
const SYSTEM = '制度健全得5分，较健全得3分，不健全不得分';
const LONG = '降低行政成本效果较好的得5分，降低行政成本效果一般的得3分，降低行政成本效果较差的不得分';

test.each<readonly [text: string, words: string, expected: string | null, why: string]>([
  [EFFECT, '效果明显', '效果明显', '原话'],
  [EFFECT, '明显', '效果明显', '省了名词'],
  [EFFECT, '社会效益明显', '效果明显', '换了名词'],
  [EFFECT, '效果明显。', '效果明显', '句号不算'],
  [EFFECT, '“效果明显”', '效果明显', '引号不算'],
  [EFFECT, '已效果明显', '效果明显', '已字不算'],
  [EFFECT, '全年已经效果明显', '效果明显', '全年已经不算'],
  [EFFECT, '效 果 明 显', '效果明显', '空格不算'],
  [EFFECT, '效果明显;', '效果明显', '分号不算'],
  [EFFECT, '无效果', '无效果', '最低一档'],
  [EFFECT, '不明显', null, '没有这一档'],
  [EFFECT, '较明显', null, '没有这一档'],
  [EFFECT, '很明显', null, '没有这一档'],
  [EFFECT, '效果明显效果一般', null, '说了两档'],
  [EFFECT, '', null, '没有话'],
  [EFFECT, '。', null, '只有标点'],
  [EFFECT, '效果', null, '只有名词'],
  [EFFECT, '经过全体干部职工的共同努力和上级部门的大力支持指导取得的效果明显', null, '一句长话'],
  [GRADES, '好', '好', '好'],
  [GRADES, '较好', '较好', '较好不是好'],
  [GRADES, '很好', null, '没有很好'],
  [GRADES, '差', '差', '差'],
  [GRADES, '较差', '较差', '较差不是差'],
  [GRADES, '效果较差', '较差', '名词不算'],
  [SYSTEM, '健全', '制度健全', '健全'],
  [SYSTEM, '较健全', '较健全', '较健全'],
  [SYSTEM, '不健全', '不健全', '不健全'],
  [SYSTEM, '制度不健全', null, '没有照写，也不是省略'],
  [LONG, '较好', '降低行政成本效果较好', '只说程度'],
  [LONG, '降低行政成本效果较好', '降低行政成本效果较好', '全句'],
  [LONG, '降低行政成本效果较好的', null, '多了「的」，不是原话'],
  ['显著或明显得5分，一般得3分', '明显', '显著或明显', '或的一半'],
  ['显著或者明显得5分，一般得3分', '显著', '显著或者明显', '或者的一半'],
  ['及时得5分，按时得3分，逾期不得分', '及时', '及时', '及时不是「及」'],
  ['及时得5分，按时得3分，逾期不得分', '按时', '按时', '按时不是「按」'],
  ['有得2分，否则不得分', '有', '有', '原话'],
  ['制度健全得2分，否则不得分', '是', '制度健全', '是'],
  ['制度健全得2分，否则不得分', '符合要求', '制度健全', '符合'],
  ['制度健全得2分，否则不得分', '否', REST, '否'],
  ['制度健全得2分，否则不得分', '不符合', REST, '不符合'],
  ['制度健全得2分，否则不得分', '健全', '制度健全', '省了名词'],
  ['制度健全得2分，否则不得分', '不清楚', null, '没有说是否'],
  ['未发生事故得2分，否则不得分', '是', null, '是未发生，还是发生了，分不清'],
  ['未发生事故得2分，否则不得分', '否', null, '分不清'],
  ['未发生事故得2分，否则不得分', '未发生', '未发生事故', '话的开头'],
  ['没有发生事故得2分，发生事故不得分', '没有发生', '没有发生事故', '话的开头'],
  ['未发生事故得2分，未发生投诉得2分', '未发生', null, '两处都合'],
  ['制度健全得2分；制度健全的得3分', '制度健全', null, '两处都合'],
])('%s, %j: %j（%s）', (text, words, expected) => {
  expect(chosen(options(text), words)?.option.label ?? null).toBe(expected);
});

test.each([
  ['制度不健全得3分，健全不得分', true, '不健全反而得分'],
  ['制度健全得3分，不健全不得分', false, '正常'],
  ['制度健全得3分，不健全得3分', false, '给分一样'],
  ['未及时公开得2分，及时公开得3分', false, '及时的多'],
  ['公开不及时得3分，公开及时得1分', true, '不及时的多'],
  ['存在违规问题得5分，其他情况得2分', true, '有问题的多'],
  ['不存在违规问题得5分，有违规问题得2分', false, '没有问题的多'],
  ['没有发生安全事故得5分，发生安全事故不得分', false, '没有事故的多'],
  ['有效落实得5分，没有落实不得分', false, '有效不是有问题'],
  ['好得5分，差得3分', false, '没有说毛病'],
  ['制度不健全扣3分，健全得3分', false, '扣分不是给分'],
])('%s runs backwards: %s（%s）', (text, expected) => {
  expect(runsBackwards(options(text), Ratio.of(5))).toBe(expected);
});

test.each([
  ['好得5分，差不得分', ['好，得5分', '差，不得分']],
  ['达成得权重的100-80%，部分达成80-60%，未达成60-0%', ['达成', '部分达成', '未达成']],
])('the options of %s are said %j', (text, expected) => {
  expect(options(text).map(sayChoice)).toEqual(expected);
});

test.each<readonly [text: string, words: string, expected: string | null, why: string]>([
  [GRADES, '较好的', null, '多了「的」'],
  ['完成情况好的得5分，差的得2分', '好', '完成情况好', '标准里的「的」不算'],
  ['按时得5分，逾期得2分', '按', null, '按不是按时'],
  ['有预算时得5分，无预算时得2分', '有预算', '有预算', '标准里的「时」不算'],
  ['优秀者得5分，合格者得2分', '优秀', '优秀者', '标准里的「者」不算'],
  ['满意程度高得5分，满意程度低得2分', '低', '满意程度低', '程度不算'],
  ['不存在问题得5分，存在问题得2分', '不存在', '不存在问题', '话的开头'],
  ['不存在问题得5分，存在问题得2分', '均不存在', null, '不是话的开头'],
  ['制度健全得2分，否则不得分', '是的', null, '不是一个是字'],
  ['制度健全得2分，否则不得分', '是否', null, '没有说是还是否'],
  ['制度健全得2分，执行有效得1分，否则不得分', '是', null, '两样里哪一样'],
  ['好得5分，差得2分', '是', null, '没有「否则」'],
  ['好得5分，差得2分', '全年已经好', '好', '全年已经不算'],
  ['已得5分，未得2分', '已', '已', '只有已字时它就是话'],
])('%s, %j: %j（%s）', (text, words, expected) => {
  expect(chosen(options(text), words)?.option.label ?? null).toBe(expected);
});

test.each([
  ['未按时完成得3分，按时完成得5分', false, '完成的多'],
  ['差得5分，好得2分', true, '差的多'],
  ['较差得5分，较好得2分', true, '较差的多'],
  ['差异小得5分，差异大得2分', false, '差异不是差'],
  ['不合格得5分，合格得2分', true, '不合格的多'],
  ['逾期报送得5分，按期报送得2分', true, '逾期的多'],
  ['不太规范得5分，规范得2分', true, '不太规范的多'],
  ['存在投诉得5分，没有投诉得2分', true, '有投诉的多'],
  ['有关问题整改到位得5分，整改不到位得2分', false, '有关不是有'],
  ['没有出现差错得5分，出现差错得2分', false, '没有差错的多'],
])('%s runs backwards: %s（%s）', (text, expected) => {
  expect(runsBackwards(options(text), Ratio.of(5))).toBe(expected);
});

test.each([
  ['未完成年度任务，但完成累计任务', '未完成年度任务,但完成累计任务', '18'],
  ['未完成年度任务及累计任务', '未完成年度任务及累计任务', '0'],
  ['完成年度任务', null, null],
])(
  'points in brackets behind each sentence, also the last, commas or none, %s: %s, %s',
  (words, label, points) => {
    const option = chosen(
      options(
        '完成年度任务及累计任务。（30分）未完成年度任务，但完成累计任务。（18分）完成年度任务，但未完成累计任务。（9分）未完成年度任务及累计任务。（0分）',
      ),
      words,
    )?.option;
    const given = option?.points?.kind === 'points' ? option.points.value.toExactText() : null;
    expect([option?.label ?? null, given]).toEqual([label, points]);
  },
);
