/**
 * Wholes and parts as reports write them: `A 186万元，其中：B 87.19万元、C 98.81万元`, `基本支出3280.03万元（人员经费…，
 * 日常公用经费…）`, `共65场，其中：室内45场，室外20场`, a heading amount and its parts in numbered paragraphs.
 */
import type { Exclusion } from './exclusive';
import { exclusionOf, mayBeAdded } from './exclusive';
import { plainLabel } from './label';
import { listsWithin } from './lists';
import { listsOver } from './numbered';
import type { Sentence } from './sentence';
import type { FoundList } from './text-list';

export interface TextParts extends FoundList, Exclusion {
  /** The budget's own classification names exactly these parts. */
  readonly basis: string | null;
  /** Amounts always; counts where no thing is surely counted twice. */
  readonly canBeAdded: boolean;
}

/** Parts that make up their whole by the budget's classification. */
const PAIRS: readonly {
  readonly whole: RegExp;
  readonly parts: readonly [RegExp, RegExp];
  readonly basis: string;
}[] = [
  {
    whole: /支出/,
    parts: [/^基本支出(?:预算|决算)?数?$/, /^项目支出(?:预算|决算)?数?$/],
    basis: '部门支出分为基本支出和项目支出，两项合计应等于总数',
  },
  {
    whole: /基本支出/,
    parts: [/^人员(?:经费|支出)$/, /^(?:日常)?公用(?:经费|支出)$/],
    basis: '基本支出分为人员经费和日常公用经费，两项合计应等于总数',
  },
];
/** Spending that stands beside basic and project spending; where a report knows it, the pair is not all. */
const BESIDE = /经营支出|上缴上级|对附属单位补助/;

/** The sentence says itself that things are counted twice. */
const TWICE = /重复|交叉|同时|兼/;

const FIVE: readonly RegExp[] = [
  /^基本支出$/,
  /^项目支出$/,
  /^上缴上级支出$/,
  /^经营支出$/,
  /^对附属单位补助支出$/,
];
const FIVE_BASIS =
  '支出决算分为基本支出、项目支出、上缴上级支出、经营支出和对附属单位补助支出（部门决算支出决算表）';

function isAllFive(names: readonly string[], whole: string): boolean {
  return (
    names.length === FIVE.length &&
    FIVE.every((kind) => names.some((name) => kind.test(name))) &&
    /支出/.test(whole)
  );
}

/** In: all sentences, in order. Out: every list of amounts or counts under a whole. */
export function* partsIn(sentences: readonly Sentence[]): Generator<TextParts> {
  const knowsOthers = sentences.some(({ folded }) => BESIDE.test(folded));
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1];
    const previous = before?.place.row === sentence.place.row ? before : null;
    for (const list of [...listsWithin(sentence, previous), ...listsOver(sentences, index)]) {
      if (list.parts.length < (list.isBare ? 2 : 1)) continue;
      const basis = basisOf(list);
      const isPair = basis !== null && basis !== FIVE_BASIS;
      const names = list.parts.map(({ label }) => label);
      const { figure } = list.whole;
      const isMoney = figure.kind === 'money';
      const exclusion = isMoney ? { excludes: true, isAll: false } : exclusionOf(names, figure.unit);
      yield {
        ...list,
        ...exclusion,
        canBeAdded:
          isMoney ||
          (!TWICE.test(list.whole.sentence.folded) && (exclusion.excludes || mayBeAdded(names, figure.unit))),
        basis: isPair && knowsOthers ? null : basis,
      };
    }
  }
}

function basisOf({ whole, parts, isWhole }: FoundList): string | null {
  if (whole.figure.kind !== 'money') return null;
  const names = parts.map(({ label }) => plainLabel(label));
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || !isWhole) return null;
  if (more.length > 0) return isAllFive(names, whole.label) ? FIVE_BASIS : null;
  for (const pair of PAIRS) {
    const [a, b] = pair.parts;
    const isPair = (a.test(first) && b.test(second)) || (a.test(second) && b.test(first));
    if (isPair && pair.whole.test(whole.label) && !/收入|项目支出|专项/.test(whole.label)) return pair.basis;
  }
  return null;
}
