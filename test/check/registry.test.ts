import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_CODES } from '../../src/check/check';
import { CHECKS } from '../../src/check/registry';

const files = readdirSync(join(__dirname, '../../src/check/checks')).map((file) => file.replace('.ts', ''));

test('one file a code', () => {
  // What a report's text says is read with the text; its check comes with it.
  const coming = ['report-mismatch'];
  expect([...files, ...coming.filter((code) => !files.includes(code))].sort()).toEqual(
    [...CHECK_CODES].sort(),
  );
});

test('every file is on the list', () => {
  expect(CHECKS).toHaveLength(files.length);
  expect(new Set(CHECKS).size).toBe(CHECKS.length);
});
