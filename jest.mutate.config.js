/** For the mutation tester: the tables of the criterion reader and of the assessment, without the long runs. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  roots: ['<rootDir>/test/criterion', '<rootDir>/test/assess'],
  testPathIgnorePatterns: ['/node_modules/', 'fuzz.test.ts', 'oracle.test.ts'],
};
