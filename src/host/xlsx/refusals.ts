/** Every way a file can be refused, with the sentence the user reads: what was found, what to do. */
import { HostError } from '../port';

const SENTENCES = {
  'empty-file': '文件是空的（0 字节），请重新导出或重新下载后再打开。',
  'not-a-workbook': '这不是 Excel 工作簿（.xlsx 或 .xlsm），请选择评价表所在的 Excel 文件。',
  'cut-off': '文件不完整，可能没有下载或复制完，请重新获取后再打开。',
  encrypted: '文件设了打开密码，请先在 Excel 中取消“用密码进行加密”并另存，再打开。',
  'old-xls': '这是旧版 .xls（或 .et）文件，请用 Excel 或 WPS 另存为 .xlsx 后再打开。',
  'old-word': '这是旧版 Word 文档（.doc），请把其中的表复制到 Excel 中，或另存为 .docx。',
  xlsb: '这是二进制工作簿 .xlsb，请用 Excel 另存为 .xlsx 后再打开。',
  ods: '这是 OpenDocument 表格（.ods），请另存为 .xlsx 后再打开。',
  word: '这是 Word 文档（.docx），不是 Excel 工作簿，请选择 Excel 文件。',
  powerpoint: '这是 PowerPoint 演示文稿，不是 Excel 工作簿，请选择 Excel 文件。',
  'xml-2003': '这是 Excel 2003 的 XML 表格，请用 Excel 另存为 .xlsx 后再打开。',
  'web-page': '这是扩展名改成表格的网页文件，请用 Excel 打开后另存为 .xlsx。',
  'too-large': '文件展开后过大，超出可处理的范围，已停止读取；请删去无关的工作表后再试。',
  'zip-bomb': '文件的压缩数据异常（展开后大得不合常理），为安全起见没有打开。',
  'broken-zip': '文件已损坏，压缩数据读不出来，请用 Excel 打开修复并另存后再试。',
  'broken-xml': '文件内部的内容已损坏，请用 Excel 打开修复并另存后再试。',
  entities: '文件内含外部实体或 DTD 声明，正常的 Excel 文件没有这些，为安全起见没有打开。',
  'no-sheets': '工作簿里没有可读的工作表，请确认文件中有评价表。',
} as const;

export type Refusal = keyof typeof SENTENCES;

/** The error to throw; `part` names the piece of the file at fault, for the reader who wants to look. */
export function refusal(code: Refusal, part?: string): HostError {
  const sentence = SENTENCES[code];
  return new HostError(code, part === undefined ? sentence : `${sentence}（出错的部分：${part}）`);
}
