import { strToU8, zipSync } from 'fflate';
import { cellAt } from '../../../src/grid/workbook';
import { isDocx } from '../../../src/host/docx/kind';
import { openDocx } from '../../../src/host/docx/read';
import { HostError } from '../../../src/host/port';
import { readZip } from '../../../src/host/xlsx/zip-read';
import { packEntry, writeZip } from '../../../src/host/xlsx/zip-write';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...more,
  });
}

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

test('text becomes paragraphs, a table a sheet with its merges', async () => {
  const workbook = await openDocx(
    docx(
      p('2021年决算支出数264.17万元。') +
        `<w:tbl>${row(cell('一级指标', '<w:gridSpan w:val="2"/>'), cell('得分'))}${row(cell('产出', '<w:vMerge w:val="restart"/>'), cell('数量'), cell('10'))}${row(cell('', '<w:vMerge/>'), cell('质量 &lt;b&gt;'), cell('5'))}</w:tbl>` +
        p('自评得96分。'),
    ),
  );
  expect(workbook.report).toEqual(['2021年决算支出数264.17万元。', '自评得96分。']);
  expect(workbook.readOnly).toBe(true);
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  expect(sheet.name).toBe('表1');
  expect([sheet.rowCount, sheet.columnCount]).toEqual([3, 3]);
  expect(sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 1, left: 0, bottom: 2, right: 0 },
  ]);
  const texts = [
    [0, 0],
    [0, 2],
    [1, 0],
    [2, 1],
    [2, 2],
  ].map(([r = 0, c = 0]) => cellAt(sheet, r, c)?.text);
  expect(texts).toEqual(['一级指标', '得分', '产出', '质量 <b>', '5']);
});

test('a Word file is told from others', () => {
  expect(isDocx(docx(p('x')))).toBe(true);
  expect(isDocx(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe(false);
  expect(isDocx(new Uint8Array([1, 2, 3]))).toBe(false);
});

test('a broken document is refused in one sentence', async () => {
  const broken = zipSync({ 'word/document.xml': strToU8('<w:document') });
  await expect(openDocx(broken)).rejects.toThrow(HostError);
  await expect(openDocx(docx(p('x')).slice(0, 300))).rejects.toThrow(HostError);
});

/** What was spent, in CPU seconds of this process: the machine may be busy with others. */
async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('hostile and large', () => {
  test('a cell that claims to span more than any table holds is refused before anything is built', async () => {
    const wide = row(cell('x', '<w:gridSpan w:val="1000"/>'), cell('y')).repeat(2000);
    const seconds = await cpuSeconds(() =>
      expect(openDocx(docx(`<w:tbl>${wide}</w:tbl>`))).rejects.toMatchObject({ code: 'too-large' }),
    );
    expect(seconds).toBeLessThan(2);
  });

  test('an entry that unpacks to more than it states is stopped wherever it stands', async () => {
    const entries = [...readZip(docx(p('x')))];
    // 40 MB of blanks that state 100 bytes, in a part the converter reads and we have no name for.
    const lying = { ...packEntry('word/_rels/document.xml.rels', new Uint8Array(40_000_000)), size: 100 };
    await expect(openDocx(writeZip([...entries, lying]))).rejects.toMatchObject({ code: 'zip-bomb' });
  });

  test('pictures are not unpacked at all', async () => {
    const entries = [...readZip(docx(p('甲')))];
    const lying = { ...packEntry('word/media/image1.png', new Uint8Array(40_000_000)), size: 100 };
    const workbook = await openDocx(writeZip([...entries, lying]));
    expect(workbook.report).toEqual(['甲']);
  });

  test('four times the rows take about four times as long', async () => {
    const table = (rows: number): Uint8Array => {
      const start = row(cell('一', '<w:vMerge w:val="restart"/>'), cell('10'));
      const next = row(cell('', '<w:vMerge/>'), cell('10'));
      return docx(`<w:tbl>${(start + next).repeat(rows / 2)}</w:tbl>`);
    };
    await openDocx(table(500));
    const small = await cpuSeconds(() => openDocx(table(2_000)));
    const large = await cpuSeconds(() => openDocx(table(8_000)));
    // Quadratic would be 16 times.
    expect(large / small).toBeLessThan(9);
  });

  test('an encrypted document is said to be encrypted', async () => {
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    await expect(openDocx(new Uint8Array(ole))).rejects.toMatchObject({ code: 'encrypted' });
  });
});
