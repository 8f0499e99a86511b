/** What the actual cell of a row holds, before it is compared with anything. */
import { fold } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { quantityOfCell, readQuantity } from '../grid/quantity';
import type { CellValue } from '../grid/workbook';
import { isError } from '../grid/workbook';
import type { PlacedText } from '../table/table';
import { say } from './wording';

export type ActualReading =
  | { readonly status: 'blank' }
  | { readonly status: 'figure'; readonly quantity: Quantity }
  /** 无, 不适用, 未开展, 没有楼堂馆所项目 */
  | { readonly status: 'none'; readonly words: string }
  | { readonly status: 'words'; readonly words: string }
  | { readonly status: 'unusable'; readonly why: string };

const BLANK = /^[-\s/\\|_~.…*]*$/;
const ERROR = /^#(?:DIV\/0!|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/i;
const NONE =
  /^(?:无|暂无|没有|不适用|不涉及|未涉及|未开展|未实施|未安排|未发生|不存在|无此项|无该项|N\/?A)$/i;
const NO_SUCH_THING =
  /^(?:本年度?|今年|当年|本单位|我单位|本部门|我部门|我局|20\d\d年度?)*(?:无|没有|未开展|未安排|未涉及|不涉及|未实施|未发生)[^,。;\d%]{0,12}(?:项目|任务|事项|采购|支出|业务|工程|预算|资金|经费|内容|情况|此项|该项|指标)$/;

/** In: the actual cell of a row, or null where the table has none. Out: what it holds. Never throws. */
export function readActual(placed: PlacedText | null): ActualReading {
  if (placed === null) return { status: 'blank' };
  const text = placed.text.trim();
  const value: CellValue = placed.cell === null ? text : placed.cell.value;
  if (isError(value)) return { status: 'unusable', why: say.error(value.error) };
  if (value === null && placed.cell !== null && placed.cell.formula !== null) {
    return { status: 'unusable', why: say.noResult };
  }
  const folded = fold(text).trim();
  if (BLANK.test(folded)) return { status: 'blank' };
  if (ERROR.test(folded)) return { status: 'unusable', why: say.error(text) };
  const quantity = placed.cell === null ? readQuantity(text) : quantityOfCell(placed.cell);
  if (quantity !== null) return { status: 'figure', quantity };
  const plain = folded.replace(/[\s。.]/g, '');
  if (plain.length <= 40 && (NONE.test(plain) || NO_SUCH_THING.test(plain))) {
    return { status: 'none', words: text };
  }
  return { status: 'words', words: text };
}
