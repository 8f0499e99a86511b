import type { CheckTable } from './case';

const other = '产出|时效|按期完工率|≥95%|96%|10|10|';
const WITHOUT = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|备注';
const cut = (name: string, reason: string): string => `产出|数量|${name}|≥100人|90人|10|9|${reason}`;

export const reasonMissing: CheckTable = {
  check: 'reason-missing',
  cases: [
    { what: 'blank', rows: [cut('培训人数', ''), other], said: ['warning H3'] },
    { what: '无 beside a cut is no reason', rows: [cut('培训人数', '无'), other], said: ['warning H3'] },
    { what: '无偏差 beside a cut', rows: [cut('培训人数', '无偏差'), other], said: ['warning H3'] },
    { what: 'a dash', rows: [cut('培训人数', '—'), other], said: ['warning H3'] },
    {
      what: 'a person judged it',
      rows: ['效益|社会效益|环境改善|明显改善|有所改善|10|8|', other],
      said: ['warning H3'],
    },
    {
      what: 'three rows are three findings',
      rows: [cut('甲乡人数', ''), cut('乙乡人数', ''), cut('丙乡人数', ''), other],
      said: ['warning H3', 'warning H4', 'warning H5'],
    },
    {
      what: 'four rows are one',
      rows: [cut('甲乡人数', ''), cut('乙乡人数', ''), cut('丙乡人数', ''), cut('丁乡人数', ''), other],
      said: ['warning H3'],
    },
    { what: 'a reason', rows: [cut('培训人数', '受疫情影响，两期培训未开班'), other], said: [] },
    { what: 'nothing was cut', rows: [other], said: [] },
    { what: 'remarks are no reasons', rows: [cut('培训人数', ''), other], heading: WITHOUT, said: [] },
    { what: 'no score yet', rows: ['产出|数量|培训人数|≥100人|90人|10||', other], said: [] },
    {
      what: 'its own rule gives it in full: the score is wrong',
      rows: ['产出|数量|培训人数|≥100人|110人|10|9|', other],
      said: [],
    },
  ],
};
