/** A city that grades more strictly, and leaves the rows to the ministry's rule (完成指标值，满分). */
import { ministry } from './ministry';
import type { RuleSet } from './rule-set';

export const lincang: RuleSet = {
  ...ministry,
  id: 'lincang',
  name: '临沧市自评办法',
  source: '临财绩发〔2021〕4号',
  grades: [
    { label: '优', from: 95 },
    { label: '良', from: 85 },
    { label: '中', from: 60 },
    { label: '差', from: 0 },
  ],
};
