/**
 * The same indicator twice in a table. Reason: one piece of work is scored twice. A question: two rows may share a name and
 * mean two things. Rows told apart by criterion, description, unit or the subject of their level are left alone.
 */
import { foldWord } from '../../grid/fold';
import type { Indicator } from '../../table/table';
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { keyOf, nameOf, quoted } from '../places';

/** Shorter names (效果, 完成率) name a kind, not a thing. */
const SHORTEST = 4;
/** What a level says of kinds; what is left says whose rows they are. */
const KINDS =
  /产出|效益|效果|满意度|数量|质量|时效|成本|经济|社会|生态|可持续|影响|服务对象|指标|[一二三四]级|[\s\d.、:()]/g;

export const duplicateIndicator = {
  code: 'duplicate-indicator',
  precedence: 240,
  name: '指标重复',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { table } of draft.scoreTables) {
    const first = new Map<string, Indicator>();
    for (const indicator of table.indicators) {
      const { name } = indicator.cells;
      const identity = identityOf(indicator);
      if (name === null || identity === null) continue;
      const earlier = first.get(identity);
      const earlierName = earlier?.cells.name ?? null;
      if (earlier === undefined || earlierName === null) {
        first.set(identity, indicator);
        continue;
      }
      if (keyOf(earlierName.place) === keyOf(name.place)) continue;
      yield claim({
        severity: 'question',
        place: name.place,
        subject: indicator.key,
        role: 'duplicate',
        related: [earlierName.place],
        reported: name.text.trim(),
        message: `${quoted(indicator.name)}与${quoted(earlier.name)}看来是同一个指标，请确认是否重复计分（见 ${nameOf(earlierName.place)} 和 ${nameOf(name.place)}）。`,
      });
    }
  }
}

/** The same for two rows that are one indicator: the characters of its name in any order, and what else tells rows apart. */
function identityOf({ name, levels, cells, role, fullMarks }: Indicator): string | null {
  const plain = foldWord(name).replace(/[()"'、,，。.:;\s]/g, '');
  if (role === 'funds' || fullMarks?.quantity == null || plain.length < SHORTEST) return null;
  const apart = [cells.criterion, cells.description, cells.unit].map((cell) => foldWord(cell?.text ?? ''));
  const subjects = levels.map((level) => foldWord(level).replace(KINDS, ''));
  return JSON.stringify([[...plain].sort().join(''), ...apart, ...subjects]);
}
