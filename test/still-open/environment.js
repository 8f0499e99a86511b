/**
 * Node's environment, with rows that are not read yet, or are read otherwise than they should be, expected to fail: a
 * list of known faults, some of them silent readings. Each stands in rows.json under its file with its full name. A listed row that passes fails the run, so that whoever mends it takes it off; a row not listed must
 * pass.
 */
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');
const rows = require('./rows.json');

const ROOT = path.join(__dirname, '..', '..');

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const file = path.relative(ROOT, context.testPath).split(path.sep).join('/');
    this.open = new Set(rows[file] ?? []);
  }

  handleTestEvent(event, state) {
    if (event.name !== 'add_test') return;
    const added = state.currentDescribeBlock.children.at(-1);
    const names = [];
    for (let at = added; at !== undefined && at.name !== 'ROOT_DESCRIBE_BLOCK'; at = at.parent)
      names.unshift(at.name);
    if (this.open.has(names.join(' '))) added.failing = true;
  }
};
