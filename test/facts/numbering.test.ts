import { readNumbering } from '../../src/facts/numbering';

test.each<[ordinal: string, style: string, number: number]>([
  ['1、', '1、', 1],
  ['２．', '1.', 2],
  ['（3）', '(1)', 3],
  ['（十一）', '(一)', 11],
  ['二、', '一、', 2],
  ['③', '①', 3],
])('%s', (ordinal, style, number) => {
  expect(readNumbering(ordinal)).toEqual({ style, number });
});

test.each(['其中：', '', '注：', '二十、'])('%s counts nothing', (ordinal) => {
  expect(readNumbering(ordinal)).toBeNull();
});
