/** How large what we ship is: `node src/cli/build.js && node src/cli/build.js tools && node dist/tools/sizes.js`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(__dirname, '..');

const FILES: readonly (readonly [string, string])[] = [
  ['page, all in one file', 'page/index.html'],
  ['pane, script', 'addin/taskpane.js'],
  ['pane, style', 'addin/taskpane.css'],
  ['pane, fetched to export', 'addin/file.js'],
  ['ribbon commands', 'addin/commands.js'],
  ['command line', 'cli/hefen.js'],
];

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

for (const [what, file] of FILES) {
  const full = path.join(DIST, file);
  if (!existsSync(full)) {
    console.log(`${what.padEnd(24)} not built`);
    continue;
  }
  const bytes = readFileSync(full);
  const packed = gzipSync(bytes, { level: 9 }).length;
  console.log(
    `${what.padEnd(24)} ${kilobytes(bytes.length).padStart(10)}  gz ${kilobytes(packed).padStart(9)}`,
  );
}
