/** The language by volume: a hundred thousand worded sentences, every replacement, every insertion (npm run test:language). */
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['**/reading/language/*.proof.ts'],
  testTimeout: 1_200_000,
};
