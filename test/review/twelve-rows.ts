/** A table of twelve rows in which every outcome occurs, as a unit would have typed it. */
import type { Workbook } from '../../src/grid/workbook';
import { sheetOf } from '../taskpane/fixture';

export const SHEET = '绩效评价指标表';

/** Name, full marks, criterion, actual, score. */
export const ROWS: readonly (readonly [string, number, string, string | number | null, number])[] = [
  ['预算执行率', 10, '100%计满分，每低于5%扣2分，扣完为止。', '90%', 6],
  ['政府采购执行率', 8, '95%（含）以上得8分；80%（含）-95%得5分；80%以下不得分。', '96%', 8],
  ['三公经费控制率', 8, '100%以下（含）计满分，每超出1%扣1分，扣完为止。', '102%', 8],
  ['社会效益', 6, '效果明显得6分，效果一般得3分，无效果不得分。', '按计划开展了各项活动', 6],
  ['资金使用合规性', 6, '每发现一例不符合要求的扣1分，扣完为止。', '巡察指出2例', 6],
  ['制度健全性', 6, '①有资金管理办法，2分；②有财务制度，2分；③有档案制度，2分。', null, 6],
  ['质量达标率', 10, '95%（含）以上得10分；80%（含）-95%得6分；80%以下不得分。', null, 10],
  ['群众满意度', 8, '90%以上得8分；80%-90%得5分；80%以下不得分。', '90%', 8],
  ['结转变动率', 8, '0-10%（含），计8分；10%-20%（含），计4分；大于20%不得分。', '-5%', 8],
  ['档案管理', 10, '参照本级档案评分口径执行，得分按口径折算。', '已归档', 10],
  ['项目绩效', 10, '95%以上得8-10分，95%以下得0分。', '97%', 9],
  ['工作改进', 10, '由评审组视情况酌情打分。', '已整改', 8],
];

export function twelveRows(): Workbook {
  const cells: Record<string, string | number | null> = {
    A1: '部门整体支出绩效评价指标表',
    A2: '指标名称',
    B2: '分值',
    C2: '评价标准',
    D2: '实际完成值',
    E2: '得分',
  };
  ROWS.forEach(([name, marks, criterion, actual, score], index) => {
    const row = index + 3;
    cells[`A${row}`] = name;
    cells[`B${row}`] = marks;
    cells[`C${row}`] = criterion;
    cells[`D${row}`] = actual;
    cells[`E${row}`] = score;
  });
  const last = ROWS.length + 3;
  cells[`A${last}`] = '总分';
  cells[`B${last}`] = ROWS.reduce((sum, row) => sum + row[1], 0);
  cells[`E${last}`] = ROWS.reduce((sum, row) => sum + row[4], 0);
  return { sheets: [sheetOf(SHEET, cells)], state: null, readOnly: false };
}
