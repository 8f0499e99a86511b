/** Every sentence of the page around the pane. */
import { SEVERITY_WORDS } from '../review/status-words';

export const pageWords = {
  brand: '核分',
  local: '文件只在本机打开，不上传。',
  sample: '样例：2021 年部门整体支出绩效评价指标表',
  sampleFile: '样例.xlsx',
  open: '打开文件',
  download: '下载结果',
  downloadHint: '带得分改动、标记和撤销记录',
  clean: '导出报送稿',
  cleanHint: '保留得分改动，去掉核分留下的一切痕迹',
  drop: '松开鼠标，打开这个文件',
  tablesInReport: (tables: number): string =>
    `已作为报告核对文字。报告里还有 ${tables} 张表，要核对这些表请用「打开文件」选它。`,
  noTables: '这份报告里没有表格，只核对文字。',
  nothingToExport: '这份报告里没有表格，没有可导出的工作簿。',
  workbook: '工作簿',
  paneRegion: '核分窗格',
  sheets: '工作表',
  hiddenSheet: '（隐藏）',
  capped: (shown: number, all: number): string => `只画出前 ${shown} 行，共 ${all} 行；核对的是全部行。`,
  cappedColumns: (shown: number, all: number): string =>
    `只画出前 ${shown} 列，共 ${all} 列；核对的是全部列。`,
  more: '再画一些',
  empty: '这张工作表是空的。',
  mark: { ...SEVERITY_WORDS, written: '已写入' },
  wrote: (from: string, to: string): string => `已由 ${from === '' ? '空白' : from} 改为 ${to}。`,
  notYet: '（尚未写入文件）',
  edit: {
    label: (address: string): string => `修改 ${address}`,
    formula: '这是公式单元格，不能在这里改；请用 Excel 或 WPS 改公式，或改公式引用的单元格。',
    unknown: '未重算',
  },
  steps: {
    heading: '四步做完一张表',
    items: [
      '把 .xlsx 拖到这里，或点「打开文件」',
      '看右边的清单，要你定的逐行定',
      '点「写入所选」',
      '「下载结果」，上报的点「导出报送稿」',
    ],
    close: '知道了',
  },
  keep: '存到电脑',
  keepHint: '把核分存成一个网页文件，以后双击就能用，不用联网',
  keepFile: '核分.html',
  cell: (address: string): string => `单元格 ${address}`,
  unreadable: '这个文件没能打开，可能已损坏；请用 Excel 打开修复并另存后再试。',
  plainText:
    '这是纯文本（.csv、.txt），没有合并单元格和公式；请用 Excel 或 WPS 打开原来的表，另存为 .xlsx 再打开。',
  wpsText: '这是 WPS 文字文档（.wps）；请用 WPS 另存为 .docx，或把其中的表复制到表格里另存为 .xlsx 再打开。',
  tooLarge: '文件超过 100 MB，没有打开；请删去无关的工作表或图片后再试。',
  missingResults: (cells: string): string =>
    `文件已下载。${cells} 是公式，文件里没有存计算结果；用 Excel 或 WPS 打开会自动算出，保存后再报送。`,
  leaving: {
    ask: (file: string, next: string): string =>
      `《${file}》里做过的改动还没有下载，打开《${next}》以后就没有了。`,
    stay: '先不打开',
    save: '下载结果再打开',
    drop: '不要了，直接打开',
  },
  /** After a file that could not be opened: what stands below is the old one's. */
  stays: (file: string): string => `下面仍是《${file}》。`,
  exportFailed: '没能生成文件；请重新打开原文件再试。',
  result: (name: string, extension: string): string => `${name}（核分）${extension}`,
} as const;
