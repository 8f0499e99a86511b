import fc from 'fast-check';
import { emptyState, readState, writeState } from '../../src/review/state';
import { nationalRules } from '../../src/rules/local-rules';

const full = {
  ...emptyState,
  dismissals: [{ id: 'abc', reason: '经财政局同意', rests: '00ff' }],
  rules: { ...nationalRules, id: '某省', partSteps: 'proportional' as const },
  mappings: [{ sheet: '表1', headerRow: 2, columns: [{ role: 'score' as const, column: 8 }] }],
  written: [
    { slot: 'score|k', sheet: '表1', cell: 'I7', from: 1, to: 0, why: '大于30%不得分' },
    { slot: 'total|k', sheet: '表1', cell: 'I21', from: null, to: 95, why: '合计' },
    { slot: 'score|e', sheet: '表1', cell: 'I8', from: { error: '#DIV/0!' }, to: 3, why: '' },
  ],
  marked: true,
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
  ['not JSON', '{{', 'foreign'],
  ['a list', '[]', 'foreign'],
  ['no version', '{}', 'foreign'],
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
          JSON.stringify({ version: 1, written: value, dismissals: value, mappings: value, rules: value }),
        ),
      ).not.toThrow();
    }),
  );
});
