/** A score table while its rows are being read: what was seen, before it is decided what counts under what. */
import type { ContentRow } from '../grid/content';
import type { Figure, Indicator, PlacedText } from './table';
import type { Proof } from './proof';
import type { TotalKind } from './row-words';

export interface DraftGroup {
  readonly level: number;
  readonly name: string;
  readonly place: PlacedText['place'];
  readonly firstRow: number;
  readonly parent: DraftGroup | null;
  readonly weights: Figure[];
  /** A score in a column of the level's own. */
  score: Figure | null;
}

export type TextRole = keyof Omit<Indicator['cells'], 'name'>;

export interface DraftIndicator {
  readonly role: Indicator['role'];
  readonly row: number;
  lastRow: number;
  name: string;
  nameText: PlacedText | null;
  /** Innermost heading over it. */
  group: DraftGroup | null;
  /** The heading that gave it its name, where the name column is blank. */
  readonly namedBy: DraftGroup | null;
  readonly texts: Map<TextRole, PlacedText>;
  fullMarks: Figure | null;
  /** The weight written into its name. */
  nameWeight: Figure | null;
  readonly score: Figure | null;
  readonly funds: Indicator['funds'];
  /** Not sure: a row only where the sums bear it out. */
  proof: Proof;
  /** What a 序号 column says of the row. */
  readonly ordinal: string;
  /** `其中：…`. */
  readonly isPart: boolean;
  /** Nothing but a name: a heading in a row of its own, or a line of the form nobody filled in; false once its weight shows it is a row. */
  isBare: boolean;
}

export interface DraftTotal {
  readonly row: number;
  readonly label: string;
  readonly kind: TotalKind;
  readonly fullMarks: Figure | null;
  readonly score: Figure | null;
  /** Its figures stand in the columns of scores or marks, or words say what they are; else they are numbers somewhere in the row. */
  readonly isNamed: boolean;
  /** How many indicators stood above it. */
  readonly after: number;
  /** The innermost heading still open at it, and the level column its label stands in (null: beside them). */
  readonly group: DraftGroup | null;
  readonly labelLevel: number | null;
}

/** A row read under an indicator, kept until the whole table shows whether every indicator has one. */
export interface RowBelow {
  readonly role: TextRole;
  readonly indicator: DraftIndicator;
  readonly text: PlacedText;
}

export interface TableDraft {
  /** Leftmost column of side labels and labels of sums; Infinity until one is seen. */
  left: number;
  readonly indicators: DraftIndicator[];
  readonly groups: DraftGroup[];
  readonly totals: DraftTotal[];
  grade: PlacedText | null;
  readonly notes: PlacedText[];
  readonly doubts: string[];
  /** Rows that may speak for the indicator above them. */
  readonly rowsBelow: RowBelow[];
  /** Rows of prose inside the table; one may state the total. */
  readonly prose: ContentRow[];
}

export function newDraft(): TableDraft {
  return {
    left: Infinity,
    indicators: [],
    groups: [],
    totals: [],
    grade: null,
    notes: [],
    doubts: [],
    rowsBelow: [],
    prose: [],
  };
}
