/** Our stored state: one custom XML part, the same bytes as the file adapter writes (`state-xml.ts`). */
import { STATE_NAMESPACE } from '../mark';

/** The parts of our namespace: asked for here, listed after the next sync. */
export function stateParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load('items/id');
  return parts;
}

/** Makes `xml` the one part of ours; null leaves none. `ids` are the parts that stand now. */
export function putState(context: Excel.RequestContext, ids: readonly string[], xml: string | null): void {
  const [first, ...rest] = ids;
  const parts = context.workbook.customXmlParts;
  for (const id of xml === null ? ids : rest) parts.getItem(id).delete();
  if (xml === null) return;
  if (first === undefined) parts.add(xml);
  else parts.getItem(first).setXml(xml);
}
