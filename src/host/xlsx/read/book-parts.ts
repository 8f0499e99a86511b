/** The workbook part: which sheets there are and where, and the parts they share. */
import type { DefinedName } from '../formula/dependents';
import { refusalByParts } from '../file-kind';
import type { Pack } from '../pack';
import { refusal } from '../refusals';
import { plainName, relationsOf } from '../relations';
import { isOn, prefixed, readXml } from '../xml-read';

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
  /** Position among all sheets, chart sheets included: what `localSheetId` counts. */
  readonly index: number;
}

export interface BookParts {
  readonly part: string;
  /** Worksheets only: chart and dialog sheets hold no cells. */
  readonly sheets: readonly SheetEntry[];
  /** Names of all sheets, chart sheets included. */
  readonly allNames: readonly string[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
  readonly from1904: boolean;
  /** Sheets cannot be added or removed. */
  readonly structureLocked: boolean;
  readonly names: readonly DefinedName[];
}

const LARGEST_MIMETYPE = 256;

/** Errors: `HostError` when the file is no workbook, is another kind of office file, or has no worksheet. */
export function readBookParts(pack: Pack): BookParts {
  const part = workbookPart(pack);
  const relations = relationsOf(pack, part);
  const target = (type: string): string | null =>
    pack.find(relations.find((relation) => relation.type === type)?.target ?? '');
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  const names: DefinedName[] = [];
  let from1904 = false;
  let structureLocked = false;
  let naming: { name: string; sheet: number | null; formula: string } | null = null;
  readXml(pack.bytes(part), part, {
    open(name, attributes) {
      if (name === 'sheet') {
        const state = attributes['state'];
        listed.push({
          name: attributes['name'] ?? '',
          id: prefixed(attributes, 'id') ?? '',
          hidden: state === 'hidden' || state === 'veryHidden',
        });
      } else if (name === 'workbookPr') from1904 = isOn(attributes['date1904']);
      else if (name === 'workbookProtection') structureLocked = isOn(attributes['lockStructure']);
      else if (name === 'definedName') {
        const sheet = attributes['localSheetId'];
        naming = {
          name: attributes['name'] ?? '',
          sheet: sheet === undefined ? null : Number(sheet),
          formula: '',
        };
      }
    },
    close(name) {
      if (name !== 'definedName' || naming === null) return;
      names.push(naming);
      naming = null;
    },
    text(text) {
      if (naming !== null) naming.formula += text;
    },
  });
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets = listed.flatMap(({ name, id, hidden }, index): SheetEntry[] => {
    const relation = byId.get(id);
    if (relation?.type !== 'worksheet') return [];
    const stored = pack.find(relation.target);
    if (stored === null) throw refusal('broken-zip', relation.target);
    return [{ name, part: stored, hidden, index }];
  });
  if (sheets.length === 0) throw refusal('no-sheets');
  return {
    part,
    sheets,
    allNames: listed.map((sheet) => sheet.name),
    strings: target('sharedStrings'),
    styles: target('styles'),
    theme: target('theme'),
    from1904,
    structureLocked,
    names,
  };
}

function workbookPart(pack: Pack): string {
  const target = relationsOf(pack, '').find((relation) => relation.type === 'officeDocument')?.target;
  const part = pack.find(target ?? 'xl/workbook.xml');
  if (part !== null && /\.xml$/i.test(part) && !/^(?:word|ppt)\//i.test(plainName(part))) return part;
  const mimetype = pack.find('mimetype');
  const bytes = mimetype === null ? new Uint8Array() : pack.bytes(mimetype).subarray(0, LARGEST_MIMETYPE);
  throw refusal(refusalByParts(pack.names().map(plainName), new TextDecoder('latin1').decode(bytes)));
}
