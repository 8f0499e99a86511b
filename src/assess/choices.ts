/** Choices a person makes: what can be chosen, and whether the row's own words already choose. */
import type { Clause, Option } from '../scoring/clauses';
import { ENTRIES } from '../lexicon/words';
import { sayPoints } from '../scoring/say';
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
    ...(option.span === null || full === null
      ? {}
      : { span: { low: pointsOf(option.span.low, full), high: pointsOf(option.span.high, full) } }),
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

/** The words of a label that tell its degree: `降低行政成本效果较好的` → `较好`; 及时 and 按时 keep their 时. */
function names(label: string): readonly string[] {
  const last = (label.split(/[,、;:]/).pop() ?? label).replace(
    /([及按准守定]时)(?:的|时|者|程度)*$|(?:的|时|者|程度)+$/,
    '$1',
  );
  const whole = label.replace(/([及按准守定]时)(?:的|时|者)*$|(?:的|时|者)+$/, '$1');
  return [
    ...new Set(
      [whole, whole.replace(/[,;]/g, ''), last, ...last.split(/或者|或/)].flatMap((name) => [
        name,
        DEGREE.exec(name)?.[0] ?? name,
      ]),
    ),
  ].filter((name) => name !== '');
}

/**
 * The one option whose label the words repeat; null when none or several do. Words are compared whole — 较差 is not 差,
 * 不明显 is not 明显 — so a sentence never chooses.
 */
export function chosen(choices: readonly Choice[], words: string): Choice | null {
  const said = foldWord(words)
    .replace(/["'。;,!]/g, '')
    .replace(/^(?:本年度|全年|年度|均)?已经?(?=.)/, '');
  if (said === '' || said.length > 30) return null;
  const answer = answered(choices, said);
  if (answer !== null) return answer;
  const denied = DENIALS.test(said) ? choices.filter(({ option }) => option.label.startsWith(said)) : [];
  if (denied.length === 1) return denied[0] ?? null;
  const ends =
    said.length < 2
      ? []
      : choices.filter(
          ({ option: { label } }) => label.endsWith(said) && !LESSER.test(label.slice(0, -said.length)),
        );
  const plain = said.replace(NOUNS, '');
  const exact = choices.filter(({ option }) => names(option.label).includes(said));
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null;
  const [end] = ends;
  // 公开 beside 全部公开 and 部分公开 is either.
  if (
    end !== undefined &&
    ends.length === 1 &&
    (isOnly(said, choices) || !WHOLLY.test(end.option.label.slice(0, -said.length)))
  )
    return end;
  const missed = NOT_REACHED.has(said)
    ? choices.filter(({ option }) => NOT_REACHED.has(option.label.replace(/的$/, '')))
    : [];
  if (missed.length === 1) return missed[0] ?? null;
  if (plain === '') return null;
  const core = choices.filter(({ option }) =>
    names(option.label).some((name) => name.replace(NOUNS, '') === plain),
  );
  return core.length === 1 ? (core[0] ?? null) : null;
}

const WHOLLY = /(?:全部|完全|全面|全|均|都|非常|十分|很)$/;

function isOnly(said: string, choices: readonly Choice[]): boolean {
  return choices.filter(({ option }) => option.label.includes(said)).length === 1;
}

/** Words before a quality that make another level of it: 基本齐全, 不齐全 are not 齐全. */
const LESSER = /(?:基本|大致|大体|比较|较为|尚|够|太|[未不没无非欠较])$/;

/** 未完成 beside the level 未达成: the lexicon's words for not reaching it. */
const NOT_REACHED: ReadonlySet<string> = new Set(
  ENTRIES.flatMap(({ sense, words }) => (sense.is === 'reach' && sense.denied ? words.split(' ') : [])),
);
const DENIALS = /^(?:不存在|未发生|未发现|未出现|没有发生|没有发现)$/;
const YES = /^(?:是|符合|符合要求|符合规定|满足|满足要求)$/;
const NO = /^(?:否|不符合|不符合要求|不符合规定|不满足|不满足要求)$/;

/** 是 and 否 beside 「制度健全得2分，否则不得分」; where the label itself denies something, they could mean either. */
function answered(choices: readonly Choice[], said: string): Choice | null {
  const rest = choices.find(({ option }) => option.label === '其余');
  const [only, second] = choices.filter((choice) => choice !== rest);
  if (rest === undefined || only === undefined || second !== undefined) return null;
  if (/[不未无没非违否超]|发生|存在|出现/.test(only.option.label)) return null;
  return YES.test(said) ? only : NO.test(said) ? rest : null;
}

const FAULTY =
  /(?:不|未|欠)(?:够|太)?(?:健全|完善|规范|合理|及时|到位|达标|合格|完整|明确|公开|落实|有效|满意|明显|显著|完成|开展|报送)$|^(?:较|很|最)?差(?:的)?$|^不合格$|逾期|迟报|漏报|(?:^|[^未无不没有]|(?:^|[^没])有)(?:发生|存在|出现|发现|有)(?!效|关|序|力|制|完|健)[^不未无没]{0,20}(?:违规|违纪|违法|问题|事故|挪用|截留|挤占|投诉|差错|隐患)/;

/** 「制度不健全得3分，健全不得分」: points for the fault and none without it are a slip of the pen. */
export function runsBackwards(choices: readonly Choice[], full: Ratio): boolean {
  const given = choices.flatMap(({ option }) =>
    option.points === null
      ? []
      : [{ isFaulty: FAULTY.test(option.label), points: pointsOf(option.points, full) }],
  );
  const denied = (label: string): string => label.replace(/^(?:未能?|没有|没)(?=.{2})/, '');
  const isDenied = choices.some(({ option: one }) =>
    choices.some(
      ({ option: other }) =>
        one.label !== other.label &&
        denied(one.label) === other.label &&
        one.points !== null &&
        other.points !== null &&
        /完成|达标|达到|实现|及时|到位|合格|公开|报送|落实/.test(other.label) &&
        pointsOf(other.points, full).isBelow(pointsOf(one.points, full)),
    ),
  );
  return (
    isDenied ||
    given.some(
      (one) => one.isFaulty && given.some((other) => !other.isFaulty && other.points.isBelow(one.points)),
    )
  );
}

export function sayChoice({ option }: Choice): string {
  return option.points === null ? option.label : `${option.label}，${sayPoints(option.points)}`;
}
