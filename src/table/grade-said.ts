/** The grade a cell says: 优, 优秀（98.8分）, 评价等级：良, or the one ticked of several (优□ 良☑). */
import { fold, foldWord } from '../grid/fold';

/** 评价等级：, 结论为. */
const NAMED = /^[^,;。]{0,12}(?:等级|等次|级别|档次|评级|结论|结果)(?::|为|是)/;
const TICKED = '☑√✓✔■●';
const OPEN = '□☐○◇';
/** No grade cell is longer. */
const LONGEST = 80;
/** What may stand on a label: 优秀, 良好, 中等, 差等, 良好等级. */
const ON_A_LABEL = /^(?:较|很)?[秀好等]?(?:等级|等次|档次|级|档)?$/;

/** In: a cell's text, the labels of the scale. Out: the one it says; null for none, several, or a sentence. */
export function gradeSaid(text: string, labels: readonly string[]): string | null {
  if (text.length > LONGEST) return null;
  const core = foldWord(text)
    .replace(NAMED, '')
    .replace(/\([^()]{0,30}\)/g, '');
  const held = labelsIn(core, labels);
  const marks = [...core].filter((each) => TICKED.includes(each) || OPEN.includes(each));
  if (marks.length > 0) return tickedOf(core, labels);
  const [label] = held;
  if (label === undefined || held.length > 1) return null;
  const rest = core.replace(label, '').replace(/[。.!:"']/g, '');
  return ON_A_LABEL.test(rest) ? label : null;
}

/** The text names the grade itself (`评价等级：优`, `自评等级：优□ 良☑`), label and grade in one cell. */
export function saysGrade(text: string, labels: readonly string[]): boolean {
  return text.length <= LONGEST && NAMED.test(foldWord(text)) && gradeSaid(text, labels) !== null;
}

/** Labels in the text; 不合格 is not 合格: the longest counts. */
function labelsIn(core: string, labels: readonly string[]): readonly string[] {
  const held = labels.filter((label) => core.includes(fold(label)));
  return held.filter((label) => !held.some((other) => other !== label && other.includes(label)));
}

/** A mark stands before each label or behind each; the one ticked label, null where none or several are. */
function tickedOf(core: string, labels: readonly string[]): string | null {
  const isBefore = TICKED.includes(core.charAt(0)) || OPEN.includes(core.charAt(0));
  const pieces = core.match(isBefore ? /[☑√✓✔■●□☐○◇][^☑√✓✔■●□☐○◇]*/g : /[^☑√✓✔■●□☐○◇]*[☑√✓✔■●□☐○◇]/g);
  const ticked = (pieces ?? []).filter((piece) => [...piece].some((each) => TICKED.includes(each)));
  const [piece] = ticked;
  if (piece === undefined || ticked.length > 1) return null;
  const [label, second] = labelsIn(piece, labels);
  return label === undefined || second !== undefined ? null : label;
}
