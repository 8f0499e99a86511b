/** Seeds in the figures a score follows from: an actual, a target, a figure of an equation. The score stays. */
import type { Base, BaseRow } from '../base';
import { at, replacing } from '../edit';
import type { Edit } from '../edit';
import { EQUATIONS, figuresOf, filled, resultOf } from '../equations';
import type { Equation } from '../equations';
import { FIGURES } from '../figures';
import type { Figure } from '../figures';
import type { Fraction } from '../fraction';
import {
  compare,
  decimal,
  fixed,
  fraction,
  greatest,
  least,
  minus,
  plus,
  rounded,
  times,
  truncated,
} from '../fraction';
import type { Span } from '../rules';
import type { Caused, Kind, Seed } from '../seed';
import { pickOf } from '../seed';
import { written } from './scores';

function rowAt(base: Base, sheet: string, row: number, cell: string): BaseRow {
  for (const table of base.tables) {
    for (const each of table.rows) {
      if (each.sheet === sheet && each.row === row && Object.values(each.cells).includes(cell)) return each;
    }
  }
  throw new RangeError(`no row ${String(row)} with ${cell} in ${base.name}`);
}

const CLEAR = fraction('1.01');

/** null where the score reported may or may not still be right by some rounding. */
function consequence(row: BaseRow, span: Span | null): readonly Caused[] | null {
  const { reported, cells } = row;
  if (cells.score === null || span === null) return null;
  const { score, low, high } = span;
  if (compare(reported, low) >= 0 && compare(reported, high) <= 0) return [];
  const isClear = compare(minus(low, reported), CLEAR) >= 0 || compare(minus(reported, high), CLEAR) >= 0;
  if (!isClear) return null;
  return [
    {
      check: 'score-mismatch',
      severity: row.tentative ? 'warning' : 'error',
      at: at(row.sheet, cells.score),
      expected: written(score),
    },
  ];
}

/** Values a variant tries, in an order of its own. */
function valuesOf([from, to, decimals]: Figure['span'], variant: number): readonly Fraction[] {
  const unit = 10 ** decimals;
  const count = Math.round((to - from) * unit) + 1;
  return Array.from({ length: Math.min(count, 40) }, (_, index) => {
    const step = (variant * 7919 + index * 104729 + 13) % count;
    return fraction(((Math.round(from * unit) + step) / unit).toFixed(decimals));
  });
}

const number = (text: string): Fraction => fraction(text.replace(/,/g, '').normalize('NFKC'));

/** A cell that held a bare number holds one again. */
function content(text: string, value: Fraction): Edit['to'] {
  return text === '{v}' ? Number(decimal(value)) : text.replace('{v}', decimal(value));
}

const figuresIn = (base: Base): readonly Figure[] => FIGURES.filter((figure) => figure.base === base.name);

export const otherActual: Kind = {
  check: 'score-mismatch',
  seeds: (base, variant) =>
    figuresIn(base).flatMap((figure): Seed[] => {
      const row = rowAt(base, figure.sheet, figure.row, figure.actual);
      const target = fraction(figure.target?.value ?? '1');
      for (const value of valuesOf(figure.span, variant + figure.row)) {
        const causes = consequence(row, figure.rule(value, target));
        if (causes === null || causes.length === 0) continue;
        const place = at(figure.sheet, figure.actual);
        return [
          {
            check: 'score-mismatch',
            base,
            at: place,
            what: `“${row.name.slice(0, 16)}”实际值 ${figure.text.replace('{v}', figure.value)} 改为 ${figure.text.replace('{v}', decimal(value))}`,
            edits: [{ ...place, to: content(figure.text, value) }],
            causes,
          },
        ];
      }
      return [];
    }),
};

export const otherTarget: Kind = {
  check: 'score-mismatch',
  seeds: (base, variant) =>
    figuresIn(base).flatMap((figure): Seed[] => {
      const { target } = figure;
      if (target === undefined) return [];
      const row = rowAt(base, figure.sheet, figure.row, figure.actual);
      const value = number(figure.value);
      // The sign may stand in a column of its own.
      const isRate = target.text.includes('%') || /(?:率|满意度)$/.test(row.name);
      const factors = ['0.9', '1.3', '1.5', '2', '0.7', '0.8'];
      for (let index = 0; index < factors.length; index += 1) {
        const factor = fraction(pickOf(factors, variant + figure.row + index) ?? '1.5');
        const to = rounded(times(fraction(target.value), factor), isRate ? 1 : 0);
        if (isRate && compare(to, fraction(100)) > 0) continue;
        // Far above a target marks may rightly be cut: not seeded here.
        if (compare(value, times(to, fraction('1.29'))) > 0) continue;
        const causes = consequence(row, figure.rule(value, to));
        if (causes === null || causes.length === 0) continue;
        const place = at(figure.sheet, target.cell);
        return [
          {
            check: 'score-mismatch',
            base,
            at: place,
            what: `“${row.name.slice(0, 16)}”指标值 ${target.value} 改为 ${decimal(to)}`,
            edits: [{ ...place, to: content(target.text, to) }],
            causes,
          },
        ];
      }
      return [];
    }),
};

/** A change within what the score allows: nothing may be said. */
export const harmlessActual: Kind = {
  check: 'score-mismatch',
  seeds: (base, variant) =>
    figuresIn(base).flatMap((figure): Seed[] => {
      const row = rowAt(base, figure.sheet, figure.row, figure.actual);
      const target = fraction(figure.target?.value ?? '1');
      for (const value of valuesOf(figure.span, variant + figure.row)) {
        if (consequence(row, figure.rule(value, target))?.length !== 0) continue;
        const place = at(figure.sheet, figure.actual);
        return [
          {
            check: 'score-mismatch',
            base,
            at: place,
            what: `“${row.name.slice(0, 16)}”实际值改为 ${decimal(value)}，得分仍对`,
            edits: [{ ...place, to: content(figure.text, value) }],
            causes: [],
          },
        ];
      }
      return [];
    }),
};

const equationsIn = (base: Base): readonly Equation[] => EQUATIONS.filter((each) => each.base === base.name);

const decimalsOf = (printed: string): number => /\.\s?(\d+)/.exec(printed)?.[1]?.length ?? 0;
const plain = (printed: string): string => printed.replace(/\s/g, '');

function equationSeed(
  base: Base,
  equation: Equation,
  a: string,
  r: string,
  what: string,
  causes: readonly Caused[],
): Seed {
  const [first] = causes;
  const place = at(equation.sheet, equation.cell);
  const from = filled(equation, equation.a, equation.b, equation.r);
  return {
    check: first?.check ?? 'rate-mismatch',
    base,
    at: place,
    what,
    edits: [replacing(base.plan, place, from, filled(equation, a, equation.b, r))],
    causes,
  };
}

const GAPS = ['2', '-1', '5', '-3', '10', '-8', '1'];

/** The printed result is another than the figures give. */
export const wrongResult: Kind = {
  check: 'rate-mismatch',
  seeds: (base, variant) =>
    equationsIn(base).flatMap((equation): readonly Seed[] => {
      const places = decimalsOf(equation.r);
      const exact = resultOf(equation, ...figuresOf(equation));
      const right = fixed(rounded(exact, places), places);
      const to = Array.from({ length: GAPS.length }, (_, index) =>
        fixed(plus(fraction(right), fraction(pickOf(GAPS, variant + equation.row + index) ?? '2')), places),
      ).find((each) => !isExplained(equation, equation.a, fraction(each), places));
      if (to === undefined) return [];
      return [
        equationSeed(base, equation, equation.a, `${to}%`, `算式结果 ${plain(equation.r)} 改为 ${to}%`, [
          {
            check: 'rate-mismatch',
            severity: 'error',
            at: at(equation.sheet, equation.cell),
            expected: `${right}%`,
          },
        ]),
      ];
    }),
};

/** What the figures may stand for: each printed decimal half a unit either way, whole numbers exactly. */
function endsOf(printed: string): readonly [Fraction, Fraction] {
  const places = decimalsOf(printed);
  const value = fraction(plain(printed));
  if (places === 0) return [value, value];
  const half = fraction(`0.${'0'.repeat(places)}5`);
  return [minus(value, half), plus(value, half)];
}

/** Could the printed figures, themselves rounded, give this result? Then it is no mistake for certain. */
function isExplained(equation: Equation, a: string, result: Fraction, places: number): boolean {
  const values = endsOf(a).flatMap((above) =>
    endsOf(equation.b).map((below) => resultOf(equation, above, below)),
  );
  const low = values.reduce(least);
  const high = values.reduce(greatest);
  return compare(rounded(low, places), result) <= 0 && compare(result, rounded(high, places)) <= 0;
}

/** Another dividend: the printed result no longer follows, and the score may not either. */
export const wrongDividend: Kind = {
  check: 'rate-mismatch',
  seeds: (base, variant) =>
    equationsIn(base).flatMap((equation): Seed[] => {
      if (equation.rule === null) return [];
      const row = rowAt(base, equation.sheet, equation.row, equation.cell);
      const [a, b] = figuresOf(equation);
      const places = decimalsOf(plain(equation.a));
      const shifts = ['1.05', '0.9', '0.8', '1.1', '0.95', '0.7'];
      for (let index = 0; index < shifts.length; index += 1) {
        const factor = fraction(pickOf(shifts, variant + equation.row + index) ?? '0.9');
        const other = rounded(times(a, factor), places);
        const exact = resultOf(equation, other, b);
        const causes = consequence(row, equation.rule(exact, fraction(1)));
        const shown = decimalsOf(equation.r);
        const right = fixed(rounded(exact, shown), shown);
        const gap = minus(exact, fraction(plain(equation.r).replace('%', '')));
        const isClear = compare(gap, fraction('1.5')) > 0 || compare(gap, fraction('-1.5')) < 0;
        if (causes === null || !isClear) continue;
        return [
          equationSeed(
            base,
            equation,
            fixed(other, places),
            equation.r,
            `算式里的 ${plain(equation.a)} 改为 ${decimal(other)}`,
            [
              {
                check: 'rate-mismatch',
                severity: 'error',
                at: at(equation.sheet, equation.cell),
                expected: `${right}%`,
              },
              ...causes,
            ],
          ),
        ];
      }
      return [];
    }),
};

/** Another dividend with its result: the equation is right, the score no longer is. */
export const restatedEquation: Kind = {
  check: 'score-mismatch',
  seeds: (base) =>
    equationsIn(base).flatMap((equation): Seed[] => {
      if (equation.rule === null) return [];
      const row = rowAt(base, equation.sheet, equation.row, equation.cell);
      const [a, b] = figuresOf(equation);
      const places = decimalsOf(plain(equation.a));
      for (const shift of ['1.05', '0.9', '0.8', '1.1', '1.2', '0.7', '0.6']) {
        const other = rounded(times(a, fraction(shift)), places);
        const exact = resultOf(equation, other, b);
        const causes = consequence(row, equation.rule(exact, fraction(1)));
        if (causes === null || causes.length === 0) continue;
        const result = `${fixed(rounded(exact, 2), 2)}%`;
        return [
          equationSeed(
            base,
            equation,
            fixed(other, places),
            result,
            `算式里的 ${plain(equation.a)} 改为 ${decimal(other)}，结果改为 ${result}`,
            causes,
          ),
        ];
      }
      return [];
    }),
};

/** The last digit cut off instead of rounded, with as many decimals as it takes for that to show. */
export const cutOff: Kind = {
  check: 'rate-rounding',
  seeds: (base) =>
    equationsIn(base).flatMap((equation): Seed[] => {
      const exact = resultOf(equation, ...figuresOf(equation));
      for (const places of [2, 1, 3, 4]) {
        const cut = truncated(exact, places);
        const right = rounded(exact, places);
        if (compare(cut, right) === 0) continue;
        const to = `${fixed(cut, places)}%`;
        return [
          equationSeed(base, equation, equation.a, to, `算式结果 ${plain(equation.r)} 写成截尾的 ${to}`, [
            {
              check: 'rate-rounding',
              severity: 'info',
              at: at(equation.sheet, equation.cell),
              expected: `${fixed(right, places)}%`,
            },
          ]),
        ];
      }
      return [];
    }),
};
