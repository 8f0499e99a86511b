/** What is said of right tables of many forms, and of each with one defect, in figures. */
import { cellName } from '../../src/grid/address';
import type { Workbook } from '../../src/grid/workbook';
import { analyseNow, reviewWorkbook } from '../../src/review/review';
import { cleanTables, defectsOf, workbookOfTable } from './clean-tables';

export function errorsIn(workbook: Workbook): readonly string[] {
  return analyseNow(workbook)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ check, place }) => `${check} ${cellName(place)}`);
}

export function writtenIn(workbook: Workbook): readonly string[] {
  return reviewWorkbook(workbook)
    .proposals.filter(({ ticked }) => ticked)
    .map(({ cell, to }) => `writes ${cell} ${to}`);
}

/** `另有 96 张没有错误的表…`: one line for the matrix. */
export function cleanCountsText(): string {
  const defects = cleanTables.flatMap((table) =>
    defectsOf(table).map(({ put, error }) => ({ error, errors: errorsIn(workbookOfTable(table, put)) })),
  );
  const clean = cleanTables.map((table) => workbookOfTable(table));
  const found = defects.filter(({ error, errors }) => errors.includes(error)).length;
  const count = (list: readonly unknown[]) => String(list.length);
  return `另有 ${count(cleanTables)} 张没有错误的表，列和块的组合各不相同：误报错误 ${count(clean.flatMap(errorsIn))}，误写 ${count(clean.flatMap(writtenIn))}；各植入一处，共 ${count(defects)}，找到 ${String(found)}，漏报 ${String(defects.length - found)}。`;
}
