/** The record sheet as one HTML page without scripts, for printing without Excel. */
import type { NewSheet } from '../host/port';

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `@page{size:A4 landscape;margin:12mm}
body{font:12px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#242424}
table{border-collapse:collapse;width:100%;table-layout:fixed}
td{border:1px solid #c8c6c4;padding:3px 6px;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
.title{font-size:18px;font-weight:600;text-align:center;border:0}
.heading{font-weight:600;background:#f3f2f1}
.number{text-align:right}
.good{color:#0b6a0b}.bad{color:#a4262c;font-weight:600}.muted{color:#605e5c}
tr{break-inside:avoid}`;

/** Text from cells is escaped; nothing in it can run. */
export function recordHtml(sheet: NewSheet): string {
  const total = sheet.widths.reduce((sum, width) => sum + width, 0);
  const columns = sheet.widths
    .map((width) => `<col style="width:${((width * 100) / total).toFixed(2)}%">`)
    .join('');
  const rows = sheet.rows.map((row) => {
    const cells = row.map(({ value, style, span }) => {
      const spans = span > 1 ? ` colspan="${span}"` : '';
      return `<td class="${style}"${spans}>${escape(value === null ? '' : String(value))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(sheet.name)}</title><style>${STYLE}</style></head>
<body><table><colgroup>${columns}</colgroup><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}
