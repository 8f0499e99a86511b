/** Rewrites `test/proof/matrix.md` from what the engine does. Run from the project's top. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cleanCountsText } from '../proof/clean-counts';
import { lineOf, matrixSeeds, matrixText } from '../proof/matrix';

const lines = matrixSeeds().map(lineOf);
writeFileSync(resolve('test/proof/matrix.md'), matrixText(lines));
const missed = lines.filter((line) => line.missed.length > 0).length;
const invented = lines.flatMap((line) => line.invented).length;
process.stdout.write(
  `植入 ${String(lines.length)}，找到 ${String(lines.length - missed)}，漏报 ${String(missed)}，误报 ${String(invented)}\n${cleanCountsText()}\n`,
);
