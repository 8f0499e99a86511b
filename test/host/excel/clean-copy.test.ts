/** 导出报送稿 in Excel: the file got whole and closed again, never an old one, and every refusal one sentence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { wholeFile } from '../../../src/host/excel/whole-file';
import { openXlsx } from '../../../src/host/xlsx/read';
import { withoutTrace } from '../../../src/host/xlsx/clean';
import { SimBook } from '../../excel-sim/book';
import { OFFICE_ERROR } from '../../excel-sim/document-files';
import { at, metNothingUnknown, open, value } from './bench';

const SAMPLE = join(__dirname, '../../../assets/samples/002-huaihua-2021.xlsx');
const sample = openXlsx(new Uint8Array(readFileSync(SAMPLE))).workbook;
const TABLE = '附件1 部门整体支出绩效评价指标表';
/** 预算控制率 and its score, 1 as reported. */
const I7 = at(7, 8, TABLE);

const excel = () => open(SimBook.from(sample));

afterEach(metNothingUnknown);

/** Bytes that no compressing makes smaller and no repetition hides a lost slice in. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 255;
  });
}

describe('the whole file', () => {
  it('of several slices comes together in order, none over 1 MB, and is closed', async () => {
    const { farEnd } = excel();
    const bytes = noise(2.5 * 1024 * 1024);
    farEnd.files.save = () => bytes;
    expect(Buffer.compare(await wholeFile(), bytes)).toBe(0);
    expect(farEnd.files.asked).toEqual([1_048_576, 1_048_576, 524_288]);
    expect(farEnd.files.left).toBe(0);
  });

  it('can be had again and again: Excel keeps two open at most', async () => {
    const { farEnd } = excel();
    for (let time = 0; time < 4; time += 1) await wholeFile();
    expect(farEnd.files.left).toBe(0);
  });

  it('is whole although Excel would not close it', async () => {
    const { farEnd } = excel();
    farEnd.files.fault = (step) => (step === 'close' ? OFFICE_ERROR.internal : null);
    expect((await wholeFile()).length).toBeGreaterThan(1000);
  });

  it.each([
    ['open', OFFICE_ERROR.internal],
    ['open', OFFICE_ERROR.tooManyFiles],
    ['slice', OFFICE_ERROR.network],
  ] as const)(
    'is refused at %s with %d: said with what Office said, and nothing left open',
    async (step, code) => {
      const { farEnd } = excel();
      farEnd.files.fault = (now) => (now === step ? code : null);
      await expect(wholeFile()).rejects.toMatchObject({
        name: 'HostError',
        code: 'file-refused',
        message: expect.stringMatching(new RegExp(`^Excel 没有交出文件（.*${code}.*）.*保存，再试一次。$`)),
      });
      expect(farEnd.files.left).toBe(0);
    },
  );

  it('over 100 MB is not fetched', async () => {
    const { farEnd } = excel();
    farEnd.files.begin = () => ({ handle: 7, size: 100 * 1024 * 1024 + 1 });
    await expect(wholeFile()).rejects.toMatchObject({ code: 'too-large' });
    expect(farEnd.files.asked).toEqual([]);
  });

  it.each([
    ['a slice too short', (): number[] => [80, 75]],
    ['a slice too long', (): number[] => Array.from({ length: 200 }, () => 0)],
    ['what are no bytes', (): number[] => Array.from({ length: 100 }, () => 256)],
  ])('with %s is incomplete, and closed', async (_, slice) => {
    const { farEnd } = excel();
    farEnd.files.save = () => new Uint8Array(100);
    farEnd.files.slice = slice;
    await expect(wholeFile()).rejects.toMatchObject({ code: 'incomplete' });
    expect(farEnd.files.left).toBe(0);
  });

  it('of nothing is incomplete: Excel on the web has answered so', async () => {
    const { farEnd } = excel();
    farEnd.files.save = () => new Uint8Array();
    await expect(wholeFile()).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('cannot be had from an Excel without the method: said, with the way that is left', async () => {
    excel();
    Object.assign(Office.context.document, { getFileAsync: undefined });
    await expect(wholeFile()).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('另存'),
    });
  });
});

describe('the copy', () => {
  it('is of the file Excel hands out, which does have our traces in it', async () => {
    const { host, farEnd } = excel();
    await host.apply([
      value(I7, 1, 0),
      { kind: 'mark', place: I7, mark: 'written', holds: 0, reason: '得分应为 0' },
      { kind: 'state', json: '{"version":1}' },
    ]);
    const text = Object.values(unzipSync(farEnd.files.save()))
      .map((part) => strFromU8(part))
      .join('');
    expect(text).toMatch(/hefen:mark/);
    expect(text).toMatch(/urn:hefen:state:1/);
    expect(text).toMatch(/bab20a3b/);
    const copy = await host.cleanCopy();
    expect(copy).toEqual(withoutTrace(farEnd.files.save()));
    expect(openXlsx(copy).workbook.sheets[0]?.cells.get(6 * 16_384 + 8)?.value).toBe(0);
  });

  it('is not made of a file without the score just written', async () => {
    const { host, farEnd } = excel();
    const yesterday = farEnd.files.save();
    await host.read();
    await host.apply([value(I7, 1, 0)]);
    farEnd.files.save = () => yesterday;
    await expect(host.cleanCopy()).rejects.toMatchObject({
      code: 'stale-file',
      message: `Excel 交出的文件还不是最新的（${TABLE}!I7 与现在不同），没有导出。请先保存，再试一次。`,
    });
  });

  it('is not made of a file without a sheet that stands in Excel', async () => {
    const { host, farEnd } = excel();
    const yesterday = farEnd.files.save();
    farEnd.book.addSheet('新表');
    farEnd.files.save = () => yesterday;
    await expect(host.cleanCopy()).rejects.toMatchObject({ code: 'stale-file' });
  });

  it('of a workbook with a password is refused in the file adapter’s words', async () => {
    const { host, farEnd } = excel();
    // The beginning of an OLE container, in which Excel keeps encrypted workbooks.
    farEnd.files.save = () =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...noise(600)]);
    await expect(host.cleanCopy()).rejects.toMatchObject({ name: 'HostError' });
    expect(farEnd.files.left).toBe(0);
  });

  it('costs two syncs, as a reading does, and writes nothing', async () => {
    const { host, farEnd } = excel();
    const before = farEnd.files.save();
    await host.cleanCopy();
    expect(farEnd.batches).toBe(2);
    expect(farEnd.files.save()).toEqual(before);
  });
});
