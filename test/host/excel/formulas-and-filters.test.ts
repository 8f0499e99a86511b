/** Formulas not worked out yet, cells a formula elsewhere fills, rows a filter hides. */
import { BEFORE, fourRows, openPane, SCORE, SCORES, scoresIn, WRITTEN } from './score-bench';
import { createExcelHost } from '../../../src/host/excel/host';
import { store } from '../../excel-sim/book';

describe('a total by formula', () => {
  it.each(['Automatic', 'Manual'] as const)(
    '%s calculation: after our write it is right, and not called wrong',
    async (mode) => {
      const book = fourRows('formula');
      book.calculation = mode;
      const pane = openPane(book);
      await pane.session.score();
      expect(scoresIn(pane)).toEqual(WRITTEN);
      expect(pane.session.state.reviewed?.review.findings.map(({ check }) => check)).not.toContain(
        'total-mismatch',
      );
      await pane.session.undoAll();
      expect(scoresIn(pane)).toEqual(BEFORE);
      expect(pane.farEnd.unknown).toEqual([]);
    },
  );
});

describe('a cell that a formula elsewhere fills', () => {
  it('is a formula: it is not offered, and not written over when it became one meanwhile', async () => {
    const book = fourRows();
    const sheet = book.sheet(SCORES);
    // G3 holds =K3:K6, whose results fill G3:G6.
    store(sheet.cell(2, SCORE), 5, 'K3:K6');
    sheet.spills.push({ top: 2, left: SCORE, bottom: 5, right: SCORE });
    const pane = openPane(book);
    await pane.session.score();
    expect(scoresIn(pane)).toEqual(BEFORE);
    const host = createExcelHost();
    const workbook = await host.read();
    expect(
      [...(workbook.sheets[0]?.cells.values() ?? [])].filter(({ formula }) => formula === 'K3:K6'),
    ).toHaveLength(4);
    const place = { sheet: SCORES, row: 3, column: SCORE };
    const receipt = await host.apply([{ kind: 'value', place, was: 5, value: 4 }]);
    expect(receipt).toMatchObject({ written: [], left: [{ why: 'formula' }] });
    expect(pane.farEnd.unknown).toEqual([]);
  });
});

describe('rows a filter hides', () => {
  it.each([[[3]], [[2, 4]], [[2, 3, 4, 5]]])('rows %j: every score stands in its own row', async (hidden) => {
    const book = fourRows();
    const pane = openPane(book);
    await pane.session.check();
    // Filtered after the list was made.
    for (const row of hidden) {
      book.sheet(SCORES).hiddenRows.add(row);
      book.sheet(SCORES).filteredRows.add(row);
    }
    const host = createExcelHost();
    await host.read();
    const values = [3, 4, 2].map((value, down) => ({
      kind: 'value' as const,
      place: { sheet: SCORES, row: 2 + down, column: SCORE },
      was: 5,
      value,
    }));
    expect(await host.apply(values)).toMatchObject({ failure: null, unrestored: [] });
    expect(scoresIn(pane)).toEqual([3, 4, 2, 5, 20]);
    expect(pane.farEnd.unknown).toEqual([]);
  });
});
