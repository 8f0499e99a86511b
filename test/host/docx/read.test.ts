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

test('text becomes paragraphs, a table a sheet with its merges', () => {
  const workbook = openDocx(
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

test('a broken document is refused in one sentence', () => {
  const broken = zipSync({ 'word/document.xml': strToU8('<w:document') });
  expect(codeOf(broken)).toBe('broken-word');
  expect(() => openDocx(docx(p('x')).slice(0, 300))).toThrow(HostError);
});

/** Why the file is refused; null where it is read. */
function codeOf(bytes: Uint8Array): string | null {
  try {
    openDocx(bytes);
    return null;
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

const run = (inner: string): string => `<w:r>${inner}</w:r>`;
const t = (text: string): string => `<w:t>${text}</w:t>`;

/** Body → paragraphs, and why. What is deleted is gone and what is inserted stays, as Word prints the accepted document. */
const TEXTS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'deleted and inserted text',
    `<w:p><w:del>${run('<w:delText>90</w:delText>')}</w:del><w:ins>${run(t('96'))}</w:ins>${run(t('分'))}</w:p>`,
    ['96分'],
  ],
  [
    'moved text stands where it was moved to',
    `<w:p><w:moveFrom>${run(t('甲'))}</w:moveFrom>${run(t('乙'))}</w:p><w:p><w:moveTo>${run(t('甲'))}</w:moveTo></w:p>`,
    ['乙', '甲'],
  ],
  [
    'a paragraph whose end was deleted goes on in the next',
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(t('自评'))}</w:p>${p('得96分')}`,
    ['自评得96分'],
  ],
  [
    'tabs, line breaks and hyphens; a page break is none; a tab stop is no tab',
    `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run(`${t('一')}<w:tab/>${t('二')}<w:br/>${t('三')}<w:br w:type="page"/><w:noBreakHyphen/>`)}</w:p>`,
    ['一\t二\n三\u2011'],
  ],
  [
    'links, fields and controls are read for their text',
    `<w:p><w:hyperlink>${run(t('网'))}</w:hyperlink>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>PAGE</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run(t('3'))}<w:fldSimple w:instr="DATE">${run(t('年'))}</w:fldSimple><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(t('控件'))}</w:sdtContent></w:sdt></w:p>`,
    ['网3年控件'],
  ],
  [
    'signs of a symbol font; an ornament is none; what is unknown is not passed over',
    `<w:p>${run('<w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0D8"/><w:sym w:font="宋体" w:char="2265"/><w:sym w:font="Symbol" w:char="F0FF"/>')}</w:p>`,
    ['≤☑≥\ufffd'],
  ],
  [
    'a form field to be ticked',
    `<w:p>${run('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>')}${run(t('优'))}${run('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar>')}${run(t('良'))}</w:p>`,
    ['☑优☐良'],
  ],
  [
    'a text box follows its paragraph, and only the fallback of it is read',
    `<w:p>${run(t('前'))}${run(`<mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent>${p('盒')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('盒')}${p('二')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`)}${run(t('后'))}</w:p>`,
    ['前后', '盒', '二'],
  ],
  [
    'ruby is read once',
    `<w:p>${run(`<w:ruby><w:rt>${run(t('pin'))}</w:rt><w:rubyBase>${run(t('字'))}</w:rubyBase></w:ruby>`)}</w:p>`,
    ['字'],
  ],
];

test.each(TEXTS)('%s', (_, body, expected) => {
  expect(openDocx(docx(body)).report).toEqual(expected);
});

test('the notes referred to follow the text, without their marks in it', () => {
  const note = (id: string, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
  const workbook = openDocx(
    docx(`<w:p>${run(t('支出264.17'))}${run('<w:footnoteReference w:id="2"/>')}${run(t('万元'))}</w:p>`, {
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
      ),
      'word/footnotes.xml': strToU8(
        `<w:footnotes ${W}>${note('0', '分隔')}${note('2', '含上年结转。')}</w:footnotes>`,
      ),
    }),
  );
  expect(workbook.report).toEqual(['支出264.17万元', '含上年结转。']);
});

test('deleted rows are gone, tables in a cell are its text, cells merged down go on whatever they hold', () => {
  const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('废')}${cell('0')}</w:tr>`;
  const inner = `<w:tc><w:tcPr/>${p('说明')}<w:tbl>${row(cell('甲'), cell('乙'))}</w:tbl>${p('')}</w:tc>`;
  const workbook = openDocx(
    docx(
      `<w:tbl>${row(cell('产出', '<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>'), inner)}${deleted}${row(cell('', '<w:vMerge w:val="continue"/><w:gridSpan w:val="2"/>'), cell('5'))}</w:tbl>`,
    ),
  );
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  expect([sheet.rowCount, sheet.columnCount]).toEqual([2, 3]);
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  expect([cellAt(sheet, 0, 2)?.text, cellAt(sheet, 1, 2)?.text]).toEqual(['说明\n甲\n乙', '5']);
});

/** What was spent, in CPU seconds of this process: the machine may be busy with others. */
function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('hostile and large', () => {
  test('a cell that claims to span more than any table holds is refused before anything is built', () => {
    const wide = row(cell('x', '<w:gridSpan w:val="1000"/>'), cell('y')).repeat(2000);
    const seconds = cpuSeconds(() => {
      expect(codeOf(docx(`<w:tbl>${wide}</w:tbl>`))).toBe('too-large');
    });
    expect(seconds).toBeLessThan(2);
  });

  test('an entry that unpacks to more than it states is stopped wherever it stands', () => {
    const entries = [...readZip(docx(p('x')))];
    // 40 MB of blanks that state 100 bytes, in a part that holds no text.
    const lying = { ...packEntry('word/_rels/document.xml.rels', new Uint8Array(40_000_000)), size: 100 };
    expect(codeOf(writeZip([...entries, lying]))).toBe('zip-bomb');
  });

  test('pictures are not unpacked at all', () => {
    const entries = [...readZip(docx(p('甲')))];
    const lying = { ...packEntry('word/media/image1.png', new Uint8Array(40_000_000)), size: 100 };
    const workbook = openDocx(writeZip([...entries, lying]));
    expect(workbook.report).toEqual(['甲']);
  });

  test('four times the rows take about four times as long', () => {
    const table = (rows: number): Uint8Array => {
      const start = row(cell('一', '<w:vMerge w:val="restart"/>'), cell('10'));
      const next = row(cell('', '<w:vMerge/>'), cell('10'));
      return docx(`<w:tbl>${(start + next).repeat(rows / 2)}</w:tbl>`);
    };
    openDocx(table(500));
    const small = cpuSeconds(() => openDocx(table(2_000)));
    const large = cpuSeconds(() => openDocx(table(8_000)));
    // Quadratic would be 16 times.
    expect(large / small).toBeLessThan(9);
  });

  test('an encrypted document is said to be encrypted', () => {
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(codeOf(new Uint8Array(ole))).toBe('encrypted');
  });
});
