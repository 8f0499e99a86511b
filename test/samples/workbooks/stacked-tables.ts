/** Ours, with errors put in: two projects' tables one above the other; weights in percent, an error value, a sum that misses a row. */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, formula, heads, ruled, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '项目自评',
      columnWidths: [11, 12, 26, 14, 14, 9, 9],
      rows: [
        [title('某县卫生健康局2023年度项目支出绩效自评表（基本公共卫生服务）')],
        heads('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '权重', '得分'),
        ...ruled([
          ['产出指标', '数量指标', '家庭医生签约人数', '≥52000人', '53100人', '20%', 20],
          [
            null,
            '质量指标',
            '签约服务规范率',
            '≥90%',
            { value: { error: '#DIV/0!' }, style: 'centre' },
            '20%',
            18,
          ],
          [null, '时效指标', '补助资金拨付及时率', '100%', '100%', '20%', 20],
          [null, '成本指标', '人均补助标准', '≤35元', '35元', '20%', null], // 漏填
          ['效益指标', '社会效益指标', '居民健康档案使用率', '≥60%', '63%', '10%', 10],
          ['满意度指标', '服务对象满意度', '签约居民满意度', '≥85%', '83.3%', '10%', 9.8],
        ]),
        totals('合计', null, null, null, null, '100%', formula('SUM(G3:G7)', 68)), // 漏第 8 行
        [],
        [title('某县卫生健康局2023年度项目支出绩效自评表（村卫生室建设）')],
        heads('指标名称', null, null, '目标值', '完成值', '分值', '得分'),
        ...ruled([
          ['新建标准化村卫生室', null, null, '≥12个', '12个', 40, 40],
          ['设备配置达标率', null, null, '≥95%', '96%', 30, 30],
          ['群众满意度', null, null, '≥90%', '91%', 30, 29], // 达到目标，应为 30
        ]),
        totals('合计', null, null, null, null, 100, 99),
      ],
      merges: [
        'A1:G1',
        'A3:A6',
        'A9:E9',
        'A11:G11',
        ...[12, 13, 14, 15].map((row) => `A${String(row)}:C${String(row)}`),
        'A16:E16',
      ],
    }),
  ],
};
