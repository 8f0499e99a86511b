/** The shared strings part: one text an index, rich text joined, phonetic guides left out. */
import { readXml } from '../xml-read';
import { decodeCellText } from '../xml-text';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Indexes whose entry has neither runs of different looks nor a phonetic guide. */
  readonly plain: ReadonlySet<number>;
}

export const NO_STRINGS: SharedStrings = { texts: [], plain: new Set() };

export function readSharedStrings(bytes: Uint8Array, part: string): SharedStrings {
  const texts: string[] = [];
  const plain = new Set<number>();
  let text = '';
  let inText = false;
  let phonetic = 0;
  let rich = false;
  readXml(bytes, part, {
    open(name) {
      if (name === 'si') {
        text = '';
        rich = false;
      } else if (name === 'rPh') {
        phonetic += 1;
        rich = true;
      } else if (name === 'r') rich = true;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') {
        if (!rich) plain.add(texts.length);
        texts.push(decodeCellText(text));
      }
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return { texts, plain };
}
