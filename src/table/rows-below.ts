/** Rows that speak for the row above them: `评分标准：…` over the whole width, under each indicator. */
import { foldWord } from '../grid/fold';
import type { TableDraft, TextRole } from './draft';

const LABELS: readonly (readonly [role: TextRole, label: RegExp])[] = [
  [
    'criterion',
    /^\(?(?:指标)?(?:评分|评价|计分|赋分|扣分|考核|考评|得分|打分)(?:标准|办法|细则|规则|方法)(?:及说明)?\)?:/,
  ],
  ['description', /^\(?(?:指标(?:说明|解释|释义|含义|定义|内涵)|计算(?:公式|方法|方式))\)?:/],
  ['actual', /^\(?(?:(?:实际|自评|指标)?完成情况|自评(?:情况|说明)|执行情况|得分计算过程|评分过程)\)?:/],
];

/** What a text that opens with its own label holds; null where it opens with none. `whole`: it is the label only. */
export function labelledRole(text: string, whole: boolean): TextRole | null {
  const folded = foldWord(text.slice(0, 40)).replace(/::$/, ':');
  for (const [role, label] of LABELS) {
    const match = label.exec(folded);
    if (match !== null && (!whole || match[0].length === folded.length)) return role;
  }
  return null;
}

/**
 * Gives the rows below to their indicators where at least every second indicator has one of the kind; a rule that
 * stands under a single row of many is a note on the table.
 */
export function settleRowsBelow({ rowsBelow, indicators, notes }: TableDraft): void {
  const rows = indicators.filter(({ role, isBare }) => role === 'indicator' && !isBare);
  const counts = new Map<TextRole, number>();
  for (const { role } of rowsBelow) counts.set(role, (counts.get(role) ?? 0) + 1);
  for (const { role, indicator, text } of rowsBelow) {
    if ((counts.get(role) ?? 0) * 2 >= rows.length) {
      if (!indicator.texts.has(role)) indicator.texts.set(role, text);
    } else if (role === 'criterion') {
      notes.push(text);
    }
  }
}
