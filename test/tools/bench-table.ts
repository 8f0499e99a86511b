/**
 * What a check and a score cost against the barest read of the same file (unzip and saxes, nothing kept), in CPU
 * seconds of this process, so that a busy machine does not count: `node dist/tools/bench-table.js [rows…]`.
 */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { createXlsx } from '../../src/host/xlsx/create';
import { XlsxHost } from '../../src/host/xlsx/host';
import { openXlsx } from '../../src/host/xlsx/read';
import { writeEdits } from '../../src/review/edits';
import { reviewWorkbook } from '../../src/review/review';

function table(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, row) => [
    `指标${row}`,
    10,
    `100%计满分，每低于${(row % 7) + 1}%扣2分，扣完为止。`,
    `${80 + (row % 20)}%`,
    row % 3 === 0 ? 9 : 6,
  ]);
  const head = ['三级指标', '分值', '评价标准', '实际完成值', '得分'];
  return createXlsx({
    sheets: [{ name: '评价表', rows: [head, ...lines, ['合计', 10 * rows, '', '', 7 * rows]] }],
  });
}

function sheets(count: number): Uint8Array {
  return createXlsx({
    sheets: Array.from({ length: count }, (_, index) => ({
      name: `表${index}`,
      rows: [
        ['单位', '金额'],
        [`甲${index}`, index],
      ],
    })),
  });
}

async function seconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function barest(bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.write(new TextDecoder().decode(content)).close();
  }
}

async function score(bytes: Uint8Array): Promise<void> {
  const host = new XlsxHost(bytes);
  const before = await host.read();
  const review = reviewWorkbook(before);
  const chosen = review.proposals.filter(({ writable, ticked }) => writable && ticked);
  const receipt = await host.apply(writeEdits(before, review, chosen));
  if (receipt.failure !== null) throw new Error(receipt.failure);
  host.bytes();
}

const said = (value: number): string =>
  value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(1)} s`;

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).map(Number);
  const small = openXlsx(table(60)).workbook;
  console.log(`review of 60 rows, first      ${said(await seconds(() => reviewWorkbook(small)))}`);
  for (let run = 0; run < 20; run += 1) reviewWorkbook(small);
  console.log(`review of 60 rows, warm       ${said(await seconds(() => reviewWorkbook(small)))}`);
  for (const rows of wanted.length > 0 ? wanted : [5_000, 50_000]) {
    const bytes = table(rows);
    barest(table(60));
    const least = await seconds(() => {
      barest(bytes);
    });
    const check = await seconds(() => reviewWorkbook(openXlsx(bytes).workbook));
    const scored = await seconds(() => score(bytes));
    console.log(
      `${rows} rows: barest read ${said(least)}; check ${said(check)}, ${(check / least).toFixed(1)} ×; score ${said(scored)}, ${(scored / least).toFixed(1)} ×`,
    );
  }
  for (const count of [3_750, 15_000]) {
    const bytes = sheets(count);
    const check = await seconds(() => reviewWorkbook(openXlsx(bytes).workbook));
    console.log(`${count} sheets: check ${said(check)}`);
  }
  console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

void main();
