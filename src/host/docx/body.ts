/**
 * The text and the tables of a Word part as a stream (ECMA-376 part 1, 17): what was deleted is left out, what was
 * inserted stays, a text box follows its paragraph, and Word's automatic numbers are not in the text.
 */
import type { Attributes } from '../xlsx/xml-read';
import { prefixed, readXml } from '../xlsx/xml-read';
import { symbolOf } from './symbols';

/** What a part holds, in order. A cell's properties are told before its text. */
export interface BodySink {
  text(text: string): void;
  endParagraph(): void;
  openTable(): void;
  closeTable(): void;
  /** A row that was deleted, as told by `dropRow`, still opens and closes. */
  openRow(): void;
  dropRow(): void;
  closeRow(): void;
  openCell(): void;
  span(columns: number): void;
  /** The cell goes on the one above it. */
  mergedAbove(): void;
  closeCell(): void;
}

export interface Notes {
  readonly footnotes: ReadonlySet<string>;
  readonly endnotes: ReadonlySet<string>;
}

/** Left out with all that is in them: deleted text, what a newer Word shows instead of the fallback, equations, ruby. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Choice',
  'oMath',
  'oMathPara',
  'rt',
  'sdtPr',
]);

/** Characters written as elements of a run. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

interface Paragraph {
  hasText: boolean;
  /** Its end was deleted: the next one goes on where it stops. */
  goesOn: boolean;
  readonly boxes: (() => void)[];
}

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

const value = (attributes: Attributes, name: string): string | undefined =>
  prefixed(attributes, name) ?? attributes[name];

/** `gridSpan`: a whole number from 1 to what a sheet holds. */
function spanOf(text: string | undefined): number {
  const span = Number(text ?? '1');
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1;
}

/**
 * Feeds the part to `sink`. `only`: of a part of notes, those to read; null for the document itself. Out: the notes it
 * refers to.
 * Errors: `HostError` for broken XML; whatever the sink throws.
 */
export function readBody(
  bytes: Uint8Array,
  part: string,
  sink: BodySink,
  only: ReadonlySet<string> | null = null,
): Notes {
  const footnotes = new Set<string>();
  const endnotes = new Set<string>();
  const path: string[] = [];
  /** How deep the element that is left out stands; 0: none is. */
  let leftOut = 0;
  const paragraphs: Paragraph[] = [];
  /** Text boxes being read: what is in them waits for the end of their paragraph. */
  const boxes: (() => void)[][] = [];
  let before: Paragraph | null = null;
  let inText = false;
  let isChecked: boolean | null = null;

  const give = (what: () => void): void => {
    const box = boxes.at(-1);
    if (box === undefined) what();
    else box.push(what);
  };
  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || text === '') return;
    paragraph.hasText = true;
    give(() => {
      sink.text(text);
    });
  };
  const inRun = (name: string, attributes: Attributes): void => {
    const character = CHARACTERS[name];
    if (character !== undefined) write(character);
    else if (name === 't') inText = true;
    else if (name === 'br') {
      const type = value(attributes, 'type') ?? 'textWrapping';
      if (type === 'textWrapping') write('\n');
    } else if (name === 'sym')
      write(symbolOf(value(attributes, 'font') ?? '', value(attributes, 'char') ?? ''));
    else if (name === 'footnoteReference') footnotes.add(value(attributes, 'id') ?? '');
    else if (name === 'endnoteReference') endnotes.add(value(attributes, 'id') ?? '');
  };
  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.goesOn) {
      before = paragraph;
      return;
    }
    if (paragraph.hasText)
      give(() => {
        sink.endParagraph();
      });
    paragraph.boxes.forEach(give);
  };
  /** Of rows and cells, and of a paragraph's deleted end. */
  const property = (name: string, parent: string, attributes: Attributes): void => {
    if (name === 'del') {
      const paragraph = paragraphs.at(-1);
      if (parent === 'trPr')
        give(() => {
          sink.dropRow();
        });
      else if (parent === 'rPr' && path.at(-3) === 'pPr' && paragraph !== undefined) paragraph.goesOn = true;
    } else if (parent !== 'tcPr') return;
    else if (name === 'gridSpan') {
      const columns = spanOf(value(attributes, 'val'));
      give(() => {
        sink.span(columns);
      });
    } else if (name === 'vMerge' && (value(attributes, 'val') ?? 'continue') === 'continue')
      give(() => {
        sink.mergedAbove();
      });
  };
  const OPEN: Readonly<Record<string, () => void>> = {
    p: () => {
      paragraphs.push({ hasText: before?.hasText ?? false, goesOn: false, boxes: before?.boxes ?? [] });
      before = null;
    },
    tbl: () => {
      give(() => {
        sink.openTable();
      });
    },
    tr: () => {
      give(() => {
        sink.openRow();
      });
    },
    tc: () => {
      before = null;
      give(() => {
        sink.openCell();
      });
    },
    txbxContent: () => {
      boxes.push([]);
    },
    checkBox: () => {
      isChecked = null;
    },
  };
  const CLOSE: Readonly<Record<string, () => void>> = {
    p: endParagraph,
    tbl: () => {
      give(() => {
        sink.closeTable();
      });
    },
    tr: () => {
      give(() => {
        sink.closeRow();
      });
    },
    tc: () => {
      give(() => {
        sink.closeCell();
      });
    },
    txbxContent: () => {
      const box = boxes.pop() ?? [];
      paragraphs.at(-1)?.boxes.push(...box);
    },
    checkBox: () => {
      write(isChecked === true ? '☑' : '☐');
    },
  };

  readXml(bytes, part, {
    open(name, attributes) {
      const parent = path.at(-1) ?? '';
      path.push(name);
      if (leftOut > 0) return;
      property(name, parent, attributes);
      const isNote = name === 'footnote' || name === 'endnote';
      if (
        LEFT_OUT.has(name) ||
        name.endsWith('Change') ||
        (isNote && only !== null && !only.has(value(attributes, 'id') ?? ''))
      ) {
        leftOut = path.length;
        return;
      }
      if (parent === 'r') inRun(name, attributes);
      else if (parent === 'checkBox' && (name === 'checked' || (name === 'default' && isChecked === null)))
        isChecked = !isOff(value(attributes, 'val'));
      OPEN[name]?.();
    },
    close(name) {
      const depth = path.length;
      path.pop();
      if (leftOut > 0) {
        if (leftOut === depth) leftOut = 0;
        return;
      }
      if (name === 't') inText = false;
      CLOSE[name]?.();
    },
    text(text) {
      if (inText && leftOut === 0) write(text);
    },
  });
  return { footnotes, endnotes };
}
