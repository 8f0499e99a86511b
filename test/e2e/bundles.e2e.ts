/** Every script of the page and the add-in can be read by the oldest engine they are for: Chromium 86, Safari 14. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const dist = join(__dirname, '../../dist');

/** The scripts of the add-in; those inside the page's one file. */
const scripts: readonly (readonly [string, string])[] = [
  ...readdirSync(join(dist, 'addin'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => [`addin/${file}`, readFileSync(join(dist, 'addin', file), 'utf8')] as const),
  ...[...readFileSync(join(dist, 'page/index.html'), 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = ''], at) => [`page ${at + 1}`, script] as const,
  ),
];

it('there are the pane, the commands and the page', () => {
  expect(scripts.map(([name]) => name)).toEqual(
    expect.arrayContaining(['addin/taskpane.js', 'addin/commands.js', 'page 1']),
  );
});

it.each(scripts)('%s is ECMAScript 2020', (_, script) => {
  expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
});

/** Lookbehind is ES2018 by the letter and came to Safari with 16.4 only: below it, the whole script is refused. */
it.each(scripts)('%s looks behind in no regular expression, its libraries neither', (_, script) => {
  const found: string[] = [];
  parse(script, {
    ecmaVersion: 2020,
    sourceType: 'script',
    onToken: ({ start, end }) => {
      const text = script.slice(start, end);
      if (/\(\?<[=!]/.test(text)) found.push(text.slice(0, 200));
    },
  });
  expect(found).toEqual([]);
});

it.each(['addin/taskpane.html', 'addin/commands.html', 'page/index.html'])(
  '%s says something where no script runs at all',
  (file) => {
    const html = readFileSync(join(dist, file), 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
    expect(html).toMatch(/Chromium 86 或 Safari\s+14/);
  },
);

/** The part of a bill of materials (CycloneDX) that is compared. */
interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes?: unknown;
  }[];
}

it.each([
  ['addin', ['@microsoft/office-js-helpers', 'decimal.js', 'fflate', 'saxes']],
  ['page', ['decimal.js', 'fflate', 'saxes']],
] as const)(
  '%s names what it is made of, with versions and digests, and ships every licence',
  (folder, names) => {
    const read = (file: string): string => readFileSync(join(dist, folder, file), 'utf8');
    const bill = JSON.parse(read('sbom.cdx.json')) as Bill;
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
    const notices = read('third-party.txt');
    for (const { name, version, hashes } of bill.components) {
      expect(hashes).toBeDefined();
      expect(notices).toContain(`${name} ${version}`);
    }
  },
);

it('the page, which travels as one file, carries the licences inside it', () => {
  const page = readFileSync(join(dist, 'page/index.html'), 'utf8');
  const comment = page.slice(page.lastIndexOf('</html>'));
  expect(comment).toContain('saxes');
  expect(comment).toContain('Permission is hereby granted');
});
