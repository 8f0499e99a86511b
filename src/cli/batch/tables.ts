/** The results of all units as one table, and what they say together, in the forms people and programs read. */
import { createXlsx } from '../../host/xlsx/create';
import type { CellPlan } from '../../host/xlsx/plan';
import type { Bureau } from '../../review/bureau';
import type { Unit } from '../../review/unit';

/** One column: its name in the table, its heading for people. The JSON Schema of a line is schema/unit.schema.json. */
const COLUMNS: readonly (readonly [string, string, (unit: Unit) => string | number | null])[] = [
  ['file', '文件', (unit) => unit.file],
  ['sha256', '文件指纹', (unit) => unit.sha256],
  ['error', '读不出的原因', (unit) => unit.error],
  ['tables', '评分表', (unit) => unit.summary?.tables ?? null],
  ['rows', '指标', (unit) => unit.summary?.rows ?? null],
  ['scored', '复算', (unit) => unit.summary?.scored ?? null],
  ['compared', '核对', (unit) => unit.summary?.compared ?? null],
  ['errors', '错误', (unit) => unit.summary?.errors ?? null],
  ['warnings', '可疑', (unit) => unit.summary?.warnings ?? null],
  ['questions', '请核实', (unit) => unit.summary?.questions ?? null],
  ['full_marks', '满分', (unit) => unit.fullMarks],
  ['reported', '自评总分', (unit) => unit.reported],
  ['recomputed', '复算总分', (unit) => unit.recomputed],
  ['effect', '相差', (unit) => unit.effect],
];

/** One line of JSON: the columns, then findings and unread criteria as lists. */
export function jsonLine(unit: Unit): string {
  const flat = Object.fromEntries(COLUMNS.map(([name, , of]) => [name, of(unit)]));
  return `${JSON.stringify({ ...flat, findings: unit.findings, unread: unit.unread })}\n`;
}

/** A text a spreadsheet would take for a formula is led by an apostrophe; a number stays one. */
function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(value);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With the mark Excel needs to read UTF-8. */
export function csvHead(): string {
  return `\ufeff${COLUMNS.map(([, heading]) => heading).join(',')}\r\n`;
}

export function csvLine(unit: Unit): string {
  return `${COLUMNS.map(([, , of]) => field(of(unit))).join(',')}\r\n`;
}

interface Section {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

function sections(bureau: Bureau): readonly Section[] {
  return [
    {
      title: '总分有出入的单位',
      headings: ['文件', '自评总分', '复算总分', '相差'],
      rows: bureau.byEffect.map(({ file, reported, recomputed, effect }) => [
        file,
        reported,
        recomputed,
        effect,
      ]),
    },
    {
      title: '问题的种类',
      headings: ['种类', '程度', '处数', '单位数'],
      rows: bureau.byCheck.map(({ check, severity, findings, units }) => [check, severity, findings, units]),
    },
    {
      title: '没有读懂的评价标准',
      headings: ['评价标准', '次数', '单位数'],
      rows: bureau.unread.map(({ text, times, units }) => [text, times, units]),
    },
    {
      title: '读不出的文件',
      headings: ['文件', '原因'],
      rows: bureau.refused.map(({ file, error }) => [file, error]),
    },
  ];
}

export function countsLine({ units, unreadable, notCompared, withErrors }: Bureau): string {
  return `共 ${units} 个文件：有错误 ${withErrors}，没有核对到得分 ${notCompared}，读不出 ${unreadable}`;
}

export function bureauXlsx(bureau: Bureau): Uint8Array {
  const numeric = (value: string | number): CellPlan =>
    typeof value === 'string' && /^-?\d{1,12}(?:\.\d{1,6})?$/.test(value) ? Number(value) : value;
  return createXlsx({
    sheets: sections(bureau).map(({ title, headings, rows }) => ({
      name: title,
      columnWidths: headings.map((_, index) => (index === 0 ? 50 : 14)),
      rows: [[...headings], ...rows.map((row) => row.map(numeric))],
    })),
  });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE =
  'body{font:15px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#242424;max-width:1000px;margin:32px auto;padding:0 16px}' +
  'h1{font-size:22px}h2{font-size:17px;margin-top:32px}table{border-collapse:collapse;width:100%}' +
  'th,td{border-bottom:1px solid #e0e0e0;padding:6px 10px;text-align:left;vertical-align:top}th{background:#f5f5f5}' +
  'td+td{white-space:nowrap;font-variant-numeric:tabular-nums}.none{color:#616161}';

export function bureauHtml(bureau: Bureau): string {
  const body = sections(bureau).map(({ title, headings, rows }) => {
    if (rows.length === 0) return `<h2>${title}</h2><p class="none">没有。</p>`;
    const head = headings.map((heading) => `<th>${heading}</th>`).join('');
    const lines = rows.map(
      (row) => `<tr>${row.map((value) => `<td>${escaped(String(value))}</td>`).join('')}</tr>`,
    );
    return `<h2>${title}</h2><table><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
  });
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">' +
    `<title>核分汇总</title><style>${STYLE}</style></head><body><h1>核分汇总</h1><p>${countsLine(bureau)}</p>${body.join('')}</body></html>\n`
  );
}
