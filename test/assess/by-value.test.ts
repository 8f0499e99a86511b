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
        '按公式「执行率×10」，实际值 90%，分值 5，得 9 分',
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

holds('a sum of money without its unit', [
  [
    { criterion: '收入达到1.2亿元得满分，每少1000万元扣1分', full: '5', value: '9800' },
    { outcome: '缺数', missing: '实际值的单位（元、万元、亿元）' },
    '9800是万元还是别的，标准里两种单位',
  ],
  [
    { criterion: '收入达到100万元得满分，每少1000元扣1分', full: '5', value: '90' },
    { outcome: '缺数', missing: '实际值的单位（元、万元、亿元）' },
    '界限用万元，每档用元',
  ],
  [
    { criterion: '收入达到100万元得满分，否则不得分', full: '5', value: '1000000' },
    { outcome: '缺数', missing: '实际值的单位（元、万元、亿元）' },
    '比界限大一万倍，多半是元',
  ],
  [
    { criterion: '收入达到100万元得满分，否则不得分', full: '5', value: '120' },
    { outcome: '得5' },
    '与界限相近，按万元',
  ],
  [
    { criterion: '收入达到100万元得满分，否则不得分', full: '5', value: '10000' },
    { outcome: '得5' },
    '正好百倍，还按万元',
  ],
  [
    { criterion: '收入达到100万元得满分，否则不得分', full: '5', value: '0' },
    { outcome: '得0' },
    '0不论单位',
  ],
  [
    { criterion: '每完成1万元得1分', full: '5', value: '50000' },
    { outcome: '缺数', missing: '实际值的单位（元、万元、亿元）' },
    '每1万元，填50000多半是元',
  ],
  [{ criterion: '每完成1万元得1分', full: '5', value: '3' }, { outcome: '得3' }, '3万元'],
  [
    { criterion: '成本控制在50万元以内得满分，每超过1万元扣1分', full: '5', value: '52' },
    { outcome: '得3' },
    '52万元',
  ],
  [
    { criterion: '收入达到100万元得满分，100元以下不得分', full: '5', value: '50' },
    { outcome: '缺数' },
    '界限一处万元、一处元',
  ],
]);

holds('a rate without its sign, far from every bound', [
  [
    { criterion: '完成率≥95%得5分，每低1%扣1分', full: '5', value: '2024' },
    { outcome: '缺数', missing: '带百分号的实际值' },
    '2024多半是年份',
  ],
  [
    { criterion: '完成率≥95%得5分，每低1%扣1分', full: '5', value: '5' },
    { outcome: '缺数', missing: '带百分号的实际值' },
    '5多半不是完成率',
  ],
  [{ criterion: '完成率≥95%得5分，每低1%扣1分', full: '5', value: '93' }, { outcome: '得3' }, '93就是93%'],
  [{ criterion: '完成率≥95%得5分，每低1%扣1分', full: '5', value: '0' }, { outcome: '得0' }, '0就是0'],
  [{ criterion: '完成率≥95%得5分，每低1%扣1分', full: '5', value: '5%' }, { outcome: '得0' }, '写了百分号'],
]);

const WITHIN = '偏差率≤5%得5分；＞5%不得分';

holds('a deviation below nothing', [
  [
    { criterion: WITHIN, full: '5', value: '-6%' },
    {
      outcome: '冲突 0–5',
      steps: ['-6% 是负数：按正负计得 5 分，按绝对值计得 0 分'],
      used: ['偏差率≤5%得5分'],
      sides: ['偏差率≤5%得5分 5', '＞5%不得分 0'],
    },
    '按正负在5%以下，按大小偏了6%',
  ],
  [{ criterion: WITHIN, full: '5', value: '-4%' }, { outcome: '得5' }, '怎么看都在5%以下'],
  [
    { criterion: '偏差率0-5%得5分，大于5%不得分', full: '5', value: '-3%' },
    { outcome: '无档', value: '-3%' },
    '界限从0起，负数没有规定',
  ],
  [
    { criterion: '偏差率-5%至10%得5分，其余不得分', full: '5', value: '-8%' },
    { outcome: '得0' },
    '界限本身有负数，按正负',
  ],
  [
    { criterion: '得分=（1-偏差率）×分值', full: '10', value: '-20%' },
    { outcome: '冲突 8–10', sides: ['得分=（1-偏差率）×分值 10', '得分=（1-偏差率）×分值 8'] },
    '公式里的偏差率也一样',
  ],
  [
    { criterion: '≤5%得5分；＞5%不得分', full: '5', value: '-6%', name: '预算偏差率' },
    { outcome: '冲突 0–5' },
    '名称说是偏差率',
  ],
]);

holds('rules beside a formula', [
  [
    { criterion: '反向指标得分=权重×A/B，最低得1分', full: '10', value: '57家', target: '≥60家' },
    { outcome: '缺数', missing: '与指标值方向一致的计分公式（正向、反向与指标值的 ≥、≤ 不符）' },
    '公式用反了，不论还有什么话',
  ],
  [
    {
      criterion: '正向指标得分=权重×B/A；反向指标得分=权重×A/B；最低得1分',
      full: '10',
      value: '1家',
      target: '≥60家',
    },
    { outcome: '得1', used: ['正向指标得分=权重×B/A', '最低得1分'] },
    '挑出正向的公式，别的话还在',
  ],
  [
    { criterion: '低于10次的，每少1次扣1分', full: '10', name: '投诉回访次数', target: '10次', value: '8次' },
    { outcome: '得8' },
    '界限写在标准里，不看目标的方向',
  ],
]);

holds('places in a text that has more than the rule', [
  [
    { full: '5', value: '90%', description: '服务对象满意度。90%以上得5分；80%-90%得3分' },
    {
      outcome: '冲突 3–5',
      used: ['90%以上得5分', '80%-90%得3分'],
      sides: ['90%以上得5分 5', '80%-90%得3分 3'],
    },
    '规则前面还有说明',
  ],
  [
    { full: '5', value: '95%', description: '服务对象满意度。90%以上得8分；80%-90%（不含）得3分' },
    { outcome: '冲突 5–8', used: ['90%以上得8分'] },
    '规则前面还有说明，分数又不合',
  ],
  [
    { full: '5', value: '95%', description: '服务对象满意度。90%以上得5分；±3' },
    { outcome: '未读懂', unread: ['±3'] },
    '没有读懂的地方也指得准',
  ],
]);

holds('a deviation whose size nobody speaks of', [
  [
    { criterion: '偏差率≤5%得5分', full: '5', value: '-35%' },
    { outcome: '缺数', missing: '写明按绝对值还是按正负计的实际值' },
    '按正负在5%以下，按大小偏了35%，没有规定',
  ],
  [{ criterion: '偏差率≤5%得5分', full: '5', value: '-3%' }, { outcome: '得5' }, '怎么看都在5%以下'],
]);

holds('a figure without its sign, where the readings differ', [
  [
    { criterion: '≥85%得5分；60%-85%（不含）得3分', full: '5', value: '0.9' },
    { outcome: '缺数' },
    '90%得5分，0.9%没有规定',
  ],
  [{ criterion: '≤1%得5分', full: '5', value: '0.9' }, { outcome: '缺数' }, '90%没有规定，0.9%得5分'],
  [
    { criterion: '控制率≤100%得5分，每超过1%扣1分', full: '5', value: '1.005' },
    { outcome: '缺数' },
    '100.5%不足一档，或扣或不扣；1.005%一定不扣',
  ],
]);

holds('a name that speaks of another measure', [
  [
    { criterion: '结余率≤10%得5分，＞10%不得分', full: '5', value: '8%', name: '预算执行率' },
    { outcome: '缺数', missing: '「结余率」的实际值（本指标名称说的是另一个量）' },
    '8%是执行率，标准说的是结余率',
  ],
  [
    { criterion: '结余率≤10%得5分，＞10%不得分', full: '5', value: '8%', name: '资金结余率' },
    { outcome: '得5' },
    '名称就是结余率',
  ],
  [
    { criterion: '结余率≤10%得5分，＞10%不得分', full: '5', value: '8%', name: '预算管理' },
    { outcome: '得5' },
    '名称没有说是什么率',
  ],
  [
    { criterion: '完成率≥90%得5分，＜90%不得分', full: '5', value: '95%', name: '预算执行率' },
    { outcome: '得5' },
    '完成率与执行率是一回事',
  ],
  [
    { criterion: '结余数≤10人得5分，＞10人不得分', full: '5', value: '8人', name: '到岗率' },
    { outcome: '得5' },
    '不是率，不比名称',
  ],
  [
    { criterion: '得分=（1-结余率）×分值', full: '5', value: '20%', name: '预算执行率' },
    { outcome: '缺数', missing: '「结余率」的实际值（本指标名称说的是另一个量）' },
    '公式用的是结余率',
  ],
  [
    { criterion: '得分=（1-结余率）×分值', full: '5', value: '20%', name: '资金结余率' },
    { outcome: '得4' },
    '公式用的就是它',
  ],
]);
