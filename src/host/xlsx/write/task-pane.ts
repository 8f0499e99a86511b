/**
 * Excel notes in the file which add-ins had a pane open beside it: a list of task panes, each pointing at a part that
 * names its add-in ([MS-OWEXML] 2.1). Whoever opens the file is then offered the add-in, so ours goes from the copy to
 * hand in (https://github.com/OfficeDev/office-js/issues/3844); other add-ins' stay.
 */
import { ADDIN_ID } from '../../mark';
import type { Pack } from '../pack';
import { ifSound, readOthers } from '../read/others';
import { relationsOf } from '../relations';
import { attributesOf } from '../splice/attributes';
import { childrenOf, rootOf } from '../splice/elements';
import type { Element } from '../splice/elements';
import { spliced } from '../splice/splices';
import { removePart } from './package-links';

const PACKAGE = '';

export function removeOwnTaskPane(pack: Pack): void {
  for (const { type, target, external } of relationsOf(pack, PACKAGE)) {
    const list = type === 'webextensiontaskpanes' && !external ? pack.find(target) : null;
    if (list !== null) removeFrom(pack, list);
  }
}

function removeFrom(pack: Pack, list: string): void {
  const own = ifSound(() => relationsOf(pack, list), []).flatMap(({ id, target, external }) => {
    const part = external ? null : pack.find(target);
    return part !== null && isOwn(pack, part) ? [{ id, part }] : [];
  });
  if (own.length === 0) return;
  if (!readOthers(pack, list, { open() {}, close() {}, text() {} })) return;
  const text = pack.text(list);
  const panes = [...childrenOf(text, rootOf(text))];
  const gone = panes.filter((pane) => own.some(({ id }) => pointsAt(text, pane, id)));
  for (const { part } of own) removePart(pack, list, part);
  if (gone.length === panes.length) removePart(pack, PACKAGE, list);
  else
    pack.setText(
      list,
      spliced(
        text,
        gone.map(({ from, to }) => ({ from, to, text: '' })),
      ),
    );
}

function pointsAt(text: string, pane: Element, id: string): boolean {
  return [...childrenOf(text, pane)].some((child) =>
    attributesOf(text, child).some(
      ({ name, valueFrom, valueTo }) => name.endsWith(':id') && text.slice(valueFrom, valueTo) === id,
    ),
  );
}

/** Known by the id of our manifest, under which every catalogue but the public store lists us. */
function isOwn(pack: Pack, part: string): boolean {
  let own = false;
  readOthers(pack, part, {
    open(name, attributes) {
      if (name === 'reference' && attributes['id']?.replace(/[{}]/g, '').toLowerCase() === ADDIN_ID)
        own = true;
    },
    close() {},
    text() {},
  });
  return own;
}
