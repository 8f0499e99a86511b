/** A workbook worked out by LibreOffice, which knows nothing of us: what its cells then show. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SheetPlan } from '../../src/host/xlsx/create';
import { createXlsx } from '../../src/host/xlsx/create';

/** In: a sheet whose formulas have no stored results. Out: its rows as shown, by one run of the program. */
export function workedOut(sheet: SheetPlan): readonly (readonly string[])[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'hefen-'));
  try {
    const source = path.join(folder, 'sheet.xlsx');
    writeFileSync(source, createXlsx({ sheets: [sheet] }));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    // 9 is the tabulator; 76 is UTF-8.
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false';
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, source], {
      stdio: 'ignore',
    });
    return readFileSync(path.join(folder, 'sheet.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t').map((text) => text.replace(/^"|"$/g, '')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
