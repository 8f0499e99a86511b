/** Every phrase of the grammar earns its place: taken out, some case of the tables comes out otherwise. */
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from './cases';
import { outcome } from './outcome';

/** Files of the grammar, and what each of them reads. */
const PHRASES = [
  ['exempt', 'readExempt'],
  ['formula', 'readFormula'],
  ['guard', 'readGuard'],
  ['inert', 'readInert'],
  ['interval', 'readIntervals'],
  ['limits', 'readLimit'],
  ['lists', 'readBoundList'],
  ['lists', 'readLevelList'],
  ['lists', 'shareSpan'],
  ['marks', 'readRounding'],
  ['marks', 'readWorth'],
  ['part-steps', 'readPartSteps'],
  ['points', 'readAdded'],
  ['points', 'readCoefficient'],
  ['points', 'readEffect'],
  ['proportion', 'readLine'],
  ['proportion', 'readProportion'],
  ['standard', 'readStandard'],
  ['steps', 'readSteps'],
] as const;

/** What comes of every case: its outcome and its reading. */
async function answers(): Promise<readonly string[]> {
  const { explainRule } = await import('../../src/assess/rule-line');
  return TABLES.flatMap(({ cases }) =>
    cases.map(([criterion, fullMarks, value, , , more = {}]) => {
      const answer = explainRule({ criterion, fullMarks, value, ...more }, nationalRules);
      return `${criterion} @ ${value}: ${outcome(answer)} ${answer.reading}`;
    }),
  );
}

/** The same with one phrase never found. */
async function answersWithout(file: string, phrase: string): Promise<readonly string[]> {
  const path = `../../src/reading/grammar/${file}`;
  let found: readonly string[] = [];
  await jest.isolateModulesAsync(async () => {
    jest.doMock(path, () => ({ ...jest.requireActual<object>(path), [phrase]: () => null }));
    found = await answers();
  });
  jest.dontMock(path);
  return found;
}

// Every reading loads the modules anew and goes through all tables.
jest.setTimeout(60_000);

let whole: readonly string[] = [];

beforeAll(async () => {
  whole = await answers();
});

test('with every phrase nothing changes', async () => {
  expect(await answersWithout('match', 'nothing')).toEqual(whole);
});

test.each(PHRASES)('without %s/%s a case changes', async (file, phrase) => {
  expect(await answersWithout(file, phrase)).not.toEqual(whole);
});
