/** Forms of the pane without their looks: what is typed becomes rules or columns, or one plain sentence a field. */
import { readCriterion } from '../../src/reading/criterion';
import { reviewWorkbook } from '../../src/review/review';
import type { TeachDraft } from '../../src/taskpane/teach-draft';
import { emptyTeaching, sentenceOf } from '../../src/taskpane/teach-draft';
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

describe('a reading being taught', () => {
  const draft = (part: Partial<TeachDraft>): TeachDraft => ({ ...emptyTeaching('某标准', []), ...part });
  const bands = [
    { at: '95', points: '10' },
    { at: '90', points: '8' },
  ];

  // What is said is read again by the reader, and scores as the fields say.
  test.each<[string, Partial<TeachDraft>, string, string]>([
    ['steps below', { kind: 'steps', full: '95', each: '2' }, '93%', '6'],
    ['steps above', { kind: 'steps', better: 'less', full: '100', each: '1' }, '103%', '7'],
    ['days', { kind: 'steps', better: 'less', full: '30', unit: '天', size: '5', each: '1' }, '40天', '8'],
    ['full-width figures', { kind: 'steps', full: '９５％', each: '２' }, '94%', '8'],
    ['bands, in the second', { kind: 'bands', bands }, '92%', '8'],
    ['bands, in none', { kind: 'bands', bands }, '89%', '0'],
    ['bands, on the line', { kind: 'bands', bands }, '95%', '10'],
    [
      'bands downwards',
      {
        kind: 'bands',
        better: 'less',
        rest: '2',
        bands: [
          { at: '100', points: '10' },
          { at: '110', points: '6' },
        ],
      },
      '120%',
      '2',
    ],
    ['in proportion', { kind: 'proportion', full: '80' }, '40%', '5'],
    ['own words', { kind: 'words', own: '95%以上得10分，95%以下得4分' }, '90%', '4'],
  ])('%s', (_, part, actual, score) => {
    const reads = sentenceOf(draft(part)) ?? '';
    const cells = { A1: '指标名称', B1: '分值', C1: '评价标准', D1: '实际完成值', E1: '得分' };
    const row = { A2: '某指标', B2: 10, C2: reads, D2: actual, E2: 10 };
    const { tables } = reviewWorkbook({
      sheets: [sheetOf('表', { ...cells, ...row })],
      state: null,
      readOnly: false,
    });
    expect([reads, tables[0]?.indicators[0]?.assessment]).toMatchObject([reads, { status: 'scored', score }]);
  });

  test.each<[string, Partial<TeachDraft>]>([
    ['no points', { kind: 'steps', full: '95' }],
    ['a bound that is no figure', { kind: 'steps', full: '很高', each: '1' }],
    ['bands out of order', { kind: 'bands', bands: bands.toReversed() }],
    ['a band left open', { kind: 'bands', bands: [...bands, { at: '', points: '' }] }],
    ['nothing said', { kind: 'words', own: ' ' }],
  ])('%s: not said yet', (_, part) => {
    expect(sentenceOf(draft(part))).toBeNull();
  });

  test('what is counted asks for the count; what a person settles is a person’s', () => {
    expect(sentenceOf(draft({ kind: 'steps', stepUnit: '例', each: '1' }))).toBe(
      '每发现1例扣1分，扣完为止。',
    );
    expect(readCriterion(sentenceOf(draft({ kind: 'person' })) ?? '').unread).toEqual([]);
    expect(sentenceOf(draft({ kind: 'nothing' }))).toBe('');
  });

  test('the words nobody read are proposed, where they are of one piece', () => {
    expect(emptyTeaching('甲乙丙。丁戊己。', ['丁戊己']).covers).toBe('丁戊己');
    expect(emptyTeaching('甲乙丙。丁戊己。', ['丁戊己', '甲乙丙']).covers).toBe('甲乙丙。丁戊己。');
  });
});
