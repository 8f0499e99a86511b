/** Columns that look like another: last year's values, degrees of completion, two columns for one direction. */
import type { Form } from './form';

export const columnForms: readonly Form[] = [
  {
    // 80 of 100: 40 of 50. 95% ≥ 90%: 50.
    name: '上年完成值, 指标实际完成值 and 完成率 side by side',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<|<|<|<|<|<
一级指标|二级指标|三级指标|年度指标值|上年完成值|指标实际完成值|完成率|分值|得分
产出指标|数量指标|培训人次|≥100人|90人|80人|80%%|50|40
效益指标|社会效益指标|合格率|≥90%|85%|95%|105.56%%|50|50
总分|<|<|<|<|<|<|100|90`,
    seeds: [
      {
        // By the national rule 40, also where less is written: offered, never ticked.
        what: 'a score that does not follow from the value',
        put: { I3: '50', I5: '100' },
        said: ['score-mismatch error I3 40'],
      },
      {
        what: 'a rate that does not follow from the two',
        put: { G3: '85%%' },
        said: ['rate-mismatch warning G3 80%'],
      },
      // 完成率 fills in for no value that is missing.
      { what: 'no value', put: { F3: '' }, said: [] },
    ],
  },
  {
    name: '上年 over a target and a value of its own',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<|<|<|<
三级指标|上年|<|本年|<|分值|得分
^|目标值|完成值|目标值|完成值|^|^
培训人次|≥80人|90人|≥100人|80人|50|40
合格率|≥85%|85%|≥90%|95%|50|50
总分|<|<|<|<|100|90`,
    seeds: [],
  },
  {
    name: '完成程度 beside 实际完成情况',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<|<|<
三级指标|年度指标值|实际完成情况|完成程度|分值|得分
培训人次|≥100人|80人|80%|50|40
合格率|≥90%|95%|100%|50|50
总分|<|<|<|100|90`,
    seeds: [
      { what: 'a score above the value', put: { F3: '50', F5: '100' }, said: ['score-mismatch error F3 40'] },
    ],
  },
  {
    name: '指标性质（正向、反向） and 指标方向（大于等于、小于等于）',
    sheet: `
项目支出绩效自评表（2023年度）|<|<|<|<|<|<|<
三级指标|指标性质|指标方向|指标值|度量单位|完成值|分值|得分
安全事故|反向|小于等于|5|次|2|30|30
培训人次|正向|大于等于|100|人|80|30|24
服务对象满意度|正向|大于等于|90|%|95|40|40
总分|<|<|<|<|<|100|94`,
    seeds: [
      {
        // 8 of at most 5: 30 × 5/8 = 18.75, or 30 × (1 − 3/5) = 12; full marks lie outside both.
        what: 'a limit exceeded with full marks',
        put: { F3: '8' },
        said: ['score-mismatch error H3 18.75'],
      },
      // 正向 with 小于等于 says nothing: the row is asked about, not scored.
      { what: 'two columns that disagree', put: { B3: '正向', F3: '8' }, said: [] },
      {
        what: 'a column that disagrees with the target',
        put: { C3: '', D3: '≥5', F3: '2', H3: '30' },
        // Accidents are never to be reached.
        said: ['direction-unlikely question D3 -'],
      },
    ],
  },
  {
    name: '指标性质 with the sign in the target',
    sheet: `
项目支出绩效自评表（2023年度）|<|<|<|<|<
三级指标|指标性质|指标值|完成值|分值|得分
安全事故|反向指标|≤5次|2次|30|30
培训人次|正向指标|≥100人|80人|30|24
服务对象满意度|定性|满意|满意|40|40
总分|<|<|<|100|94`,
    seeds: [{ what: 'too few', put: { D4: '70人' }, said: ['score-mismatch error F4 21'] }],
  },
  {
    name: 'units spelt another way than in the value',
    sheet: `
项目支出绩效自评表（2023年度）|<|<|<|<|<|<
三级指标|指标性质|指标值|度量单位|完成值|分值|得分
合格率|≥|95|%(百分比)|96%|50|50
补助标准|≥|500|元/人*月|500元/人·月|30|30
满意度|≥|90|百分比|92%|20|20
总分|<|<|<|<|100|100`,
    seeds: [
      {
        // 85% of 90%: 20 × 85/90 = 18.89.
        what: 'a target missed with full marks',
        put: { E5: '85%' },
        said: ['score-mismatch error G5 18.89'],
      },
      { what: 'another thing counted', put: { E4: '500元/户' }, said: ['unit-mismatch warning E4 元/人*月'] },
    ],
  },
  {
    // No year is stated: 填报日期 is when it was filled in.
    name: '填报日期 above the table',
    sheet: `
项目支出绩效自评表|<|<|<
填报日期：2024年3月15日|||
三级指标|分值|评分标准|得分
预算编制|50|2023年编制完整得50分，否则不得分|50
资金管理|50|视管理情况酌情计分|45
总分|100||95`,
    seeds: [
      {
        what: 'the period tells the year',
        put: { A2: '评价期间：2022年1月1日至2022年12月31日' },
        said: ['stale-year question C4 2022年'],
      },
    ],
  },
];
