/** A whole and its parts over several paragraphs or sentences, and what is no such list. */
import { said } from './said';

test.each<readonly [why: string, paragraphs: readonly string[], expected: readonly string[]]>([
  [
    '80 + 45 = 125; basic and project spending are all there is',
    ['2022年支出合计120万元，其中：', '1.基本支出80万元；', '2.项目支出45万元。'],
    ['error A1 120万元 → 125'],
  ],
  [
    '80 + 35 = 115',
    ['2022年支出合计120万元，其中：', '1.基本支出80万元；', '2.项目支出35万元。'],
    ['error A1 120万元 → 115'],
  ],
  ['80 + 40', ['2022年支出合计120万元，其中：', '1.基本支出80万元；', '2.项目支出40万元。'], []],
  [
    'each part explained before the next',
    [
      '2022年支出合计120万元，其中：',
      '（1）基本支出80万元。主要用于人员工资和日常办公。',
      '其中人员经费70万元，公用经费10万元。',
      '（2）项目支出45万元。',
    ],
    ['error A1 120万元 → 125'],
  ],
  [
    'numbers of Word itself are not in the text',
    ['2022年支出合计120万元，其中：', '基本支出80万元；', '项目支出45万元。', '二、绩效情况'],
    ['error A1 120万元 → 125'],
  ],
  [
    'bullets',
    ['项目资金500万元，具体如下：', '● 培训经费220万元；', '● 宣传经费300万元。'],
    ['error A1 500万元 → 520'],
  ],
  [
    'sentences of one paragraph',
    ['项目资金500万元，包括：①培训经费220万元。②宣传经费300万元。'],
    ['error A1 500万元 → 520'],
  ],
  [
    'counts as well, where one excludes the other',
    ['全年举办活动65场，其中：', '1.室内活动45场；', '2.室外活动30场。'],
    ['error A1 65场 → 75'],
  ],
  [
    'less than the whole, every part meant to be named: perhaps one is missing',
    ['项目资金500万元，具体如下：', '1.培训经费220万元；', '2.宣传经费200万元。'],
    ['question A1 500万元 → 420'],
  ],
  [
    'less than the whole, the main ones named',
    ['项目资金500万元，主要包括：', '1.培训经费220万元；', '2.宣传经费200万元。'],
    [],
  ],
  [
    'a number left unread: what it holds nobody knows',
    ['项目资金500万元，具体如下：', '1.培训经费220万元；', '2.宣传经费按实际支出；', '3.其他100万元。'],
    [],
  ],
  [
    'shares along with the parts: 80 of 120 is 66.67%, 40 of 120 33.33%',
    ['2022年支出合计120万元，其中：', '1.基本支出80万元，占66.67%；', '2.项目支出40万元，占35.33%。'],
    ['error A3 35.33% → 33.33%'],
  ],
  [
    'the next section begins at 1 again',
    [
      '项目资金500万元，其中：',
      '1.培训经费220万元；',
      '2.宣传经费280万元。',
      '三、绩效情况',
      '1.培训经费支出180万元。',
    ],
    [],
  ],
  [
    'the numbering of the section goes on behind the list',
    [
      '一、项目资金500万元，其中：',
      '1.培训经费220万元；',
      '2.宣传经费280万元。',
      '二、“三公”经费支出20万元。',
      '3.公务接待费6万元。',
    ],
    [],
  ],
  [
    'a heading with an amount and numbered paragraphs about other things',
    ['2022年支出500万元。', '1.年初预算450万元；', '2.调整预算60万元。'],
    [],
  ],
  [
    'what follows is about the year before',
    ['2022年支出合计500万元，其中：', '1.2021年结转200万元；', '2.2022年预算400万元。'],
    [],
  ],
  ['about so much', ['全年支出约500万元，其中：', '1.培训经费220万元；', '2.宣传经费300万元。'], []],
  [
    'two amounts before the list: which is meant, only they know',
    ['收入520万元，支出500万元，其中：', '1.培训经费220万元；', '2.宣传经费300万元。'],
    [],
  ],
  [
    'the same, and neither is the sum',
    ['预算510万元，支出500万元，其中：', '1.培训经费220万元；', '2.宣传经费300万元。'],
    ['question A1 500万元 → 520'],
  ],
])('%s', (_, paragraphs, expected) => {
  expect(said(paragraphs)).toEqual(expected);
});
