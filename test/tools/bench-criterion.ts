/** Prints what reading and scoring a criterion costs, cold and warm, and how reading grows with length. */
import { explainRule } from '../../src/assess/rule-line';
import { readCriterion } from '../../src/reading/criterion';
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from '../reading/cases';
import { fuzz } from '../reading/fuzz';

const SENTENCES = [...new Set(TABLES.flatMap(({ cases }) => cases.map(([criterion]) => criterion)))];

function microseconds(work: () => void, times: number): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000 / times;
}

export function printBench(): void {
  const read = (): void => {
    for (const sentence of SENTENCES) readCriterion(sentence);
  };
  const cold = microseconds(read, SENTENCES.length);
  for (let run = 0; run < 5; run += 1) read();
  const warm = microseconds(read, SENTENCES.length);
  const score = microseconds(() => {
    for (const criterion of SENTENCES)
      explainRule({ criterion, fullMarks: '5', value: '93.5%' }, nationalRules);
  }, SENTENCES.length);
  console.log(
    `${SENTENCES.length} criteria: read cold ${cold.toFixed(1)} µs, warm ${warm.toFixed(1)} µs, read and scored ${score.toFixed(1)} µs each`,
  );
  const unit = '90%（含）以上得5分；每超过1个百分点扣0.5分；';
  for (const length of [12_500, 25_000, 50_000, 100_000]) {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const time = microseconds(() => readCriterion(text), 1) / 1000;
    console.log(`${(text.length / 1000).toFixed(0).padStart(4)} thousand characters: ${time.toFixed(1)} ms`);
  }
}

/** `node bench-criterion.js fuzz 1000000 [seed]` reads that many mutated sentences. */
export function main(words: readonly string[]): void {
  const [command, count = '1000000', seed = '1'] = words;
  if (command !== 'fuzz') {
    printBench();
    return;
  }
  const wrong = fuzz(Number(count), Number(seed));
  console.log(
    wrong ?? `${count} sentences: nothing thrown, no place outside its text, no score outside its bounds`,
  );
  process.exitCode = wrong === null ? 0 : 1;
}

if (typeof require !== 'undefined' && require.main === module) main(process.argv.slice(2));
