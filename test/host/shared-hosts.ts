/** The shared suite over both hosts: Excel (Microsoft's client, simulated host) and a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createExcelHost } from '../../src/host/excel/host';
import { isMarkFormula } from '../../src/host/mark';
import { writtenCells } from '../../src/review/written';
import { XlsxHost } from '../../src/host/xlsx/host';
import { openXlsx } from '../../src/host/xlsx/read';
import { SimBook } from '../excel-sim/book';
import { FarEnd } from '../excel-sim/far-end';
import { joinOffice } from '../excel-sim/office-client';
import type { Opened } from './shared-suite';
import { scenarios } from './shared-suite';
import { cellName } from '../../src/grid/address';

const FOLDER = join(__dirname, '../../assets/samples');

export const ALL_SAMPLES = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));

/** A published table, typed numbers, two score columns, formulas, several tables on a sheet. */
const SOME_SAMPLES: ReadonlySet<string> = new Set([
  '002-huaihua-2021.xlsx',
  '004-lincang-2021.xlsx',
  'typed-numbers.xlsx',
  'two-score-columns.xlsx',
  'stacked-tables.xlsx',
]);

function openInExcel(bytes: Uint8Array): Opened & { readonly farEnd: FarEnd } {
  const farEnd = new FarEnd(SimBook.from(openXlsx(bytes).workbook));
  joinOffice(farEnd);
  return {
    farEnd,
    host: createExcelHost(),
    reopen: () => createExcelHost(),
    marks: () =>
      farEnd.book.sheets.flatMap((sheet) =>
        sheet.conditionalFormats.flatMap(({ formula, fill, areas: [area] }) =>
          formula !== null && isMarkFormula(formula) && area !== undefined
            ? [`${cellName({ row: area.top, column: area.left })} ${formula.slice(1)} ${fill}`]
            : [],
        ),
      ),
  };
}

function openAsFile(bytes: Uint8Array): Opened {
  const host = new XlsxHost(bytes);
  return {
    host,
    reopen: () => new XlsxHost(host.bytes()),
    marks: () => marksInFile(host.bytes()),
  };
}

/** Marks as they stand in the file's own XML, read without the adapter. */
function marksInFile(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  const fills = [
    ...strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).matchAll(/<dxf>(.*?)<\/dxf>/gs),
  ].map(([, body = '']) => `#${/<bgColor rgb="FF([0-9A-F]{6})"/.exec(body)?.[1] ?? ''}`);
  return Object.entries(parts).flatMap(([name, part]) =>
    /^xl\/worksheets\/[^/]+\.xml$/.test(name)
      ? [
          ...strFromU8(part).matchAll(
            /<conditionalFormatting sqref="([A-Z]+\d+)"><cfRule[^>]*?dxfId="(\d+)"[^>]*><formula>([^<]*)<\/formula>/g,
          ),
        ].flatMap(([, cell = '', style = '', formula = '']) => {
          const plain = formula
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&');
          return isMarkFormula(plain) ? [`${cell} ${plain} ${fills[Number(style)] ?? ''}`] : [];
        })
      : [],
  );
}

/** Runs the scenarios on samples, on one host and then on the other. Out: what they found to do. */
export function describeSamples(samples: readonly string[]): {
  readonly written: number;
  readonly marked: number;
} {
  const done = { written: 0, marked: 0 };

  describe.each(samples)('%s', (sample) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, sample)));

    it.each(scenarios.filter(({ on }) => on === 'every sample' || SOME_SAMPLES.has(sample)))(
      '$name',
      async ({ run }) => {
        const excel = openInExcel(bytes);
        const inExcel = await run(excel);
        expect(excel.farEnd.unknown).toEqual([]);
        done.marked += excel.marks().length;
        done.written += writtenCells(await excel.host.read()).length;
        expect(inExcel).toEqual(await run(openAsFile(bytes)));
      },
    );
  });

  return done;
}
