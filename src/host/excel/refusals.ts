/** What Excel refuses, said as one plain Chinese sentence with one thing to do. */
import { HostError } from '../port';

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '有单元格正在编辑，Excel 暂时不接受操作。请按回车键结束编辑，再点一次。',
  AccessDenied:
    'Excel 拒绝了这次操作，可能是工作表或工作簿受保护，请在“审阅”里撤销保护后再试；文件带有敏感度标签或限制编辑的，请向加标签的人要编辑权限，或用核分网页版核一份不加密的副本。',
  Unauthenticated: 'Excel 要求重新登录。请登录后重新打开这个文件再试。',
  ItemNotFound: '要处理的工作表已被删除或改名。请重新核对一次。',
  ItemAlreadyExists: '已有同名的工作表。请改名后再试。',
  RequestPayloadSizeLimitExceeded: '一次写入的内容超过了网页版 Excel 的上限。请少勾选一些，分几次写入。',
  ResponsePayloadSizeLimitExceeded:
    '表格内容超过了 Excel 一次能交出的上限。请删去多余的内容，或在桌面版 Excel 里打开。',
  RangeExceedsLimit: '工作表的已用区域太大。请删去表格以外多余的行和列再试。',
  OperationCellsExceedLimit: '工作表的已用区域太大。请删去表格以外多余的行和列再试。',
  ActivityLimitReached: 'Excel 正忙，暂时不接受操作。请过一会儿再试。',
  RequestAborted: '操作被 Excel 中断。请再试一次。',
  ServiceNotAvailable: '网页版 Excel 的服务暂时没有响应。请过一会儿再试。',
  HostRestartNeeded: 'Excel 需要重新启动才能继续。请保存文件，重新打开 Excel 后再试。',
  InactiveWorkbook: '这个工作簿不是当前窗口。请先点一下这个工作簿的窗口再试。',
  ApiNotFound: '这个版本的 Excel 缺少所需的功能。请更新 Excel，或改用核分网页版。',
  UnsupportedSheet: '这张工作表是图表或旧式对话框，不能读写。请切换到普通的工作表再试。',
  FilteredRangeConflict: '要写的单元格被筛选藏起，Excel 不肯写。请在“数据”里清除筛选，再点一次。',
  MergedRangeConflict: '要写的单元格落在合并单元格里，Excel 不肯写。请取消合并，再点一次。',
  PivotTableRangeConflict: '要写的单元格在数据透视表里，Excel 不肯写。请把表复制成普通单元格，再点一次。',
  UnsupportedOperation: '这个版本的 Excel 不支持这项操作。请更新 Excel，或改用核分网页版。',
};

/** Codes that mean "too much at once": the same in smaller pieces may pass. */
const TOO_MUCH: ReadonlySet<string> = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RequestPayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);

/** Codes no smaller piece can help: asking again in blocks would only repeat the refusal. */
const FINAL: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'AccessDenied',
  'Unauthenticated',
  'ItemNotFound',
  'ApiNotFound',
  'HostRestartNeeded',
  'InactiveWorkbook',
  'ServiceNotAvailable',
]);

/** In: whatever was thrown. Out: the code Excel gave, or ''. */
export function refusalCode(error: unknown): string {
  if (error instanceof HostError) return error.code;
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

export function mayPassInPieces(error: unknown): boolean {
  const code = refusalCode(error);
  return TOO_MUCH.has(code) || !FINAL.has(code);
}

/** Codes that have to do with the moment: asking for less would be refused as well. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'Unauthenticated',
  'HostRestartNeeded',
  'InactiveWorkbook',
  'ServiceNotAvailable',
  'ActivityLimitReached',
]);

/** Whether the refusal may be of one thing asked for only, so that the rest can be had without it. */
export function mayPassWithout(error: unknown): boolean {
  const code = refusalCode(error);
  return !OF_THE_MOMENT.has(code) && !TOO_MUCH.has(code);
}

/** In: whatever was thrown. Out: the member of Excel's interface that refused, `Range.values`; '' where it is not said. */
function memberOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { debugInfo } = error;
  return typeof debugInfo === 'object' &&
    debugInfo !== null &&
    'errorLocation' in debugInfo &&
    typeof debugInfo.errorLocation === 'string'
    ? debugInfo.errorLocation
    : '';
}

/** In: whatever was thrown. Out: the same as one sentence for the user; Excel's own words stand behind it. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = refusalCode(error);
  const said = error instanceof Error && error.message !== '' ? `（${error.message}）` : '';
  return new HostError(
    code === '' ? 'unknown' : code,
    SENTENCES[code] ?? `Excel 没有完成这次操作${said}。请再试一次；仍不行时请保存并重新打开文件。`,
    memberOf(error),
  );
}
