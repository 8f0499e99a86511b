/** Ours, with errors put in: two projects' tables side by side on one sheet. */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title } from '../cells';

const head = ['指标名称', '年度指标值', '实际完成值', '分值', '得分'];

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '项目自评汇总',
      landscape: true,
      columnWidths: [22, 14, 14, 8, 8, 4, 22, 18, 18, 8, 8],
      rows: [
        [title('项目一：农村人居环境整治'), null, null, null, null, null, title('项目二：农村公路养护')],
        ['（2023年度）', null, null, null, null, null, '（2023年度）'],
        [...heads(...head), null, ...heads(...head)],
        ...(
          [
            ['整治村庄个数', '≥20个', '20个', 20, 20, '养护里程', '≥150公里', '156公里', 25, 25],
            ['整治任务完成率', '100%', '95%', 20, 20, '小修保养及时率', '≥95%', '96%', 25, 25], // 左：应为 19
            ['工程验收合格率', '≥98%', '98.5%', 20, 20, '每公里养护成本', '≤2.4万元', '2.35万元', 25, 25],
            ['项目总投入', '≤360万元', '352.8万元', 20, 20, '沿线群众满意度', '≥85%', '79.9%', 25, 23.5],
            ['受益群众满意度', '≥90%', '91.2%', 20, 20, '合计', null, null, 100, 97.5], // 右：98.5
            ['合计', null, null, 100, 100, null, null, null, null, null],
          ] as const
        ).map((row, index) => [
          ...ruled([[...row.slice(0, 5)]]).flat(),
          null,
          ...(index === 5 ? [] : ruled([[...row.slice(5)]]).flat()),
        ]),
      ],
      merges: ['A1:E1', 'G1:K1', 'A2:E2', 'G2:K2', 'G8:I8', 'A9:C9'],
    }),
  ],
};
