/** What things are called, everywhere a user reads them: pane, page, record, command line, README. One word for one thing. */
import type { AssessmentStatus } from '../assess/assessment';
import type { Severity } from '../check/check';

export const STATUS_WORDS: Readonly<Record<AssessmentStatus, string>> = {
  scored: '已复算',
  range: '有区间',
  judgement: '由人判断',
  input: '缺数据',
  uncovered: '标准未覆盖',
  conflict: '两种读法',
  unread: '未读懂',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '可疑',
  question: '请核实',
  info: '提示',
};

/** A total is called 总分 whatever the table's own row calls it. */
export const TOTAL_WORD = '总分';
