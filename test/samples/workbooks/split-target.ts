/** Ours, correct: the target split over three columns (性质, 指标值, 度量单位), weights, no criterion. */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '部门整体绩效自评',
      landscape: true,
      columnWidths: [12, 14, 30, 9, 10, 10, 10, 8, 8, 30],
      rows: [
        [title('某区市场监督管理局部门整体支出绩效目标自评表')],
        [{ value: '（2022年度）', style: 'title' }],
        ['单位名称：某区市场监督管理局', null, null, null, null, null, null, null, '金额单位：万元'],
        heads(
          '一级指标',
          '二级指标',
          '三级指标',
          '指标性质',
          '指标值',
          '度量单位',
          '完成值',
          '权重',
          '得分',
          '未完成原因及改进措施',
        ),
        ...ruled([
          ['产出指标', '数量指标', '食品安全监督抽检批次', '≥', 3000, '批次', 3126, 15, 15, null],
          [null, null, '特种设备监督检查台数', '≥', 500, '台（套）', 500, 10, 10, null],
          [null, '质量指标', '抽检不合格食品处置率', '＝', 100, '%', 100, 15, 15, null],
          [null, '时效指标', '投诉举报按期办结率', '≥', 98, '%', 97, 10, 9.9, '个别投诉转办耽搁，已调整流程'],
          [null, '成本指标', '食品抽检经费', '≤', 280, '万元', 276.5, 10, 10, null],
          ['效益指标', '社会效益指标', '较大及以上食品安全事故起数', '＝', 0, '起', 0, 10, 10, null],
          [null, '可持续影响指标', '长效监管机制', '定性', '健全', null, '健全', 10, 10, null],
          ['满意度指标', '服务对象满意度指标', '群众食品安全满意度', '≥', 85, '%', 88.6, 10, 10, null],
          ['预算执行', '预算执行率', '部门预算执行率', '≥', 95, '%', 96.35, 10, 10, null],
        ]),
        totals('合计', null, null, null, null, null, null, 100, 99.9, null),
      ],
      merges: ['A1:J1', 'A2:J2', 'A5:A9', 'B5:B6', 'A10:A11', 'A14:G14'],
    }),
  ],
};
