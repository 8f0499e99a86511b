/** Builds what the browser tests open, so that they never look at yesterday's page. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

module.exports = () => {
  const root = path.resolve(__dirname, '../..');
  const build = spawnSync(process.execPath, ['src/cli/build.js', 'page', 'pane'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(build.stderr);
};
