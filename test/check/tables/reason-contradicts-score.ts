import type { CheckTable } from './case';

const other = '产出|时效|按期完工率|≥95%|96%|10|10|';
const row = (score: string, reason: string): string => `产出|数量|培训人数|≥100人|90人|10|${score}|${reason}`;

export const reasonContradictsScore: CheckTable = {
  check: 'reason-contradicts-score',
  cases: [
    { what: 'another cut', rows: [row('9', '两期未开班，扣2分'), other], said: ['warning H3'] },
    { what: 'a cut, and the score is full', rows: [row('10', '未完成，扣1分'), other], said: ['warning H3'] },
    { what: 'in other words', rows: [row('9', '未达标，扣除了0.5分。'), other], said: ['warning H3'] },
    {
      what: 'two cuts that add to another',
      rows: [row('9.5', '少1期扣1分，迟报扣1分'), other],
      said: ['warning H3'],
    },
    { what: 'the cut', rows: [row('9', '两期未开班，扣1分'), other], said: [] },
    { what: 'two cuts that add to it', rows: [row('8', '少1期扣1分，迟报扣1分'), other], said: [] },
    { what: 'one of two is it', rows: [row('9', '扣1分（上年扣3分）'), other], said: [] },
    { what: 'a rule', rows: [row('9.5', '每少10人扣1分，少5人'), other], said: [] },
    { what: 'not taken', rows: [row('10', '客观原因，不扣1分'), other], said: [] },
    { what: 'put off', rows: [row('9', '复核后拟扣2分'), other], said: [] },
    { what: 'no cut named', rows: [row('9', '两期未开班'), other], said: [] },
    { what: 'a sum of money', rows: [row('9', '扣2万元'), other], said: [] },
    { what: 'no score', rows: [row('', '未完成，扣2分'), other], said: [] },
  ],
};
