/** Full marks and scores stated for groups and rows, against a table and by themselves. */
import { createXlsx } from '../../src/host/xlsx/create';
import { openXlsx } from '../../src/host/xlsx/read';
import { said } from './said';

/** 产出 40 (20 + 20) with 38, 效益 30 with 28, 投入 30 with 30; 96 in all. */
const rows = [
  ['2022年度部门整体支出绩效评价指标表'],
  ['一级指标', '三级指标', '分值', '评价标准', '实际完成值', '得分'],
  ['投入', '在职人员控制率', 30, '100%以下（含）计满分，每超过1%扣1分，扣完为止。', '98%', 30],
  ['产出指标', '培训合格率', 20, '100%计满分，每低于1%扣1分，扣完为止。', '98%', 18],
  ['产出指标', '检查完成率', 20, '100%计满分，每低于1%扣1分，扣完为止。', '100%', 20],
  ['效益指标', '群众满意度', 30, '100%计满分，每低于1%扣1分，扣完为止。', '98%', 28],
  ['总分', null, 100, null, null, 96],
];
const table = openXlsx(createXlsx({ sheets: [{ name: '指标表', rows }] })).workbook;

describe('against the table', () => {
  test.each<readonly [sentence: string, expected: readonly string[], why: string]>([
    ['产出指标（40分）得38分，效益指标30分得28分，投入30分，得30分。', [], 'as the table has it'],
    ['产出指标（50分）得38分，效益指标30分得28分。', ['error A2 50分 → 40'], '20 + 20'],
    [
      '产出指标（40分）得36分，效益指标20分得28分。',
      ['error A2 20分 → 30', 'error A2 36分 → 38'],
      '30; 18 + 20',
    ],
    ['产出指标满分40分，得39分。', ['error A2 39分 → 38'], '18 + 20'],
    ['产出指标得38分（满分45分）。', ['error A2 45分 → 40'], '20 + 20'],
    ['产出指标（分值为40分），自评得分38分。', [], 'as the table has it'],
    ['（二）产出指标（45分，得38分）', ['error A2 45分 → 40'], 'in a heading'],
    ['（二）产出指标（40分）', [], 'in a heading'],
    ['（二）产出指标（50分）', ['question A2 50分 → 40'], 'without a score it may be quoted from elsewhere'],
    ['培训合格率（20分）未达标，扣2分，得18分。', [], 'a row'],
    ['培训合格率（25分），得18分。', ['error A2 25分 → 20'], 'a row'],
    ['产出指标（每项10分）得38分。', [], 'of each'],
    ['过程管理（20分）得15分。', [], 'nothing of that name in the table'],
    ['2021年产出指标（50分）得45分。', [], 'another year'],
  ])('%s', (sentence, expected) => {
    expect(said(['2022年度绩效自评报告', sentence], table).toSorted()).toEqual(expected);
  });
});

describe('by themselves', () => {
  test.each<readonly [sentence: string, expected: readonly string[], why: string]>([
    ['产出指标（40分）得45分。', ['error A1 45分 → ?'], 'more than can be had'],
    ['产出指标满分40分，得45分。', ['error A1 45分 → ?'], 'more than can be had'],
    ['产出指标分值40分，得分45分，得分率112.5%。', ['error A1 45分 → ?'], 'one defect, told once'],
    ['产出指标分值40分，得分36分，得分率92%。', ['error A1 92% → 90%'], '36 / 40'],
    ['每少一项扣2分，得8分。', [], 'a step'],
    ['按标准扣2分，得8分。', [], 'a deduction'],
    ['创新工作加2分，得8分。', [], 'a bonus'],
    ['上年满分90分，得95分。', [], 'another year'],
    ['自评满分100分，其中预算执行率10分，绩效指标90分。', [], '10 + 90'],
    [
      '投入（20分）得18分，产出（50分）得48分，效益（30分）得28分，自评得分96分。',
      ['error A1 96分 → 94'],
      '18 + 48 + 28, and 20 + 50 + 30 is all',
    ],
    ['投入（20分）得18分，产出（50分）得48分，效益（30分）得28分，自评得分94分。', [], '18 + 48 + 28'],
    [
      '投入（20分）得18分，产出（50分）得48分，效益（20分）得18分，自评得分94分。',
      [],
      'the rest is not named',
    ],
  ])('%s', (sentence, expected) => {
    expect(said([sentence])).toEqual(expected);
  });
});
