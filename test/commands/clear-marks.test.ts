/** What 清除标记 on the ribbon says, by what it met. */
import type { Workbook } from '../../src/grid/workbook';
import type { Receipt, WorkbookHost } from '../../src/host/port';
import { HostError } from '../../src/host/port';
import { clearMarks } from '../../src/commands/clear-marks';
import { endsInTime } from '../../src/commands/ends-in-time';

const nothing: Receipt = { written: [], left: [], failure: null, unrestored: [] };

function host(workbook: Partial<Workbook>, receipt: Partial<Receipt> = {}): WorkbookHost {
  return {
    read: () => Promise.resolve({ sheets: [], state: null, readOnly: false, ...workbook }),
    apply: () => Promise.resolve({ ...nothing, ...receipt }),
    reveal: () => Promise.resolve(),
    cleanCopy: () => Promise.resolve(new Uint8Array()),
  };
}

const marked = JSON.stringify({
  version: 1,
  dismissals: [],
  rules: null,
  mappings: [],
  written: [],
  marked: true,
});
const wrote = JSON.stringify({
  version: 1,
  written: [{ slot: 'score|甲', sheet: '表', cell: 'E2', from: 4, to: 3, why: '' }],
  marked: true,
});
const clear = { kind: 'clear-marks' } as const;

it.each<[string, WorkbookHost, RegExp]>([
  ['marks taken off', host({ state: marked }), /^已清除核分的全部标记和批注/],
  [
    'marks taken off, scores we wrote stay: said, not called 恢复原样',
    host({ state: wrote }),
    /^已清除核分的全部标记和批注；核分写入的得分还在，要恢复请打开核分窗格点「全部撤销」。$/,
  ],
  ['no marks', host({}), /^这个工作簿里没有核分的标记，什么都没有改动。$/],
  ['marks of a later version', host({ state: '{"version":2}' }), /^已清除核分的全部标记/],
  [
    'a protected sheet',
    host({ state: marked }, { left: [{ edit: clear, why: 'locked' }] }),
    /^有工作表受保护/,
  ],
  ['a read-only workbook', host({ readOnly: true }), /^工作簿是只读的，标记没有清除/],
  ['a refusal', host({ state: marked }, { failure: 'Excel 正忙。' }), /^Excel 正忙。$/],
  [
    'a refusal while reading',
    { ...host({}), read: () => Promise.reject(new HostError('busy', '有单元格正在编辑。')) },
    /^有单元格正在编辑。$/,
  ],
  [
    'anything unforeseen',
    { ...host({}), read: () => Promise.reject(new Error('x is undefined')) },
    /^没能清除标记(?!.*没有改动)/,
  ],
])('%s', async (_, met, said) => {
  expect(await clearMarks(met)).toMatch(said);
});

describe('a ribbon function ends within the limit Excel gives it', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('when nobody closes the sentence, by itself', () => {
    const done = jest.fn();
    endsInTime(done, 20_000);
    jest.advanceTimersByTime(19_999);
    expect(done).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('once, however often it is told', () => {
    const done = jest.fn();
    const end = endsInTime(done, 20_000);
    end();
    end();
    jest.advanceTimersByTime(60_000);
    expect(done).toHaveBeenCalledTimes(1);
  });
});
