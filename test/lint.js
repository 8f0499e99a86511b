/**
 * `npm run lint`: types, eslint, prettier, import rules and unused code, side by side, with caches in output/cache/.
 * A cache knows a file by its content only: what a changed type means for unchanged files, eslint sees without caches
 * (`npm run lint -- --fresh`, and every run of .ci/run).
 */
const { spawn } = require('node:child_process');
const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const cache = path.join(root, 'output/cache');
if (process.argv.includes('--fresh')) rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });

/** The longest first. */
const PARTS = [
  `eslint . --cache --cache-strategy content --cache-location ${cache}/eslint`,
  `tsc --noEmit --incremental --tsBuildInfoFile ${cache}/types.tsbuildinfo`,
  `prettier --check --log-level warn . --cache --cache-strategy content --cache-location ${cache}/prettier`,
  'depcruise src --config .dependency-cruiser.cjs --output-type err',
  'knip',
];
const AT_ONCE = 2;

function run(part) {
  const [program, ...words] = part.split(' ');
  return new Promise((resolve) => {
    const child = spawn(path.join(root, 'node_modules/.bin', program), words, { cwd: root });
    const said = [];
    child.stdout.on('data', (piece) => said.push(piece));
    child.stderr.on('data', (piece) => said.push(piece));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      // All a part has to say in one piece, so that two parts never mix.
      if (code !== 0) process.stdout.write(`== ${program}\n${Buffer.concat(said).toString()}\n`);
      resolve(code === 0);
    });
  });
}

async function main() {
  const waiting = [...PARTS];
  const worker = async () => {
    let good = true;
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift())
      good = (await run(part)) && good;
    return good;
  };
  const all = await Promise.all(Array.from({ length: AT_ONCE }, worker));
  process.exitCode = all.every(Boolean) ? 0 : 1;
}

main();
