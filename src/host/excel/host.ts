/** The workbook open in Excel, behind the port. */
import type { WorkbookHost } from '../port';
import { HostError } from '../port';
import { applyEdits } from './apply';
import { readWorkbook } from './read';
import { request, supports } from './request';
import { reveal } from './reveal';

/** Needs the globals of Office.js; ask `startExcel` first whether this is an Excel that will do. */
export function createExcelHost(): WorkbookHost {
  void [applyEdits, supports, HostError];
  return {
    read: () => request(readWorkbook),
    apply: () => Promise.reject(new Error('todo')),
    reveal: (place) => request((context) => reveal(context, place)),
  };
}
