/**
 * Ours, correct: weights behind a slash in every name, 扣分 beside 得分, 同上 for a rule, the remark telling the value
 * and what it cost, a row that tells where the page went over.
 */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title, totals } from '../cells';

const headings = heads('评价内容', '评价指标/分值', '指标说明', '评分标准', '扣分', '得分', '扣分原因');

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '计分表',
      columnWidths: [16, 24, 36, 40, 7, 7, 22],
      rows: [
        [title('2022年度县直部门整体支出绩效评价计分表')],
        headings,
        ...ruled([
          [
            '预算编制（20分）',
            '绩效目标申报率/10分',
            '申报率=（实际申报项目12个/应申报项目12个）×100%=100%',
            '申报率100%得10分，每低5%扣1分，扣完为止。',
            0,
            10,
            null,
          ],
          [
            null,
            '基本支出保障率/10分',
            '保障率=（实际保障额420万元/应保障额420万元）×100%=100%',
            '保障率100%得满分，每低1个百分点扣1分。',
            0,
            10,
            null,
          ],
          [
            '预算执行（50分）',
            '预算执行率/20分',
            '反映部门预算执行进度。',
            '执行率达到95%（含）以上得满分，每低1个百分点扣1分，扣完为止。',
            2,
            18,
            '执行率93%，扣2分',
          ],
        ]),
        ruled([['续表', null, null, null, null, null, null]])[0] ?? [],
        headings,
        ...ruled([
          [
            '预算执行（50分）',
            '项目支出进度/20分',
            '支出进度=（项目支出479万元/项目预算500万元）×100%=95.8%',
            '同上',
            0,
            20,
            null,
          ],
          [
            null,
            '“三公经费”控制率/10分',
            '控制率=（决算数31.2万元/预算数36万元）×100%=86.67%',
            '控制率≤100%得满分，每超1个百分点扣2分。',
            0,
            10,
            null,
          ],
          [
            '绩效管理（30分）',
            '绩效自评覆盖率/30分',
            '自评覆盖率=（已自评项目18个/应自评项目18个）×100%=100%',
            '覆盖率100%得30分，每低5%扣3分。',
            0,
            30,
            null,
          ],
        ]),
        totals('合计/100分', null, null, null, 2, 98, null),
      ],
      merges: ['A1:G1', 'A3:A4', 'A6:G6', 'A8:A9', 'A11:B11'],
    }),
  ],
};
