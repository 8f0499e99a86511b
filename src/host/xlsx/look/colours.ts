/** Colours as files give them — plain, by theme and tint, by index — resolved to `#RRGGBB`. */
import type { Attributes } from '../xml-read';
import type { Pack } from '../pack';
import { readOthers } from '../read/others';

/** Office's own theme, for files without one. Order as `theme="n"` counts: light before dark. */
const OFFICE_THEME: readonly string[] = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** ECMA-376 part 1, 18.8.27: entries 8 to 63; 0 to 7 repeat the first eight. */
const INDEXED: readonly string[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The twelve colours of a theme part, in the order `theme="n"` counts; Office's own where it cannot be read. */
export function readThemeColours(pack: Pack, part: string): readonly string[] {
  const named = new Map<string, string>();
  let inScheme = false;
  let slot = '';
  readOthers(pack, part, {
    open(name, attributes) {
      if (name === 'clrScheme') inScheme = true;
      else if (inScheme && (name === 'srgbClr' || name === 'sysClr')) {
        const colour = name === 'srgbClr' ? attributes['val'] : attributes['lastClr'];
        if (isHex(colour)) named.set(slot, colour.toUpperCase());
      } else if (inScheme) slot = name;
    },
    close(name) {
      if (name === 'clrScheme') inScheme = false;
    },
    text() {},
  });
  const order = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
  return order.map((name, index) => named.get(name) ?? OFFICE_THEME[index] ?? '000000');
}

export class Palette {
  constructor(
    private readonly theme: readonly string[] = OFFICE_THEME,
    private readonly indexed: readonly string[] = INDEXED,
  ) {}

  /** A workbook may bring indexed colours of its own. */
  withIndexed(colours: readonly string[]): Palette {
    return colours.length === 0 ? this : new Palette(this.theme, colours.slice(8));
  }

  /** Of a colour element's attributes; null for automatic. */
  resolve(attributes: Attributes): string | null {
    const base = this.base(attributes);
    if (base === null) return null;
    const tint = Number(attributes['tint'] ?? 0);
    return `#${tint === 0 || !Number.isFinite(tint) ? base : tinted(base, tint)}`;
  }

  private base(attributes: Attributes): string | null {
    const plain = attributes['rgb']?.slice(-6);
    if (isHex(plain)) return plain.toUpperCase();
    const theme = attributes['theme'];
    if (theme !== undefined) return this.theme[Number(theme)] ?? null;
    const index = Number(attributes['indexed'] ?? -1);
    if (index < 0 || index >= 64) return null;
    return this.indexed[index < 8 ? index : index - 8] ?? null;
  }
}

function isHex(text: string | undefined): text is string {
  return text !== undefined && /^[0-9A-Fa-f]{6}$/.test(text);
}

/** ECMA-376 part 1, 18.8.19: the tint moves lightness towards black (below 0) or white (above). */
function tinted(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const limited = Math.max(-1, Math.min(1, tint));
  const moved = limited < 0 ? lightness * (1 + limited) : lightness + (1 - lightness) * limited;
  const spread = most - least;
  if (spread === 0) return hexOf([moved, moved, moved]);
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = saturation * (1 - Math.abs(2 * moved - 1));
  // Each channel keeps its share between the least and the most.
  return hexOf([red, green, blue].map((part) => moved + chroma * ((part - least) / spread - 0.5)));
}

function hexOf(parts: readonly number[]): string {
  return parts
    .map((part) =>
      Math.round(Math.max(0, Math.min(1, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
