/** A reading while it is being taught: the fields of the form ↔ the sentence they come to. */
import type { TaughtReading } from '../rules/taught';
import { words } from './words';

export const TEACH_KINDS = ['steps', 'bands', 'proportion', 'person', 'nothing', 'words'] as const;
export type TeachKind = (typeof TEACH_KINDS)[number];

export interface TeachDraft {
  kind: TeachKind;
  /** The words read so; the whole criterion at first. */
  covers: string;
  /** 不低于, or 不高于: which side earns more. */
  better: 'more' | 'less';
  unit: string;
  /** The bound of the full marks; '' where only events are counted. */
  full: string;
  /** Each `size` of `stepUnit` takes `each`. */
  size: string;
  stepUnit: string;
  each: string;
  /** Best first; what lies in none of them earns `rest`. */
  readonly bands: { at: string; points: string }[];
  rest: string;
  /** The sentence in the person's own words. */
  own: string;
}

export function emptyTeaching(criterion: string, unread: readonly string[]): TeachDraft {
  const [only, second] = unread.filter((text) => text.trim() !== '' && criterion.includes(text));
  return {
    kind: 'steps',
    covers: only !== undefined && second === undefined && only.length > 2 ? only : criterion,
    better: 'more',
    unit: '%',
    full: '',
    size: '1',
    stepUnit: '',
    each: '',
    bands: [
      { at: '', points: '' },
      { at: '', points: '' },
    ],
    rest: '0',
    own: '',
  };
}

const FIGURE = /^\d{1,9}(?:\.\d{1,4})?$/;

/** A figure as typed, in plain digits; null for anything else. */
function figure(text: string): string | null {
  const plain = text.normalize('NFKC').trim().replace(/%$/, '');
  return FIGURE.test(plain) ? plain : null;
}

/** Nobody counts in letters of a sentence: a unit is a short word. */
const unitOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\d,，。；;]/g, '')
    .slice(0, 6);

/** What the form says so far, as a sentence; null where a field is still open. */
export function sentenceOf(draft: TeachDraft): string | null {
  switch (draft.kind) {
    case 'steps':
      return stepsOf(draft);
    case 'bands':
      return bandsOf(draft);
    case 'proportion': {
      const full = figure(draft.full);
      const { meets, misses } = words.teach.sides[draft.better];
      return full === null
        ? null
        : `${meets}${full}${unitOf(draft.unit)}得满分，${misses}${full}${unitOf(draft.unit)}的按比例得分。`;
    }
    case 'person':
      return '由评审组评定。';
    case 'nothing':
      return '';
    case 'words':
      return draft.own.trim() === '' ? null : draft.own.trim();
  }
}

function stepsOf(draft: TeachDraft): string | null {
  const [size, each] = [figure(draft.size), figure(draft.each)];
  if (size === null || each === null) return null;
  const unit = unitOf(draft.unit);
  if (draft.full.trim() === '') {
    const counted = unitOf(draft.stepUnit) || (unit === '%' ? '' : unit);
    return counted === '' ? null : `每发现${size}${counted}扣${each}分，扣完为止。`;
  }
  const full = figure(draft.full);
  if (full === null) return null;
  const { meets, step } = words.teach.sides[draft.better];
  const stepUnit = unitOf(draft.stepUnit) || (unit === '%' ? '个百分点' : unit);
  return `${meets}${full}${unit}得满分，每${step}${size}${stepUnit}扣${each}分，扣完为止。`;
}

function bandsOf({ bands, better, rest, unit: typed }: TeachDraft): string | null {
  const unit = unitOf(typed);
  const read = bands.map(({ at, points }) => ({ at: figure(at), points: figure(points) }));
  const lowest = figure(rest);
  const clauses: string[] = [];
  let before: string | null = null;
  for (const { at, points } of read) {
    if (at === null || points === null) return null;
    if (before === null) clauses.push(`${better === 'more' ? '≥' : '≤'}${at}${unit}得${points}分`);
    else if (better === 'more') {
      if (Number(at) >= Number(before)) return null;
      clauses.push(`${at}${unit}（含）-${before}${unit}（不含）得${points}分`);
    } else {
      if (Number(at) <= Number(before)) return null;
      clauses.push(`${before}${unit}（不含）-${at}${unit}（含）得${points}分`);
    }
    before = at;
  }
  if (before === null || lowest === null) return null;
  const last = `${better === 'more' ? '＜' : '＞'}${before}${unit}${Number(lowest) === 0 ? '不得分' : `得${lowest}分`}`;
  return `${[...clauses, last].join('；')}。`;
}

export function readingOf(draft: TeachDraft, criterion: string): TaughtReading | null {
  const reads = sentenceOf(draft);
  return reads === null ? null : { criterion, words: draft.covers, reads };
}
