/** How a table was read is said: each role with its place and what it rests on, and the whole in one line. */
import { howRead } from '../../src/review/how-read';
import { reviewWorkbook } from '../../src/review/review';
import { blockForms } from './blocks';
import type { Form } from './form';
import { workbookFor } from './form';
import { guessedForms } from './guessed';

function tableOf(forms: readonly Form[], name: string) {
  const form = forms.find((each) => each.name === name);
  const [table] = form === undefined ? [] : reviewWorkbook(workbookFor(form)).tables;
  if (table === undefined) throw new RangeError(name);
  return table;
}

test('the system form: the funds row among the columns of its own header', () => {
  const table = tableOf(blockForms, 'the system form, its funds block read');
  expect(howRead(table)).toBe('分值 F、H列，得分 G、I列，合计 I12；资金行 A3');
  expect(table.read).toContainEqual({ role: 'total', place: 'I12', by: 'row-marks', sure: true });
  expect(table.read).toContainEqual({ role: 'funds', place: 'A3', by: 'header', sure: true });
});

test('a total nothing proves is called a guess', () => {
  const table = tableOf(
    blockForms,
    'a line of the form between the last indicator and the 总计 of something else',
  );
  expect(howRead(table)).toBe('分值 B列，得分 D列，合计 D6（推测）');
});

test('赋分 is a guess until its figures make the whole', () => {
  const guessed = tableOf(guessedForms, '赋分 over figures that make no whole');
  expect(howRead(guessed)).toBe('分值 B列（推测），得分 D列');
  const proved = tableOf(guessedForms, '赋分 over figures that make 100');
  expect(proved.read).toContainEqual({ role: 'full-marks', place: 'B2', by: 'full-marks', sure: true });
  expect(howRead(proved)).toBe('分值 B列，得分 D列');
});
