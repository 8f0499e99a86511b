/** Counts of violations, in figures or in words. Worked out by hand. */
import type { Case } from './telling';
import { holds } from './telling';

const NONE = '实际完成情况写明没有发生，扣 0 分，得 6 分';

const counted = (criterion: string, value: string, score: string, why: string): Case => [
  { criterion, full: '6', value },
  { outcome: `得${score}` },
  why,
];
const asked = (criterion: string, value: string, why: string): Case => [
  { criterion, full: '6', value },
  { outcome: '人定' },
  why,
];

holds('counts in words', [
  [
    { criterion: '每发现一次违规扣2分', full: '6', value: '发现违规2次' },
    {
      outcome: '得2',
      steps: ['共 2次，扣 4 分，得 2 分'],
      used: ['每发现一次违规扣2分'],
      named: ['count-in-words'],
    },
    '说的就是违规，2次',
  ],
  [
    { criterion: '每发现一次违规扣2分', full: '6', value: '未发现违规' },
    { outcome: '得6', steps: [NONE], named: ['count-in-words'] },
    '写明没有',
  ],
  counted('每发现一次违规扣2分', '未发现', '6', '写明没有'),
  counted('每发现一次违规扣2分', '没有发现违规问题。', '6', '写明没有'),
  counted('每发现一次违规扣2分', '未发现违规情况', '6', '写明没有'),
  counted('每发现一次违规扣2分', '均未发现违规行为', '6', '写明没有'),
  counted('每发现一次违规扣2分', '经检查未发现违规', '6', '写明没有'),
  counted('每发现一次违规扣2分', '无违规', '6', '写明没有'),
  counted('每发现一次违规扣2分', '不存在违规', '6', '写明没有'),
  counted('每发生一起事故扣2分', '发生事故1起', '4', '一起事故'),
  counted('每发生一起事故扣2分', '未发生事故', '6', '写明没有'),
  counted('每发生一起事故扣2分', '共发生事故2起。', '2', '两起事故'),
  asked('每发现一次违规扣2分', '无', '只写一个无字，也许是没有填'),
  asked('每发现一次违规扣2分', '未发现投诉', '说的是投诉，不是违规'),
  asked('每发现一次违规扣2分', '发现投诉2次', '说的是投诉，不是违规'),
  asked('每发现一次违规扣2分', '发现违规2人', '人不是次'),
  asked('每发现一次违规扣2分', '完成检查2次', '检查不是违规'),
  asked('每发现一次违规扣2分', '一季度发现违规2次，二季度发现违规1次', '一句话里两个数'),
  asked('每有一项未公开扣1分', '未公开', '未公开就是要扣的事'),
  asked('每少报一次扣1分', '没有', '少报没有，还是没有报'),
  asked('因主观原因造成的每发生一起事故扣2分', '1起', '是不是主观原因由人认定'),
  asked('每发生一起经查实的投诉扣2分', '1起', '查实没有由人认定'),
]);

holds('units of things that happen, and of things that are there', [
  counted('每出现一例不符合要求的扣1分', '2例', '4', '例是发生的事'),
  asked('每有一项不符合要求的扣1分', '3项', '3项是合的还是不合的'),
  counted('每有一项不符合要求的扣1分', '0项', '6', '0项不合'),
  counted('每发现一项不符合要求的扣1分', '3项', '3', '发现的就是不合的'),
  counted('每发现一处问题扣1分', '2', '4', '没有单位的数'),
  asked('每发现一处问题扣1分', '2万元', '金额不是次数'),
]);

holds('at the edges of what words say', [
  counted('每发现一次违规扣0.1分', '发现违规12次', '4.8', '两位的数'),
  counted('每延误一个工作日扣1分', '延误2个工作日', '4', '工作日'),
  asked('每发现一次违规扣2分', '发现违规2次，均已整改完毕并报上级部门备案存档', '后面还有一长句话'),
  asked('每发现一次违规扣2分', '未发现投诉的问题', '说的是投诉'),
  counted('每发现一次违规扣2分', '未发现任何违规问题。；', '6', '句末标点不算'),
  asked('每发现一次违规扣2分', '2次检查', '检查不是违规'),
  counted('每发现一次违规扣2分', '共发现有违规的2次', '2', '虚字不算'),
  asked('每发现一次违规扣2分', '基本未发现违规', '基本未发现不是未发现'),
  counted('每发现一处问题扣1分', '未发现问题', '6', '没有问题'),
  asked('每发现一处质量问题扣1分', '未发现安全问题', '说的是安全'),
  asked('每有一人不符合要求的扣1分', '3人', '3人是合的还是不合的'),
]);
