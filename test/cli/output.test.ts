/** Where outputs go: links kept, rights kept, only onto files, under an ending Excel opens, nothing half-written left. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { extensionOf } from '../../src/host/xlsx/extension';
import { writeBytes } from '../../src/cli/files';
import { partsOf, withParts } from '../host/xlsx/parts';
import { hefen } from './command';

const SAMPLE = 'assets/samples/002-huaihua-2021.xlsx';
const original = new Uint8Array(readFileSync(SAMPLE));

let folder = '';
const inFolder = (name: string): string => path.join(folder, name);
const same = (file: string, bytes: Uint8Array): boolean => Buffer.from(bytes).equals(readFileSync(file));
const halves = (where = folder): readonly string[] =>
  readdirSync(where).filter((name) => name.startsWith('.'));

const TYPES = '[Content_Types].xml';
const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const asKind = (type: string): Uint8Array =>
  withParts(original, { [TYPES]: (partsOf(original)[TYPES] ?? '').replace(PLAIN, type) });
const withMacros = asKind('application/vnd.ms-excel.sheet.macroEnabled.main+xml');

jest.setTimeout(120_000);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hefen-output-'));
  copyFileSync(SAMPLE, inFolder('表.xlsx'));
});

describe('links', () => {
  test('--in-place writes the file the link names, and the link stays', async () => {
    mkdirSync(inFolder('别处'));
    copyFileSync(SAMPLE, inFolder('别处/真.xlsx'));
    symlinkSync('别处/真.xlsx', inFolder('链.xlsx'));
    expect((await hefen(['score', inFolder('链.xlsx'), '--in-place'])).code).not.toBe(2);
    expect(lstatSync(inFolder('链.xlsx')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(inFolder('链.xlsx'))).toBe('别处/真.xlsx');
    expect(same(inFolder('别处/真.xlsx'), original)).toBe(false);
    expect([...halves(), ...halves(inFolder('别处'))]).toEqual([]);
  });

  test('a link to a link, from a linked folder', async () => {
    mkdirSync(inFolder('a/b'), { recursive: true });
    writeFileSync(inFolder('a/真.xlsx'), 'alt');
    symlinkSync('../真.xlsx', inFolder('a/b/一.xlsx'));
    symlinkSync('a/b', inFolder('夹'));
    symlinkSync('夹/一.xlsx', inFolder('二.xlsx'));
    await writeBytes(inFolder('二.xlsx'), strToU8('neu'));
    expect(readFileSync(inFolder('a/真.xlsx'), 'utf8')).toBe('neu');
    expect(lstatSync(inFolder('二.xlsx')).isSymbolicLink()).toBe(true);
    expect(lstatSync(inFolder('a/b/一.xlsx')).isSymbolicLink()).toBe(true);
  });

  test('a link to a file that is not there yet makes that file', async () => {
    symlinkSync('新.xlsx', inFolder('链.xlsx'));
    await writeBytes(inFolder('链.xlsx'), strToU8('neu'));
    expect(readFileSync(inFolder('新.xlsx'), 'utf8')).toBe('neu');
    expect(lstatSync(inFolder('链.xlsx')).isSymbolicLink()).toBe(true);
  });

  test('a circle of links ends in a sentence', async () => {
    symlinkSync('二', inFolder('一'));
    symlinkSync('一', inFolder('二'));
    for (const words of [
      ['score', inFolder('表.xlsx'), '-o', inFolder('一')],
      ['check', inFolder('一')],
    ]) {
      const run = await hefen(words);
      expect(run.code).toBe(2);
      expect(run.err).toMatch(/绕回自己的链接/);
    }
  });

  test('the original under another name is the original', async () => {
    symlinkSync('表.xlsx', inFolder('链.xlsx'));
    linkSync(inFolder('表.xlsx'), inFolder('又名.xlsx'));
    for (const name of ['链.xlsx', '又名.xlsx']) {
      const run = await hefen(['score', inFolder('表.xlsx'), '-o', inFolder(name)]);
      expect(run.code).toBe(2);
      expect(run.err).toMatch(/--in-place/);
    }
    // A page of HTML would have taken the workbook's place.
    expect((await hefen(['record', inFolder('表.xlsx'), '-o', inFolder('表.xlsx')])).code).toBe(2);
    expect((await hefen(['clean', inFolder('表.xlsx'), '-o', inFolder('链.xlsx')])).code).toBe(2);
    expect(same(inFolder('表.xlsx'), original)).toBe(true);
  });
});

describe('rights', () => {
  test.each([0o600, 0o640, 0o664, 0o755])('mode %o is kept', async (mode) => {
    chmodSync(inFolder('表.xlsx'), mode);
    expect((await hefen(['score', inFolder('表.xlsx'), '--in-place'])).code).not.toBe(2);
    expect(statSync(inFolder('表.xlsx')).mode & 0o7777).toBe(mode);
  });

  test('a file written over keeps its mode, a new one has the one new files have', async () => {
    writeFileSync(inFolder('旧.html'), '', { mode: 0o600 });
    await writeBytes(inFolder('旧.html'), strToU8('neu'));
    expect(statSync(inFolder('旧.html')).mode & 0o777).toBe(0o600);
    writeFileSync(inFolder('比较'), '');
    await writeBytes(inFolder('新.html'), strToU8('neu'));
    expect(statSync(inFolder('新.html')).mode).toBe(statSync(inFolder('比较')).mode);
  });
});

describe('onto what is no file', () => {
  test('a folder, with and without a stroke, a device, a pipe', async () => {
    spawnSync('mkfifo', [inFolder('管道.xlsx')]);
    mkdirSync(inFolder('夹.xlsx'));
    symlinkSync('夹.xlsx', inFolder('链.xlsx'));
    const places: readonly [string, RegExp][] = [
      [inFolder('夹.xlsx'), /是文件夹/],
      [`${inFolder('没有')}/`, /是文件夹/],
      [inFolder('链.xlsx'), /是文件夹/],
      ['/dev/null', /不是普通文件/],
      [inFolder('管道.xlsx'), /不是普通文件/],
      ['', /是文件夹/],
      [inFolder('没有/表.xlsx'), /文件夹不存在/],
      [inFolder('表.xlsx/里面.xlsx'), /文件夹不存在/],
    ];
    for (const [place, sentence] of places) {
      // A page has an ending of its own, which is asked for first where nothing stands yet.
      const commands = sentence.test('文件夹不存在') ? ['score', 'clean'] : ['score', 'clean', 'record'];
      for (const command of commands) {
        const run = await hefen([command, inFolder('表.xlsx'), '-o', place]);
        expect([command, place, run.code]).toEqual([command, place, 2]);
        expect(run.err).toMatch(sentence);
        expect(run.err).not.toMatch(/E[A-Z]{4,}|\bat .*:\d+:\d+/);
      }
    }
    expect(lstatSync(inFolder('管道.xlsx')).isFIFO()).toBe(true);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(readdirSync(inFolder('夹.xlsx'))).toEqual([]);
    expect(halves()).toEqual([]);
  });

  test('a name too long for the system, in and out', async () => {
    const long = inFolder(`${'长'.repeat(200)}.xlsx`);
    for (const words of [
      ['score', inFolder('表.xlsx'), '-o', long],
      ['clean', inFolder('表.xlsx'), '-o', long],
      ['record', inFolder('表.xlsx'), '-o', inFolder(`${'长'.repeat(200)}.html`)],
      ['check', long],
      ['score', long, '-o', inFolder('出.xlsx')],
    ]) {
      const run = await hefen(words);
      expect(run.code).toBe(2);
      expect(run.err).toMatch(/太长.*请换一个短些的名字/);
      expect(run.err).not.toMatch(/ENAMETOOLONG|\bat .*:\d+:\d+/);
    }
    expect(halves()).toEqual([]);
  });

  test('the longest name a system takes is written', async () => {
    // 255 bytes: 83 characters of three bytes, and .xlsx with one more letter.
    const longest = inFolder(`${'长'.repeat(83)}a.xlsx`);
    await writeBytes(longest, strToU8('neu'));
    expect(existsSync(longest)).toBe(true);
  });
});

describe('endings', () => {
  test.each<[string, Uint8Array]>([
    ['.xlsx', original],
    ['.xlsm', withMacros],
    ['.xltx', asKind('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml')],
    ['.xltm', asKind('application/vnd.ms-excel.template.macroEnabled.main+xml')],
  ])('%s by content', (ending, bytes) => {
    expect(extensionOf(bytes)).toBe(ending);
  });

  test.each([
    ['表.xlsx', 'a.docx', /\.xlsx 结尾/],
    ['表.xlsx', 'a.xlsm', /\.xlsx 结尾/],
    ['表.xlsx', 'a.xls', /\.xlsx 结尾/],
    ['表.xlsx', 'a', /\.xlsx 结尾/],
    ['宏.xlsm', 'a.xlsx', /带宏.*\.xlsm 结尾/],
  ])('%s to %s is said, not written', async (from, to, sentence) => {
    writeFileSync(inFolder('宏.xlsm'), withMacros);
    for (const command of ['score', 'clean']) {
      const run = await hefen([command, inFolder(from), '-o', inFolder(to)]);
      expect([command, run.code]).toEqual([command, 2]);
      expect(run.err).toMatch(sentence);
      expect(existsSync(inFolder(to))).toBe(false);
    }
  });

  test('with macros under its own ending, in capitals too; a page under its own', async () => {
    writeFileSync(inFolder('宏.xlsm'), withMacros);
    expect((await hefen(['score', inFolder('宏.xlsm'), '-o', inFolder('出.XLSM')])).code).not.toBe(2);
    expect(extensionOf(new Uint8Array(readFileSync(inFolder('出.XLSM'))))).toBe('.xlsm');
    const run = await hefen(['record', inFolder('表.xlsx'), '-o', inFolder('底稿.xlsx')]);
    expect([run.code, existsSync(inFolder('底稿.xlsx'))]).toEqual([2, false]);
    expect(run.err).toMatch(/\.html 结尾/);
  });

  test('-o and --in-place do not go together', async () => {
    const run = await hefen(['score', inFolder('表.xlsx'), '--in-place', '-o', inFolder('出.xlsx')]);
    expect(run.code).toBe(2);
    expect(same(inFolder('表.xlsx'), original)).toBe(true);
  });
});

describe('a run that is stopped', () => {
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const half = (where: string, process_: number): string => `.hefen-${where}-${process_}-0123456789ab.tmp`;
  const gone = spawnSync(process.execPath, ['-e', '']).pid;

  test('what killed runs left goes at the next write; what others are writing, and other files, stay', async () => {
    const mine = half(machine, gone);
    const running = half(machine, process.pid);
    const elsewhere = half('00000000', gone);
    const old = half('11111111', gone);
    const own = `.hefen-${machine}-笔记.tmp`;
    for (const name of [mine, running, elsewhere, old, own]) writeFileSync(inFolder(name), 'x');
    const days = Date.now() / 1000 - 3 * 24 * 3600;
    utimesSync(inFolder(old), days, days);
    await writeBytes(inFolder('出.html'), strToU8('neu'));
    expect(halves().toSorted()).toEqual([running, elsewhere, own].toSorted());
  });
});
