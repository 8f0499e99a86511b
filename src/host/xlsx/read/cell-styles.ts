/** What reading needs of the styles part: each cell style's number format and lock. */
import { builtInFormat } from '../format/built-in';
import type { Attributes } from '../xml-read';
import { isOn, readXml } from '../xml-read';

export interface CellStyle {
  readonly format: string;
  readonly locked: boolean;
}

export const PLAIN_STYLE: CellStyle = { format: 'General', locked: true };

/** By index into `cellXfs`. */
export function readCellStyles(bytes: Uint8Array, part: string): readonly CellStyle[] {
  const formats = new Map<number, string>();
  const xfs: { id: number; locked: boolean }[] = [];
  let inside = false;
  readXml(bytes, part, {
    open(name: string, attributes: Attributes) {
      if (name === 'numFmt') {
        formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      } else if (name === 'cellXfs') {
        inside = true;
      } else if (inside && name === 'xf') {
        xfs.push({ id: Number(attributes['numFmtId'] ?? 0), locked: true });
      } else if (inside && name === 'protection') {
        const last = xfs.at(-1);
        const locked = attributes['locked'];
        if (last !== undefined && locked !== undefined) last.locked = isOn(locked);
      }
    },
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
    text() {},
  });
  return xfs.map(({ id, locked }) => ({ format: formats.get(id) ?? builtInFormat(id), locked }));
}
