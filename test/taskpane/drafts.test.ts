/** Forms of the pane without their looks: what is typed becomes rules or columns, or one plain sentence a field. */
import { nationalRules } from '../../src/rules/local-rules';
import { draftOfColumns, headerOptions, mappingOfDraft } from '../../src/taskpane/columns-draft';
import type { RulesDraft } from '../../src/taskpane/rules-draft';
import { draftOfRules, rulesOfDraft, takeSet } from '../../src/taskpane/rules-draft';
import { paragraphsOf } from '../../src/taskpane/report-form';
import { sheetOf } from './fixture';

test('the national rules, named and unchanged, come back as the same rules under that name', () => {
  const decision = rulesOfDraft({ ...draftOfRules(nationalRules), id: '某省规则' });
  expect(decision).toEqual({ kind: 'rules', rules: { ...nationalRules, id: '某省规则' } });
});

test('a rule set chosen fills in its grades and is kept', () => {
  const draft = { ...draftOfRules(nationalRules), id: '某市' };
  takeSet(draft, 'finance-platform');
  expect(draft.grades.map(({ from }) => from)).toEqual(['80', '70', '60', '0']);
  const decision = rulesOfDraft(draft);
  expect(decision).toMatchObject({ kind: 'rules', rules: { set: 'finance-platform' } });
  takeSet(draft, '');
  expect(rulesOfDraft(draft)).toMatchObject({ kind: 'rules', rules: { set: null } });
});

const typed = (change: (draft: RulesDraft) => void): readonly [string, string][] => {
  const draft = draftOfRules(nationalRules);
  change(draft);
  const decision = rulesOfDraft(draft);
  return decision.kind === 'errors' ? [...decision.errors] : [];
};

test.each<[string, (draft: RulesDraft) => void, readonly [string, string][]]>([
  ['no name', (d) => (d.id = ' '), [['id', '请起一个名称，如“某某市规则”。']]],
  ['the national name', (d) => (d.id = 'national'), [['id', '请起一个名称，如“某某市规则”。']]],
  [
    'a threshold in words',
    (d) => {
      d.grades.forEach((grade, at) => at === 1 && (grade.from = '八十'));
    },
    [['grade:1', '请填 0 到 100 的数。']],
  ],
  [
    'a threshold at the one above',
    (d) => {
      d.grades.forEach((grade, at) => at === 1 && (grade.from = '90'));
    },
    [['grade:1', '「良」的分数线应低于「优」。']],
  ],
  [
    'the last but one at zero leaves nothing for the last',
    (d) => {
      d.grades.forEach((grade, at) => at === 2 && (grade.from = '0'));
    },
    [['grade:2', '「差」的分数线应低于「中」。']],
  ],
  [
    'a tier upside down',
    (d) => {
      d.tiers.forEach((tier, at) => at === 1 && (tier.low = '90'));
    },
    [['tier:1:low', '最低不能高于最高。']],
  ],
  [
    'tiers that overlap',
    (d) => {
      d.tiers.forEach((tier, at) => at === 2 && (tier.high = '70'));
    },
    [['tier:2:high', '不能高于上一档的最低。']],
  ],
  ['an excess beyond all bounds', (d) => (d.excess = '5000'), [['excess', '请填 0 到 1000 的数。']]],
  ['a negative excess', (d) => (d.excess = '-1'), [['excess', '请填 0 到 1000 的数。']]],
  ['full width and a percent sign are figures', (d) => (d.excess = '２０％'), []],
])('rules: %s', (_, change, errors) => {
  expect(typed(change)).toEqual(errors);
});

const sheet = sheetOf('表', {
  A1: '自评表',
  A2: '一级指标',
  B2: '二级指标',
  C2: '三级指标',
  D2: '分值',
  E2: '评价标准',
  F2: '得分',
  A3: '投入',
  B3: '预算',
  C3: '完成率',
  D3: 5,
  E3: '得分=完成率×分值',
  F3: 5,
});
const workbook = { sheets: [sheet], state: null, readOnly: false };

test('columns: the likeliest header is offered with what its headings say', () => {
  expect(headerOptions(sheet).map(({ row }) => row)).toEqual([1, 2]);
  const draft = draftOfColumns(workbook, []);
  expect([draft.sheet, draft.headerRow]).toEqual(['表', 1]);
  const decision = mappingOfDraft(draft);
  expect(decision).toEqual({
    kind: 'mapping',
    mapping: {
      sheet: '表',
      headerRow: 1,
      columns: [
        { role: 'level', column: 0 },
        { role: 'level', column: 1 },
        { role: 'name', column: 2 },
        { role: 'full-marks', column: 3 },
        { role: 'criterion', column: 4 },
        { role: 'score', column: 5 },
      ],
    },
  });
  if (decision.kind === 'mapping')
    expect(mappingOfDraft(draftOfColumns(workbook, [decision.mapping]))).toEqual(decision);
});

test('columns: what is missing or named twice is said at its field', () => {
  const draft = draftOfColumns(workbook, []);
  draft.columns.delete('name');
  draft.columns.set('score', 3);
  const decision = mappingOfDraft(draft);
  expect(decision.kind === 'errors' ? [...decision.errors] : []).toEqual([
    ['name', '请指明指标名称在哪一列。'],
    ['score', '这一列已指定为「分值」。'],
  ]);
});

test('report: blank lines and line ends of every kind', () => {
  expect(paragraphsOf(' 一、\r\n\n二、\r三、 \n')).toEqual(['一、', '二、', '三、']);
});
