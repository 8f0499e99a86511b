/** Whatever bytes come, the answer is a workbook or one `HostError`, in bounded time. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { HostError } from '../../../src/host/port';
import { withoutTrace } from '../../../src/host/xlsx/clean';
import { XlsxHost } from '../../../src/host/xlsx/host';
import { sheetLook } from '../../../src/host/xlsx/look';
import type { XlsxFile } from '../../../src/host/xlsx/read';
import { openXlsx } from '../../../src/host/xlsx/read';
import { FURNISHED, FURNISHED_PARTS } from './furnished';

const RUNS = { numRuns: 150 };

function opened(bytes: Uint8Array): XlsxFile | null {
  try {
    return openXlsx(bytes);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** Reading, looking, marking, clearing and cleaning: all of it ends in a result or a refusal. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  const file = opened(bytes);
  if (file === null) return;
  const [sheet] = file.workbook.sheets;
  if (sheet === undefined) throw new Error('a workbook without sheets was let through');
  try {
    sheetLook(file, sheet.name);
    withoutTrace(bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
  const host = new XlsxHost(bytes);
  const place = { sheet: sheet.name, row: 4, column: 3 };
  const holds = sheet.cells.get(4 * 16_384 + 3)?.value ?? null;
  await host.apply([
    { kind: 'value', place, was: holds, value: 1 },
    { kind: 'mark', place, mark: 'error', holds: 1, reason: '理由' },
    { kind: 'state', json: '{}' },
    { kind: 'sheet', sheet: { name: '底稿', widths: [9], landscape: false, rows: [] } },
  ]);
  await host.apply([{ kind: 'clear-marks' }]);
}

test('random bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      opened(bytes);
    }),
    RUNS,
  );
});

test('random bytes that begin as a zip does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      opened(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]));
    }),
    RUNS,
  );
});

test('a workbook cut off anywhere is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: FURNISHED.length - 1 }), (length) => {
      expect(opened(FURNISHED.subarray(0, length))).toBeNull();
    }),
    RUNS,
  );
});

test('a workbook with bytes changed', async () => {
  const change = fc.record({ at: fc.nat(FURNISHED.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = new Uint8Array(FURNISHED);
      for (const { at, to } of changes) bytes[at] = to;
      await endsWell(bytes);
    }),
    RUNS,
  );
});

/** Edits to a part's text, the zip around it sound: what a hostile writer would send. */
const textChange = fc.record({
  part: fc.constantFrom(...Object.keys(FURNISHED_PARTS).filter((name) => /xml|rels|vml/.test(name))),
  at: fc.nat(10_000),
  remove: fc.nat(30),
  insert: fc.constantFrom(
    '',
    '<',
    '>',
    '</c>',
    '<c>',
    '"',
    '&',
    '&amp;',
    '<!--',
    ']]>',
    '<f t="shared" si="0"/>',
    'r="A1"',
    '0',
    '-1',
    '1e999',
    '\u0000',
    '<row/>',
    '<![CDATA[x]]>',
    '<?a b?>',
  ),
});

test('a workbook with the text of its parts changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(textChange, { minLength: 1, maxLength: 4 }), async (changes) => {
      const parts: Record<string, string> = { ...FURNISHED_PARTS };
      for (const { part, at, remove, insert } of changes) {
        const text = parts[part] ?? '';
        const from = at % (text.length + 1);
        parts[part] = text.slice(0, from) + insert + text.slice(from + remove);
      }
      const entries = Object.entries(parts).map(([name, text]): [string, Uint8Array] => [
        name,
        strToU8(text),
      ]);
      await endsWell(zipSync(Object.fromEntries(entries), { level: 1 }));
    }),
    { numRuns: 400 },
  );
});
