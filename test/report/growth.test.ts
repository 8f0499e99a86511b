/** Reading a pasted report takes work in proportion to its length. */
import { growsInProportion } from '../growth';
import { reportFindings } from './said';

const PASTES: readonly (readonly [string, (size: number) => readonly string[]])[] = [
  [
    'brackets never closed',
    (size) => Array.from({ length: 4 }, () => '支出500万元，其中：（基本支出300万元，'.repeat(size)),
  ],
  [
    'parts without end',
    (size) => Array.from({ length: size }, () => '支出500万元，其中：基本支出300万元，'.repeat(10)),
  ],
  [
    'many paragraphs',
    (size) =>
      Array.from(
        { length: 5 * size },
        () => '1.计划检查80家，实际检查76家，其中：室内45场，合计75场，产出（40分）得45分：',
      ),
  ],
];

growsInProportion(
  // Beyond the length of a text that is remembered: a shorter one is read once however often it is asked for.
  60,
  PASTES.map(([name, paste]) => [
    name,
    (size) => {
      const paragraphs = paste(size);
      return () => reportFindings(paragraphs);
    },
  ]),
);
