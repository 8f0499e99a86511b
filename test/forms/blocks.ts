/** Blocks of money, staff or costs around a score table, with sums of their own; funds blocks nobody could read. */
import type { Form } from './form';

/** 50 + 45 = 95 of 100, without a total of its own. */
const SCORES = `指标名称|分值|评分标准|得分
预算编制|50|编制完整得50分，否则不得分|50
资金管理|50|视管理情况酌情计分|45`;
const TITLED = `部门整体支出绩效自评表（2023年度）|<|<|<
${SCORES}`;
/** The last row gets its full marks: no sum stands in the table, so nothing is said and nothing is written. */
const NO_TOTAL = { what: 'a score changed: no sum goes along', put: { D4: '50' }, said: [] };

export const blockForms: readonly Form[] = [
  {
    name: 'a cost block below with a header and a 合计 in the score column',
    sheet: `
${TITLED}
支出明细|<|<|<
科目|预算数|说明|执行数
基本支出|60||50
项目支出|40||30
合计|100||80`,
    seeds: [NO_TOTAL, { what: 'another sum below', put: { D9: '999' }, said: [] }],
  },
  {
    name: 'a staff block below a blank row, headings of its own',
    sheet: `
${TITLED}

人员情况|<|<|<
类别|编制数|备注|实有数
行政|10||12
事业|20||18
合计|30||30`,
    seeds: [NO_TOTAL],
  },
  {
    name: 'rows of money right below, without a header',
    sheet: `
${TITLED}
基本支出|||50
项目支出|||30
合计|||80`,
    // The full marks are complete, the rows have neither marks nor a criterion, 80 is the sum of theirs alone.
    seeds: [NO_TOTAL],
  },
  {
    name: 'a line of the form between the last indicator and the 总计 of something else',
    sheet: `
${TITLED}
项目支出情况|||
总 计|||80`,
    said: ['total-mismatch question D6 -'],
    seeds: [],
  },
  {
    name: 'a budget block above with its 合计, and 总计 in the head',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<
收入合计|80|支出总计|130.54
合计|130.54||
${SCORES}`,
    seeds: [{ what: 'a score changed', put: { D6: '50' }, said: [] }],
  },
  {
    name: 'a budget block above and the score total in the head as 自评总分',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<
总计|130.54|自评总分|95
${SCORES}`,
    seeds: [
      // The full marks are 100: proved, an error, written.
      {
        what: 'the total in the head typed wrong',
        put: { D2: '96' },
        said: ['total-mismatch error D2 95'],
        written: ['D2 95'],
      },
    ],
  },
  {
    name: 'its own 总分, then a cost block',
    sheet: `
${TITLED}
总分|100||95
科目|预算数|说明|执行数
基本支出|60||50
项目支出|40||30
合计|100||80`,
    seeds: [
      {
        what: 'the total typed wrong',
        put: { D5: '96' },
        said: ['total-mismatch error D5 95'],
        written: ['D5 95'],
      },
      {
        // Full marks 90 against 100 and score 96 against 95: our reading or the sheet, nobody can tell.
        what: 'both of its figures disagree',
        put: { B5: '90', D5: '96' },
        said: ['total-mismatch question D5 -', 'weights-mismatch question B5 100'],
      },
      // The scores agree: the full marks are typed wrong.
      { what: 'the full marks typed wrong', put: { B5: '90' }, said: ['weights-mismatch error B5 100'] },
    ],
  },
  {
    name: 'no full marks anywhere: a total only its scores prove',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<
三级指标|目标值|完成值|得分
培训人次|100人|80人|4
合格率|90%|95%|5
合计|||9`,
    seeds: [
      { what: 'a total that is not their sum', put: { D5: '80' }, said: ['total-mismatch question D5 -'] },
    ],
  },
  {
    name: 'subtotals prove the total',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<
一级指标|三级指标|完成值|得分
产出指标|培训人次|80人|4
^|合格率|95%|5
小计|||9
效益指标|满意度|96%|6
^|影响|显著|3
小计|||9
合计|||18`,
    seeds: [
      {
        // 3 + 5 = 8 against 9, 17 against 18: the two sums agree, so neither is written alone.
        what: 'a row that its subtotal and the total do not follow',
        put: { D3: '3' },
        said: ['subtotal-mismatch question D5 -', 'total-mismatch error D9 17'],
      },

      { what: 'a total that is not their sum', put: { D9: '80' }, said: ['total-mismatch question D9 -'] },
    ],
  },
  {
    name: 'a funds block that cannot be read: full marks and scores both miss their total',
    sheet: `
2023年项目支出绩效自评表|<|<|<|<|<|<|<
预算执行情况（10分）|资金来源|年初|调整后|执行|比例|评分|原因
^|总额|100|120|108|90%%|9|
绩效指标（90分）|<|<|<|<|<|<|<
一级指标|二级指标|三级指标|指标性质|指标值|完成值|权重|得分
产出指标|数量指标|培训次数|≥|10|10|40|40
^|质量指标|合格率|≥|95%|96%|30|30
效益指标|社会效益|群众满意|定性|好|好|20|18
合计|<|<|<|<|<|100|97`,
    said: ['total-mismatch question H9 -'],
    seeds: [],
  },
  {
    name: '… with the total in the head',
    sheet: `
2023年项目支出绩效自评表|<|<|<|<|<
自评总分|97|||||
三级指标|度量单位|年初指标值|全年完成值|指标权重|指标得分
培训次数|次|≥10|10|40|40
合格率|%|≥95|96|30|30
群众满意||好|好|20|18`,
    said: ['total-mismatch question B2 -'],
    seeds: [],
  },
  {
    name: 'the system form, its funds block read',
    sheet: `
2023年项目支出绩效自评表|<|<|<|<|<|<|<|<
预算执行情况（10分）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因|
总额|100|120|108|90%%|10|9||
其中：财政资金|100|120|108|90%%|/|/||
财政专户管理资金|0|0|0||/|/||
单位资金|0|0|0||/|/||
绩效指标（90分）|<|<|<|<|<|<|<|<
一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分
产出指标|数量指标|培训次数|≥|10|次|10|40|40
^|质量指标|合格率|≥|95|%|96|30|30
效益指标|社会效益|群众满意|定性|好||好|20|18
合计|<|<|<|<|<|<|100|97`,
    seeds: [
      {
        what: 'the total typed wrong',
        put: { I12: '98' },
        said: ['total-mismatch error I12 97'],
        written: ['I12 97'],
      },
    ],
  },
  {
    name: 'the Chongqing form, its funds block read',
    sheet: `
2023年项目支出绩效自评表|<|<|<|<|<|<|<|<
自评总分|97|||||||
项目资金|年初预算数|全年预算数|执行数|执行率（%）|执行率权重|执行率得分（分）||
年度总金额|100|100|90|90|10|9||
其中：财政资金|100|100|90|90||||
指标名称|计量单位|指标性质|年初指标值|调整指标值|全年完成值|得分系数|指标权重|指标得分
培训次数|次|≥|10||10|1|40|40
合格率|%|≥|95||96|1|30|30
群众满意||定性|好||好|0.9|20|18`,
    seeds: [
      {
        what: 'the total typed wrong',
        put: { B2: '98' },
        said: ['total-mismatch error B2 97'],
        written: ['B2 97'],
      },
    ],
  },
];
