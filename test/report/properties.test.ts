/** Whatever is pasted: no exception, places inside the text. */
import fc from 'fast-check';
import { readReport } from '../../src/report/report';
import { reportFindings } from './said';

const pieces = [
  ...'支出500万元 其中 ： ， 、 ； 。 （ ） 基本支出300万元 项目支出180万元 占60% 较上年增加20万元 增长4% 控制率 = / × 100%'.split(
    ' ',
  ),
  ...'该项指标得6分 自评得分98分 等级为“优” 2022年 执行率 36.5 元 其中 三公经费 预算 决算 ） （ 3次 会议、'.split(
    ' ',
  ),
  ...'活动65场 室内45场 室外30场 分别为 合计75场 计划检查80家 实际检查76家 完成率97% 产出指标（40分） 得45分 满分 1. ① （1） 如下： 其他8场'.split(
    ' ',
  ),
];

test('any mixture of the words reports are made of is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), { maxLength: 6 }),
      (texts) => {
        const paragraphs = texts.map((words) => words.join(''));
        for (const { cell, sheet } of reportFindings(paragraphs)) {
          expect(sheet).toBe('报告正文');
          const row = Number(/^A(\d+)$/.exec(cell)?.[1]);
          expect(paragraphs[row - 1]).toBeDefined();
        }
        for (const { sentence, figure } of readReport(paragraphs, null).amounts) {
          const text = paragraphs[sentence.place.row] ?? '';
          const from = sentence.from + figure.from;
          expect(text.slice(from, from + figure.text.length)).toBe(figure.text);
        }
      },
    ),
    { numRuns: 150 },
  );
});
