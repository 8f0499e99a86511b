/** Right sheets are left in peace: no error, nothing written; wrong ones give exactly what was worked out by hand. */
import { cellName } from '../../src/grid/address';
import type { Workbook } from '../../src/grid/workbook';
import { analyseNow, reviewWorkbook } from '../../src/review/review';
import { otherwise } from './around';
import { everyForm, everyWorkbook } from './every-workbook';
import { workbookFor } from './form';
import { aroundTables } from './other-blocks';

function saidOf(workbook: Workbook): string[] {
  return analyseNow(workbook)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(
      ({ check, severity, place, expected }) => `${check} ${severity} ${cellName(place)} ${expected ?? '-'}`,
    )
    .sort();
}

function writtenOf(workbook: Workbook): string[] {
  return reviewWorkbook(workbook)
    .proposals.filter(({ ticked }) => ticked)
    .map(({ cell, to }) => `${cell} ${to}`)
    .sort();
}

describe.each(everyForm)('$name', (form) => {
  test('right: no error, nothing written', () => {
    const workbook = workbookFor(form);
    expect(saidOf(workbook)).toEqual([...(form.said ?? [])].sort());
    expect(saidOf(workbook).filter((each) => each.includes(' error '))).toEqual([]);
    expect(writtenOf(workbook)).toEqual([]);
  });

  for (const { what, put, said, written = [] } of form.seeds) {
    test(what, () => {
      const workbook = workbookFor(form, put);
      expect(saidOf(workbook)).toEqual([...said].sort());
      expect(writtenOf(workbook)).toEqual([...written].sort());
    });
  }
});

/** Every so many of them, so that labels, places and tables all come up; all of them in `other-blocks.proof.ts`. */
const STRIDE = 37;

test('blocks of staff, money and costs around a table leave it in peace', () => {
  const wrong: string[] = [];
  let index = 0;
  for (const { what, faults } of aroundTables()) {
    index += 1;
    const found = index % STRIDE === 0 ? faults() : '';
    if (found !== '') wrong.push(`${what}: ${found}`);
  }
  expect(wrong).toEqual([]);
});

/** All of them in `around.proof.ts`. */
const STANDING_STRIDE = 29;

test('a sample or form that stands elsewhere, cut by a page or between other blocks, is the same', () => {
  const wrong: string[] = [];
  let index = 0;
  for (const { what, changes } of otherwise(everyWorkbook)) {
    index += 1;
    const found = index % STANDING_STRIDE === 0 ? changes() : [];
    if (found.length > 0) wrong.push(`${what}: ${found.join(' / ')}`);
  }
  expect(wrong).toEqual([]);
});
