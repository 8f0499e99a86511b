/**
 * Ours, with errors put in: the heading row and the level 过程 (45) come a second time after a page break; 小计 rows.
 * The repeated level is the same level, its weight counts once.
 */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title, totals } from '../cells';

const head = () =>
  heads('一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评分细则', '指标解释', '得分');

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '2020年指标表',
      landscape: true,
      columnWidths: [9, 6, 10, 6, 18, 6, 44, 44, 7],
      rows: [
        [title('某州退役军人事务局2020年度部门整体支出绩效评价指标表')],
        head(),
        ...ruled([
          [
            '投入',
            20,
            '预算配置',
            20,
            '在职人员控制率',
            10,
            '在职人员控制率≤100%计10分；每超过1%扣1分，扣完为止。',
            '在职人员控制率=（31/30）×100%=103.33%',
            7,
          ],
          [
            null,
            null,
            null,
            null,
            '公用经费变动率',
            10,
            '变动率≤0计10分；大于0的，每超过1%扣1分，扣完为止。',
            '公用经费变动率=（45.6-48.0）/48.0×100%=-5%',
            10,
          ],
          ['小计', null, null, null, null, 20, null, null, 17],
          [
            '过程',
            45,
            '预算执行',
            25,
            '预算完成率',
            15,
            '100%计满分，每低于2%扣1分，扣完为止。',
            '预算完成率=（962.5/1000）×100%=96.25%',
            14,
          ],
          [
            null,
            null,
            null,
            null,
            '支付进度率',
            10,
            '支付进度率≥95%计10分；85%（含）-95%计8分；75%（含）-85%计5分；低于75%不计分。',
            '支付进度率=（880/1000）×100%=88%',
            10, // 应为 8
          ],
        ]),
        head(),
        ...ruled([
          [
            '过程',
            45,
            '预算管理',
            20,
            '政府采购执行率',
            10,
            '100%计满分，每超过（降低）5%扣2分，扣完为止。',
            '政府采购执行率=（94/100）×100%=94%',
            8,
          ],
          [
            null,
            null,
            null,
            null,
            '公务卡刷卡率',
            10,
            '得分=公务卡刷卡率×10，最高10分。',
            '公务卡刷卡率=（43.2/48.0）×100%=92%', // 43.2/48.0=90%
            9,
          ],
          ['小计', null, null, null, null, 45, null, null, 40], // 14+10+8+9=41
          [
            '产出及效益',
            35,
            '职责履行',
            20,
            '重点工作办结率',
            20,
            '办结率100%得20分，每低1个百分点扣1分，扣完为止。',
            '办结率=（57/60）×100%=95%',
            15,
          ],
          [
            null,
            null,
            '履职效益',
            15,
            '服务对象满意度',
            15,
            '满意度≥95%得15分；90%（含）-95%得12分；＜90%得8分。',
            '问卷调查满意度为93.5%',
            12,
          ],
          ['小计', null, null, null, null, 35, null, null, 27],
        ]),
        totals('总分', null, null, null, null, 100, null, null, 85),
      ],
      merges: [
        'A1:I1',
        'A3:A4',
        'B3:B4',
        'C3:C4',
        'D3:D4',
        'A6:A7',
        'B6:B7',
        'C6:C7',
        'D6:D7',
        'A9:A10',
        'B9:B10',
        'C9:C10',
        'D9:D10',
        'A12:A13',
        'B12:B13',
        'A15:E15',
      ],
    }),
  ],
};
