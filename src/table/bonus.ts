/** Rows worded as a bonus or a penalty: they stand outside the hundred points of a table. */
import type { Indicator } from './table';

const BONUS = /加分|奖励分|附加分/;
const OUTSIDE = /^(?:附加)?(?:加分|扣分|减分|加减分|奖惩|奖励分|附加分)(?:项|项目|指标|事项|情况)?$|^附加项$/;

/** Anything the row says speaks of a bonus: its score may lie above its marks. */
export function mayExceed({ name, levels, cells }: Indicator): boolean {
  return BONUS.test([name, ...levels, cells.criterion?.text ?? ''].join('\n'));
}

/** A row, or a heading over it, that is called 加分项, 扣分项: its marks need not count towards the total's. */
export function standsOutside({ name, levels }: Indicator): boolean {
  return [name, ...levels].some((word) =>
    OUTSIDE.test(word.replace(/[\s\d.、一二三四五六七八九十（()）]/g, '')),
  );
}
