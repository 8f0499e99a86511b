/** Rules outside the criterion cell: which sentences of a text say how points follow. By hand. */
import { isGeneral, otherRule } from '../../src/assess/other-rules';
import { readCriterion } from '../../src/reading/criterion';

const placed = (text: string) => ({ place: { sheet: '', row: 0, column: 0 }, text, cell: null });

test.each<readonly [text: string, expected: string | null, why: string]>([
  [
    '满意度≥95%，计10分，每下降一个百分点，扣1分，扣完为止',
    '满意度≥95%，计10分，每下降一个百分点，扣1分，扣完为止',
    '整句都是规则',
  ],
  [
    '服务对象对工作满意的比例。满意度≥95%，计10分，每下降一个百分点，扣1分。',
    '满意度≥95%，计10分，每下降一个百分点，扣1分。',
    '前一句是说明',
  ],
  [
    '满意度≥95%，计10分。每下降一个百分点，扣1分。',
    '满意度≥95%，计10分。每下降一个百分点，扣1分。',
    '相连的两句是一条规则',
  ],
  [
    '满意度≥95%，计10分\n每下降一个百分点，扣1分',
    '满意度≥95%，计10分\n每下降一个百分点，扣1分',
    '相连的两行是一条规则',
  ],
  ['全年完成企业走访60家。', null, '没有说到分'],
  ['控制率=在职人数/编制数×100%', null, '定义不是规则'],
  ['控制率=在职人数/编制数×100%，满分5分', null, '定义里带满分，仍是定义'],
  [
    '控制率=在职人数/编制数×100%，得分=控制率×分值',
    '控制率=在职人数/编制数×100%，得分=控制率×分值',
    '定义后写了得分公式',
  ],
  ['预算执行率，得分（20分*执行率）', '预算执行率，得分（20分*执行率）', '名称不改公式'],
  ['执行率得满分', '执行率得满分', '没有读懂的话里有满分，整句留着'],
  ['酌情考虑，得分（20分*执行率）', '酌情考虑，得分（20分*执行率）', '开头要由人定，不能略去'],
  ['2023年执行率，得分（20分*执行率）', '2023年执行率，得分（20分*执行率）', '开头有数字，不能略去'],
  ['不得分', '不得分', '说到不得分'],
  ['', null, '空白'],
])('%j: %j（%s）', (text, expected) => {
  const rule = otherRule(placed(text));
  expect(rule === null ? null : text.slice(rule.offset, rule.offset + rule.criterion.text.length)).toBe(
    expected,
  );
});

test.each([
  ['完成指标值，满分；未完成指标值，按完成值在指标值中所占比例计分', true, '只说指标值'],
  ['达到目标值得满分，否则不得分', true, '其余也不看本行的数'],
  ['按比例得分', true, '没有条件'],
  ['完成率95%以上得满分', false, '有本行的界限'],
  ['完成目标值得满分，低于60%不得分', false, '有一处界限'],
  ['得分=执行率×分值', false, '公式就是本行的规则'],
  ['扣完为止', true, '没有条件'],
])('%s is for every row: %s（%s）', (text, expected) => {
  expect(isGeneral(readCriterion(text))).toBe(expected);
});
