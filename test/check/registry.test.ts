import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_CODES, CHECKS } from '../../src/check/registry';
import checkSchema from '../../src/cli/schema/check.schema.json';

const files = readdirSync(join(__dirname, '../../src/check/checks'))
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'index');

test('one file a check, named as its code, and every file is on the list', () => {
  expect([...CHECK_CODES].sort()).toEqual(files.sort());
});

test('each has a precedence and a name of its own', () => {
  expect(new Set(CHECKS.map(({ precedence }) => precedence)).size).toBe(CHECKS.length);
  expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  for (const { name } of CHECKS) expect(name).toMatch(/\p{Script=Han}/u);
});

test('the list is in order of precedence', () => {
  const order = CHECKS.map(({ precedence }) => precedence);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('the schema knows them: `npm run schema` rewrites it', () => {
  expect(checkSchema.$defs.finding.properties.check.enum).toEqual(CHECK_CODES);
});
