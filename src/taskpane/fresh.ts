/** What is shown beside what stands: whether the sheets still hold what was reviewed, and what a new review changed. */
import type { Sheet, Workbook } from '../grid/workbook';
import { isError } from '../grid/workbook';
import type { Review } from '../review/contract';

function textOf({ cells }: Sheet, key: number): string {
  const cell = cells.get(key);
  if (cell === undefined) return '';
  const { value, formula } = cell;
  const held = isError(value) ? value.error : value === '' ? null : value;
  return JSON.stringify([held, formula]);
}

const NOTHING = JSON.stringify([null, null]);

/** Values and formulas alone: a mark of ours or a wider column is no change. */
export function holdsTheSame(before: Workbook, now: Workbook): boolean {
  if (before.sheets.length !== now.sheets.length) return false;
  return now.sheets.every((sheet, index) => {
    const old = before.sheets[index];
    if (old === undefined || old.name !== sheet.name) return false;
    const keys = new Set([...old.cells.keys(), ...sheet.cells.keys()]);
    return [...keys].every((key) => {
      const [a, b] = [textOf(old, key), textOf(sheet, key)];
      return a === b || ((a === '' || a === NOTHING) && (b === '' || b === NOTHING));
    });
  });
}

/** Findings that need an answer, by what they are known by. */
function open({ findings }: Review): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ id, severity, dismissed }) =>
      dismissed === null && severity !== 'info' ? [id] : [],
    ),
  );
}

/** null where nothing differs. */
export function comparedWith(
  before: Review,
  now: Review,
): { readonly solved: number; readonly added: number } | null {
  const [old, standing] = [open(before), open(now)];
  const solved = [...old].filter((id) => !standing.has(id)).length;
  const added = [...standing].filter((id) => !old.has(id)).length;
  return solved === 0 && added === 0 ? null : { solved, added };
}
