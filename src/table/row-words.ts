/** Words that tell the rows of a table apart: totals, subtotals, placeholders, parts, notes, signatures. */
import { byText } from '../grid/remembered';
import { fold, foldWord } from '../grid/fold';
import { saysGrade } from './grade-said';

const TOTAL_WORDS: ReadonlySet<string> = new Set([
  '总分',
  '合计',
  '总计',
  '总得分',
  '得分合计',
  '合计得分',
  '自评总分',
  '自评得分',
  '自评合计',
  '评价总分',
  '评价得分',
  '总分合计',
  '合计总分',
  '综合得分',
  '综合评分',
  '综合评价得分',
  '总评分',
  '总体得分',
  '最终得分',
  '分值合计',
  '得分总计',
  '总分值',
  '绩效得分',
  '绩效总分',
  '自评综合得分',
  '评分合计',
  '总和',
  '共计',
  '自评总得分',
  '考核总分',
  '考评总分',
  '最后得分',
]);

export type TotalKind = 'total' | 'subtotal';

/** A row's label without blanks, brackets and what they hold, and the colon at its end. */
export const labelCore = byText((text: string): string => {
  return foldWord(text.slice(0, 200))
    .replace(/\([^()]*\)/g, '')
    .replace(/[/|]\d{1,3}(?:\.\d{1,2})?分?$/, '')
    .replace(/^[0-9一二三四五六七八九十]{1,3}[、.](?=[^\d])/, '')
    .replace(/[:：]+$/, '');
});

/** `总分`, `合计（100分）`, `投入小计`; null for anything that is not the label of a sum. */
export function totalKind(text: string): TotalKind | null {
  // Every label of a sum holds one of these.
  if (!/[分计和]/.test(text)) return null;
  const core = labelCore(text);
  if (core === '' || core.length > 16) return null;
  if (TOTAL_WORDS.has(core)) return 'total';
  if (/小计$/.test(core)) return 'subtotal';
  if (/^(?:本页|本类|本项|该项|分项)合计$/.test(core)) return 'subtotal';
  if (/^.{0,10}(?:总得分|总分|总计|总评分)$/.test(core)) return 'total';
  if (/^.{0,10}(?:指标|部分|得分|分值|效益|投入|过程|产出|管理|效果)合计$/.test(core)) {
    return /得分|分值/.test(core) ? 'total' : 'subtotal';
  }
  return null;
}

/** A sum written out in one cell (`自评总分：96分`, `合计：100分，得分96`): each label with its number. */
export function writtenTotals(text: string): { label: string; figure: string; from: number; to: number }[] {
  if (text.length > 120 || !/[分计]/.test(text) || !/[\d０-９]/.test(text)) return [];
  const folded = fold(text);
  const found: { label: string; figure: string; from: number; to: number }[] = [];
  const pattern =
    /(自评总?得?分|总得?分|综合得?分|评价得分|得分合计|合计得分|得分|合计|满分|总计)[ \n]*(?:[:为是/][ \n]*[([]?)?[ \n]*(\d{1,4}(?:\.\d{1,6})?[ \n]?分?)/g;
  for (const match of folded.matchAll(pattern)) {
    const [whole, label = '', figure = ''] = match;
    const from = match.index + whole.length - figure.length;
    found.push({ label, figure, from, to: from + figure.trimEnd().length });
  }
  return found;
}

/** `指标2：`, `……`, `/`, `—`, `无`: a line of the form that nobody filled in. */
export function isPlaceholder(text: string): boolean {
  const core = foldWord(text.slice(0, 60)).replace(
    /^(?:指标|三级指标|目标|任务)?[0-9一二三四五六七八九十]{0,3}[:、.]?/,
    '',
  );
  return /^[….。·\-—_/\\*、,]*$/.test(core) || /^(?:指标|指标名称|无|不适用|略|空)$/.test(core);
}

/** A cell that says nothing: blank, `/`, `—`, `……`. */
export function isDash(text: string): boolean {
  return /^[\s\u200b\ufeff….·\-—–－_/／\\*＊]*$/.test(text);
}

/** `同上`: what the cell above says. */
export function isDitto(text: string): boolean {
  return text.length <= 12 && /^(?:同上|同前|同上一行|同上项|〃)[。.]?$/.test(foldWord(text));
}

/** `续表`, `（续上表）`, `部门整体支出绩效自评表（续）`: where a page went over, nothing of the table. */
export function isContinuation(text: string): boolean {
  if (text.length > 60) return false;
  const core = foldWord(text);
  return (
    /^\(?(?:续表?|续上表|上表续|接上[页表]|[转接续]下[页表]|下[页表]续|续下[页表])[\d一二三四五六七八九十]{0,3}\)?$/.test(
      core,
    ) || /表(?:\([^()]{0,12}\))?\(?续(?:表|上表)?[\d一二三四五六七八九十]{0,3}\)?$/.test(core)
  );
}

/** `第 2 页 共 3 页`, `— 2 —` in a row of their own: the foot of a page. */
export function isPageNumber(text: string): boolean {
  return (
    text.length <= 30 &&
    /^(?:第?\d{1,3}页[,/]?(?:共\d{1,3}页)?|[-—–－]{1,2}\d{1,3}[-—–－]{1,2}|\d{1,3}\/\d{1,3})$/.test(
      foldWord(text),
    )
  );
}

/** `过程（续）`: the heading that stands open goes on. */
export function withoutContinued(name: string): string {
  return name.replace(/[（(](?:续|续[上前]?[页表]|接上[页表])[)）]$/, '');
}

/** `其中：…`: a part of the row above, never a row of its own. */
export function isPart(text: string): boolean {
  return /^[\s(（]*其中/.test(text);
}

/** Where a table has ended: signatures, contacts, dates. */
export function isSignature(text: string): boolean {
  return (
    text.length <= 120 &&
    /^[\s（(]*(?:填表人|填报人|制表人?|经办人|联系人|联系电话|单位负责人|单位领导|负责人|审核人|复核人|填报日期|填表日期|填报单位|评价人|评价组|评价小组|评价工作组|评审专家|财务负责人|分管领导|主要负责人|单位\s*[（(]?盖章|[（(]?公章|日期[:：])/.test(
      text,
    )
  );
}

/** Rows of the form that carry prose, not an indicator. */
export function isProse(text: string): boolean {
  return /^(?:其他)?(?:需要?|须|应)?(?:其他)?说明的?(?:事项|问题|情况|内容)$|^其他.{0,6}说明|^(?:年度)?(?:总体|绩效|整体|预期)?(?:目标|工作目标)(?:完成情况|及完成情况)?$|^年度.{0,4}总体目标|^(?:存在|主要)?(?:的)?(?:主要)?问题(?:及|和|与)?|^(?:改进|整改)(?:措施|建议)|^(?:下一步|后续).{0,12}$|^评价结论$|^自评结论$/.test(
    labelCore(text),
  );
}

export function isNote(text: string): boolean {
  return /^[\s（(【［[*※]*(?:注|备注|说明|附注|评分说明|计分说明|填表说明|填报说明|评分标准|计分方法|评分办法|计分办法|评分方法|评分规则)\s*\d{0,2}\s*[:：.、．】）)\]]/.test(
    text,
  );
}

/** Words of a text that may say how points follow for rows of the table. */
export function maySayARule(text: string): boolean {
  const folded = fold(text);
  return (
    folded.length >= 6 &&
    /[得计扣记赋加] ?\d{0,3}(?:\.\d+)? ?分|满分|按.{0,14}比例|(?:评分|计分|扣分|赋分)(?:标准|办法|说明|细则|规则|方法|公式)|得分 ?=|分值 ?[*×]|(?:正向|反向|逆向|定性|定量)指标|[优良中差] ?[:(（]|等级|权重/.test(
      folded,
    )
  );
}

/** The row of column numbers some forms print under their headings: 1 2 3 …, （1）（2）（3） …, ① ② ③ …. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const numbers = texts.map((text) => {
    const core = foldWord(text.slice(0, 12)).replace(/^[(]|[)]$|^第|[列栏]$/g, '');
    const circle = core.length === 1 ? core.charCodeAt(0) - 0x245f : 0;
    return circle >= 1 && circle <= 20 ? circle : /^\d{1,2}$/.test(core) ? Number(core) : NaN;
  });
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? NaN) + 1);
}

const GRADE_LABEL =
  /^(?:自评|评价|绩效|评定|考核|综合|绩效评价|绩效自评|自评价|评分|考评|评估|最终|评价结果)*(?:等级|等次|结论|级别|档次|评级)$/;

export function isGradeLabel(text: string): boolean {
  return text.length <= 24 && GRADE_LABEL.test(labelCore(text));
}

const GRADES = ['优', '良', '中', '差'];

/** `评价等级：优`, `合计得分：93分  评价等级：优`: the grade with its label in one cell. */
export function namesItsGrade(text: string): boolean {
  return (
    (text.length <= 60 && /(?:等级|等次|级别|档次|评级)[:：为]([优良中差][秀好等]?)$/.test(foldWord(text))) ||
    saysGrade(text, GRADES)
  );
}
