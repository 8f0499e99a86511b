/**
 * Notes (ExcelApi 1.18) and one-step undo (1.20). Microsoft's npm client ends at 1.15 and knows neither, so these
 * tests use fakes: they show what the host asks for, not what Excel does.
 */
import { NOTE_HEADING } from '../../../src/host/mark';
import {
  addNote,
  askOwnNotes,
  deleteAsked,
  deleteOwnNotes,
  listNotes,
  locateNotes,
} from '../../../src/host/excel/notes';
import { request, supports } from '../../../src/host/excel/request';

function excelWith(version: number): void {
  Object.assign(globalThis, {
    Office: {
      context: {
        requirements: {
          isSetSupported: (set: string, wanted: string) => set === 'ExcelApi' && Number(wanted) <= version,
        },
      },
    },
  });
}

afterEach(() => {
  Object.assign(globalThis, { Office: undefined, Excel: undefined });
});

function note(content: string, log: string[]) {
  return {
    content,
    isNullObject: false,
    load: () => undefined,
    getLocation: () => ({ load: () => undefined, address: `表!${content.length}` }),
    delete: () => log.push(`delete ${content}`),
  };
}

describe('asking what this Excel can do', () => {
  it('is told by Office, and is no where Office cannot be asked', () => {
    expect(supports('1.13')).toBe(false);
    excelWith(1.14);
    expect([supports('1.13'), supports('1.18')]).toEqual([true, false]);
  });
});

describe('notes', () => {
  it('are not touched in an Excel without them', () => {
    excelWith(1.17);
    expect(listNotes({ workbook: { notes: {} } } as unknown as Excel.RequestContext)).toBeNull();
    excelWith(1.18);
    expect(listNotes({ workbook: {} } as unknown as Excel.RequestContext)).toBeNull();
    expect(locateNotes(null)).toEqual([]);
  });

  it('are listed with their text in one that has them', () => {
    excelWith(1.18);
    const loaded: string[] = [];
    const notes = { load: (names: string) => loaded.push(names), items: [] };
    const context = { workbook: { notes } } as unknown as Excel.RequestContext;
    expect(listNotes(context)).toBe(notes);
    expect(loaded).toEqual(['items/content']);
  });

  it('of ours go, last first; the user’s stay', () => {
    const log: string[] = [];
    const items = [
      note(`${NOTE_HEADING}\n一`, log),
      note('请领导过目', log),
      note(`${NOTE_HEADING}\n二`, log),
    ];
    deleteOwnNotes({ items } as unknown as Excel.NoteCollection);
    expect(log).toEqual([`delete ${NOTE_HEADING}\n二`, `delete ${NOTE_HEADING}\n一`]);
  });

  it('are put on a cell with our heading above the reason', () => {
    const added: string[][] = [];
    const sheet = { notes: { add: (cell: string, text: string) => added.push([cell, text]) } };
    addNote(sheet as unknown as Excel.Worksheet, 'I7', '应为 3');
    expect(added).toEqual([['I7', `${NOTE_HEADING}\n应为 3`]]);
  });

  it('put on before a write failed are taken off again, and no other', () => {
    const log: string[] = [];
    const standing = [
      note(`${NOTE_HEADING}\n一`, log),
      note('请领导过目', log),
      { ...note('', log), isNullObject: true },
    ];
    const asked: string[] = [];
    const context = {
      workbook: {
        worksheets: {
          getItem: () => ({
            notes: {
              getItemOrNullObject: (cell: string) => {
                asked.push(cell);
                return standing[asked.length - 1];
              },
            },
          }),
        },
      },
    } as unknown as Excel.RequestContext;
    deleteAsked(
      askOwnNotes(
        context,
        [0, 1, 2].map((row) => ({ sheet: '表', row, column: 8 })),
      ),
    );
    expect(asked).toEqual(['I1', 'I2', 'I3']);
    expect(log).toEqual([`delete ${NOTE_HEADING}\n一`]);
  });
});

describe('undo', () => {
  it('is one step where Excel can merge them, by its own option', async () => {
    const options: unknown[] = [];
    Object.assign(globalThis, {
      Excel: {
        run: (option: unknown, work: (context: string) => Promise<string>) => {
          options.push(option);
          return work('context');
        },
      },
    });
    expect(await request(() => Promise.resolve('done'), { oneUndoStep: true })).toBe('done');
    expect(options).toEqual([{ mergeUndoGroup: true }]);
  });
});
