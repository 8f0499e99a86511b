/** `ConditionalFormatCollection` and `ConditionalFormat`: custom formulas, priority, deletion. */
import type { Area } from '../../../src/grid/workbook';
import type { SimBook, SimConditionalFormat, SimSheet } from '../book';
import { intersect } from '../book';
import type { Remote } from '../protocol';
import { nullObject, Refusal, remote, textOf } from '../protocol';
import type { Limits } from '../far-end';
import { demandFormatting, rangeAreasObject, rangeObject } from './range';

export function conditionalFormats(
  book: SimBook,
  sheet: SimSheet,
  areas: readonly Area[],
  limits: Limits,
): Remote {
  const here = (): readonly SimConditionalFormat[] =>
    sheet.conditionalFormats.filter((format) =>
      format.areas.some((each) => areas.some((area) => intersect(each, area) !== null)),
    );
  const idOf = (format: SimConditionalFormat): string =>
    book.ruleIdsArePlaces ? String(here().indexOf(format)) : format.id;
  const one = (format: SimConditionalFormat): Remote => {
    return conditionalFormat(sheet, format, idOf(format), {
      range: () => {
        const [place, another] = format.areas;
        if (place === undefined || another !== undefined) {
          throw new Refusal('InvalidOperation', 'The conditional format is on several areas.');
        }
        return rangeObject(book, sheet, place, limits);
      },
      ranges: () => rangeAreasObject(book, sheet, format.areas, limits),
    });
  };
  const get = (id: unknown): Remote => {
    const found = here().find((format) => idOf(format) === id);
    if (found === undefined) throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
    return one(found);
  };
  return remote({
    type: 'ConditionalFormatCollection',
    items: () => here().map(one),
    item: get,
    methods: {
      getItem: get,
      getCount: () => here().length,
      add: (type) => {
        demandFormatting(sheet);
        if (type !== 'Custom') throw new Error(`conditional format ${textOf(type)}`);
        const format: SimConditionalFormat = {
          id: book.newId(),
          type,
          areas: [...areas],
          formula: null,
          fill: '',
          font: '',
          stopIfTrue: false,
        };
        sheet.conditionalFormats.unshift(format);
        return one(format);
      },
    },
  });
}

function conditionalFormat(
  sheet: SimSheet,
  format: SimConditionalFormat,
  id: string,
  where: { readonly range: () => Remote; readonly ranges: () => Remote },
): Remote {
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
                  scalars: { color: () => format.fill },
                  setters: { color: (value) => (format.fill = textOf(value)) },
                }),
              font: () =>
                remote({
                  type: 'ConditionalRangeFont',
                  scalars: { color: () => format.font },
                  setters: { color: (value) => (format.font = textOf(value)) },
                }),
            },
          }),
      },
    });
  return remote({
    type: 'ConditionalFormat',
    id,
    scalars: {
      id: () => id,
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
      getRange: where.range,
      getRanges: where.ranges,
      delete: () => {
        demandFormatting(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
        return undefined;
      },
    },
  });
}
