/** `Worksheet` and `WorksheetCollection`. */
import type { SimBook, SimSheet } from '../book';
import { intersect, WHOLE_SHEET } from '../book';
import type { Limits } from '../far-end';
import type { Argument, Remote } from '../protocol';
import { isRemote, nullObject, Refusal, remote, textOf } from '../protocol';
import { areaOf, denied, rangeAreasObject, rangeObject } from './range';

export function worksheets(book: SimBook, limits: Limits): Remote {
  const find = (key: Argument | undefined): SimSheet | undefined =>
    book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === textOf(key).toLowerCase());
  const get = (key: Argument | undefined): Remote => {
    const sheet = find(key);
    if (sheet === undefined) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
    return worksheetObject(book, sheet, limits);
  };
  return remote({
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheetObject(book, sheet, limits)),
    item: get,
    methods: {
      getItem: get,
      getItemOrNullObject: (key) => (find(key) === undefined ? nullObject('Worksheet') : get(key)),
      getActiveWorksheet: () => worksheetObject(book, book.active ?? first(book), limits),
      getCount: () => book.sheets.length,
      _RegisterDataChangedEvent: () => {
        book.watched = true;
        return undefined;
      },
      _UnregisterDataChangedEvent: () => {
        book.watched = false;
        return undefined;
      },
      add: (name) => {
        if (book.cellEditing)
          throw new Refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
        if (book.structureProtected) throw denied();
        const wanted = typeof name === 'string' ? name : `Sheet${book.sheets.length + 1}`;
        if (find(wanted) !== undefined) {
          throw new Refusal(
            'ItemAlreadyExists',
            'A resource with the same name or identifier already exists.',
          );
        }
        if (wanted.length > 31 || /[\\/?*[\]:]/.test(wanted)) {
          throw new Refusal('InvalidArgument', 'The worksheet name is not valid.');
        }
        return worksheetObject(book, book.addSheet(wanted), limits);
      },
    },
  });
}

function first(book: SimBook): SimSheet {
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error('a workbook without sheets');
  return sheet;
}

export function worksheetObject(book: SimBook, sheet: SimSheet, limits: Limits): Remote {
  return remote({
    type: 'Worksheet',
    id: sheet.id,
    scalars: { id: () => sheet.id, name: () => sheet.name, visibility: () => sheet.visibility },
    objects: {
      protection: () =>
        remote({
          type: 'WorksheetProtection',
          scalars: {
            protected: () => sheet.protected,
            options: () => (sheet.protected ? { allowFormatCells: sheet.allowFormatCells } : null),
          },
        }),
      pageLayout: () =>
        remote({
          type: 'PageLayout',
          setters: {
            orientation: (value) => (sheet.orientation = value === 'Landscape' ? 'Landscape' : 'Portrait'),
          },
        }),
      names: () => names(sheet),
    },
    methods: {
      getRanges: (address) =>
        rangeAreasObject(
          book,
          sheet,
          textOf(address)
            .split(',')
            .map((each) => areaOf(each, sheet)),
          limits,
        ),
      getRange: (address) => rangeObject(book, sheet, areaOf(address, sheet), limits),
      getUsedRange: (valuesOnly) => {
        const used = sheet.usedArea(valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
        return rangeObject(book, sheet, intersect(used, WHOLE_SHEET) ?? used, limits);
      },
      getUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.usedArea(valuesOnly === true);
        return used === null ? nullObject('Range') : rangeObject(book, sheet, used, limits);
      },
      activate: () => {
        if (sheet.visibility !== 'Visible') throw denied();
        book.active = sheet;
        return undefined;
      },
      delete: () => {
        if (book.structureProtected) throw denied();
        if (book.sheets.filter((each) => each.visibility === 'Visible' && each !== sheet).length === 0) {
          throw new Refusal('InvalidOperation', 'a workbook keeps one visible sheet');
        }
        book.sheets = book.sheets.filter((each) => each !== sheet);
        if (book.active === sheet) book.active = first(book);
        return undefined;
      },
    },
  });
}

/** `NamedItemCollection` of a sheet: names that mean something on this sheet only. */
function names(sheet: SimSheet): Remote {
  return remote({
    type: 'NamedItemCollection',
    methods: {
      add: (name, target) => {
        const wanted = textOf(name);
        if (!/^[\p{L}_\\][\p{L}\d_.]*$/u.test(wanted) || !isRemote(target)) {
          throw new Refusal('InvalidArgument', 'The name is not valid.');
        }
        if (sheet.names.has(wanted)) {
          throw new Refusal(
            'ItemAlreadyExists',
            'A resource with the same name or identifier already exists.',
          );
        }
        const item = { reference: absolute(target), visible: true };
        sheet.names.set(wanted, item);
        return remote({
          type: 'NamedItem',
          id: wanted,
          setters: { visible: (value) => (item.visible = value === true) },
        });
      },
    },
  });
}

/** `'一 表'!A1` → `'一 表'!$A$1`. */
function absolute(range: Remote): string {
  const address = textOf(range.scalars?.['address']?.());
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
