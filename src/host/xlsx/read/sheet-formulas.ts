/** Formulas of one sheet as its cells have them: plain, shared, array and data-table formulas. */
import { parseArea } from '../../../grid/address';
import type { Area } from '../../../grid/workbook';
import { SharedFormula } from '../formula/shared';
import type { Attributes } from '../xml-read';
import { decodeCellText } from '../xml-text';

/** A block of cells that one formula fills; only its corner holds the text. */
interface Block {
  readonly area: Area;
  readonly formula: string;
}

/** Blocks still open at once; a real sheet has a handful. */
const MOST_BLOCKS = 256;

export class SheetFormulas {
  private readonly shared = new Map<string, SharedFormula>();
  private blocks: Block[] = [];

  /** `left`: characters of formula text that may still be made. */
  constructor(private readonly left: { formulaCharacters: number }) {}

  /** The formula of a cell with an `<f>` element; never null: such a cell is a formula whatever its text. */
  read(raw: string, attributes: Attributes, row: number, column: number): string {
    const text = decodeCellText(raw);
    const type = attributes['t'];
    if (type === 'shared') return this.readShared(text, attributes['si'] ?? '', row, column);
    const formula = type === 'dataTable' ? 'TABLE()' : text;
    const area = type === 'array' || type === 'dataTable' ? parseArea(attributes['ref'] ?? '') : null;
    if (area !== null && (area.bottom > area.top || area.right > area.left)) {
      this.blocks = this.blocks.filter((block) => block.area.bottom >= row);
      if (this.blocks.length < MOST_BLOCKS) this.blocks.push({ area, formula });
    }
    return formula;
  }

  /** The formula of the block that fills a cell without an `<f>` of its own, or null. */
  covering(row: number, column: number): string | null {
    if (this.blocks.length === 0) return null;
    const block = this.blocks.find(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    return block?.formula ?? null;
  }

  private readShared(text: string, index: string, row: number, column: number): string {
    if (text !== '') {
      this.shared.set(index, new SharedFormula(text, row, column));
      return text;
    }
    const shared = this.shared.get(index);
    if (shared === undefined) return '';
    this.left.formulaCharacters -= shared.text.length;
    // Past the bound the text is left as it stands at its first cell: still known to be a formula.
    return this.left.formulaCharacters < 0 ? shared.text : shared.at(row, column);
  }
}
