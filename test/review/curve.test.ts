/** The line a criterion gives over other values: what an accountant would draw of it. */
import { curveOf } from '../../src/review/curve';
import { reviewWorkbook } from '../../src/review/review';
import { sheetOf } from '../taskpane/fixture';

function lineOf(criterion: string, actual: string) {
  const cells = { A1: '指标名称', B1: '分值', C1: '评价标准', D1: '实际完成值', E1: '得分' };
  const row = { A2: '某指标', B2: 10, C2: criterion, D2: actual, E2: 10 };
  const workbook = { sheets: [sheetOf('表', { ...cells, ...row })], state: null, readOnly: false };
  return curveOf(workbook, reviewWorkbook(workbook).tables[0]?.indicators[0]?.key ?? '');
}

/** The score read off the line at the point drawn last before x. */
const at = (curve: NonNullable<ReturnType<typeof lineOf>>, x: number): number | null | undefined =>
  curve.points.findLast((point) => point.x <= x)?.y;

test('steps: full above the bound, one step lower a point lower, nothing below zero', () => {
  const curve = lineOf('95%以上得满分，每低1个百分点扣2分，扣完为止。', '93%');
  if (curve === null) throw new Error('no line');
  expect(curve).toMatchObject({ full: 10, unit: '%', at: { x: 93, y: 6 } });
  expect([at(curve, 97), at(curve, 95), at(curve, 93), at(curve, 89)]).toEqual([10, 10, 6, 0]);
  expect(curve.points.every(({ x }, index) => index === 0 || x > (curve.points[index - 1]?.x ?? x))).toBe(
    true,
  );
});

test('bands jump at their ends', () => {
  const curve = lineOf('90%以上得10分；80%（含）-90%得6分；80%以下不得分。', '85%');
  if (curve === null) throw new Error('no line');
  expect([at(curve, 91), at(curve, 89), at(curve, 80), at(curve, 79)]).toEqual([10, 6, 6, 0]);
});

test.each([
  ['what a person settles', '由评审组酌情打分。', '已整改'],
  ['what depends on words', '效果明显得10分，效果一般得3分。', '效果一般'],
])('%s has no line', (_, criterion, actual) => {
  expect(lineOf(criterion, actual)).toBeNull();
});
