/** Rates called almost the same in two tables: one name ends with the other (新建楼堂馆所投资概算控制率, 投资概算控制率). */
import type { Fact, Facts } from './facts';
import { SHORTEST_RATE } from './same-fact';

const MOST_RATES = 200;

export function* similarRates(facts: Facts): Generator<readonly [Fact, Fact]> {
  const rates = facts.all
    .filter((fact) => fact.unit === '%' && fact.subject.length >= SHORTEST_RATE)
    .slice(0, MOST_RATES);
  for (const [index, a] of rates.entries()) {
    for (const b of rates.slice(index + 1)) {
      if (a.subject === b.subject || a.year !== b.year || a.table === b.table || a.scope !== b.scope)
        continue;
      if (a.subject.endsWith(b.subject) || b.subject.endsWith(a.subject)) yield [a, b];
    }
  }
}
