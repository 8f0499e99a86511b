/** Our files opened and saved by LibreOffice: nothing is lost on the way, and nothing of ours stays when it is cleared. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sheet, Workbook } from '../../src/grid/workbook';
import { MAX_COLUMNS } from '../../src/grid/workbook';
import type { Edit, MarkKind } from '../../src/host/port';
import { withoutTrace } from '../../src/host/xlsx/clean';
import { XlsxHost } from '../../src/host/xlsx/host';
import { openXlsx } from '../../src/host/xlsx/read';
import { FURNISHED } from '../host/xlsx/furnished';
import { partsOf } from '../host/xlsx/parts';

jest.setTimeout(180_000);

const folder = mkdtempSync(path.join(tmpdir(), 'hefen-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Installed by the system, not by npm. */
const OFFICE = 'soffice';

let count = 0;

function converted(bytes: Uint8Array, to: 'xlsx' | 'pdf'): Uint8Array {
  count += 1;
  const name = `file${count}`;
  const source = path.join(folder, `${name}.xlsx`);
  const target = path.join(folder, 'out');
  writeFileSync(source, bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const filter = to === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'pdf';
  execFileSync(OFFICE, [profile, '--headless', '--convert-to', filter, '--outdir', target, source], {
    stdio: 'ignore',
  });
  return readFileSync(path.join(target, `${name}.${to}`));
}

const plain = ({ sheets }: Workbook): unknown =>
  sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    cells: [...sheet.cells].map(([key, { value, formula }]) => [key, value, formula]),
    merges: sheet.merges,
    noted: [...sheet.noted].sort(),
  }));

/** Every fifth cell marked, each kind in turn; state and a record sheet. */
function everything(sheet: Sheet): readonly Edit[] {
  const kinds: readonly MarkKind[] = ['error', 'warning', 'question'];
  const marks = [...sheet.cells]
    .filter((_, index) => index % 5 === 0)
    .map(([key, cell], index): Edit => {
      const place = { sheet: sheet.name, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
      return {
        kind: 'mark',
        place,
        mark: kinds[index % 3] ?? 'error',
        holds: cell.value,
        reason: `理由 ${index}`,
      };
    });
  return [
    ...marks,
    { kind: 'state', json: '{"version":1,"text":"<状态>"}' },
    {
      kind: 'sheet',
      sheet: {
        name: '核对底稿',
        widths: [30, 30],
        landscape: true,
        rows: [
          [{ value: '核对底稿的标题', style: 'title', span: 2 }],
          [{ value: '合格', style: 'good', span: 1 }],
        ],
      },
    },
  ];
}

const samples = readdirSync('assets/samples')
  .filter((name) => name.endsWith('.xlsx'))
  .slice(0, 3)
  .map((name): [string, Uint8Array] => [
    name,
    new Uint8Array(readFileSync(path.join('assets/samples', name))),
  ]);

describe.each([...samples, ['a furnished workbook', FURNISHED] as [string, Uint8Array]])('%s', (_, bytes) => {
  const host = new XlsxHost(bytes);
  let marked: Uint8Array;
  let resaved: Uint8Array;
  let marks: number;

  beforeAll(async () => {
    const [sheet] = (await host.read()).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const edits = everything(sheet);
    const receipt = await host.apply(edits);
    expect(receipt.failure).toBeNull();
    marks = edits.filter((edit) => edit.kind === 'mark').length;
    marked = host.bytes();
    resaved = converted(marked, 'xlsx');
  });

  test('it opens and prints', () => {
    expect(Buffer.from(converted(marked, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('marks, state and record sheet come back as ours', () => {
    const again = new XlsxHost(resaved);
    const { workbook } = openXlsx(resaved);
    const name = workbook.sheets[0]?.name ?? '';
    expect(again.look(name)?.marks.size).toBe(marks);
    expect(JSON.parse(workbook.state ?? 'null')).toEqual({ version: 1, text: '<状态>' });
    expect(workbook.sheets.at(-1)?.name).toBe('核对底稿');
  });

  test('cleared after that, it holds what the original saved by LibreOffice holds, and no trace', () => {
    const clean = withoutTrace(resaved);
    expect(plain(openXlsx(clean).workbook)).toEqual(plain(openXlsx(converted(bytes, 'xlsx')).workbook));
    expect(Object.values(partsOf(clean)).join('')).not.toMatch(/hefen|【核分】|核对底稿的标题/);
  });

  test('LibreOffice sees the marked file as it sees the original: cells, merges, notes of others', () => {
    const [original] = openXlsx(converted(bytes, 'xlsx')).workbook.sheets;
    const [seen] = openXlsx(resaved).workbook.sheets;
    expect(seen?.cells).toEqual(original?.cells);
    expect(seen?.merges).toEqual(original?.merges);
    expect(seen?.noted).toEqual(original?.noted);
  });
});
