/** Points that grow with the value within the full marks. Worked out by hand. */
import { holds } from './telling';

const ON_TOP = '达到90%得3分，每提高1个百分点加0.2分，满分5分';
const FROM_NOTHING = '90%以上每增加1个百分点得0.5分，满分为止';

holds('on top of a band', [
  [
    { criterion: ON_TOP, full: '5', value: '93%' },
    {
      outcome: '得3.6',
      exact: '3.6',
      steps: ['93% 超过 90%，先得 3 分', '高 3 档，计 3 档，加到 3.6 分'],
      named: [],
      defects: [],
    },
    '3分加三个0.2分',
  ],
  [
    { criterion: ON_TOP, full: '5', value: '93.5%' },
    {
      outcome: '得3.6（3.6至3.8）',
      steps: [expect.any(String), '高 3.5 档，计 3 档，加到 3.6 分'],
      named: ['part-steps-whole'],
    },
    '不足一档的不加；按一档起算是3.8',
  ],
  [
    { criterion: ON_TOP, full: '5', value: '90%' },
    {
      outcome: '得3',
      steps: [expect.any(String), '高 0 档，计 0 档，加到 3 分'],
      named: ['inclusive-words'],
    },
    '正好达到，没有加',
  ],
  [
    { criterion: ON_TOP, full: '5', value: '100%' },
    { outcome: '得5', exact: '5', steps: [expect.any(String), '高 10 档，计 10 档，加到 5 分'] },
    '加2分正好到满分',
  ],
  [
    { criterion: '达到90%得3分，每提高1个百分点加0.5分，满分5分', full: '5', value: '97%' },
    { outcome: '得5', steps: [expect.any(String), '高 7 档，计 7 档，加到 5 分'] },
    '加3.5分，到满分为止',
  ],
  [
    { criterion: '达到90%得3分，每提高1个百分点加0.2分，最多加1分，满分5分', full: '5', value: '97%' },
    { outcome: '得4', steps: [expect.any(String), '高 7 档，计 7 档，加到 4 分'] },
    '最多加1分',
  ],
  [
    { criterion: '达到90%得3分，每提高1人加0.2分，满分5分', full: '5', value: '97%' },
    { outcome: '缺数', missing: '以「人」计的实际值' },
    '高几人不知道',
  ],
  [
    { criterion: ON_TOP, full: '5', value: '88%' },
    { outcome: '无档', value: '88%' },
    '没有达到90%的没有规定',
  ],
]);

holds('from nothing at a bound', [
  [
    { criterion: FROM_NOTHING, full: '5', value: '93%' },
    {
      outcome: '得1.5',
      exact: '1.5',
      steps: ['93% 比 90% 高 3 档，得 1.5 分'],
      used: ['90%以上每增加1个百分点得0.5分', '满分为止'],
      named: [],
    },
    '三档，每档0.5分',
  ],
  [
    { criterion: FROM_NOTHING, full: '5', value: '89%' },
    { outcome: '无档', value: '89%' },
    '90%以下没有规定，不能倒给满分',
  ],
  [
    { criterion: FROM_NOTHING, full: '5', value: '93.5%' },
    {
      outcome: '得1.5（1.5至2）',
      steps: ['93.5% 比 90% 高 3 档，得 1.5 分'],
      named: ['part-steps-whole'],
    },
    '不足一档的不加',
  ],
  [
    { criterion: FROM_NOTHING, full: '2', value: '100%' },
    {
      outcome: '得2',
      steps: ['100% 比 90% 高 10 档，得 5 分', '超过 2 分，按最高 2 分计'],
      named: [],
    },
    '满分为止',
  ],
  [
    { criterion: FROM_NOTHING, full: '5', value: '90%' },
    { outcome: '得0', steps: ['90% 比 90% 高 0 档，得 0 分'] },
    '正好90%，还没有加',
  ],
  [
    { criterion: '90%以上每增加1人得0.5分，满分为止', full: '5', value: '93%' },
    { outcome: '缺数', missing: '以「人」计的实际值' },
    '增加几人不知道',
  ],
]);
