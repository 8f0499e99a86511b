/** How the copy reaches the user: opened by Excel, downloaded where Excel will not, and said where neither can be. */
import { handOver } from '../../../src/host/excel/hand-over';
import { SimBook } from '../../excel-sim/book';
import { FarEnd, WEB_LIMITS } from '../../excel-sim/far-end';
import { joinOffice } from '../../excel-sim/office-client';
import { Refusal } from '../../excel-sim/protocol';
import { fileOf, partsOf, smallFile } from '../xlsx/parts';

const COPY = smallFile('<row r="1"><c r="A1"><v>5</v></c></row>');

function excelOn(platform: string): FarEnd {
  const book = new SimBook();
  book.addSheet('表');
  const farEnd = new FarEnd(book);
  joinOffice(farEnd, platform);
  return farEnd;
}

const refusing = (farEnd: FarEnd): void => {
  farEnd.fault = ({ action }) =>
    action.includes('CreateWorkbook') ? new Refusal('InvalidArgument', 'The argument is invalid.') : null;
};

/** Links clicked, in place of a browser's downloads. */
let clicked: string[];

beforeEach(() => {
  clicked = [];
  const link = {
    href: '',
    download: '',
    click: () => clicked.push(link.download),
  };
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
  Object.assign(globalThis, { document: { createElement: () => link } });
});

afterEach(() => {
  jest.runAllTimers();
  jest.useRealTimers();
  Object.assign(globalThis, { document: undefined });
});

it.each(['PC', 'Mac'])('on %s Excel opens it as a new workbook, byte for byte', async (platform) => {
  const farEnd = excelOn(platform);
  expect(await handOver(COPY, '表.xlsx')).toBe('opened');
  expect(farEnd.book.opened.map((bytes) => Buffer.compare(bytes, COPY))).toEqual([0]);
  expect([clicked, farEnd.unknown]).toEqual([[], []]);
});

it('a file of several base64 pieces arrives whole', async () => {
  const farEnd = excelOn('PC');
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => (at * 7919) % 256);
  const copy = fileOf({ ...partsOf(COPY), 'xl/media/image1.png': bytes });
  await handOver(copy, '表.xlsx');
  expect(farEnd.book.opened.map((opened) => Buffer.compare(opened, copy))).toEqual([0]);
});

it.each(['PC', 'OfficeOnline'])('on %s it is downloaded where Excel refuses to open it', async (platform) => {
  const farEnd = excelOn(platform);
  farEnd.fault = () => new Refusal('GeneralException', 'no');
  expect(await handOver(COPY, '2021年评价表.xlsx')).toBe('downloaded');
  expect([clicked, farEnd.book.opened]).toEqual([['2021年评价表（报送稿）.xlsx'], []]);
});

it('more than 5 MB at once is downloaded on the web', async () => {
  const farEnd = excelOn('PC');
  farEnd.limits = WEB_LIMITS;
  let state = 1;
  const picture = Uint8Array.from(
    { length: 4_200_000 },
    () => (state = (state * 48_271) % 2_147_483_647) & 255,
  );
  const copy = fileOf({ ...partsOf(COPY), 'xl/media/image1.png': picture });
  expect(await handOver(copy, '表.xlsx')).toBe('downloaded');
});

it('a workbook with macros is downloaded under the ending Excel wants for it', async () => {
  refusing(excelOn('PC'));
  const types = (partsOf(COPY)['[Content_Types].xml'] ?? '').replace(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  );
  await handOver(fileOf({ ...partsOf(COPY), '[Content_Types].xml': types }), '表.xlsm');
  expect(clicked).toEqual(['表（报送稿）.xlsm']);
});

it('a workbook never saved has no name to take over', async () => {
  refusing(excelOn('PC'));
  await handOver(COPY, '');
  expect(clicked).toEqual(['评价表（报送稿）.xlsx']);
});

it.each(['Mac', 'iOS'])(
  'on %s, where panes cannot download, the way that is left is said',
  async (platform) => {
    refusing(excelOn(platform));
    await expect(handOver(COPY, '表.xlsx')).rejects.toMatchObject({
      code: 'not-handed-over',
      message: expect.stringMatching(
        /^报送稿已做好，但 Excel 没有打开它：.*另存一份.*清除标记.*删去核对底稿/,
      ),
    });
    expect(clicked).toEqual([]);
  },
);
