/** `hefen rule`: explains one criterion, or one JSON object a line. */
import { createInterface } from 'node:readline';
import type { RuleLine } from '../assess/rule-line';
import { explainRule } from '../assess/rule-line';
import { withSet } from '../rules/in-force';
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import { STATUS_WORDS } from '../review/status-words';
import { SET_IDS } from '../rules/sets/sets';
import { say, sayJson } from './print';
import { readWords, UsageError } from './usage';

const FIELDS = ['id', 'criterion', 'fullMarks', 'value', 'target', 'description', 'name', 'set'] as const;

/** An input line; `set` names a rule set. */
type InputLine = RuleLine & { readonly set?: string };

function rulesFor({ set }: InputLine): LocalRules | null {
  return set === undefined ? nationalRules : withSet(nationalRules, set);
}

/** One input line: text fields, numbers allowed where a figure is meant. null when it is not such an object. */
function readLine(text: string): InputLine | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const entries: ReadonlyMap<string, unknown> = new Map(Object.entries(json));
  const line: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const field of FIELDS) {
    const value = entries.get(field);
    if (typeof value === 'string') line[field] = value;
    else if (typeof value === 'number') line[field] = String(value);
  }
  return line.criterion === undefined ? null : { ...line, criterion: line.criterion };
}

async function answerLines(): Promise<number> {
  let bad = 0;
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    const line = readLine(text);
    if (line === null) {
      bad += 1;
      sayJson({ id: null, error: `第 ${number} 行不是带 criterion 的 JSON 对象。` });
      continue;
    }
    const rules = rulesFor(line);
    if (rules === null) {
      bad += 1;
      const error = `没有名为「${line.set ?? ''}」的规则；可用的有 ${SET_IDS}。`;
      sayJson({ id: line.id ?? null, error });
      continue;
    }
    sayJson(explainRule(line, rules));
  }
  return bad > 0 ? 2 : 0;
}

/** Exit: 2 when a line could not be read, else 0. */
export async function rule(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words, {
    jsonl: { type: 'boolean' },
    json: { type: 'boolean' },
    full: { type: 'string' },
    value: { type: 'string' },
    target: { type: 'string' },
    description: { type: 'string' },
    name: { type: 'string' },
  });
  if (values.jsonl === true) return answerLines();
  const [criterion, ...more] = positionals;
  if (criterion === undefined || more.length > 0)
    throw new UsageError('请给出一条评价标准（用引号括起来），或用 --jsonl。');
  const { full, value, target, description, name } = values;
  const answer = explainRule(
    {
      criterion,
      ...(full === undefined ? {} : { fullMarks: full }),
      ...(value === undefined ? {} : { value }),
      ...(target === undefined ? {} : { target }),
      ...(description === undefined ? {} : { description }),
      ...(name === undefined ? {} : { name }),
    },
    nationalRules,
  );
  if (values.json === true) {
    sayJson(answer);
    return 0;
  }
  say(`读法：${answer.reading}`);
  say(`结果：${STATUS_WORDS[answer.status]}${answer.score === null ? '' : `　得 ${answer.score} 分`}`);
  for (const step of answer.steps ?? []) say(`  ${step}`);
  for (const { text } of answer.assumptions) say(`  依据：${text}`);
  for (const span of answer.unread) say(`  未读懂：${span.text}`);
  return 0;
}
