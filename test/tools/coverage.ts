/** Prints, kind by kind, how many wordings and cases the tables hold: `coverageTable()`; run by itself it prints it. */
import { readCriterion } from '../../src/reading/criterion';
import { TABLES } from '../reading/cases';

export interface CoverageRow {
  readonly kind: string;
  /** Different criteria in which a clause of this kind is read. */
  readonly wordings: number;
  /** Cases whose criterion holds such a clause. */
  readonly cases: number;
}

export function coverageTable(): readonly CoverageRow[] {
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

export function printCoverage(): void {
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

if (typeof require !== 'undefined' && require.main === module) printCoverage();
