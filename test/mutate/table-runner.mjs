/**
 * A test runner for the mutation tester: runs the tables of the criterion reader and of the assessment in one process.
 * Jest starts anew for every mutant, which takes seconds; the tables themselves take a tenth of one, and there are
 * thousands of mutants. Tests are written for jest and run under it unchanged (`describe`, `test`, `test.each`,
 * `expect` here are jest's own parts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const ts = require('typescript');
const { expect } = require('expect');
const { bind } = require('jest-each');

const FOLDERS = ['test/reading', 'test/assess'];
/** Goes over all tables for each of its questions. */
const TOO_LONG = new Set(['invariants.test.ts', 'fuzz.test.ts', 'growth.test.ts']);

const compiled = new Map();

/** Compiles a file once, also when it is loaded again for the next mutant. */
function compile(file) {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  });
  compiled.set(file, outputText);
  return outputText;
}

require.extensions['.ts'] = (module, file) => module._compile(compile(file), file);

const testFiles = () =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.test.ts') && !TOO_LONG.has(path.basename(name)))
      .map((name) => path.resolve(folder, name)),
  );

/** Loads every test file afresh. Out: its tests, by their full names. */
function load() {
  for (const file of Object.keys(require.cache)) {
    if (!file.includes('node_modules')) delete require.cache[file];
  }
  const tests = new Map();
  const within = [];
  const describe = (name, body) => {
    within.push(name);
    body();
    within.pop();
  };
  const test = (name, body) => {
    const full = [...within, name].join(' ');
    tests.set(tests.has(full) ? `${full} #${String(tests.size)}` : full, body);
  };
  test.each = bind(test);
  describe.each = bind(describe, false);
  Object.assign(globalThis, { describe, test, it: test, expect });
  for (const file of testFiles()) require(file);
  return tests;
}

class TableRunner {
  tests = null;

  constructor() {
    this.stryker = globalThis.__stryker__ ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {}

  async dryRun() {
    delete this.stryker.activeMutant;
    this.tests = load();
    const result = await this.run([...this.tests.keys()], {
      each: (id) => (this.stryker.currentTestId = id),
    });
    delete this.stryker.currentTestId;
    return { ...result, mutantCoverage: this.stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment, disableBail }) {
    this.stryker.hitLimit = hitLimit;
    this.stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const isStatic = mutantActivation === 'static';
      delete this.stryker.activeMutant;
      if (isStatic) this.stryker.activeMutant = activeMutant.id;
      if (reloadEnvironment || isStatic || this.tests === null) this.tests = load();
      this.stryker.activeMutant = activeMutant.id;
      const result = await this.run(testFilter ?? [...this.tests.keys()], { bail: !disableBail });
      if (isStatic) this.tests = null;
      return toMutantRunResult(
        determineHitLimitReached(this.stryker.hitCount, hitLimit) ?? result,
        disableBail,
      );
    } catch (error) {
      // A module that cannot even be loaded kills the mutant.
      this.tests = null;
      const failed = {
        id: 'loading',
        name: 'loading',
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage: String(error),
      };
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed] }, disableBail);
    } finally {
      delete this.stryker.activeMutant;
    }
  }

  async run(ids, { bail = false, each = () => undefined }) {
    const tests = [];
    for (const id of ids) {
      each(id);
      const started = performance.now();
      const result = { id, name: id };
      try {
        await this.tests.get(id)?.();
        tests.push({ ...result, timeSpentMs: performance.now() - started, status: TestStatus.Success });
      } catch (error) {
        const failureMessage = String(error?.message ?? error).slice(0, 500);
        tests.push({
          ...result,
          timeSpentMs: performance.now() - started,
          status: TestStatus.Failed,
          failureMessage,
        });
        if (bail) break;
      }
    }
    return { status: DryRunStatus.Complete, tests };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'tables', TableRunner)];
