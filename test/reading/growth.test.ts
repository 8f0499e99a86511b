/** Reading a criterion takes work in proportion to its length. */
import { readCriterion } from '../../src/reading/criterion';
import { readingSteps } from '../../src/reading/read';
import { growsInProportion } from '../growth';

/** Pieces that begin a phrase and do not end it, or that many phrases want. */
const UNITS = [
  '90%以上得5分；',
  '在职人员控制',
  '每超过',
  '((((',
  '1、',
  '(A/B)*',
  '、80%',
  '①有制度，2分',
  '扣',
  '=',
  '9',
  '[80%,',
  '|执行率-',
  '80%-',
  '超过80%、',
  '达到或',
  '分别得5、3、',
  '得分=执行率×',
  '第一档：',
  '一是',
  '优、良、',
  '且',
  '。',
  '按照完成比例',
  '《办法》',
  '没有项目的，',
  '不足1%的',
  '最多扣',
  '控制率=（实际数/',
  '低于90%且高于80%或',
];

const BLANKS = ' \n';

/** What our code does and regular expressions go over, from the text to its clauses. */
describe('steps of the code', () => {
  growsInProportion(
    300,
    [...UNITS, BLANKS].map((unit) => [
      unit,
      (length) => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        let runs = 0;
        // A text is read once and kept, so each run has one of its own.
        return () => readCriterion(`${text}${'甲'.repeat((runs += 1))}`);
      },
    ]),
  );
});

/** Tokens and edges of the cover, counted by the reader itself. */
describe('tokens and edges', () => {
  test.each(UNITS)('%s', (unit) => {
    const [once, four] = [200, 800].map((times) => readingSteps(unit.repeat(times)));
    expect((four ?? 0) / (once ?? 0)).toBeLessThan(4.1);
    expect((four ?? 0) / (once ?? 0)).toBeGreaterThan(0.9);
  });
});
