/**
 * Prints what share of real sentences is read and comes out as expected, then, kind by kind, how many wordings and cases
 * the tables hold. `-v` names every row that comes out otherwise.
 */
import { readCriterion } from '../../src/reading/criterion';
import { TABLES } from '../reading/cases';
import { LENGTHS, percent, shares } from '../reading/real';

interface CoverageRow {
  readonly kind: string;
  /** Different criteria in which a clause of this kind is read. */
  readonly wordings: number;
  /** Cases whose criterion holds such a clause. */
  readonly cases: number;
}

function coverageTable(): readonly CoverageRow[] {
  const wordings = new Map<string, Set<string>>();
  const cases = new Map<string, number>();
  const count = (kind: string, criterion: string): void => {
    wordings.set(kind, (wordings.get(kind) ?? new Set()).add(criterion));
    cases.set(kind, (cases.get(kind) ?? 0) + 1);
  };
  for (const table of TABLES) {
    for (const [criterion] of table.cases) {
      const read = readCriterion(criterion);
      for (const kind of new Set(read.clauses.map((clause) => clause.kind))) count(kind, criterion);
      if (read.unread.length > 0) count('unread', criterion);
    }
  }
  return [...wordings]
    .map(([kind, texts]) => ({ kind, wordings: texts.size, cases: cases.get(kind) ?? 0 }))
    .sort((a, b) => b.cases - a.cases);
}

function printReal(named: boolean): void {
  const { read, expected, wrong, otherwise } = shares();
  const said = (count: { readonly of: number; readonly all: number }): string =>
    `${percent(count).toFixed(1).padStart(6)}%  ${String(count.of).padStart(5)} of ${count.all}`;
  console.log('real sentences with a numeric rule, read whole, by number of clauses');
  for (const length of LENGTHS) console.log(`${length.padEnd(16)}${said(read[length])}`);
  const counts = LENGTHS.map((length) => read[length]);
  const sum = (of: 'of' | 'all'): number => counts.reduce((total, count) => total + count[of], 0);
  console.log(`${'all'.padEnd(16)}${said({ of: sum('of'), all: sum('all') })}`);
  console.log(
    `${'rows as expected'.padEnd(16)}${said(expected)}; scored wrongly without warning ${wrong.length}`,
  );
  for (const row of wrong) console.log(`  wrong ${row}`);
  if (named) for (const row of otherwise) console.log(`  otherwise ${row}`);
  console.log('');
}

export function printCoverage(words: readonly string[] = []): void {
  printReal(words.includes('-v'));
  const rows = coverageTable();
  console.log(`${'kind'.padEnd(16)}${'wordings'.padStart(10)}${'cases'.padStart(8)}`);
  for (const { kind, wordings, cases } of rows) {
    console.log(`${kind.padEnd(16)}${String(wordings).padStart(10)}${String(cases).padStart(8)}`);
  }
  const all = TABLES.flatMap((table) => table.cases);
  console.log(
    `${'all'.padEnd(16)}${String(new Set(all.map(([text]) => text)).size).padStart(10)}${String(all.length).padStart(8)}`,
  );
}

if (typeof require !== 'undefined' && require.main === module) printCoverage(process.argv.slice(2));
