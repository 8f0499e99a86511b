import type { ExpectedReview } from '../expectation';

const sheet = '附件3 部门整体支出绩效自评表';
/** No criterion stands in these rows: the national rule (财预〔2020〕10号) decides. */
const met = '没有评价标准，按财预〔2020〕10号：达到指标值，得满分';
/** An actual in the target's own words says that it was written down again, not how far it was reached. */
const achieved = '定性指标，完成值就是指标值的原话，达成几成须由人判断（三档）：财预〔2020〕10号';
const quality = '定性指标，没有评价标准：“可持续”与“可持续性”不是一个意思，达成几成须由人判断';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      columns: {
        name: 'D',
        fullMarks: 'G',
        criterion: null,
        description: null,
        target: 'E',
        actual: 'F',
        score: 'H',
      },
      groups: [
        {
          levels: [],
          rows: [
            {
              row: 5,
              name: '年度资金总额',
              fullMarks: '10',
              reported: '10',
              status: 'scored',
              score: '10',
              cells: { name: 'B5', target: null, actual: null, score: 'I5' },
              why: '264.18/264.18 = 100%，10 × 100%',
            },
          ],
        },
        {
          levels: ['产出指标', '数量指标'],
          rows: [
            {
              row: 15,
              name: '走访驻地企业',
              fullMarks: '10',
              reported: '10',
              status: 'scored',
              score: '10',
              why: met,
            },
            {
              row: 16,
              name: '走访驻地厅局单位',
              fullMarks: '10',
              reported: '10',
              status: 'scored',
              score: '10',
              why: met,
            },
          ],
        },
        {
          levels: ['产出指标', '质量指标'],
          rows: [
            {
              row: 17,
              name: '质量达标率质量达标率=（质量达标实际工作数/计划工作数）*100%。质量达标实际工作数：一定时期（年度或规划期）内部门实际完成工作数中达到部门绩效目标要求的工作任务数量。',
              fullMarks: '10',
              reported: '10',
              status: 'scored',
              score: '10',
              why: met,
            },
          ],
        },
        {
          levels: ['产出指标', '时效指标'],
          rows: [
            {
              row: 18,
              name: '完成及时性。项目实际完成时间与计划完成时间的比较，用以反映和考核项目产出时效目标的实现程度。',
              fullMarks: '10',
              reported: '10',
              status: 'scored',
              score: '10',
              why: met,
            },
          ],
        },
        {
          levels: ['产出指标', '成本指标'],
          rows: [
            {
              row: 19,
              name: '成本节约率。完成项目计划工作目标的实际节约成本与计划成本的比率，用以反映和考核项目的成本节约程度。成本节约率=【(计划成本-实际成本）/计划成本】*100%。',
              fullMarks: '10',
              reported: '10',
              status: 'scored',
              score: '10',
              why: '≥5%，完成 5%，达到',
            },
          ],
        },
        {
          levels: ['效益指标', '经济效益'],
          rows: [
            {
              row: 20,
              name: '①现阶段的城市建设创造更高层次的市场效益。',
              fullMarks: '8',
              reported: '8',
              status: 'judgement',
              why: achieved,
            },
          ],
        },
        {
          levels: ['效益指标', '社会效益'],
          rows: [
            {
              row: 21,
              name: '①城建档案可以全面服务于现阶段的信息化城市建设。',
              fullMarks: '8',
              reported: '8',
              status: 'judgement',
              why: achieved,
            },
          ],
        },
        {
          levels: ['效益指标', '生态效益'],
          rows: [
            {
              row: 22,
              name: '项目实施后，能够对生态环境带来间接或直接的影响。',
              fullMarks: '8',
              reported: '4',
              status: 'judgement',
              why: '要求效果显著，实际效果一般：属哪一档须由人判断',
            },
          ],
        },
        {
          levels: ['效益指标', '可持续影响'],
          rows: [
            {
              row: 23,
              name: '项目实施后运行成效发挥情况以及是否持续对社会产生积极影响。',
              fullMarks: '6',
              reported: '6',
              status: 'judgement',
              why: quality,
            },
          ],
        },
        {
          levels: ['满意度指标', '服务对象满意度指标'],
          rows: [
            {
              row: 24,
              name: '指标：服务对象满意度指标评分要求：采取对项目实施区域内服务受益对象满意度调查方式，满意度≥95%，计10分，每下降一个百分点，扣1分，扣完为止。',
              fullMarks: '10',
              reported: '10',
              status: 'scored',
              score: '10',
              why: '标准写在指标名称里：满意度≥95% 计 10 分；完成 100%',
            },
          ],
        },
      ],
      subtotals: [],
      total: {
        cell: 'H25',
        fullMarks: '100',
        reported: '96',
        recomputed: '96',
        why: '10 + 50 + 26 + 10 = 96',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  // 258.33 + 0 + 0 + 5.26 + 0.59 = 264.18: the parts of the funds agree too.
  findings: [
    {
      check: 'reason-missing',
      severity: 'warning',
      sheet: '附件3 部门整体支出绩效自评表',
      cell: 'I22',
      related: ['H22'],
      expected: null,
      why: '生态效益 8 分得 4 分，「偏差原因分析及改进措施」空着',
    },
  ],
};
