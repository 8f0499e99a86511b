/** All samples and forms, made only when asked for. */
import type { Workbook } from '../../src/grid/workbook';
import { createXlsx } from '../../src/host/xlsx/create';
import { openXlsx } from '../../src/host/xlsx/read';
import { samples } from '../samples/catalogue';
import { blockForms } from './blocks';
import { columnForms } from './columns';
import { workbookFor } from './form';
import { furtherForms } from './further';
import { groupForms } from './groups';
import { guessedForms } from './guessed';

export const everyForm = [...columnForms, ...blockForms, ...groupForms, ...guessedForms, ...furtherForms];

export const everyWorkbook: readonly (readonly [name: string, workbook: () => Workbook])[] = [
  ...samples.map(({ name, plan }) => [name, () => openXlsx(createXlsx(plan)).workbook] as const),
  ...everyForm.map((form) => [form.name, () => workbookFor(form)] as const),
];
