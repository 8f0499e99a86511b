/** Reading a criterion takes work in proportion to its length. */
import { readCriterion } from '../../src/reading/criterion';
import { growsInProportion } from '../growth';

const UNITS = [
  '90%以上得5分；',
  '在职人员控制',
  '每超过',
  '((((',
  '1、',
  '(A/B)*',
  '、80%',
  '①有制度，2分',
  '扣',
  '=',
  '9',
  ' \n',
];

growsInProportion(
  1_000,
  UNITS.map((unit) => [
    unit,
    (length) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return () => readCriterion(text);
    },
  ]),
);
