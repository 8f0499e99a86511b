/** Marks through Microsoft’s own client, against the simulated host. */
import type { Place } from '../../../src/grid/workbook';
import { MARK_COLOURS, markFormula } from '../../../src/host/mark';
import type { SimBook } from '../../excel-sim/book';
import type { FarEnd } from '../../excel-sim/far-end';
import { at, E, foreignRule, mark, metNothingUnknown, open as openBench, SHEET } from './bench';
import { fill, scoreTable } from './sheets';

let farEnd: FarEnd;

function open(book: SimBook) {
  const bench = openBench(book);
  farEnd = bench.farEnd;
  return bench.host;
}

function cell(place: Place) {
  return farEnd.book.sheet(place.sheet).peek(place.row, place.column);
}

afterEach(metNothingUnknown);

describe('marks', () => {
  it('is one rule on the cell, last in order, tagged, and true only while the cell holds the value', async () => {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    sheet.conditionalFormats.push(foreignRule());
    const receipt = await open(book).apply([mark(at(3, E), 5)]);
    expect(receipt.failure).toBeNull();
    expect(sheet.conditionalFormats.map((rule) => rule.formula)).toEqual([
      '=LEN(A1)>0',
      `=${markFormula(at(3, E), 5)}`,
    ]);
    expect(sheet.conditionalFormats[1]).toMatchObject({
      areas: [{ top: 2, left: E, bottom: 2, right: E }],
      fill: MARK_COLOURS.error.fill,
      font: MARK_COLOURS.error.font,
      stopIfTrue: false,
    });
  });

  it('leaves the cell itself as it was', async () => {
    const host = open(scoreTable());
    const before = { ...cell(at(3, E)) };
    await host.apply([mark(at(3, E), 5)]);
    expect(cell(at(3, E))).toEqual(before);
  });

  it('a second mark replaces the first', async () => {
    const host = open(scoreTable());
    await host.apply([mark(at(3, E), 5)]);
    await host.apply([mark(at(3, E), 4)]);
    expect(farEnd.book.sheet(SHEET).conditionalFormats.map((rule) => rule.formula)).toEqual([
      `=${markFormula(at(3, E), 4)}`,
    ]);
  });

  it.each([false, true])(
    'clears all of ours and nothing else (ids are places in the order: %s)',
    async (places) => {
      const book = scoreTable();
      book.ruleIdsArePlaces = places;
      const sheet = book.sheet(SHEET);
      const other = fill(book.addSheet('其他'), [['得分', 1]]);
      const host = open(book);
      await host.apply([mark(at(3, E), 5), mark(at(4, E), 4), mark(at(1, 1, '其他'), 1)]);
      sheet.conditionalFormats.splice(1, 0, foreignRule());
      expect(sheet.conditionalFormats).toHaveLength(3);
      const receipt = await host.apply([{ kind: 'clear-marks' }]);
      expect(receipt).toMatchObject({ failure: null, left: [] });
      expect(sheet.conditionalFormats.map((rule) => rule.formula)).toEqual(['=LEN(A1)>0']);
      expect(other.conditionalFormats).toEqual([]);
    },
  );

  it('clears also where it never read, and on sheets added since', async () => {
    const book = scoreTable();
    await open(book).apply([mark(at(3, E), 5)]);
    const host = open(book);
    await host.read();
    const added = book.addSheet('副本');
    const [copied] = book.sheet(SHEET).conditionalFormats;
    if (copied !== undefined) added.conditionalFormats.push({ ...copied, id: 'copied' });
    await host.apply([{ kind: 'clear-marks' }]);
    expect(book.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([0, 0]);
  });

  it('leaves marks out on a protected sheet, unless formatting is allowed there', async () => {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    sheet.protected = true;
    const host = open(book);
    const edit = mark(at(3, E), 5);
    expect((await host.apply([edit])).left).toEqual([{ edit, why: 'locked' }]);
    sheet.allowFormatCells = true;
    expect((await host.apply([edit])).written).toEqual([edit]);
    expect(sheet.conditionalFormats).toHaveLength(1);
  });

  it('says so when marks cannot be cleared because the sheet was protected since', async () => {
    const host = open(scoreTable());
    await host.apply([mark(at(3, E), 5)]);
    farEnd.book.sheet(SHEET).protected = true;
    const receipt = await host.apply([{ kind: 'clear-marks' }]);
    expect(receipt.left).toEqual([{ edit: { kind: 'clear-marks' }, why: 'locked' }]);
    expect(receipt.failure).toBeNull();
  });
});
