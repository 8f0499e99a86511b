/** Right workbooks are left in peace, and whatever is said can be understood by the person who reads it. */
import { analyseNow, reviewWorkbook } from '../../src/review/review';
import { samples } from '../samples/catalogue';
import { bases } from './bases';
import { nameOf } from './edit';
import { matrixSeeds } from './matrix';
import { analysisOf, saidOf, workbookOf } from './review';

test.each(bases)('$name, put right: nothing is said but what its hand-written review says', (base) => {
  const known = base.baseline.map(
    ({ check, severity, sheet, cell, expected }) =>
      `${check} ${severity} ${sheet}!${cell} → ${expected ?? '—'}`,
  );
  expect(analyseNow(workbookOf(base)).findings.map(saidOf).sort()).toEqual(known.sort());
});

const correct = samples.filter((sample) => sample.correct);

test('several samples are correct', () => {
  expect(correct.length).toBeGreaterThanOrEqual(9);
});

test.each(correct)('$name: no error in a correct workbook', ({ plan }) => {
  const { findings, summary } = reviewWorkbook(workbookOf({ name: '', plan, tables: [], baseline: [] }));
  expect(findings.filter((each) => each.severity === 'error')).toEqual([]);
  expect(summary.errors).toBe(0);
});

/** `附件2!C7`, or a paragraph of the report: where to look. */
const CELL = /![A-Z]{1,3}[0-9]{1,7}|报告正文第 [0-9]+ 段/;
/** Says what should be, or what to do. */
const EXPECTATION =
  /应|请|表中是|表中得分合计是|算是|不符|不一致|只能|可得|没有规定|不是数|是错误值|不应|高于分值|小于|大于|相差|漏了|同时属于|都算|不是 100/;
/** Words of programs: codes with hyphens, names with capitals inside, values of nobody's. */
const CODE = /[a-z]{3,}-[a-z]|[a-z][A-Z]|undefined|null|NaN|\[object/;

test('every message names a cell, says what is expected, and holds no code', () => {
  const poor = new Set<string>();
  for (const seed of matrixSeeds()) {
    for (const { message, evidence, check } of analysisOf(seed).findings) {
      const isPlain = CELL.test(message) && EXPECTATION.test(message);
      const hasCode = [message, ...evidence].some((line) => CODE.test(line));
      if (!isPlain || hasCode) poor.add(`${check} ${nameOf(seed.at)}: ${[message, ...evidence].join(' / ')}`);
    }
  }
  expect([...poor]).toEqual([]);
}, 120_000);
