/** Telling a Word report from a workbook. */
import { Pack } from '../xlsx/pack';
import { ifSound } from '../xlsx/read/others';
import { relationsOf } from '../xlsx/relations';

/** True when the bytes are a Word document rather than a workbook that merely holds one. Never throws. */
export function isDocx(bytes: Uint8Array): boolean {
  return ifSound(() => isWordPack(Pack.open(bytes)), false);
}

/** By what the package says its document is; where it says nothing, by what it holds. */
function isWordPack(pack: Pack): boolean {
  const links = ifSound(() => relationsOf(pack, ''), []);
  const main = links.find((relation) => relation.type === 'officeDocument' && !relation.external)?.target;
  if (main !== undefined && pack.find(main) !== null) return /^word\//i.test(main);
  return pack.find('word/document.xml') !== null && pack.find('xl/workbook.xml') === null;
}
