/** Every belief of the simulated host has a source, and what is quoted can be found where it is said to be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beliefs } from './beliefs';
import { OFFICE_JS } from './office-client';

const squeeze = (text: string): string => text.replace(/\s*\n\s*\*?\s*/g, ' ').replace(/\s+/g, ' ');
const types = squeeze(
  readFileSync(join(__dirname, '../../node_modules/@types/office-js/index.d.ts'), 'utf8'),
);
/** What is only assumed can be tried in Excel itself: each has its step there. */
const checklist = readFileSync(join(__dirname, '../../docs/excel-checklist.md'), 'utf8');
const client = readFileSync(join(OFFICE_JS, 'excel-win32-16.01.debug.js'), 'utf8');

it.each(beliefs)('$about: $belief', ({ source }) => {
  if (source.kind === 'type comment') expect(types.includes(source.words)).toBe(true);
  else if (source.kind === 'client') expect(client.includes(source.words)).toBe(true);
  else if (source.kind === 'page') expect(new URL(source.url).hostname).toMatch(/\.microsoft\.com$/);
  else if (source.kind === 'report')
    expect(source.url).toMatch(/^https:\/\/github\.com\/\w+\/[\w-]+\/issues\/\d+$/);
  else {
    expect(source.ifWrong.length).toBeGreaterThan(40);
    expect(checklist).toContain(`| ${source.step}`);
  }
});

it('says each thing once, and more is known than assumed', () => {
  expect(new Set(beliefs.map(({ belief }) => belief)).size).toBe(beliefs.length);
  const assumed = beliefs.filter(({ source }) => source.kind === 'assumption').length;
  expect(assumed).toBeLessThan(beliefs.length / 2);
});
