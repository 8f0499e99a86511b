/** An answer in the words of the case tables. */
import type { RuleAnswer } from '../../src/assess/rule-line';

export function outcome(answer: RuleAnswer): string {
  const { low, high, score } = answer;
  switch (answer.status) {
    case 'scored':
      return low === high ? `得${String(score)}` : `得${String(score)}（${String(low)}至${String(high)}）`;
    case 'range':
      return `区间 ${String(low)}–${String(high)}`;
    case 'conflict':
      return `冲突 ${String(low)}–${String(high)}`;
    case 'judgement':
      return '人定';
    case 'input':
      return '缺数';
    case 'uncovered':
      return '无档';
    case 'unread':
      return '未读懂';
  }
}
