/** Our stored state: a custom XML item of the workbook whose root is in our namespace. */
import { STATE_NAMESPACE } from '../../mark';
import type { Pack } from '../pack';
import { relationsOf } from '../relations';
import { readOthers } from './others';

export interface StoredState {
  /** The part whose relations lead to it: the workbook, or `''` for the package, where LibreOffice puts it. */
  readonly owner: string;
  readonly part: string;
  readonly json: string;
}

/** The first one where there are several. */
export function readStoredState(pack: Pack, bookPart: string): StoredState | null {
  for (const owner of [bookPart, '']) {
    for (const relation of relationsOf(pack, owner)) {
      const part = relation.type === 'customXml' && !relation.external ? pack.find(relation.target) : null;
      const json = part === null ? null : stateText(pack, part);
      if (part !== null && json !== null) return { owner, part, json };
    }
  }
  return null;
}

/** null: not ours, or not to be read. */
function stateText(pack: Pack, part: string): string | null {
  const read = { depth: 0, ours: false, json: '' };
  const sound = readOthers(pack, part, {
    open(_, attributes) {
      read.depth += 1;
      if (read.depth === 1) read.ours = Object.values(attributes).includes(STATE_NAMESPACE);
    },
    close() {
      read.depth -= 1;
    },
    text(text) {
      if (read.ours) read.json += text;
    },
  });
  return sound && read.ours ? read.json : null;
}
