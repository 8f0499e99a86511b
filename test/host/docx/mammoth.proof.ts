/** Our reading of Word files beside mammoth's, on made-up documents of what both read: the same text in the same order. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { openDocx } from '../../../src/host/docx/read';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const word = fc
  .array(fc.constantFrom('每', '低于', '5%', '扣2分', '&lt;', '，', '得分', '90%', ' '), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `字${parts.join('')}`);

const run = fc.oneof(
  word.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`),
  word.map((text) => `<w:ins><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`),
  word.map((text) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
  word.map(
    (text) => `<w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:hyperlink>`,
  ),
  word.map(
    (text) =>
      `<w:sdt><w:sdtContent><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:sdtContent></w:sdt>`,
  ),
  fc.constant('<w:r><w:noBreakHyphen/></w:r>'),
);

const paragraph = fc
  .tuple(fc.boolean(), fc.array(run, { maxLength: 4 }))
  .map(
    ([deleted, runs]) =>
      `<w:p>${deleted ? '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : ''}${runs.join('')}</w:p>`,
  );

const lines = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((list) => `${list.join('')}<w:p/>`);

const table = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 9 }),
        fc.array(fc.tuple(inner, fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>')), {
          minLength: 2,
          maxLength: 3,
        }),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(
      (rows) =>
        `<w:tbl>${rows
          .map(
            ([chance, cells]) =>
              `<w:tr>${chance === 0 ? '<w:trPr><w:del/></w:trPr>' : ''}${cells
                .map(([text, merge]) => `<w:tc><w:tcPr>${merge}</w:tcPr>${text}</w:tc>`)
                .join('')}</w:tr>`,
          )
          .join('')}</w:tbl>`,
    );

/** A sentence before a table is none of its title rows. */
const sentence = '<w:p><w:r><w:t>如下。</w:t></w:r></w:p>';
const nested = table(fc.tuple(lines, table(lines), lines).map((parts) => parts.join('')));
const body = fc
  .array(
    fc.oneof(
      lines,
      table(lines).map((text) => sentence + text),
      nested.map((text) => sentence + text),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));

function docx(content: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${content}</w:body></w:document>`),
  });
}

/** All text of the tables and of the paragraphs, each in order, without white space. */
function ours(bytes: Uint8Array): readonly [string, string] {
  const { sheets, report } = openDocx(bytes);
  const cells = sheets.flatMap((sheet) =>
    [...sheet.cells].sort(([a], [b]) => a - b).map(([, { text }]) => text),
  );
  return [cells.join('').replace(/\s/g, ''), (report ?? []).join('').replace(/\s/g, '')];
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');

test('the same text as mammoth reads', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (content) => {
      const bytes = docx(content);
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      const [cells, text] = ours(bytes);
      // The outermost tables of the HTML, and what stands around them.
      let depth = 0;
      let inside = '';
      let outside = '';
      for (const piece of value.split(/(<\/?table>)/)) {
        if (piece === '<table>') depth += 1;
        else if (piece === '</table>') depth -= 1;
        else if (depth > 0) inside += piece;
        else outside += piece;
      }
      expect(text).toBe(plain(outside));
      expect(cells).toBe(plain(inside));
    }),
    { numRuns: 400, seed: 20240610 },
  );
});
