/** What every change runs: units, tables of cases, small property tests. What proves by volume: jest.proof.config.js. */
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/still-open/environment.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  maxWorkers: 2,
  // A busy machine is no failure; what may take how long is asserted by counting.
  testTimeout: 60_000,
  setupFiles: ['<rootDir>/test/fixed-seed.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: false }],
  },
};
