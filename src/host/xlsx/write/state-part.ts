/** Our stored state as a custom XML item of the workbook: put there, replaced, taken away without a trace. */
import { STATE_NAMESPACE } from '../../mark';
import { stateXml } from '../../state-xml';
import { CONTENT_TYPES, CUSTOM_XML_NS } from '../names';
import type { Pack } from '../pack';
import { ifSound } from '../read/others';
import type { StoredState } from '../read/stored-state';
import { readStoredState } from '../read/stored-state';
import { relationsOf } from '../relations';
import { addPart, addRelation, freePart, removePart } from './package-links';

/** Identifies the item to Excel; the namespace, not this, is what we go by. */
const ITEM_ID = '{6A1E0F5C-2B7D-4C39-9E54-7C1D8A4B0E21}';

/** null takes the state away. */
export function putState(pack: Pack, bookPart: string, json: string | null): void {
  if (json === null) {
    for (
      let stored = readStoredState(pack, bookPart);
      stored !== null;
      stored = readStoredState(pack, bookPart)
    )
      removeState(pack, stored);
    return;
  }
  const stored = readStoredState(pack, bookPart);
  if (stored !== null) {
    pack.setText(stored.part, stateXml(json));
    return;
  }
  const part = freePart(pack, 'customXml/item', '.xml');
  addPart(pack, part, 'application/xml', stateXml(json));
  addRelation(pack, bookPart, 'customXml', part);
  const properties = freePart(pack, 'customXml/itemProps', '.xml');
  addPart(
    pack,
    properties,
    CONTENT_TYPES.customXmlProperties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML_NS}"><ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelation(pack, part, 'customXmlProps', properties);
}

function removeState(pack: Pack, { owner, part }: StoredState): void {
  for (const relation of ifSound(() => relationsOf(pack, part), [])) {
    const properties = relation.external ? null : pack.find(relation.target);
    if (properties !== null) removePart(pack, part, properties);
  }
  removePart(pack, owner, part);
}
