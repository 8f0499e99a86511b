/** From the kept results to the tables of all units: whoever finishes last writes them, and everyone the same bytes. */
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { bureauOf } from '../../review/bureau';
import type { Bureau } from '../../review/bureau';
import type { Unit } from '../../review/unit';
import { halfFile, settled } from '../half-files';
import { storedUnitNow } from './checkpoint';
import { bureauHtml, bureauXlsx, csvHead, csvLine, jsonLine } from './tables';
import type { Task } from './task';

export const FORMATS = ['jsonl', 'csv', 'html', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** A file written piece by piece, whole under its name or not there. */
class Output {
  private readonly half: string;
  private readonly handle: number;

  constructor(private readonly place: string) {
    this.half = halfFile(path.dirname(place));
    this.handle = openSync(this.half, 'w');
  }

  write(piece: string | Uint8Array): void {
    if (typeof piece === 'string') writeSync(this.handle, piece);
    else writeSync(this.handle, piece);
  }

  finish(): void {
    closeSync(this.handle);
    renameSync(this.half, this.place);
    settled(this.half);
  }

  drop(): void {
    closeSync(this.handle);
    settled(this.half);
  }
}

function put(place: string, content: string | Uint8Array): void {
  const output = new Output(place);
  output.write(content);
  output.finish();
}

/** How many results are still missing, and the summary once the tables stand. `tasks` in the order of the tables. */
export function writeTables(
  out: string,
  basis: string,
  tasks: readonly Task[],
  format: Format,
): { readonly missing: number; readonly bureau: Bureau | null } {
  const lines = new Output(path.join(out, 'units.jsonl'));
  const sheet = format === 'csv' ? new Output(path.join(out, 'units.csv')) : null;
  sheet?.write(csvHead());
  let missing = 0;
  function* units(): Generator<Unit> {
    for (const { key } of tasks) {
      const unit = storedUnitNow(out, key, basis);
      if (unit === null) {
        missing += 1;
        continue;
      }
      lines.write(jsonLine(unit));
      sheet?.write(csvLine(unit));
      yield unit;
    }
  }
  const bureau = bureauOf(units());
  if (missing > 0) {
    lines.drop();
    sheet?.drop();
    return { missing, bureau: null };
  }
  lines.finish();
  sheet?.finish();
  put(path.join(out, 'summary.json'), `${JSON.stringify(bureau, null, 2)}\n`);
  if (format === 'html') put(path.join(out, 'summary.html'), bureauHtml(bureau));
  if (format === 'xlsx') put(path.join(out, 'summary.xlsx'), bureauXlsx(bureau));
  return { missing, bureau };
}
