/** Funds rows of three forms, groups cut by a page, columns and grades written otherwise. */
import type { Form } from './form';

const EVALUATION = '项目支出绩效自评表（2023年度）|<|<|<|<';
/** 50 and 50 × 81/90 = 45: 95 of 100. */
const ROWS = `${EVALUATION}
三级指标|年度指标值|实际完成值|分值|得分
培训人次|≥100人|100人|50|50
满意度|≥90%|81%|50|45
合计|<|<|100|95`;

/** `wrong`: what is typed into the grade's cell instead; 95 is 优 on every scale in use. */
function graded(name: string, row: string, wrong: Form['seeds'][number]['put']): Form {
  const said = Object.keys(wrong).map((cell) => `grade-mismatch error ${cell} 优`);
  return { name, sheet: `\n${ROWS}\n${row}`, seeds: [{ what: 'another grade', put: wrong, said }] };
}

export const furtherForms: readonly Form[] = [
  {
    name: 'the system form: the rate of the funds row',
    sheet: `
2023年项目支出绩效自评表|<|<|<|<|<|<|<|<
预算执行情况（10分）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因|
总额|251.4|251.4|226.26|'90%|10|9||
其中：财政资金|251.4|251.4|226.26|'90%|/|/||
绩效指标（90分）|<|<|<|<|<|<|<|<
一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分
产出指标|数量指标|培训次数|≥|10|次|10|40|40
^|质量指标|合格率|≥|95|%|96|30|30
效益指标|社会效益|群众满意|定性|好||好|20|18
合计|<|<|<|<|<|<|100|97`,
    seeds: [
      { what: '226.26/251.4 is 90%', put: { E3: "'92.00%" }, said: ['rate-mismatch error E3 90%'] },
      // 10 × 0.9 = 9.
      {
        what: 'a score above the rate',
        put: { G3: '10', I10: '98' },
        said: ['score-mismatch error G3 9'],
      },
    ],
  },
  {
    name: 'the Chongqing form: a rate typed without its sign',
    sheet: `
2023年项目支出绩效自评表|<|<|<|<|<|<|<|<
自评总分|96.14|||||||
项目资金|年初预算数|全年预算数|执行数|执行率（%）|执行率权重|执行率得分（分）||
年度总金额|100|100|81.4|81.4|10|8.14||
指标名称|计量单位|指标性质|年初指标值|调整指标值|全年完成值|得分系数|指标权重|指标得分
培训次数|次|≥|10||10|1|40|40
合格率|%|≥|95||96|1|30|30
群众满意||定性|好||好|0.9|20|18`,
    seeds: [
      { what: 'as a fraction', put: { E4: '0.814' }, said: [] },
      { what: 'another rate', put: { E4: '85.4' }, said: ['rate-mismatch error E4 81.4%'] },
    ],
  },
  {
    // 50/50 and 72/80: 10 and 9 of 20; 50 + 27 of 80.
    name: "the ministry's form: each funds row scored",
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<|<|<|<|<
年度资金情况（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分|得分计算方法
年度资金总额|130|130|122|20|'93.85%|19|
基本支出|50|50|50|10|'100%|10|执行率*该指标分值，最高不得超过分值上限。
项目支出|80|80|72|10|'90%|9|执行率*该指标分值，最高不得超过分值上限。
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|得分计算方法
产出指标|数量指标|培训人次|≥100人|100人|50|50|完成值达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分。
效益指标|社会效益|满意率|≥90%|81%|30|27|完成值达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分。
总分|<|<|<|<|100|96|`,
    seeds: [
      {
        what: '72 of 80 with full marks',
        put: { G5: '10', G3: '20', G9: '97' },
        said: ['score-mismatch error G5 9'],
      },
    ],
  },
  {
    name: 'a heading on both sides of a page break, its weight repeated',
    sheet: `
部门整体支出绩效评价指标表（2023年度）|<|<|<|<|<|<|<
一级指标|分值|二级指标|分值|三级指标|分值|评分标准|得分
过程|60|预算执行|50|预算完成率|20|视执行情况酌情计分|20
一级指标|分值|二级指标|分值|三级指标|分值|评分标准|得分
过程|60|预算执行|50|支付进度率|30|视进度情况酌情计分|30
||预算管理|10|制度健全|10|视制度情况酌情计分|10
效益|40|履职效益|40|满意度|40|视满意情况酌情计分|40
总分|<|<|<|<|100||100`,
    seeds: [],
  },
  {
    name: 'weights headed 得分 beside 自评得分',
    sheet: `
项目支出绩效自评表（2023年度）|<|<|<|<|<
一级指标|三级指标|年度指标值|实际完成值|得分|自评得分
产出指标|培训人次|≥100人|100人|50|50
效益指标|满意度|≥90%|81%|50|45
合计|<|<|<|100|95`,
    seeds: [
      {
        // 50 × 81/90 = 45.
        what: 'a target missed with full marks',
        put: { F4: '50', F5: '100' },
        said: ['score-mismatch error F4 45'],
      },
    ],
  },
  {
    name: 'both headed 得分',
    sheet: `
项目支出绩效自评表（2023年度）|<|<|<|<|<
一级指标|三级指标|年度指标值|实际完成值|得分|得分
产出指标|培训人次|≥100人|100人|50|50
效益指标|满意度|≥90%|81%|50|45
合计|<|<|<|100|95`,
    seeds: [
      {
        what: 'the total typed wrong',
        put: { F5: '96' },
        said: ['total-mismatch error F5 95'],
        written: ['F5 95'],
      },
    ],
  },
  {
    name: '单项指标得分, 权重占比, 折算得分',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<|<|<
三级指标|年度指标值|实际完成值|单项指标得分|权重占比|折算得分
培训人次|≥100人|100人|100|50%|50
满意度|≥90%|81%|90|50%|45
合计|<|<||100%|95`,
    seeds: [
      {
        what: 'a target missed with full marks',
        put: { F4: '50', F5: '100' },
        said: ['score-mismatch error F4 45'],
      },
    ],
  },
  {
    name: 'a score over merged rows',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<|<|<
二级指标|三级指标|年度指标值|实际完成值|分值|得分
数量指标|培训人次|≥100人|100人|50|50
^|培训班次|≥5期|5期|^|^
效益指标|满意度|≥90%|81%|50|45
合计|<|<|<|100|95`,
    seeds: [],
  },
  graded('a grade with the score behind it', '评价等级|优（95分）|||', { B6: '良（95分）' }),
  graded('the grade ticked', '自评等级：优☑ 良□ 中□ 差□||||', { A6: '自评等级：优□ 良☑ 中□ 差□' }),
  graded('the grade ticked, mark before it', '自评等级|☑优 □良 □中 □差|||', { B6: '□优 ☑良 □中 □差' }),
  graded('prose beside 评价结论 is no grade', '评价结论|良好地完成了任务|||', {}),
  {
    // Nobody can tell which full marks are wrong: the scores agree with their total, the marks do not.
    name: 'weights of 110 under a 总分 of 100',
    sheet: `
${EVALUATION}
三级指标|年度指标值|实际完成值|分值|得分
培训人次|≥100人|100人|50|50
满意度|≥90%|81%|50|45
合计|<|<|100|95`,
    seeds: [
      {
        what: 'one weight typed 60',
        put: { D4: '60', E4: '54', E5: '104' },
        said: ['weights-mismatch error D5 110'],
      },
    ],
  },
  {
    name: 'a rate as a fraction, cut off',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<|<|<
三级指标|年度指标值（A）|实际完成值（B）|执行率（B/A）|分值|得分
培训人次|1000|958.62|0.958|50|47.93
满意度|100|100|1|50|50
合计|<|<||100|97.93`,
    seeds: [{ what: 'another rate', put: { D3: '0.985' }, said: ['rate-mismatch error D3 0.959'] }],
  },
];
