/** The styles part of a new workbook: one `xf` for each look × number format × lock that is asked for. */
import { MAIN_NS, XML_HEAD } from './names';
import type { PlanStyle } from './plan';
import { escapeAttribute } from './xml-text';

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly horizontal: string;
}

/** Indexes into FONTS, FILLS and BORDERS below. */
const LOOKS: Readonly<Record<PlanStyle | 'plain', Look>> = {
  plain: { font: 0, fill: 0, border: 0, horizontal: '' },
  title: { font: 1, fill: 0, border: 0, horizontal: 'center' },
  heading: { font: 2, fill: 2, border: 1, horizontal: 'center' },
  text: { font: 0, fill: 0, border: 1, horizontal: 'left' },
  number: { font: 0, fill: 0, border: 1, horizontal: 'right' },
  total: { font: 2, fill: 0, border: 1, horizontal: 'center' },
  centre: { font: 0, fill: 0, border: 1, horizontal: 'center' },
};

const FONTS =
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>' +
  '<font><b/><sz val="16"/><name val="黑体"/><charset val="134"/></font>' +
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>';
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEBE9"/><bgColor indexed="64"/></patternFill></fill></fills>';
const EDGE = '<color indexed="64"/>';
const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border><left style="thin">${EDGE}</left><right style="thin">${EDGE}</right><top style="thin">${EDGE}</top><bottom style="thin">${EDGE}</bottom><diagonal/></border></borders>`;

/** Built-in format ids (ECMA-376 part 1, 18.8.30) for the codes plans use most; others get ids from 164 on. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

/** Hands out style indexes while sheets are written, then gives the part. */
export class PlannedStyles {
  private readonly xfs: string[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly formats = new Map<string, number>();

  constructor() {
    this.index(null, 'General', true);
  }

  /** Index into `cellXfs`. */
  index(style: PlanStyle | null, format: string, locked: boolean): number {
    const key = `${style ?? ''}|${String(locked)}|${format}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.xfs.length;
    this.xfs.push(xf(LOOKS[style ?? 'plain'], this.formatId(format), locked));
    this.indexes.set(key, index);
    return index;
  }

  part(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    const numFmts =
      formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`;
    return (
      `${XML_HEAD}<styleSheet xmlns="${MAIN_NS}">${numFmts}${FONTS}${FILLS}${BORDERS}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
      `<cellXfs count="${this.xfs.length}">${this.xfs.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="0"/></styleSheet>'
    );
  }

  private formatId(code: string): number {
    const builtIn = BUILT_IN.get(code) ?? this.formats.get(code);
    if (builtIn !== undefined) return builtIn;
    const id = 164 + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

function xf(look: Look, formatId: number, locked: boolean): string {
  const horizontal = look.horizontal === '' ? '' : ` horizontal="${look.horizontal}"`;
  const wrap = look.border === 1 ? ' wrapText="1"' : '';
  return (
    `<xf numFmtId="${formatId}" fontId="${look.font}" fillId="${look.fill}" borderId="${look.border}" xfId="0"` +
    `${formatId === 0 ? '' : ' applyNumberFormat="1"'}${look.font === 0 ? '' : ' applyFont="1"'}${look.fill === 0 ? '' : ' applyFill="1"'}` +
    `${look.border === 0 ? '' : ' applyBorder="1"'} applyAlignment="1"${locked ? '' : ' applyProtection="1"'}>` +
    `<alignment${horizontal} vertical="center"${wrap}/>${locked ? '' : '<protection locked="0"/>'}</xf>`
  );
}
