/** Each check over small tables read from a sheet: where it speaks, and where it keeps quiet. */
import { saidOf } from './tables/case';
import { TABLES } from './tables';

describe.each(TABLES)('$check', ({ check, cases }) => {
  test.each(cases)('$what', (each) => {
    expect(saidOf(check, each)).toEqual(each.said);
  });
});
