/** The ministry's rule for unit self-evaluation; the default where no set is chosen. */
import type { RuleSet } from './rule-set';

export const ministry: RuleSet = {
  id: 'ministry',
  name: '财政部自评办法',
  // In proportion for targets to be kept below as well: 反向指标得分＝权重×A/B, in the footnote of Hubei's form.
  source: '财预〔2020〕10号；越少越好的指标按湖北省自评表脚注「得分＝权重×A/B」',
  formulas: [
    { sign: '≥', actual: 'met', target: 'any', gives: ['W'] },
    { sign: '≥', actual: 'below', target: 'above zero', gives: ['W×A÷T'] },
    { sign: '≤', actual: 'met', target: 'any', gives: ['W'] },
    { sign: '≤', actual: 'above', target: 'above zero', gives: ['W×T÷A'] },
    { sign: '≤', actual: 'above', target: 'zero', gives: ['0'] },
    { sign: '=', actual: 'met', target: 'any', gives: ['W'] },
    { sign: '=', actual: 'below', target: 'above zero', gives: ['W×A÷T'] },
    { sign: '=', actual: 'above', target: 'above zero', gives: ['W×T÷A'] },
    { sign: '=', actual: 'below', target: 'zero', gives: ['W'] },
    { sign: '=', actual: 'above', target: 'zero', gives: ['0'] },
  ],
  tiers: [
    { high: 100, low: 80 },
    { high: 80, low: 60 },
    { high: 60, low: 0 },
  ],
  grades: [
    { label: '优', from: 90 },
    { label: '良', from: 80 },
    { label: '中', from: 60 },
    { label: '差', from: 0 },
  ],
  isFundsCapped: true,
};
