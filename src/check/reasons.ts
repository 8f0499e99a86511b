/** The column where a cut is to be explained, and whether a row does. */
import { foldWord } from '../grid/fold';
import { cellAt, sheetNamed } from '../grid/workbook';
import type { Place, Workbook } from '../grid/workbook';
import type { Indicator, ScoreTable } from '../table/table';

/** 偏差原因, 扣分原因, 未完成原因; never 备注. */
const REASONS = /(?:偏差|扣分|失分|未完成|未达标).{0,8}原因|原因.{0,4}(?:分析|说明)|扣分(?:理由|说明)/;
/** Said beside a cut, these explain nothing. */
const NONE = /^(?:无|没有|无偏差|无扣分|不存在偏差|无原因|[-—/、.]*)$/;

/** In: a row of the table. Out: its cell for reasons and whether one is given; null where the table has no such column. */
export function reasonOf(
  workbook: Workbook,
  table: ScoreTable,
  { row, cells }: Indicator,
): { readonly place: Place; readonly text: string; readonly isGiven: boolean } | null {
  const column = table.columns.find(
    ({ role, heading }) =>
      role === 'remark' && heading.place.row < row && REASONS.test(foldWord(heading.text)),
  );
  if (column === undefined) return null;
  const place = cells.remark?.place ?? { sheet: table.sheet, row, column: column.column };
  const sheet = sheetNamed(workbook, place.sheet);
  const standing = sheet === undefined ? undefined : cellAt(sheet, place.row, place.column);
  const typed = cells.remark?.text ?? standing?.text ?? '';
  return { place, text: typed, isGiven: !NONE.test(foldWord(typed)) };
}
