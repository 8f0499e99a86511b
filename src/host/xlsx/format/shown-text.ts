/** What a cell shows: its value through its number format. */
import type { CellValue } from '../../../grid/workbook';
import { dateText } from './date-text';
import { generalText } from './decimal-text';
import { numberText } from './number-text';
import type { Section } from './sections';
import { readSections } from './sections';

/** Column widths are not taken into account: never `####`, never a General number cut to fit. */
export class ShownText {
  private readonly sections = new Map<string, readonly Section[]>();

  /** `from1904`: the workbook counts days from 1904. */
  constructor(private readonly from1904: boolean) {}

  of(value: CellValue, format: string): string {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'object') return value.error;
    if (typeof value === 'string')
      return format === 'General' || format === '@' ? value : this.text(value, format);
    if (!Number.isFinite(value)) return String(value);
    if (format === 'General' || format === '@') return generalText(value);
    return this.number(value, this.sectionsOf(format));
  }

  private sectionsOf(format: string): readonly Section[] {
    const known = this.sections.get(format);
    if (known !== undefined) return known;
    const read = readSections(format);
    this.sections.set(format, read);
    return read;
  }

  private text(value: string, format: string): string {
    const sections = this.sectionsOf(format);
    const section = sections[3] ?? sections.find((one) => one.tokens.some((token) => token.kind === 'text'));
    if (section === undefined) return value;
    return section.tokens
      .map((token) => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : ''))
      .join('');
  }

  private number(value: number, sections: readonly Section[]): string {
    const chosen = choose(value, sections);
    if (chosen === null) return generalText(value);
    const { section, signed } = chosen;
    if (section.isDate) return dateText(value, section, this.from1904) ?? generalText(value);
    if (section.tokens.some((token) => token.kind === 'text')) return generalText(value);
    const { text, zero } = numberText(value, section);
    return value < 0 && signed && !zero ? `-${text}` : text;
  }
}

/** The section a number goes through; `signed` when a minus has to be put before it. */
function choose(value: number, sections: readonly Section[]): { section: Section; signed: boolean } | null {
  const numeric = sections.slice(0, 3);
  if (numeric.some((section) => section.condition !== null)) {
    for (const section of numeric) {
      if (section.condition === null || holds(value, section.condition)) {
        const negativeOnly = section.condition?.sign.startsWith('<') === true && section.condition.than <= 0;
        return { section, signed: !negativeOnly };
      }
    }
    return null;
  }
  const [first, second, third] = numeric;
  if (first === undefined) return null;
  if (value < 0 && second !== undefined) return { section: second, signed: false };
  if (value === 0 && third !== undefined) return { section: third, signed: false };
  return { section: first, signed: true };
}

function holds(value: number, condition: { readonly sign: string; readonly than: number }): boolean {
  switch (condition.sign) {
    case '<':
      return value < condition.than;
    case '<=':
      return value <= condition.than;
    case '>':
      return value > condition.than;
    case '>=':
      return value >= condition.than;
    case '<>':
      return value !== condition.than;
    default:
      return value === condition.than;
  }
}
