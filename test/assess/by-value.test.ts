/** What is missing for a score, criteria made for other full marks, directions, readings of a bare figure. By hand. */
import { holds } from './telling';

const CONTROL = '控制率≤100%得5分，每超过1%扣1分';

holds('what is missing is named', [
  [
    { criterion: CONTROL, full: '', value: '98%' },
    { outcome: '缺数', missing: '满分', steps: ['缺少：满分'], used: [], named: [] },
    '没有满分',
  ],
  [
    { criterion: CONTROL, full: '5', value: '0/0' },
    { outcome: '缺数', missing: '实际值（0/0 或「无」不是数值）' },
    '0/0不是数值',
  ],
  [
    { criterion: CONTROL, full: '5', value: '无' },
    { outcome: '缺数', missing: '实际值（0/0 或「无」不是数值）' },
    '无不是数值',
  ],
  [
    { criterion: CONTROL, full: '5', value: '基本控制在编制以内' },
    { outcome: '缺数', missing: '可计算的实际值（现为文字）' },
    '一句话',
  ],
  [{ criterion: CONTROL, full: '5' }, { outcome: '缺数', missing: '实际值' }, '空白'],
  [
    { criterion: CONTROL, full: '5', value: '3人' },
    { outcome: '缺数', steps: [expect.stringMatching(/^缺少：可用的实际值（.+）$/)] },
    '人不是率',
  ],
  [
    { criterion: '成本降低率5%以上得满分，每低1%扣1分', full: '5', value: '-6%' },
    { outcome: '缺数', missing: '写明升降方向的实际值（标准说的是降低，实际值是负数）' },
    '降低率是-6%：是降了6%还是升了6%，分不清',
  ],
  [
    { criterion: '成本降低率5%以上得满分，每低1%扣1分', full: '5', value: '6%' },
    { outcome: '得5' },
    '降低率6%没有歧义',
  ],
  [
    { criterion: '变动率≤0得5分，每上升1%扣1分', full: '5', value: '-6%' },
    { outcome: '得5' },
    '标准没有说降低，负数就是负数',
  ],
]);

holds('the sign does not count for an absolute value', [
  [
    { criterion: '偏差率绝对值≤5%得5分；＞5%不得分', full: '5', value: '-6%' },
    { outcome: '得0', steps: ['6% 属于「5%（不含）以上」，按「不得分」，得 0 分'] },
    '绝对值6%',
  ],
  [
    { criterion: '增长率≤5%得5分；＞5%不得分', full: '5', value: '-6%' },
    { outcome: '得5' },
    '没有写绝对值，增长率-6%就在5%以下',
  ],
  [
    { criterion: '偏差率≤5%得5分；＞5%不得分', full: '5', value: '-6%' },
    { outcome: '冲突 0–5' },
    '偏差有两侧：-6%是偏了6%，还是在5%以下，没有写明',
  ],
]);

holds('a criterion made for other full marks', [
  [
    { criterion: '90%以上得8分', full: '5', value: '95%' },
    {
      outcome: '冲突 5–8',
      steps: ['评价标准最高得 8 分，与本行满分 5 分不符', '95% 属于「90%以上」，按「得8分」，得 8 分'],
      used: ['90%以上得8分'],
      sides: ['90%以上得8分 8', '90%以上得8分 5'],
      defects: ['criterion-marks-conflict「90%以上得8分」评价标准最高得 8 分，与本行满分 5 分不符；最高8'],
    },
    '给8分，还是按5分折算',
  ],
  [
    { criterion: '90%以上得8分，80%-89%得6分', full: '5', value: '85%' },
    {
      outcome: '冲突 3.75–6',
      steps: ['评价标准最高得 8 分，与本行满分 5 分不符', '85% 属于「80%至89%」，按「得6分」，得 6 分'],
      sides: ['80%-89%得6分 6', '80%-89%得6分 3.75'],
    },
    '6分，或6×5÷8',
  ],
  [
    { criterion: '90%以上得8分，80%-89%得4分', full: '5', value: '85%' },
    { outcome: '冲突 2.5–4' },
    '4分没有超过满分，也不能给：标准是按8分写的',
  ],
  [
    { criterion: '90%以上得3分，80%-89%得1分', full: '5', value: '95%' },
    {
      outcome: '得3',
      defects: [
        'criterion-marks-conflict「90%以上得3分」评价标准最高得 3 分，与本行满分 5 分不符；最高3',
        'criterion-gap「90%以上得3分，80%-89%得1分」89% 到 90% 之间没有规定得分',
      ],
    },
    '低于满分的照给，另说标准的毛病',
  ],
  [
    { criterion: '得分=执行率×10', full: '5', value: '90%' },
    {
      outcome: '冲突 4.5–5',
      steps: [
        '评价标准最高得 10 分，与本行满分 5 分不符',
        '按公式「实际值×10」，实际值 90%，分值 5，得 9 分',
        '超过 5 分，按最高 5 分计',
      ],
      sides: ['得分=执行率×10 5', '得分=执行率×10 4.5'],
    },
    '公式乘10：按5分封顶，还是9×5÷10',
  ],
  [{ criterion: '得分=执行率×5', full: '10', value: '90%' }, { outcome: '得4.5' }, '公式最多5分，不超过满分'],
  [{ criterion: '得分=执行率×分值', full: '5', value: '90%' }, { outcome: '得4.5' }, '公式乘的就是分值'],
]);

holds('a figure without its sign', [
  [
    { criterion: '结转率≤10%得5分；＞10%不得分', full: '5', value: '0.09' },
    { outcome: '得5' },
    '9%或0.09%，都在10%以下',
  ],
  [
    { criterion: '结转率≤5%得5分；＞5%不得分', full: '5', value: '0.09' },
    { outcome: '缺数', steps: [expect.stringMatching(/^缺少：可用的实际值（/)] },
    '9%不得分，0.09%得5分：分不清',
  ],
]);

holds('a direct and an inverse formula side by side', [
  [
    { criterion: '正向指标得分=权重×B/A；反向指标得分=权重×A/B', full: '10', value: '57家', target: '≥60家' },
    { outcome: '得9.5', used: ['正向指标得分=权重×B/A'] },
    '目标要达到：正向',
  ],
  [
    { criterion: '正向指标得分=权重×B/A；反向指标得分=权重×A/B', full: '10', value: '57家', target: '>60家' },
    { outcome: '得9.5', used: ['正向指标得分=权重×B/A'] },
    '目标要高于：正向',
  ],
  [
    { criterion: '正向指标得分=权重×B/A；反向指标得分=权重×A/B', full: '10', value: '12天', target: '≤10天' },
    { outcome: '得8.33', used: ['反向指标得分=权重×A/B'] },
    '目标不超过：反向',
  ],
  [
    { criterion: '正向指标得分=权重×B/A；反向指标得分=权重×A/B', full: '10', value: '12天', target: '<10天' },
    { outcome: '得8.33', used: ['反向指标得分=权重×A/B'] },
    '目标要低于：反向',
  ],
  [
    { criterion: '正向指标得分=权重×B/A；反向指标得分=权重×A/B', full: '10', value: '12天', target: '10天' },
    { outcome: '缺数', missing: '指标值前的 ≥ 或 ≤（评价标准按正向、反向指标分别计分）' },
    '目标没有写方向',
  ],
  [
    { criterion: '正向指标得分=权重×B/A；反向指标得分=权重×A/B', full: '10', value: '12天', target: '=10天' },
    { outcome: '缺数', missing: '指标值前的 ≥ 或 ≤（评价标准按正向、反向指标分别计分）' },
    '等于不分正反',
  ],
  [
    { criterion: '正向指标得分=权重×B/A；反向指标得分=权重×A/B', full: '10', value: '12天' },
    { outcome: '缺数' },
    '没有目标',
  ],
]);
