/** Years in a text that belong to another year than the table's and to nothing that explains them. */
import { fold } from '../grid/fold';

export interface ForeignYear {
  readonly year: number;
  /** The words around it, as given. */
  readonly context: string;
}

const YEAR = /(?:^|\D)(20\d\d)(?=\s?年)/g;
/** A period that may reach into the table's year; its ends are not years of their own. */
const PERIOD = /20\d\d\s?年?度?\s?[-~至到—]{1,2}\s?20\d\d/;
/** Words that bring in another year rightly: comparisons, history, documents, plans. */
const EXPLAINED =
  /上年|去年|上一年|往年|历年|历史|前[一二两三]年|近[一二两三四五\d]年|相比|同比|对比|同期|基数|基期|基准|以来|年度?起|[月日]起|至今|开始|始于|始建|年版|修订|印发|发布|颁布|出台|施行|批准|批复|立项|建成|开工|成立|购置|投入使用|竣工|规划|计划|明年|下年|次年|以后|预计|质保|到期/;
/** Directly before the year. */
const COMPARED = /[比较自从]\s?$/;
/** Words that bring in the year before the table's, and no older one. */
const PREVIOUS = /决算|结转|结余|以前年度|增|减|升|降|变动/;
/** Titles and numbers of documents. */
const DOCUMENT = /《[^《》]{0,120}》|[〔[(]20\d\d[〕\])]\s?(?:第\s?)?\d{0,5}\s?号?/g;
const AROUND = 14;
const LONGEST = 8000;

export function foreignYears(text: string, tableYear: number): readonly ForeignYear[] {
  const folded = fold(text.slice(0, LONGEST)).replace(DOCUMENT, (match) => ' '.repeat(match.length));
  const found: ForeignYear[] = [];
  for (const match of folded.matchAll(YEAR)) {
    const year = Number(match[1]);
    if (year === tableYear) continue;
    const at = match.index + match[0].length - 4;
    const from = Math.max(0, at - AROUND);
    const to = Math.min(folded.length, at + 4 + AROUND);
    const around = folded.slice(from, to);
    if (EXPLAINED.test(around) || PERIOD.test(around) || COMPARED.test(folded.slice(from, at))) continue;
    if (year === tableYear - 1 && PREVIOUS.test(around)) continue;
    found.push({ year, context: text.slice(from, to).replace(/\s+/g, ' ').trim() });
  }
  return found;
}
