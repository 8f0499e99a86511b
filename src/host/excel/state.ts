/** Our stored state: one custom XML part, the same bytes as the file adapter writes. */
import { STATE_NAMESPACE } from '../mark';

const OPENING = `<state xmlns="${STATE_NAMESPACE}">`;
const CLOSING = '</state>';

/** JSON text → the part's XML. */
export function stateXml(json: string): string {
  const escaped = json.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `${OPENING}${escaped}${CLOSING}`;
}

/** The part's XML → JSON text; null when it is not ours to read. A declaration before the root is allowed. */
export function stateJson(xml: string): string | null {
  const root = /<state(?:\s[^>]*)?>/.exec(xml);
  const end = xml.lastIndexOf(CLOSING);
  if (root === null || end < root.index) return null;
  return xml
    .slice(root.index + root[0].length, end)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

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
