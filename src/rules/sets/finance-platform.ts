/** The default of a finance platform: what lies above a target is taken off in proportion, and ＝ is read as ≥. */
import type { RuleSet } from './rule-set';

export const financePlatform: RuleSet = {
  id: 'finance-platform',
  name: '财政平台默认算法',
  source: '某财政绩效平台的默认算法（2021–2024年公开的计分脚本）',
  formulas: [
    { sign: '≥', actual: 'met', target: 'any', gives: ['W'] },
    { sign: '≥', actual: 'below', target: 'above zero', gives: ['W×A÷T'] },
    { sign: '≤', actual: 'met', target: 'any', gives: ['W'] },
    { sign: '≤', actual: 'above', target: 'above zero', gives: ['W×[1－(A－T)÷T]'] },
    { sign: '≤', actual: 'above', target: 'zero', gives: ['0'] },
    { sign: '=', actual: 'met', target: 'any', gives: ['W'] },
    { sign: '=', actual: 'below', target: 'above zero', gives: ['W×A÷T'] },
    { sign: '=', actual: 'above', target: 'above zero', gives: ['W', 'W×[1－(A－T)÷T]'] },
    { sign: '=', actual: 'below', target: 'zero', gives: ['W'] },
    { sign: '=', actual: 'above', target: 'zero', gives: ['0'] },
  ],
  tiers: null,
  grades: [
    { label: '优', from: 80 },
    { label: '良', from: 70 },
    { label: '中', from: 60 },
    { label: '差', from: 0 },
  ],
  isFundsCapped: true,
};
