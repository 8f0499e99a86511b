/** How a table was read, role by role with what each rests on, and the same in one line. */
import { cellName } from '../grid/address';
import type { Place } from '../grid/workbook';
import type { Proof } from '../table/proof';
import type { ScoreTable } from '../table/table';
import type { RoleView, TableView } from './contract';

/** In reading order: columns by their headings, funds rows by their names, then sums and grade. */
export function rolesOf(table: ScoreTable): readonly RoleView[] {
  const view = (role: RoleView['role'], place: Place, { by, sure }: Proof): RoleView => ({
    role,
    place: cellName(place),
    by,
    sure,
  });
  const { columns, indicators, subtotals, total, grade } = table;
  return [
    ...columns.map(({ role, heading, column, proof }) => view(role, { ...heading.place, column }, proof)),
    ...indicators.flatMap(({ role, cells: { name }, proof }) =>
      role === 'funds' && name !== null ? [view('funds', name.place, proof)] : [],
    ),
    ...subtotals.flatMap(({ score, proof }) =>
      score === null ? [] : [view('subtotal', score.place, proof)],
    ),
    ...(total === null || total.score === null ? [] : [view('total', total.score.place, total.proof)]),
    ...(grade === null ? [] : [view('grade', grade.place, { by: 'header', sure: true })]),
  ];
}

const COLUMN_NAMES = [
  ['full-marks', '分值'],
  ['score', '得分'],
] as const;

/** One thing a table was read as, in words; `cells` where it stands, none where it was not found. */
export interface ReadPart {
  readonly role: 'full-marks' | 'score' | 'total' | 'funds';
  readonly text: string;
  readonly cells: readonly string[];
}

/** In reading order; what is only guessed says so. None for a data table. */
export function readParts({ kind, read }: Pick<TableView, 'kind' | 'read'>): readonly ReadPart[] {
  if (kind !== 'score') return [];
  const of = (role: RoleView['role']) => read.filter((each) => each.role === role);
  const guess = (roles: readonly RoleView[]) => (roles.every(({ sure }) => sure) ? '' : '（推测）');
  const columns = COLUMN_NAMES.map(([role, name]): ReadPart => {
    const found = of(role);
    const letters = [...new Set(found.map(({ place }) => place.replace(/\d+$/, '')))];
    const text = letters.length === 0 ? `没有${name}列` : `${name} ${letters.join('、')}列${guess(found)}`;
    return { role, text, cells: found.map(({ place }) => place) };
  });
  const placed = (role: 'total' | 'funds', name: string): readonly ReadPart[] => {
    const found = of(role);
    const cells = found.map(({ place }) => place);
    return found.length === 0 ? [] : [{ role, text: `${name} ${cells.join('、')}${guess(found)}`, cells }];
  };
  return [...columns, ...placed('total', '合计'), ...placed('funds', '资金行')];
}

/** `分值 F列，得分 I列，合计 I21；资金行 B6`. '' for a data table. */
export function howRead(table: Pick<TableView, 'kind' | 'read'>): string {
  return readParts(table).reduce(
    (line, { role, text }) => (line === '' ? text : `${line}${role === 'funds' ? '；' : '，'}${text}`),
    '',
  );
}
