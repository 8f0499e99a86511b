/** Files that ask not to be changed: “标记为最终状态”, or a digital signature that any change would break. */
import type { Pack } from '../pack';
import { relationsOf } from '../relations';
import { isOn } from '../xml-read';
import { readOthers } from './others';

export function isSealed(pack: Pack): boolean {
  const signed = relationsOf(pack, '').some((relation) =>
    relation.address.endsWith('/digital-signature/origin'),
  );
  return signed || isMarkedFinal(pack);
}

function isMarkedFinal(pack: Pack): boolean {
  const target = relationsOf(pack, '').find((relation) => relation.type === 'custom-properties')?.target;
  const part = pack.find(target ?? 'docProps/custom.xml');
  if (part === null) return false;
  let inside = false;
  let text = '';
  readOthers(pack, part, {
    open(name, attributes) {
      if (name === 'property') inside = attributes['name'] === '_MarkAsFinal';
    },
    close(name) {
      if (name === 'property') inside = false;
    },
    text(piece) {
      if (inside) text += piece;
    },
  });
  return isOn(text.trim());
}
