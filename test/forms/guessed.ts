/** Columns under a heading other columns share (赋分, 分数): asked about until a sum bears them out. */
import type { Form } from './form';

export const guessedForms: readonly Form[] = [
  {
    name: '赋分 over figures that make no whole',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<
指标名称|赋分|评分标准|得分
预算编制|50|视编制情况酌情计分|45
资金管理|40|视管理情况酌情计分|40`,
    said: ['weights-mismatch question B2 100'],
    seeds: [
      {
        // The figures may be something else than full marks.
        what: 'a score above them',
        put: { D4: '45' },
        said: ['score-above-full-marks question D4 40', 'weights-mismatch question B2 100'],
      },
    ],
  },
  {
    name: '赋分 over figures that make 100',
    sheet: `
部门整体支出绩效自评表（2023年度）|<|<|<
指标名称|赋分|评分标准|得分
预算编制|50|视编制情况酌情计分|45
资金管理|50|视管理情况酌情计分|40`,
    seeds: [{ what: 'a score above them', put: { D4: '55' }, said: ['score-above-full-marks error D4 50'] }],
  },
];
