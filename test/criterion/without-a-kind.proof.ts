/** Every clause reader earns its place: taken out of the lists, some case of the tables comes out otherwise. */
import type * as Kinds from '../../src/criterion/kinds';
import { KINDS } from '../../src/criterion/kinds';
import type { Kind } from '../../src/criterion/kind';
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from './cases';
import { outcome } from './outcome';

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

/** The same with modules in place of those of the same path. */
async function answersWith(path: string, module: () => unknown): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await jest.isolateModulesAsync(async () => {
    jest.doMock(path, module);
    found = await answers();
  });
  jest.dontMock(path);
  return found;
}

const LISTS = '../../src/criterion/kinds';
const PARALLEL = '../../src/criterion/kinds/parallel';

/** The lists as they are, without one kind; found again by its place, for modules are loaded anew. */
function listsWithout(place: number): () => unknown {
  return () => {
    const { EXACT, FREE } = jest.requireActual<typeof Kinds>(LISTS);
    const gone = [...EXACT, ...FREE][place];
    const without = (kinds: readonly Kind[]): readonly Kind[] => kinds.filter((kind) => kind !== gone);
    return { EXACT: without(EXACT), FREE: without(FREE), KINDS: without([...EXACT, ...FREE]) };
  };
}

// Every reading loads the modules anew and goes through all tables.
jest.setTimeout(60_000);

let whole: readonly string[] = [];

beforeAll(async () => {
  whole = await answers();
});

test('with every kind nothing changes', async () => {
  expect(await answersWith(LISTS, listsWithout(-1))).toEqual(whole);
});

test.each(KINDS.map(({ kind }, place) => [kind, place] as const))(
  'without %s (reader %i) a case changes',
  async (_, place) => {
    expect(await answersWith(LISTS, listsWithout(place))).not.toEqual(whole);
  },
);

test('without parallel lists a case changes', async () => {
  expect(await answersWith(PARALLEL, () => ({ readParallel: () => null }))).not.toEqual(whole);
});
