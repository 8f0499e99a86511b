/** What proves by volume: fuzzing, an oracle, readers taken out in turn, the whole matrix, hostile files, every sample. */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['**/*.proof.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/reading/language/'],
  testTimeout: 300_000,
};
