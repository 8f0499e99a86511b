/** `Workbook`: the root every batch starts from. */
import { unzipSync } from 'fflate';
import type { SimBook, SimComment } from '../book';
import type { Limits } from '../far-end';
import type { Argument, Remote } from '../protocol';
import { nullObject, Refusal, remote, textOf } from '../protocol';
import { recalculate } from '../recalculation';
import { rangeObject } from './range';
import { customXmlParts } from './custom-xml-parts';
import { worksheets } from './worksheet';

export function workbookObject(book: SimBook, limits: Limits): Remote {
  return remote({
    type: 'Workbook',
    scalars: { readOnly: () => book.readOnly },
    objects: {
      worksheets: () => worksheets(book, limits),
      customXmlParts: () => customXmlParts(book),
      comments: () => comments(book, limits),
      settings: () => settings(book),
      application: () => application(book),
      protection: () =>
        remote({ type: 'WorkbookProtection', scalars: { protected: () => book.structureProtected } }),
    },
    methods: {
      getSelectedRange: () => {
        const selection = book.selection;
        if (selection === null) throw new Refusal('InvalidSelection', 'nothing is selected');
        return rangeObject(book, selection.sheet, selection.area, limits);
      },
    },
  });
}

/** `Application`: makes a workbook of a file; it comes to the front when it is opened. */
function application(book: SimBook): Remote {
  return remote({
    type: 'Application',
    scalars: { calculationMode: () => book.calculation ?? 'Automatic' },
    methods: {
      calculate: (type) => {
        if (textOf(type) !== 'Recalculate') throw new Error(`calculate ${textOf(type)}`);
        recalculate(book);
        return undefined;
      },
      createWorkbook: (base64) => {
        const bytes = workbookIn(book, base64);
        return remote({
          type: 'WorkbookCreated',
          id: book.newId(),
          methods: {
            open: () => {
              book.opened.push(bytes);
              return undefined;
            },
          },
        });
      },
    },
  });
}

/** What Excel on the web does outside the workbook: making and opening one is a single step there. */
export function wacWorkbook(book: SimBook): Remote {
  return remote({
    type: 'WacWorkbook',
    methods: {
      createAndOpenWorkbook: (base64) => {
        book.opened.push(workbookIn(book, base64));
        return undefined;
      },
    },
  });
}

/** Refuses what is no file with a workbook in it. */
function workbookIn(book: SimBook, base64: Argument | undefined): Uint8Array {
  if (book.cellEditing) {
    throw new Refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  }
  const bytes = new Uint8Array(Buffer.from(textOf(base64), 'base64'));
  try {
    if (unzipSync(bytes)['xl/workbook.xml'] !== undefined) return bytes;
  } catch {
    // No zip container: the same refusal.
  }
  throw new Refusal('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

function comments(book: SimBook, limits: Limits): Remote {
  const object = (comment: SimComment): Remote =>
    remote({
      type: 'Comment',
      id: comment.id,
      scalars: { id: () => comment.id, content: () => comment.content },
      methods: {
        getLocation: () =>
          rangeObject(
            book,
            comment.sheet,
            { top: comment.row, bottom: comment.row, left: comment.column, right: comment.column },
            limits,
          ),
      },
    });
  const get = (id: Argument | undefined): Remote => {
    const found = book.comments.find((comment) => comment.id === id);
    if (found === undefined) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
    return object(found);
  };
  return remote({
    type: 'CommentCollection',
    items: () => book.comments.map(object),
    item: get,
    methods: { getItem: get, getCount: () => book.comments.length },
  });
}

function settings(book: SimBook): Remote {
  const object = (key: string): Remote =>
    remote({
      type: 'Setting',
      id: key,
      scalars: { key: () => key, value: () => book.settings.get(key) ?? null },
      methods: {
        delete: () => {
          book.settings.delete(key);
          return undefined;
        },
      },
    });
  return remote({
    type: 'SettingCollection',
    items: () => [...book.settings.keys()].map(object),
    methods: {
      add: (key, value) => {
        book.settings.set(textOf(key), typeof value === 'string' ? value : JSON.stringify(value));
        return object(textOf(key));
      },
      getItemOrNullObject: (key) =>
        book.settings.has(textOf(key)) ? object(textOf(key)) : nullObject('Setting'),
    },
  });
}
