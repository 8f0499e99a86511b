/** Prints the table of layouts × sample workbooks as Markdown. */
import { LAYOUTS, samples } from '../samples/catalogue';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Rows are layouts, columns samples; a ● where the sample shows the layout. */
function layoutTable(): string {
  const head = ['版式', ...samples.map((sample) => sample.name)];
  const rows = LAYOUTS.map((layout) => [
    layout,
    ...samples.map((sample) => (sample.layouts.includes(layout) ? '●' : '')),
  ]);
  const foot = ['没有错误的表', ...samples.map((sample) => (sample.correct ? '✓' : ''))];
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : ':-:'))),
    ...[...rows, foot].map(line),
  ].join('\n');
}

process.stdout.write(`${layoutTable()}\n`);
