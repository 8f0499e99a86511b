import {
  addressOf,
  difference,
  effectOf,
  findingsOf,
  labelOf,
  rowsOf,
  selfReported,
  signed,
  textAt,
} from '../../src/taskpane/look-up';
import { CRITERION, SHEET, findings, review, workbook } from './fixture';

const at = (cell: string): { sheet: string; cell: string } => ({ sheet: SHEET, cell });

test('findings of one gravity stand with the greatest effect on the total first', () => {
  // 4 → 3 moves the total by 1, 5 → 4.5 by a half: the later in the list comes first.
  expect(findingsOf(review, 'error').map(({ id }) => id)).toEqual(['f-large', 'f-small']);
});

test('a dismissed finding is in no group', () => {
  expect(findingsOf(review, 'warning').map(({ id }) => id)).toEqual(['f-parts']);
});

test('a finding that is not about a score moves the total by nothing', () => {
  const effects = findings.map((finding) => signed(effectOf(review, finding)));
  expect(effects).toEqual(['−0.5', '−1', '+0', '+0', '+0', '+0']);
});

test('cells are called by what people call them', () => {
  expect(labelOf(review, at('E3'))).toBe('预算控制率');
  expect(labelOf(review, at('C3'))).toBe('预算控制率');
  expect(labelOf(review, at('E10'))).toBe('总分');
  expect(labelOf(review, at('Z99'))).toBe('');
  expect(labelOf(review, { sheet: '别的表', cell: 'E3' })).toBe('');
});

test('the sheet is named only where it is not the score table’s', () => {
  expect(addressOf(review, at('E3'))).toBe('E3');
  expect(addressOf(review, { sheet: '附件2', cell: 'D6' })).toBe('附件2 D6');
});

test('the text spans count in is the stored one', () => {
  expect(textAt(workbook, at('C3'))).toBe(CRITERION);
  expect(textAt(workbook, at('E3'))).toBe('4');
  expect(textAt(workbook, at('Z99'))).toBe('');
});

test.each([
  ['all', 8],
  // Two findings of errors stand at E2 and E3; the other six are left to the user; none is settled.
  ['wrong', 2],
  ['yours', 6],
  ['settled', 0],
] as const)('rows of the filter %s: %d', (filter, count) => {
  expect(rowsOf(review, filter)).toHaveLength(count);
});

test('differences are exact, and none where either side is no figure', () => {
  expect(difference('0.1', '0.3')?.toText(2)).toBe('0.2');
  expect(difference('96', '95')?.toText(2)).toBe('-1');
  expect(difference(null, '95')).toBeNull();
  expect(difference('优', '95')).toBeNull();
  expect(difference('96', '9'.repeat(40))).toBeNull();
});

test('what the unit reported itself is what stood there before we wrote', () => {
  const ours = { ...at('E10'), slot: 'total|', from: '96', to: '95', why: '' };
  expect(selfReported([{ ...ours, state: 'undoable' }], at('E10'), '95')).toBe('96');
  expect(selfReported([{ ...ours, state: 'changed' }], at('E10'), '90')).toBe('90');
  expect(selfReported([], at('E10'), '96')).toBe('96');
});
