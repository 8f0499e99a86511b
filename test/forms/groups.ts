/** Headings with their weights: alone in a row, repeated after a page break, over a form nobody filled in. */
import type { Form } from './form';

const HEADINGS = '一级指标|分值|二级指标|分值|三级指标|分值|评分标准|得分';
const TITLE = '部门整体支出绩效评价指标表（2023年度）';

/** 15 + (20 + 10 + 15) + 40 = 100, scored 100; `again`: the rows of a page's head, and how its first row begins. */
function broken(what: string, again: string, first = '过程|45|预算执行|30'): Form {
  return {
    name: `a page break inside a heading: ${what}`,
    sheet: `
${TITLE}|<|<|<|<|<|<|<
${HEADINGS}
投入|15|预算配置|15|在职人员控制率|15|控制率≤100%得满分，否则不得分|15
过程|45|预算执行|30|预算完成率|20|视执行情况酌情计分|20
${again}
${first}|支付进度率|10|视进度情况酌情计分|10
^|^|预算管理|15|制度健全|15|视制度情况酌情计分|15
效益|40|履职效益|40|满意度|40|视满意情况酌情计分|40
总分|<|<|<|<|100||100`,
    seeds: [],
  };
}

export const groupForms: readonly Form[] = [
  {
    // 15 + 15 + 30 + 40 = 100; scored 15 + 30 + 35 = 80: the blank row counts 0.
    name: 'a heading with its weight, nothing under it and no score',
    sheet: `
${TITLE}|<|<|<|<|<
一级指标|二级指标|三级指标|分值|评分标准|得分
投入（15分）|预算配置（15分）|在职人员控制率|15|视控制情况酌情计分|15
过程（15分）|||||
产出（30分）|职责履行（30分）|实际完成率|30|视完成情况酌情计分|30
效益（40分）|履职效益（40分）|满意度|40|视满意情况酌情计分|35
总分|<|<|100||80`,
    said: ['score-missing warning F4 -'],
    seeds: [
      {
        what: 'the total typed wrong',
        put: { F7: '85' },
        said: ['score-missing warning F4 -', 'total-mismatch error F7 80'],
        written: ['F7 80'],
      },
    ],
  },
  {
    name: 'one column of names, two of them not scored',
    sheet: `
${TITLE}|<|<|<
评价指标|评分标准|自评情况|得分
投入（15分）|配置合理得15分|合理|15
过程（15分）|||
产出指标（50分）|||
效益指标（20分）|效益好得20分|好|20
总分（100分）|||35`,
    said: ['score-missing warning D4 -', 'score-missing warning D5 -'],
    seeds: [],
  },
  {
    name: 'one column of names, headings over what adds up to them',
    sheet: `
${TITLE}|<|<|<
评价指标|评分标准|自评情况|得分
产出指标（50分）|||
数量指标（20分）|||
培训人次（20分）|完成得20分|完成|20
质量指标（30分）|||
合格率（30分）|合格得30分|合格|30
效益指标（50分）|||
社会效益（50分）|效益好得50分|好|50
总分（100分）|||100`,
    seeds: [],
  },
  {
    name: 'no column of full marks, a heading alone in its row',
    sheet: `
2023年项目支出绩效自评表|<|<|<|<|<
一级指标|二级指标|三级指标|年度指标值|实际完成值|得分
产出指标（50分）|||||
效益指标（30分）|社会效益|受益人数（30分）|≥100|100|30
满意度指标（20分）|满意度|群众满意度（20分）|≥90%|95%|20
总分|||||50`,
    said: ['score-missing warning F3 -'],
    seeds: [],
  },
  {
    name: 'a form nobody filled in',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<|<|<|<
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标（50分）|数量指标|||||
^|质量指标|||||
效益指标（30分）|社会效益指标|||||
满意度指标（20分）|服务对象满意度|||||
总分|<|<|<|<||`,
    seeds: [],
  },
  {
    name: 'a form with its weights and criteria, not filled in',
    sheet: `
${TITLE}|<|<|<|<
一级指标|三级指标|分值|评分标准|得分
投入（15分）|在职人员控制率|15|控制率≤100%得满分，否则不得分|
过程（45分）|预算完成率|20|完成率100%得满分，每低1%扣1分|
^|支付进度率|25|100%得满分，每低1%扣1分|
效益（40分）|满意度|40|90%以上得满分，否则不得分|
总分|<|100||`,
    seeds: [],
  },
  broken('nothing but the row', '|||||||'),
  broken('续表', '（续表）|<|<|<|<|<|<|<', '过 程|45|预算执行|30'),
  broken('the header again, the heading marked 续', HEADINGS, '过程（续）|45|预算执行（续）|30'),
  broken('another word in the header', HEADINGS.replace('评分标准', '评价标准')),
  broken('the title again', `${TITLE}|<|<|<|<|<|<|<\n${HEADINGS}`),
  broken('the title with 续', `${TITLE}（续）|<|<|<|<|<|<|<\n${HEADINGS}`),
  broken('a page number', `— 2 —|<|<|<|<|<|<|<\n${HEADINGS}`),
  broken('第 2 页', `第 2 页 共 3 页|||||||\n${HEADINGS}`),
  broken('weights in one place only', HEADINGS, '过程||预算执行|'),
  broken('the outer heading only', HEADINGS, '过程|45||'),
  broken('nothing repeated', HEADINGS, '|||'),
];
