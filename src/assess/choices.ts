/** Choices a person makes: what can be chosen, and whether the row's own words already choose. */
import type { Clause, Option } from '../criterion/criterion';
import { sayPoints } from '../criterion/say';
import { foldWord } from '../grid/fold';
import type { Ratio } from '../grid/ratio';
import { pointsOf } from './numbers';

export interface Choice {
  readonly option: Option;
  readonly clause: Clause;
}

export function choicesOf(clauses: readonly Clause[]): readonly Choice[] {
  return clauses.flatMap((clause) =>
    'options' in clause ? clause.options.map((option) => ({ option, clause })) : [],
  );
}

/** The options as the user sees them; points null where only the full marks could tell. */
export function shown(choices: readonly Choice[], full: Ratio | null) {
  return choices.map(({ option }) => ({
    label: option.label,
    points: option.points === null ? null : pointsShown(option, full),
  }));
}

function pointsShown({ points }: Option, full: Ratio | null): Ratio | null {
  if (points === null) return null;
  if (points.kind === 'points') return points.value;
  return full === null ? null : pointsOf(points, full);
}

const NOUNS =
  /^(?:经济|社会|生态|可持续)?(?:效益|效果|成效|作用|影响|结果|评价|完成情况|完成|程度|情况|实际|已|基本情况)*/;
const DEGREE =
  /(?:非常|十分|很|比较|较为|较|最|更|极|不够|不太|不|未|无|没有|基本|部分|全部|完全|大部分|尚|欠)*(?:明显|显著|良好|优秀|优良|健全|完善|完整|合格|规范|合理|及时|到位|满意|达标|达成|完成|达到|实现|一般|有效|效果|好|差|优|良|中|高|低|大|小|强|弱)$/;

/** The words of a label that tell its degree: `降低行政成本效果较好的` → `较好`. */
function names(label: string): readonly string[] {
  const last = (label.split(/[,、;:]/).pop() ?? label).replace(/(?:的|时|者|程度)+$/, '');
  const whole = label.replace(/(?:的|时|者)+$/, '');
  return [
    ...new Set(
      [whole, last, ...last.split(/或者|或/)].flatMap((name) => [name, DEGREE.exec(name)?.[0] ?? name]),
    ),
  ].filter((name) => name !== '');
}

/**
 * The one option whose label the words repeat; null when none or several do. Words are compared whole — 较差 is not 差,
 * 不明显 is not 明显 — so a sentence never chooses.
 */
export function chosen(choices: readonly Choice[], words: string): Choice | null {
  const said = foldWord(words).replace(/["'。;,!]/g, '');
  if (said === '' || said.length > 30) return null;
  const plain = said.replace(NOUNS, '');
  const exact = choices.filter(({ option }) => names(option.label).includes(said));
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null;
  if (plain === '') return null;
  const core = choices.filter(({ option }) =>
    names(option.label).some((name) => name.replace(NOUNS, '') === plain),
  );
  return core.length === 1 ? (core[0] ?? null) : null;
}

export function sayChoice({ option }: Choice): string {
  return option.points === null ? option.label : `${option.label}，${sayPoints(option.points)}`;
}
