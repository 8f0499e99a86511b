/** Local rules from JSON (the command line's `--rules` file, the workbook's stored state), with errors a user can act on. */
import type { LocalRules } from './local-rules';
import { nationalRules } from './local-rules';
import { ruleSet, SET_IDS } from './sets/sets';
import type { TaughtReading } from './taught';
import { placeOf, taughtFor } from './taught';

export type RulesAnswer =
  | { readonly kind: 'rules'; readonly rules: LocalRules }
  | { readonly kind: 'errors'; readonly errors: readonly string[] };

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPercent(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

/** One field: its check, and what to say when it fails. */
function pick<T>(
  fields: Fields,
  name: string,
  fallback: T,
  read: (value: unknown) => T | null,
  wanted: string,
  errors: string[],
): T {
  const value = fields[name];
  if (value === undefined || (value === null && fallback === null)) return fallback;
  const answer = read(value);
  if (answer !== null) return answer;
  errors.push(`「${name}」应为${wanted}，现为 ${JSON.stringify(value)}。`);
  return fallback;
}

function oneOf<T extends string>(...words: readonly T[]): (value: unknown) => T | null {
  return (value) => words.find((word) => word === value) ?? null;
}

function readTiers(value: unknown): LocalRules['tiers'] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const tiers: { high: number; low: number }[] = [];
  for (const item of value as readonly unknown[]) {
    if (!isFields(item) || !isPercent(item['high']) || !isPercent(item['low']) || item['low'] > item['high'])
      return null;
    tiers.push({ high: item['high'], low: item['low'] });
  }
  return tiers;
}

function readGrades(value: unknown): LocalRules['grades'] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const grades: { label: string; from: number }[] = [];
  for (const item of value as readonly unknown[]) {
    if (
      !isFields(item) ||
      typeof item['label'] !== 'string' ||
      item['label'] === '' ||
      !isPercent(item['from'])
    )
      return null;
    const before = grades.at(-1);
    if (before !== undefined && item['from'] >= before.from) return null;
    grades.push({ label: item['label'], from: item['from'] });
  }
  return grades.at(-1)?.from === 0 ? grades : null;
}

/** A reading as long as a cell's text is a slip; so is a file with more of them than a province has criteria. */
const LONGEST_READING = 2_000;
const MOST_READINGS = 5_000;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_READING;

/** `words` may be left out: all of the criterion is meant. One criterion is read in one way. */
function readReadings(value: unknown): LocalRules['readings'] | null {
  if (!Array.isArray(value) || value.length > MOST_READINGS) return null;
  const readings: TaughtReading[] = [];
  for (const item of value as readonly unknown[]) {
    if (!isFields(item)) return null;
    const { criterion, words = criterion, reads } = item;
    if (!isText(criterion) || !isText(words) || !isText(reads)) return null;
    if (placeOf(words, criterion) === null || taughtFor(readings, criterion) !== null) return null;
    readings.push({ criterion, words, reads });
  }
  return readings;
}

const FIELDS = [
  'id',
  'set',
  'partSteps',
  'sharedEnds',
  'tiers',
  'scoreDecimals',
  'grades',
  'excess',
  'readings',
];

/** In: JSON text; missing fields take those of `base`. Out: the rules, or every error in one Chinese sentence each. */
export function readLocalRules(json: string, base: LocalRules = nationalRules): RulesAnswer {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (problem) {
    return {
      kind: 'errors',
      errors: [`规则文件不是有效的 JSON：${problem instanceof Error ? problem.message : '无法解析'}。`],
    };
  }
  if (!isFields(value))
    return {
      kind: 'errors',
      errors: ['规则文件应是一个 JSON 对象，例如 {"id":"某省","partSteps":"proportional"}。'],
    };
  const errors: string[] = Object.keys(value)
    .filter((name) => !FIELDS.includes(name))
    .map((name) => `不认识「${name}」这一项；可用的有 ${FIELDS.join('、')}。`);
  const set = pick<string | null>(
    value,
    'set',
    base.set,
    (v) => (typeof v === 'string' ? (ruleSet(v)?.id ?? null) : null),
    ` ${SET_IDS} 之一`,
    errors,
  );
  const chosen = set === null ? null : ruleSet(set);
  const rules: LocalRules = {
    set,
    id: pick(
      value,
      'id',
      base === nationalRules ? 'local' : base.id,
      (v) => (typeof v === 'string' && v !== '' ? v : null),
      '规则的名称（文字）',
      errors,
    ),
    partSteps: pick(
      value,
      'partSteps',
      base.partSteps,
      oneOf('whole', 'proportional', 'started'),
      ' whole、proportional 或 started',
      errors,
    ),
    sharedEnds: pick(
      value,
      'sharedEnds',
      base.sharedEnds,
      oneOf('conflict', 'upper', 'lower'),
      ' conflict、upper 或 lower',
      errors,
    ),
    tiers: pick(
      value,
      'tiers',
      chosen?.tiers ?? base.tiers,
      readTiers,
      '由 {"high":100,"low":80} 组成的列表（0 到 100，由高到低）',
      errors,
    ),
    scoreDecimals: pick(
      value,
      'scoreDecimals',
      base.scoreDecimals,
      (v) => (v === 0 || v === 1 || v === 2 || v === 3 || v === 4 ? v : null),
      ' 0 到 4 的整数',
      errors,
    ),
    grades: pick(
      value,
      'grades',
      chosen?.grades ?? base.grades,
      readGrades,
      '由 {"label":"优","from":90} 组成、分数由高到低且最后一档为 0 的列表',
      errors,
    ),
    excess: pick(
      value,
      'excess',
      base.excess,
      (v) => (typeof v === 'number' && v >= 0 && v <= 10 ? v : null),
      ' 0 到 10 的数（0.3 即 30%）',
      errors,
    ),
    readings: pick(
      value,
      'readings',
      base.readings,
      readReadings,
      '由 {"criterion":"评价标准原文","words":"其中的话","reads":"读作什么"} 组成的列表（words 不写即全文，须在原文里恰好出现一次；同一标准只能有一种读法）',
      errors,
    ),
  };
  return errors.length > 0 ? { kind: 'errors', errors } : { kind: 'rules', rules };
}
