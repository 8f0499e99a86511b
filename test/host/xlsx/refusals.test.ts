import { strToU8, zipSync } from 'fflate';
import { HostError } from '../../../src/host/port';
import { createXlsx } from '../../../src/host/xlsx/create';
import { isDocx } from '../../../src/host/docx/kind';
import { withoutTrace } from '../../../src/host/xlsx/clean';
import { XlsxHost } from '../../../src/host/xlsx/host';
import { openXlsx } from '../../../src/host/xlsx/read';
import { packEntry, writeZip } from '../../../src/host/xlsx/zip-write';
import { FURNISHED, FURNISHED_PARTS } from './furnished';
import { fileOf, partsOf, smallFile, withParts } from './parts';

/** An OLE compound file as far as its kind is told: the signature and a directory with stream names. */
function compound(...streams: string[]): Uint8Array {
  const names = streams.map((name) => Buffer.from(name, 'utf16le'));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1024),
      ...names,
    ]),
  );
}

function refusalOf(bytes: Uint8Array): HostError {
  try {
    openXlsx(bytes);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error('not refused');
}

const whole = createXlsx({ sheets: [{ name: '表', rows: [['得分', 5]] }] });
const sheetWith = (xml: string): Uint8Array => withParts(smallFile(''), { 'xl/worksheets/sheet1.xml': xml });
const zeros = new Uint8Array(40 * 1024 * 1024);

describe('one clear sentence for what cannot be read', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['some text', strToU8('单位,得分\n甲,90'), 'not-a-workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-workbook'],
    ['an encrypted workbook', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an old .xls', compound('Root Entry', 'Workbook'), 'old-xls'],
    ['an older .xls', compound('Root Entry', 'Book'), 'old-xls'],
    ['an old .doc', compound('WordDocument'), 'old-word'],
    ['another compound file', compound('Root Entry'), 'not-a-workbook'],
    [
      'a web page called .xls',
      strToU8('<html><body><table><tr><td>1</td></tr></table></body></html>'),
      'web-page',
    ],
    [
      'the XML of Excel 2003',
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'xml-2003',
    ],
    ['a file cut off after half', whole.slice(0, whole.length / 2), 'cut-off'],
    ['a file cut off near its end', whole.slice(0, -10), 'cut-off'],
    ['a zip of something else', fileOf({ 'readme.txt': '你好' }), 'not-a-workbook'],
    [
      'a Word document',
      fileOf({
        'word/document.xml': '<a/>',
        '_rels/.rels': FURNISHED_PARTS['_rels/.rels'].replace('xl/workbook.xml', 'word/document.xml'),
      }),
      'word',
    ],
    ['a presentation', fileOf({ 'ppt/presentation.xml': '<a/>' }), 'powerpoint'],
    [
      'a binary workbook',
      fileOf({
        'xl/workbook.bin': 'x',
        '_rels/.rels': FURNISHED_PARTS['_rels/.rels'].replace('workbook.xml', 'workbook.bin'),
      }),
      'xlsb',
    ],
    [
      'an OpenDocument table',
      fileOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      'ods',
    ],
    [
      'a workbook without sheets',
      withParts(smallFile(''), { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
      'no-sheets',
    ],
    [
      'a sheet whose part is missing',
      withParts(smallFile(''), {
        'xl/_rels/workbook.xml.rels':
          partsOf(smallFile(''))['xl/_rels/workbook.xml.rels']?.replace('sheet1', 'sheet9') ?? '',
      }),
      'broken-zip',
    ],
    ['XML broken off', sheetWith('<worksheet><sheetData><row r="1">'), 'broken-xml'],
    ['XML that is not well formed', sheetWith('<worksheet><sheetData></worksheet>'), 'broken-xml'],
    [
      'bytes that are no UTF-8',
      withParts(smallFile(''), {
        'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]),
      }),
      'broken-xml',
    ],
    [
      'a document type',
      sheetWith('<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'),
      'entities',
    ],
    ['an external entity', sheetWith('<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>'), 'entities'],
    ['an entity nobody declared', sheetWith('<worksheet>&b;</worksheet>'), 'broken-xml'],
    [
      'a cell outside any sheet',
      sheetWith('<worksheet><sheetData><row r="1"><c r="ZZZZ1"/></row></sheetData></worksheet>'),
      'broken-xml',
    ],
    [
      'a row past the last',
      sheetWith('<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>'),
      'broken-xml',
    ],
    ['elements nested without end', sheetWith(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`), 'broken-xml'],
    [
      'a part that blows up 1,000 times',
      writeZip([packEntry('xl/worksheets/sheet1.xml', zeros)]),
      'zip-bomb',
    ],
  ])('%s', (_, bytes, code) => {
    const refused = refusalOf(bytes);
    expect(refused.code).toBe(code);
    // A sentence in Chinese, not a stack or an English message.
    expect(refused.message).toMatch(/^[\u4e00-\u9fff].*[。）]$/);
    expect(refused.message).not.toMatch(/Error|undefined|at /);
  });

  test('a part that unpacks to more than it declares is stopped', () => {
    const entry = packEntry('xl/workbook.xml', new Uint8Array(8 * 1024 * 1024));
    const lying = writeZip([{ ...entry, size: 100 }]);
    expect(refusalOf(lying).code).toBe('zip-bomb');
  });

  test('damage is called damage: not one flipped bit in 2,000 makes a bomb', () => {
    // Every bit flipped alone would be 8 × the file; a stride that shares no factor with 8 covers all positions of a bit.
    const codes = new Map<string, number>();
    for (let flip = 0; flip < 2_000; flip += 1) {
      const bit = (flip * 97) % (whole.length * 8);
      const bytes = new Uint8Array(whole);
      const at = Math.floor(bit / 8);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
      try {
        openXlsx(bytes);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        codes.set(error.code, (codes.get(error.code) ?? 0) + 1);
      }
    }
    expect(codes.get('zip-bomb')).toBeUndefined();
    expect(codes.get('too-large')).toBeUndefined();
    expect(codes.get('broken-zip')).toBeGreaterThan(500);
  });

  test('a part whose checksum is wrong', () => {
    const parts = Object.entries(partsOf(smallFile(''))).map(([name, text]) =>
      packEntry(name, strToU8(text)),
    );
    const wrong = parts.map((entry) => (entry.name === 'xl/workbook.xml' ? { ...entry, crc: 1 } : entry));
    expect(refusalOf(writeZip(wrong)).code).toBe('broken-zip');
  });

  test('two parts of one name', () => {
    const entry = packEntry('xl/workbook.xml', strToU8('<workbook/>'));
    expect(refusalOf(writeZip([entry, { ...entry, name: 'XL/workbook.xml' }])).code).toBe('broken-zip');
  });

  test('more than declared altogether', () => {
    const entry = packEntry('a', new Uint8Array(10));
    const many = Array.from({ length: 4 }, (_, index) => ({
      ...entry,
      name: `part${index}`,
      size: 190 * 1024 * 1024,
      data: new Uint8Array(600_000),
    }));
    expect(refusalOf(writeZip(many)).code).toBe('too-large');
  });

  test('a zip whose entries are encrypted', () => {
    const bytes = new Uint8Array(whole);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(refusalOf(bytes).code).toBe('encrypted');
  });

  test('the host rejects with the same error, from reading and from writing, and keeps the bytes', async () => {
    const host = new XlsxHost(compound('EncryptedPackage'));
    await expect(host.read()).rejects.toMatchObject({ name: 'HostError', code: 'encrypted' });
    await expect(host.apply([{ kind: 'clear-marks' }])).rejects.toBeInstanceOf(HostError);
  });
});

describe('what is unusual and yet sound', () => {
  const values = (bytes: Uint8Array): readonly unknown[] =>
    [...(openXlsx(bytes).workbook.sheets[0]?.cells.values() ?? [])].map((cell) => cell.value);

  test('stored, not deflated', () => {
    const parts = Object.entries(partsOf(whole)).map(([name, text]): [string, Uint8Array] => [
      name,
      strToU8(text),
    ]);
    expect(values(zipSync(Object.fromEntries(parts), { level: 0 }))).toEqual(['得分', 5]);
  });

  test('bytes before the first entry and a comment after the last', () => {
    const comment = new Uint8Array(whole.length + 8 + 5);
    comment.set(strToU8('junkjunk'), 0);
    comment.set(whole, 8);
    comment.set(strToU8('hello'), 8 + whole.length);
    new DataView(comment.buffer).setUint16(8 + whole.length - 2, 5, true);
    // Excel refuses such a file by its first bytes; told by its signature it is no workbook here either.
    expect(refusalOf(comment).code).toBe('not-a-workbook');
    expect(values(comment.slice(8))).toEqual(['得分', 5]);
  });

  test('part names in other letters and with backslashes', () => {
    const parts = partsOf(smallFile('<row r="1"><c r="A1"><v>7</v></c></row>'));
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name.replace('xl/worksheets/', 'XL\\Worksheets\\'), text]),
    );
    expect(values(fileOf(renamed))).toEqual([7]);
  });

  test('every part name with backslashes, written into and read again', async () => {
    const parts = partsOf(smallFile('<row r="1"><c r="A1"><v>7</v></c></row>'));
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name.replaceAll('/', '\\'), text]),
    );
    const host = new XlsxHost(fileOf(renamed));
    const place = { sheet: '表', row: 0, column: 0 };
    const receipt = await host.apply([
      { kind: 'value', place, was: 7, value: 6 },
      { kind: 'mark', place, mark: 'written', holds: 6, reason: '应为 6 分' },
    ]);
    expect(receipt.failure).toBeNull();
    expect(values(host.bytes())).toEqual([6]);
    // The note’s parts hang on the sheet, not on another name for it.
    expect(openXlsx(host.bytes()).pack.find('xl/worksheets/_rels/sheet1.xml.rels')).not.toBeNull();
    expect(withoutTrace(host.bytes()).length).toBeGreaterThan(0);
  });

  test('entry names in GBK, of which two are no characters at all, keep their bytes', async () => {
    const names = [
      new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0x2e, 0x78, 0x6d, 0x6c]),
      new Uint8Array([0xff, 0x2e, 0x78, 0x6d, 0x6c]),
      new Uint8Array([0xfe, 0x2e, 0x78, 0x6d, 0x6c]),
    ];
    const entries = [
      ...Object.entries(partsOf(smallFile('<row r="1"><c r="A1"><v>7</v></c></row>'))).map(([name, text]) =>
        packEntry(name, strToU8(text)),
      ),
      ...names.map((rawName, index) => ({ ...packEntry(`x${index}`, strToU8(`${index}`)), rawName })),
    ];
    const host = new XlsxHost(writeZip(entries));
    const place = { sheet: '表', row: 0, column: 0 };
    await host.apply([{ kind: 'value', place, was: 7, value: 6 }]);
    const written = Buffer.from(host.bytes());
    for (const name of names) expect(written.includes(Buffer.from(name))).toBe(true);
    expect(values(host.bytes())).toEqual([6]);
  });

  test('a workbook that holds a Word document somewhere is a workbook', () => {
    const bytes = withParts(smallFile('<row r="1"><c r="A1"><v>7</v></c></row>'), {
      'word/document.xml': '<a/>',
    });
    expect(values(bytes)).toEqual([7]);
    expect(isDocx(bytes)).toBe(false);
  });

  test('a chart sheet among the sheets is passed over', () => {
    const chart = withParts(FURNISHED, {
      'xl/workbook.xml': FURNISHED_PARTS['xl/workbook.xml'].replace(
        '<sheets>',
        '<sheets><sheet name="图" sheetId="9" r:id="rId20"/>',
      ),
      'xl/_rels/workbook.xml.rels': FURNISHED_PARTS['xl/_rels/workbook.xml.rels'].replace(
        '</Relationships>',
        '<Relationship Id="rId20" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
    });
    const { workbook, book } = openXlsx(chart);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['评价表', '基础 数据']);
    expect(book.sheets.map((sheet) => sheet.index)).toEqual([1, 2]);
  });

  test('strict files, whose types have another address', () => {
    const strict = Object.fromEntries(
      Object.entries(FURNISHED_PARTS).map(([name, text]) => [
        name,
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          ),
      ]),
    );
    expect(openXlsx(fileOf(strict)).workbook.sheets[0]?.cells.size).toBeGreaterThan(10);
  });
});
