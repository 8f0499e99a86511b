/** `CustomXmlPartCollection`: XML that travels in the file and no user sees. */
import type { SimBook } from '../book';
import type { Argument, Remote } from '../protocol';
import { nullObject, Refusal, remote } from '../protocol';

export function customXmlParts(book: SimBook): Remote {
  const ids = (): readonly string[] => [...book.parts.keys()];
  return remote({
    type: 'CustomXmlPartCollection',
    ...collection(book, ids),
    methods: {
      ...collection(book, ids).methods,
      add: (xml) => {
        const id = book.newId();
        book.parts.set(id, wellFormed(xml));
        return part(book, id);
      },
      getByNamespace: (namespace) =>
        remote({
          type: 'CustomXmlPartScopedCollection',
          ...collection(book, () =>
            ids().filter((id) => namespaceOf(book.parts.get(id) ?? '') === namespace),
          ),
        }),
    },
  });
}

function collection(
  book: SimBook,
  ids: () => readonly string[],
): Required<Pick<Remote, 'items' | 'item' | 'methods'>> {
  const get = (id: Argument | undefined): Remote => {
    if (typeof id !== 'string' || !ids().includes(id)) {
      throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
    }
    return part(book, id);
  };
  return {
    items: () => ids().map((id) => part(book, id)),
    item: get,
    methods: {
      getItem: get,
      getItemOrNullObject: (id) =>
        typeof id === 'string' && ids().includes(id) ? part(book, id) : nullObject('CustomXmlPart'),
      getCount: () => ids().length,
    },
  };
}

function part(book: SimBook, id: string): Remote {
  return remote({
    type: 'CustomXmlPart',
    id,
    scalars: { id: () => id, namespaceUri: () => namespaceOf(book.parts.get(id) ?? '') },
    methods: {
      getXml: () => book.parts.get(id) ?? '',
      setXml: (xml) => {
        book.parts.set(id, wellFormed(xml));
        return undefined;
      },
      delete: () => {
        book.parts.delete(id);
        return undefined;
      },
    },
  });
}

/** The namespace of the root element. */
function namespaceOf(xml: string): string {
  return /<[A-Za-z][^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
}

function wellFormed(xml: Argument | undefined): string {
  if (typeof xml === 'string' && /^(<\?xml[^>]*\?>)?\s*<([A-Za-z][\w-]*)[\s\S]*(<\/\2>|\/>)\s*$/.test(xml))
    return xml;
  throw new Refusal('InvalidArgument', 'The XML is not well formed.');
}
