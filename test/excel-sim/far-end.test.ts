/** The simulated host itself, through Microsoft's client: what a mock would not show. */
import { strFromU8, unzipSync } from 'fflate';
import { SimBook } from './book';
import { FarEnd } from './far-end';
import { joinOffice } from './office-client';
import { Refusal } from './protocol';

let farEnd: FarEnd;

function open(): { context: Excel.RequestContext; sheet: Excel.Worksheet } {
  const book = new SimBook();
  const sheet = book.addSheet('表');
  for (const [row, value] of [1, 2, 3].entries()) book.userTypes(sheet, row, 0, value);
  farEnd = new FarEnd(book);
  joinOffice(farEnd);
  const context = new Excel.RequestContext();
  return { context, sheet: context.workbook.worksheets.getItem('表') };
}

it('a property that was not loaded cannot be read', async () => {
  const { context, sheet } = open();
  const range = sheet.getRange('A1');
  await context.sync();
  expect(() => range.values).toThrow(/load/);
});

it('a member the simulation does not know fails loudly and is remembered', async () => {
  const { context, sheet } = open();
  sheet.load('tabColor');
  await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound', message: 'Worksheet.tabColor' });
  expect(farEnd.unknown).toEqual(['Worksheet.tabColor']);
});

it('a member of a null object fails loudly', async () => {
  const { context } = open();
  context.workbook.worksheets.getItemOrNullObject('没有').getRange('A1').load('values');
  await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(farEnd.unknown).toEqual(['a member of a null Worksheet: GetRange']);
});

it('a batch ends at its first refusal, and what went before stays done', async () => {
  const { context, sheet } = open();
  sheet.getRange('A1').values = [[10]];
  sheet.getRange('A2').values = [[20, 21]];
  sheet.getRange('A3').values = [[30]];
  await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect([0, 1, 2].map((row) => farEnd.book.sheet('表').peek(row, 0).value)).toEqual([10, 2, 3]);
});

it('answers given before a refusal can be read', async () => {
  const { context, sheet } = open();
  const range = sheet.getRange('A1:A3');
  range.load('values');
  farEnd.fault = ({ action }) => (action.startsWith('set') ? new Refusal('AccessDenied', 'no') : null);
  sheet.getRange('A1').values = [[10]];
  await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(range.values).toEqual([[1], [2], [3]]);
});

it('an object made by add() is made once, however often it is used', async () => {
  const { context } = open();
  const added = context.workbook.worksheets.add('新');
  added.getRange('A1').values = [[1]];
  added.getRange('A2').values = [[2]];
  added.load('name');
  await context.sync();
  expect(farEnd.book.sheets.map((sheet) => sheet.name)).toEqual(['表', '新']);
});

it('a write of thousands of cells, which the client cuts up, arrives whole', async () => {
  const { context, sheet } = open();
  sheet.getRange('A1:D1000').values = Array.from({ length: 1000 }, (_, row) => [row, row, row, row]);
  await context.sync();
  expect(farEnd.book.sheet('表').peek(999, 3).value).toBe(999);
  expect(farEnd.unknown).toEqual([]);
});

it('an answer over the limit is refused', async () => {
  const { context, sheet } = open();
  farEnd.limits = { payloadBytes: 700, rangeCells: 100 };
  const range = sheet.getRange('A1:A40');
  range.load('values,text,formulas');
  await expect(context.sync()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

it('tells an add-in that listens what the user typed, and no other', async () => {
  const { context } = open();
  const heard: string[] = [];
  const { book } = farEnd;
  book.userTypes(book.sheet('表'), 0, 0, 5);
  context.workbook.worksheets.onChanged.add((event) => {
    heard.push(event.address);
    return Promise.resolve();
  });
  await context.sync();
  book.userTypes(book.sheet('表'), 4, 1, 7);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(['B5']);
});

it('makes a workbook of a file when asked to open it, and of nothing else', async () => {
  open();
  const file = farEnd.files.save();
  await Excel.createWorkbook(Buffer.from(file).toString('base64'));
  expect(farEnd.book.opened).toEqual([file]);
  await expect(Excel.createWorkbook('UEsDBA==')).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect([farEnd.book.opened.length, farEnd.unknown]).toEqual([1, []]);
});

it('a member of the application the simulation does not know fails loudly', async () => {
  const { context } = open();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(farEnd.unknown).toEqual(['Application.suspendScreenUpdatingUntilNextSync()']);
});

it('a name of a sheet goes into the file, hidden or not, and goes with the sheet', async () => {
  const { context, sheet } = open();
  sheet.names.add('看得见', sheet.getRange('B2'));
  sheet.names.add('_hidden', sheet.getRange('A1')).visible = false;
  await context.sync();
  const saved = (): string =>
    strFromU8(unzipSync(farEnd.files.save())['xl/workbook.xml'] ?? new Uint8Array());
  expect(saved()).toContain(
    '<definedName name="看得见" localSheetId="0">表!$B$2</definedName><definedName name="_hidden" localSheetId="0" hidden="1">表!$A$1</definedName>',
  );
  sheet.names.add('_hidden', sheet.getRange('A1'));
  await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  farEnd.book.addSheet('别的');
  context.workbook.worksheets.getItem('表').delete();
  await context.sync();
  expect(saved()).not.toContain('definedName');
});

describe('the file handed out in slices', () => {
  it('has at most two open at a time', () => {
    open();
    const [first, second, third] = [1, 2, 3].map(() => farEnd.files.begin(1000));
    expect([typeof first, typeof second, third]).toEqual(['object', 'object', 11_000]);
    expect([farEnd.files.end(1), typeof farEnd.files.begin(1000)]).toEqual([0, 'object']);
  });

  it('takes no slices over 4 MB, and knows no file that was closed', () => {
    open();
    expect(farEnd.files.begin(4 * 1024 * 1024 + 1)).toBe(5001);
    expect(farEnd.files.slice(9, 0)).toBe(5001);
    expect(farEnd.files.end(9)).toBe(5001);
  });
});

it('keeps settings with the workbook', async () => {
  const { context } = open();
  context.workbook.settings.add('hefen', 'x');
  await context.sync();
  expect(farEnd.book.settings.get('hefen')).toBe('x');
});
