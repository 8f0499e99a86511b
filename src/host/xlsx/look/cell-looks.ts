/** Fonts, fills, borders and alignment of the styles part, joined to one look per cell style. */
import type { Attributes } from '../xml-read';
import { isOn, readXml } from '../xml-read';
import type { Palette } from './colours';

export interface BorderLook {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double';
  /** `#RRGGBB`. */
  readonly colour: string;
}

export interface CellLook {
  /** `#RRGGBB`, or null for none. */
  readonly fill: string | null;
  readonly colour: string | null;
  readonly font: string | null;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** null: numbers right, text left, as General has it. */
  readonly horizontal: 'left' | 'center' | 'right' | 'justify' | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** Steps of indentation. */
  readonly indent: number;
  readonly top: BorderLook | null;
  readonly right: BorderLook | null;
  readonly bottom: BorderLook | null;
  readonly left: BorderLook | null;
}

type Side = 'top' | 'right' | 'bottom' | 'left';
type FontLook = Pick<CellLook, 'colour' | 'font' | 'size' | 'bold' | 'italic' | 'underline' | 'strike'>;
type Sides = Record<Side, BorderLook | null>;
type Alignment = Pick<CellLook, 'horizontal' | 'vertical' | 'wrap' | 'indent'>;
type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

interface Xf {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  alignment: Alignment;
}

export interface Looks {
  /** By index into `cellXfs`. */
  readonly cells: readonly CellLook[];
  /** Fill of each differential format, by index into `dxfs`. */
  readonly conditionalFills: readonly (string | null)[];
}

const PLAIN_FONT: FontLook = {
  colour: null,
  font: null,
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
};
const PLAIN_ALIGNMENT: Alignment = { horizontal: null, vertical: 'bottom', wrap: false, indent: 0 };
const NO_SIDES: Sides = { top: null, right: null, bottom: null, left: null };

export function readLooks(bytes: Uint8Array, part: string, given: Palette): Looks {
  const palette = given.withIndexed(readIndexed(bytes, part));
  const reader = new LookReader(palette);
  readXml(bytes, part, {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    close: (name) => {
      reader.close(name);
    },
    text() {},
  });
  return reader.looks();
}

/** They stand after what uses them, so they are read first. */
function readIndexed(bytes: Uint8Array, part: string): readonly string[] {
  const colours: string[] = [];
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'rgbColor') colours.push((attributes['rgb'] ?? '000000').slice(-6).toUpperCase());
    },
    close() {},
    text() {},
  });
  return colours;
}

class LookReader {
  private readonly fonts: Changing<FontLook>[] = [];
  private readonly fills: (string | null)[] = [];
  private readonly borders: Sides[] = [];
  private readonly xfs: Xf[] = [];
  private readonly conditional: (string | null)[] = [];
  /** The list being read: `fonts`, `fills`, `borders`, `cellXfs`, `dxfs`. */
  private list = '';
  private pattern = '';
  private side: { readonly name: Side; readonly style: BorderLook['style'] | null } | null = null;

  constructor(private readonly palette: Palette) {}

  open(name: string, attributes: Attributes): void {
    if (LISTS.has(name)) {
      this.list = name;
      return;
    }
    if (this.list === 'fonts') this.openFont(name, attributes);
    else if (this.list === 'fills') this.openFill(name, attributes);
    else if (this.list === 'borders') this.openBorder(name, attributes);
    else if (this.list === 'cellXfs') this.openXf(name, attributes);
    else if (this.list === 'dxfs') this.openConditional(name, attributes);
  }

  close(name: string): void {
    if (name === this.list) this.list = '';
    if (name === this.side?.name) this.side = null;
  }

  looks(): Looks {
    const cells = this.xfs.map((xf): CellLook => ({
      fill: this.fills[xf.fill] ?? null,
      ...(this.fonts[xf.font] ?? PLAIN_FONT),
      ...xf.alignment,
      ...(this.borders[xf.border] ?? NO_SIDES),
    }));
    return { cells, conditionalFills: this.conditional };
  }

  private openFont(name: string, attributes: Attributes): void {
    if (name === 'font') {
      this.fonts.push({ ...PLAIN_FONT });
      return;
    }
    const font = this.fonts.at(-1);
    if (font === undefined) return;
    const value = attributes['val'];
    const on = value === undefined || isOn(value);
    if (name === 'b') font.bold = on;
    else if (name === 'i') font.italic = on;
    else if (name === 'strike') font.strike = on;
    else if (name === 'u') font.underline = value !== 'none';
    else if (name === 'sz') font.size = bounded(Number(value), 1, 409, 11);
    else if (name === 'name') font.font = value ?? null;
    else if (name === 'color') font.colour = this.palette.resolve(attributes);
  }

  private openFill(name: string, attributes: Attributes): void {
    if (name === 'fill') {
      this.fills.push(null);
      this.pattern = '';
    } else if (name === 'patternFill') this.pattern = attributes['patternType'] ?? 'none';
    else if (name === 'gradientFill') this.pattern = 'gradient';
    else if (name === 'fgColor' && this.pattern === 'solid') this.setFill(attributes);
    else if (name === 'bgColor' && !['solid', 'none', 'gray125', ''].includes(this.pattern))
      this.setFill(attributes);
    else if (name === 'color' && this.pattern === 'gradient' && this.fills.at(-1) === null)
      this.setFill(attributes);
  }

  private setFill(attributes: Attributes): void {
    this.fills[this.fills.length - 1] = this.palette.resolve(attributes);
  }

  private openBorder(name: string, attributes: Attributes): void {
    const side = SIDES[name];
    if (name === 'border') {
      this.borders.push({ ...NO_SIDES });
    } else if (side !== undefined) {
      const style = borderStyle(attributes['style']);
      this.side = { name: side, style };
      this.setSide('#000000');
    } else if (name === 'color') {
      this.setSide(this.palette.resolve(attributes) ?? '#000000');
    }
  }

  private setSide(colour: string): void {
    const border = this.borders.at(-1);
    if (border === undefined || this.side === null || this.side.style === null) return;
    border[this.side.name] = { style: this.side.style, colour };
  }

  private openXf(name: string, attributes: Attributes): void {
    if (name === 'xf') {
      this.xfs.push({
        font: Number(attributes['fontId'] ?? 0),
        fill: Number(attributes['fillId'] ?? 0),
        border: Number(attributes['borderId'] ?? 0),
        alignment: PLAIN_ALIGNMENT,
      });
      return;
    }
    const xf = this.xfs.at(-1);
    if (name === 'alignment' && xf !== undefined) xf.alignment = alignmentOf(attributes);
  }

  private openConditional(name: string, attributes: Attributes): void {
    if (name === 'dxf') this.conditional.push(null);
    else if (name === 'bgColor' && this.conditional.length > 0)
      this.conditional[this.conditional.length - 1] = this.palette.resolve(attributes);
  }
}

const LISTS: ReadonlySet<string> = new Set(['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs']);
const SIDES: Readonly<Record<string, Side>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
  start: 'left',
  end: 'right',
};

function borderStyle(style: string | undefined): BorderLook['style'] | null {
  if (style === undefined || style === 'none') return null;
  if (style === 'thick' || style === 'double') return style;
  if (style === 'dotted' || style === 'hair') return 'dotted';
  if (style.toLowerCase().includes('dash')) return 'dashed';
  return style === 'medium' ? 'medium' : 'thin';
}

function alignmentOf(attributes: Attributes): Alignment {
  const horizontal = attributes['horizontal'];
  const vertical = attributes['vertical'];
  return {
    horizontal: horizontalOf(horizontal),
    vertical:
      vertical === 'top' ? 'top' : vertical === undefined || vertical === 'bottom' ? 'bottom' : 'center',
    wrap: isOn(attributes['wrapText']) || horizontal === 'justify' || horizontal === 'distributed',
    indent: bounded(Number(attributes['indent'] ?? 0), 0, 250, 0),
  };
}

function horizontalOf(horizontal: string | undefined): CellLook['horizontal'] {
  switch (horizontal) {
    case 'left':
    case 'right':
    case 'center':
    case 'justify':
      return horizontal;
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    case 'fill':
      return 'left';
    case undefined:
    default:
      return null;
  }
}

function bounded(value: number, least: number, most: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.max(least, Math.min(most, value)) : otherwise;
}
