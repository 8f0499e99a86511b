/**
 * `node src/cli/build.js [page pane cli tools]` (page, pane and cli when none is named): builds into a folder of its
 * own and moves the files into dist/ one by one, each rename whole, so that two builds at once, or a program that
 * reads dist/ meanwhile, never meet half a file. Beside each stand its bill of materials and the notices of its licences. Quiet when all goes well; exit 1 with the errors otherwise.
 */
const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const configs = require('../../webpack.config.js');
const { writeBill } = require('./bill-of-materials.js');

const DIST = path.resolve(__dirname, '../../dist');

function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function moveInto(built, target) {
  const files = filesIn(built);
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    fs.renameSync(path.join(built, file), path.join(target, file));
  }
  for (const file of filesIn(target).filter((old) => !files.includes(old))) {
    fs.rmSync(path.join(target, file), { force: true });
  }
}

function run(config, folder) {
  return new Promise((resolve, reject) => {
    const compiler = webpack({ ...config, output: { ...config.output, path: folder } });
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else if (stats.hasErrors())
          reject(new Error(stats.toString({ preset: 'errors-only', colors: false })));
        else resolve(stats.compilation.modules);
      });
    });
  });
}

async function build(names) {
  fs.mkdirSync(DIST, { recursive: true });
  const temporary = fs.mkdtempSync(path.join(DIST, '.build-'));
  try {
    for (const name of names) {
      const config = configs.find((candidate) => candidate.name === name);
      if (config === undefined) throw new Error(`没有名为 ${name} 的构建目标`);
      if (Object.keys(config.entry).length === 0) continue;
      process.stderr.write(`构建 ${name} …\n`);
      const folder = path.join(temporary, name);
      const modules = await run(config, folder);
      // Microsoft's client is copied as it is where the pane is to do without the network.
      const copied = name === 'pane' && !/^https:/.test(process.env.HEFEN_OFFICE_JS ?? 'https:');
      if (name !== 'tools') writeBill(name, modules, folder, copied ? ['@microsoft/office-js'] : []);
      moveInto(folder, config.output.path);
    }
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
build(wanted.length > 0 ? wanted : ['page', 'pane', 'cli']).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
