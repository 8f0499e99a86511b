#!/usr/bin/env node
/**
 * Runs the command line; from a checkout builds it first when the sources are newer than the last build.
 * Plain JavaScript, because it must run before anything is built.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');
const program = path.join(root, 'dist', 'cli', 'hefen.js');
const page = path.join(root, 'dist', 'page', 'index.html');

/** Newest modification time below a folder, in milliseconds. */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const full = path.join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }, 0);
}

function isStale(target) {
  if (!existsSync(target)) return true;
  return (
    statSync(target).mtimeMs < Math.max(newest(path.join(root, 'src')), newest(path.join(root, 'assets')))
  );
}

/** The package that is installed holds the built program and no sources. */
const isCheckout = existsSync(path.join(__dirname, 'build.js'));
const wanted = !isCheckout
  ? []
  : [...(isStale(program) ? ['cli'] : []), ...(process.argv[2] === 'start' && isStale(page) ? ['page'] : [])];
if (wanted.length > 0) {
  const build = spawnSync(process.execPath, [path.join(__dirname, 'build.js'), ...wanted], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) {
    console.error('构建失败：请先运行 npm ci，再试一次。');
    process.exit(2);
  }
}
// Where Node keeps compiled code (22.1 and later), the program starts without compiling it again.
require('node:module').enableCompileCache?.();
require(program);
