/** A write that fails half-way: everything must stand as before, or the cells that do not are named. */
import type { Place } from '../../../src/grid/workbook';
import { MARK_COLOURS, markFormula } from '../../../src/host/mark';
import type { SimBook } from '../../excel-sim/book';
import type { FarEnd } from '../../excel-sim/far-end';
import { Refusal } from '../../excel-sim/protocol';
import { at, E, foreignRule, mark, metNothingUnknown, open as openBench, SHEET, value } from './bench';
import { scoreTable } from './sheets';

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

describe('when Excel refuses half-way', () => {
  const edits = [
    { kind: 'clear-marks' } as const,
    value(at(3, E), 5, 3),
    value(at(4, E), 4, 2),
    mark(at(3, E), 3),
    { kind: 'state', json: '{"version":1}' } as const,
  ];

  /** Members whose refusal costs a convenience only: the values are written without it. */
  const isConvenience = (member: string): boolean =>
    /^Conditional|^Custom|\.(conditionalFormats|customXmlParts)$/.test(member);

  /** Every action of the write, by its number: refused there, everything must stand as before, or only a convenience is missing. */
  it('at whatever action, everything stands as before, but for what the work can do without', async () => {
    const actions = await actionsOfWrite();
    expect(actions).toBeGreaterThan(30);
    let without = 0;
    for (let failing = 1; failing <= actions; failing += 1) {
      const book = marked();
      const host = open(book);
      await host.read();
      const before = snapshot(book);
      let seen = 0;
      let failedAt = '';
      const writing = farEnd.batches + 2;
      farEnd.fault = ({ batch, member }) => {
        if (batch === writing) seen += 1;
        if (batch !== writing || seen !== failing) return null;
        failedAt = member;
        return new Refusal('GeneralException', 'no');
      };
      const receipt = await host.apply(edits);
      if (isConvenience(failedAt)) {
        without += 1;
        expect(receipt).toMatchObject({ failure: null, unrestored: [] });
        const kinds = receipt.left.map(({ edit, why }) => `${edit.kind} ${why}`);
        const stands = snapshot(book)[0];
        if (/customXml/i.test(failedAt)) {
          expect(kinds).toEqual(['state refused']);
          expect(stands?.state).toEqual(before[0]?.state);
        } else {
          expect(kinds).toEqual(['clear-marks refused', 'mark refused']);
          expect(receipt.lacking).toEqual(['Excel 没有让核分增删标记，问题只列在窗格里。']);
          expect(stands?.rules).toEqual(before[0]?.rules);
        }
        expect([cell(at(3, E)).value, cell(at(4, E)).value]).toEqual([3, 2]);
        continue;
      }
      expect(receipt).toMatchObject({ written: [], unrestored: [] });
      expect(receipt.failure).toBe(
        'Excel 没有完成这次操作（no）。请再试一次；仍不行时请保存并重新打开文件。已写入的部分都恢复了原样。',
      );
      expect(snapshot(book)).toEqual(before);
      expect(farEnd.unknown).toEqual([]);
    }
    expect(without).toBeGreaterThan(10);
    expect(actions - without).toBeGreaterThan(10);
  });

  it('restores when a cell does not take the value it was given', async () => {
    const book = marked();
    const host = open(book);
    await host.read();
    const before = snapshot(book);
    // A merge made meanwhile swallows what is written into its second cell.
    book.sheet(SHEET).merges.push({ top: 2, left: E, bottom: 3, right: E });
    const receipt = await host.apply(edits);
    expect(receipt.failure).toBe('有单元格写入后与应有的数不一致。已写入的部分都恢复了原样。');
    expect(snapshot(book)).toEqual(before);
  });

  it('names the cells that could not be put back', async () => {
    const host = open(scoreTable());
    await host.read();
    const writing = farEnd.batches + 2;
    // The reading back is refused, and then whatever is set to put things right.
    farEnd.fault = ({ batch, action, member, loads }) =>
      (batch === writing && member === 'Range' && loads.includes('values')) ||
      (batch > writing && action.startsWith('set'))
        ? new Refusal('ServiceNotAvailable', 'gone')
        : null;
    const receipt = await host.apply(edits);
    expect(receipt.unrestored).toEqual([at(3, E), at(4, E)]);
    // This Excel (1.15) has nothing of ours on its list of steps: Ctrl+Z would take back something else.
    expect(receipt.failure).toContain(
      '绩效评价指标表!E3、绩效评价指标表!E4没能恢复原来的数，请手工改回并逐一核对。',
    );
  });

  it('while a cell is being edited, says so and writes nothing', async () => {
    const book = scoreTable();
    const host = open(book);
    await host.read();
    book.cellEditing = true;
    const receipt = await host.apply([value(at(3, E), 5, 3)]);
    expect(receipt.failure).toContain('有单元格正在编辑，Excel 暂时不接受操作');
    expect(cell(at(3, E)).value).toBe(5);
  });

  function marked(): SimBook {
    const book = scoreTable();
    const sheet = book.sheet(SHEET);
    sheet.cell(3, E).format = '0.0';
    for (const row of [3, 5]) {
      const { fill: colour, font } = MARK_COLOURS.warning;
      sheet.conditionalFormats.push({
        id: book.newId(),
        type: 'Custom',
        areas: [{ top: row - 1, bottom: row - 1, left: E, right: E }],
        formula: `=${markFormula(at(row, E), 5)}`,
        fill: colour,
        font,
        stopIfTrue: false,
      });
    }
    sheet.conditionalFormats.unshift(foreignRule());
    book.parts.set('{1}', '<state xmlns="urn:hefen:state:1">{"version":1,"old":true}</state>');
    return book;
  }

  async function actionsOfWrite(): Promise<number> {
    const host = open(marked());
    await host.read();
    let count = 0;
    const writing = farEnd.batches + 2;
    farEnd.fault = ({ batch }) => {
      if (batch === writing) count += 1;
      return null;
    };
    await host.apply(edits);
    return count;
  }

  /** What the user could see of the workbook; the order among our own marks does not matter. */
  function snapshot(book: SimBook) {
    return book.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells],
      rules: sheet.conditionalFormats
        .map(({ formula, fill: colour, font, areas }) => ({ formula, colour, font, areas }))
        .sort((a, b) => ((a.formula ?? '') < (b.formula ?? '') ? -1 : 1)),
      state: [...book.parts.values()],
    }));
  }
});
