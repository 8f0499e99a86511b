/**
 * Writing without what is refused, where Microsoft’s npm client cannot play it: notes (ExcelApi 1.18) and steps of undo
 * (1.20) by fakes. What is shown is what the host does, not what Excel does.
 */
import type { Edit } from '../../../src/host/port';
import { HostError } from '../../../src/host/port';
import type { Facility, Refused } from '../../../src/host/excel/facilities';
import { NONE } from '../../../src/host/excel/facilities';
import type { Attempt } from '../../../src/host/excel/persist';
import { persist } from '../../../src/host/excel/persist';
import { at, E, mark, value } from './bench';

const edits: readonly Edit[] = [
  value(at(3, E), 5, 3),
  { kind: 'clear-marks' },
  mark(at(3, E), 3),
  { kind: 'state', json: '{"version":1}' },
];

/** An Excel that refuses a facility as long as it is asked for it. */
function excelRefusing(facility: Facility, member: string, code = 'AccessDenied') {
  const asked: string[] = [];
  const attempt: Attempt = (part, refused) => {
    asked.push(`${part.map(({ kind }) => kind).join(' ')} without ${[...refused].join(' ')}`);
    const needs =
      facility === 'undo-group' ||
      part.some(({ kind }) => kind === (facility === 'notes' ? 'mark' : 'state'));
    if (needs && !refused.has(facility)) {
      const refusal = new HostError(code, 'no', member);
      return Promise.resolve({ receipt: { written: [], left: [], failure: 'no', unrestored: [] }, refusal });
    }
    return Promise.resolve({ receipt: receiptOf(part, refused), refusal: null });
  };
  return { attempt, asked };
}

function receiptOf(part: readonly Edit[], refused: Refused) {
  const isLeft = ({ kind }: Edit): boolean =>
    (kind === 'state' && refused.has('state')) ||
    ((kind === 'mark' || kind === 'clear-marks') && refused.has('rules'));
  return {
    written: part.filter((edit) => !isLeft(edit)),
    left: part.filter(isLeft).map((edit) => ({ edit, why: 'refused' as const })),
    failure: null,
    unrestored: [],
  };
}

it.each(['NoteCollection.add', ''])(
  'a sheet that allows formats and no objects: the marks stand without notes (told where: “%s”)',
  async (member) => {
    const { attempt } = excelRefusing('notes', member);
    const { receipt, refused } = await persist(attempt, edits, NONE, false);
    expect(receipt).toMatchObject({ failure: null, left: [] });
    expect(receipt.written.map(({ kind }) => kind).sort()).toEqual(['clear-marks', 'mark', 'state', 'value']);
    expect(receipt.lacking).toEqual(['Excel 没有让核分写批注，理由只列在窗格里。']);
    expect([...refused]).toEqual(['notes']);
  },
);

it.each(['', 'CustomXmlPart.setXml'])(
  'one step of undo refused, whatever member it names (“%s”): the same write as several steps, nothing else missing',
  async (member) => {
    const { attempt, asked } = excelRefusing('undo-group', member, 'UnsupportedOperation');
    const { receipt, refused } = await persist(attempt, edits, NONE, true);
    expect(receipt.written).toEqual(edits);
    expect(receipt.lacking).toEqual([expect.stringContaining('多次 Ctrl+Z')]);
    expect([...refused]).toEqual(['undo-group']);
    expect(asked).toHaveLength(2);
  },
);

it('what has to do with the moment is not asked a second time', async () => {
  const { attempt, asked } = excelRefusing('undo-group', '', 'InvalidOperationInCellEditMode');
  const { receipt } = await persist(attempt, edits, NONE, true);
  expect(receipt.failure).toBe('no');
  expect(asked).toHaveLength(1);
});

it('a refusal of the values themselves is said, and nothing is tried without anything', async () => {
  const attempt: Attempt = () =>
    Promise.resolve({
      receipt: { written: [], left: [], failure: 'no', unrestored: [] },
      refusal: new HostError('AccessDenied', 'no', 'Range.values'),
    });
  expect(await persist(attempt, edits, NONE, false)).toMatchObject({
    receipt: { written: [], failure: 'no' },
  });
});
