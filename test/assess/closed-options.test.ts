/** Whether what a person may choose from is all that can be right. */
import { assessRow } from '../../src/assess/assess';
import { Ratio } from '../../src/grid/ratio';
import { nationalRules } from '../../src/rules/local-rules';

test.each([
  ['效果显著得10分，效果一般得5分，无效果不得分', true],
  ['及时发放得10分，每发现一次不及时扣2分，扣完为止。', false],
  ['及时发放得10分，每发现一次不及时扣2分，扣完为止。2017年度未开展的不计分。', false],
  ['制度健全得10分，较健全得6分，不健全的酌情扣分', false],
])('%s: closed %s', (text, expected) => {
  const { assessment } = assessRow({
    role: 'indicator',
    name: '',
    criterion: { place: { sheet: '', row: 0, column: 0 }, text, cell: null },
    others: [],
    fullMarks: Ratio.of(10),
    measured: { status: 'words', place: null, words: '见附件', target: null, equations: [] },
    rules: nationalRules,
  });
  expect(assessment).toMatchObject({ status: 'judgement', isClosed: expected });
});
