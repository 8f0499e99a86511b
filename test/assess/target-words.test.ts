/** 达标 or 未完成 in the actual cell, beside a criterion that asks only whether the target is met. By hand. */
import { holds } from './telling';

const BOTH = '达标得5分，不达标不得分';

holds('the words say which half holds', [
  [
    { criterion: BOTH, full: '5', value: '达标' },
    {
      outcome: '得5',
      exact: '5',
      steps: ['实际完成情况写明「达标」，得 5 分'],
      used: ['达标得5分'],
      named: ['words-match'],
    },
    '写明达标',
  ],
  [
    { criterion: BOTH, full: '5', value: '未达标' },
    { outcome: '得0', steps: ['实际完成情况写明「未达标」，得 0 分'], used: ['不达标不得分'] },
    '写明未达标',
  ],
  [{ criterion: BOTH, full: '5', value: '不达标。' }, { outcome: '得0' }, '句号不算'],
  [{ criterion: BOTH, full: '5', value: '已完成年度目标' }, { outcome: '得5' }, '完成目标'],
  [{ criterion: BOTH, full: '5', value: '全部完成任务' }, { outcome: '得5' }, '完成任务'],
  [{ criterion: BOTH, full: '5', value: '尚未完成' }, { outcome: '得0' }, '尚未完成'],
  [{ criterion: BOTH, full: '5', value: '没有达到预期目标值' }, { outcome: '得0' }, '没有达到'],
  [{ criterion: BOTH, full: '5', value: '基本达标' }, { outcome: '缺数' }, '基本达标不是达标'],
  [{ criterion: BOTH, full: '5', value: '部分完成' }, { outcome: '缺数' }, '部分完成'],
  [{ criterion: BOTH, full: '5', value: '达标率较高' }, { outcome: '缺数' }, '不是一句达标'],
  [{ criterion: BOTH, full: '', value: '达标' }, { outcome: '缺数', missing: '满分' }, '没有满分'],
  [
    { criterion: '达标得5分，否则不得分', full: '5', value: '未达标' },
    { outcome: '得0', used: ['否则不得分'] },
    '否则就是未达标',
  ],
  [
    { criterion: '达标得5分，否则不得分', full: '5', value: '达标' },
    { outcome: '得5', used: ['达标得5分'] },
    '达标',
  ],
  [{ criterion: '达标得5分', full: '5', value: '未达标' }, { outcome: '缺数' }, '未达标没有规定'],
  [
    { criterion: '达标得5分，未达标的按比例得分', full: '5', value: '未达标' },
    { outcome: '缺数' },
    '按比例要有数',
  ],
  [
    { criterion: '达标得5分，未达标的按比例得分', full: '5', value: '达标' },
    { outcome: '得5' },
    '达标不必有数',
  ],
  [
    { criterion: '达标得5分，低于60%不得分', full: '5', value: '达标' },
    { outcome: '缺数' },
    '另有按数值的一档',
  ],
  [
    { criterion: '达标得5分，不达标不得分，最高得5分', full: '5', value: '达标' },
    { outcome: '得5' },
    '上限不碍事',
  ],
]);
