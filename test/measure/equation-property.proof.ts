import fc from 'fast-check';
import { findEquations } from '../../src/measure/equation';

/** An exact fraction in whole numbers, independent of the engine's own. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

interface Node {
  readonly text: string;
  readonly value: Fraction;
  /** 0 atom, 1 product, 2 sum: how weakly it binds. */
  readonly binds: 0 | 1 | 2;
}

const LABELS = [
  '',
  '实际支出数',
  '预算数',
  '“三公经费”安排数',
  '本年度实有人数',
  '批准建设面积',
  '上年末余额',
];
const OPEN = ['(', '（', '[', '【', '〔', '{'];
const CLOSE = [')', '）', ']', '】', '〕', '}'];
const TIMES = ['×', '*', '＊', '✕'];
const OVER = ['/', '÷', '／'];
const MINUS = ['-', '－', '−'];
const PLUS = ['+', '＋'];

function wide(text: string): string {
  return Array.from(text, (c) =>
    c >= '0' && c <= '9' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
  ).join('');
}

const atom: fc.Arbitrary<Node> = fc
  .record({
    whole: fc.integer({ min: 1, max: 1800 }),
    cents: fc.option(fc.integer({ min: 0, max: 99 })),
    label: fc.constantFrom(...LABELS),
    behind: fc.boolean(),
    full: fc.boolean(),
  })
  // A bare 100 in a product stands for 100%: that has cases of its own.
  .filter(({ whole, cents, label }) => whole !== 100 || cents !== null || label !== '')
  .map(({ whole, cents, label, behind, full }) => {
    const digits = cents === null ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`;
    const shown = full ? wide(digits) : digits;
    return {
      text: behind ? `${shown}${label}` : `${label}${shown}`,
      value: { n: BigInt(whole) * 100n + BigInt(cents ?? 0), d: 100n },
      binds: 0,
    };
  });

const blank = fc.constantFrom('', '', '', ' ', '\u3000');
const shape = fc.nat(OPEN.length - 1);

function bracketed(node: Node, kind: number): string {
  return `${OPEN[kind] ?? '('}${node.text}${CLOSE[kind] ?? ')'}`;
}

function join(
  left: Node,
  right: Node,
  sign: '+' | '-' | '*' | '/',
  typed: string,
  kind: number,
  gap: string,
): Node {
  const product = sign === '*' || sign === '/';
  const leftText = product && left.binds === 2 ? bracketed(left, kind) : left.text;
  const weak = product ? right.binds > 0 : right.binds === 2 && sign === '-';
  const rightText = weak ? bracketed(right, kind) : right.text;
  const a = left.value;
  const b = right.value;
  const value =
    sign === '*'
      ? { n: a.n * b.n, d: a.d * b.d }
      : sign === '/'
        ? { n: a.n * b.d, d: a.d * b.n }
        : { n: sign === '+' ? a.n * b.d + b.n * a.d : a.n * b.d - b.n * a.d, d: a.d * b.d };
  return { text: `${leftText}${gap}${typed}${gap}${rightText}`, value, binds: product ? 1 : 2 };
}

const { expression } = fc.letrec<{ expression: Node; compound: Node }>((tie) => ({
  expression: fc.oneof({ maxDepth: 3, depthSize: 'small' }, atom, tie('compound')),
  compound: fc
    .record({
      left: tie('expression'),
      right: tie('expression'),
      sign: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      choice: fc.nat(3),
      kind: shape,
      gap: blank,
    })
    .map(({ left, right, sign, choice, kind, gap }) => {
      const forms = { '+': PLUS, '-': MINUS, '*': TIMES, '/': OVER }[sign];
      return join(left, right, sign, forms[choice % forms.length] ?? sign, kind, gap);
    }),
}));

/** The fraction as the engine writes it: a decimal where one exists, else n/d in lowest terms. */
function same(text: string, value: Fraction): boolean {
  const [n = '', d = '1'] = text.split('/');
  const decimals = n.split('.')[1]?.length ?? 0;
  const left: Fraction = { n: BigInt(n.replace('.', '')), d: BigInt(d) * 10n ** BigInt(decimals) };
  return left.n * value.d === value.n * left.d;
}

function dividesByZero(node: Node): boolean {
  return node.value.d === 0n;
}

test('a nested equation in any typography has the value of its arithmetic', () => {
  fc.assert(
    fc.property(
      expression.filter((node) => node.binds > 0 && !dividesByZero(node)),
      fc.constantFrom('×100%', '＊１００％', '*100 %', ''),
      fc.constantFrom('＝', '='),
      shape,
      fc.boolean(),
      (node, factor, equals, kind, wrapped) => {
        const weak = node.binds === 2 && factor !== '';
        const body = weak || wrapped ? bracketed(node, kind) : node.text;
        // The printed result is not looked at: 12.34% is almost never right.
        const [equation, ...more] = findEquations(`预算完成率${equals}${body}${factor}${equals}12.34%。`);
        expect(more).toEqual([]);
        if (equation?.computed === null || equation === undefined) {
          // Nothing computed is allowed only where figures of one place meet in the text (a label may end in none).
          throw new Error(`not computed: ${body}`);
        }
        expect(same(equation.computed.toExactText(), node.value)).toBe(true);
        expect(equation.stated?.text).toBe('12.34%');
      },
    ),
    { numRuns: 1500 },
  );
});

test('a figure after its bracket closes the last label: [（a-b）/label]b', () => {
  const amount = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(amount, amount, fc.constantFrom('×100%', ''), shape, (a, b, factor, kind) => {
      const text = (value: number): string =>
        `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
      const inner = `（本年数${text(a)}-上年数${text(b)}）/上年数`;
      const [equation] = findEquations(
        `变动率=${bracketed({ text: inner, value: { n: 0n, d: 1n }, binds: 1 }, kind)}${text(b)}${factor}=1%`,
      );
      expect(same(equation?.computed?.toExactText() ?? '0', { n: BigInt(a - b), d: BigInt(b) })).toBe(true);
    }),
  );
});

test('places are true and nothing throws, whatever the text', () => {
  const pieces = [
    '完成率',
    '数',
    '14',
    '0',
    '.5',
    '2021年',
    '=',
    '＝',
    '/',
    '÷',
    '×',
    '100%',
    '-',
    '+',
    '（',
    '）',
    '[',
    ']',
    '，',
    '。',
    '：',
    '\n',
    ' ',
    '%',
    '万元',
    '、',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (chosen) => {
      const text = chosen.join('');
      for (const equation of findEquations(text)) {
        expect(equation.from).toBeGreaterThanOrEqual(0);
        expect(equation.to).toBeGreaterThan(equation.from);
        expect(equation.to).toBeLessThanOrEqual(text.length);
        for (const figure of equation.figures) expect(text).toContain(figure);
      }
    }),
    { numRuns: 5000 },
  );
});
