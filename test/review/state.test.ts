import fc from 'fast-check';
import type { Workbook } from '../../src/grid/workbook';
import { besideReport, reportEdits, storedReport } from '../../src/review/settings';
import { emptyState, fitsState, readState, writeState } from '../../src/review/state';
import { nationalRules } from '../../src/rules/local-rules';

const full = {
  ...emptyState,
  dismissals: [{ id: 'abc', reason: '经财政局同意', rests: '00ff' }],
  answers: [
    { row: 'k', kept: true, filled: [], reason: '', rests: '00fe' },
    {
      row: 'l',
      kept: false,
      filled: [
        { name: 'items', value: ['制度', '档案'] },
        { name: 'count', value: '2' },
      ],
      reason: '按验收意见',
      rests: '00fd',
    },
  ],
  rules: { ...nationalRules, id: '某省', partSteps: 'proportional' as const },
  mappings: [{ sheet: '表1', headerRow: 2, columns: [{ role: 'score' as const, column: 8 }] }],
  written: [
    { slot: 'score|k', sheet: '表1', cell: 'I7', from: 1, to: 0, why: '大于30%不得分' },
    { slot: 'total|k', sheet: '表1', cell: 'I21', from: null, to: 95, why: '合计' },
    { slot: 'score|e', sheet: '表1', cell: 'I8', from: { error: '#DIV/0!' }, to: 3, why: '' },
  ],
  marked: true,
  report: ['2022年度部门整体支出绩效自评报告', '支出500万元。'],
};

test('what is written is what is read', () => {
  expect(readState(writeState(full))).toEqual({ kind: 'state', state: full });
});

test('nothing worth keeping leaves no part in the file', () => {
  expect(writeState(emptyState)).toBeNull();
  expect(readState(null)).toEqual({ kind: 'state', state: emptyState });
});

test.each([
  ['a later version is left alone', '{"version":2,"dismissals":[]}', 'foreign'],
  ['not JSON', '{{', 'damaged'],
  ['a list', '[]', 'damaged'],
  ['no version', '{}', 'damaged'],
  [
    'broken entries are dropped one by one',
    '{"version":1,"written":[1,{"slot":"s"},null],"dismissals":"x"}',
    'state',
  ],
])('%s', (_, json, kind) => {
  const read = readState(json);
  expect(read.kind).toBe(kind);
  if (read.kind === 'state') expect(read.state.written).toEqual([]);
});

test('any JSON at all is read without throwing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => readState(JSON.stringify(value))).not.toThrow();
      expect(() =>
        readState(
          JSON.stringify({
            version: 1,
            written: value,
            dismissals: value,
            answers: value,
            mappings: value,
            rules: value,
            report: value,
          }),
        ),
      ).not.toThrow();
    }),
  );
});

describe('the pasted report', () => {
  const bare: Workbook = { sheets: [], state: null, readOnly: false };
  const kept = (workbook: Workbook, report: readonly string[] | null): string | null | undefined => {
    const [edit] = reportEdits(workbook, report);
    return edit?.kind === 'state' ? edit.json : undefined;
  };

  test('is kept, found again, and taken out', () => {
    const json = kept(bare, ['支出500万元。', '自评得96分。']);
    const workbook = { ...bare, state: json ?? null };
    expect(storedReport(workbook)).toEqual(['支出500万元。', '自评得96分。']);
    // It is checked with, unless another is given; a Word file's own goes before both.
    expect(besideReport(workbook).report).toEqual(['支出500万元。', '自评得96分。']);
    expect(besideReport(workbook, ['甲']).report).toEqual(['甲']);
    expect(besideReport({ ...workbook, report: ['乙'] }, ['甲']).report).toEqual(['乙']);
    // Nothing else is stored: the part goes with the text.
    expect(kept(workbook, null)).toBeNull();
  });

  test('leaves what else is kept as it is, byte for byte where there is none', () => {
    const before = writeState({ ...full, report: null });
    expect(before).not.toContain('report');
    const workbook = { ...bare, state: before };
    expect(readState(kept(workbook, ['甲']) ?? null)).toEqual({
      kind: 'state',
      state: { ...full, report: ['甲'] },
    });
    expect(reportEdits(workbook, null)).toEqual([]);
  });

  // A Chinese character is three bytes in UTF-8, and each paragraph takes one more.
  test.each([
    ['the longest that is kept', ['字'.repeat(66_666)], true],
    ['one byte more', [`${'字'.repeat(66_666)}a`, ''], false],
    ['many short paragraphs', Array.from({ length: 200_001 }, () => ''), false],
  ])('%s', (_, report, fits) => {
    expect(fitsState(report)).toBe(fits);
    expect(kept(bare, report) === undefined).toBe(!fits);
  });

  test('one too long takes the one kept before out', () => {
    const workbook = { ...bare, state: writeState({ ...emptyState, report: ['甲'] }) };
    expect(kept(workbook, ['字'.repeat(70_000)])).toBeNull();
  });

  test.each([
    ['a paragraph that is no text', '{"version":1,"report":["甲",1]}'],
    ['no list', '{"version":1,"report":"甲"}'],
    ['no paragraph', '{"version":1,"report":[]}'],
  ])('%s: none is read', (_, state) => {
    expect(storedReport({ ...bare, state })).toBeNull();
  });

  test('a later version is left alone', () => {
    expect(reportEdits({ ...bare, state: '{"version":2}' }, ['甲'])).toEqual([]);
  });
});
