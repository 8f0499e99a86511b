/** A failure in a line that can be put to the reader by hand. */
import type { Mismatch } from './compare';
import type { Inserted } from './insert';
import type { Replaced } from './replace';

export const told = {
  mismatch: ({ seed, sentence, trial, got }: Mismatch): string =>
    `种子${String(seed)}「${sentence.text}」满分${sentence.fullMarks}，实际「${trial.value}」${trial.target === null ? '' : `，目标「${trial.target}」`}：应${trial.expected}（${trial.why}），却${got}`,
  replaced: ({ place, from, to, text, value, expected, got }: Replaced): string =>
    `${place}：${from}→${to}「${text}」实际「${value}」：应${expected}，却${got}`,
  inserted: ({ put, text, value, expected, got }: Inserted): string =>
    `插入「${put}」「${text}」实际「${value}」：原${expected}，${got === expected ? '插入后仍然如此' : `却${got}`}`,
};
