/**
 * What the work can be done without. An Excel may refuse any of these (an older one, one on a tablet, a protected sheet,
 * a rule it cannot hand out): then it is done without, and one sentence says what is missing. A refused convenience
 * refuses nothing else.
 */
import { mayPassWithout } from './refusals';
import type { HostError } from '../port';

export type Facility =
  | 'undo-group'
  | 'state'
  | 'rules'
  | 'notes'
  | 'comments'
  | 'merges'
  | 'properties'
  | 'spills'
  | 'calculation';

export type Refused = ReadonlySet<Facility>;
export const NONE: Refused = new Set();

/** What reading asks for beside the cells themselves. */
const READ: readonly Facility[] = ['state', 'merges', 'properties', 'comments', 'notes', 'spills'];

/** The cells alone. */
export const BARE: Refused = new Set(READ);

/** Missing when the workbook is read. */
export const UNREAD: Readonly<Partial<Record<Facility, string>>> = {
  state: '这个 Excel 不让核分在工作簿里保存记录：忽略的问题、本地规则记不住，关闭窗格以后也不能用核分撤销。',
  merges: '这个 Excel 没有交出合并单元格，已按没有合并核对；各级指标可能归错，请先看“读到的表”对不对。',
  properties: '这个 Excel 没有交出行列是否隐藏、单元格是否锁定，已按都不隐藏核对；受保护的工作表不写入。',
  comments: '这个 Excel 没有交出批注，理由只列在窗格里，不写成批注。',
  notes: '这个 Excel 没有交出附注，理由只列在窗格里，不写成批注。',
};

/** Missing when edits are written. */
export const LACKING: Readonly<Partial<Record<Facility, string>>> = {
  'undo-group': '这次写入在 Excel 里要按多次 Ctrl+Z 才能退完；用核分的「全部撤销」一次就行。',
  rules: 'Excel 没有让核分增删标记，问题只列在窗格里。',
  notes: 'Excel 没有让核分写批注，理由只列在窗格里。',
  calculation: '工作簿是手动计算，Excel 没有重新计算；请先按 F9，再看合计对不对。',
};

/** Whose members an error names, the longer names first. */
const MEMBERS: readonly (readonly [RegExp, Facility])[] = [
  [/^Conditional|^CustomConditional|conditionalFormats/i, 'rules'],
  [/^CustomXml|customXml/i, 'state'],
  [/^Note|\.notes/i, 'notes'],
  [/^Application|\.application$/, 'calculation'],
  [/spill/i, 'spills'],
];

/** In: what Excel refused. Out: the facility its member belongs to; null where it is another's or not said. */
export function facilityOf({ member }: HostError): Facility | null {
  return MEMBERS.find(([name]) => name.test(member))?.[1] ?? null;
}

/**
 * In: a reading that can do without some facilities, and those known to be refused. When it fails it is done with none
 * of them, then each is tried again, so that only what is refused is missing. Errors: those of the reading with none.
 */
export async function withoutRefused<T>(
  read: (refused: Refused) => Promise<T>,
  known: Refused,
): Promise<{ readonly result: T; readonly refused: Refused }> {
  try {
    return { result: await read(known), refused: known };
  } catch (error) {
    if (!mayPassWithout(error)) throw error;
  }
  let refused = BARE;
  let result = await read(refused);
  for (const facility of READ) {
    const fewer = new Set([...refused].filter((each) => each !== facility));
    try {
      result = await read(fewer);
      refused = fewer;
    } catch (error) {
      if (!mayPassWithout(error)) throw error;
    }
  }
  return { result, refused };
}
