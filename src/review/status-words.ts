/** What each outcome of a row is called, everywhere a user reads it. */
import type { AssessmentStatus } from '../assess/assessment';

export const STATUS_WORDS: Readonly<Record<AssessmentStatus, string>> = {
  scored: '已复算',
  range: '有区间',
  judgement: '由人判断',
  input: '缺数据',
  uncovered: '标准未覆盖',
  conflict: '两种读法',
  unread: '未读懂',
};
