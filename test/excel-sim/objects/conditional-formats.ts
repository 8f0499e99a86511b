/** `ConditionalFormatCollection` and `ConditionalFormat`: custom formulas, priority, deletion. */
import type { Area } from '../../../src/grid/workbook';
import type { SimBook, SimConditionalFormat, SimSheet } from '../book';
import { intersect } from '../book';
import type { Remote } from '../protocol';
import { nullObject, Refusal, remote } from '../protocol';
import { demandFormatting } from './range';

export function conditionalFormats(book: SimBook, sheet: SimSheet, area: Area): Remote {
  const here = (): readonly SimConditionalFormat[] =>
    sheet.conditionalFormats.filter((format) => format.areas.some((each) => intersect(each, area) !== null));
  const get = (id: unknown): Remote => {
    const found = here().find((format) => format.id === id);
    if (found === undefined) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
    return conditionalFormat(sheet, found);
  };
  return remote({
    type: 'ConditionalFormatCollection',
    items: () => here().map((format) => conditionalFormat(sheet, format)),
    item: get,
    methods: {
      getItem: get,
      add: (type) => {
        demandFormatting(sheet);
        if (type !== 'Custom') throw new Error(`conditional format ${String(type)}`);
        const format: SimConditionalFormat = {
          id: book.newId(),
          type,
          areas: [area],
          formula: null,
          fill: '',
          font: '',
          stopIfTrue: false,
        };
        sheet.conditionalFormats.unshift(format);
        return conditionalFormat(sheet, format);
      },
    },
  });
}

function conditionalFormat(sheet: SimSheet, format: SimConditionalFormat): Remote {
  const custom = (): Remote =>
    remote({
      type: 'CustomConditionalFormat',
      objects: {
        rule: () =>
          remote({
            type: 'ConditionalFormatRule',
            scalars: { formula: () => format.formula ?? '' },
            setters: {
              formula: (value) => {
                if (typeof value !== 'string' || !value.startsWith('=') || value.length > 8192) {
                  throw new Refusal('InvalidArgument', 'The formula of the conditional format is not valid.');
                }
                format.formula = value;
              },
            },
          }),
        format: () =>
          remote({
            type: 'ConditionalRangeFormat',
            objects: {
              fill: () =>
                remote({
                  type: 'ConditionalRangeFill',
                  setters: { color: (value) => (format.fill = String(value)) },
                }),
              font: () =>
                remote({
                  type: 'ConditionalRangeFont',
                  setters: { color: (value) => (format.font = String(value)) },
                }),
            },
          }),
      },
    });
  return remote({
    type: 'ConditionalFormat',
    id: format.id,
    scalars: {
      id: () => format.id,
      type: () => format.type,
      priority: () => sheet.conditionalFormats.indexOf(format),
      stopIfTrue: () => format.stopIfTrue,
    },
    setters: {
      stopIfTrue: (value) => (format.stopIfTrue = value === true),
      priority: (value) => {
        const others = sheet.conditionalFormats.filter((each) => each !== format);
        const wanted = Number(value);
        const at = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
        sheet.conditionalFormats = [...others.slice(0, at), format, ...others.slice(at)];
      },
    },
    objects: {
      custom: () => {
        if (format.type !== 'Custom')
          throw new Refusal('InvalidOperation', 'not a custom conditional format');
        return custom();
      },
      customOrNullObject: () => (format.type === 'Custom' ? custom() : nullObject('CustomConditionalFormat')),
    },
    methods: {
      delete: () => {
        demandFormatting(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
        return undefined;
      },
    },
  });
}
