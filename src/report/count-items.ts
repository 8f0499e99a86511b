/** The items of a list of counts: where it ends. What was found or done is another matter than what there is. */
import { exclusionOf } from './exclusive';
import type { Items, Share, TextFigure } from './text-list';

/** A word that begins something else than a kind of the things counted. */
const ANEW =
  /\d年|全年|本年|上年|去年|截至|实际|实有|现有|较|比上|同比|增加|减少|增长|下降|合计|共计|总计|累计|年末|年初|人均|平均|每|超|追加|^(?:服务(?!类|项目|采购)|参加|参与|惠及|覆盖|受益|投入|涉及)|发现|整改|完成|办结|办理|结案|立案|处罚|移送|评为|评选|通过|验收|收到|收集|提出|解决|化解|接待|排查|查处/;
/** The posts there are, the people in them: two ways to count. */
const POSTS = /在编|在岗|在职|实有/;

/** In: the items read behind a count. Out: those that are kinds of it. */
export function countItems(
  parts: readonly TextFigure[],
  shares: readonly Share[],
  isWhole: boolean,
  whole: TextFigure,
): Items {
  const names = parts.map(({ label }) => label);
  // Points add up whatever they are for.
  const isOneKind = whole.figure.unit === '分' || exclusionOf(names, whole.figure.unit).excludes;
  const end = isOneKind ? parts.length : endOf(names, whole.label);
  const kept = parts.slice(0, end);
  return {
    parts: kept,
    shares: shares.filter(({ part }) => kept.includes(part)),
    isWhole: isWhole && end === parts.length,
  };
}

function endOf(names: readonly string[], whole: string): number {
  const end = names.findIndex(
    (name, index) =>
      name === '' ||
      name.length > 30 ||
      ANEW.test(name) ||
      (index > 0 && POSTS.test(name) && !POSTS.test(names[0] ?? '')) ||
      (/退休|离休/.test(name) && POSTS.test(whole)),
  );
  return end < 0 ? names.length : end;
}
