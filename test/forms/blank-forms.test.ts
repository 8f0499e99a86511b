/** A form nobody filled in is said once, and is no defect. */
import { sheetOf, workbookOf } from '../table/notation';
import { reviewWorkbook } from '../../src/review/review';
import { workbookFor } from './form';
import { groupForms } from './groups';

test.each(groupForms.filter(({ name }) => name.includes('not filled in') || name.includes('nobody')))(
  '$name',
  (form) => {
    const { findings, summary } = reviewWorkbook(workbookFor(form));
    expect(findings.map(({ check, severity }) => `${check} ${severity}`)).toEqual(['score-missing info']);
    expect(summary).toMatchObject({ errors: 0, warnings: 0, questions: 0, compared: 0 });
  },
);

test('a header over placeholders: one sentence names it', () => {
  const sheet = sheetOf(
    '自评表',
    `
2023年项目支出绩效自评表|<|<|<|<|<
一级指标|二级指标|三级指标|年度指标值|实际完成值|得分
产出指标||指标1：|||
效益指标||……|||`,
  );
  const { question, tables } = reviewWorkbook(workbookOf(sheet));
  expect(tables).toEqual([]);
  expect(question).toBe('「自评表」A2 是评分表的表头，下面没有填写任何指标，像是空白表，没有可核对的内容。');
});
