import { isNamedIn } from '../../src/measure/name-match';

test.each([
  [
    '追加比例',
    '年中追加（不含政策性追加）占年初预算的比例在10%（含）以内的得8分；每超过2个百分点扣1分',
    true,
  ],
  ['2023年追加比例', '追加占年初预算的比例≤10%得满分', true],
  ['公用经费控制率', '追加占年初预算的比例≤10%得满分', false],
  ['追加比例', '年中追加不得超过10%；比例低的得分', false],
  ['比率', '比率100%得满分', false],
  ['', '比率100%得满分', false],
])('an equation under “%s” in a row judged by “%s”: %s', (label, criterion, expected) => {
  expect(isNamedIn(label, criterion)).toBe(expected);
});
