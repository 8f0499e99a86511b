/** Words that change the score, added to a criterion that scores: then it scores nothing. */
import { explainRule } from '../../src/assess/rule-line';
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from './cases';

const AFTER = [
  '，特殊情况除外',
  '，视情况调整',
  '，酌情处理',
  '；另按考核办法执行',
  '，并结合日常监管情况',
  '。新设单位按另行规定执行',
  '，情节严重的加倍扣分',
  '，与上年比较后确定',
  '，并参考排名',
  '（重点项目除外）',
  '，扣5-10分',
  '，追加预算不计入',
  '；年中调整的以调整后为准',
];
const BEFORE = [
  '对新成立单位，',
  '除基建项目外，',
  '在未发生违规的前提下，',
  '经专家评审后，',
  '上年结转部分：',
  '如遇政策调整，',
];

const NONE = /^(?:无|不适用|0\/0)|没有/;

const scored = TABLES.flatMap(({ cases }) => cases).filter(
  ([, , , expected, , more]) => expected.startsWith('得') && more?.description === undefined,
);

test('there are scored cases to hedge', () => {
  expect(scored.length).toBeGreaterThan(200);
});

function answer(criterion: string, row: (typeof scored)[number]) {
  const [, fullMarks, value, , , more] = row;
  return explainRule({ criterion, fullMarks, value, ...(more ?? {}) }, nationalRules);
}

const status = (criterion: string, row: (typeof scored)[number]): string => answer(criterion, row).status;

test('，经批准的除外: only where no point is lost anyway', () => {
  const wrong = scored.filter((row) => {
    const { status: is, low } = answer(`${row[0].replace(/[。；，.\s]+$/, '')}，经批准的除外`, row);
    const full = row[1].normalize('NFKC').replace(/[^\d.]/g, '');
    return is === 'scored' && full !== '' && low !== full && !NONE.test(row[2]);
  });
  expect(wrong.map(([criterion, , value]) => `${criterion} @ ${value}`)).toEqual([]);
});

test.each(AFTER)('%s', (words) => {
  const wrong = scored.filter((row) => {
    if (row[0].includes('除外')) return false;
    const text = row[0].replace(/[。；，.\s]+$/, '');
    // A row that does not apply is decided by its own clause, whatever else is said.
    return status(`${text}${words}`, row) === 'scored' && !NONE.test(row[2]);
  });
  expect(wrong.map(([criterion, , value]) => `${criterion} @ ${value}`)).toEqual([]);
});

test.each(BEFORE)('%s', (words) => {
  const wrong = scored.filter((row) => status(`${words}${row[0]}`, row) === 'scored' && !NONE.test(row[2]));
  expect(wrong.map(([criterion, , value]) => `${criterion} @ ${value}`)).toEqual([]);
});
